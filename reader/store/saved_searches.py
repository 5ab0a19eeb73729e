"""Searches that the reader keeps in the left pane: sacred, so they stand in marks.sqlite."""

from __future__ import annotations

from collections.abc import Sequence

from reader.errors import NoSuchSearch
from reader.search.found import SavedSearch
from reader.store.connection import Connection


def saved_searches(connection: Connection) -> list[SavedSearch]:
    """All of them in the reader's order."""
    return [
        SavedSearch(*row)
        for row in connection.rows("SELECT id, name, query FROM saved_search ORDER BY position, id")
    ]


def save(connection: Connection, name: str, query: str) -> SavedSearch:
    """Keeps a search, below the others; without a name it is called as it was typed."""
    identity = connection.insert(
        "INSERT INTO saved_search (name, query, position) "
        "VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM saved_search))",
        (name.strip() or query.strip(), query),
    )
    return SavedSearch(identity, name.strip() or query.strip(), query)


def change(
    connection: Connection, search_id: int, name: str | None, query: str | None
) -> SavedSearch:
    """Renames a search, or makes it ask something else; raises NoSuchSearch."""
    connection.run(
        "UPDATE saved_search SET name = coalesce(?, name), query = coalesce(?, query) WHERE id = ?",
        (name, query, search_id),
    )
    return _one(connection, search_id)


def remove(connection: Connection, search_id: int) -> None:
    """Forgets a search; raises NoSuchSearch."""
    if not connection.run("DELETE FROM saved_search WHERE id = ?", (search_id,)):
        raise NoSuchSearch(id=search_id)


def arrange(connection: Connection, order: Sequence[int]) -> None:
    """Puts searches in an order; those it does not name come last, as they stood."""
    listed = {search_id: place for place, search_id in enumerate(order)}
    known = [each.id for each in saved_searches(connection)]
    known.sort(key=lambda search_id: listed.get(search_id, len(listed)))
    connection.many(
        "UPDATE saved_search SET position = ? WHERE id = ?",
        [(place, search_id) for place, search_id in enumerate(known, 1)],
    )


def _one(connection: Connection, search_id: int) -> SavedSearch:
    row = connection.one("SELECT id, name, query FROM saved_search WHERE id = ?", (search_id,))
    if row is None:
        raise NoSuchSearch(id=search_id)
    return SavedSearch(*row)
