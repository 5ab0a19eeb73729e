"""What stands at an address, to be looked at before it is subscribed to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from reader.errors import Cancelled, Fault
from reader.fetch.client import Client
from reader.fetch.messages import Request, Want
from reader.lists import is_private
from reader.newspapers import Newspaper, Way, WayIn
from reader.parse.worker import ParserProcess
from reader.subscribing import find_newspaper

HEADLINES = 6


@dataclass(frozen=True, slots=True)
class Found:
    """A newspaper that was found, and the first headlines of its first section."""

    paper: Newspaper
    headlines: tuple[str, ...]


class Discovery:
    """One look at an address. `run` blocks and may be called once; `cancel` ends it at once, from
    any thread."""

    def __init__(self, address: str) -> None:
        self._address = address.strip()
        self._client = Client()

    def run(self) -> Found:
        """What is there; raises NotANewspaper or the FetchFault that the address met."""
        parser = ParserProcess()
        try:
            paper = find_newspaper(self._client, parser, self._address)
            return Found(paper, self._headlines(parser, paper))
        finally:
            self._client.close()
            parser.close()

    def cancel(self) -> None:
        """Stop looking."""
        self._client.close()

    def _headlines(self, parser: ParserProcess, paper: Newspaper) -> tuple[str, ...]:
        """Of the first way in that answers; none where none does, since that may pass."""
        for way in paper.sections[0].ways:
            if way.kind is Way.SITEMAP:
                continue
            try:
                return self._of_way(parser, paper, way)
            except Cancelled:
                raise
            except Fault:
                continue
        return ()

    def _of_way(self, parser: ParserProcess, paper: Newspaper, way: WayIn) -> tuple[str, ...]:
        want = Want.PAGE if way.kind is Way.FRONT_PAGE else Want.FEED
        answer = self._client.fetch(Request(way.url, want, private=is_private(way.url)))
        now = datetime.now(UTC)
        if way.kind is Way.FEED:
            entries = parser.parse_feed(answer.body, answer.url, answer.charset, now).entries
        else:
            page = parser.parse_front_page(answer.body, answer.url, answer.charset, paper, now)
            entries = page.stories
        return tuple(dict.fromkeys(entry.headline for entry in entries))[:HEADLINES]
