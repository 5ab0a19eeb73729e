"""What the front page is laid out from: the recent articles and how their newspapers rank them."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reader.front_page import Candidate
from reader.later import later
from reader.store import codec, listing
from reader.store.connection import Connection
from reader.store.rows import Filter, LastSync

if TYPE_CHECKING:
    from reader.store import stories
else:
    (stories,) = later("reader.store", "stories")

RECENT = timedelta(hours=36)
MOST, FEWEST = 400, 60


def candidates(connection: Connection, now: datetime) -> list[Candidate]:
    """The articles of the last day and a half, at most 400, at least 60 where there are as many;
    of a story that several newspapers tell the one that stands for it."""
    since = now - RECENT
    newest = listing.page(connection, Filter(together=True), None, FEWEST)
    if len(newest) == FEWEST and newest[-1].shown_at >= since:
        after = listing.cursor_of(newest[-1])
        newest += listing.page(connection, Filter(together=True), after, MOST - FEWEST)
    ranks = _ranks(connection)
    found = []
    for place, row in enumerate(newest):
        if row.shown_at < since and place >= FEWEST:
            break
        same = stories.others(connection, row.id) if row.others else []
        others = tuple(listing.rows(connection, same)) if same else ()
        found.append(Candidate(row, others, ranks.get(row.id)))
    return found


def last_sync(connection: Connection) -> LastSync:
    """How the last syncs of subscribed sections went."""
    synced, failed = connection.rows(
        "SELECT max(synced), count(fault) FROM section_state JOIN section "
        "ON section.id = section_state.section JOIN newspaper "
        "ON newspaper.id = section.newspaper WHERE section.subscribed = 1 "
        "AND newspaper.subscribed = 1"
    )[0]
    return LastSync(codec.from_ms_or_none(synced), failed)


def _ranks(connection: Connection) -> dict[int, int]:
    """The best place of each article in a newspaper's side lists ("most read"), 0 the first."""
    return dict(
        connection.rows(
            "SELECT article, min(-sort) FROM membership WHERE section IN "
            "(SELECT id FROM section WHERE list_name IS NOT NULL) AND sort <= 0 GROUP BY article"
        )
    )
