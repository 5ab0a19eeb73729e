"""One fetch under way: how much time it has, whether it was stopped, and what it waits on.

Python cannot interrupt a thread that waits, and a socket's own time limit starts anew with each
byte that drips in. So one watchdog thread looks after all fetches of a client: when one is
cancelled or its deadline passes, the watchdog wakes the wait or shuts the socket down. What a
read gives back after that is worthless, even if it looks like a whole answer; `Call.check` is
asked after each.
"""

from __future__ import annotations

import contextlib
import socket
import threading
import time
from collections.abc import Callable, Iterator
from enum import Enum

from reader.errors import Cancelled, TookTooLong

Clock = Callable[[], float]


class Ending(Enum):
    """Why a call was ended from outside."""

    CANCELLED = "cancelled"
    TOO_LATE = "too late"


class Line:
    """A second handle on a connection's socket, by which another thread can shut it down.

    A handle of its own, because TLS moves the file descriptor to another object in the midst of
    connecting, and a descriptor alone may long belong to another connection. Only the call that
    holds the line can cut it: a connection that went back to the pool may serve another one.
    """

    def __init__(self, sock: socket.socket) -> None:
        self._sock = sock.dup()
        self._lock = threading.Lock()
        self._holder: Call | None = None
        self._gone = False

    def take(self, call: Call) -> None:
        """From now on `call` waits on this line."""
        with self._lock:
            self._holder = call

    def leave(self, call: Call) -> None:
        """`call` is done with it (no matter if another has taken it since)."""
        with self._lock:
            if self._holder is call:
                self._holder = None
                if self._gone:
                    self._sock.close()

    def drop(self) -> None:
        """Its connection is closed; the body of its last answer may still be on its way."""
        with self._lock:
            self._gone = True
            if self._holder is None:
                self._sock.close()

    def cut(self, call: Call) -> None:
        """Shut the socket down under whoever reads from it, if `call` holds it."""
        with self._lock:
            if self._holder is call:
                with contextlib.suppress(OSError):  # the other side was quicker
                    self._sock.shutdown(socket.SHUT_RDWR)


class Call:
    """The state of one fetch. Its own thread waits by it; the watchdog may `end` it."""

    def __init__(
        self,
        url: str,
        *,
        seconds: float,
        cancel: threading.Event | None = None,
        private: bool = False,
        clock: Clock = time.monotonic,
    ) -> None:
        self.url = url
        self.host = ""
        self.private = private
        self.reused = False
        self.wire_bytes = 0
        self.cancel = cancel
        self.clock = clock
        self._lock = threading.Lock()
        self._deadline = clock() + seconds
        self._queued_since: float | None = None
        self._ending: Ending | None = None
        self._line: Line | None = None
        self._condition: threading.Condition | None = None
        self._sleep = threading.Condition()

    # --- asked by the fetch's own thread ---

    def check(self) -> None:
        """Raise Cancelled or TookTooLong if this call has no business going on."""
        if self._ending is Ending.CANCELLED or (self.cancel is not None and self.cancel.is_set()):
            raise Cancelled(host=self.host, url=self.url)
        if self._ending is Ending.TOO_LATE or self.is_late():
            raise TookTooLong(host=self.host, url=self.url)

    def remaining(self) -> float:
        """Seconds until the deadline, never below 0."""
        since = self._queued_since
        return max(0.0, self._deadline - (self.clock() if since is None else since))

    def hold(self, line: Line) -> None:
        """Wait on this line from now on; raises at once if the call was ended meanwhile."""
        self.hang_up()
        line.take(self)
        with self._lock:
            self._line = line
        # Whoever ended the call before this saw no line to cut.
        self.check()

    def hang_up(self) -> None:
        """Let go of the line, if there is one."""
        with self._lock:
            line, self._line = self._line, None
        if line is not None:
            line.leave(self)

    @contextlib.contextmanager
    def waiting(self, condition: threading.Condition) -> Iterator[None]:
        """Hold `condition`; ending the call notifies it. Ask `check` before each wait."""
        with self._lock:
            self._condition = condition
        try:
            with condition:
                yield
        finally:
            with self._lock:
                self._condition = None

    @contextlib.contextmanager
    def queueing(self) -> Iterator[None]:
        """Stop the clock of the deadline while others are served first."""
        with self._lock:
            since = self._queued_since = self.clock()
        try:
            yield
        finally:
            with self._lock:
                self._deadline += self.clock() - since
                self._queued_since = None

    def spend(self, seconds: float) -> None:
        """Count time against the deadline after all: a host that asks for a wait pays for it."""
        with self._lock:
            self._deadline -= seconds

    def sleep(self, seconds: float) -> None:
        """Wait that long; raises Cancelled or TookTooLong as soon as there is cause to."""
        until = self.clock() + seconds
        with self.waiting(self._sleep):
            self.check()
            while (left := until - self.clock()) > 0:
                self._sleep.wait(min(left, self.remaining()))
                self.check()

    # --- asked by the watchdog ---

    def is_late(self) -> bool:
        """Whether the deadline has passed; never while it stands in a queue."""
        return self.remaining() <= 0

    def end(self, why: Ending) -> None:
        """End it from another thread: its wait, whatever it is on, returns at once."""
        with self._lock:
            if self._ending is None:
                self._ending = why
            line, condition = self._line, self._condition
        if line is not None:
            line.cut(self)
        if condition is not None:
            with condition:
                condition.notify_all()


class Watchdog:
    """One thread that ends cancelled and late calls. It lives only while there are calls."""

    LINGER = 1.0
    """Seconds without a call after which the thread goes; the next call starts another."""

    def __init__(self, tick: float) -> None:
        self._tick = tick
        self._changed = threading.Condition()
        self._calls: set[Call] = set()
        self._thread: threading.Thread | None = None
        self._closed = False

    @contextlib.contextmanager
    def over(self, call: Call) -> Iterator[None]:
        """Look after `call` meanwhile; raises Cancelled if the client is closed."""
        with self._changed:
            if self._closed:
                raise Cancelled(host=call.host, url=call.url)
            self._calls.add(call)
            if self._thread is None:
                self._thread = threading.Thread(
                    target=self._run, name="potrika-fetch-watchdog", daemon=True
                )
                self._thread.start()
            elif len(self._calls) == 1:  # with more it looks at each tick
                self._changed.notify_all()
        try:
            yield
        finally:
            with self._changed:
                self._calls.discard(call)

    def close(self) -> None:
        """End all calls as cancelled, and let none begin."""
        with self._changed:
            self._closed = True
            calls, thread = list(self._calls), self._thread
            self._changed.notify_all()
        for call in calls:
            call.end(Ending.CANCELLED)
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _run(self) -> None:
        while (calls := self._next()) is not None:
            for call in calls:
                if call.cancel is not None and call.cancel.is_set():
                    call.end(Ending.CANCELLED)
                elif call.is_late():
                    call.end(Ending.TOO_LATE)

    def _next(self) -> list[Call] | None:
        """The calls to look at after a tick; None when the thread may go."""
        with self._changed:
            if not self._calls and not self._closed:
                self._changed.wait(self.LINGER)
            if self._closed or not self._calls:
                self._thread = None
                return None
            self._changed.wait(self._tick)
            return list(self._calls)
