"""Who else has the library open. A file must not be moved away from under another program."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path


class Presence:
    """A shared lock, held as long as a library is open; SQLite's own, on an empty file, since
    that is the same on every system and ends with the process however it ends."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(
            path, timeout=0, isolation_level=None, check_same_thread=False
        )
        self._share()

    @contextlib.contextmanager
    def alone(self) -> Iterator[bool]:
        """Whether nobody else has the library open; if so, nobody can open it meanwhile."""
        self._connection.execute("COMMIT")
        try:
            self._connection.execute("BEGIN EXCLUSIVE")
            is_alone = True
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            is_alone = False
        try:
            yield is_alone
        finally:
            if is_alone:
                self._connection.execute("COMMIT")
            self._share()

    def close(self) -> None:
        """Lets go of the library."""
        self._connection.close()

    def _share(self) -> None:
        """Reading within a transaction takes the shared lock and keeps it. Who mends holds the
        file alone for a moment, which is waited for."""
        self._connection.execute("PRAGMA busy_timeout = 30000")
        self._connection.execute("BEGIN")
        self._connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        self._connection.execute("PRAGMA busy_timeout = 0")
