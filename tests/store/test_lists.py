"""Lists: their order, their pages, their counts."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import LibraryReadOnly, NoSuchArticle, NoSuchSection
from reader.store import listing
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.rows import Count, Filter, Row
from tests.store.stories import HOME, NOW, PAPER, Clock, entry

DESH = Filter(section_id="dinlipi/desh")


def numbers(rows: list[Row]) -> list[int]:
    return [int(row.headline.rsplit(" ", 1)[1]) for row in rows]


def test_the_newest_story_comes_first(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(2), entry(9), entry(5)], clock())
    assert numbers(library.page(DESH)) == [9, 5, 2]
    assert numbers(library.page(Filter())) == [9, 5, 2]


def test_a_story_dated_in_the_future_stands_where_it_was_first_seen(
    library: Library, clock: Clock
) -> None:
    ahead = entry(1, published=NOW + timedelta(hours=6))
    library.put_entries("dinlipi/desh", [ahead], clock())
    later = clock.pass_(hours=1)
    library.put_entries("dinlipi/desh", [entry(2, published=later)], clock())
    newest, oldest = library.page(DESH)
    assert numbers([newest, oldest]) == [2, 1]
    assert oldest.shown_at == NOW
    assert oldest.published is None


def test_a_side_list_stands_in_page_order_and_is_replaced(library: Library, clock: Clock) -> None:
    most_read = Filter(section_id="dinlipi/most-read")
    library.put_entries("dinlipi/desh", [entry(n) for n in range(9)], clock())
    library.put_entries("dinlipi/most-read", [entry(3), entry(8), entry(1)], clock())
    assert numbers(library.page(most_read)) == [3, 8, 1]
    library.put_entries("dinlipi/most-read", [entry(1), entry(20), entry(3)], clock())
    assert numbers(library.page(most_read)) == [1, 20, 3]
    first = library.page(most_read, limit=1)
    rest = library.page(most_read, library.cursor(first[0]))
    assert numbers(first + rest) == [1, 20, 3]
    assert library.counts().sections["dinlipi/most-read"] == Count(3, 3)


def test_a_side_list_that_could_not_be_read_stays(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/most-read", [entry(3), entry(8)], clock())
    library.put_entries("dinlipi/most-read", [], clock())
    assert numbers(library.page(Filter(section_id="dinlipi/most-read"))) == [3, 8]


def test_rows_come_in_the_order_asked_without_those_that_are_gone(
    library: Library, clock: Clock
) -> None:
    one, two, three = library.put_entries(
        "dinlipi/desh", [entry(1), entry(2), entry(3)], clock()
    ).new
    assert [row.id for row in library.rows([three, 999, one, two])] == [three, one, two]
    assert library.rows([]) == []


def test_what_is_not_there_is_said_so(library: Library, clock: Clock) -> None:
    for ask in (library.row, library.article, library.status):
        with pytest.raises(NoSuchArticle):
            ask(42)
    with pytest.raises(NoSuchSection):
        library.section("dinlipi/none")
    with pytest.raises(NoSuchSection):
        library.put_entries("dinlipi/none", [entry(1)], clock())
    assert library.find(HOME + "/desh/42") is None


def test_counts_follow_every_change(library: Library, clock: Clock) -> None:
    new = library.put_entries("dinlipi/desh", [entry(n) for n in range(5)], clock()).new
    library.put_entries("dinlipi/bishwo", [entry(4), entry(7)], clock())
    library.mark(new[3:], read=True)
    library.mark(new[:2], starred=True)
    counts = library.counts()
    assert counts.all == counts.newspapers["dinlipi"] == Count(6, 4)
    assert counts.sections["dinlipi/desh"] == Count(5, 3)
    assert counts.sections["dinlipi/bishwo"] == Count(2, 1)
    assert counts.sections["dinlipi/khela"] == Count(0, 0)
    assert (counts.starred, counts.later, counts.complete) == (2, 0, 0)


FILTERS = [
    Filter(section_id=section, newspaper_id=paper, unread=unread, starred=starred)
    for section in (None, "dinlipi/desh", "dinlipi/most-read")
    for paper in (None, "dinlipi")
    for unread in (False, True)
    for starred in (False, True)
]


@contextmanager
def a_library() -> Iterator[Library]:
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder), lambda: NOW)
        library.subscribe(PAPER)
        yield library
        library.close()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    minutes=st.lists(st.integers(0, 6), max_size=30),
    marked=st.sets(st.integers(1, 30)),
    starred=st.sets(st.integers(1, 30)),
    limit=st.integers(1, 7),
)
def test_pages_one_after_another_are_the_whole_list(
    minutes: list[int], marked: set[int], starred: set[int], limit: int
) -> None:
    """Whatever the filter, also among stories of the same minute: each once, newest first."""
    with a_library() as library:
        stories = [
            entry(number, published=NOW - timedelta(minutes=minute))
            for number, minute in enumerate(minutes)
        ]
        library.put_entries("dinlipi/desh", stories, NOW)
        library.put_entries("dinlipi/most-read", stories[::-2], NOW)
        library.mark(sorted(marked), read=True)
        library.mark(sorted(starred), starred=True)
        for which in FILTERS:
            whole: list[Row] = []
            while chunk := library.page(which, library.cursor(whole[-1]) if whole else None, limit):
                whole += chunk
            assert [row.id for row in whole] == list(library.ids(which))
            assert len({row.id for row in whole}) == len(whole)
            assert all(not row.read for row in whole) or not which.unread
            assert all(row.starred for row in whole) or not which.starred
            if which.section_id != "dinlipi/most-read":
                assert whole == sorted(whole, key=lambda row: (row.shown_at, row.id), reverse=True)
        assert library.check() == []


@pytest.mark.parametrize(
    "which",
    [
        Filter(),
        Filter(unread=True),
        Filter(starred=True),
        Filter(later=True),
        Filter(newspaper_id="dinlipi"),
        Filter(newspaper_id="dinlipi", unread=True),
        DESH,
        Filter(section_id="dinlipi/desh", unread=True),
    ],
)
def test_each_list_has_its_index(library: Library, folder: Path, which: Filter) -> None:
    """No list is sorted when it is asked for: its index has its order."""
    source, where, sort, parameters = listing.selection(which)
    article = "article.id" if which.section_id is None else "membership.article"
    connection = Connection(Files(folder), read_only=True)
    plan = connection.rows(
        f"EXPLAIN QUERY PLAN SELECT article.headline FROM {source} "
        f"WHERE {where} AND ({sort}, {article}) < (?, ?) "
        f"ORDER BY {sort} DESC, {article} DESC LIMIT 50",
        (*parameters, 1, 1),
    )
    connection.close()
    steps = " / ".join(step[3] for step in plan)
    assert "USE TEMP B-TREE" not in steps
    assert "SCAN" not in steps, steps


def test_a_reader_cannot_write(library: Library, folder: Path) -> None:
    connection = Connection(Files(folder), read_only=True)
    with pytest.raises(LibraryReadOnly):
        connection.run("DELETE FROM article")
    connection.close()
