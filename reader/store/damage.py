"""Whether a file of the library is sound: a cheap look at each start, a thorough one if need be."""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
from collections.abc import Sequence
from datetime import datetime
from enum import Enum
from pathlib import Path

from reader.store.migrations import refuse_newer, version_of
from reader.store.schema import Step, tables_of

_MAGIC = b"SQLite format 3\x00"
_HEADER_BYTES = 100


class Health(Enum):
    """What a look at a file found."""

    ABSENT = "absent"
    SOUND = "sound"
    DAMAGED = "damaged"


def look_at(path: Path, application_id: int, steps: Sequence[Step], *, deep: bool) -> Health:
    """How a file of the library is. `deep` reads all of it, otherwise its header and the first
    page of each table. Raises LibraryTooNew; LibraryFaults that are no damage pass through as
    sqlite3 errors."""
    if not path.exists() or path.stat().st_size == 0:
        return Health.ABSENT
    if not _header_is_sound(path):
        return Health.DAMAGED
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
            return _look_inside(connection, application_id, steps, deep=deep)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return Health.DAMAGED
        raise


def is_damage(error: sqlite3.Error) -> bool:
    """Whether an error says that the file's content is broken."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    return code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _header_is_sound(path: Path) -> bool:
    """Whether the file begins as SQLite's do and is as long as it says (fileformat2, 1.3). With
    a write-ahead log beside it the length may lag behind, and SQLite itself will tell."""
    with path.open("rb") as file:
        header = file.read(_HEADER_BYTES)
    if len(header) < _HEADER_BYTES or not header.startswith(_MAGIC):
        return False
    page_size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    bytes_stated = pages * (65536 if page_size == 1 else page_size)
    return has_log(path) or path.stat().st_size >= bytes_stated


def has_log(path: Path) -> bool:
    """Whether a write-ahead log stands beside the file: it was not closed, or is open now."""
    return path.with_name(path.name + "-wal").exists()


def _look_inside(
    connection: sqlite3.Connection,
    application_id: int,
    steps: Sequence[Step],
    *,
    deep: bool,
) -> Health:
    version = version_of(connection)
    stated = connection.execute("PRAGMA application_id").fetchone()[0]
    if version == 0 and stated == 0:
        empty = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        return Health.ABSENT if empty else Health.DAMAGED
    if stated != application_id:
        return Health.DAMAGED
    refuse_newer(version, steps)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master")}
    for name in tables_of(steps):
        if name in tables:
            connection.execute(f'SELECT * FROM "{name}" LIMIT 1').fetchone()  # noqa: S608 - our own names
        elif version >= steps[-1].version:
            return Health.DAMAGED
    if deep and connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        return Health.DAMAGED
    return Health.SOUND


def move_aside(path: Path, now: datetime) -> Path:
    """Renames a damaged file and its log, those that are there; nothing is deleted. The new
    name."""
    aside = path.with_name(f"{path.name}.damaged-{now:%Y%m%dT%H%M%S}")
    for suffix in ("", "-wal", "-shm"):
        old = path.with_name(path.name + suffix)
        if old.exists():
            shutil.move(old, aside.with_name(aside.name + suffix))
    return aside
