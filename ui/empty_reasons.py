"""Why a list is empty, and what the reader can do about it."""

from __future__ import annotations

from PySide6.QtGui import QAction

from ui.actions import Actions
from ui.empty_state import EmptyState
from ui.sources import Source
from ui.status_line import Going
from ui.wording import say


def tell_empty_list(
    empty: EmptyState, source: Source | None, unread_only: bool, going: Going, sync: QAction
) -> None:
    """Say it where the articles would stand."""
    if source is None:
        _no_newspaper(empty)
    elif source.query is not None:
        empty.tell(
            "search",
            say("Nothing found"),
            say("Try fewer words, another spelling, Latin letters, or take a filter away."),
        )
    elif going.syncing and going.synced is None:
        empty.tell(
            "refresh-cw",
            say("The news is coming"),
            say("The first headlines appear here within seconds."),
        )
    elif source.which.starred:
        empty.tell(
            "star",
            say("Nothing is starred"),
            say("Press S on an article to keep it in this list."),
        )
    elif source.which.later:
        empty.tell(
            "bookmark",
            say("Nothing is kept for later"),
            say("Press L on an article to read it another time."),
        )
    elif not going.subscribed:
        _no_newspaper(empty)
    elif source.fault:
        empty.tell("triangle-alert", say("This list could not be fetched"), source.fault, sync)
    elif going.synced is None:
        _never_synced(empty, going, sync)
    elif unread_only or source.which.unread:
        empty.tell(
            "check-check", say("Everything is read"), say("News that arrives appears here."), sync
        )
    else:
        empty.tell("inbox", say("No news here yet"), say("News that arrives appears here."), sync)


def _no_newspaper(empty: EmptyState) -> None:
    empty.tell("newspaper", say("No newspaper yet"), say("Subscribe to one to see its news here."))


def _never_synced(empty: EmptyState, going: Going, sync: QAction) -> None:
    if going.offline_since is not None:
        empty.tell(
            "cloud-off",
            say("No network, and nothing kept yet"),
            say("Once there is a connection, sync to fetch the news."),
            sync,
        )
    else:
        empty.tell("inbox", say("No news yet"), say("Sync to fetch the newspapers."), sync)


def tell_first_steps(
    empty: EmptyState, source: Source | None, going: Going, actions: Actions
) -> None:
    """Beside what `tell_empty_list` said: the way to newspapers, or to the demo newspaper where
    none can be reached yet."""
    offline = going.synced is None and going.offline_since is not None
    if source is None or not going.subscribed:
        empty.offer(actions.choose)
    elif offline and not going.syncing:
        empty.offer(actions.demo)
    else:
        empty.offer(None)


def tell_no_article(empty: EmptyState) -> None:
    """Say it where the article would stand."""
    empty.tell(
        "newspaper",
        say("Choose an article"),
        say("J and K go through the list, N to the next unread one, Space reads on."),
    )


def tell_article_gone(empty: EmptyState) -> None:
    """An article that the library no longer has."""
    empty.tell("inbox", say("This article is no longer kept"))
