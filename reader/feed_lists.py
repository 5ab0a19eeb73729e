"""Feeds as other readers list them, and what newspapers and sections they make here."""

from __future__ import annotations

import contextlib
import itertools
import re
import shlex
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from reader.errors import NotSubscriptions
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.decode import decode

_ALL_NAME, _ALL_NAME_EN = "সব খবর", "All stories"
_DEEPEST = 50


@dataclass(frozen=True, slots=True)
class FoundFeed:
    """A feed in another reader's list: its address, and its title, site and folders if given."""

    url: str
    title: str | None = None
    home: str | None = None
    folders: tuple[str, ...] = ()


def fetchable(address: str) -> str | None:
    """An address of http or https as it is fetched; None for commands, files and the rest.

    "feed:" and addresses without a scheme are what some readers write for http.
    """
    text = address.strip()
    for prefix in ("feed://", "feed:", "rss://"):
        if text.lower().startswith(prefix):
            rest = text[len(prefix) :]
            text = rest if "://" in rest else "https://" + rest.lstrip("/")
    try:
        parts = urlsplit(text)
        host = parts.hostname
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in ("http", "https") or not host or re.search(r"\s", text):
        return None
    return urlunsplit(parts._replace(scheme=parts.scheme.lower()))


# --- newsboat ---------------------------------------------------------------------------------


def read_newsboat(body: bytes) -> tuple[FoundFeed, ...]:
    """The feeds of newsboat's `urls`: a line an address with tags; "~title" names it, and "!"
    hides it. Queries, filters and commands are passed over, since nothing else can run them."""
    feeds = []
    for line in decode(body, None).splitlines():
        words = _words(line)
        url = fetchable(words[0]) if words and "://" in words[0] else None
        if url is None:
            continue
        titles = [word[1:] for word in words[1:] if word.startswith("~")]
        tags = [word for word in words[1:] if not word.startswith(("~", "!"))]
        feeds.append(FoundFeed(url, titles[0] if titles else None, None, tuple(tags[:1])))
    return tuple(feeds)


def _words(line: str) -> list[str]:
    """A line's words, of which those in double quotes may hold spaces. A word that begins with
    "#" begins a comment."""
    lexer = shlex.shlex(line, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.quotes = '"'
    lexer.commenters = ""
    try:
        words = list(lexer)
    except ValueError:  # a quote without its end
        words = line.replace('"', " ").split()
    return list(itertools.takewhile(lambda word: not word.startswith("#"), words))


# --- RSS Guard --------------------------------------------------------------------------------


def read_rss_guard(path: Path) -> tuple[FoundFeed, ...]:
    """The feeds of RSS Guard's database.db, which is only read. Raises NotSubscriptions."""
    address = f"{path.resolve().as_uri()}?mode=ro"
    try:
        with contextlib.closing(sqlite3.connect(address, uri=True)) as connection:
            folders = {
                row[0]: (row[1], row[2])
                for row in connection.execute("SELECT id, parent_id, title FROM Categories")
            }
            rows = connection.execute("SELECT title, source, category FROM Feeds ORDER BY id")
            return tuple(
                FoundFeed(url, title or None, None, tuple(_path(folders, category)))
                for title, source, category in rows
                if (url := fetchable(source or "")) is not None
            )
    except (sqlite3.Error, TypeError) as error:
        raise NotSubscriptions(file=path.name) from error


def _path(folders: dict[int, tuple[int, str]], category: int) -> list[str]:
    names: list[str] = []
    while category in folders and len(names) < _DEEPEST:
        category, name = folders[category]
        names.insert(0, name)
    return names


# --- to newspapers ----------------------------------------------------------------------------


def newspapers_of(feeds: Sequence[FoundFeed]) -> tuple[Newspaper, ...]:
    """Newspapers made of feeds that nobody has fetched yet, in their order.

    Feeds of one site in one folder are sections of one newspaper, named after the folder if
    nothing else is in it. Any other feed is a newspaper of its own with its own title.
    """
    seen: set[str] = set()
    groups: dict[tuple[tuple[str, ...], str], list[FoundFeed]] = {}
    for feed in feeds:
        if bare(feed.url) not in seen:
            seen.add(bare(feed.url))
            groups.setdefault((feed.folders, _site(feed)), []).append(feed)
    papers: dict[str, Newspaper] = {}
    for (folders, site), group in groups.items():
        alone = sum(key[0] == folders for key in groups) == 1
        if len(group) > 1 and folders:
            paper = _paper_of(group, folders[-1] if alone else site)
            papers.setdefault(paper.id, paper)
        else:
            papers |= {paper.id: paper for paper in map(_paper_of_one, group)}
    return tuple(papers.values())


def bare(url: str) -> str:
    """An address as two of them are compared: without scheme, "www." and a slash at the end."""
    parts = urlsplit(url)
    path = parts.path.rstrip("/") + (f"?{parts.query}" if parts.query else "")
    return parts.netloc.lower().removeprefix("www.") + path


def _site(feed: FoundFeed) -> str:
    host = urlsplit(feed.home or feed.url).hostname or ""
    return host.removeprefix("www.")


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _home(feed: FoundFeed) -> str:
    parts = urlsplit(feed.home or feed.url)
    return f"{parts.scheme}://{parts.netloc}"


def _paper_of_one(feed: FoundFeed) -> Newspaper:
    """As reader.subscribing names a feed that somebody typed, so that it is known again."""
    identity = _slug(bare(feed.url))
    name = feed.title or _site(feed)
    section = Section(f"{identity}/all", _ALL_NAME, _ALL_NAME_EN, (WayIn(Way.FEED, feed.url),))
    return Newspaper(identity, name, name, _home(feed), (section,))


def _paper_of(group: Sequence[FoundFeed], name: str) -> Newspaper:
    identity = _slug(_site(group[0]))
    return Newspaper(identity, name, name, _home(group[0]), tuple(_sections_of(group, identity)))


def _sections_of(group: Sequence[FoundFeed], identity: str) -> Iterator[Section]:
    taken: set[str] = set()
    for feed in group:
        parts = urlsplit(feed.url)
        plain = _slug(f"{parts.path} {parts.query}") or "all"
        slug, number = plain, 2
        while slug in taken:
            slug, number = f"{plain}-{number}", number + 1
        taken.add(slug)
        name = feed.title or parts.path.strip("/") or _site(feed)
        yield Section(f"{identity}/{slug}", name, name, (WayIn(Way.FEED, feed.url),))
