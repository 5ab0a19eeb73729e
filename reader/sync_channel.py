"""Starting the process of a sync, and the pipe to it."""

from __future__ import annotations

import json
import logging
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

from reader.parse.worker_child import read_frame, write_frame

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_log = logging.getLogger(__name__)
_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    "from reader.sync_channel import main; main(sys.argv[2])"
)
_KINDLY = 10
"""What os.nice adds: the window and whatever else a person looks at has the processor first. The
sync's own children inherit it."""


class SyncChannel(Protocol):
    """A process that syncs."""

    @property
    def pid(self) -> int:
        """Its number."""

    def send(self, data: bytes) -> None:
        """From any thread, one at a time; raises OSError where it is gone."""

    def receive(self) -> bytes | None:
        """The next message; None where it is gone."""

    def kill(self) -> None:
        """Ends it at once, from any thread and more than once; a `receive` under way gets None."""

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipe."""


class PipedSync:
    """A process started from this interpreter. Unlike multiprocessing's it does not import the
    main module anew, and the window need not load multiprocessing."""

    def __init__(self, folder: Path) -> None:
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        flags |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        self._process = subprocess.Popen(  # noqa: S603 - our own code on our own interpreter
            [sys.executable, "-c", _CODE, json.dumps(sys.path), str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            creationflags=flags,
        )

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def send(self, data: bytes) -> None:
        """Raises OSError where it is gone."""
        write_frame(cast("Any", self._process.stdin), data)

    def receive(self) -> bytes | None:
        """The next message; None where it is gone."""
        return read_frame(cast("Any", self._process.stdout))

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipes."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                cast("Any", pipe).close()
            except OSError:  # what was not yet written has nowhere to go
                _log.debug("the sync's process left a message unread")


class SpawnedSync:
    """A process of a packaged program, whose main module calls multiprocessing.freeze_support().
    It has children of its own, so it is none of multiprocessing's daemons."""

    def __init__(self, folder: Path) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(target=_serve_connection, args=(theirs, str(folder)))
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        """Its number."""
        return cast("int", self._process.pid)

    def send(self, data: bytes) -> None:
        """Raises OSError where it is gone."""
        self._ours.send_bytes(data)

    def receive(self) -> bytes | None:
        """The next message; None where it is gone."""
        return _from_connection(self._ours)

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipe."""
        self.kill()
        self._process.join()
        self._ours.close()
        self._process.close()


def start(folder: Path) -> SyncChannel:
    """Starts the process that is to sync the library of a folder; raises OSError."""
    frozen = getattr(sys, "frozen", False) or not sys.executable
    return SpawnedSync(folder) if frozen else PipedSync(folder)


def main(folder: str) -> None:
    """What a PipedSync runs."""
    _step_back()
    orders = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints must not get between the messages
    from reader.sync_child import serve

    serve(
        lambda: read_frame(orders),
        lambda data: write_frame(answers, data),
        Path(folder),
    )


def _serve_connection(connection: Connection[bytes, bytes], folder: str) -> None:
    _step_back()
    from reader.sync_child import serve

    serve(lambda: _from_connection(connection), connection.send_bytes, Path(folder))


def _step_back() -> None:
    if sys.platform != "win32":  # there the priority comes with the start
        os.nice(_KINDLY)


def _from_connection(connection: Any) -> bytes | None:
    try:
        return cast("bytes", connection.recv_bytes())
    except (EOFError, OSError):
        return None
