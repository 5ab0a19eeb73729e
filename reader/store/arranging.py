"""A whole list in the reader's order, with the places where a day or a newspaper begins."""

from __future__ import annotations

from array import array
from dataclasses import replace
from datetime import date, timedelta

from reader.store import listing
from reader.store.connection import Connection
from reader.store.rows import Arranged, Break, Filter, Order

_EPOCH = date(1970, 1, 1)
_DHAKA_MS = 6 * 3_600_000  # no summer time since 2009; the offset of the papers' day
_DAY_MS = 86_400_000


def arranged(connection: Connection, which: Filter, order: Order) -> Arranged:
    """The ids of a list and where its days or newspapers begin; a side list has neither, since
    its page's order is its own."""
    if order is Order.NEWSPAPER and which.section_id is None and which.newspaper_id is None:
        return _by_newspaper(connection, which)
    ids = listing.ids(connection, which)
    if _is_side_list(connection, which):
        return Arranged(ids)
    days = _days(connection, which)
    if order is Order.OLD_FIRST:
        ids.reverse()
        days.reverse()
    breaks = []
    place = 0
    for day, count in days:
        breaks.append(Break(place, day=_EPOCH + timedelta(days=day)))
        place += count
    return Arranged(ids, tuple(breaks))


def _by_newspaper(connection: Connection, which: Filter) -> Arranged:
    papers = connection.rows("SELECT id, name FROM newspaper ORDER BY position, id")
    ids = array("q")
    breaks = []
    for paper, name in papers:
        found = listing.ids(connection, replace(which, newspaper_id=paper))
        if found:
            breaks.append(Break(len(ids), newspaper=name))
            ids += found
    return Arranged(ids, tuple(breaks))


def _is_side_list(connection: Connection, which: Filter) -> bool:
    return which.section_id is not None and bool(
        connection.value(
            "SELECT list_name IS NOT NULL FROM section WHERE id = ?", (which.section_id,)
        )
    )


def _days(connection: Connection, which: Filter) -> list[tuple[int, int]]:
    """Days since 1970 in Dhaka with their number of articles, newest first."""
    source, where, sort, parameters = listing.selection(which)
    where += listing.together(which)
    return [
        (day, count)
        for day, count in connection.rows(
            f"SELECT ({sort} + {_DHAKA_MS}) / {_DAY_MS} AS day, count(*) FROM {source} "  # noqa: S608 - our own names
            f"WHERE {where} GROUP BY day ORDER BY day DESC",
            parameters,
        )
    ]
