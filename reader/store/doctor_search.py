"""What a check of the library finds about its search indexes, and building them anew.

FTS5's own integrity check is a write that would keep everybody from writing for seconds. Its table
of words is read instead, which reads every posting: as many words must stand in the index as were
counted when articles came and went. A wrong page, a lost piece and an article that was taken out
by another text than it came in by all show there.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass

from reader.bangla.words import words_of_key
from reader.errors import LibraryDamaged
from reader.store.connection import Connection
from reader.store.rows import Finding
from reader.store.schema_search import TITLES_BELOW
from reader.store.search_index import sound_of

_CACHE = "cache.sqlite"
INDEXES = ("search", "titles")

_MISSING = (
    "article IN (SELECT id FROM article) AND article NOT IN (SELECT id FROM search_docsize) "
    "AND article NOT IN (SELECT article FROM search_due)"
)
# Those below the mark of an older library come in by themselves; what is due comes in anew.
_COMING = f"SELECT CAST(value AS INTEGER) FROM cache_meta WHERE name = '{TITLES_BELOW}'"  # noqa: S608 - our own name
_TITLES_DIFFER = (
    "SELECT (SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT id FROM titles_docsize) "  # noqa: S608 - our own query
    f"AND id NOT IN (SELECT article FROM search_due) AND id >= coalesce(({_COMING}), 0)) "
    "+ (SELECT count(*) FROM titles_docsize WHERE id NOT IN (SELECT id FROM search_docsize))"
)
_GONE = (
    "SELECT count(*) FROM search_docsize WHERE id NOT IN (SELECT article FROM body) "
    "AND id NOT IN (SELECT article FROM search_due)"
)
_UNKNOWN_WORDS = (
    "SELECT term, doc FROM temp.search_words WHERE term NOT IN "
    "(SELECT word FROM word WHERE articles > 0)"
)


@dataclass(slots=True)
class Indexes:
    """What a look at the indexes found: those that do not agree with themselves or with the
    articles, how many articles are in neither, and words that the table of words lacks."""

    broken: tuple[str, ...] = ()
    missing: int = 0
    words: int = 0


def look_at_indexes(connection: Connection) -> Indexes:
    """Compares the indexes with themselves and with the articles; changes nothing. Takes a
    second or two for 100,000 articles."""
    found = Indexes()
    with _tables_of_words(connection):
        found.broken = tuple(name for name in INDEXES if not _is_sound(connection, name))
        found.missing = connection.value(f"SELECT count(*) FROM body WHERE {_MISSING}")  # noqa: S608 - our own conditions
        if not found.broken:
            found.words = len(_unknown_words(connection))
    return found


@contextlib.contextmanager
def _tables_of_words(connection: Connection) -> Iterator[None]:
    """What the indexes have of words, as temporary tables: search_words and titles_words."""
    guard = connection.value("PRAGMA query_only")
    connection.run("PRAGMA query_only = 0")  # a temporary table counts as writing
    try:
        for index in INDEXES:
            connection.run(
                f"CREATE VIRTUAL TABLE temp.{index}_words USING fts5vocab (cache, {index}, row)"
            )
        yield
    finally:
        for index in INDEXES:
            connection.run(f"DROP TABLE IF EXISTS temp.{index}_words")
        connection.run(f"PRAGMA query_only = {guard}")


def _is_sound(connection: Connection, index: str) -> bool:
    try:
        # In one statement: a writer may be at work.
        words, articles, totals = connection.rows(
            f"SELECT (SELECT coalesce(sum(cnt), 0) FROM temp.{index}_words), "  # noqa: S608 - our own names
            f"(SELECT count(*) FROM {index}_docsize), "
            f"(SELECT block FROM {index}_data WHERE id = 1)"
        )[0]
        differ = connection.value(_GONE if index == "search" else _TITLES_DIFFER)
    except LibraryDamaged:
        return False
    counted, *of_columns = _numbers(totals or b"\0")
    return bool(articles == counted and words == sum(of_columns) and differ == 0)


def _unknown_words(connection: Connection) -> list[tuple[str, int]]:
    """Words of the index that the table of words lacks, with their articles; not what is a word to
    FTS5 alone, which takes signs that came into Unicode since 2012 for letters."""
    rows = connection.rows(_UNKNOWN_WORDS)
    return [(word, articles) for word, articles in rows if words_of_key(word) == [word]]


def _numbers(blob: bytes) -> list[int]:
    """The numbers of a record of FTS5: SQLite's variable-length integers, seven bits a byte."""
    numbers, number = [], 0
    for byte in blob:
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            numbers.append(number)
            number = 0
    return numbers or [0]


def mend_indexes(connection: Connection, found: Indexes, *, lost: bool) -> list[Finding]:
    """Mends what was found, if it is still so: a broken index is built anew, bit by bit, while
    nobody waits. So it is where documents were `lost`: it has their words, and to take these out
    they have to be known."""
    if not (found.broken or found.missing or found.words or lost):
        return []
    now = look_at_indexes(connection)
    if lost:
        now.broken = INDEXES
    findings = []
    if "search" in now.broken:
        _build_anew(connection)
        findings.append(Finding("search-index-damaged", _CACHE, "built anew", mended=True))
    elif now.missing:
        missing = f"SELECT article, NULL, NULL FROM body WHERE {_MISSING}"  # noqa: S608 - our own conditions
        connection.run(f"INSERT INTO search_due {missing}")
        text = f"{now.missing} articles"
        findings.append(Finding("not-in-search-index", _CACHE, text, mended=True))
    if now.broken == ("titles",):
        _build_titles_anew(connection)
        findings.append(Finding("headline-index-damaged", _CACHE, "built anew", mended=True))
    if now.words:
        _add_words(connection)
        findings.append(Finding("search-words-missing", _CACHE, f"{now.words} words", mended=True))
    return findings


def _build_anew(connection: Connection) -> None:
    for index in INDEXES:
        connection.run(f"INSERT INTO {index} ({index}) VALUES ('delete-all')")  # noqa: S608
    connection.run("DELETE FROM cache_meta WHERE name = ?", (TITLES_BELOW,))
    connection.run("DELETE FROM word")
    connection.run("DELETE FROM search_due")
    connection.run("INSERT INTO search_due SELECT article, NULL, NULL FROM body")


def _build_titles_anew(connection: Connection) -> None:
    connection.run("INSERT INTO titles (titles) VALUES ('delete-all')")
    connection.run(
        "INSERT OR REPLACE INTO cache_meta SELECT ?, max(id) + 1 FROM article "
        "HAVING max(id) IS NOT NULL",
        (TITLES_BELOW,),
    )


def _add_words(connection: Connection) -> None:
    with _tables_of_words(connection):
        rows = _unknown_words(connection)
    connection.many(
        "INSERT INTO word VALUES (?1, ?2, ?3) ON CONFLICT (word) DO UPDATE SET articles = ?2",
        [(word, articles, sound_of(word)) for word, articles in rows],
    )
