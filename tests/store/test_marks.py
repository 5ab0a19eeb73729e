"""The reader's own marks: on disk when the call returns, and never lost."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.errors import LibraryClosed, NoSuchArticle
from reader.store.library import Library
from reader.store.rows import Filter, Marked, Status
from tests.store.stories import PAPER, Clock, entry, whole


@pytest.fixture
def stories(library: Library, clock: Clock) -> Library:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    return library


def test_marks_are_there_after_a_restart(stories: Library, folder: Path, clock: Clock) -> None:
    stories.mark([1, 2], read=True)
    stories.mark([2], starred=True)
    stories.mark([3], later=True)
    stories.keep_place(1, 0.25)
    stories.close()
    again = Library.open(folder, clock)
    assert again.status(1) == Status(read=True, place=0.25)
    assert again.status(2) == Status(read=True, starred=True)
    assert again.status(3) == Status(later=True)
    assert list(again.ids(Filter(unread=True))) == [5, 4, 3]
    again.close()


def test_marking_says_what_it_changed(stories: Library) -> None:
    stories.mark([1], read=True)
    marked = stories.mark([1, 2, 99], read=True)
    assert marked == Marked({2: Status()}, ("read",))
    assert stories.mark([1, 2], read=True).before == {}
    assert stories.mark([1]).before == {}


def test_a_place_stays_within_the_text_and_needs_an_article(stories: Library) -> None:
    stories.keep_place(1, 1.7)
    assert stories.status(1).place == 1.0
    with pytest.raises(NoSuchArticle):
        stories.keep_place(99, 0.5)


def test_undo_puts_back_what_was_marked_and_nothing_else(stories: Library) -> None:
    stories.mark([2], read=True)
    marked = stories.mark_all_read(Filter(section_id="dinlipi/desh"))
    assert set(marked.before) == {1, 3, 4, 5}
    stories.mark([3], starred=True)
    stories.undo(marked)
    assert list(stories.ids(Filter(unread=True))) == [5, 4, 3, 1]
    assert stories.status(3) == Status(starred=True)


def test_marking_a_list_read_spares_what_arrived_since_it_was_shown(
    stories: Library, clock: Clock
) -> None:
    desh = Filter(section_id="dinlipi/desh")
    shown = stories.page(desh, limit=1)[0]
    stories.put_entries("dinlipi/desh", [entry(9)], clock())
    stories.mark_all_read(desh, up_to=stories.cursor(shown))
    assert [row.headline for row in stories.page(Filter(unread=True))] == [entry(9).headline]
    assert stories.row(shown.id).read


def test_marking_a_side_list_read_goes_by_its_order(stories: Library, clock: Clock) -> None:
    most_read = Filter(section_id="dinlipi/most-read")
    stories.put_entries("dinlipi/most-read", [entry(1), entry(5), entry(3)], clock())
    second = stories.page(most_read)[1]
    stories.mark_all_read(most_read, up_to=stories.cursor(second))
    assert list(stories.ids(Filter(unread=True))) == [4, 2, 1]


def test_marking_one_newspaper_or_all_unread_ones(stories: Library) -> None:
    assert len(stories.mark_all_read(Filter(newspaper_id="dinkal")).before) == 0
    assert len(stories.mark_all_read(Filter(newspaper_id="dinlipi", unread=True)).before) == 5


def test_starred_articles_survive_a_lost_cache(
    stories: Library, folder: Path, clock: Clock
) -> None:
    stories.put_article(2, whole(2), Completeness.FULL, clock())
    stories.mark([2], starred=True, read=True)
    stories.mark([3], later=True)
    stories.put_article(3, whole(3), Completeness.FULL, clock())
    stories.mark([4], starred=True)
    stories.mark([4], starred=False)
    stories.close()
    (folder / "cache.sqlite").unlink()
    again = Library.open(folder, clock)
    assert [row.headline for row in again.page(Filter())] == [
        entry(3).headline,
        entry(2).headline,
    ]
    two = again.find(entry(2).url or "")
    assert two is not None
    assert again.article(two) == whole(2)
    assert again.row(two).read
    assert again.row(two).starred
    assert list(again.ids(Filter(section_id="dinlipi/desh", starred=True))) == [two]
    # What was read stays read when it comes again.
    back = again.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    assert back.new == ()
    assert again.counts().all.total == 5
    assert again.check() == []
    again.close()


def test_after_closing_nothing_is_asked_or_marked(stories: Library) -> None:
    stories.close()
    with pytest.raises(LibraryClosed):
        stories.mark([1], read=True)
    with pytest.raises(LibraryClosed):
        stories.counts()
    stories.close()


MARKER = """
import sys
from pathlib import Path
from reader.store.library import Library
library = Library.open(Path(sys.argv[1]))
print("ready", flush=True)
sys.stdin.readline()
for article in range(1, 401):
    library.mark([article], read=True, starred=article % 7 == 0)
    print(article, flush=True)
"""


@pytest.mark.parametrize("after", [1, 17, 120])
def test_a_mark_that_was_confirmed_survives_a_killed_program(
    folder: Path, clock: Clock, after: int
) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 401)], clock())
    library.close()
    with subprocess.Popen(
        [sys.executable, "-c", MARKER, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as marker:
        assert marker.stdin is not None
        assert marker.stdout is not None
        assert marker.stdout.readline() == "ready\n"
        marker.stdin.write("go\n")
        marker.stdin.flush()
        confirmed = [int(marker.stdout.readline()) for _ in range(after)]
        marker.send_signal(signal.SIGKILL)
        confirmed += [int(line) for line in marker.stdout.read().split("\n")[:-1]]
    again = Library.open(folder, clock)
    assert again.mended == ()
    for article in confirmed:
        assert again.status(article) == Status(read=True, starred=article % 7 == 0)
        assert again.row(article).read
    assert again.check() == []
    again.close()


SYNCER = """
import sys
from pathlib import Path
from reader.article import Completeness
from reader.store.library import Library
from tests.store.stories import entry, whole, NOW
library = Library.open(Path(sys.argv[1]), lambda: NOW)
print("ready", flush=True)
for number in range(0, 4000, 40):
    new = library.put_entries("dinlipi/desh", [entry(n) for n in range(number, number + 40)], NOW)
    library.put_entries("dinlipi/most-read", [entry(n) for n in range(number, number + 9)], NOW)
    for article in new.new:
        library.put_article(article, whole(article - 1), Completeness.FULL, NOW)
    print(number, flush=True)
"""


@pytest.mark.parametrize("after", [0, 1, 3])
def test_a_sync_that_was_killed_leaves_a_sound_library_and_goes_on(
    folder: Path, clock: Clock, after: int
) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.close()
    with subprocess.Popen(
        [sys.executable, "-c", SYNCER, str(folder)],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    ) as syncer:
        assert syncer.stdout is not None
        for _ in range(after + 1):
            assert syncer.stdout.readline()
        syncer.send_signal(signal.SIGKILL)
    again = Library.open(folder, clock)
    assert again.check() == []
    known = again.counts().all.total
    arrived = again.put_entries("dinlipi/desh", [entry(n) for n in range(200)], clock())
    # Stories whose status was committed and whose article was not come as returning ones.
    assert len(arrived.new) + len(arrived.updated) == max(0, 200 - known)
    assert len(arrived.updated) <= 20
    assert again.counts().all.total == max(200, known)
    again.close()
