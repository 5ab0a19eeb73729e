"""What was given up can be taken back: as it was, with the articles that are still there."""

from __future__ import annotations

import msgspec
import pytest

from reader.errors import NoSuchSection
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.stories import NOW, PAPER, entry
from tests.store.test_folders import DINKAL


@pytest.fixture
def shelf(library: Library) -> Library:
    """Two newspapers, the first with three stories in two sections."""
    library.subscribe(PAPER)
    library.subscribe(DINKAL)
    library.put_entries("dinlipi/desh", [entry(1), entry(2)], NOW)
    library.put_entries("dinlipi/bishwo", [entry(2), entry(3)], NOW)
    other = msgspec.structs.replace(entry(4), url="https://dinkal.example/4")
    library.put_entries("dinkal/desh", [other], NOW)
    return library


def _told(library: Library, which: Filter | None = None) -> list[str]:
    return [row.headline[-1] for row in library.rows(library.ids(which or Filter()))]


def test_a_newspaper_comes_back_as_it_was(shelf: Library) -> None:
    shelf.rename("dinlipi", "আমার পাতা")
    shelf.pause("dinlipi/khela", True)
    folder = shelf.make_folder("শহর", ["dinlipi"])
    before, counts = shelf.subscriptions(), shelf.counts()

    given = shelf.give_up("dinlipi")
    assert [paper.id for paper in shelf.subscriptions()] == ["dinkal"]
    assert _told(shelf) == ["4"]
    assert (shelf.counts().all.total, shelf.counts().all.unread) == (1, 1)

    shelf.take_back(given)
    assert [(p.id, p.name, p.folder) for p in shelf.subscriptions()] == [
        ("dinlipi", "আমার পাতা", folder.id),
        ("dinkal", "Dinkal", None),
    ]
    assert [s.id for s in shelf.subscriptions()[0].sections] == [s.id for s in before[0].sections]
    assert shelf.section("dinlipi/khela").paused
    assert _told(shelf) == ["4", "3", "2", "1"]
    assert shelf.counts() == counts
    assert shelf.check() == []


def test_a_section_takes_only_what_no_other_has(shelf: Library) -> None:
    given = shelf.give_up("dinlipi/desh")
    assert _told(shelf) == ["4", "3", "2"]
    assert given.section_ids == ("dinlipi/desh",)
    shelf.take_back(given)
    assert _told(shelf) == ["4", "3", "2", "1"]
    assert _told(shelf, Filter(section_id="dinlipi/desh")) == ["2", "1"]


def test_what_is_starred_stays(shelf: Library) -> None:
    (first,) = [row.id for row in shelf.page(Filter()) if row.headline.endswith("1")]
    shelf.mark([first], starred=True)
    shelf.give_up("dinlipi")
    assert _told(shelf, Filter(starred=True)) == ["1"]
    shelf.sweep()
    assert _told(shelf, Filter(starred=True)) == ["1"]


def test_after_the_next_tidying_the_articles_are_gone_and_the_newspaper_still_comes_back(
    shelf: Library,
) -> None:
    given = shelf.give_up("dinlipi")
    shelf.sweep()
    shelf.take_back(given)
    assert [paper.id for paper in shelf.subscriptions()] == ["dinlipi", "dinkal"]
    assert _told(shelf) == ["4"]
    assert shelf.put_entries("dinlipi/desh", [entry(1)], NOW).updated
    assert _told(shelf) == ["4", "1"]
    assert shelf.check() == []


def test_ticking_again_lists_again_what_is_still_there(shelf: Library) -> None:
    shelf.give_up("dinlipi")
    shelf.subscribe(PAPER, ["dinlipi/desh"])
    assert _told(shelf) == ["4", "2", "1"]


def test_a_story_that_others_tell_too_is_not_hidden_with_its_head(shelf: Library) -> None:
    ids = {row.headline[-1]: row.id for row in shelf.page(Filter())}
    shelf._writer.write(
        lambda connection: connection.many(
            "INSERT INTO same_story VALUES (?, 1, ?)", [(ids["1"], 1), (ids["4"], 0)]
        )
    )
    assert "4" not in _told(shelf, Filter(together=True))
    shelf.give_up("dinlipi")
    assert _told(shelf, Filter(together=True)) == ["4"]


def test_what_is_not_there_cannot_be_given_up(shelf: Library) -> None:
    with pytest.raises(NoSuchSection):
        shelf.give_up("nobody")
