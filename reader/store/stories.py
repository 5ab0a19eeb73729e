"""Which articles of several newspapers are one story, found a few at a time after a sync."""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from reader.later import later
from reader.store import codec
from reader.store.connection import Connection

# Only finding stories needs these; reading them does not.
if TYPE_CHECKING:
    from reader import article as documents
    from reader import similar
    from reader.similar import Hashes, Wording
else:
    documents, similar = later("reader", "article", "similar")

RECENT = timedelta(days=3)
"""Older articles are not looked at any more."""
_CANDIDATES = 40
_MOST = 12  # articles of one story; more is a chain of likenesses, not a story


@dataclass(frozen=True, slots=True)
class Told:
    """A recent article as it is compared."""

    article: int
    updated: int
    newspaper: str
    headline: str
    shown_at: int
    wording: Wording | None


def due(connection: Connection, now: datetime, limit: int) -> list[Told]:
    """Recent whole articles that have not been compared as they are now, newest first."""
    rows = connection.rows(
        "SELECT id, updated, newspaper, headline, shown_at, document FROM article "
        "JOIN body ON body.article = id WHERE completeness >= 2 AND aside = 0 AND shown_at > ? "
        "AND NOT EXISTS (SELECT 1 FROM sketch WHERE sketch.article = id "
        "AND sketch.updated = article.updated) ORDER BY shown_at DESC LIMIT ?",
        (codec.to_ms(now - RECENT), limit),
    )
    return [
        Told(article, updated, newspaper, headline, shown_at, _wording(document))
        for article, updated, newspaper, headline, shown_at, document in rows
    ]


def _wording(document: bytes) -> Wording | None:
    try:
        return similar.wording_of(documents.body_text(codec.unpack(document)))
    except codec.NotADocument:
        return None  # the doctor sees to it


def put(connection: Connection, told: Sequence[Told]) -> set[int]:
    """Keeps wordings and groups their articles; the articles whose group is another now."""
    changed: set[int] = set()
    for one in told:
        if connection.value("SELECT updated FROM article WHERE id = ?", (one.article,)) is None:
            continue
        changed |= _leave(connection, one.article)
        _keep(connection, one)
        if one.wording is not None:
            same = [
                other
                for other, wording, headline in _candidates(connection, one, one.wording)
                if similar.same_story(one.wording, wording, one.headline, headline)
            ]
            changed |= _join(connection, one.article, same)
    return changed


def forget_old(connection: Connection, now: datetime) -> None:
    """Drops wordings that nothing will be compared with any more; groups stay."""
    connection.run(
        "DELETE FROM sketch WHERE article IN (SELECT article FROM sketch "
        "JOIN article ON article.id = sketch.article WHERE shown_at < ?)",
        (codec.to_ms(now - RECENT - similar.APART),),
    )


def others(connection: Connection, article: int) -> list[int]:
    """The other articles of an article's story: one a newspaper, the first to tell it first."""
    rows = connection.rows(
        "SELECT id, newspaper FROM same_story JOIN article ON id = same_story.article "
        "WHERE story = (SELECT story FROM same_story WHERE article = ?) AND id <> ? "
        "AND newspaper <> (SELECT newspaper FROM article WHERE id = ?) ORDER BY shown_at, id",
        (article, article, article),
    )
    first: dict[str, int] = {}
    for other, newspaper in rows:
        first.setdefault(newspaper, other)
    return list(first.values())


def whole(connection: Connection, articles: Sequence[int]) -> list[int]:
    """The articles with all those that are one story with them."""
    found = dict.fromkeys(articles)
    for article in articles:
        rows = connection.rows(
            "SELECT article FROM same_story WHERE story = "
            "(SELECT story FROM same_story WHERE article = ?)",
            (article,),
        )
        found |= dict.fromkeys(row[0] for row in rows)
    return list(found)


def _keep(connection: Connection, one: Told) -> None:
    connection.run("DELETE FROM sketch WHERE article = ?", (one.article,))
    wording = one.wording
    connection.run(
        "INSERT INTO sketch VALUES (?, ?, ?, ?)",
        (
            one.article,
            one.updated,
            wording and wording.sketch.tobytes(),
            wording and wording.opening.tobytes(),
        ),
    )
    if wording is not None:
        connection.many(
            "INSERT INTO sketch_key VALUES (?, ?)", [(key, one.article) for key in _keys(wording)]
        )


def _candidates(
    connection: Connection, one: Told, wording: Wording
) -> list[tuple[int, Wording, str]]:
    """Articles of other newspapers at about the same time that share a key, best first."""
    keys = _keys(wording)
    marks = ",".join("?" * len(keys))
    apart = int(similar.APART.total_seconds() * 1000)
    rows = connection.rows(
        "SELECT id, hashes, opening, headline FROM (SELECT article AS found, count(*) AS shared "  # noqa: S608 - question marks
        f"FROM sketch_key WHERE hash IN ({marks}) GROUP BY article) "
        "JOIN article ON id = found JOIN sketch ON sketch.article = found "
        "WHERE newspaper <> ? AND shown_at BETWEEN ? AND ? ORDER BY shared DESC LIMIT ?",
        (*keys, one.newspaper, one.shown_at - apart, one.shown_at + apart, _CANDIDATES),
    )
    return [
        (article, similar.Wording(_hashes(sketch), _hashes(opening)), headline)
        for article, sketch, opening, headline in rows
    ]


def _keys(wording: Wording) -> list[bytes]:
    """A wording's keys as they stand in the table: the first bytes of its sketch."""
    return [key.to_bytes(similar.HASH_BYTES, sys.byteorder) for key in wording.keys]


def _hashes(data: bytes) -> Hashes:
    found = array("I")
    found.frombytes(data)
    return found


def _leave(connection: Connection, article: int) -> set[int]:
    """Takes an article out of its story; the articles that were in it."""
    story = connection.value("SELECT story FROM same_story WHERE article = ?", (article,))
    if story is None:
        return set()
    members = _members(connection, story)
    connection.run("DELETE FROM same_story WHERE article = ?", (article,))
    _elect(connection, story)
    return members


def _join(connection: Connection, article: int, same: Sequence[int]) -> set[int]:
    """Makes one story of an article and those it is alike to; its articles."""
    members: set[int] = {article}
    for other in same:
        story = connection.value("SELECT story FROM same_story WHERE article = ?", (other,))
        more = {other} if story is None else _members(connection, story)
        if len(members | more) <= _MOST:
            members |= more
    if len(members) == 1:
        return set()
    story = min(members)
    connection.many("DELETE FROM same_story WHERE article = ?", [(one,) for one in members])
    connection.many(
        "INSERT INTO same_story VALUES (?, ?, 0)", [(one, story) for one in sorted(members)]
    )
    _elect(connection, story)
    return members


def _members(connection: Connection, story: int) -> set[int]:
    return {
        row[0]
        for row in connection.rows("SELECT article FROM same_story WHERE story = ?", (story,))
    }


def _elect(connection: Connection, story: int) -> None:
    """Makes the first to tell the story, if it has a picture, stand for all: a story keeps its
    place in the list when more newspapers take it up. One that is left alone is no group."""
    members = connection.rows(
        "SELECT article FROM same_story JOIN article ON id = same_story.article "
        "WHERE story = ? ORDER BY picture_url IS NULL, shown_at, id",
        (story,),
    )
    if len(members) < 2:
        connection.run("DELETE FROM same_story WHERE story = ?", (story,))
        return
    connection.run(
        "UPDATE same_story SET head = (article = ?) WHERE story = ?", (members[0][0], story)
    )
