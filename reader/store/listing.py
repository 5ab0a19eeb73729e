"""What the window and the commands read: lists in pages by key, counts, documents.

Each kind of list has one index whose columns are those of its WHERE and ORDER BY (schema.py), so
that a page costs the same at any depth. A side list's order is its page's: its sort keys are
0, -1, -2 …, others' are milliseconds.
"""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from reader.completeness import Completeness
from reader.errors import LibraryDamaged, NoSuchArticle
from reader.later import later
from reader.store import codec
from reader.store.connection import Connection
from reader.store.keys import article_under
from reader.store.rows import Count, Counts, Cursor, Filter, Row, Status

if TYPE_CHECKING:
    import json

    import msgspec

    from reader.article import Article
    from reader.store import addresses
else:
    json, msgspec = later("", "json", "msgspec")
    (addresses,) = later("reader.store", "addresses")

_COLUMNS = (
    "article.id, url, headline, teaser, kicker, newspaper, article.section, published, shown_at, "
    "article.read, starred, later, completeness, picture_url, words, "
    "(SELECT count(DISTINCT a.newspaper) - 1 FROM same_story AS s JOIN article AS a "
    "ON a.id = s.article WHERE s.story = (SELECT story FROM same_story WHERE article = article.id))"
)

_IN_FOLDER = "SELECT newspaper FROM in_folder WHERE folder = ?"
_TOGETHER_IN_FOLDER = """ AND {id} NOT IN (SELECT article FROM (SELECT s.article,
    row_number() OVER (PARTITION BY s.story ORDER BY s.head DESC, s.article) AS place
    FROM same_story AS s JOIN article AS a ON a.id = s.article
    JOIN in_folder ON in_folder.newspaper = a.newspaper
    WHERE in_folder.folder = {folder} AND a.aside = 0) WHERE place > 1)"""


def selection(which: Filter) -> tuple[str, str, str, list[Any]]:
    """A filter as SQL: FROM, WHERE, the sort column and the parameters."""
    where: list[str] = []
    parameters: list[Any] = []
    if which.section_id is not None:
        source = "membership CROSS JOIN article ON article.id = membership.article"
        sort, flags = "membership.sort", "membership"
        where.append("membership.section = ?")
        parameters.append(which.section_id)
    else:
        source, sort, flags = "article", "shown_at", "article"
        if not (which.starred or which.later):
            where.append("article.aside = 0")
    if which.newspaper_id is not None:
        where.append("newspaper = ?")
        parameters.append(which.newspaper_id)
    if which.folder_id is not None:
        where.append(f"article.newspaper IN ({_IN_FOLDER})")
        parameters.append(which.folder_id)
    if which.unread:
        where.append(f"{flags}.read = 0")
    if which.starred:
        where.append("starred = 1")
    if which.later:
        where.append("later = 1")
    if which.complete:
        where.append("completeness >= 2")
    return source, " AND ".join(where) or "1", sort, parameters


def together(which: Filter) -> str:
    """What leaves out of a list the articles for which another one stands; in a folder that is
    one of the folder's own."""
    if not which.together:
        return ""
    if which.folder_id is not None:
        return _TOGETHER_IN_FOLDER.format(id=_id(which), folder=int(which.folder_id))
    return f" AND {_id(which)} NOT IN (SELECT article FROM same_story WHERE head = 0)"  # noqa: S608 - our own names


def page(connection: Connection, which: Filter, after: Cursor | None, limit: int) -> list[Row]:
    """The next rows of a list after a cursor, newest first."""
    source, where, sort, parameters = selection(which)
    where += together(which)
    if after is not None:
        after = in_list(connection, which, after)
        where += f" AND ({sort}, {_id(which)}) < (?, ?)"
        parameters += [after.key, after.id]
    return _as_rows(
        connection,
        connection.rows(
            f"SELECT {_COLUMNS} FROM {source} WHERE {where} "  # noqa: S608 - our own names
            f"ORDER BY {sort} DESC, {_id(which)} DESC LIMIT ?",
            (*parameters, limit),
        ),
    )


def ids(connection: Connection, which: Filter) -> array[int]:
    """The ids of a whole list in its order."""
    source, where, sort, parameters = selection(which)
    where += together(which)
    others = which.newspaper_id or which.folder_id or which.starred or which.later or which.complete
    if which.section_id and not others:
        source = "membership"  # the index alone answers
    # As one text: stepping through 100,000 rows would take and give the interpreter lock as often.
    joined: str | None = connection.value(
        f"SELECT group_concat(id) FROM (SELECT {_id(which)} AS id FROM {source} WHERE {where} "  # noqa: S608 - our own names
        f"ORDER BY {sort} DESC, {_id(which)} DESC)",
        parameters,
    )
    # In one go by msgspec, which takes a third of what int() would for each, with the lock kept.
    return array("q", msgspec.json.decode(f"[{joined or ''}]", type=list[int]))


def _id(which: Filter) -> str:
    return "article.id" if which.section_id is None else "membership.article"


def rows(connection: Connection, wanted: Sequence[int]) -> list[Row]:
    """Rows by id, in the order asked; those that are gone are left out."""
    found = connection.rows(
        f"SELECT {_COLUMNS} FROM article WHERE id IN (SELECT value FROM json_each(?))",  # noqa: S608 - our own names
        (json.dumps(list(wanted)),),
    )
    by_id = {row.id: row for row in _as_rows(connection, found)}
    return [by_id[article] for article in wanted if article in by_id]


def row(connection: Connection, article: int) -> Row:
    """One row; raises NoSuchArticle."""
    found = rows(connection, [article])
    if not found:
        raise NoSuchArticle(id=article)
    return found[0]


def _as_rows(connection: Connection, found: list[tuple[Any, ...]]) -> list[Row]:
    if not found:
        return []
    newspapers: dict[str, str] = dict(connection.rows("SELECT id, name FROM newspaper"))
    sections: dict[str, str] = dict(connection.rows("SELECT id, name FROM section"))
    chosen = dict(connection.rows("SELECT id, name FROM choice WHERE name IS NOT NULL"))
    return [
        Row(
            id=r[0],
            url=r[1] or "",
            headline=r[2],
            teaser=r[3],
            kicker=r[4],
            newspaper_id=r[5],
            newspaper=chosen.get(r[5]) or newspapers.get(r[5], r[5]),
            section_id=r[6],
            section=chosen.get(r[6]) or sections.get(r[6], r[6]),
            published=codec.from_ms_or_none(r[7]),
            shown_at=codec.from_ms(r[8]),
            read=bool(r[9]),
            starred=bool(r[10]),
            later=bool(r[11]),
            completeness=Completeness(r[12]),
            picture_url=r[13],
            words=r[14],
            others=max(0, r[15] or 0),
        )
        for r in found
    ]


def cursor_of(row: Row) -> Cursor:
    """The place after a row, in whichever list it stands."""
    return Cursor(codec.to_ms(row.shown_at), row.id)


def in_list(connection: Connection, which: Filter, cursor: Cursor) -> Cursor:
    """A cursor as a list sorts it: in a side list a row's place is its position on the page."""
    if which.section_id is None:
        return cursor
    sort = connection.value(
        "SELECT sort FROM membership WHERE article = ? AND section = ? AND sort <= 0",
        (cursor.id, which.section_id),
    )
    return cursor if sort is None else Cursor(sort, cursor.id)


def counts(connection: Connection) -> Counts:
    """What the left pane shows; read from counters that triggers keep."""
    sections = connection.rows(
        "SELECT id, coalesce(total, 0), coalesce(unread, 0) FROM section "
        "LEFT JOIN section_count ON section_count.section = section.id WHERE subscribed = 1"
    )
    subscribed = connection.rows("SELECT id FROM newspaper WHERE subscribed = 1")
    papers = connection.rows(
        "SELECT newspaper, total, unread, starred, later, complete FROM newspaper_count"
    )
    return Counts(
        all=Count(sum(p[1] for p in papers), sum(p[2] for p in papers)),
        sections={section: Count(total, unread) for section, total, unread in sections},
        newspapers={paper: Count(0, 0) for (paper,) in subscribed}
        | {paper[0]: Count(paper[1], paper[2]) for paper in papers},
        starred=sum(paper[3] for paper in papers),
        later=sum(paper[4] for paper in papers),
        complete=sum(paper[5] for paper in papers),
    )


def article(connection: Connection, wanted: int) -> Article:
    """The document; raises NoSuchArticle, or LibraryDamaged where it cannot be decoded."""
    blob = connection.value("SELECT document FROM body WHERE article = ?", (wanted,))
    if blob is None:
        raise NoSuchArticle(id=wanted)
    try:
        return codec.unpack(blob)
    except codec.NotADocument as error:
        raise LibraryDamaged(file=str(connection.files.cache)) from error


def find(connection: Connection, url: str) -> int | None:
    """The article that is known under an address, or under one that means the same."""
    return article_under(connection, addresses.digest(url))


def status(connection: Connection, article: int) -> Status:
    """The reader's marks on an article; raises NoSuchArticle."""
    found = connection.one(
        "SELECT status.read, status.starred, status.later, place FROM article "
        "LEFT JOIN status ON status.key = article.key WHERE id = ?",
        (article,),
    )
    if found is None:
        raise NoSuchArticle(id=article)
    read, starred, later, place = found
    return Status(bool(read), bool(starred), bool(later), place or 0.0)
