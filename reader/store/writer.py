"""The one thread that writes: the reader's marks first, then the sync's short transactions; in
other processes too (reader.store.precedence)."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from reader.errors import LibraryClosed, LibraryFault
from reader.store.connection import Connection, Files
from reader.store.precedence import Precedence

if TYPE_CHECKING:
    from reader.store.search_index import Indexer

T = TypeVar("T")

_FIRST_SECONDS = 1.0
"""How long after the opening a backlog is looked for: the first picture comes before."""
_STEP_SECONDS = 0.005
"""The pause between two steps of indexing, for whoever reads meanwhile."""
_SETTLE_SECONDS = 2.0
"""How long nothing must be asked before the index's counts are written."""


class _Job:
    """A piece of work, and what became of it."""

    def __init__(self, work: Callable[[Connection], Any], *, first: bool = False) -> None:
        self.work = work
        self.first = first
        self.done = threading.Event()
        self.result: Any = None
        self.error: BaseException | None = None


class Writer:
    """Runs jobs one after another, each in a transaction of its own.

    A job is committed when `mark` or `write` returns, and undone whole when it raises. A job of
    a sync must be short (some milliseconds), since a mark waits for at most one of them.
    """

    def __init__(self, files: Files) -> None:
        self._files = files
        self._behind = True  # an older library, or one that was killed, may be
        self._marks: deque[_Job] = deque()
        self._writes: deque[_Job] = deque()
        self._waits = _FIRST_SECONDS
        self._wake = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="library-writer", daemon=True)
        self._thread.start()

    def mark(self, work: Callable[[Connection], T]) -> T:
        """Runs a job ahead of all of the sync's; the result after its commit."""
        result: T = self._submit(self._marks, _Job(work, first=True))
        return result

    def write(self, work: Callable[[Connection], T]) -> T:
        """Runs a job behind all marks, and indexes for search what it changed; the result after
        its commit."""

        def work_and_index(connection: Connection) -> T:
            result = work(connection)
            self._behind |= self._indexer.keep_up(connection)
            return result

        result: T = self._submit(self._writes, _Job(work_and_index))
        return result

    def close(self) -> None:
        """Finishes the job at hand and all marks; writes that wait raise LibraryClosed."""
        with self._wake:
            self._closing = True
            self._wake.notify()
        self._thread.join()

    def _submit(self, queue: deque[_Job], job: _Job) -> Any:
        with self._wake:
            if self._closing:
                raise LibraryClosed
            queue.append(job)
            self._wake.notify()
        job.done.wait()
        if job.error is not None:
            raise job.error
        return job.result

    def _run(self) -> None:
        connection: Connection | None = None
        precedence = Precedence(self._files.going_first)
        while (job := self._next()) is not None:
            try:
                if connection is None:
                    connection = Connection(self._files, read_only=False)
                self._load_what_is_needed(job)
                with _in_turn(precedence, job), connection.transaction(eager=job.first):
                    job.result = job.work(connection)
            except BaseException as error:  # noqa: BLE001 - belongs to the thread that asked
                job.error = error
            job.done.set()
            self._waits = _STEP_SECONDS
        if connection is not None:
            if "_indexer" in vars(self):
                self._settle(connection)
            connection.close()
        precedence.close()

    def _load_what_is_needed(self, job: _Job) -> None:
        """Before others have to wait for the lock, here and in other processes: a tenth of a
        second, once. What a sync needs is loaded by reader.sync."""
        from reader.store import statuses  # noqa: F401 - for marks, which may come any moment

        if not job.first:
            _ = self._indexer

    @cached_property
    def _indexer(self) -> Indexer:
        """Made in the thread that writes: it knows much of the language."""
        from reader.store.search_index import Indexer

        return Indexer()

    def _index(self, connection: Connection) -> None:
        self._behind = False  # also if it fails: the next write tries again
        self._behind = self._indexer.step(connection)

    def _settle(self, connection: Connection) -> None:
        """The counts only rank, so that they must not keep the library from closing."""
        with suppress(LibraryFault), connection.transaction():
            self._indexer.settle(connection)

    def _patience(self) -> float | None:
        """Seconds to wait for a job before the index is seen to; None for ever."""
        if self._behind:
            return self._waits
        return _SETTLE_SECONDS if self._indexer.is_unsettled else None

    def _next(self) -> _Job | None:
        """The next job; None when closing and no mark is left."""
        with self._wake:
            asked = self._wake.wait_for(
                lambda: self._marks or self._writes or self._closing, self._patience()
            )
            if not asked:
                return _Job(self._index)
            if self._marks:
                return self._marks.popleft()
            if not self._closing:
                return self._writes.popleft()
            for job in self._writes:
                job.error = LibraryClosed()
                job.done.set()
            self._writes.clear()
            return None


def _in_turn(precedence: Precedence, job: _Job) -> AbstractContextManager[None]:
    """Ahead of what other processes write, or behind their marks."""
    if job.first:
        return precedence.first()
    precedence.give_way()
    return nullcontext()
