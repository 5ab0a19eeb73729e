"""What the reader chose about newspapers and sections: names, order, pauses, intervals."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import NoSuchSection
from reader.store.connection import Connection
from reader.store.space import take_back


def rename(connection: Connection, wanted: str, name: str | None) -> None:
    """Calls a newspaper or section by another name; None or blank gives its own one back.
    Raises NoSuchSection."""
    _must_be_there(connection, wanted)
    _set(connection, wanted, "name", " ".join((name or "").split()) or None)


def pause(connection: Connection, wanted: str, paused: bool) -> None:
    """Leaves a newspaper or section out of syncs, or takes it in again; raises NoSuchSection."""
    _must_be_there(connection, wanted)
    _set(connection, wanted, "paused", int(paused))


def tune(
    connection: Connection,
    section_id: str,
    every: int | None,
    at_most: int | None,
    days: int | None,
) -> None:
    """How often a section is asked (minutes), how many articles a sync takes at most and how many
    days they are kept; None for what holds for all. Where they are to be kept otherwise, what was
    let go of may come again. Raises NoSuchSection."""
    _must_be_there(connection, section_id)
    if days != connection.value("SELECT days FROM choice WHERE id = ?", (section_id,)):
        take_back(
            connection,
            connection.value("SELECT newspaper FROM section WHERE id = ?", (section_id,)),
        )
    for column, value in (("every", every), ("at_most", at_most), ("days", days)):
        if value is not None and value < 1:
            raise ValueError(value)
        _set(connection, section_id, column, value)


def choose_days(connection: Connection, wanted: str, days: int | None) -> None:
    """How many days a newspaper's or section's articles are kept; None for what holds for all."""
    _set(connection, wanted, "days", days)


def reorder(connection: Connection, ids: Sequence[str]) -> None:
    """Puts newspapers, or sections of one newspaper, into this order; those that are not named
    follow in the order they had. Raises NoSuchSection, having changed nothing."""
    paper = connection.value("SELECT newspaper FROM section WHERE id = ?", tuple(ids[:1]) or ("",))
    table = "newspaper" if paper is None else "section"
    known = [
        row[0]
        for row in connection.rows(
            "SELECT id FROM newspaper WHERE subscribed = 1 ORDER BY position, id"
            if paper is None
            else "SELECT id FROM section WHERE subscribed = 1 AND newspaper = ? "
            "ORDER BY position, id",
            () if paper is None else (paper,),
        )
    ]
    for wanted in ids:
        if wanted not in known:
            raise NoSuchSection(id=wanted)
    order = [*dict.fromkeys(ids), *(one for one in known if one not in set(ids))]
    connection.many(
        f"UPDATE {table} SET position = ? WHERE id = ?",  # noqa: S608 - our own names
        list(enumerate(order)),
    )


def _must_be_there(connection: Connection, wanted: str) -> None:
    if not connection.value(
        "SELECT 1 FROM newspaper WHERE subscribed = 1 AND id = ? "
        "UNION ALL SELECT 1 FROM section WHERE subscribed = 1 AND id = ?",
        (wanted, wanted),
    ):
        raise NoSuchSection(id=wanted)


def _set(connection: Connection, wanted: str, column: str, value: str | int | None) -> None:
    connection.run("INSERT OR IGNORE INTO choice (id) VALUES (?)", (wanted,))
    connection.run(
        f"UPDATE choice SET {column} = ? WHERE id = ?",  # noqa: S608 - our own names
        (value, wanted),
    )
