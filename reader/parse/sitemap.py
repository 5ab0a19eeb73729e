"""News sitemaps (schemas/sitemap-news/0.9), indexes of sitemaps, plain or packed with gzip."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from datetime import datetime

from reader.article import Picture
from reader.errors import NoStories, NotAFeed, PageTooHostile
from reader.parse.addresses import absolute, host_of
from reader.parse.decode import decode
from reader.parse.feed import parse_feed, settled_entries
from reader.parse.feed_entry import Dated, plain_address
from reader.parse.feed_times import read_time
from reader.parse.feed_xml import Item, Reader, parts_of
from reader.parse.plain_text import plain
from reader.parse.results import Entry, Sitemap

_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<root>urlset|sitemapindex)(?=[\s>])", re.IGNORECASE)
_FEED = re.compile(r"<(?:[\w.-]+:)?(?:rss|feed|RDF)(?=[\s>])", re.IGNORECASE)
_URL = re.compile(r"(?:[\w.-]+:)?(?:url|sitemap)")
_MOST_FURTHER = 1_000
_MOST_UNPACKED = 50 * 1024 * 1024  # bytes; what the sitemap protocol allows


def parse_sitemap(body: bytes, url: str, charset: str | None, now: datetime) -> Sitemap:
    """The entries of a news sitemap, or where further sitemaps are.

    Only addresses with a headline (news:title) are entries: a plain sitemap lists a paper's every
    page. A feed in a sitemap's place is read as one. Raises NotAFeed where it is neither,
    NoStories where none of its addresses has a headline, PageTooHostile where it unpacks to more
    than 50 MB.
    """
    text = decode(unpacked(body, url), charset)
    root = _ROOT.search(text)
    if root is None:
        if _FEED.search(text) is None:
            raise NotAFeed(host=host_of(url))
        return Sitemap(parse_feed(text.encode("utf-8"), url, "utf-8", now).entries)
    reader = Reader(text, root, _URL)
    items = reader.items()
    next(items)
    if root["root"].lower() == "sitemapindex":
        further = (where for item in items if (where := _location(item, url)) is not None)
        return Sitemap((), tuple(dict.fromkeys(further))[:_MOST_FURTHER])
    addresses = [item for item in items if item.whole]
    dated = [one for item in addresses if (one := _entry(item, url, now)) is not None]
    if addresses and not dated:
        raise NoStories(host=host_of(url))
    return Sitemap(settled_entries(dated, [], now))


def unpacked(body: bytes, url: str) -> bytes:
    """A body that came as a .gz file as what is in it, up to where it was cut; others as they are.

    Raises PageTooHostile where it would be more than 50 MB.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    unpacker = zlib.decompressobj(16 + zlib.MAX_WBITS)
    parts: list[bytes] = []
    room = _MOST_UNPACKED
    rest = body
    try:
        while rest and not unpacker.eof:
            parts.append(unpacker.decompress(rest, min(room, 1 << 20) + 1))
            room -= len(parts[-1])
            if room < 0:
                raise PageTooHostile(host=host_of(url))
            rest = unpacker.unconsumed_tail
    except zlib.error:  # damaged from here on; what came before is sound
        pass
    return b"".join(parts)


def _location(item: Item, base: str) -> str | None:
    for field in item.fields:
        if _local(field.name) == "loc":
            return absolute(base, plain_address(field.markup))
    return None


def _entry(item: Item, base: str, now: datetime) -> Dated | None:
    """An address with its news as an entry; None where it has no headline."""
    location = _location(item, base)
    news = {name: text for field in item.fields if _local(field.name) == "news"
            for name, text in _texts(field.inner)}  # fmt: skip
    headline = plain(news.get("title", ""))
    if location is None or not headline:
        return None
    changed = next((f.markup for f in item.fields if _local(f.name) == "lastmod"), "")
    entry = Entry(
        headline=headline,
        url=location,
        picture=next(_pictures(item, base), None),
        topics=tuple(dict.fromkeys(_topics(news.get("keywords", "")))),
    )
    published = read_time(news.get("publication_date", ""), now)
    return Dated(entry, published, read_time(changed, now))


def _pictures(item: Item, base: str) -> Iterator[Picture]:
    for field in item.fields:
        if _local(field.name) == "image":
            texts = dict(_texts(field.inner))
            url = absolute(base, plain_address(texts.get("loc", "")))
            if url is not None:
                caption = plain(texts.get("caption", "")) or None
                yield Picture(url, caption, alt=plain(texts.get("title", "")) or None)


def _topics(keywords: str) -> Iterator[str]:
    return (topic for word in keywords.split(",") if (topic := plain(word)))


def _texts(inner: str) -> Iterator[tuple[str, str]]:
    return ((_local(part.name), part.markup) for part in parts_of(inner))


def _local(name: str) -> str:
    return name.rpartition(":")[2]
