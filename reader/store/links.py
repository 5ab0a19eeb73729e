"""What a document leads to: the pictures it shows, and the stories of its newspaper that it
names as related, which are fetched one level deep."""

from __future__ import annotations

from datetime import datetime
from urllib.parse import urlsplit

from reader.article import Article, Completeness, RelatedLink, pictures_of
from reader.errors import NoSuchSection
from reader.newspapers import Newspaper
from reader.newspapers import newspaper as of_catalogue
from reader.parse.results import Entry
from reader.store import addresses, codec
from reader.store.connection import Connection
from reader.store.kept import keep_pictures
from reader.store.keys import article_under, story_of
from reader.store.noticing import columns_of
from reader.store.picture_table import picture_id
from reader.store.subscriptions import newspaper as declared

MOST_PICTURES = 60
MOST_RELATED = 12


def link(connection: Connection, article: int, now: datetime) -> None:
    """Notes the pictures and related stories of an article that is whole. Nothing for one that
    is not, or that is gone."""
    row = connection.one(
        "SELECT url, newspaper, section, picture_url, aside, document FROM article "
        "JOIN body ON body.article = article.id "
        "WHERE id = ? AND linked = 0 AND completeness >= ?",
        (article, int(Completeness.FULL)),
    )
    if row is None:
        return
    url, newspaper_id, section, picture_url, aside, blob = row
    try:
        document = codec.unpack(blob)
    except codec.DictionaryMissing:
        return  # it can be read again once the program is whole
    except codec.NotADocument:
        document = Article(url=url or "", headline="")  # the doctor writes it anew
    _show(connection, article, document, picture_url, now)
    connection.run("DELETE FROM related_story WHERE article = ?", (article,))
    if not aside:
        _relate(connection, article, document, (newspaper_id, section), now)
    connection.run("UPDATE article SET linked = 1 WHERE id = ?", (article,))
    keep_pictures(connection, article)


def link_some(connection: Connection, limit: int, now: datetime) -> int:
    """Links articles that were written before pictures were kept, or mended; how many."""
    found = connection.rows(
        "SELECT id FROM article WHERE linked = 0 AND completeness >= 2 "
        "ORDER BY shown_at DESC LIMIT ?",
        (limit,),
    )
    for (article,) in found:
        link(connection, article, now)
    return len(found)


def _show(
    connection: Connection,
    article: int,
    document: Article,
    picture_url: str | None,
    now: datetime,
) -> None:
    urls = [picture.url for picture in pictures_of(document)[:MOST_PICTURES]]
    if not urls and picture_url:
        urls = [picture_url]  # its list showed one; it stands in ours
    ids = dict.fromkeys(
        picture_id(connection, url, now) for url in urls if url.startswith(("http://", "https://"))
    )
    connection.run("DELETE FROM article_picture WHERE article = ?", (article,))
    connection.many(
        "INSERT INTO article_picture VALUES (?, ?, ?)",
        [(article, position, picture) for position, picture in enumerate(ids)],
    )


def _relate(
    connection: Connection,
    article: int,
    document: Article,
    place: tuple[str, str],
    now: datetime,
) -> None:
    links = [found for found in document.related if found.url][:MOST_RELATED]
    if not links:
        return
    try:
        paper = of_catalogue(place[0]) or declared(connection, place[0])
    except NoSuchSection:
        return  # a kept story of a newspaper that nothing else is known of any more
    for found in links:
        if not _is_own_story(found.url, paper, document.url):
            continue
        target = article_under(connection, addresses.digest(found.url))
        if target is None:
            target = _add_aside(connection, found, place, now)
        if target != article:
            connection.run("INSERT OR IGNORE INTO related_story VALUES (?, ?)", (article, target))


def _is_own_story(url: str, paper: Newspaper, shown_at: str) -> bool:
    """Whether an address is a story of the newspaper itself."""
    if not url.startswith(("http://", "https://")) or not addresses.names_a_story(url):
        return False
    own = {_host(paper.home), _host(shown_at)}
    return _host(url) in own and paper.is_article(url)


def _host(url: str) -> str:
    try:
        parts = urlsplit(url)
        return addresses.story_key(f"{parts.scheme}://{parts.netloc}").partition("/")[0]
    except ValueError:
        return ""


def _add_aside(
    connection: Connection, found: RelatedLink, place: tuple[str, str], now: datetime
) -> int:
    """A story that no list has: it is fetched, found and marked like others, but counts nowhere."""
    at = codec.to_ms(now)
    key = story_of(connection, addresses.digest(found.url))
    connection.run("INSERT OR IGNORE INTO status (key, first_seen) VALUES (?, ?)", (key, at))
    read, starred, later, first_seen = connection.rows(
        "SELECT read, starred, later, first_seen FROM status WHERE key = ?", (key,)
    )[0]
    article = connection.insert(
        "INSERT INTO article (key, url, newspaper, section, headline, teaser, words, first_seen, "
        "shown_at, completeness, updated, fetch_after, read, starred, later, aside) "
        "VALUES (?, ?, ?, ?, ?, '', 0, ?, ?, 0, ?, ?, ?, ?, ?, 1)",
        (
            key,
            found.url,
            *place,
            found.title,
            first_seen,
            first_seen,
            at,
            at,
            read,
            starred,
            later,
        ),
    )
    document = Article(url=found.url, headline=found.title)
    connection.run("INSERT INTO body VALUES (?, ?)", (article, codec.pack(document)))
    return article


def adopt(
    connection: Connection, article: int, section_id: str, entry: Entry, guid: bytes | None
) -> bool:
    """A story that others led to now stands in a list: from here on it is one like any other.
    False if it was one before."""
    said = columns_of(entry)
    return bool(
        connection.run(
            "UPDATE article SET aside = 0, linked = 0, completeness = min(completeness, 2), "
            "section = ?, guid = coalesce(guid, ?), said_headline = ?, said_modified = ?, "
            "said_blocks = ? WHERE id = ? AND aside = 1",
            (
                section_id,
                guid,
                said["said_headline"],
                said["said_modified"],
                said["said_blocks"],
                article,
            ),
        )
    )
