"""Room on the disk: what goes, what never does, and where the room goes to."""

from __future__ import annotations

import random
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reader.article import Article, Completeness, Paragraph, Picture, Run
from reader.errors import DiskFull, NoSuchSection
from reader.pictures.prepared import Prepared
from reader.store.library import Library
from reader.store.rows import Filter, Retention
from reader.store.space import Budget
from tests.store.stories import HOME, NOW, PAPER, Clock, entry, whole
from tests.store.test_disk_full import leave_no_room, make_room

EVER = Budget(bytes=1 << 40, days=None)
A_WEEK = Budget(bytes=1 << 40, days=7)


def fill(
    library: Library, numbers: Sequence[int], clock: Clock, section: str = "desh"
) -> list[int]:
    found = library.put_entries(f"dinlipi/{section}", [entry(n) for n in numbers], clock())
    return list(found.new)


_LETTERS = "কখগঘচছজঝটঠডঢতথদধনপফবভমযরলশষসহ"
_WORDS = ["".join(random.Random(n).choices(_LETTERS, k=5)) for n in range(3000)]


def large(number: int) -> Article:
    """A story of 1,500 words that packs to about 9 kB."""
    text = " ".join(random.Random(number).choices(_WORDS, k=1500))
    return whole(number, blocks=(Paragraph((Run(text),)),))


def left(library: Library) -> list[int]:
    return sorted(library.ids(Filter()))


def test_what_is_older_than_its_limit_goes_read_or_not(library: Library, clock: Clock) -> None:
    old = fill(library, range(5), clock)
    library.mark(old[:2], read=True)
    clock.pass_(days=6)
    young = fill(library, range(5, 8), clock)
    assert library.tidy(clock(), A_WEEK).articles == 0
    clock.pass_(days=2)
    done = library.tidy(clock(), A_WEEK)
    assert (done.articles, done.done, done.over) == (5, True, 0)
    assert left(library) == young
    assert library.check() == []


def test_starred_and_later_ones_stay_for_good(library: Library, clock: Clock) -> None:
    ids = fill(library, range(5), clock)
    library.mark(ids, read=True)
    library.mark(ids[:1], starred=True)
    library.mark(ids[1:2], later=True)
    clock.pass_(days=1000)
    library.tidy(clock(), Budget(bytes=1, days=1))
    assert left(library) == ids[:2]


def test_what_stands_in_a_side_list_stays_while_it_does(library: Library, clock: Clock) -> None:
    ids = fill(library, range(3), clock)
    fill(library, [1], clock, "most-read")
    clock.pass_(days=30)
    library.tidy(clock(), A_WEEK)
    assert left(library) == [ids[1]]


def test_a_large_library_lets_go_of_what_was_read_the_oldest_first(
    library: Library, clock: Clock
) -> None:
    ids = fill(library, range(100), clock)
    for number, article in enumerate(ids):
        library.put_article(article, large(number), Completeness.FULL, clock())
    library.mark(ids[:60], read=True)
    clock.pass_(days=2)
    size = library.usage().total
    done = library.tidy(clock(), Budget(bytes=round(size * 0.8), days=None))
    gone = sorted(set(ids) - set(left(library)))
    assert gone == ids[: len(gone)]
    assert 10 < len(gone) < 60
    assert library.usage().total < size * 0.8
    assert done.over == 0
    assert library.tidy(clock(), Budget(bytes=round(size * 0.8), days=None)).articles == 0


def test_unread_ones_within_their_limit_stay_however_large_it_is(
    library: Library, clock: Clock
) -> None:
    ids = fill(library, range(10), clock)
    library.mark(ids[:5], read=True)
    clock.pass_(days=2)
    done = library.tidy(clock(), Budget(bytes=1, days=30))
    assert left(library) == ids[5:]
    assert done.over > 0
    assert library.check() == []


def test_what_came_within_a_day_stays(library: Library, clock: Clock) -> None:
    ids = fill(library, range(3), clock)
    library.mark(ids, read=True)
    library.retain("dinlipi", Retention(articles=1))
    clock.pass_(hours=23)
    library.tidy(clock(), Budget(bytes=1, days=1))
    assert left(library) == ids


def test_a_newspaper_can_have_limits_of_its_own(library: Library, clock: Clock) -> None:
    ids = fill(library, range(10), clock)
    library.mark(ids[:8], read=True)
    assert library.retention("dinlipi") == Retention()
    library.retain("dinlipi", Retention(days=100, articles=4))
    assert library.retention("dinlipi") == Retention(100, 4)
    clock.pass_(days=50)
    library.tidy(clock(), A_WEEK)
    assert left(library) == ids[6:]
    library.retain("dinlipi", Retention(days=100))
    library.tidy(clock(), A_WEEK)
    assert left(library) == ids[6:]
    clock.pass_(days=51)
    library.tidy(clock(), EVER)
    assert left(library) == []
    with pytest.raises(NoSuchSection):
        library.retain("none", Retention(days=1))
    with pytest.raises(ValueError, match="0"):
        library.retain("dinlipi", Retention(days=0))


def test_a_section_can_have_a_limit_of_its_own(library: Library, clock: Clock) -> None:
    ids = fill(library, range(2), clock)
    other = fill(library, range(2, 4), clock, "bishwo")
    library.tune("dinlipi/bishwo", days=60)
    clock.pass_(days=30)
    library.tidy(clock(), A_WEEK)
    assert left(library) == other
    assert ids
    clock.pass_(days=31)
    library.tidy(clock(), EVER)
    assert left(library) == []


def test_what_stands_in_two_sections_stays_as_long_as_in_the_more_patient_one(
    library: Library, clock: Clock
) -> None:
    in_both, in_one = fill(library, range(2), clock)
    fill(library, [0], clock, "bishwo")
    library.tune("dinlipi/desh", days=3)
    library.tune("dinlipi/bishwo", days=20)
    clock.pass_(days=4)
    library.tidy(clock(), EVER)
    assert left(library) == [in_both]
    clock.pass_(days=17)
    library.tidy(clock(), EVER)
    assert left(library) == []
    assert in_one


def test_a_section_without_a_limit_of_its_own_has_that_of_its_newspaper(
    library: Library, clock: Clock
) -> None:
    in_both, in_one = fill(library, range(2), clock)
    fill(library, [0], clock, "bishwo")
    library.tune("dinlipi/desh", days=3)
    library.retain("dinlipi", Retention(days=90))
    clock.pass_(days=60)
    library.tidy(clock(), A_WEEK)
    assert left(library) == [in_both]
    assert in_one


def test_a_section_that_is_to_keep_its_stories_longer_brings_back_what_it_let_go_of(
    library: Library, clock: Clock
) -> None:
    fill(library, range(3), clock)
    library.tune("dinlipi/desh", days=3)
    clock.pass_(days=5)
    library.tidy(clock(), EVER)
    assert fill(library, range(3), clock) == []
    assert left(library) == []
    library.tune("dinlipi/desh", every=60, days=3)
    fill(library, range(3), clock)
    assert left(library) == []
    library.tune("dinlipi/desh", days=30)
    fill(library, range(3), clock)
    assert len(left(library)) == 3


def test_limits_outlive_the_loss_of_the_marks(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.retain("dinlipi", Retention(5, 100))
    library.close()
    for path in [folder / "marks.sqlite", *(folder / "backups").iterdir()]:
        path.unlink()
    library = Library.open(folder, clock)
    assert library.retention("dinlipi") == Retention(5, 100)
    library.close()


def test_what_went_does_not_come_back_while_its_list_names_it(
    library: Library, clock: Clock
) -> None:
    fill(library, range(5), clock)
    clock.pass_(days=8)
    library.tidy(clock(), A_WEEK)
    for _ in range(10):
        again = library.put_entries("dinlipi/desh", [entry(n) for n in range(6)], clock())
        assert again.unchanged >= 5
        clock.pass_(days=7)
        library.tidy(clock(), EVER)
    assert len(left(library)) == 1
    # Long unnamed, then named again: a story that returns, with the marks it had.
    clock.pass_(days=40)
    library.tidy(clock(), EVER)
    again = library.put_entries("dinlipi/desh", [entry(0)], clock())
    assert len(again.updated) == 1
    assert again.new == ()


def test_a_status_outlives_its_article(library: Library, clock: Clock) -> None:
    ids = fill(library, range(2), clock)
    library.mark(ids[:1], read=True)
    clock.pass_(days=8)
    library.tidy(clock(), A_WEEK)
    library.retain("dinlipi", Retention(days=90))
    back = library.put_entries("dinlipi/desh", [entry(0), entry(1)], clock())
    assert back.new == ()
    marks = [row.read for row in library.rows(back.updated)]
    assert marks == [True, False]
    assert library.check() == []


def test_search_and_pictures_follow(library: Library, clock: Clock, folder: Path) -> None:
    ids = fill(library, range(2), clock)
    for number, article in enumerate(ids):
        lead = Picture(f"{HOME}/{number}.jpg")
        library.put_article(article, whole(number, lead=lead), Completeness.FULL, clock())
        picture = Prepared(b"picture %d" % number, "webp", 4, 3, b"small", "#ffffff")
        library.put_picture(lead.url, picture, clock())
    library.mark(ids[:1], later=True)
    assert len(list((folder / "pictures").rglob("*.webp"))) == 2
    assert library.usage().pictures == len(b"picture 0") * 2
    assert library.usage().newspapers["dinlipi"].pictures == len(b"picture 0") * 2
    clock.pass_(days=8)
    library.tidy(clock(), A_WEEK)
    [kept] = (folder / "pictures").rglob("*.webp")
    assert kept.read_bytes() == b"picture 0"
    assert [hit.id for hit in library.search("মেলা").hits] == ids[:1]
    assert library.check() == []


def test_room_returns_to_the_disk_in_small_steps(
    library: Library, clock: Clock, folder: Path
) -> None:
    ids = fill(library, range(120), clock)
    for number, article in enumerate(ids):
        library.put_article(article, large(number), Completeness.FULL, clock())
    before = library.usage()
    clock.pass_(days=8)
    done = library.tidy(clock(), A_WEEK)
    after = library.usage()
    assert done.done
    assert done.bytes > before.texts * 0.8
    assert after.free < 1_500_000
    library.close()
    assert (folder / "cache.sqlite").stat().st_size < (before.total + before.free) / 2
    assert not (folder / "cache.sqlite-wal").exists()


def test_files_of_every_version_can_shrink(library: Library, folder: Path) -> None:
    for name in ("marks.sqlite", "cache.sqlite"):
        with closing(sqlite3.connect(folder / name)) as file:
            assert file.execute("PRAGMA auto_vacuum").fetchone() == (2,)


def test_tidying_stops_at_once_and_goes_on_later(library: Library, clock: Clock) -> None:
    ids = fill(library, range(50), clock)
    clock.pass_(days=8)
    stop = threading.Event()
    stop.set()
    done = library.tidy(clock(), A_WEEK, stop)
    assert (done.articles, done.done) == (0, False)
    assert not library.tidy(clock(), Budget(days=7, seconds=0)).done
    assert left(library) == ids
    assert library.tidy(clock(), A_WEEK).articles == 50


def test_one_that_is_starred_meanwhile_stays(library: Library, clock: Clock) -> None:
    ids = fill(library, range(3), clock)
    clock.pass_(days=8)
    library.mark(ids[1:2], starred=True)
    assert library._let_go(ids, clock(), 7) == 2
    assert left(library) == ids[1:2]


def test_a_full_disk_is_said_and_tidying_goes_on_when_there_is_room(
    library: Library, clock: Clock
) -> None:
    ids = fill(library, range(200), clock)
    clock.pass_(days=8)
    leave_no_room(library, "cache")
    try:
        library.tidy(clock(), A_WEEK)
    except DiskFull:
        assert set(left(library)) <= set(ids)
    make_room(library, "cache")
    library.tidy(clock(), A_WEEK)
    assert left(library) == []
    assert library.check() == []


def test_usage_adds_up_to_what_is_on_the_disk(library: Library, clock: Clock, folder: Path) -> None:
    ids = fill(library, range(50), clock)
    for number, article in enumerate(ids):
        library.put_article(article, large(number), Completeness.FULL, clock())
    used = library.usage()
    assert used.texts == used.newspapers["dinlipi"].texts > 50 * 3000
    assert used.index > 0
    library.close()
    disk = sum((folder / name).stat().st_size for name in ("marks.sqlite", "cache.sqlite"))
    assert abs(used.total + used.free - disk) < disk * 0.05


def test_an_age_counts_from_when_it_came(library: Library, clock: Clock) -> None:
    long_ago = entry(1, published=NOW - timedelta(days=400))
    library.put_entries("dinlipi/desh", [long_ago], clock())
    clock.pass_(days=6)
    library.tidy(clock(), A_WEEK)
    assert len(left(library)) == 1
