"""The process of a sync: one task comes in, what happens goes out, and it ends.

It ends as well, and soon, when the pipe to the window does: a window that was killed leaves
nobody behind. What has been committed by then stands, as after any stop.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import threading
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from reader.children import Receive, Send
from reader.errors import Bug, PotrikaError
from reader.events import Event, SyncFinished, SyncStarted, gathered
from reader.sync_messages import Ended, Logged, Message, Task, Told, decode, encode

if TYPE_CHECKING:
    from reader.fetch.network import NetworkMood

_log = logging.getLogger(__name__)
_PACE = 0.25
"""Seconds between two messages: each wakes the window, which shows no more a second anyway."""
_TO_LEAVE = 5.0  # seconds that an orphan may take to end as it should


def serve(receive: Receive, send: Send, folder: Path) -> None:
    """Does the task that comes first. `receive` answers None once the window is gone, `send`
    raises OSError then."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the window's to deal with
    first = receive()
    if first is None:
        return
    task = decode(first)
    assert isinstance(task, Task)  # noqa: S101 - SyncProcess sends nothing else
    stop = threading.Event()
    out = _Out(send, stop)
    _log_to(out, task.log_level)
    threading.Thread(target=_listen, args=(receive, stop), name="window", daemon=True).start()
    teller = _Teller(out)
    mood = _mood(task.mood)
    fault: PotrikaError | None = None
    try:
        if not stop.is_set():
            _sync(task, folder, teller.tell, mood, stop)
    except PotrikaError as met:
        fault = met
    except Exception as bug:  # noqa: BLE001 - told in the window, logged with its traceback
        _log.exception("A mistake of our own in the sync's process")
        fault = Bug(what=type(bug).__name__)
    teller.close()
    out.put(Ended(fault, pickle.dumps(mood)))


def _listen(receive: Receive, stop: threading.Event) -> None:
    """Whatever the window says now means stop; so does its end."""
    gone = receive() is None
    stop.set()
    if not gone:
        gone = receive() is None
    if gone:
        threading.Event().wait(_TO_LEAVE)
        os._exit(1)


def _sync(
    task: Task,
    folder: Path,
    on_event: Callable[[Event], None],
    mood: NetworkMood,
    stop: threading.Event,
) -> None:
    from reader.settings import Keeping
    from reader.store.codec import utcnow
    from reader.store.library import Library
    from reader.sync import open_sync
    from reader.tidying import budget_of

    library = Library.open(folder)
    try:
        interval = timedelta(minutes=task.interval)
        with open_sync(library, on_event, mood, task.picture_limit, interval) as sync:
            sync.run(only=task.only, cancel=stop, force=task.force)
        if task.room is not None and not stop.is_set():
            gigabytes, days = task.room
            budget = budget_of(Keeping(gigabytes=gigabytes, days=days))
            library.tidy(utcnow(), budget, stop=stop)
    finally:
        library.close()


def _mood(learned: bytes) -> NetworkMood:
    from reader.fetch.network import NetworkMood

    known = pickle.loads(learned) if learned else None  # noqa: S301 - our own, see sync_messages
    return known if isinstance(known, NetworkMood) else NetworkMood()


class _Out:
    """The way to the window, for all threads; without a window the sync stops."""

    def __init__(self, send: Send, stop: threading.Event) -> None:
        self._send = send
        self._stop = stop
        self._turn = threading.Lock()

    def put(self, message: Message) -> None:
        data = encode(message)
        try:
            with self._turn:
                self._send(data)
        except OSError:
            self._stop.set()


class _LogHandler(logging.Handler):
    """The window's log is the one that anybody reads."""

    def __init__(self, out: _Out) -> None:
        super().__init__()
        self._out = out

    def emit(self, record: logging.LogRecord) -> None:
        self._out.put(Logged(record.name, record.levelno, self.format(record)))


def _log_to(out: _Out, level: int) -> None:
    handler = _LogHandler(out)
    handler.setFormatter(logging.Formatter("%(message)s"))
    logging.basicConfig(level=level, handlers=[handler], force=True)


class _Teller:
    """Tells what happens a few times a second: the beginning and the end of a sync at once, what
    lies between gathered."""

    def __init__(self, out: _Out) -> None:
        self._out = out
        self._known: list[Event] = []
        self._changed = threading.Condition()
        self._closing = False
        self._thread = threading.Thread(target=self._run, name="teller", daemon=True)
        self._thread.start()

    def tell(self, event: Event) -> None:
        """Hands an event on, now or soon."""
        with self._changed:
            self._known.append(event)
            self._changed.notify()

    def close(self) -> None:
        """Tells the rest."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._known or self._closing)
                known, self._known = self._known, []
                if not known and self._closing:
                    return
            self._out.put(Told(tuple(gathered(known))))
            with self._changed:
                self._changed.wait_for(self._is_urgent, _PACE)

    def _is_urgent(self) -> bool:
        return self._closing or any(
            isinstance(event, SyncStarted | SyncFinished) for event in self._known
        )
