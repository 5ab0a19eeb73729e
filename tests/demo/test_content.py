"""The demo newspaper's stories: enough of them, each whole, with what Bangla text really has."""

from __future__ import annotations

from collections import Counter

import pytest

from reader.article import (
    Embed,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Table,
    block_text,
)
from reader.demo.content import (
    ContentError,
    Story,
    load_plan,
    load_stories,
    parse_body,
    parse_stories,
)
from reader.demo.markups import MARKUPS

PLAN = load_plan()
STORIES = load_stories(PLAN)


def test_it_has_at_least_eight_sections_and_sixty_four_stories() -> None:
    counts = Counter(story.section for story in STORIES)
    assert len(counts) >= 8
    assert len(STORIES) >= 64
    assert min(counts.values()) >= 6


@pytest.mark.parametrize("story", STORIES, ids=lambda story: str(story.id))
def test_each_story_has_what_a_story_needs(story: Story) -> None:
    paragraphs = [block for block in story.blocks if isinstance(block, Paragraph)]
    assert 3 <= len(paragraphs) <= 9
    assert len(story.blocks) >= 4
    assert story.byline or story.dateline
    assert story.topics
    assert story.markup in MARKUPS
    assert any(isinstance(block, RelatedLink) for block in story.blocks)


def test_related_links_lead_to_other_stories() -> None:
    ids = {story.id for story in STORIES}
    for story in STORIES:
        for block in story.blocks:
            if isinstance(block, RelatedLink):
                target = int(block.url.removeprefix("story:"))
                assert target in ids
                assert target != story.id


def test_every_markup_and_every_kind_of_block_is_in_use() -> None:
    assert {story.markup for story in STORIES} == set(MARKUPS)
    kinds = {type(block) for story in STORIES for block in story.blocks}
    assert kinds == {Paragraph, Heading, Quote, List, Table, Picture, Embed, RelatedLink}


def test_stories_are_spread_over_two_days() -> None:
    hours = sorted(story.age.total_seconds() / 3600 for story in STORIES)
    assert hours[0] < 0.5
    assert 40 < hours[-1] <= 50
    assert len(set(hours)) > len(hours) * 0.9


@pytest.mark.parametrize(
    "letters",
    [
        "ক্ষুদ্রঋণ",
        "আকাঙ্ক্ষা",
        "ঊর্ধ্ব",
        "\u09b0\u200d\u09cd\u09af\u09be\u09ac",  # র‍্যাব, with a joiner
        "\u0989\u09a6\u09cd\u200c\u09af\u09be\u09aa\u09a8",  # উদ্‌যাপন, with a non-joiner
        "\u09df",  # য় as one letter
        "\u09af\u09bc",  # and as two
        "\u09dc",
        "\u09a1\u09bc",
    ],
)
def test_letters_that_software_breaks_are_there(letters: str) -> None:
    texts = [block_text(block) for story in STORIES for block in story.blocks]
    assert any(letters in text for text in texts)


def test_a_body_is_written_in_a_few_signs() -> None:
    blocks = parse_body(
        "এক **দুই** *তিন* [চার](https://example.org/)।\n\n"
        "### শিরোনাম\n\n> কথা\n> -- বক্তা\n\n1. ক\n2. খ\n\n"
        "| ক | খ |\n|---|---|\n| ১ | ২ |\n\n"
        "!picture boats 3 tall webp | নৌকা। | মনগড়া\n\n!video গান | https://example.org/v\n\n@12"
    )
    paragraph, heading, quote, items, table, picture, embed, related = blocks
    assert isinstance(paragraph, Paragraph)
    assert [(run.text, run.bold, run.italic, run.href) for run in paragraph.runs] == [
        ("এক ", False, False, None),
        ("দুই", True, False, None),
        (" ", False, False, None),
        ("তিন", False, True, None),
        (" ", False, False, None),
        ("চার", False, False, "https://example.org/"),
        ("।", False, False, None),
    ]
    assert isinstance(heading, Heading)
    assert heading.level == 3
    assert isinstance(quote, Quote)
    assert quote.attribution == "বক্তা"
    assert isinstance(items, List)
    assert items.ordered
    assert len(items.items) == 2
    assert isinstance(table, Table)
    assert table.header_rows == 1
    assert len(table.rows) == 2
    assert isinstance(picture, Picture)
    assert picture.url == "/pictures/boats-3-tall.webp"
    assert (picture.width, picture.height) == (720, 1080)
    assert embed == Embed("গান", "https://example.org/v", "video")
    assert related == RelatedLink("", "story:12")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("== 7\nheadline: শিরোনাম\n\nকথা", "age"),
        ("== 7\nage: soon\nheadline: শিরোনাম\n\nকথা", "soon"),
        ("== 7\nage: 5m\nheadline শিরোনাম\n\nকথা", "key: value"),
        ("== 7\nage: 5m\nheadline: শিরোনাম\nhue: red\n\nকথা", "hue"),
        ("== 7\nage: 5m\nheadline: শিরোনাম\n\n!sound x", "no known kind"),
    ],
)
def test_a_slip_in_a_story_is_named_with_its_number(text: str, complaint: str) -> None:
    with pytest.raises(ContentError, match=rf"national 7.*{complaint}"):
        parse_stories(text, "national")
