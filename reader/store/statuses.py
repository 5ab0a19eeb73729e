"""The reader's own marks. They are written to marks.sqlite and copied into the cache's rows."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from reader.errors import NoSuchArticle
from reader.store.connection import Connection
from reader.store.kept import keep_document
from reader.store.keys import next_sequence
from reader.store.listing import in_list, selection
from reader.store.rows import Cursor, Filter, Marked, Status

_FIELDS = ("read", "starred", "later")


def mark(connection: Connection, ids: Sequence[int], wanted: dict[str, bool]) -> Marked:
    """Sets marks on articles; ids that are gone are passed over. `wanted` is by field."""
    return _apply(
        connection,
        "article WHERE id IN (SELECT value FROM json_each(?))",
        [json.dumps(list(ids))],
        wanted,
    )


def mark_all_read(connection: Connection, which: Filter, up_to: Cursor | None) -> Marked:
    """Marks a list read: all of it, or the row at the cursor and what is below it."""
    source, where, sort, parameters = selection(which)
    if up_to is not None:
        up_to = in_list(connection, which, up_to)
        where += f" AND ({sort}, article.id) <= (?, ?)"
        parameters += [up_to.key, up_to.id]
    return _apply(connection, f"{source} WHERE {where}", parameters, {"read": True})


def undo(connection: Connection, marked: Marked) -> None:
    """Puts back what a marking changed, and nothing that was marked otherwise since."""
    groups: dict[tuple[bool, ...], list[int]] = {}
    for article, before in marked.before.items():
        values = tuple(bool(getattr(before, name)) for name in marked.fields)
        groups.setdefault(values, []).append(article)
    for values, articles in groups.items():
        mark(connection, articles, dict(zip(marked.fields, values, strict=True)))


def keep_place(connection: Connection, article: int, place: float) -> None:
    """Notes how far an article was read, 0 to 1; raises NoSuchArticle."""
    changed = connection.run(
        "UPDATE status SET place = ? WHERE key = (SELECT key FROM article WHERE id = ?)",
        (min(max(place, 0.0), 1.0), article),
    )
    if not changed:
        raise NoSuchArticle(id=article)


def _apply(
    connection: Connection, source: str, parameters: list[Any], wanted: dict[str, bool]
) -> Marked:
    fields = tuple(name for name in _FIELDS if name in wanted)
    if not fields:
        return Marked({}, ())
    differs = " OR ".join(f"article.{name} <> {int(wanted[name])}" for name in fields)
    found = connection.rows(
        f"SELECT article.id, article.read, starred, later, key FROM {source} AND ({differs})",  # noqa: S608 - our own names
        parameters,
    )
    if not found:
        return Marked({}, fields)
    sequence = next_sequence(connection)
    settings = ", ".join(f"{name} = {int(wanted[name])}" for name in fields)
    changed = json.dumps([row[0] for row in found])
    connection.run(
        f"INSERT INTO status (key, {', '.join(fields)}, first_seen, sequence) "  # noqa: S608 - our own names
        f"SELECT key, {', '.join(str(int(wanted[name])) for name in fields)}, first_seen, ? "
        "FROM article WHERE id IN (SELECT value FROM json_each(?)) "
        f"ON CONFLICT (key) DO UPDATE SET {settings}, sequence = excluded.sequence",
        (sequence, changed),
    )
    connection.run(
        f"UPDATE article SET {settings} WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own names
        (changed,),
    )
    if "starred" in fields or "later" in fields:
        for row in found:
            keep_document(connection, row[0])
    before = {
        row[0]: Status(read=bool(row[1]), starred=bool(row[2]), later=bool(row[3])) for row in found
    }
    return Marked(before, fields)
