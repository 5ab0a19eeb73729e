"""The reader's marks go first, whichever process makes them.

Within a process the writer sees to that. Between processes SQLite gives its lock to whoever asks
at the right moment, and a sync that writes without a pause is nearly always that one. So who makes
a mark holds a lock of its own meanwhile, and who writes for a sync looks at it before each of its
transactions and waits while it is held: a mark waits for one short transaction, as it does within
a process.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

_PATIENCE_MS = 1000
"""After so long nobody is waited for: the lock is a courtesy, and its holder may be stopped."""


class Precedence:
    """For one thread of a process. SQLite's own lock on an empty file, like Presence; what goes
    wrong with it costs the precedence and nothing else."""

    def __init__(self, path: Path) -> None:
        self._lock: sqlite3.Connection | None = None
        with contextlib.suppress(sqlite3.Error):
            self._lock = sqlite3.connect(path, timeout=0, isolation_level=None)
            self._lock.execute(f"PRAGMA busy_timeout = {_PATIENCE_MS}")

    @contextlib.contextmanager
    def first(self) -> Iterator[None]:
        """Goes before what others write for a sync."""
        held = self._tell("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            if held:
                self._tell("COMMIT")

    def give_way(self) -> None:
        """Waits while somebody goes first."""
        if self._tell("BEGIN"):
            self._tell("SELECT count(*) FROM sqlite_master")  # asks for the lock that is shared
            self._tell("COMMIT")

    def close(self) -> None:
        """Lets go of the file."""
        if self._lock is not None:
            self._lock.close()

    def _tell(self, sql: str) -> bool:
        if self._lock is None:
            return False
        try:
            self._lock.execute(sql).fetchall()
        except sqlite3.Error:
            return False
        return True
