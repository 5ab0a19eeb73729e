"""What the reader chose about newspapers stays, whatever is declared or synced meanwhile."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from reader.errors import NoSuchSection
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.stories import NOW, PAPER, Clock, entry
from tests.store.test_subscriptions import OTHER, section_ids


def test_a_newspaper_and_a_section_go_by_the_names_the_reader_gave(library: Library) -> None:
    library.rename("dinlipi", "  সকালের   পাতা ")
    library.rename("dinlipi/khela", "মাঠ")
    library.put_entries("dinlipi/khela", [entry(1)], NOW)
    library.subscribe(PAPER)

    (paper,) = library.subscriptions()
    assert (paper.name, paper.name_en) == ("সকালের পাতা", "সকালের পাতা")
    assert library.section("dinlipi/khela").name == "মাঠ"
    (article,) = library.page(Filter(section_id="dinlipi/khela"))
    assert (article.newspaper, article.section) == ("সকালের পাতা", "মাঠ")

    library.rename("dinlipi", None)
    library.rename("dinlipi/khela", " ")
    (paper,) = library.subscriptions()
    assert paper.name == PAPER.name
    assert library.section("dinlipi/khela").name == PAPER.sections[1].name


def test_what_is_paused_is_not_due(library: Library) -> None:
    library.subscribe(OTHER)
    library.pause("dinkal", True)
    library.pause("dinlipi/desh", True)

    due = [section.id for section in library.due_sections(NOW)]
    assert "dinlipi/desh" not in due
    assert not [one for one in due if one.startswith("dinkal")]
    assert len(due) == len(PAPER.sections) - 1
    assert [s.id for s in library.due_sections(NOW, ["dinlipi/desh"])] == ["dinlipi/desh"]

    library.pause("dinkal", False)
    assert len(library.due_sections(NOW)) == len(PAPER.sections) - 1 + len(OTHER.sections)


def test_newspapers_and_sections_stand_in_the_readers_order(library: Library) -> None:
    library.subscribe(OTHER)
    library.reorder(["dinkal", "dinlipi"])
    wanted = [section.id for section in PAPER.sections][::-1]
    library.reorder(wanted[:2])
    library.subscribe(PAPER)

    papers = library.subscriptions()
    assert [paper.id for paper in papers] == ["dinkal", "dinlipi"]
    ids = [section.id for section in papers[1].sections]
    assert ids == [*wanted[:2], *(s.id for s in PAPER.sections if s.id not in wanted[:2])]


def test_an_order_with_a_stranger_changes_nothing(library: Library) -> None:
    before = section_ids(library)
    with pytest.raises(NoSuchSection):
        library.reorder(["dinlipi/khela", "dinkal/desh"])
    with pytest.raises(NoSuchSection):
        library.reorder(["nobody"])
    assert section_ids(library) == before


def test_a_section_is_tuned_and_let_go_again(library: Library) -> None:
    library.tune("dinlipi/desh", every=180, at_most=20, days=7)
    section = library.section("dinlipi/desh")
    assert (section.every, section.at_most, section.days) == (180, 20, 7)
    library.tune("dinlipi/desh")
    section = library.section("dinlipi/desh")
    assert (section.every, section.at_most, section.days) == (None, None, None)


def test_only_what_is_subscribed_can_be_chosen_about(library: Library) -> None:
    library.subscribe(OTHER)
    library.unsubscribe("dinkal")
    with pytest.raises(NoSuchSection):
        library.rename("dinkal", "ক")
    with pytest.raises(NoSuchSection):
        library.pause("dinkal", True)
    with pytest.raises(NoSuchSection):
        library.tune("dinkal/desh", every=60)
    with pytest.raises(ValueError, match="0"):
        library.tune("dinlipi/desh", every=0)


def test_choices_outlive_the_loss_of_the_marks(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.rename("dinlipi", "সকালের পাতা")
    library.pause("dinlipi/desh", True)
    library.close()
    for file in [*folder.glob("marks.sqlite*"), *(folder / "backups").iterdir()]:
        file.unlink()

    clock.now += timedelta(days=1)
    again = Library.open(folder, clock)
    (paper,) = again.subscriptions()
    assert paper.name == "সকালের পাতা"
    assert again.section("dinlipi/desh").paused
    again.close()
