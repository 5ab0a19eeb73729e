"""Searches that the reader keeps: they stand in the first pane like sections, with their counts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import Cancelled
from reader.search.found import SavedSearch
from reader.store.rows import Count, Filter
from ui.bridge import Bridge
from ui.sources import Source
from ui.wording import say

T = TypeVar("T")
_GATHER_MS = 400
KEY = "search:"


class SavedSearches(QObject):
    """`changed` comes when the first pane has to be told again, `kept` with the key of a search
    that now stands there, `done` with a sentence and the way back."""

    changed = Signal()
    kept = Signal(str)
    done = Signal(str, object)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._library = bridge.library
        self._counts: dict[int, Count] = {}
        self._saved: list[SavedSearch] = self._library.saved_searches()
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_GATHER_MS)
        self._later.timeout.connect(self.recount)

    @property
    def sources(self) -> list[Source]:
        """The searches as lists that can be shown."""
        return [
            Source(
                key=f"{KEY}{one.id}",
                title=one.name,
                which=Filter(),
                level=0,
                icon="search",
                count=self._counts[one.id].unread if one.id in self._counts else 0,
                query=one.query,
            )
            for one in self._saved
        ]

    # --- counts ------------------------------------------------------------------------------

    def recount_soon(self) -> None:
        """Articles came or were marked: count again in a moment."""
        if self._saved and not self._later.isActive():
            self._later.start()

    def recount(self) -> None:
        """Count what each search finds, in the thread for long reads."""
        saved = list(self._saved)

        def count() -> dict[int, Count]:
            try:
                return {one.id: self._library.count_search(one.query) for one in saved}
            except Cancelled:
                return {}

        self._bridge.ask(count, self._counted)

    def _counted(self, counts: dict[int, Count]) -> None:
        if counts and counts != self._counts:
            self._counts = counts
            self.changed.emit()

    # --- what the reader does ----------------------------------------------------------------

    def keep(self, query: str) -> None:
        """Keep a search under what was typed; one that is kept already is shown."""
        known = next((one for one in self._saved if one.query == query), None)
        if known is not None:
            self.kept.emit(f"{KEY}{known.id}")
            return
        self._do(
            lambda: self._library.save_search("", query),
            lambda saved: self._kept(saved),
        )

    def _kept(self, saved: SavedSearch) -> None:
        self.kept.emit(f"{KEY}{saved.id}")
        told = say("{search} stands with the newspapers now", search=saved.name)
        self.done.emit(told, partial(self._forget, saved.id))

    def rename(self, key: str, name: str) -> None:
        """Call a search otherwise."""
        search_id, before = self._id(key), self._name(key)
        if not name.strip() or name.strip() == before:
            return
        self._do(
            partial(self._library.change_search, search_id, name=name.strip()),
            lambda _: self.done.emit(
                say("{search} is called {name} now", search=before, name=name.strip()),
                partial(self.rename, key, before),
            ),
        )

    def remove(self, key: str) -> None:
        """Forget a search; the way back puts it where it stood."""
        search_id = self._id(key)
        place = [one.id for one in self._saved].index(search_id)
        saved = self._saved[place]
        self._do(
            partial(self._library.remove_search, search_id),
            lambda _: self.done.emit(
                say("{search} is removed", search=saved.name), partial(self._put_back, saved, place)
            ),
        )

    def move(self, key: str, by: int) -> None:
        """Put a search one higher (-1) or lower (1)."""
        order = [one.id for one in self._saved]
        place = order.index(self._id(key))
        if 0 <= place + by < len(order):
            order.insert(place + by, order.pop(place))
            self.arrange(order)

    def arrange(self, order: Sequence[int]) -> None:
        """Put searches in an order of their ids."""
        self._do(partial(self._library.arrange_searches, order), lambda _: None)

    def is_last(self, key: str) -> bool:
        """Whether no search stands below this one."""
        return self._saved[-1].id == self._id(key)

    def is_first(self, key: str) -> bool:
        """Whether no search stands above this one."""
        return self._saved[0].id == self._id(key)

    def _put_back(self, saved: SavedSearch, place: int) -> None:
        def put() -> None:
            again = self._library.save_search(saved.name, saved.query)
            order = [one.id for one in self._library.saved_searches() if one.id != again.id]
            order.insert(place, again.id)
            self._library.arrange_searches(order)

        self._do(put, lambda _: None)

    def _forget(self, search_id: int) -> None:
        if any(one.id == search_id for one in self._saved):
            self._do(partial(self._library.remove_search, search_id), lambda _: None)

    def _do(self, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Write in a thread of its own, then tell the first pane, then the reader."""

        def write() -> tuple[T, list[SavedSearch]]:
            return work(), self._library.saved_searches()

        def written(answer: tuple[T, list[SavedSearch]]) -> None:
            self._saved = answer[1]
            self.changed.emit()
            self.recount()
            then(answer[0])

        self._bridge.ask(write, written)

    def _id(self, key: str) -> int:
        return int(key.removeprefix(KEY))

    def _name(self, key: str) -> str:
        return next(one.name for one in self._saved if one.id == self._id(key))
