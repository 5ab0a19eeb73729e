"""Stories that several newspapers tell are grouped in the library, and come apart again."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article, Completeness, Paragraph, Run
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry
from reader.similar import KEYS
from reader.store import stories
from reader.store.library import Library
from reader.store.rows import Filter, Order

NOW = datetime(2026, 11, 24, 6, tzinfo=UTC)
_WORDS = [f"{a}{b}{c}" for a in "কখগঘচছজঝ" for b in ("া", "ি", "ু", "ো") for c in "রনলমপ"]


def _paper(name: str) -> Newspaper:
    way = WayIn(Way.FEED, f"https://{name}.example/feed")
    section = Section(f"{name}/news", "খবর", "News", (way,))
    return Newspaper(name, name.title(), name.title(), f"https://{name}.example", (section,))


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = Library.open(tmp_path, lambda: NOW)
    for name in ("shapla", "doel", "ilish"):
        opened.subscribe(_paper(name))
    yield opened
    opened.close()


def _text(seed: int) -> str:
    return " ".join(random.Random(seed).choices(_WORDS, k=240))


def _put(
    library: Library, paper: str, text: str, *, hours: float = 1, headline: str = "একটি খবর"
) -> int:
    number = len(library.ids(Filter()))
    url = f"https://{paper}.example/{number}"
    entry = Entry(headline=headline, url=url, published=NOW - timedelta(hours=hours))
    (article,) = library.put_entries(f"{paper}/news", [entry], NOW).new
    _read_page(library, article, url, text, headline)
    return article


def _read_page(library: Library, article: int, url: str, text: str, headline: str) -> None:
    page = Article(url=url, headline=headline, blocks=(Paragraph((Run(text),)),))
    library.put_article(article, page, Completeness.FULL, NOW)


def test_one_story_in_three_newspapers_stands_once(library: Library) -> None:
    first = _put(library, "shapla", _text(1), hours=3)
    second = _put(library, "doel", _text(1), hours=2)
    third = _put(library, "ilish", _text(1) + " আরও কিছু কথা", hours=1)
    other = _put(library, "doel", _text(2))

    assert library.group_stories() == (first, second, third)

    together = Filter(together=True)
    assert list(library.ids(together)) == [other, first]
    assert [row.id for row in library.page(together)] == [other, first]
    assert len(library.ids(Filter())) == 4
    assert library.row(first).others == 2
    assert library.row(other).others == 0
    assert [row.id for row in library.same_story(third)] == [first, second]
    assert set(library.whole_story([second, other])) == {first, second, third, other}


def test_a_newspapers_own_list_shows_all_that_it_has(library: Library) -> None:
    first = _put(library, "shapla", _text(1))
    second = _put(library, "doel", _text(1))
    library.group_stories()
    assert list(library.ids(Filter(newspaper_id="doel"))) == [second]
    assert list(library.ids(Filter(section_id="shapla/news"))) == [first]


def test_two_articles_of_one_newspaper_are_never_one_story(library: Library) -> None:
    _put(library, "shapla", _text(1))
    _put(library, "shapla", _text(1))
    assert library.group_stories() == ()


def test_what_is_days_apart_is_not_one_story(library: Library) -> None:
    _put(library, "shapla", _text(1), hours=60)
    _put(library, "doel", _text(1), hours=1)
    assert library.group_stories() == ()


def test_nothing_is_compared_twice_until_it_changes(library: Library) -> None:
    _put(library, "shapla", _text(1))
    article = _put(library, "doel", _text(1))
    assert library.group_stories()
    assert library.group_stories() == ()

    later = NOW + timedelta(hours=1)
    page = Article(
        url=library.row(article).url,
        headline="একটি খবর",
        blocks=(Paragraph((Run(_text(5)),)),),
    )
    library.put_article(article, page, Completeness.FULL, later)
    assert article in library.group_stories()
    assert library.row(article).others == 0
    assert len(library.ids(Filter(together=True))) == 2


def test_when_the_one_that_stands_for_all_goes_another_takes_its_place(library: Library) -> None:
    _put(library, "shapla", _text(1), hours=3)
    second = _put(library, "doel", _text(1), hours=2)
    third = _put(library, "ilish", _text(1), hours=1)
    library.group_stories()
    library.unsubscribe("shapla")
    assert list(library.ids(Filter(together=True))) == [second]
    assert [row.id for row in library.same_story(second)] == [third]


def test_the_front_page_is_laid_out_from_stories_not_articles(library: Library) -> None:
    first = _put(library, "shapla", _text(1), hours=3)
    second = _put(library, "doel", _text(1), hours=2)
    library.group_stories()
    (candidate,) = library.front_candidates()
    assert candidate.row.id == first
    assert [row.id for row in candidate.others] == [second]


def test_lists_are_ordered_and_say_where_a_day_or_a_newspaper_begins(library: Library) -> None:
    today = _put(library, "doel", _text(1), hours=1)
    night = _put(library, "shapla", _text(2), hours=13)  # 23:00 of the day before in Dhaka
    before = _put(library, "doel", _text(3), hours=40)

    newest = library.arranged(Filter())
    assert list(newest.ids) == [today, night, before]
    assert [(one.place, one.day and one.day.day) for one in newest.breaks] == [
        (0, 24),
        (1, 23),
        (2, 22),
    ]
    oldest = library.arranged(Filter(), Order.OLD_FIRST)
    assert list(oldest.ids) == [before, night, today]
    assert [one.place for one in oldest.breaks] == [0, 1, 2]
    by_paper = library.arranged(Filter(), Order.NEWSPAPER)
    assert list(by_paper.ids) == [night, today, before]
    assert [(one.place, one.newspaper) for one in by_paper.breaks] == [(0, "Shapla"), (1, "Doel")]


def test_the_list_of_what_is_whole_leaves_teasers_out(library: Library) -> None:
    whole = _put(library, "doel", _text(1))
    library.put_entries(
        "doel/news", [Entry(headline="শুধু শিরোনাম", url="https://doel.example/x")], NOW
    )
    assert list(library.ids(Filter(complete=True))) == [whole]


def _looked_up_by(library: Library) -> dict[int, int]:
    """How many keys each article is looked up by."""
    with library._reading() as connection:
        rows = connection.rows("SELECT article, count(*) FROM sketch_key GROUP BY article")
    return dict(rows)


def test_what_an_article_is_looked_up_by_goes_with_its_text(library: Library) -> None:
    one, other, old = (
        _put(library, paper, _text(number), hours=hours)
        for number, (paper, hours) in enumerate((("shapla", 1), ("doel", 2), ("ilish", 70)))
    )
    library.group_stories()
    assert _looked_up_by(library) == dict.fromkeys((one, other, old), KEYS)
    url = library.row(one).url
    _read_page(library, one, url, _text(9), "একটি খবর")
    library.group_stories()
    assert _looked_up_by(library) == dict.fromkeys((one, other, old), KEYS)
    library._let_go([other], NOW + timedelta(days=90), 1)
    assert _looked_up_by(library) == dict.fromkeys((one, old), KEYS)
    library._writer.write(lambda c: stories.forget_old(c, NOW + timedelta(days=2)))
    assert _looked_up_by(library) == {one: KEYS}


def test_the_sketches_of_older_versions_are_made_anew(library: Library, tmp_path: Path) -> None:
    one, other = _put(library, "shapla", _text(1)), _put(library, "doel", _text(1))
    library.close()
    with closing(sqlite3.connect(tmp_path / "cache.sqlite")) as cache:
        cache.executescript(
            "DROP TABLE sketch; DROP TABLE sketch_key; PRAGMA user_version = 2001;"
            f"INSERT INTO wording VALUES ({one}, 1, x'00', x'00');"
            f"INSERT INTO wording_key VALUES (5, {one});"
        )
    again = Library.open(tmp_path, lambda: NOW)
    assert again.group_stories() == (one, other)
    with again._reading() as connection:
        assert connection.value("SELECT count(*) FROM wording") == 0
    assert again.check() == []
    again.close()


def test_a_newspaper_that_comes_back_tells_its_stories_with_the_others_again(
    library: Library,
) -> None:
    first = _put(library, "shapla", _text(1), hours=3)
    second = _put(library, "doel", _text(1), hours=2)
    library.group_stories()
    given = library.give_up("shapla")
    assert list(library.ids(Filter(together=True))) == [second]
    assert library.row(second).others == 0
    library.take_back(given)
    library.group_stories()
    assert list(library.ids(Filter(together=True))) == [first]
    assert library.row(first).others == 1
    assert library.check() == []
