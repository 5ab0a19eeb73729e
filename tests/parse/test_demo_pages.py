"""Every story of the demo newspaper, in every markup, is the article that was written."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from reader.article import Article, body_text, pictures_of
from reader.demo.markups import MARKUPS
from reader.demo.server import DemoServer
from reader.parse.article_page import parse_article

LINES = ("headline", "kicker", "deck", "byline", "dateline", "section", "signoff", "topics")


@pytest.fixture(scope="module", params=sorted(MARKUPS))
def printed(request: pytest.FixtureRequest) -> Iterator[tuple[DemoServer, list[Article]]]:
    """The newspaper in one markup, with what was read off its pages."""
    with DemoServer(markup=request.param) as server:
        now = datetime.now(UTC)
        read = []
        for article in server.articles:
            body = server.answer(article.url.removeprefix(server.url)).body
            read.append(parse_article(body, article.url, "utf-8", server.paper, now).article)
        yield server, read


def _differences(
    printed: tuple[DemoServer, list[Article]], what: Any
) -> list[tuple[str, object, object]]:
    server, read = printed
    return [
        (written.url, what(got), what(written))
        for written, got in zip(server.articles, read, strict=True)
        if what(got) != what(written)
    ]


@pytest.mark.parametrize("line", LINES)
def test_each_line_of_the_head_has_its_field(
    printed: tuple[DemoServer, list[Article]], line: str
) -> None:
    assert not _differences(printed, lambda article: getattr(article, line))


def test_the_body_is_the_story_and_nothing_else(
    printed: tuple[DemoServer, list[Article]],
) -> None:
    assert not _differences(printed, body_text)


def test_blocks_keep_their_kind_and_their_order(
    printed: tuple[DemoServer, list[Article]],
) -> None:
    assert not _differences(printed, lambda article: [type(b).__name__ for b in article.blocks])


def test_related_links_lead_where_they_led(printed: tuple[DemoServer, list[Article]]) -> None:
    assert not _differences(
        printed, lambda article: [(link.title, link.url) for link in article.related]
    )


def test_pictures_keep_their_captions_and_credits(
    printed: tuple[DemoServer, list[Article]],
) -> None:
    assert not _differences(
        printed,
        lambda article: [(p.url, p.caption, p.credit) for p in pictures_of(article)],
    )


def test_published_is_the_minute_that_the_page_tells(
    printed: tuple[DemoServer, list[Article]],
) -> None:
    assert not _differences(printed, lambda article: article.published)
