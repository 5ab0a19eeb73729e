"""The main job: sync a newspaper, let the network go, restart, read everything."""

from __future__ import annotations

import threading
from pathlib import Path

from reader import events
from reader.article import Completeness, body_text
from reader.demo.faults import Status
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter
from reader.sync import open_sync
from tests.end_to_end.conftest import Morning, all_rows, sync


def test_after_a_sync_the_whole_paper_is_read_without_a_network(
    morning: Morning, profile: Path, server: DemoServer
) -> None:
    expected = {article.url: article for article in server.articles}
    assert morning.finished.failed == 0
    assert morning.finished.new == len(expected)
    library = Library.open(profile)
    rows = all_rows(library)
    library.mark([row.id for row in rows[:10]], read=True)
    library.mark([rows[3].id], starred=True)
    library.close()

    # The train: the newspaper cannot be reached, the program starts anew.
    server.stop()
    server.clear_log()
    again = Library.open(profile)
    for row in all_rows(again):
        assert row.completeness >= Completeness.FULL, row.url
        kept, published = again.article(row.id), expected.pop(row.url)
        assert kept.headline == published.headline
        assert body_text(kept) == body_text(published)
        assert [link.title for link in kept.related] == [link.title for link in published.related]
        assert kept.signoff == published.signoff
    assert not expected, "every story of the paper was there"
    assert [row.read for row in again.rows([row.id for row in rows[:10]])] == [True] * 10
    assert again.counts().starred == 1
    assert server.log == []
    again.close()


def test_the_list_fills_before_the_first_page_is_fetched(morning: Morning) -> None:
    assert isinstance(morning.heard[0], events.SyncStarted)
    assert isinstance(morning.heard[-1], events.SyncFinished)
    arrived = [event for event in morning.heard if isinstance(event, events.ArticlesArrived)]
    assert arrived[0].new
    progress = [event for event in morning.heard if isinstance(event, events.Progress)]
    assert progress[-1].done == progress[-1].total > len(morning.server.articles)


def test_each_page_is_asked_for_once(morning: Morning) -> None:
    pages = [line for line in morning.log if line.startswith("GET /news/")]
    assert len(pages) == len(set(pages)) == len(morning.server.articles)


def test_a_second_sync_with_nothing_new_asks_each_section_once(
    library: Library, server: DemoServer
) -> None:
    server.clear_log()
    finished, heard = sync(library)
    assert finished.new == finished.updated == finished.failed == 0
    assert finished.unchanged > 0
    assert len(server.log) <= finished.sections + 1, server.log  # and robots.txt
    assert all(line.endswith("304") for line in server.log if "robots" not in line)
    assert not any(isinstance(event, events.ArticlesArrived) for event in heard)


def test_a_section_subscribed_later_is_read_although_its_page_is_known(
    library: Library, server: DemoServer
) -> None:
    recent = f"{server.paper.id}/recent"
    library.unsubscribe(recent)
    sync(library)
    library.subscribe(server.paper, [recent])
    sync(library)
    assert len(library.ids(Filter(section_id=recent))) == len(server.edition.recent())


def test_a_newspaper_that_is_down_leaves_what_is_kept_and_says_so(
    library: Library, server: DemoServer
) -> None:
    kept = len(library.ids(Filter()))
    server.stop()
    finished, heard = sync(library)
    assert finished.failed == finished.sections
    assert len(library.ids(Filter())) == kept
    assert events.NetworkChanged(online=False) in heard
    failed = next(event for event in heard if isinstance(event, events.SectionFailed))
    assert failed.reason.code == "no-network"
    section = library.section(failed.section_id)
    assert section.fault == "no-network"
    assert section.failed_since is not None
    server.start()
    assert sync(library)[0].failed == 0
    assert library.section(failed.section_id).failed_since is None


def test_a_sync_can_be_stopped_and_the_next_one_completes_it(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    stop = threading.Event()

    def on_event(event: events.Event) -> None:
        if isinstance(event, events.ArticlesArrived) and len(event.updated) == 1:
            stop.set()

    with open_sync(library, on_event) as opened:
        finished = opened.run(cancel=stop)
    assert finished.cancelled
    assert any(row.completeness < Completeness.FULL for row in all_rows(library))
    # What is not due again is not asked again, but the pages that were left are fetched.
    with open_sync(library) as opened:
        assert opened.run(force=False).sections < len(server.paper.sections) / 2
    rows = all_rows(library)
    assert len(rows) == len(server.articles)
    assert all(row.completeness >= Completeness.FULL for row in rows)
    library.close()


def test_a_page_that_refuses_costs_that_page_and_no_more(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    refused = server.articles[0]
    server.faults.turn_on(refused.url.removeprefix(server.url), Status(403))
    finished, _ = sync(library)
    assert finished.failed == 0
    incomplete = [row for row in all_rows(library) if row.completeness < Completeness.FULL]
    assert [row.url for row in incomplete] == [refused.url]
    kept = library.article(incomplete[0].id)
    assert kept.headline == refused.headline, "what the feed gave is there"
    library.close()


def test_most_read_and_recent_stand_in_the_order_of_their_page(
    library: Library, server: DemoServer
) -> None:
    edition = server.edition
    for name, order in (("most-read", edition.most_read()), ("recent", edition.recent())):
        section = next(s for s in server.paper.sections if s.list_name == name)
        rows = all_rows(library, Filter(section_id=section.id))
        assert [row.headline for row in rows] == [edition.article(i).headline for i in order]


def test_unsubscribing_while_a_sync_runs_ends_that_section_alone(
    tmp_path: Path, server: DemoServer
) -> None:
    library = Library.open(tmp_path)
    library.subscribe(server.paper)
    gone = server.paper.sections[-3].id

    def on_event(event: events.Event) -> None:
        if isinstance(event, events.SyncStarted):
            library.unsubscribe(gone)

    with open_sync(library, on_event) as opened:
        finished = opened.run()
    assert finished.failed == 0
    assert finished.new > 40
    library.close()


def test_a_story_that_changed_is_a_new_version_and_stays_read(
    library: Library, server: DemoServer
) -> None:
    story = server.articles[5]
    known = library.find(story.url)
    assert known is not None
    library.mark([known], read=True)
    server.change(story.url, headline="শিরোনাম পাল্টে গেছে, খবর একই")
    finished, _ = sync(library)
    assert finished.new == 0
    assert finished.updated >= 1
    assert library.article(known).headline == "শিরোনাম পাল্টে গেছে, খবর একই"
    assert library.row(known).read
