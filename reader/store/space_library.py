"""The part of the library's public face that is about room on the disk."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from reader.errors import NoSuchSection
from reader.later import later
from reader.store.connection import Connection
from reader.store.picture_library import PictureLibrary
from reader.store.rows import Retention

if TYPE_CHECKING:
    from reader.store import choices, clearing, space, subscriptions
    from reader.store.space import Budget, Tidied, Usage
else:
    choices, clearing, space, subscriptions = later(
        "reader.store", "choices", "clearing", "space", "subscriptions"
    )

_STEP = 5  # articles in a transaction: taking a long one out of the search index costs 5 ms
_BATCH = 20
_AT_ONCE = 1000
_AIM = 0.95  # of the limit, so that the next sync does not have to tidy again
_SLACK_PAGES = 256  # free pages worth keeping: the next sync fills them


class SpaceLibrary(PictureLibrary):
    """Usage, retention and tidying. Any thread may call; raises LibraryFault."""

    def usage(self) -> Usage:
        """What uses how much of the disk."""
        with self._reading() as connection:
            return space.usage(connection)

    def retention(self, newspaper_id: str) -> Retention:
        """How long a newspaper's articles are kept, as far as that was chosen for it."""
        with self._reading() as connection:
            days = connection.value("SELECT days FROM choice WHERE id = ?", (newspaper_id,))
            articles = connection.value(
                "SELECT articles FROM keeping WHERE id = ?", (newspaper_id,)
            )
        return Retention(days, articles)

    def retain(self, newspaper_id: str, retention: Retention) -> None:
        """Keeps a newspaper's articles for so many days, or so many of those that were read.
        None is what holds for all. What was let go of may come again with the next sync.
        Raises NoSuchSection, and ValueError for a number below one."""

        def choose(connection: Connection) -> None:
            known = connection.value(
                "SELECT 1 FROM newspaper WHERE id = ? AND subscribed = 1", (newspaper_id,)
            )
            if not known:
                raise NoSuchSection(id=newspaper_id)
            choices.choose_days(connection, newspaper_id, retention.days)
            space.choose_articles(connection, newspaper_id, retention.articles)
            space.take_back(connection, newspaper_id)
            subscriptions.copy_to_cache(connection)

        if any(
            number is not None and number < 1 for number in (retention.days, retention.articles)
        ):
            raise ValueError(retention)
        self._writer.mark(choose)

    def tidy(self, now: datetime, budget: Budget, stop: threading.Event | None = None) -> Tidied:
        """Lets go of what is kept long enough, and gives the room back to the disk. Short steps,
        behind all marks; ends soon after `stop` is set or the budget's seconds have passed, and
        the next call goes on."""
        return _Tidying(self, now, budget, stop or threading.Event()).run()

    def _let_go(self, ids: Sequence[int], now: datetime, days: int | None) -> int:
        def work(connection: Connection) -> int:
            chosen = list(space.still_may_go(connection, ids, now, days))
            clearing.let_go(connection, chosen, now)
            space.count_gone(connection, len(chosen))
            return len(chosen)

        return self._writer.write(work)

    def _in_steps(self, work: Callable[[Connection], int], go_on: Callable[[], bool]) -> bool:
        """Runs a step again and again until nothing is left (True) or it is to end."""
        while go_on():
            if not self._writer.write(work):
                return True
        return False


class _Tidying:
    """One tidying."""

    def __init__(
        self, library: SpaceLibrary, now: datetime, budget: Budget, stop: threading.Event
    ) -> None:
        self._library = library
        self._now = now
        self._budget = budget
        self._stop = stop
        self._until = time.monotonic() + budget.seconds
        self._gone = 0
        self._free = -1

    def run(self) -> Tidied:
        before = self._on_disk()
        days = self._budget.days
        done = self._let_all_go(lambda c: space.overdue(c, self._now, days, _AT_ONCE))
        done &= self._let_all_go(lambda c: space.too_many(c, self._now, days, _AT_ONCE))
        done &= self._shrink()
        done &= self._sweep()
        done &= self._tighten(even_little=False)
        done &= self._library._in_steps(self._give_back, self._goes_on)  # noqa: SLF001 - its other half
        return space.Tidied(
            articles=self._gone,
            bytes=max(0, before - self._on_disk()),
            done=done,
            over=max(0, self._size() - self._budget.bytes),
        )

    def _goes_on(self) -> bool:
        return not self._stop.is_set() and time.monotonic() < self._until

    def _let_all_go(self, choose: Callable[[Connection], list[int]]) -> bool:
        while self._goes_on():
            with self._library._reading() as connection:  # noqa: SLF001 - its other half
                ids = choose(connection)
            if not self._let_go(ids):
                return self._goes_on()
        return False

    def _let_go(self, ids: Sequence[int]) -> int:
        """Lets go in steps that a mark can wait for; how many went."""
        gone = 0
        for start in range(0, len(ids), _STEP):
            if not self._goes_on():
                break
            chunk = ids[start : start + _STEP]
            gone += self._library._let_go(chunk, self._now, self._budget.days)  # noqa: SLF001
        self._gone += gone
        return gone

    def _shrink(self) -> bool:
        """Lets go of what was read until the library is small enough, or nothing is left. What
        goes is counted, not measured: the index keeps its room until it is tightened."""
        if self._size() <= self._budget.bytes:
            return True
        if not self._tighten(even_little=True):
            return False
        need = self._size() - round(self._budget.bytes * _AIM)
        each, pictures = self._weights()
        gone = 0
        while need > gone * each + pictures - self._weights()[1]:
            if not self._goes_on():
                return False
            with self._library._reading() as connection:  # noqa: SLF001 - its other half
                ids = space.oldest_read(connection, self._now, _BATCH)
            step = self._let_go(ids)
            if not step:
                return self._goes_on()
            gone += step
            self._sweep()
        return True

    def _weights(self) -> tuple[int, int]:
        """Bytes of an article without its pictures, on average; and those of all pictures."""
        with self._library._reading() as connection:  # noqa: SLF001 - its other half
            return space.article_bytes(connection), space.picture_bytes(connection)

    def _tighten(self, *, even_little: bool) -> bool:
        return self._library._in_steps(  # noqa: SLF001 - its other half
            lambda c: space.tighten_index(c, even_little=even_little), self._goes_on
        )

    def _sweep(self) -> bool:
        """Related stories, pictures and files that nothing leads to any more, and the memory of
        what was let go of long ago."""
        library = self._library
        steps: tuple[Callable[[Connection], int], ...] = (
            lambda c: clearing.clear_away(c, _BATCH),
            library._sweep_step,  # noqa: SLF001 - its other half
            lambda c: space.forget_let_go(c, self._now, _AT_ONCE),
        )
        # One after another: a file can only go when its picture is forgotten.
        return all(library._in_steps(step, self._goes_on) for step in steps)  # noqa: SLF001

    def _give_back(self, connection: Connection) -> int:
        """A step; 0 when little is left, or when this file cannot shrink."""
        left, before = space.give_back(connection), self._free
        self._free = left
        return max(0, left - _SLACK_PAGES) if left != before else 0

    def _size(self) -> int:
        with self._library._reading() as connection:  # noqa: SLF001 - its other half
            return space.size(connection)

    def _on_disk(self) -> int:
        used = self._library.usage()
        return used.total + used.free
