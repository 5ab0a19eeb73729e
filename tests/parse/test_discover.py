"""Where a site's feeds usually are."""

from reader.parse.discover import common_feeds


def test_common_places_stand_below_the_sites_own_host() -> None:
    tried = common_feeds("https://www.example.com/category/national?page=2")
    assert tried[0] == "https://www.example.com/rss"
    assert "https://www.example.com/feed" in tried
    assert len(set(tried)) == len(tried)


def test_there_are_none_below_what_is_no_address() -> None:
    assert common_feeds("nonsense") == ()
