"""Kept for later, a story outlives its feed, its page, its newspaper and the machine it is on."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.article import Article, Completeness, pictures_of
from reader.demo.faults import Status
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.restoring import restore
from reader.store.rows import Filter
from reader.store.space import Budget
from tests.end_to_end.conftest import Morning, sync

LATER = Filter(later=True)


def read_whole(library: Library) -> Article:
    """The one story that is kept, when its text and pictures are really there."""
    [row] = library.rows(library.ids(LATER))
    assert row.completeness is Completeness.PICTURED
    article = library.article(row.id)
    shown = library.pictures(row.id)
    assert [picture.url for picture in pictures_of(article)] == list(shown)
    assert all(one.path is not None and one.path.stat().st_size > 500 for one in shown.values())
    assert library.thumbnails([row.id])
    assert library.check() == []
    return article


@pytest.mark.parametrize("status", [404, 410])
def test_a_story_kept_for_later_stays_whatever_becomes_of_it(
    morning: Morning, library: Library, server: DemoServer, tmp_path: Path, status: int
) -> None:
    story = next(a for a in server.articles if len(pictures_of(a)) > 1)
    known = library.find(story.url)
    assert known is not None
    library.mark([known], later=True)
    before = read_whole(library)

    # Its list tells it anew, so that its page is asked for; the page and its pictures are gone.
    server.change(story.url, headline="শিরোনাম পাল্টে গেছে, খবর একই")
    for gone in (story.url, *(picture.url for picture in pictures_of(story))):
        server.faults.turn_on(gone.removeprefix(server.url), Status(status))
    sync(library)
    server.drop(story.url)
    sync(library)
    assert read_whole(library).blocks == before.blocks

    # Nothing is to be kept any more, and the newspaper is given up.
    now = datetime.now(UTC) + timedelta(days=400)
    assert library.tidy(now, Budget(bytes=1, days=1)).articles > 40
    assert read_whole(library).blocks == before.blocks
    library.unsubscribe(server.paper.id)
    library.sweep()
    assert len(library.ids(Filter())) == 1
    assert read_whole(library).blocks == before.blocks

    # The next morning, and on another machine that has never had a network.
    library.pack(tmp_path / "house.zip")
    restore(tmp_path / "house.zip", tmp_path / "there", now)
    there = Library.open(tmp_path / "there")
    assert read_whole(there).blocks == before.blocks
    assert there.tidy(now, Budget(bytes=1, days=1)).articles == 0
    there.close()
    again = Library.open(tmp_path / "there")
    assert read_whole(again).blocks == before.blocks
    again.close()
