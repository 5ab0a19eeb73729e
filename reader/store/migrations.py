"""Brings the library's files to the newest version of their tables.

`playhouse.migrations` is not used: it finds its scripts as files in a folder, which a bundled
program does not have, and its history table says nothing to a program that is older.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path

from reader.errors import LibraryTooNew
from reader.store.schema import Step


def version_of(connection: sqlite3.Connection) -> int:
    """A file's version, major * 1000 + minor; 0 for an empty one."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version


def refuse_newer(version: int, steps: Sequence[Step]) -> None:
    """Raises LibraryTooNew for a version with a newer major than ours; a newer minor is fine."""
    if version // 1000 > steps[-1].version // 1000:
        raise LibraryTooNew


def migrate(
    path: Path, application_id: int, steps: Sequence[Step], before: Callable[[], None]
) -> bool:
    """Runs what a file lacks, each step in a transaction of its own; True if it made the file.

    `before` is called once if an existing file is about to be changed (to back it up).
    """
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA busy_timeout = 5000")
        version = version_of(connection)
        refuse_newer(version, steps)
        pending = [step for step in steps if step.version > version]
        if version == 0:
            # Before the first table: freed pages can then be given back to the disk bit by bit.
            connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        elif pending:
            before()
        # Each time: a back-up has no log, and neither has a file that was restored from one.
        connection.execute("PRAGMA journal_mode = WAL")
        for step in pending:
            _run(connection, application_id, step)
        return version == 0


def _run(connection: sqlite3.Connection, application_id: int, step: Step) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        # Another process may have been faster.
        if version_of(connection) < step.version:
            for statement in step.statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {application_id}")
            connection.execute(f"PRAGMA user_version = {step.version}")
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
