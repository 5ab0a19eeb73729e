"""Keeps the search index up with the articles.

Triggers note in `search_due` which articles the index is behind on, with the document that it
knows them by. What is noted is worked off in the transaction that caused it, the newest first; an
older library's backlog in small steps while the writer has nothing else to do.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence

from reader.bangla import latin
from reader.store import codec, search_titles
from reader.store.connection import Connection
from reader.store.search_text import Fields, fields_of

_INSERT = "INSERT INTO search (rowid, headline, about, text, captions) VALUES (?, ?, ?, ?, ?)"
_DELETE = (
    "INSERT INTO search (search, rowid, headline, about, text, captions) "
    "VALUES ('delete', ?, ?, ?, ?, ?)"
)
_COUNT_ANEW = """UPDATE word
    SET articles = (SELECT count(*) FROM search WHERE search MATCH '"' || word.word || '"')
    WHERE word IN (SELECT value FROM json_each(?)) AND articles = 0"""
_PER_JOB = 20
_PER_STEP = 4
_PENDING_WORDS = 100_000


class Indexer:
    """The index's keeper, for the one thread that writes.

    How many articles a word stands in is counted here and written now and then: a row a word and
    article would cost more than all else. A kill loses some counts, which rank and decide nothing
    else: that a word is there is written with its article, and that it is gone when the index
    says so too.
    """

    def __init__(self) -> None:
        self._counted: Counter[str] = Counter()

    @property
    def is_unsettled(self) -> bool:
        """Whether counts are pending."""
        return bool(self._counted)

    def keep_up(self, connection: Connection) -> bool:
        """Indexes what the transaction at hand has changed; True if more is left to do."""
        return self._work_off(connection, _PER_JOB)

    def step(self, connection: Connection) -> bool:
        """A small step of what is left to do; False if that was all."""
        if self._work_off(connection, _PER_STEP) or search_titles.step(connection):
            return True
        self.settle(connection)
        return False

    def settle(self, connection: Connection) -> None:
        """Writes the counts that are pending."""
        counted, self._counted = self._counted, Counter()
        connection.many(
            "UPDATE word SET articles = max(0, articles + ?) WHERE word = ?",
            [(count, word) for word, count in sorted(counted.items()) if count],
        )
        fallen = [word for word, count in counted.items() if count < 0]
        if fallen:
            connection.run(_COUNT_ANEW, (json.dumps(fallen, ensure_ascii=False),))

    def _work_off(self, connection: Connection, limit: int) -> bool:
        due = connection.rows(
            "SELECT search_due.article, search_due.headline, search_due.document, "
            "article.headline, body.document FROM search_due "
            "LEFT JOIN article ON article.id = search_due.article "
            "LEFT JOIN body ON body.article = search_due.article "
            "ORDER BY search_due.article DESC LIMIT ?",
            (limit,),
        )
        for article, known_headline, known, headline, document in due:
            before = _fields(known_headline, known)
            after = _fields(headline, document)
            self._replace(connection, article, before, after)
            _replace_title(connection, article, known_headline, headline if after else None)
        if due:
            connection.run(
                "DELETE FROM search_due WHERE article IN (SELECT value FROM json_each(?))",
                (json.dumps([row[0] for row in due]),),
            )
        if len(self._counted) > _PENDING_WORDS:
            self.settle(connection)
        return len(due) == limit

    def _replace(
        self, connection: Connection, article: int, before: Fields | None, after: Fields | None
    ) -> None:
        is_known = connection.value("SELECT 1 FROM search_docsize WHERE id = ?", (article,))
        if before == after and is_known:
            return
        if before is not None and is_known:
            connection.run(_DELETE, (article, *before))
            self._counted.subtract(before.words())
        if after is not None:
            connection.run(_INSERT, (article, *after))
            self.count(connection, after.words())

    def count(self, connection: Connection, words: set[str]) -> None:
        """Counts the words of an article that has come into the index."""
        new: Sequence[tuple[str]] = connection.rows(
            "SELECT value FROM json_each(?) WHERE NOT EXISTS "
            "(SELECT 1 FROM word WHERE word = value AND articles > 0)",
            (json.dumps(sorted(words), ensure_ascii=False),),
        )
        fresh = {word for (word,) in new}
        connection.many(
            "INSERT INTO word VALUES (?, 1, ?) ON CONFLICT (word) DO UPDATE SET articles = 1",
            [(word, sound_of(word)) for word in sorted(fresh)],
        )
        self._counted.update(words - fresh)


def _replace_title(
    connection: Connection, article: int, before: str | None, after: str | None
) -> None:
    if before is not None and before != after:
        search_titles.drop(connection, article, before)
    if after is not None and not search_titles.has(connection, article):
        search_titles.put(connection, article, after)


def _fields(headline: str | None, blob: bytes | None) -> Fields | None:
    """None for what is not there, or a damaged document, which the doctor will replace."""
    if headline is None or blob is None:
        return None
    try:
        return fields_of(headline, codec.unpack(blob))
    except codec.NotADocument:
        return None


def sound_of(word: str) -> str:
    """The key of a word's sound, as the table of words has it; empty for what is not Bangla."""
    return latin.key(word) if any("\u0980" <= letter <= "\u09ff" for letter in word) else ""


def behind(connection: Connection) -> int:
    """How many articles are still to be indexed whole."""
    count: int = connection.value("SELECT count(*) FROM search_due")
    return count


def catch_up(connection: Connection) -> bool:
    """Whether more is left to do, for a job of the writer, which does some of it; some headlines
    are done at once."""
    return behind(connection) > 0 or search_titles.step(connection)
