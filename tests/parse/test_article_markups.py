"""The same article, field by field, whichever markup carries it."""

from __future__ import annotations

from datetime import UTC, datetime
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.article import Article, Paragraph, RelatedLink, block_text
from reader.parse.article_page import parse_article
from tests.parse import article_markups as made

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)


def read(html: str) -> Article:
    return parse_article(html.encode(), made.URL, "utf-8", None, NOW).article


def expected_blocks() -> list[str]:
    wanted: list[str] = []
    for at, paragraph in enumerate(made.PARAGRAPHS):
        wanted.append(paragraph)
        if at in made.RELATED_AFTER:
            wanted.append("→ " + made.RELATED[made.RELATED_AFTER[at]][0])
    return wanted


def shown(article: Article) -> list[str]:
    return [
        f"→ {block.title}" if isinstance(block, RelatedLink) else block_text(block)
        for block in article.blocks
    ]


@settings(max_examples=120, deadline=None)
@given(st.randoms(use_true_random=False))
def test_one_story_in_any_markup_comes_out_the_same(random: Random) -> None:
    article = read(made.Maker(random).page())
    assert article.headline == made.HEADLINE
    assert shown(article) == expected_blocks()
    assert all(isinstance(block, Paragraph | RelatedLink) for block in article.blocks)
    assert [(link.title, link.url) for link in article.related] == list(made.RELATED)
    assert article.signoff == made.SIGNOFF
    assert article.section == made.SECTION
    assert article.dateline == made.DATELINE
    assert article.kicker is None
    assert article.deck is None
