"""Back-ups of marks.sqlite: one a day, and one before each migration."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from reader.store.connection import Connection, Files, library_faults

KEPT = 7
EVERY = timedelta(days=1)
_NAME = "marks-%Y%m%dT%H%M%S.sqlite"
_BEFORE = "marks-%Y%m%dT%H%M%S-before-migration.sqlite"


def backups(files: Files) -> list[Path]:
    """All back-ups, the newest first."""
    return sorted(files.backups.glob("marks-*.sqlite"), key=lambda path: path.name, reverse=True)


def is_due(files: Files, now: datetime, after: timedelta = EVERY) -> bool:
    """Whether the newest daily back-up is that old, or from a future that a wrong clock saw."""
    daily = _daily(files)
    if not daily:
        return True
    try:
        # Not by strptime, whose tables take 5 ms of a start.
        digits = daily[0].name.removeprefix("marks-").removesuffix(".sqlite").replace("T", "")
        year, month, day, hour, minute, second = (
            int(digits[start:end]) for start, end in pairwise((0, 4, 6, 8, 10, 12, 14))
        )
        made = datetime(year, month, day, hour, minute, second, tzinfo=now.tzinfo)
    except ValueError:
        return True
    return not timedelta(0) <= now - made < after


def back_up(connection: Connection, now: datetime) -> Path:
    """Copies marks.sqlite, safe while it is written to, and drops the oldest daily back-ups."""
    files = connection.files
    target = files.backups / now.strftime(_NAME)
    with library_faults(files):
        _make_folder(files)
        with _made(target) as partial:
            connection.backup_to(partial)
        for old in _daily(files)[KEPT:]:
            old.unlink(missing_ok=True)
    return target


def back_up_before_migration(files: Files, now: datetime) -> None:
    """Copies marks.sqlite as it is before its tables change. Such copies are kept apart from
    the daily ones, the last three of them."""
    _make_folder(files)
    target = files.backups / now.strftime(_BEFORE)
    with (
        library_faults(files),
        _made(target) as partial,
        contextlib.closing(sqlite3.connect(files.marks)) as source,
        contextlib.closing(sqlite3.connect(partial, isolation_level=None)) as copy,
    ):
        source.backup(copy)
        copy.execute("PRAGMA journal_mode = DELETE")
    made_before = [path for path in backups(files) if "before" in path.name]
    for old in made_before[3:]:
        old.unlink(missing_ok=True)


def restore(backup: Path, files: Files) -> None:
    """Makes a copy of a back-up the library's marks.sqlite, which must have been moved away."""
    with _made(files.marks) as partial:
        shutil.copyfile(backup, partial)


def _daily(files: Files) -> list[Path]:
    return [path for path in backups(files) if "before" not in path.name]


def _make_folder(files: Files) -> None:
    files.backups.mkdir(parents=True, exist_ok=True)


@contextlib.contextmanager
def _made(target: Path) -> Iterator[Path]:
    """Where a file is made that then becomes `target`. One that cannot be finished goes: what is
    left of it would take the last room on a disk that is full."""
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)
    try:
        yield partial
        _move_into_place(partial, target)
    except BaseException:
        for left in (partial, Path(f"{partial}-journal")):
            left.unlink(missing_ok=True)
        raise


def _move_into_place(partial: Path, target: Path) -> None:
    """Gives a finished file its name: whole on disk first, so that the name never lies."""
    with partial.open("rb+") as file:
        os.fsync(file.fileno())
    partial.replace(target)
