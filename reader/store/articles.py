"""Articles whose page was read, or could not be; and those whose page is still to be fetched."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

from reader.article import Article, Completeness
from reader.errors import Cancelled, PotrikaError
from reader.store import addresses, codec
from reader.store.connection import Connection
from reader.store.documents import essentials, same_story, shown_at, with_text_of
from reader.store.kept import keep_document
from reader.store.keys import add_alias, article_under, merge
from reader.store.links import link
from reader.store.noticing import with_headline
from reader.store.retries import LONG_WAIT, retry_at
from reader.store.rows import Arrived, Wanted

_FAR_LESS = 0.5


def put_page(
    connection: Connection, article: int, page: Article, completeness: Completeness, now: datetime
) -> Arrived:
    """Keeps the document that was read from an article's page. An article that was merged into
    another while its page was under way is found by its address; one that is gone stays gone."""
    if connection.value("SELECT 1 FROM article WHERE id = ?", (article,)) is None:
        elsewhere = article_under(connection, addresses.digest(page.url))
        if elsewhere is None:
            return Arrived()
        article = elsewhere
    keeper, removed = _fold_duplicates(connection, article, page)
    changed = _keep_page(connection, keeper, page, completeness, now)
    keep_document(connection, keeper)
    link(connection, keeper, now)
    return Arrived(
        updated=(keeper,) if changed or removed else (),
        unchanged=0 if changed or removed else 1,
        removed=removed,
    )


def _keep_page(
    connection: Connection, article: int, page: Article, completeness: Completeness, now: datetime
) -> bool:
    """Writes document and row; False where both were so already."""
    row = connection.rows(
        "SELECT headline, teaser, kicker, picture_url, words, published, first_seen, "
        "completeness, version, page_read, document, said_headline FROM article "
        "JOIN body ON body.article = article.id WHERE id = ?",
        (article,),
    )[0]
    headline, teaser, kicker, picture_url, words, published, first_seen = row[:7]
    had, version, page_read = Completeness(row[7]), row[8], row[9]
    kept = _document(row[10])
    seen = essentials(page, completeness, now)
    at = codec.to_ms(now)
    if had >= Completeness.FULL and (
        completeness < Completeness.FULL or seen.words < _FAR_LESS * words
    ):
        if page_read is not None or kept is None:
            # A page that lost its text (a paywall, a stub) does not take away what we have.
            _page_was_read(connection, article, at, None)
            return False
        page, completeness = with_text_of(page, kept), had
        seen = essentials(page, completeness, now)
    same = kept == page
    completeness = max(completeness, had) if same else completeness
    wait = None if completeness >= Completeness.FULL else at + _ms(LONG_WAIT)
    _page_was_read(connection, article, at, wait)
    if same and completeness == had:
        return False
    is_new_version = page_read is not None and not same
    time = codec.to_ms_or_none(seen.published)
    time = published if time is None else time
    connection.run(
        "UPDATE article SET headline = ?, teaser = ?, kicker = ?, picture_url = ?, words = ?, "
        "published = ?, shown_at = ?, completeness = ?, version = ?, updated = ?, "
        "said_headline = ? WHERE id = ?",
        (
            seen.headline or headline,
            teaser or seen.teaser,
            seen.kicker or kicker,
            seen.picture_url or picture_url,
            seen.words,
            time,
            shown_at(time, first_seen),
            int(completeness),
            version + is_new_version,
            at,
            with_headline(row[11], page.headline),
            article,
        ),
    )
    connection.run("UPDATE body SET document = ? WHERE article = ?", (codec.pack(page), article))
    return True


def _page_was_read(connection: Connection, article: int, at: int, wait: int | None) -> None:
    connection.run(
        "UPDATE article SET page_read = ?, fetch_after = ?, attempts = 0, fault = NULL "
        "WHERE id = ?",
        (at, wait, article),
    )


def _document(blob: bytes) -> Article | None:
    """The document of a blob; a damaged one is as good as none, since a new one is here."""
    try:
        return codec.unpack(blob)
    except codec.NotADocument:
        return None


def _fold_duplicates(
    connection: Connection, article: int, page: Article
) -> tuple[int, tuple[int, ...]]:
    """Makes one article of those that the page's addresses show to be the same story. Answers
    the oldest of them, which stays, and the others, which are gone."""
    row = connection.rows("SELECT key, url, newspaper FROM article WHERE id = ?", (article,))[0]
    key, url, newspaper = row
    removed: list[int] = []
    for address in dict.fromkeys((page.canonical_url, page.url)):
        if not address or not addresses.names_a_story(address) or not _same_site(address, url):
            continue
        other_key = addresses.digest(address)
        if other_key == key:
            continue
        other = article_under(connection, other_key)
        if other is None:
            add_alias(connection, other_key, key)
        elif other != article:
            headline, paper = connection.rows(
                "SELECT headline, newspaper FROM article WHERE id = ?", (other,)
            )[0]
            if paper == newspaper and same_story(headline, page.headline):
                keep, drop = min(article, other), max(article, other)
                merge(connection, keep, drop)
                removed.append(drop)
                article = keep
                key = connection.value("SELECT key FROM article WHERE id = ?", (keep,))
    return article, tuple(removed)


def _same_site(one: str, other: str | None) -> bool:
    """Whether two addresses are of one site. A canonical address elsewhere means that the story
    was taken over from another newspaper, where it is an article of its own."""
    a, b = (
        addresses.story_key(url or "").partition("/")[0].partition(":")[0] for url in (one, other)
    )
    return not b or a == b or a.endswith("." + b) or b.endswith("." + a)


def put_failure(connection: Connection, article: int, fault: PotrikaError, now: datetime) -> None:
    """Notes that a page could not be had, and when to try again; nothing if it is gone."""
    if isinstance(fault, Cancelled):
        return
    attempts = connection.value("SELECT attempts FROM article WHERE id = ?", (article,))
    if attempts is None:
        return
    after = retry_at(fault, attempts, now)
    note = json.dumps({"code": fault.code, "values": fault.values}, ensure_ascii=False)
    connection.run(
        "UPDATE article SET attempts = attempts + 1, fetch_after = ?, fault = ? WHERE id = ?",
        (codec.to_ms(after), note, article),
    )


def wanted(
    connection: Connection,
    limit: int,
    section_ids: Sequence[str] | None,
    newspaper_ids: Sequence[str] | None,
    now: datetime,
) -> list[Wanted]:
    """Articles whose page is to be fetched by now, newest first."""
    where = ["fetch_after IS NOT NULL", "fetch_after <= ?"]
    parameters: list[Any] = [codec.to_ms(now)]
    if newspaper_ids is not None:
        where.append("newspaper IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(list(newspaper_ids)))
    if section_ids is not None:
        where.append(
            "EXISTS (SELECT 1 FROM membership WHERE membership.article = article.id "
            "AND membership.section IN (SELECT value FROM json_each(?)))"
        )
        parameters.append(json.dumps(list(section_ids)))
    rows = connection.rows(
        f"SELECT id, url, newspaper, attempts FROM article WHERE {' AND '.join(where)} "  # noqa: S608 - our own conditions
        "ORDER BY shown_at DESC, id DESC LIMIT ?",
        (*parameters, limit),
    )
    return [Wanted(*row) for row in rows]


def wanted_related(
    connection: Connection,
    limit: int,
    newspaper_ids: Sequence[str] | None,
    article: int | None,
    now: datetime,
) -> list[Wanted]:
    """Stories that only other articles lead to, and whose page is to be fetched by now: those of
    the newest articles first."""
    where = ["fetch_after IS NOT NULL", "fetch_after <= ?", "aside = 1"]
    parameters: list[Any] = [codec.to_ms(now)]
    if newspaper_ids is not None:
        where.append("newspaper IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(list(newspaper_ids)))
    if article is not None:
        where.append("id IN (SELECT target FROM related_story WHERE article = ?)")
        parameters.append(article)
    rows = connection.rows(
        f"SELECT id, url, newspaper, attempts FROM article WHERE {' AND '.join(where)} "  # noqa: S608 - our own conditions
        "ORDER BY shown_at DESC, id DESC LIMIT ?",
        (*parameters, limit),
    )
    return [Wanted(*row) for row in rows]


def _ms(span: timedelta) -> int:
    return int(span.total_seconds() * 1000)
