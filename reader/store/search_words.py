"""The words of the library, as the index has them: what a query's words are looked up in."""

from __future__ import annotations

from reader.search.vocabulary import Begun
from reader.store.connection import Connection

_LAST = "\U0010ffff"
_MOST_SOUNDING = 400
_MOST_BEGINNING = 200  # of a sound whose end is still to be typed
_MOST_CONTAINING = 12


class LibraryWords:
    """The words of one snapshot of the library, by one connection; a reader.search.Vocabulary.

    Counts are of articles, and about right (search_index.py). All words are search keys.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def articles(self) -> int:
        """How many articles the index has."""
        count: int = self._connection.value("SELECT coalesce(sum(total), 0) FROM newspaper_count")
        return count

    def count(self, word: str) -> int:
        """In how many articles a word stands; 0 for a word that the library has not."""
        found: int | None = self._connection.value(
            "SELECT articles FROM word WHERE word = ?", (word,)
        )
        return found or 0

    def beginning(self, prefix: str, limit: int) -> Begun:
        """The words that begin with a prefix."""
        rows = self._connection.rows(
            "SELECT word, articles, sum(articles) OVER (), count(*) OVER () FROM word "
            "WHERE word >= ? AND word < ? AND articles > 0 ORDER BY articles DESC LIMIT ?",
            (prefix, prefix + _LAST, limit),
        )
        if not rows:
            return Begun()
        return Begun(tuple((row[0], row[1]) for row in rows), rows[0][2], rows[0][3])

    def sounding(self, sound: str, *, prefix: bool = False) -> dict[str, int]:
        """The most frequent words whose sound has this key, or begins so."""
        # SQLite uses the index of those with a sound only where the query says that they have one.
        if not prefix:
            found = self._connection.rows(
                "SELECT word, articles FROM word WHERE sound = ? AND sound <> '' "
                "AND articles > 0 ORDER BY articles DESC LIMIT ?",
                (sound, _MOST_SOUNDING),
            )
        else:
            found = self._connection.rows(
                "SELECT word, articles FROM word WHERE sound >= ? AND sound < ? AND sound <> '' "
                "AND articles > 0 ORDER BY articles DESC LIMIT ?",
                (sound, sound + _LAST, _MOST_BEGINNING),
            )
        return dict(found)

    def containing(self, part: str) -> list[tuple[str, int]]:
        """The most frequent words that have a part within or at their end."""
        return self._connection.rows(
            "SELECT word, articles FROM word WHERE instr(word, ?) > 1 AND articles > 0 "
            "ORDER BY articles DESC LIMIT ?",
            (part, _MOST_CONTAINING),
        )
