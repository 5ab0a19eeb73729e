"""Articles as one page or as plain text, whole in one file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

import pytest

from reader.export.edition import Wanted, documents, edition_of, picture_of
from reader.export.page import html_page
from reader.export.plain import article_text, text_pages
from reader.store.library import Library
from reader.wording import say
from tests.export.stories import EVERYTHING, furnished
from tests.store.stories import NOW


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = furnished(tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


@pytest.fixture(scope="module")
def page(library: Library) -> str:
    edition = edition_of(library, Wanted(), NOW)
    articles = (article for _, article in documents(library, list(edition.rows())))
    return b"".join(html_page(edition.title, articles, picture_of(library))).decode()


def test_a_page_needs_nothing_from_outside(page: str) -> None:
    sources = re.findall(r'(?:src|url)[=(]"?([^")]{5})', page)
    assert sources
    assert set(sources) == {"data:"}
    assert "<link" not in page
    assert "<script" not in page
    assert "default-src &#x27;none&#x27;" in page
    assert "@media print" in page


def test_a_page_has_the_articles_in_order_and_its_tags_close(page: str) -> None:
    opened: list[str] = []

    class Walk(HTMLParser):
        def handle_starttag(self, tag: str, attrs: object) -> None:
            if tag != "meta":
                opened.append(tag)

        def handle_endtag(self, tag: str) -> None:
            assert opened.pop() == tag

        def handle_startendtag(self, tag: str, attrs: object) -> None:
            assert tag in ("meta", "img")

    Walk().feed(page)
    assert not opened
    assert page.count("<article>") == 4
    assert page.index("শিরোনাম desh/2") < page.index("ভোরের খবর")


def test_text_says_everything_that_can_be_said_without_pictures(library: Library) -> None:
    text = article_text(EVERYTHING)
    for part in ("কাঁধ", "ঝুল", "[মেলার ভিড় · মনগড়া]", "[রেখাচিত্র]", "দল\tরান", "দিনলিপি/ক"):
        assert part in text
    assert text.count("মাঝের খবর") == 1
    many = b"".join(text_pages([EVERYTHING, EVERYTHING])).decode()
    assert many.count("────\n") == 1


def test_the_editions_own_words_are_bangla() -> None:
    for source in ("Read also: {title}", "Contents"):
        assert say(source, lang="bn") != source
