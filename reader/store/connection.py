"""Connections to the library's two files, and the one place where database errors become faults.

marks.sqlite is the main schema and cache.sqlite is attached to it: SQLite commits the main
schema first, so that what the cache knows is never newer than the marks.
"""

from __future__ import annotations

import contextlib
import errno
import sqlite3
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.errors import (
    Bug,
    Cancelled,
    DiskFull,
    LibraryBusy,
    LibraryClosed,
    LibraryDamaged,
    LibraryFault,
    LibraryReadOnly,
    LibraryUnreachable,
    PotrikaError,
)
from reader.records import dataclass

if TYPE_CHECKING:
    from peewee import SqliteDatabase

BUSY_SECONDS = 5
_CHECKPOINT_PAGES = 1000
_STEPS_BETWEEN_LOOKS = 20_000  # of SQLite's machine: some milliseconds
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_ERRORS_OF_WRITING = (
    sqlite3.SQLITE_IOERR_WRITE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
    sqlite3.SQLITE_IOERR_FSYNC,
)
_PROBE_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True)
class Files:
    """Where a library's files are."""

    folder: Path

    @property
    def marks(self) -> Path:
        """What cannot be fetched again."""
        return self.folder / "marks.sqlite"

    @property
    def cache(self) -> Path:
        """What can."""
        return self.folder / "cache.sqlite"

    @property
    def backups(self) -> Path:
        """The folder of marks.sqlite's back-ups."""
        return self.folder / "backups"

    @property
    def in_use(self) -> Path:
        """An empty file that everyone who has the library open holds a lock on."""
        return self.folder / "in-use"

    @property
    def going_first(self) -> Path:
        """An empty file that whoever makes a mark holds a lock on (reader.store.precedence)."""
        return self.folder / "going-first"

    @property
    def restoring(self) -> Path:
        """A marker: marks.sqlite is a back-up that still lacks what the cache knows."""
        return self.folder / "marks-being-restored"

    @property
    def pictures(self) -> Path:
        """The folder of pictures' files (reader.pictures.files)."""
        return self.folder / "pictures"

    @property
    def reserve(self) -> Path:
        """Room that is kept back for a day when the disk is full (reader.store.reserve)."""
        return self.folder / "reserve"

    @property
    def suspect(self) -> Path:
        """A marker: SQLite met damage, so the next opening checks both files whole."""
        return self.folder / "damage-suspected"


def as_fault(error: Exception, files: Files) -> PotrikaError:
    """What a database error means to the reader; Bug where it is our own mistake."""
    cause = getattr(error, "orig", error)
    if isinstance(cause, OSError):
        return _as_disk_fault(cause, files)
    code = getattr(cause, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        with contextlib.suppress(OSError):
            files.suspect.touch()
        return LibraryDamaged(file=str(files.folder))
    match code:
        case sqlite3.SQLITE_FULL:
            return DiskFull()
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LibraryBusy()
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM:
            return LibraryReadOnly(folder=str(files.folder))
        case sqlite3.SQLITE_IOERR:
            return _as_input_output_fault(cause, files)
        case sqlite3.SQLITE_INTERRUPT:
            return LibraryClosed()
        case _:
            return Bug(what=f"{type(cause).__name__}: {cause}")


def _as_input_output_fault(cause: Any, files: Files) -> LibraryFault:
    """SQLite calls a disk full where the system says ENOSPC to a write of its own. A used-up quota,
    a file that may not grow any more and no room for a log's index are errors of writing to it,
    and so is a drive that was pulled out: which of them, writing a little tells."""
    if getattr(cause, "sqlite_errorcode", 0) in _ERRORS_OF_WRITING:
        try:
            with tempfile.TemporaryFile(dir=files.folder, buffering=0) as probe:
                probe.write(bytes(_PROBE_BYTES))
        except OSError as error:
            return _as_disk_fault(error, files)
        return DiskFull()
    return LibraryUnreachable(folder=str(files.folder))


def _as_disk_fault(error: OSError, files: Files) -> LibraryFault:
    if error.errno in _NO_ROOM:
        return DiskFull()
    if error.errno in (errno.EIO, errno.ENODEV, errno.ESTALE):
        return LibraryUnreachable(folder=str(files.folder))
    return LibraryReadOnly(folder=str(files.folder))


@contextlib.contextmanager
def library_faults(files: Files) -> Iterator[None]:
    """Every error of the database or the file system within leaves as one of reader.errors."""
    try:
        yield
    except (sqlite3.Error, OSError) as error:
        raise as_fault(error, files) from error


class Connection:
    """One connection to both files, for one thread at a time. All methods raise LibraryFault."""

    def __init__(self, files: Files, *, read_only: bool) -> None:
        self.files = files
        self._models: SqliteDatabase | None = None
        with library_faults(files):
            self._raw = sqlite3.connect(
                files.marks, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
            )
            self.run("PRAGMA foreign_keys = 1")
            self.run(f"PRAGMA wal_autocheckpoint = {_CHECKPOINT_PAGES}")
            self.run("ATTACH DATABASE ? AS cache", (str(files.cache),))
            self.run("PRAGMA main.synchronous = FULL")
            self.run("PRAGMA cache.synchronous = NORMAL")
            if read_only:
                self.run("PRAGMA query_only = 1")

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """All rows of a query."""
        with library_faults(self.files):
            return self._raw.execute(sql, parameters).fetchall()

    def one(self, sql: str, parameters: Sequence[Any] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, if there is one."""
        with library_faults(self.files):
            row: tuple[Any, ...] | None = self._raw.execute(sql, parameters).fetchone()
            return row

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """The first column of the first row, None without one."""
        row = self.one(sql, parameters)
        return None if row is None else row[0]

    def run(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Runs a statement; answers how many rows it changed."""
        with library_faults(self.files):
            return self._raw.execute(sql, parameters).rowcount

    def insert(self, sql: str, parameters: Sequence[Any] = ()) -> int:
        """Runs an INSERT of one row; answers its id."""
        with library_faults(self.files):
            return self._raw.execute(sql, parameters).lastrowid or 0

    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Runs a statement once for each row of parameters."""
        with library_faults(self.files):
            self._raw.executemany(sql, rows)

    def query(self, query: Any) -> Any:
        """Runs a peewee query of reader.store.models and answers what peewee answers."""
        # Peewee takes a quarter of the start, and reading does without it.
        from peewee import PeeweeException

        from reader.store.adopting import adopted

        if self._models is None:
            self._models = adopted(self._raw)
        try:
            return query.execute(self._models)
        except PeeweeException as error:
            raise as_fault(error, self.files) from error

    def transaction(self, *, eager: bool = False) -> contextlib.AbstractContextManager[None]:
        """A write transaction over both files. It takes the lock at once: one that reads first
        and writes later fails with "database is locked", whatever the time-out. An eager one asks
        for the lock every millisecond; SQLite by itself asks ever more seldom."""
        return self._within("BEGIN IMMEDIATE", "COMMIT", eager=eager)

    def snapshot(self) -> contextlib.AbstractContextManager[None]:
        """Queries within see the library at one moment, whatever is written meanwhile."""
        return self._within("BEGIN DEFERRED", "ROLLBACK")

    @contextlib.contextmanager
    def _within(self, begin: str, end: str, *, eager: bool = False) -> Iterator[None]:
        raw = self._raw
        with library_faults(self.files):
            if eager:
                self._begin_eagerly(begin)
            else:
                raw.execute(begin)
        try:
            yield
            with library_faults(self.files):
                raw.execute(end)
        finally:
            # A full disk has rolled back already, and a second ROLLBACK would hide the reason.
            if raw.in_transaction:
                raw.execute("ROLLBACK")

    def _begin_eagerly(self, begin: str) -> None:
        until = time.monotonic() + BUSY_SECONDS
        self._raw.execute("PRAGMA busy_timeout = 1")
        try:
            while not self._begun(begin, until):
                pass  # it has waited for a millisecond
        finally:
            self._raw.execute(f"PRAGMA busy_timeout = {BUSY_SECONDS * 1000}")

    def _begun(self, begin: str, until: float) -> bool:
        try:
            self._raw.execute(begin)
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                raise
            return False
        return True

    def backup_to(self, path: Path, schema: str = "main") -> None:
        """Copies marks.sqlite as it now is to `path` through SQLite's back-up interface;
        cache.sqlite for the schema "cache"."""
        with (
            library_faults(self.files),
            contextlib.closing(sqlite3.connect(path, isolation_level=None)) as target,
        ):
            self._raw.backup(target, name=schema)
            target.execute("PRAGMA journal_mode = DELETE")

    @contextlib.contextmanager
    def stoppable(self, stop: threading.Event | None) -> Iterator[None]:
        """Queries within end soon after the event is set, with Cancelled."""
        if stop is None:
            yield
            return
        if stop.is_set():
            raise Cancelled
        raw = self._raw
        raw.set_progress_handler(stop.is_set, _STEPS_BETWEEN_LOOKS)
        try:
            yield
        except LibraryClosed:
            if stop.is_set():
                raise Cancelled from None
            raise
        finally:
            raw.set_progress_handler(None, 0)

    def interrupt(self) -> None:
        """Ends a running query in another thread; it raises LibraryClosed there."""
        self._raw.interrupt()

    def close(self) -> None:
        """Closes the connection. The last one to close empties and removes the write-ahead logs,
        which SQLite leaves undone on a connection that may not write."""
        with library_faults(self.files):
            self.run("PRAGMA query_only = 0")
            self._raw.close()
