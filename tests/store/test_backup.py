"""Back-ups of the marks: daily, a few generations, and before each migration."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from reader.store import backup, migrations, schema
from reader.store.connection import Files
from reader.store.library import Library
from tests.store.stories import PAPER, Clock, entry


def names(folder: Path) -> list[str]:
    return [path.name for path in backup.backups(Files(folder))]


def test_one_back_up_a_day_and_seven_of_them(folder: Path, clock: Clock) -> None:
    for hour in range(0, 24 * 10, 6):
        library = Library.open(folder, clock)
        if hour == 0:
            library.subscribe(PAPER)
        library.close()
        clock.pass_(hours=6)
    kept = names(folder)
    assert len(kept) == backup.KEPT
    assert kept[0] > kept[-1]
    assert not list((folder / "backups").glob("*.partial"))


def test_a_long_running_program_backs_up_when_asked(library: Library, clock: Clock) -> None:
    library.back_up()
    library.back_up()
    folder = library._files.folder
    assert len(names(folder)) == 1
    clock.pass_(days=1)
    library.back_up()
    assert len(names(folder)) == 2


def test_a_clock_that_was_wrong_once_does_not_stop_the_back_ups(
    library: Library, folder: Path, clock: Clock
) -> None:
    clock.now += timedelta(days=900)
    library.back_up()
    clock.now -= timedelta(days=900)
    library.back_up()
    assert len(names(folder)) == 2


def test_a_back_up_has_the_marks_that_were_confirmed(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock())
    library.mark([1], read=True)
    library.back_up()
    with closing(sqlite3.connect(backup.backups(Files(folder))[0])) as copy:
        assert copy.execute("SELECT sum(read), count(*) FROM status").fetchone() == (1, 2)
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_migration_is_preceded_by_a_back_up_and_keeps_the_marks(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    library.mark([1], read=True)
    library.close()
    step = schema.Step(2900, ("ALTER TABLE status ADD COLUMN note TEXT",))
    monkeypatch.setattr(schema, "MARKS_STEPS", (*schema.MARKS_STEPS, step))
    again = Library.open(folder, clock)
    assert again.status(1).read
    again.close()
    before = [name for name in names(folder) if "before-migration" in name]
    assert len(before) == 1
    with closing(sqlite3.connect(folder / "backups" / before[0])) as copy:
        assert migrations.version_of(copy) == schema.MARKS_STEPS[-2].version
        assert copy.execute("SELECT read FROM status").fetchone() == (1,)
    with closing(sqlite3.connect(folder / "marks.sqlite")) as marks:
        assert migrations.version_of(marks) == 2900
    Library.open(folder, clock).close()
    assert [name for name in names(folder) if "before-migration" in name] == before


def test_a_migration_that_fails_changes_nothing(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    step = schema.Step(2900, ("ALTER TABLE status ADD COLUMN note TEXT", "NO SQL AT ALL"))
    with monkeypatch.context() as patched:
        patched.setattr(schema, "MARKS_STEPS", (*schema.MARKS_STEPS, step))
        with pytest.raises(Exception, match="syntax"):
            Library.open(folder, clock)
    again = Library.open(folder, clock)
    assert again.mended == ()
    again.close()
    with closing(sqlite3.connect(folder / "marks.sqlite")) as marks:
        columns = {row[1] for row in marks.execute("PRAGMA table_info(status)")}
    assert "note" not in columns


def test_an_opening_whose_back_up_fails_opens_all_the_same(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.close()
    clock.pass_(days=2)

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backup, "_move_into_place", full)
    again = Library.open(folder, clock)
    assert [(found.code, found.mended) for found in again.mended] == [("back-up-failed", False)]
    again.close()


def test_a_restored_file_is_read_beside_writing_again(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.close()
    (folder / "marks.sqlite").write_bytes(b"broken")
    Library.open(folder, clock).close()
    with closing(sqlite3.connect(folder / "marks.sqlite")) as marks:
        assert marks.execute("PRAGMA journal_mode").fetchone() == ("wal",)
