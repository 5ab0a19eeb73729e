"""One thread that ends what takes too long, for calls that come one after another.

A timer a call would start a thread a call, thousands in a sync, each of them for nothing.
"""

from __future__ import annotations

import contextlib
import math
import threading
import time
from collections.abc import Callable, Iterator

_LINGER = 5.0  # seconds without a call after which the thread goes; the next call starts another


class Deadline:
    """Ends calls that are late; one call at a time."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._end: Callable[[], None] | None = None
        self._until = math.inf
        self._wakes = math.inf
        """When the thread looks again by itself."""
        self._runs = False

    @contextlib.contextmanager
    def over(self, seconds: float, end: Callable[[], None]) -> Iterator[None]:
        """Calls `end`, in another thread, if the block takes longer; never after it has ended."""
        with self._changed:
            self._end, self._until = end, time.monotonic() + seconds
            if not self._runs:
                self._runs = True
                threading.Thread(target=self._run, name="worker-deadline", daemon=True).start()
            elif self._until < self._wakes:
                self._changed.notify()
        try:
            yield
        finally:
            with self._changed:
                self._end = None

    def _run(self) -> None:
        with self._changed:
            while True:
                now = time.monotonic()
                if self._end is not None and self._until <= now:
                    end, self._end = self._end, None
                    end()
                busy = self._end is not None
                self._wakes = self._until if busy else now + _LINGER
                woken = self._changed.wait(self._wakes - now)
                if not (woken or busy or self._end is not None):
                    self._runs = False
                    return
