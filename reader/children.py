"""Processes of our own: one is started, messages of bytes go both ways, and it can be killed.

From source a child is a new interpreter at the other end of two pipes. Unlike multiprocessing's it
does not import the main module anew, which may be the window, pytest, or nothing that can be
imported; and nobody need load multiprocessing. A packaged program has no interpreter to start:
there the child is multiprocessing's.
"""

from __future__ import annotations

import importlib
import json
import logging
import os
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol, cast

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_log = logging.getLogger(__name__)
_CODE = (
    "import json, sys; sys.path[:] = json.loads(sys.argv[1]);"
    f"from {__name__} import main; main(sys.argv[2])"
)

Receive = Callable[[], bytes | None]
"""The next message; None once the other side is gone."""
Send = Callable[[bytes], None]
"""Raises OSError once the other side is gone."""


class Job(NamedTuple):
    """What a child does, and how."""

    serve: Callable[..., None]
    """A function of a module that can be imported; called with Receive, Send and `arguments`,
    and the child ends as it does."""
    arguments: tuple[str | float, ...] = ()
    niceness: int = 0
    """What os.nice adds, for its own children too; on Windows any makes it below normal."""
    is_heard: bool = False
    """Whether what a piped child prints comes out as ours does, rather than nowhere."""
    has_children: bool = False
    """Whether it starts children itself, which multiprocessing's daemons must not."""


class Child(Protocol):
    """A running child. All but `kill` are called by one thread at a time."""

    @property
    def pid(self) -> int:
        """Its number."""

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


def start(job: Job) -> Child:
    """Starts a child in the way that suits the program; raises OSError."""
    frozen = getattr(sys, "frozen", False) or not sys.executable
    return SpawnedChild(job) if frozen else PipedChild(job)


class PipedChild:
    """A child started from this interpreter."""

    def __init__(self, job: Job) -> None:
        import subprocess  # the child imports this module too, and has no use for it

        flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
        if job.niceness:
            flags |= getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        said = [job.serve.__module__, job.serve.__qualname__, job.arguments, job.niceness]
        self._process = subprocess.Popen(  # noqa: S603 - our own code on our own interpreter
            [sys.executable, "-c", _CODE, json.dumps(sys.path), json.dumps(said)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=None if job.is_heard else subprocess.DEVNULL,
            creationflags=flags,
        )

    @property
    def pid(self) -> int:
        """Its number."""
        return self._process.pid

    def send(self, data: bytes) -> None:
        """Raises OSError where the child is gone."""
        _write_frame(cast("Any", self._process.stdin), data)

    def receive(self) -> bytes | None:
        """The next message; None where the child is gone."""
        return _read_frame(cast("Any", self._process.stdout))

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
            try:
                cast("Any", pipe).close()
            except OSError:  # what was not yet written has nowhere to go
                _log.debug("process %d left a message unread", self.pid)


class SpawnedChild:
    """A child of a packaged program, whose main module calls multiprocessing.freeze_support()."""

    def __init__(self, job: Job) -> None:
        import multiprocessing

        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve_connection, args=(theirs, job), daemon=not job.has_children
        )
        self._process.start()
        theirs.close()

    @property
    def pid(self) -> int:
        """Its number."""
        return cast("int", self._process.pid)

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


def main(said: str) -> None:
    """What a PipedChild runs: serves standard input and output until the job is done."""
    module, function, arguments, niceness = json.loads(said)
    _step_back(niceness)
    orders = sys.stdin.buffer
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what anything prints must not get between the messages
    serve = getattr(importlib.import_module(module), function)
    serve(lambda: _read_frame(orders), lambda data: _write_frame(answers, data), *arguments)


def _serve_connection(connection: Connection[bytes, bytes], job: Job) -> None:
    _step_back(job.niceness)
    job.serve(lambda: _from_connection(connection), connection.send_bytes, *job.arguments)


def _step_back(niceness: int) -> None:
    if niceness and sys.platform != "win32":  # there the priority comes with the start
        os.nice(niceness)


def _from_connection(connection: Connection[bytes, bytes]) -> bytes | None:
    try:
        return connection.recv_bytes()
    except (EOFError, OSError):
        return None


def _read_frame(pipe: BinaryIO) -> bytes | None:
    """The next message of a pipe; None at its end."""
    head = pipe.read(4)
    length = int.from_bytes(head, "big")
    data = pipe.read(length)
    return data if len(head) == 4 and len(data) == length else None


def _write_frame(pipe: BinaryIO, data: bytes) -> None:
    """Writes one message of up to 4 GB."""
    pipe.write(len(data).to_bytes(4, "big"))
    pipe.write(data)
    pipe.flush()
