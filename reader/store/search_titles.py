"""The headlines' own index: a fiftieth of the whole one, so that it can be asked first.

It has the articles that the whole index has, each with its headline as it stood when the article
came into that; an older library's come in from the newest on, while nobody waits.
"""

from __future__ import annotations

from reader.bangla.folding import fold_text
from reader.store.connection import Connection
from reader.store.schema_search import TITLES_BELOW

_PER_STEP = 100


def put(connection: Connection, article: int, headline: str) -> None:
    """Adds an article that the index does not have."""
    connection.run(
        "INSERT INTO titles (rowid, headline) VALUES (?, ?)", (article, fold_text(headline))
    )


def drop(connection: Connection, article: int, headline: str) -> None:
    """Takes an article out, if the index has it; `headline` is the one that it knows it by."""
    if has(connection, article):
        connection.run(
            "INSERT INTO titles (titles, rowid, headline) VALUES ('delete', ?, ?)",
            (article, fold_text(headline)),
        )


def has(connection: Connection, article: int) -> bool:
    """Whether the index has an article."""
    return connection.value("SELECT 1 FROM titles_docsize WHERE id = ?", (article,)) is not None


def step(connection: Connection) -> bool:
    """Adds some of an older library's headlines, the newest first; False if there are none left.

    An article that is noted as changed comes in when that is worked off, with its new headline.
    """
    below = connection.value("SELECT value FROM cache_meta WHERE name = ?", (TITLES_BELOW,))
    if below is None:
        return False
    rows = connection.rows(
        "SELECT article.id, headline FROM article JOIN search_docsize USING (id) "
        "WHERE article.id < ? ORDER BY article.id DESC LIMIT ?",
        (int(below), _PER_STEP),
    )
    for article, headline in rows:
        is_due = connection.value("SELECT 1 FROM search_due WHERE article = ?", (article,))
        if not is_due and not has(connection, article):
            put(connection, article, headline)
    if len(rows) < _PER_STEP:
        connection.run("DELETE FROM cache_meta WHERE name = ?", (TITLES_BELOW,))
        return False
    connection.run("UPDATE cache_meta SET value = ? WHERE name = ?", (rows[-1][0], TITLES_BELOW))
    return True
