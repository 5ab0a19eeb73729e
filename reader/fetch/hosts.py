"""The courtesy that each host is owed: few connections, time between requests, its own wishes.

Every host has a gate of its own with a lock of its own, held for moments only, so that one that
hangs or asks for patience delays nobody but those who want something of it.
"""

from __future__ import annotations

import contextlib
import threading
from collections import deque
from collections.abc import Iterator

from reader.errors import ServerTrouble, TookTooLong
from reader.fetch.calls import Call
from reader.fetch.limits import Limits


class Gate:
    """One host's gate. First come, first served."""

    def __init__(self, limits: Limits, *, loopback: bool = False) -> None:
        self._limits = limits
        self._changed = threading.Condition()
        self._queue: deque[Call] = deque()
        self._active = 0
        self._spacing = limits.loopback_spacing if loopback else limits.spacing
        self._next_start = float("-inf")
        self._blocked_until = float("-inf")
        self._blocked_by = 0

    @contextlib.contextmanager
    def slot(self, call: Call) -> Iterator[None]:
        """One of the host's connections, from when it is this call's turn until the block ends.

        Raises ServerTrouble at once if the host asked for a longer wait than a fetch sits out,
        TookTooLong if the queue does not move, and what the call is ended by.
        """
        asked = self._enter(call)
        try:
            # The time in the queue is nobody's fault; a wait that the host asked for is its own.
            call.spend(asked)
            call.check()
            yield
        finally:
            with self._changed:
                self._active -= 1
                if self._queue:
                    self._changed.notify_all()

    def block(self, call: Call, seconds: float, status: int) -> None:
        """Nobody asks this host again for so long: it said so (Retry-After)."""
        until = call.clock() + min(seconds, self._limits.longest_block)
        with self._changed:
            if until > self._blocked_until:
                self._blocked_until, self._blocked_by = until, status
            self._changed.notify_all()

    def slow_down(self, spacing: float) -> None:
        """At least so many seconds between two requests: its robots.txt says so."""
        with self._changed:
            self._spacing = max(self._spacing, min(spacing, self._limits.longest_crawl_delay))

    def _enter(self, call: Call) -> float:
        """Wait for a slot and take it; the seconds of that wait that the host had asked for."""
        entered = call.clock()
        with call.queueing(), call.waiting(self._changed):
            blocked = self._blocked_until
            self._queue.append(call)
            try:
                self._await_turn(call, entered + self._limits.queue)
                self._active += 1
                self._next_start = call.clock() + self._spacing
            finally:
                self._queue.remove(call)
                if self._queue:
                    self._changed.notify_all()
        return max(0.0, min(blocked, call.clock()) - entered)

    def _await_turn(self, call: Call, until: float) -> None:
        while True:
            call.check()
            now = call.clock()
            self._refuse_long_wait(call, now)
            wait = until - now
            if wait <= 0:
                raise TookTooLong(host=call.host, url=call.url, stage="queue")
            if self._queue[0] is call and self._active < self._limits.per_host:
                start = max(self._next_start, self._blocked_until)
                if now >= start:
                    return
                wait = min(wait, start - now)
            self._changed.wait(wait)

    def _refuse_long_wait(self, call: Call, now: float) -> None:
        asked = self._blocked_until - now
        if asked > 0 and asked > min(self._limits.patience, call.remaining()):
            raise ServerTrouble(
                host=call.host,
                url=call.url,
                status=self._blocked_by,
                retry_after=int(asked) + 1,
                stage="gate",
            )


class Hosts:
    """The gates of all hosts, by `addresses.host_key`."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._lock = threading.Lock()
        self._gates: dict[str, Gate] = {}

    def gate(self, key: str, *, loopback: bool) -> Gate:
        """The gate of a host, made when it is first asked for."""
        with self._lock:
            gate = self._gates.get(key)
            if gate is None:
                gate = self._gates[key] = Gate(self._limits, loopback=loopback)
            return gate
