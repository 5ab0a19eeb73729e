"""Newspapers and their sections, declared as data in resources/newspapers.toml."""

from __future__ import annotations

import functools
import re
import tomllib
from enum import StrEnum
from typing import Any

import msgspec

from reader.resources import resource


class Way(StrEnum):
    """A way into a section; a section's ways are tried in their order."""

    FEED = "feed"
    SITEMAP = "sitemap"
    FRONT_PAGE = "front-page"


class WayIn(msgspec.Struct, frozen=True):
    """One address that lists a section's stories."""

    kind: Way
    url: str


class Hints(msgspec.Struct, frozen=True, omit_defaults=True):
    """What a newspaper's pages need told. CSS selectors; `signoff` is a regular expression."""

    body: tuple[str, ...] = ()
    drop: tuple[str, ...] = ()
    signoff: str | None = None
    timezone: str = "Asia/Dhaka"


class Section(msgspec.Struct, frozen=True, omit_defaults=True):
    """A section of a newspaper; `id` is "newspaper/section".

    `list_name` marks a side list ("most-read", "recent") that stands in page order and is
    replaced by each sync. `match` is a regular expression on addresses: stories that another
    section of the paper brings belong here too if their address matches.
    """

    id: str
    name: str
    name_en: str
    ways: tuple[WayIn, ...]
    list_name: str | None = None
    match: str | None = None


class Newspaper(msgspec.Struct, frozen=True, omit_defaults=True):
    """A newspaper. `articles` are regular expressions; an address that matches one is a story.

    `verified` says that its ways in and its pages were tried on real pages.
    """

    id: str
    name: str
    name_en: str
    home: str
    sections: tuple[Section, ...]
    articles: tuple[str, ...] = ()
    hints: Hints = Hints()
    verified: bool = False

    def is_article(self, url: str) -> bool:
        """Whether an address is one of this newspaper's stories; True where it declares none."""
        return not self.articles or any(re.search(pattern, url) for pattern in self.articles)


def parse_newspapers(document: dict[str, Any]) -> tuple[Newspaper, ...]:
    """Newspapers of a TOML document: a table a newspaper, a sub-table a section.

    Raises msgspec.ValidationError on a key or type that is not known.
    """
    papers = []
    for paper_id, table in document.items():
        sections = tuple(
            {"id": f"{paper_id}/{key}", **value, "ways": _ways(value, table["home"])}
            for key, value in table.get("sections", {}).items()
        )
        for section in sections:
            for way in Way:
                section.pop(way.value, None)
        papers.append({**table, "id": paper_id, "sections": sections})
    return msgspec.convert(papers, tuple[Newspaper, ...], strict=True)


def _ways(section: dict[str, Any], home: str) -> list[dict[str, str]]:
    """`feed = "/rss"` or `front-page = ["/a", "/b"]` as ways in, in the order of Way."""
    ways = []
    for way in Way:
        value = section.get(way.value, [])
        for address in [value] if isinstance(value, str) else value:
            url = address if "://" in address else home.rstrip("/") + address
            ways.append({"kind": way.value, "url": url})
    return ways


@functools.cache
def catalogue() -> tuple[Newspaper, ...]:
    """The newspapers that come with the program, in their order of appearance."""
    return parse_newspapers(tomllib.loads(resource("newspapers.toml").read_text("utf-8")))


def newspaper(paper_id: str) -> Newspaper | None:
    """The newspaper of the catalogue with this id, if there is one."""
    return next((paper for paper in catalogue() if paper.id == paper_id), None)
