"""Subscriptions, and how their syncs went."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from reader.errors import NoNetwork, NoSuchSection, NotAFeed
from reader.fetch.messages import Validators
from reader.newspapers import Newspaper
from reader.store.connection import Connection
from reader.store.library import Library
from reader.store.rows import Count, Filter
from tests.store.stories import HOME, NOW, PAPER, Clock, entry

OTHER = msgspec.structs.replace(
    PAPER,
    id="dinkal",
    name="দিনকাল",
    home="https://www.dinkal.example",
    sections=tuple(
        msgspec.structs.replace(section, id=section.id.replace("dinlipi", "dinkal"))
        for section in PAPER.sections[:2]
    ),
)


def section_ids(library: Library) -> list[str]:
    return [section.id for paper in library.subscriptions() for section in paper.sections]


def test_a_library_is_new_until_something_is_subscribed(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    assert library.is_new
    assert library.subscriptions() == []
    assert library.counts().all == Count(0, 0)
    library.subscribe(PAPER)
    library.unsubscribe("dinlipi")
    library.close()
    again = Library.open(folder, clock)
    assert not again.is_new
    again.close()


def test_a_newspaper_is_subscribed_with_all_its_sections_in_their_order(library: Library) -> None:
    (paper,) = library.subscriptions()
    assert (paper.id, paper.name, paper.home) == ("dinlipi", "দিনলিপি", HOME)
    assert [section.id for section in paper.sections] == [s.id for s in PAPER.sections]
    assert paper.sections[0].ways == PAPER.sections[0].ways
    assert (paper.sections[1].match, paper.sections[3].list_name) == ("/khela/", "most-read")
    assert library.section("dinlipi/desh") == paper.sections[0]
    assert library.newspaper("dinlipi") == PAPER


def test_sections_may_be_chosen_and_added_to(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER, ["dinlipi/bishwo"])
    library.subscribe(OTHER)
    library.subscribe(PAPER, ["dinlipi/desh"])
    assert section_ids(library) == [
        "dinlipi/desh",
        "dinlipi/bishwo",
        "dinkal/desh",
        "dinkal/khela",
    ]
    with pytest.raises(NoSuchSection):
        library.subscribe(PAPER, ["dinlipi/none"])
    library.close()


def test_a_section_that_is_no_longer_wanted_takes_its_articles_with_it(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 61)], clock())
    library.put_entries("dinlipi/bishwo", [entry(1), entry(61)], clock())
    library.mark([2], starred=True)
    library.mark([3], later=True)
    library.unsubscribe("dinlipi/desh")
    assert set(library.ids(Filter())) == {1, 2, 3, 61}
    assert library.row(1).section_id == "dinlipi/bishwo"
    assert "dinlipi/desh" not in section_ids(library)
    assert library.counts().newspapers["dinlipi"] == Count(4, 4)
    with pytest.raises(NoSuchSection):
        library.unsubscribe("dinlipi/desh")
    assert library.check() == []


def test_a_newspaper_goes_with_all_but_what_is_starred(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 30)], clock())
    library.put_entries("dinlipi/most-read", [entry(40)], clock())
    library.put_entries("dinlipi/most-read", [entry(1)], clock())
    library.mark([2], starred=True)
    library.unsubscribe("dinlipi")
    assert list(library.ids(Filter())) == [2]
    assert library.subscriptions() == []
    assert library.row(2).newspaper == "দিনলিপি"
    assert library.wanted(9) == []
    assert library.due_sections(clock()) == []
    assert library.check() == []


def test_the_last_section_takes_its_newspaper_with_it(library: Library) -> None:
    for section in PAPER.sections:
        library.unsubscribe(section.id)
    assert library.subscriptions() == []


def test_an_unsubscribing_that_was_cut_short_is_finished_at_the_next_start(
    library: Library, folder: Path, clock: Clock
) -> None:
    from reader.store import subscriptions

    library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock())

    def half(connection: Connection) -> None:
        subscriptions.unsubscribe(connection, "dinlipi")

    library._writer.mark(half)
    library.close()
    again = Library.open(folder, clock)
    assert again.counts().all.total == 0
    assert again.check() == []
    again.close()


def test_a_section_taken_up_again_is_fetched_whole(library: Library, clock: Clock) -> None:
    """An old validator would bring "not modified" and leave the section empty."""
    feed = PAPER.sections[0].ways[0].url
    library.keep_validators(feed, Validators("e", "m", "h"), clock())
    library.unsubscribe("dinlipi/desh")
    library.subscribe(PAPER)
    assert library.validators(feed) == Validators()


def test_subscribing_again_changes_what_is_declared(library: Library) -> None:
    renamed: Newspaper = msgspec.structs.replace(PAPER, name="নতুন দিনলিপি")
    library.subscribe(renamed)
    (paper,) = library.subscriptions()
    assert paper.name == "নতুন দিনলিপি"
    assert len(paper.sections) == len(PAPER.sections)


def test_validators_are_kept_by_address(library: Library, clock: Clock) -> None:
    assert library.validators(f"{HOME}/rss") == Validators()
    library.keep_validators(f"{HOME}/rss", Validators(etag='"a"'), clock())
    library.keep_validators(f"{HOME}/rss", Validators(etag='"b"', body_hash="c"), clock())
    assert library.validators(f"{HOME}/rss") == Validators(etag='"b"', body_hash="c")


def test_a_section_says_how_its_sync_went(library: Library, clock: Clock) -> None:
    half_hour = timedelta(minutes=30)
    library.section_synced("dinlipi/desh", NOW, NOW + half_hour)
    clock.pass_(hours=1)
    fault = NoNetwork(host="www.dinlipi.example")
    library.section_failed("dinlipi/desh", fault, clock(), clock() + half_hour)
    first_failure = clock()
    clock.pass_(hours=1)
    library.section_failed("dinlipi/desh", NotAFeed(host="x"), clock(), clock() + half_hour)
    section = library.section("dinlipi/desh")
    assert (section.synced, section.failed_since) == (NOW, first_failure)
    assert (section.fault, section.fault_values) == ("not-a-feed", {"host": "x"})
    assert section.due == clock() + half_hour
    library.section_synced("dinlipi/desh", clock(), clock() + half_hour)
    section = library.section("dinlipi/desh")
    assert (section.failed_since, section.fault, section.fault_values) == (None, None, {})


def test_sections_are_due_after_their_time_or_when_asked_for(
    library: Library, clock: Clock
) -> None:
    library.subscribe(OTHER)
    assert len(library.due_sections(clock())) == 6
    for section in section_ids(library):
        library.section_synced(section, NOW, NOW + timedelta(minutes=30))
    assert library.due_sections(clock()) == []
    assert [s.id for s in library.due_sections(clock(), ["dinlipi/desh"])] == ["dinlipi/desh"]
    assert len(library.due_sections(clock(), ["dinkal"])) == 2
    with pytest.raises(NoSuchSection):
        library.due_sections(clock(), ["dinkal", "none"])
    assert len(library.due_sections(clock.pass_(minutes=30))) == 6
