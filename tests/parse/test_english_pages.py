"""What English pages put among a story's lines, and sentences that only look so."""

# ruff: noqa: E501 - sentences, each in its line

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article, Picture, body_text
from reader.parse.article_page import parse_article
from reader.parse.decode import decode

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://herald.example/river/ferry-returns"
PARTS = [
    "The ferry that used to cross the river every morning will run again from next week, the town said.",
    "Two crews have repaired the hull through the summer, and the engine came from a boat that sank in May.",
    "Tickets stay at the price of twenty years ago, the mayor said, because nobody could agree on another.",
    "On the far bank the inn has already painted its shutters, and the baker is looking for an apprentice.",
]
TEXT = "".join(f"<p>{part}</p>" for part in PARTS)
BYLINE = '<meta name="author" content="Ada Marsh">'


def read(inner: str, head: str = "") -> Article:
    page = (
        f"<html><head><title>The ferry returns</title>{head}</head><body>"
        f"<div><h1>The ferry returns</h1><div>{inner}</div></div></body></html>"
    )
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


def paragraphs(article: Article) -> list[str]:
    return body_text(article).split("\n\n")


def among(line: str) -> str:
    return TEXT.replace("</p>", f"</p>{line}", 1)


@pytest.mark.parametrize(
    "line",
    [
        "<form><p>Get the river's news each Friday, for nothing, in your own letter box.</p></form>",
        "<p>We may earn a commission from your purchases.</p>",
        "<p>Products are chosen by our editors. Purchases made through our links may earn us a commission.</p>",
        "<p>Note: some posts may contain affiliate links. Read more in our policy.</p>",
        "<p>Like Loading...</p>",
        "<p>On this page</p>",
        '<p><a href="/r">Row there</a></p><p>Row 1.</p>' * 3,
    ],
)
def test_a_line_that_is_no_story_goes(line: str) -> None:
    found = [text for text in paragraphs(read(among(line))) if not text.startswith("Row ")]
    assert found == PARTS


@pytest.mark.parametrize(
    "line",
    [
        "The commission may earn the town’s trust, said the mayor.",
        "Dealers earn a commission of two per cent on each boat they sell, and some of them have complained.",
        "Like this river, the town is slow to change.",
        "On this page of the log the captain drew a heron.",
        "Ada Marsh Bridge, built later, will be closed.",
    ],
)
def test_a_sentence_that_looks_so_stays(line: str) -> None:
    assert line in paragraphs(read(among(f"<p>{line}</p>"), BYLINE))


def test_a_form_around_the_whole_page_is_no_form_within_it() -> None:
    assert paragraphs(read(f"<form>{TEXT}</form>")) == PARTS


def test_an_archive_named_below_a_picture_is_its_caption() -> None:
    article = read(among('<img src="/m/ferry-large.jpg"><p>Getty Images / Ole Strand</p>'))
    pictures = [block for block in article.blocks if isinstance(block, Picture)]
    assert [picture.caption for picture in pictures] == ["Getty Images / Ole Strand"]
    assert paragraphs(article) == PARTS


def test_a_sentence_about_an_archive_below_a_picture_is_text() -> None:
    line = "Reuters sent a reporter, who missed the boat."
    assert line in paragraphs(read(among(f'<img src="/m/ferry-large.jpg"><p>{line}</p>')))


@pytest.mark.parametrize(
    "life",
    [
        "<p>Ada Marsh is a writer who lives by the river.</p>",
        "<p>About the author: Ada Marsh lives by the river.</p>",
        "<p>Ada Marsh Ferry correspondent</p><p>She has crossed the river nine hundred times.</p>",
    ],
)
def test_the_authors_life_at_the_end_goes(life: str) -> None:
    more = TEXT + TEXT.replace("town", "village") + TEXT.replace("the", "this")
    article = read(more + life, BYLINE)
    assert "Ada Marsh" not in body_text(article)
    assert "nine hundred" not in body_text(article)
    assert paragraphs(article)[-1] == PARTS[-1].replace("the", "this")


def test_a_tables_caption_is_kept() -> None:
    rows = "".join(f"<tr><td>Crossing {n}</td><td>{n} o’clock</td></tr>" for n in range(1, 5))
    table = f"<table><caption>When the ferry leaves</caption>{rows}</table>"
    assert "When the ferry leaves" in paragraphs(read(among(table)))


def test_text_that_was_encoded_twice_is_put_right() -> None:
    twice = "নদীর ঘাট’".encode().decode("latin-1").encode()
    assert decode(b"<p>" + twice + "é Ãh".encode() + b"</p>", "utf-8") == "<p>নদীর ঘাট’é Ãh</p>"


def test_text_that_was_encoded_once_is_left_alone() -> None:
    text = "Â© é à la carte, ঘাট"
    assert decode(text.encode(), "utf-8") == text
