"""A crew of fetching threads: three a host, so that one slow host never delays another.

The threads only wait (for sockets, for the parser process, for the writer). Two of a host's may
ask it at a time, which its gate sees to (reader/fetch/hosts.py); what the third has fetched is
parsed and kept meanwhile. They are daemons: quitting never waits for a silent server.
"""

from __future__ import annotations

import heapq
import itertools
import logging
import threading
from collections.abc import Callable

from reader.errors import Bug, PotrikaError

Job = Callable[[], None]
Priority = tuple[int, float]

_log = logging.getLogger(__name__)


class Crew:
    """Runs jobs host by host in the order of their priorities (the smallest first)."""

    def __init__(self, cancel: threading.Event, per_host: int = 3) -> None:
        self._cancel = cancel
        self._per_host = per_host
        self._waiting: dict[str, list[tuple[Priority, int, Job]]] = {}
        self._threads: dict[str, int] = {}
        self._under_way = 0
        self._order = itertools.count()
        self._changed = threading.Condition()
        self.failures: list[PotrikaError] = []

    def add(self, host: str, priority: Priority, job: Job) -> None:
        """Queues a job; may be called from within one."""
        with self._changed:
            heapq.heappush(self._waiting.setdefault(host, []), (priority, next(self._order), job))
            self._under_way += 1
            if self._threads.get(host, 0) < self._per_host:
                self._threads[host] = self._threads.get(host, 0) + 1
                threading.Thread(
                    target=self._work, args=(host,), name=f"fetch {host}", daemon=True
                ).start()

    def wait(self) -> None:
        """Returns when all jobs are done, or soon after the cancel event was set."""
        with self._changed:
            while self._under_way and not self._cancel.is_set():
                self._changed.wait(0.05)
            if self._cancel.is_set():
                for jobs in self._waiting.values():
                    self._under_way -= len(jobs)
                    jobs.clear()
                # What is under way ends by itself at its next look at the event.
                self._changed.wait_for(lambda: not self._under_way, timeout=1.0)

    def _next(self, host: str) -> Job | None:
        with self._changed:
            jobs = self._waiting[host]
            if not jobs or self._cancel.is_set():
                self._threads[host] -= 1
                return None
            return heapq.heappop(jobs)[2]

    def _work(self, host: str) -> None:
        while (job := self._next(host)) is not None:
            try:
                job()
            except PotrikaError as error:
                self._fail(error)
            except Exception as error:  # noqa: BLE001 a bug costs its own job, not the sync
                _log.exception("a job of %s failed", host)
                self._fail(Bug(what=f"{type(error).__name__}: {error}"))
            finally:
                with self._changed:
                    self._under_way -= 1
                    if not self._under_way:
                        self._changed.notify_all()

    def _fail(self, error: PotrikaError) -> None:
        with self._changed:
            self.failures.append(error)
