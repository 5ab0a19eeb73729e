"""How much of the disk the library takes, and what of it may be let go of.

Never: what is starred or kept for later, what came within the last day, and what is unread and
younger than its limit. In this order: what is older than its limit or more than its newspaper is
to keep, then, as long as the library is too large, what was read, the oldest first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from reader.store import codec
from reader.store.connection import Connection

GIGABYTE = 1_000_000_000
_FRESH = timedelta(days=1)
_FORGOTTEN = timedelta(days=30)
_SEEN_EVERY = timedelta(days=1)
_NOTHING_MERGED = 2  # changes that FTS5's merge makes when it finds nothing to do, and one more
_MERGED_A_STEP = 8  # pages of the search index
_PAGES_A_STEP = 64  # a quarter of a megabyte: some milliseconds

# An article's age counts from when it came or last changed, so that an old story that a list
# brings today stays as long as one that was written today. One that stands in several sections
# stays as long as in the most patient of them. NULL days: for ever.
_EVER = 100_000_000  # days
_OF_ALL = f"""coalesce((SELECT days FROM choice WHERE id = article.newspaper), ?2, {_EVER})"""  # noqa: S608 - our own number
_DAYS = f"""coalesce(
    (SELECT max(coalesce(choice.days, {_OF_ALL})) FROM membership
        LEFT JOIN choice ON choice.id = membership.section WHERE membership.article = article.id
        AND membership.sort > 0),
    (SELECT days FROM choice WHERE id = article.section), {_OF_ALL})"""  # noqa: S608 - our own SQL
_IS_OLD = f"article.updated < ?1 - {_DAYS} * 86400000"
_MAY_GO = """starred = 0 AND later = 0 AND aside = 0 AND article.updated < ?3
    AND NOT EXISTS (SELECT 1 FROM membership WHERE article = article.id AND sort <= 0)"""


@dataclass(frozen=True, slots=True)
class Budget:
    """How large a library may grow (bytes), how many days articles stay where nothing else was
    chosen (None: for ever), and how long tidying may take at a time."""

    bytes: int = 2 * GIGABYTE
    days: int | None = 30
    seconds: float = 5.0


@dataclass(frozen=True, slots=True)
class Tidied:
    """What a tidying did: articles let go of, bytes given back to the disk. `done` is False
    where time ran out; `over` is by how many bytes the library still is too large."""

    articles: int
    bytes: int
    done: bool
    over: int


@dataclass(frozen=True, slots=True)
class Taken:
    """Bytes that texts and pictures of one newspaper take."""

    texts: int = 0
    pictures: int = 0


@dataclass(frozen=True, slots=True)
class Usage:
    """Bytes on disk by what they hold. `index` is the search index, `lists` all else of the
    articles' file (rows, indexes, small pictures), `marks` what cannot be fetched again, `free`
    what the file holds but no longer uses. A picture that several newspapers show counts for
    the first."""

    texts: int
    pictures: int
    index: int
    lists: int
    marks: int
    free: int
    newspapers: dict[str, Taken]

    @property
    def total(self) -> int:
        """All of it that is in use."""
        return self.texts + self.pictures + self.index + self.lists + self.marks


def usage(connection: Connection) -> Usage:
    """What uses how much. Reads every article's row: some 100 ms for 100,000 of them."""
    texts = dict(
        connection.rows(
            "SELECT newspaper, sum(length(document)) FROM body JOIN article ON id = body.article "
            "GROUP BY newspaper"
        )
    )
    pictures = dict(
        connection.rows(
            "SELECT newspaper, sum(bytes) FROM (SELECT bytes, min(article_picture.article) AS "
            "first FROM picture_file JOIN picture ON picture.hash = picture_file.hash "
            "JOIN article_picture ON article_picture.picture = picture.id "
            "GROUP BY picture_file.hash) JOIN article ON id = first GROUP BY newspaper"
        )
    )
    index = connection.value("SELECT coalesce(sum(length(block)), 0) FROM search_data")
    page, used, free = _pages(connection, "cache")
    known = sum(texts.values()) + index
    return Usage(
        texts=sum(texts.values()),
        pictures=picture_bytes(connection),
        index=index,
        lists=max(0, page * used - known),
        marks=page_bytes(connection, "main"),
        free=page * free,
        newspapers={
            paper: Taken(texts.get(paper, 0), pictures.get(paper, 0))
            for paper in sorted(texts.keys() | pictures.keys())
        },
    )


def size(connection: Connection) -> int:
    """Bytes in use in all, from the files' headers and one sum."""
    return (
        page_bytes(connection, "main") + page_bytes(connection, "cache") + picture_bytes(connection)
    )


def page_bytes(connection: Connection, schema: str) -> int:
    """Bytes of a database that are in use."""
    page, used, _ = _pages(connection, schema)
    return page * used


def _pages(connection: Connection, schema: str) -> tuple[int, int, int]:
    """The size of a page, how many are in use and how many are free."""
    page, count, free = (
        int(connection.value(f"PRAGMA {schema}.{name}"))
        for name in ("page_size", "page_count", "freelist_count")
    )
    return page, count - free, free


def article_bytes(connection: Connection) -> int:
    """What an article takes on average, with its part of the index, without pictures."""
    articles = connection.value("SELECT count(*) FROM article")
    return page_bytes(connection, "cache") // max(1, int(articles))


def picture_bytes(connection: Connection) -> int:
    """What all pictures' files take."""
    return int(connection.value("SELECT coalesce(sum(bytes), 0) FROM picture_file"))


# --- what may go ------------------------------------------------------------------------------


def _parameters(now: datetime, days: int | None) -> tuple[int | str | None, ...]:
    """Those of the conditions above: now, days, and what is younger than this is fresh."""
    return codec.to_ms(now), days, codec.to_ms(now - _FRESH)


def overdue(connection: Connection, now: datetime, days: int | None, limit: int) -> list[int]:
    """Articles that are older than their limit."""
    rows = connection.rows(
        f"SELECT id FROM article WHERE {_MAY_GO} AND {_IS_OLD} ORDER BY updated LIMIT ?4",  # noqa: S608 - our own conditions
        (*_parameters(now, days), limit),
    )
    return [row[0] for row in rows]


def too_many(connection: Connection, now: datetime, days: int | None, limit: int) -> list[int]:
    """Read articles beyond the number that their newspaper is to keep, the oldest first."""
    found: list[int] = []
    for paper, articles in connection.rows("SELECT id, articles FROM keeping"):
        rows = connection.rows(
            "SELECT id FROM article WHERE newspaper = ?4 AND shown_at < (SELECT shown_at "  # noqa: S608 - our own conditions
            "FROM article WHERE newspaper = ?4 AND aside = 0 ORDER BY shown_at DESC LIMIT 1 "
            f"OFFSET ?5) AND read = 1 AND {_MAY_GO} ORDER BY shown_at LIMIT ?6",
            (*_parameters(now, days), paper, articles - 1, limit - len(found)),
        )
        found += [row[0] for row in rows]
    return found


def oldest_read(connection: Connection, now: datetime, limit: int) -> list[int]:
    """Read articles, the oldest first."""
    rows = connection.rows(
        f"SELECT id FROM article WHERE read = 1 AND {_MAY_GO} ORDER BY shown_at LIMIT ?4",  # noqa: S608 - our own conditions
        (*_parameters(now, None), limit),
    )
    return [row[0] for row in rows]


def still_may_go(
    connection: Connection, ids: Sequence[int], now: datetime, days: int | None
) -> Iterator[int]:
    """Those of some articles that may go even now that the lock is held: one may have been
    starred, or marked unread, since it was chosen."""
    for article in ids:
        if connection.value(
            f"SELECT 1 FROM article WHERE id = ?4 AND {_MAY_GO} AND (read = 1 OR {_IS_OLD})",  # noqa: S608 - our own conditions
            (*_parameters(now, days), article),
        ):
            yield article


def give_back(connection: Connection) -> int:
    """Gives some free pages back to the disk; how many are left. SQLite moves a page for each row
    that is asked for, and Python asks for the first one alone: hence one by one."""
    for schema in ("cache", "main"):
        if _pages(connection, schema)[2]:
            for _ in range(_PAGES_A_STEP):
                connection.run(f"PRAGMA {schema}.incremental_vacuum(1)")
    return sum(_pages(connection, schema)[2] for schema in ("cache", "main"))


_GONE, _TIGHTENING = "gone_since_tightening", "tightening"
_LOOSE = 10  # a tenth of the articles gone: the index is then worth the work


def count_gone(connection: Connection, articles: int) -> None:
    """Notes how many articles went: each leaves a trace in the search index."""
    connection.run(
        "INSERT INTO cache_meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE "
        "SET value = value + excluded.value",
        (_GONE, str(articles)),
    )


def tighten_index(connection: Connection, *, even_little: bool) -> int:
    """A step of writing the search index anew without what went (FTS5's own merging, which by
    itself leaves it for long); 0 when that is done. Where little went it is not worth the work,
    unless `even_little`."""
    gone = int(connection.value("SELECT value FROM cache_meta WHERE name = ?", (_GONE,)) or 0)
    left = connection.value("SELECT coalesce(sum(total), 0) FROM newspaper_count")
    if not gone or (gone * _LOOSE < left and not even_little):
        return 0
    begun = connection.run("INSERT OR IGNORE INTO cache_meta VALUES (?, '1')", (_TIGHTENING,)) == 0
    # A negative number begins: all segments become one (fts5, "the merge command").
    before = 0
    for index in ("titles", "search"):  # the first is the smaller by far, and done before
        before = connection.value("SELECT total_changes()")
        connection.run(
            f"INSERT INTO {index} ({index}, rank) VALUES ('merge', ?)",  # noqa: S608 - our own names
            (_MERGED_A_STEP if begun else -_MERGED_A_STEP,),
        )
    if begun and connection.value("SELECT total_changes()") - before < _NOTHING_MERGED:
        connection.run("DELETE FROM cache_meta WHERE name IN (?, ?)", (_GONE, _TIGHTENING))
        return 0
    return 1


# --- what was let go of -----------------------------------------------------------------------


def was_let_go(connection: Connection, story: bytes, now: datetime) -> bool:
    """Whether a story that a list names was let go of; as long as lists name it, it stays so."""
    seen = connection.value("SELECT seen FROM let_go WHERE key = ?", (story,))
    if seen is None:
        return False
    if codec.to_ms(now - _SEEN_EVERY) > seen:
        connection.run("UPDATE let_go SET seen = ? WHERE key = ?", (codec.to_ms(now), story))
    return True


def forget_let_go(connection: Connection, now: datetime, limit: int) -> int:
    """Forgets stories that no list has named for long; a step of up to `limit`."""
    return connection.run(
        "DELETE FROM let_go WHERE key IN (SELECT key FROM let_go WHERE seen < ? LIMIT ?)",
        (codec.to_ms(now - _FORGOTTEN), limit),
    )


# --- what is chosen ---------------------------------------------------------------------------


def choose_articles(connection: Connection, newspaper: str, articles: int | None) -> None:
    """How many articles of a newspaper are kept; None for as many as there are."""
    connection.run("DELETE FROM keeping WHERE id = ?", (newspaper,))
    if articles is not None:
        connection.run("INSERT INTO keeping VALUES (?, ?)", (newspaper, articles))


def take_back(connection: Connection, newspaper: str) -> None:
    """A newspaper is kept otherwise from now on: what was let go of may come again."""
    connection.run("DELETE FROM let_go WHERE newspaper = ?", (newspaper,))
