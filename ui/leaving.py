"""Ctrl+C in the terminal and the session's end close the window like its button does."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QSocketNotifier


class Leaving(QObject):
    """Calls `leave` in the window's thread on SIGINT and SIGTERM.

    Python runs signal handlers between its own instructions, and Qt's loop has none while it
    waits; a byte on a socket wakes it.
    """

    def __init__(self, parent: QObject, leave: Callable[[], object]) -> None:
        super().__init__(parent)
        self._leave = leave
        self._near, self._far = socket.socketpair()
        self._near.setblocking(False)
        self._far.setblocking(False)
        self._notifier = QSocketNotifier(self._near.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._woken)
        self._fd_before = signal.set_wakeup_fd(self._far.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, self._noted) for number in (signal.SIGINT, signal.SIGTERM)
        }

    def give_back(self) -> None:
        """Put the handlers back that were there before."""
        self._notifier.setEnabled(False)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._fd_before)
        self._near.close()
        self._far.close()

    def _noted(self, number: int, frame: FrameType | None) -> None:
        """The byte on the socket says it all."""

    def _woken(self) -> None:
        self._near.recv(64)
        self._leave()
