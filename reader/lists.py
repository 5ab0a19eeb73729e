"""What a section's way in lists: asked for once a round, even where several sections share it."""

from __future__ import annotations

import ipaddress
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from reader.errors import Fault, NoStories
from reader.fetch.client import Client
from reader.fetch.messages import Request, Validators, Want
from reader.newspapers import Newspaper, Way, WayIn
from reader.parse.results import Entry, Feed, FrontPage, Sitemap
from reader.parse.worker import ParserProcess
from reader.store.library import Library
from reader.store.rows import SectionRow

_NOTHING_KNOWN = Validators()
Parsed = Feed | FrontPage | Sitemap
SITEMAPS_OF_AN_INDEX = 2


@dataclass(frozen=True, slots=True)
class Listed:
    """What a way in gave a section."""

    url: str
    entries: tuple[Entry, ...]
    not_modified: bool
    validators: Validators


@dataclass(slots=True)
class _Answer:
    """One address in this round: asked by whoever comes first, shared with all others."""

    lock: threading.Lock
    parsed: Parsed | None = None
    validators: Validators = _NOTHING_KNOWN
    unmodified_since: Validators | None = None
    fault: Fault | None = None


class ListReader:
    """Reads feeds, sitemaps and front pages for sections; one instance a round.

    Validators are kept a section, not only an address: a section that shares an address with
    others but was subscribed later must not be told "nothing new" before it was read once.
    """

    def __init__(
        self,
        client: Client,
        parser: ParserProcess,
        library: Library,
        papers: Callable[[str], Newspaper | None],
        cancel: threading.Event,
        now: Callable[[], datetime],
    ) -> None:
        self._client = client
        self._parser = parser
        self._library = library
        self._papers = papers
        self._cancel = cancel
        self._now = now
        self._lock = threading.Lock()
        self._answers: dict[str, _Answer] = {}

    def read(self, section: SectionRow, way: WayIn) -> Listed:
        """The entries of a section; raises the fault that its address met."""
        known = _NOTHING_KNOWN
        if section.synced is not None:
            known = self._library.validators(_key(section, way.url))
        with self._lock:
            answer = self._answers.setdefault(way.url, _Answer(threading.Lock()))
        with answer.lock:
            if answer.fault is not None:
                raise answer.fault
            if answer.parsed is None and answer.unmodified_since != known:
                try:
                    self._ask(answer, section, way, known)
                except Fault as fault:
                    answer.fault = fault
                    raise
        fresh = known == _NOTHING_KNOWN or known != answer.validators
        if answer.parsed is None or not fresh:
            return Listed(way.url, (), True, answer.validators)
        entries = _entries_for(section, answer.parsed)
        if not entries:
            raise NoStories(host=urlsplit(way.url).hostname or way.url)
        return Listed(way.url, entries, False, answer.validators)

    def kept(self, section: SectionRow, listed: Listed, now: datetime) -> None:
        """The section's entries are committed: from now on its address is asked conditionally."""
        self._library.keep_validators(_key(section, listed.url), listed.validators, now)

    def _ask(self, answer: _Answer, section: SectionRow, way: WayIn, known: Validators) -> None:
        want = Want.PAGE if way.kind is Way.FRONT_PAGE else Want.FEED
        request = Request(way.url, want, known, private=is_private(way.url))
        response = self._client.fetch(request, self._cancel)
        answer.validators = response.validators
        if response.not_modified:
            answer.unmodified_since = known
            return
        now = self._now()
        if way.kind is Way.FEED:
            answer.parsed = self._parser.parse_feed(
                response.body, response.url, response.charset, now
            )
        elif way.kind is Way.SITEMAP:
            answer.parsed = self._sitemap(response.body, response.url, response.charset, now)
        else:
            paper = self._papers(section.newspaper_id)
            answer.parsed = self._parser.parse_front_page(
                response.body, response.url, response.charset, paper, now
            )

    def _sitemap(self, body: bytes, url: str, charset: str | None, now: datetime) -> Sitemap:
        """A sitemap's entries; of an index, those of its first few sitemaps."""
        sitemap = self._parser.parse_sitemap(body, url, charset, now)
        entries = list(sitemap.entries)
        for further in sitemap.further[:SITEMAPS_OF_AN_INDEX]:
            request = Request(further, Want.FEED, private=is_private(url))
            answer = self._client.fetch(request, self._cancel)
            entries += self._parser.parse_sitemap(
                answer.body, answer.url, answer.charset, now
            ).entries
        return Sitemap(tuple(entries))


def _entries_for(section: SectionRow, parsed: Parsed) -> tuple[Entry, ...]:
    if isinstance(parsed, FrontPage):
        if section.list_name is None:
            return parsed.stories
        named = (side for side in parsed.lists if side.name == section.list_name)
        return next((side.entries for side in named), ())
    return parsed.entries


def _key(section: SectionRow, url: str) -> str:
    return f"{section.id} {url}"


def is_private(url: str) -> bool:
    """Whether an address names this machine or a private network outright."""
    host = urlsplit(url).hostname or ""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False
