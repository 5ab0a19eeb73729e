"""From other threads into the window's: work done beside it, and its answers brought back."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from reader.errors import Bug, PotrikaError

_logger = logging.getLogger(__name__)

Work = Callable[[], None]


class Line:
    """Work that stands in line for a thread of its own; `do` is called with each piece."""

    def __init__(self, name: str, do: Callable[[Work], None]) -> None:
        self._do = do
        self._waiting: queue.SimpleQueue[Work | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)
        self._thread.start()

    def put(self, work: Work) -> None:
        """Have this done after what stands in line already."""
        self._waiting.put(work)

    def close(self) -> None:
        """Nothing more follows what stands in line."""
        self._waiting.put(None)

    def join(self, seconds: float | None = None) -> None:
        """Wait for its end, or so long."""
        self._thread.join(seconds)

    def _run(self) -> None:
        while (work := self._waiting.get()) is not None:
            self._do(work)


class Crossing(QObject):
    """Brings what other threads tell into the window's; `failed` carries the PotrikaError that
    ended what one of them did."""

    failed = Signal(object)
    _cross = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._closed = False
        self._cross.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def closed(self) -> bool:
        """Whether nothing more is told, since the library may be closed."""
        return self._closed

    def _guarded(self, work: Work) -> None:
        """Do a thread's work; what goes wrong is told, and the thread goes on with the next."""
        try:
            work()
        except PotrikaError as fault:
            self._emit(self.failed, fault)
        except Exception as bug:
            _logger.exception("A mistake of our own in thread %s", threading.current_thread().name)
            self._emit(self.failed, Bug(what=type(bug).__name__))

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        """From any thread: have a signal emitted in the window's thread."""
        self._cross_over(partial(signal.emit, *values))

    def _cross_over(self, told: Callable[[], object]) -> None:
        """From any thread: have something called in the window's."""
        if not self._closed:
            self._cross.emit(told)

    def _deliver(self, told: Callable[[], object]) -> None:
        """In the window's thread; after the end nobody listens, and the library may be closed."""
        if not self._closed:
            told()
