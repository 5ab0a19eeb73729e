"""The main job: sync a newspaper, let the network go, restart, read everything."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader import events
from reader.article import Completeness, body_text
from reader.demo.faults import Status
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter, Row
from reader.sync import open_sync


@pytest.fixture
def server() -> Iterator[DemoServer]:
    with DemoServer() as running:
        yield running


def _sync(library: Library, server: DemoServer) -> tuple[events.SyncFinished, list[events.Event]]:
    heard: list[events.Event] = []

    with open_sync(library, heard.append) as sync:
        return sync.run(), heard


def _all_rows(library: Library, which: Filter | None = None) -> list[Row]:
    return library.rows(library.ids(which or Filter()))


def test_after_a_sync_the_whole_paper_is_read_without_a_network(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    finished, heard = _sync(library, server)
    assert finished.failed == 0
    assert finished.new == len(server.articles)
    rows = _all_rows(library)
    library.mark([row.id for row in rows[:10]], read=True)
    library.mark([rows[3].id], starred=True)
    library.close()
    requests_so_far = len(server.log)
    expected = {article.url: article for article in server.articles}

    # The train: the newspaper cannot be reached, the program starts anew.
    server.stop()
    again = Library.open(tmp_path)
    for row in _all_rows(again):
        assert row.completeness >= Completeness.FULL, row.url
        kept, published = again.article(row.id), expected[row.url]
        assert kept.headline == published.headline
        assert body_text(kept) == body_text(published)
        assert [link.title for link in kept.related] == [link.title for link in published.related]
        assert kept.signoff == published.signoff
    assert [row.read for row in again.rows([row.id for row in rows[:10]])] == [True] * 10
    assert again.counts().starred == 1
    assert len(server.log) == requests_so_far
    again.close()
    assert isinstance(heard[0], events.SyncStarted)
    assert isinstance(heard[-1], events.SyncFinished)


def test_the_list_fills_before_the_first_page_is_fetched(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    _, heard = _sync(library, server)
    arrived = [event for event in heard if isinstance(event, events.ArticlesArrived)]
    assert arrived[0].new, "the first thing to arrive is a list, not a page"
    library.close()


def test_a_second_sync_with_nothing_new_asks_for_no_page(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    _sync(library, server)
    before = len(server.log)
    finished, _ = _sync(library, server)
    asked = server.log[before:]
    assert finished.new == finished.updated == finished.failed == 0
    assert finished.unchanged > 0
    assert len(asked) <= finished.sections + 1, asked  # and robots.txt
    library.close()


def test_a_newspaper_that_is_down_leaves_what_is_kept_and_says_so(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    _sync(library, server)
    kept = len(library.ids(Filter()))
    server.stop()
    finished, heard = _sync(library, server)
    assert finished.failed == finished.sections
    assert len(library.ids(Filter())) == kept
    assert events.NetworkChanged(online=False) in heard
    failed = next(event for event in heard if isinstance(event, events.SectionFailed))
    assert failed.reason.code == "no-network"
    section = library.section(failed.section_id)
    assert section.fault == "no-network"
    assert section.failed_since is not None
    library.close()


def test_a_sync_can_be_stopped_and_the_next_one_completes_it(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    stop = threading.Event()

    def on_event(event: events.Event) -> None:
        if isinstance(event, events.ArticlesArrived) and event.updated:
            stop.set()

    with open_sync(library, on_event) as sync:
        finished = sync.run(cancel=stop)
    assert finished.cancelled
    assert any(row.completeness < Completeness.FULL for row in _all_rows(library))
    _sync(library, server)
    rows = _all_rows(library)
    assert len(rows) == len(server.articles)
    assert all(row.completeness >= Completeness.FULL for row in rows)
    library.close()


def test_a_broken_page_costs_that_page_and_no_more(tmp_path: Path, server: DemoServer) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    broken = server.articles[0].url.removeprefix(server.url)
    server.faults.turn_on(broken, Status(403))
    finished, _ = _sync(library, server)
    assert finished.failed == 0
    incomplete = [row for row in _all_rows(library) if row.completeness < Completeness.FULL]
    assert [row.url for row in incomplete] == [server.articles[0].url]
    kept = library.article(incomplete[0].id)
    assert kept.headline == server.articles[0].headline
    library.close()


def test_most_read_and_recent_stand_in_the_order_of_their_page(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    _sync(library, server)
    edition = server.edition
    for name, order in (("most-read", edition.most_read()), ("recent", edition.recent())):
        section = next(s for s in server.paper.sections if s.list_name == name)
        rows = _all_rows(library, Filter(section_id=section.id))
        assert [row.headline for row in rows] == [edition.article(i).headline for i in order]
    library.close()


def test_a_story_that_changed_is_a_new_version_and_stays_read(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    _sync(library, server)
    story = server.articles[5]
    known = library.find(story.url)
    assert known is not None
    library.mark([known], read=True)
    server.change(story.url, headline="শিরোনাম পাল্টে গেছে, খবর একই")
    finished, _ = _sync(library, server)
    assert finished.new == 0
    assert finished.updated >= 1
    assert library.article(known).headline == "শিরোনাম পাল্টে গেছে, খবর একই"
    assert library.row(known).read
    library.close()
