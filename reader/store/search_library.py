"""The part of the library's public face that is about searching and saved searches."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader.later import later
from reader.store.rows import Count
from reader.store.space_library import SpaceLibrary

if TYPE_CHECKING:
    from reader.search.found import Found, Hit, SavedSearch
    from reader.store import saved_searches, search_index, searching
else:
    saved_searches, search_index, searching = later(
        "reader.store", "saved_searches", "search_index", "searching"
    )


class SearchLibrary(SpaceLibrary):
    """Searching. Any thread may call; raises LibraryFault."""

    def search(
        self,
        text: str,
        limit: int = 50,
        after: Hit | None = None,
        stop: threading.Event | None = None,
    ) -> Found:
        """What a typed text finds, best first; any text is a query. `after` is the last hit of
        the page before. Raises Cancelled soon after `stop` is set."""
        with self._reading() as connection, connection.stoppable(stop):
            return searching.search(connection, text, self._now(), limit, after)

    def catch_up(self, stop: threading.Event | None = None) -> None:
        """Indexes what is still to be indexed and returns then, or when `stop` is set; an older
        library's articles take some minutes for 100,000. The window need not: it is done bit
        by bit anyway."""
        while not (stop and stop.is_set()) and self._writer.write(search_index.catch_up):
            pass

    def saved_searches(self) -> list[SavedSearch]:
        """The searches of the left pane in their order."""
        with self._reading() as connection:
            return saved_searches.saved_searches(connection)

    def count_search(self, text: str, stop: threading.Event | None = None) -> Count:
        """How many articles a search finds in all and unread; some milliseconds, as searching
        is, so not for the window's own thread. Raises Cancelled soon after `stop` is set."""
        with self._reading() as connection, connection.stoppable(stop):
            return Count(*searching.counted(connection, text, self._now()))

    def save_search(self, name: str, query: str) -> SavedSearch:
        """Keeps a search below the others; without a name it is called as it was typed."""
        return self._writer.mark(lambda connection: saved_searches.save(connection, name, query))

    def change_search(
        self, search_id: int, *, name: str | None = None, query: str | None = None
    ) -> SavedSearch:
        """Renames a saved search, or makes it ask something else; raises NoSuchSearch."""
        return self._writer.mark(
            lambda connection: saved_searches.change(connection, search_id, name, query)
        )

    def remove_search(self, search_id: int) -> None:
        """Forgets a saved search; raises NoSuchSearch."""
        self._writer.mark(lambda connection: saved_searches.remove(connection, search_id))

    def arrange_searches(self, order: Sequence[int]) -> None:
        """Puts the saved searches in an order."""
        self._writer.mark(lambda connection: saved_searches.arrange(connection, order))
