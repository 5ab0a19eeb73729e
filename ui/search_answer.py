"""What a search found, as the list shows it; looked up in any thread."""

from __future__ import annotations

import threading
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import Cancelled
from reader.search.found import Found
from reader.store.rows import Count
from ui.desk import MOST_FOUND
from ui.sources import Source

if TYPE_CHECKING:
    from reader.store.library import Library

TYPED = "search"
"""The key of the list that what is typed finds; kept searches have their own."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What a search found: articles in the order of the list, and how many there are in all, as
    far as that is known yet."""

    query: str
    found: Found
    count: Count
    ids: array[int]


def look_up(
    library: Library, source: Source, unread_only: bool, stop: threading.Event
) -> Answer | None:
    """Search, in any thread; None where another search has begun meanwhile. What is typed is
    listed the best first, what is kept the newest first."""
    if stop.is_set():
        return None
    try:
        found = library.search(asked_for(source, unread_only), limit=MOST_FOUND, stop=stop)
    except Cancelled:
        return None
    ids = array("q", found.ids)
    if source.key != TYPED:
        rows = sorted(library.rows(ids), key=lambda row: (row.shown_at, row.id), reverse=True)
        ids = array("q", [row.id for row in rows])
    return Answer(source.query or "", found, Count(len(ids), 0), ids)


def count_up(
    library: Library, source: Source, unread_only: bool, stop: threading.Event
) -> Count | None:
    """How many a search finds in all, in any thread; None where another one has begun. What was
    found stands in the list before that: to count reads all that to find may leave out."""
    try:
        return library.count_search(asked_for(source, unread_only), stop=stop)
    except Cancelled:
        return None


def asked_for(source: Source, unread_only: bool) -> str:
    """The query of a list, where that shows the unread alone too."""
    return f"{source.query} is:unread" if unread_only else source.query or ""


def joined(listed: array[int], answer: Answer, gone: set[int]) -> array[int]:
    """The list after the library has changed: what came in stands on top, however well it fits,
    and what is listed stays in its place."""
    there = set(listed)
    # In a list cut off at its end, older articles may move in there; they are not new.
    newest = max(listed, default=0) if len(listed) >= MOST_FOUND else 0
    fresh = [one for one in answer.ids if one not in there and one > newest]
    return array("q", [*fresh, *(one for one in listed if one not in gone)])
