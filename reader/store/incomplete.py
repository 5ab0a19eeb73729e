"""The articles that are not here whole: which, why, and when they are tried again."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime

from reader.article import Completeness
from reader.store import codec, listing
from reader.store.connection import Connection
from reader.store.rows import Incomplete, Row


def incomplete(connection: Connection, limit: int) -> list[Incomplete]:
    """What is listed without its whole text, newest first."""
    found = connection.rows(
        "SELECT id, fault, fetch_after FROM article WHERE completeness < ? AND aside = 0 "
        "ORDER BY shown_at DESC, id DESC LIMIT ?",
        (int(Completeness.FULL), limit),
    )
    rows = {row.id: row for row in listing.rows(connection, [one[0] for one in found])}
    return [
        _told(rows[article], fault, after) for article, fault, after in found if article in rows
    ]


def _told(row: Row, fault: str | None, after: int | None) -> Incomplete:
    said = json.loads(fault) if fault else {}
    return Incomplete(
        row=row,
        fault=said.get("code"),
        fault_values=said.get("values", {}),
        retry=codec.from_ms_or_none(after),
    )


def want_again(connection: Connection, ids: Sequence[int], now: datetime) -> None:
    """Lets pages be asked for at once instead of when their time comes. Those without an address
    have none to ask."""
    connection.run(
        "UPDATE article SET fetch_after = ? WHERE url IS NOT NULL AND completeness < ? "
        "AND id IN (SELECT value FROM json_each(?))",
        (codec.to_ms(now), int(Completeness.FULL), json.dumps(list(ids))),
    )
