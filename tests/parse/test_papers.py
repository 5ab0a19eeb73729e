"""Whole pages as the systems of Bangla papers make them: every part in its field, nothing else.

Each page is tried with each story, since a rule that holds for one text may fall to another.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone

import pytest

from reader.article import Article, block_text
from reader.parse.article_page import parse_article
from tests.parse.papers.abroad import ABROAD_AND_WEST
from tests.parse.papers.dailies import DAILIES
from tests.parse.papers.districts import DISTRICTS
from tests.parse.papers.locals import LOCALS
from tests.parse.papers.made import Made
from tests.parse.papers.portals import PORTALS
from tests.parse.papers.stories import GENRES, POEM, STORIES, Story
from tests.parse.papers.sun import SUN

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
DHAKA = timezone(timedelta(hours=6))
LINES_APART = ("dated_signoff", "pictures_inside")
PAGES = (*DAILIES, *PORTALS, *ABROAD_AND_WEST, *LOCALS, *DISTRICTS, *SUN)


def read(made: Made) -> Article:
    return parse_article(made.html.encode(), made.url, "utf-8", None, NOW).article


@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.slug)
@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_every_part_of_a_page_has_its_place(make: Callable[[Story], Made], story: Story) -> None:
    made = make(story)
    article = read(made)
    assert [text for block in article.blocks if (text := block_text(block))] == made.story.texts
    assert article.headline == story.headline
    assert article.section == made.section
    assert (article.kicker, article.deck) == (made.kicker, made.deck)
    assert _when(article) == made.published
    assert [link.title for link in article.related] == list(made.related)
    assert all(link.url for link in article.related)
    assert article.signoff == made.signoff
    if made.byline and made.byline.partition(",")[0].endswith("ডেস্ক"):
        assert made.byline in (article.byline, article.dateline)
    else:
        assert article.byline == made.byline
    caption = article.lead.caption if article.lead else None
    assert (caption.rstrip("।") if caption else None) == made.caption
    assert (article.lead.credit if article.lead else None) == made.credit


@pytest.mark.parametrize("story", GENRES, ids=lambda story: story.slug)
@pytest.mark.parametrize("make", PAGES, ids=lambda make: make.__name__)
def test_talks_poems_recipes_and_briefs_keep_every_line(
    make: Callable[[Story], Made], story: Story
) -> None:
    if story is POEM and make.__name__ in LINES_APART:
        pytest.skip("nothing tells this poem's first lines from a head's")
    made = make(story)
    article = read(made)
    assert [text for block in article.blocks if (text := block_text(block))] == made.story.texts
    assert article.headline == story.headline
    assert article.section == made.section


def _when(article: Article) -> str | None:
    if article.published is None:
        return None
    return article.published.astimezone(DHAKA).replace(tzinfo=None).isoformat()


_NAMES = re.compile(r" (?:class|id|role|itemprop)=\"[^\"]*\"")
_PARTS = re.compile(r"<(/?)(?:section|article|aside|main|header|footer|nav|figure)(?=[ >])")
_METAS = re.compile(r"<meta[^>]*>|<script type=.application/ld.*?</script>", re.DOTALL)


@pytest.mark.parametrize(
    "bare",
    [
        lambda html: _NAMES.sub("", html),
        lambda html: _PARTS.sub(r"<\1div", html),
        lambda html: _METAS.sub("", html),
        lambda html: _METAS.sub("", _PARTS.sub(r"<\1div", _NAMES.sub("", html))),
    ],
    ids=["without-names", "divs-alone", "without-metadata", "nothing-but-text"],
)
def test_pages_that_say_less_about_themselves_keep_their_text(bare: Callable[[str], str]) -> None:
    scores: list[float] = []
    for make in PAGES:
        made = make(STORIES[0])
        article = read(replace(made, html=bare(made.html)))
        texts = [text for block in article.blocks if (text := block_text(block))]
        assert [text for text in made.story.texts if text not in texts] == [], make.__name__
        assert article.headline == made.story.headline
        scores.append(_f1(" ".join(texts).split(), " ".join(made.story.texts).split()))
    assert sum(scores) / len(scores) >= 0.99


def _f1(found: list[str], expected: list[str]) -> float:
    common = (Counter(found) & Counter(expected)).total()
    return 2 * common / (len(found) + len(expected))
