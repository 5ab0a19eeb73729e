"""Article pages: every story whole in every markup, and around it what pages carry."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from html import unescape

import pytest
from selectolax.lexbor import LexborHTMLParser

from reader.article import Article, Picture, RelatedLink, block_text
from reader.demo.markups import MARKUPS
from reader.demo.server import DemoServer
from tests.demo.asking import ask
from tests.demo.conftest import NOW


@pytest.fixture(scope="module", params=list(MARKUPS))
def printed(request: pytest.FixtureRequest) -> Iterator[DemoServer]:
    with DemoServer(now=NOW, markup=request.param) as server:
        yield server


def seen(html: str) -> str:
    """A page's text as a reader sees it, white space folded."""
    page = LexborHTMLParser(html)
    page.strip_tags(["script", "style", "noscript"])
    assert page.body is not None
    return squeezed(page.body.text(separator=" "))


def squeezed(text: str) -> str:
    return "".join(text.split())


def parts(article: Article) -> Iterator[str]:
    if article.kicker:
        yield article.kicker
    yield article.headline
    for text in (article.deck, article.byline):
        if text:
            yield text
    if article.lead and article.lead.caption:
        yield article.lead.caption
    for block in article.blocks:
        if isinstance(block, Picture):
            yield block.caption or ""
        elif isinstance(block, RelatedLink):
            yield block.title
        else:
            yield from re.split(r"[\n\t]", block_text(block))
    if article.signoff:
        yield article.signoff


def test_every_story_stands_whole_and_in_order_on_its_page(printed: DemoServer) -> None:
    for article in printed.articles:
        text = seen(printed.answer(article.url.removeprefix(printed.url)).body.decode())
        at = 0
        for part in parts(article):
            place = text.find(squeezed(part), at)
            assert place >= 0, f"{article.url}: {part!r}"
            at = place


def test_pictures_related_links_and_canonical_address_are_on_the_page(printed: DemoServer) -> None:
    for article in printed.articles[::6]:
        html = unescape(ask(article.url).text)
        for block in (article.lead, *article.blocks):
            if isinstance(block, Picture):
                assert block.url in html
        for link in article.related:
            assert f'href="{link.url}"' in html
        assert f'<link rel="canonical" href="{article.canonical_url}">' in html


def test_the_page_carries_what_pages_carry(printed: DemoServer) -> None:
    text = seen(ask(printed.articles[0].url).text)
    for words in (
        "বিজ্ঞাপন",
        "আমাদের কথা",
        "সবচেয়ে পঠিত",
        "সাম্প্রতিক",
        "ফলো করুন",
        "মন্তব্য করুন",
        "সর্বস্বত্ব সংরক্ষিত",
        "Copyright ©",
        "...",
    ):
        assert squeezed(words) in text
    for section in printed.edition.plan.sections:
        assert squeezed(section.name) in text


def test_bare_text_is_a_child_of_the_body_itself() -> None:
    with DemoServer(now=NOW, markup="bare") as server:
        for article in server.articles:
            details = LexborHTMLParser(ask(article.url).text).css_first(".news-details")
            assert details is not None
            bare = [
                node
                for node in details.iter(include_text=True)
                if node.tag == "-text" and node.text().strip()
            ]
            assert bare


def test_breaks_are_all_that_separates_paragraphs() -> None:
    with DemoServer(now=NOW, markup="breaks") as server:
        for article in server.articles:
            page = LexborHTMLParser(ask(article.url).text)
            assert page.css_first("#newsText") is not None
            assert not page.css("#newsText > p")


@pytest.mark.parametrize("markup", ["semantic", "wordpress", "lazy"])
def test_metadata_is_told_where_the_markup_tells_it(markup: str) -> None:
    with DemoServer(now=NOW, markup=markup) as server:
        article = next(a for a in server.articles if a.modified)
        page = LexborHTMLParser(ask(article.url).text)
        blocks = [
            json.loads(node.text(), strict=False)
            for node in page.css('script[type="application/ld+json"]')
        ]
        things = [thing for block in blocks for thing in block.get("@graph", [block])]
        story = next(thing for thing in things if thing["@type"] == "NewsArticle")
        assert squeezed(story["headline"]) == squeezed(article.headline)
        assert datetime.fromisoformat(story["datePublished"]) == article.published


def test_lazy_pictures_have_their_address_in_data_src_and_noscript() -> None:
    with DemoServer(now=NOW, markup="lazy") as server:
        article = next(a for a in server.articles if a.lead)
        assert article.lead is not None
        html = ask(article.url).text
        assert f'data-src="{article.lead.url}"' in html
        assert f'<noscript><img src="{article.lead.url}"' in html


@pytest.mark.parametrize("other", ["?utm_source=facebook", "/amp", "?at_medium=RSS#comments"])
def test_other_addresses_of_a_story_name_the_canonical_one(demo: DemoServer, other: str) -> None:
    article = demo.articles[0]
    answer = ask(article.url + other)
    assert answer.status == 200
    assert f'<link rel="canonical" href="{article.url}">' in answer.text
    assert ("<html amp" in answer.text) == (other == "/amp")


def test_the_mobile_address_is_the_same_story(demo: DemoServer) -> None:
    article = demo.articles[0]
    answer = ask(article.url.replace("/news/", "/m/news/"))
    assert f'<link rel="canonical" href="{article.url}">' in answer.text


def test_some_addresses_carry_a_bangla_slug(demo: DemoServer) -> None:
    slugs = [article.url for article in demo.articles if "%E0%A6" in article.url]
    assert len(slugs) >= 5
    assert all(demo.paper.is_article(url) for url in slugs)
    assert ask(slugs[0]).status == 200
