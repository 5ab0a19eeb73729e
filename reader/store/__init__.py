"""The library on disk: models, migrations, articles, statuses, subscriptions, back-up."""
