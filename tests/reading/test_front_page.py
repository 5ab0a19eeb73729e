"""The front page is laid out as an editor would, and the same way every time."""

from __future__ import annotations

import random
from datetime import UTC, datetime, timedelta

from reader.article import Completeness
from reader.front_page import IN_COLUMN, SECONDS, Candidate, front_page
from reader.store.rows import Row

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def _row(
    number: int,
    *,
    hours: float = 1,
    section: str = "জাতীয়",
    paper: str = "shapla",
    picture: bool = True,
    read: bool = False,
    completeness: Completeness = Completeness.FULL,
) -> Row:
    return Row(
        id=number,
        url=f"https://shapla.example/{number}",
        headline=f"শিরোনাম {number}",
        teaser="",
        kicker=None,
        newspaper_id=paper,
        newspaper=paper,
        section_id=f"{paper}/{section}",
        section=section,
        published=None,
        shown_at=NOW - timedelta(hours=hours),
        read=read,
        starred=False,
        later=False,
        completeness=completeness,
        picture_url="https://shapla.example/p.jpg" if picture else None,
        words=300,
    )


def _many() -> list[Candidate]:
    sections = ("জাতীয়", "খেলা", "বিনোদন", "আন্তর্জাতিক", "মতামত")
    return [
        Candidate(
            _row(n, hours=n / 4, section=sections[n % 5], paper=f"paper{n % 3}", picture=n % 4 > 0)
        )
        for n in range(1, 80)
    ]


def test_no_news_makes_an_empty_page() -> None:
    page = front_page([], NOW)
    assert page.lead is None
    assert page.stories == ()


def test_the_freshest_story_with_a_picture_leads() -> None:
    page = front_page(
        [
            Candidate(_row(1, hours=0.5, picture=False)),
            Candidate(_row(2)),
            Candidate(_row(3, hours=9)),
        ],
        NOW,
    )
    assert page.lead is not None
    assert page.lead.row.id == 2


def test_what_several_newspapers_tell_leads_before_what_is_a_little_fresher() -> None:
    other = _row(9, paper="doel")
    page = front_page([Candidate(_row(1)), Candidate(_row(2, hours=3), (other,))], NOW)
    assert page.lead is not None
    assert page.lead.row.id == 2
    assert page.lead.others == (other,)


def test_what_is_read_most_weighs_more() -> None:
    page = front_page([Candidate(_row(1)), Candidate(_row(2, hours=2), rank=0)], NOW)
    assert page.lead is not None
    assert page.lead.row.id == 2


def test_a_story_that_is_there_whole_leads_before_a_teaser() -> None:
    teaser = _row(1, completeness=Completeness.TEASER)
    page = front_page([Candidate(teaser), Candidate(_row(2, hours=2))], NOW)
    assert page.lead is not None
    assert page.lead.row.id == 2


def test_the_stories_beside_the_lead_are_of_several_sections_and_newspapers() -> None:
    page = front_page(_many(), NOW)
    assert len(page.seconds) == SECONDS
    assert len({one.row.section for one in page.seconds}) >= 4
    assert page.lead is not None
    assert len({one.row.newspaper for one in (page.lead, *page.seconds)}) == 3


def test_sections_of_one_topic_share_a_column_in_the_order_of_a_newspaper() -> None:
    rows = [
        _row(n, hours=n, section=name)
        for n, name in enumerate(
            ["জাতীয়"] * 6 + ["খেলা", "খেলাধুলা", "খেলা", "বিনোদন", "আন্তর্জাতিক", "বিশ্ব", "কৌতুক"] * 2, 1
        )
    ]
    page = front_page([Candidate(row) for row in rows], NOW)
    titles = [column.title for column in page.columns]
    assert [title for title in titles if title in ("খেলা", "খেলাধুলা")] == ["খেলা"]
    assert titles[0] == "জাতীয়"
    assert titles.index("খেলা") < titles.index("বিনোদন")
    assert titles[-1] == "কৌতুক"


def test_no_story_stands_twice_and_no_column_is_endless() -> None:
    page = front_page(_many(), NOW)
    ids = [one.row.id for one in page.stories]
    assert len(ids) == len(set(ids))
    assert all(0 < len(column.stories) <= IN_COLUMN for column in page.columns)


def test_the_same_news_makes_the_same_page_in_whatever_order_it_comes() -> None:
    shuffled = _many()
    random.Random(4).shuffle(shuffled)
    assert front_page(shuffled, NOW) == front_page(_many(), NOW)


def test_reading_a_story_leaves_it_where_it_is() -> None:
    def order(read: int) -> list[int]:
        found = [
            Candidate(_row(n, hours=n / 4, section="খেলা" if n % 2 else "জাতীয়", read=n == read))
            for n in range(1, 30)
        ]
        return [one.row.id for one in front_page(found, NOW).stories]

    assert order(0) == order(1) == order(5)
