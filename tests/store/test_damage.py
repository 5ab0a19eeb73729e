"""A damaged file costs what can be fetched again, and no mark."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.errors import LibraryBusy, LibraryDamaged, LibraryReadOnly, LibraryTooNew
from reader.store import backup, startup
from reader.store.connection import Files
from reader.store.library import Library
from reader.store.rows import Filter, Status
from tests.store.stories import PAPER, Clock, entry, whole


def garbage_over_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\x00garbage\xff" * 40)


def truncated(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(path.stat().st_size // 2)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


def garbage_in_tables(path: Path) -> None:
    """Damage behind a sound header: every page but the first."""
    with path.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xa5" * (path.stat().st_size - 4096))


def another_programs(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE other (x)")


DAMAGES = [garbage_over_header, truncated, garbage_in_tables, another_programs]


@pytest.fixture
def closed(folder: Path, clock: Clock) -> Path:
    """A library with marks, closed; its back-up was made before the last marks."""
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    library.mark([1], starred=True)
    library.keep_place(1, 0.5)
    library.back_up()
    library.mark([1, 2], read=True)
    library.mark([3], later=True)
    library.close()
    return folder


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_cache_is_rebuilt_and_the_marks_stand(
    closed: Path, clock: Clock, damage: Callable[[Path], None]
) -> None:
    damage(closed / "cache.sqlite")
    library = Library.open(closed, clock)
    assert [finding.code for finding in library.mended] == ["cache-damaged"]
    assert list(closed.glob("cache.sqlite.damaged-*"))
    assert {row.headline for row in library.page(Filter())} == {
        entry(1).headline,
        entry(3).headline,
    }
    assert library.due_sections(clock())
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    read = {row.headline[-1] for row in library.page(Filter()) if row.read}
    assert read == {"1", "2"}
    one = library.find(entry(1).url or "")
    assert one is not None
    assert library.article(one) == whole(1)
    assert [finding.code for finding in library.check()] == ["cache-damaged"]
    library.close()


@pytest.mark.parametrize("damage", [*DAMAGES, emptied, Path.unlink])
def test_damaged_marks_come_back_from_the_back_up_and_the_cache(
    closed: Path, clock: Clock, damage: Callable[[Path], None]
) -> None:
    """The back-up has the place and the star, the cache what was marked after it."""
    damage(closed / "marks.sqlite")
    library = Library.open(closed, clock)
    assert library.mended[-1].code == "marks-restored"
    assert all(finding.mended for finding in library.mended)
    assert not library.is_new
    assert library.status(1) == Status(read=True, starred=True, place=0.5)
    assert library.status(2) == Status(read=True)
    assert library.status(3) == Status(later=True)
    assert [paper.id for paper in library.subscriptions()] == ["dinlipi"]
    assert library.counts().all.total == 5
    found = library.check()
    assert [finding.code for finding in found] == [finding.code for finding in library.mended]
    library.close()
    again = Library.open(closed, clock)
    assert again.mended == ()
    again.close()


def test_a_damaged_back_up_is_passed_over(closed: Path, clock: Clock) -> None:
    newer = closed / "backups" / "marks-20991231T000000.sqlite"
    newer.write_bytes(b"no database")
    garbage_over_header(closed / "marks.sqlite")
    library = Library.open(closed, clock)
    assert library.status(1) == Status(read=True, starred=True, place=0.5)
    library.close()


def test_without_a_back_up_the_cache_gives_the_marks_back(closed: Path, clock: Clock) -> None:
    for kept in backup.backups(Files(closed)):
        kept.unlink()
    garbage_over_header(closed / "marks.sqlite")
    library = Library.open(closed, clock)
    assert library.status(1) == Status(read=True, starred=True)
    assert len(library.subscriptions()[0].sections) == len(PAPER.sections)
    assert not library.is_new
    library.close()


def test_with_both_files_damaged_the_back_up_remains(closed: Path, clock: Clock) -> None:
    garbage_over_header(closed / "marks.sqlite")
    truncated(closed / "cache.sqlite")
    library = Library.open(closed, clock)
    one = library.find(entry(1).url or "")
    assert one is not None
    assert library.status(one) == Status(starred=True, place=0.5)
    assert len(library.subscriptions()) == 1
    library.close()


def test_with_everything_lost_the_library_is_new(closed: Path, clock: Clock) -> None:
    for kept in backup.backups(Files(closed)):
        kept.unlink()
    garbage_over_header(closed / "marks.sqlite")
    garbage_over_header(closed / "cache.sqlite")
    library = Library.open(closed, clock)
    assert library.is_new
    assert library.counts().all.total == 0
    library.close()


def test_damage_met_while_reading_is_mended_at_the_next_start(closed: Path, clock: Clock) -> None:
    """Damage deep in the cache, which the quick look does not see."""
    library = Library.open(closed, clock)
    library.put_entries("dinlipi/desh", [entry(n) for n in range(10, 200)], clock())
    library.close()
    cache = closed / "cache.sqlite"
    with closing(sqlite3.connect(cache)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'article_unread'"
        ).fetchone()
    with cache.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)
    library = Library.open(closed, clock)
    assert library.mended == ()
    with pytest.raises(LibraryDamaged):
        library.ids(Filter(unread=True))
    library.close()
    again = Library.open(closed, clock)
    assert [finding.code for finding in again.mended] == ["cache-damaged"]
    assert again.counts().later == 1
    again.close()
    clean = Library.open(closed, clock)
    assert clean.mended == ()
    clean.close()


def test_the_doctor_reports_damage_and_the_next_start_mends_it(closed: Path, clock: Clock) -> None:
    cache = closed / "cache.sqlite"
    with closing(sqlite3.connect(cache)) as connection:
        (root,) = connection.execute(
            "SELECT rootpage FROM sqlite_master WHERE name = 'article_guid'"
        ).fetchone()
    with cache.open("r+b") as file:
        file.seek((root - 1) * 4096)
        file.write(b"\xa5" * 4096)
    library = Library.open(closed, clock)
    found = library.check()
    assert [(finding.code, finding.mended) for finding in found] == [("damaged", False)]
    library.close()
    again = Library.open(closed, clock)
    assert [finding.code for finding in again.check()] == ["cache-damaged"]
    again.close()


# --- versions ---------------------------------------------------------------------------------


def set_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")


@pytest.mark.parametrize("name", ["marks.sqlite", "cache.sqlite"])
def test_a_library_of_a_newer_major_version_is_refused_and_not_harmed(
    closed: Path, clock: Clock, name: str
) -> None:
    set_version(closed / name, 9000)
    before = {path.name: path.read_bytes() for path in closed.glob("*.sqlite")}
    with pytest.raises(LibraryTooNew):
        Library.open(closed, clock)
    assert {path.name: path.read_bytes() for path in closed.glob("*.sqlite")} == before


@pytest.mark.parametrize("name", ["marks.sqlite", "cache.sqlite"])
def test_a_newer_minor_version_is_fine_and_stays(closed: Path, clock: Clock, name: str) -> None:
    set_version(closed / name, 2007)
    library = Library.open(closed, clock)
    library.mark([4], read=True)
    assert library.status(4).read
    assert library.mended == ()
    library.close()
    with closing(sqlite3.connect(closed / name)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 2007


def test_a_folder_that_cannot_be_written_is_said_so(tmp_path: Path, clock: Clock) -> None:
    (tmp_path / "file").write_text("no folder")
    with pytest.raises(LibraryReadOnly):
        Library.open(tmp_path / "file" / "profile", clock)


def test_a_path_with_spaces_quotes_and_bangla_letters(tmp_path: Path, clock: Clock) -> None:
    folder = tmp_path / 'আমার "পত্রিকা" it\'s 100%'
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.close()
    again = Library.open(folder, clock)
    assert len(again.subscriptions()) == 1
    again.close()


# --- more than one program --------------------------------------------------------------------


def test_a_file_is_not_moved_away_from_under_another_program(closed: Path, clock: Clock) -> None:
    library = Library.open(closed, clock)
    Files(closed).suspect.touch()
    again = Library.open(closed, clock)  # looked at whole, and sound
    again.close()
    assert not Files(closed).suspect.exists()
    with closing(sqlite3.connect(closed / "cache.sqlite")) as connection:
        connection.execute("PRAGMA application_id = 1")
    with pytest.raises(LibraryBusy):
        Library.open(closed, clock)
    assert library.counts().all.total == 5
    library.mark([5], read=True)
    library.close()
    mended = Library.open(closed, clock)
    assert [finding.code for finding in mended.mended] == ["cache-damaged"]
    five = mended.put_entries("dinlipi/desh", [entry(5)], clock()).updated[0]
    assert mended.row(five).read
    mended.close()


def test_a_restoring_that_was_cut_short_is_finished_at_the_next_start(
    closed: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    garbage_over_header(closed / "marks.sqlite")

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(startup, "_marks_from_cache", killed)
        with pytest.raises(KeyboardInterrupt):
            Library.open(closed, clock)
    library = Library.open(closed, clock)
    assert library.status(2) == Status(read=True)
    assert library.check() == []
    library.close()
    assert not Files(closed).restoring.exists()


def test_two_programs_may_open_a_library_side_by_side(closed: Path, clock: Clock) -> None:
    one, other = Library.open(closed, clock), Library.open(closed, clock)
    one.mark([4], read=True)
    assert other.status(4).read
    other.mark([5], starred=True)
    assert one.row(5).starred
    one.close()
    other.close()
