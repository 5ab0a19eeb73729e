"""Ways to start a worker process and to speak with it."""

from __future__ import annotations

import json
import logging
import multiprocessing
import subprocess
import sys
from typing import Any, Protocol, cast

from reader.parse.worker_child import main, read_frame, serve, write_frame

_log = logging.getLogger(__name__)
_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    f"from {main.__module__} import main; main(int(sys.argv[2]), float(sys.argv[3]), sys.argv[4])"
)


class Channel(Protocol):
    """A running child. All but `kill` are called by one thread at a time."""

    def send(self, data: bytes) -> None:
        """Raises OSError where the child is gone."""

    def receive(self) -> bytes | None:
        """The next message; None where the child is gone."""

    def alive(self) -> bool:
        """Whether the child still runs."""

    def kill(self) -> None:
        """Ends it at once, from any thread and more than once; a `receive` under way gets None."""

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipes."""


class PipeChannel:
    """A child started from this interpreter. Unlike multiprocessing's it does not import the main
    module anew, which may be the window, pytest, or nothing that can be imported.
    """

    def __init__(self, memory_mb: int, seconds: float, table: str = "pages") -> None:
        command = [sys.executable, "-c", _CODE, json.dumps(sys.path), str(memory_mb), str(seconds)]
        command.append(table)
        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        self._process = subprocess.Popen(  # noqa: S603 - our own code on our own interpreter
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )

    def send(self, data: bytes) -> None:
        """Raises OSError where the child is gone."""
        assert self._process.stdin is not None  # noqa: S101 - it is a pipe
        write_frame(cast("Any", self._process.stdin), data)

    def receive(self) -> bytes | None:
        """The next message; None where the child is gone."""
        assert self._process.stdout is not None  # noqa: S101 - it is a pipe
        return read_frame(cast("Any", self._process.stdout))

    def alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.poll() is None

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipes."""
        self.kill()
        self._process.wait()
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                try:
                    pipe.close()
                except OSError:  # what was not yet written has nowhere to go
                    _log.debug("the worker process left a page unread")


class SpawnChannel:
    """A child of a packaged program, whose main module calls multiprocessing.freeze_support()."""

    def __init__(self, memory_mb: int, seconds: float, table: str = "pages") -> None:
        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve_connection, args=(theirs, memory_mb, seconds, table), daemon=True
        )
        self._process.start()
        theirs.close()

    def send(self, data: bytes) -> None:
        """Raises OSError where the child is gone."""
        self._ours.send_bytes(data)

    def receive(self) -> bytes | None:
        """The next message; None where the child is gone."""
        return _from_connection(self._ours)

    def alive(self) -> bool:
        """Whether the child still runs."""
        return self._process.is_alive()

    def kill(self) -> None:
        """Ends it at once."""
        self._process.kill()

    def free(self) -> None:
        """Kills it, if need be, and gives back its pipe."""
        self.kill()
        self._process.join()
        self._ours.close()
        self._process.close()


def _serve_connection(connection: Any, memory_mb: int, seconds: float, table: str) -> None:
    serve(lambda: _from_connection(connection), connection.send_bytes, memory_mb, seconds, table)


def _from_connection(connection: Any) -> bytes | None:
    try:
        return cast("bytes", connection.recv_bytes())
    except (EOFError, OSError):
        return None
