"""What the parsers answer: plain frozen values that cross the process border."""

from __future__ import annotations

from datetime import datetime

import msgspec

from reader.article import Article, Block, Picture


class Enclosure(msgspec.Struct, frozen=True):
    """A file that a feed entry points to (RSS enclosure, media:content)."""

    url: str
    media_type: str | None = None
    length: int | None = None


class Entry(msgspec.Struct, frozen=True):
    """A story as a feed, a sitemap or a front page announces it. Times are aware and in UTC.

    `blocks` holds the whole text where the feed carries it (content:encoded); `teaser` is plain
    text. `url` is absolute and otherwise as published; None where the feed gives no link.
    """

    headline: str
    url: str | None = None
    guid: str | None = None
    teaser: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    byline: str | None = None
    picture: Picture | None = None
    topics: tuple[str, ...] = ()
    enclosures: tuple[Enclosure, ...] = ()
    blocks: tuple[Block, ...] = ()


class Feed(msgspec.Struct, frozen=True):
    """A feed's good entries in their order; `damaged` where the bytes were not all sound."""

    entries: tuple[Entry, ...]
    title: str | None = None
    home: str | None = None
    language: str | None = None
    damaged: bool = False


class Sitemap(msgspec.Struct, frozen=True):
    """A news sitemap's entries, or the addresses of further sitemaps if it is an index."""

    entries: tuple[Entry, ...]
    further: tuple[str, ...] = ()


class StoryList(msgspec.Struct, frozen=True):
    """A side list of a page. `name` is "most-read" or "recent"; `title` is as the page has it."""

    name: str
    title: str
    entries: tuple[Entry, ...]


class FrontPage(msgspec.Struct, frozen=True):
    """A list page: its stories in page order, its side lists, and the feeds it names."""

    stories: tuple[Entry, ...]
    lists: tuple[StoryList, ...] = ()
    feeds: tuple[str, ...] = ()
    title: str | None = None


class ArticlePage(msgspec.Struct, frozen=True):
    """An article page: the article, and where the rest of it is."""

    article: Article
    next_page: str | None = None
    amp_url: str | None = None
