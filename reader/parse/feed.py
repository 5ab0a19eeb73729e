"""Feeds: RSS 0.9x to 2.0, RDF, Atom and JSON Feed, whole or damaged.

A damaged feed gives its sound items, unchanged: see feed_xml for how, and
docs/how-are-feeds-read.md for why no library is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

import msgspec

from reader.errors import NotAFeed
from reader.parse.addresses import absolute, host_of
from reader.parse.decode import decode
from reader.parse.feed_entry import Dated, base_of, dated_entry, home_of
from reader.parse.feed_json import JsonFeed, entry_of, read_json, string
from reader.parse.feed_times import labels_lie, read_time, settled
from reader.parse.feed_xml import Field, Item, Reader
from reader.parse.old_encodings import convert_entries
from reader.parse.plain_text import attributes_of, plain
from reader.parse.results import Entry, Feed

_ROOT = re.compile(r"<(?:[\w.-]+:)?(?P<root>rss|RDF|feed|channel)(?=[\s>])", re.IGNORECASE)
_PAGE = re.compile(r"<(?:!doctype\s+html|html|urlset|sitemapindex)\b", re.IGNORECASE)
_BUILT = ("lastbuilddate", "pubdate", "updated", "dc:date")


def parse_feed(body: bytes, url: str, charset: str | None, now: datetime) -> Feed:
    """The entries of a feed in their order. `charset` is that of the header, `now` is aware.

    What stands before the feed (a warning of PHP, empty lines) is passed over; times are never
    ahead of `now`. Raises NotAFeed where there is none.
    """
    text = decode(body, charset)
    if text.lstrip()[:1] == "{":
        feed = read_json(text)
        if feed is not None:
            return _from_json(feed, url, now)
    root = _ROOT.search(text)
    if root is None or _PAGE.search(text, 0, root.start()):
        raise NotAFeed(host=host_of(url))
    return _from_xml(text, root, url, now)


def _from_xml(text: str, root: re.Match[str], url: str, now: datetime) -> Feed:
    reader = Reader(text, root)
    items = reader.items()
    head = next(items)
    base = base_of(head.attributes, url)
    found: list[Dated] = []
    for item in items:
        one = dated_entry(item, base, now)
        if one is not None and (item.whole or _enough(item, one.entry, found)):
            found.append(one)
    built = [read_time(plain(f.markup), now) for f in head.fields if f.name in _BUILT]
    return Feed(
        entries=settled_entries(found, built, now),
        title=_text(head.fields, "title"),
        home=home_of(head.fields, base),
        language=_text(head.fields, "language") or _text(head.fields, "dc:language") or _lang(head),
        damaged=reader.damaged or "\ufffd" in text,
    )


def _enough(item: Item, entry: Entry, before: list[Dated]) -> bool:
    """Whether an item that was cut off still says what it is: its headline, and its address where
    the feed's items have one (without it the story would come a second time with the next sync).
    """
    has_headline = any(field.name.endswith("title") and field.inner for field in item.fields)
    addressed = any(one.entry.url for one in before) or not before
    return has_headline and (entry.url is not None or not addressed)


def _from_json(feed: JsonFeed, url: str, now: datetime) -> Feed:
    found = [entry_of(item, url, now) for item in feed.items]
    return Feed(
        entries=settled_entries((one for one in found if one is not None), [], now),
        title=plain(string(feed.head, "title")) or None,
        home=absolute(url, string(feed.head, "home_page_url")),
        language=string(feed.head, "language") or None,
        damaged=feed.damaged,
    )


def settled_entries(
    found: Iterable[Dated], built: list[datetime | None], now: datetime
) -> tuple[Entry, ...]:
    """The entries with their times, in UTC and never ahead of `now`. `built` are the feed's own."""
    dated = list(found)
    lie = labels_lie([*built, *(one.published for one in dated)], now)
    return convert_entries(
        tuple(
            msgspec.structs.replace(
                one.entry,
                published=settled(one.published or one.modified, now, lie=lie),
                modified=settled(one.modified, now, lie=lie),
            )
            for one in dated
        )
    )


def _text(fields: list[Field], name: str) -> str | None:
    return next((text for f in fields if f.name == name and (text := plain(f.markup))), None)


def _lang(head: Item) -> str | None:
    return attributes_of(head.attributes).get("xml:lang") or None
