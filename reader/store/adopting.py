"""A connection of our own under peewee's queries."""

from __future__ import annotations

import sqlite3

from peewee import SqliteDatabase


class _Adopting(SqliteDatabase):
    """Runs queries on a connection that is there already, and never closes it."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw
        super().__init__("adopted", autoconnect=False, thread_safe=False)

    def _connect(self) -> sqlite3.Connection:
        return self._raw


def adopted(raw: sqlite3.Connection) -> SqliteDatabase:
    """A database that peewee takes for open, on which queries of reader.store.models run."""
    database = _Adopting(raw)
    database.connect()
    return database
