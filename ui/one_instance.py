"""One window a profile: whoever comes second asks the first to come to the front.

A lock file says who has the window; it belongs to a process and is stale once that is gone. The
second start talks to the first through a local socket that only the same user may use. Commands
of the terminal need no window and work beside it.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLockFile, QObject, Signal

from reader.errors import LibraryInUse
from reader.later import later

# The lock decides; talking begins when the window has been drawn, or with a second start.
if TYPE_CHECKING:
    import hashlib
    import json

    from PySide6 import QtNetwork
    from PySide6.QtNetwork import QLocalSocket
else:
    hashlib, json = later("", "hashlib", "json")
    (QtNetwork,) = later("PySide6", "QtNetwork")

LOCK = "window.lock"
_ANSWER = b"shown\n"
_WAIT_MS = 3000
_LONGEST = 65_536


class OneInstance(QObject):
    """Held while the window is open. `asked` carries the files and addresses that a second start
    was given, none where it only wants the window; it comes from `listen` on, for which second
    starts wait some seconds."""

    asked = Signal(list)

    def __init__(self, lock: QLockFile, profile: Path) -> None:
        super().__init__()
        self._lock = lock
        self._profile = profile
        self._came: list[QLocalSocket] = []
        self._server: QtNetwork.QLocalServer | None = None

    def listen(self) -> None:
        """Answer second starts from now on."""
        name = _name(self._profile)
        self._server = server = QtNetwork.QLocalServer(self)
        server.setSocketOptions(QtNetwork.QLocalServer.SocketOption.UserAccessOption)
        # We hold the lock, so a socket of this name is what a killed window left.
        QtNetwork.QLocalServer.removeServer(name)
        server.listen(name)
        server.newConnection.connect(lambda: self._someone_came(server))

    def close(self) -> None:
        """Let another window have the profile."""
        if self._server is not None:
            self._server.close()
        self._lock.unlock()

    def _someone_came(self, server: QtNetwork.QLocalServer) -> None:
        while server.hasPendingConnections():
            socket = server.nextPendingConnection()
            # Kept as long as the server, whose children they are: second starts are few.
            self._came.append(socket)
            socket.readyRead.connect(self._read)
        self._read()

    def _read(self) -> None:
        for socket in self._came:
            if socket.canReadLine():
                self._take(socket)
            elif socket.bytesAvailable() > _LONGEST:
                socket.abort()

    def _take(self, socket: QLocalSocket) -> None:
        line = bytes(socket.readLine().data())
        socket.write(_ANSWER)
        socket.flush()
        socket.disconnectFromServer()
        try:
            opened = json.loads(line)
        except ValueError:
            return
        if isinstance(opened, list):
            self.asked.emit([one for one in opened if isinstance(one, str)])


def claim(profile: Path, opened: Sequence[str] = ()) -> OneInstance | None:
    """The right to open the window of a profile; None where one is open, which was asked to come
    to the front with `opened`. Raises LibraryInUse where it does not answer."""
    with contextlib.suppress(OSError):
        profile.mkdir(parents=True, exist_ok=True)
    lock = QLockFile(str(profile / LOCK))
    lock.setStaleLockTime(0)
    until = time.monotonic() + _WAIT_MS / 1000
    while True:
        if lock.tryLock(0):
            return OneInstance(lock, profile)
        if lock.error() is not QLockFile.LockError.LockFailedError:
            # No lock can be had here at all: opening the library will say why.
            return OneInstance(lock, profile)
        if _ask(_name(profile), opened):
            return None
        # Perhaps it is on its way in or out.
        if time.monotonic() > until:
            raise LibraryInUse
        time.sleep(0.05)


def _name(profile: Path) -> str:
    return f"potrika-{hashlib.sha256(str(profile.resolve()).encode()).hexdigest()[:20]}"


def _ask(name: str, opened: Sequence[str]) -> bool:
    socket = QtNetwork.QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(_WAIT_MS):
        return False
    socket.write(json.dumps(list(opened)).encode() + b"\n")
    socket.waitForBytesWritten(_WAIT_MS)
    answered = socket.waitForReadyRead(_WAIT_MS) and bytes(socket.readAll().data()) == _ANSWER
    socket.close()
    return answered
