"""From an address that somebody typed to a newspaper: a feed, a front page or a whole site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from urllib.parse import urlsplit

from reader.errors import Fault, FetchFault, NotANewspaper, ParseFault
from reader.fetch.client import Client
from reader.fetch.messages import Request, Response, Want
from reader.lists import is_private
from reader.newspapers import Newspaper, Section, Way, WayIn, catalogue
from reader.parse.discover import common_feeds
from reader.parse.results import FrontPage
from reader.parse.worker import ParserProcess

LEAST_STORIES = 5
FEEDS_TO_TRY = 3


def find_newspaper(
    client: Client, parser: ParserProcess, address: str, name: str | None = None
) -> Newspaper:
    """What stands at an address, ready to be subscribed to.

    The home of a known newspaper gives that newspaper with all its sections. Else a feed is taken
    as it is; a page is asked for the feeds that it names; then its own list of stories serves;
    last, the usual places of feeds are tried. Raises NotANewspaper if all of that fails, or the
    FetchFault that the address itself met.
    """
    url = address if "://" in address else f"https://{address}"
    if (known := _known(url)) is not None:
        return known
    answer = client.fetch(Request(url, Want.FEED, private=is_private(url), robots=False))
    title = _feed_title(parser, answer)
    if title is not None:
        return _paper(answer.url, name or title, [WayIn(Way.FEED, answer.url)])
    page = _front_page(parser, answer)
    feeds = page.feeds if page else ()
    for feed_url, feed_title in _working_feeds(client, parser, feeds):
        ways = [WayIn(Way.FEED, feed_url), WayIn(Way.FRONT_PAGE, answer.url)]
        return _paper(answer.url, name or (page and page.title) or feed_title, ways)
    if page and len(page.stories) >= LEAST_STORIES:
        return _paper(answer.url, name or page.title, [WayIn(Way.FRONT_PAGE, answer.url)])
    for feed_url, feed_title in _working_feeds(client, parser, common_feeds(answer.url)):
        return _paper(answer.url, name or feed_title, [WayIn(Way.FEED, feed_url)])
    raise NotANewspaper(url=url)


def _bare(url: str) -> str:
    """Host and path without scheme, www. and a trailing slash, to compare homes."""
    parts = urlsplit(url)
    return (parts.netloc.removeprefix("www.") + parts.path).rstrip("/").lower()


def _known(url: str) -> Newspaper | None:
    return next((paper for paper in catalogue() if _bare(paper.home) == _bare(url)), None)


def _feed_title(parser: ParserProcess, answer: Response) -> str | None:
    try:
        feed = parser.parse_feed(answer.body, answer.url, answer.charset, datetime.now(UTC))
    except ParseFault:
        return None
    return feed.title or urlsplit(answer.url).hostname


def _front_page(parser: ParserProcess, answer: Response) -> FrontPage | None:
    try:
        return parser.parse_front_page(
            answer.body, answer.url, answer.charset, None, datetime.now(UTC)
        )
    except ParseFault:
        return None


def _working_feeds(
    client: Client, parser: ParserProcess, urls: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """Those of some addresses that answer with a feed, with its title."""
    for url in urls[:FEEDS_TO_TRY]:
        try:
            answer = client.fetch(Request(url, Want.FEED, private=is_private(url)))
        except (FetchFault, Fault):
            continue
        title = _feed_title(parser, answer)
        if title is not None:
            yield answer.url, title


def _paper(url: str, name: str | None, ways: list[WayIn]) -> Newspaper:
    parts = urlsplit(url)
    host = parts.netloc.removeprefix("www.")
    paper_id = re.sub(r"[^a-z0-9]+", "-", _bare(ways[0].url).lower()).strip("-")
    title = name or host
    section = Section(f"{paper_id}/all", "সব খবর", "All stories", tuple(ways))
    return Newspaper(paper_id, title, title, f"{parts.scheme}://{parts.netloc}", (section,))
