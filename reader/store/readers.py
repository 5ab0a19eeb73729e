"""The connections of the threads that read a library."""

from __future__ import annotations

import contextlib
import threading
import weakref
from collections.abc import Iterator

from reader.errors import LibraryClosed
from reader.store.connection import Connection, Files


class Readers:
    """A read-only connection for each thread that reads."""

    def __init__(self, files: Files) -> None:
        self._files = files
        self._local = threading.local()
        self._guard = threading.Lock()
        self._open: list[tuple[weakref.ref[threading.Thread], Connection, threading.Lock]] = []
        self._closed = False

    @contextlib.contextmanager
    def reading(self) -> Iterator[Connection]:
        """The calling thread's connection, in a snapshot; raises LibraryClosed after close()."""
        held: tuple[Connection, threading.Lock] | None = getattr(self._local, "held", None)
        connection, lock = held or self._connect()
        with lock:
            if self._closed:
                raise LibraryClosed
            with connection.snapshot():
                yield connection

    def close(self) -> None:
        """Ends what is being read and closes all connections."""
        with self._guard:
            self._closed = True
            for _, connection, lock in self._open:
                connection.interrupt()
                with lock:
                    connection.close()
            self._open.clear()

    def _connect(self) -> tuple[Connection, threading.Lock]:
        with self._guard:
            if self._closed:
                raise LibraryClosed
            self._close_orphans()
            held = Connection(self._files, read_only=True), threading.Lock()
            self._local.held = held
            self._open.append((weakref.ref(threading.current_thread()), *held))
            return held

    def _close_orphans(self) -> None:
        """Closes the connections of threads that have ended."""
        living = []
        for entry in self._open:
            thread = entry[0]()
            if thread is not None and thread.is_alive():
                living.append(entry)
            else:
                entry[1].close()
        self._open = living
