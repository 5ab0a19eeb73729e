"""Room that is kept back, so that a library opens on a disk that is full."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

import pytest

from reader.errors import DiskFull, LibraryUnreachable
from reader.store import backup, reserve
from reader.store.connection import Connection, Files, as_fault
from reader.store.library import Library
from reader.store.presence import Presence
from tests.store.stories import PAPER, Clock, entry


def is_kept_back(folder: Path) -> bool:
    file = folder / "reserve"
    return file.exists() and file.stat().st_size == reserve.BYTES


class OnFullDisk(Presence):
    """Finds no room as long as what was kept back lies there."""

    def __init__(self, path: Path) -> None:
        if path.with_name("reserve").exists():
            raise DiskFull
        super().__init__(path)


def test_an_opening_that_finds_no_room_takes_what_was_kept_back_and_closing_keeps_it_again(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    library.close()
    assert is_kept_back(folder)
    with monkeypatch.context() as full:
        full.setattr("reader.store.startup.Presence", OnFullDisk)
        again = Library.open(folder, clock)
        assert not (folder / "reserve").exists()
        assert again.counts().all.total == 1
        again.close()
        assert is_kept_back(folder)
        (folder / "reserve").unlink()
    Library.open(folder, clock).close()
    assert is_kept_back(folder)


def test_where_all_of_it_is_not_enough_a_full_disk_is_said_and_it_is_kept_back_again(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: Path) -> Presence:
        raise DiskFull

    Library.open(folder, clock).close()
    (folder / "reserve").unlink()
    monkeypatch.setattr("reader.store.startup.Presence", full)
    with pytest.raises(DiskFull):
        Library.open(folder, clock)
    assert not (folder / "reserve").exists()
    (folder / "reserve").write_bytes(bytes(reserve.BYTES))
    with pytest.raises(DiskFull):
        Library.open(folder, clock)
    assert is_kept_back(folder)


def test_no_room_to_keep_back_is_no_fault(tmp_path: Path) -> None:
    reserve.lay_by(Files(tmp_path / "not there"), even_the_last=True)
    assert not reserve.give_up(Files(tmp_path))


class LastBlocks:
    """A file on a disk that takes what fits, and nothing at all of what does not."""

    def __init__(self, room: int) -> None:
        self.room = room

    def __enter__(self) -> LastBlocks:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def write(self, data: bytes) -> int:
        if len(data) > self.room:
            raise OSError(errno.ENOSPC, "No space left on device")
        self.room -= len(data)
        return len(data)


def test_of_a_disk_that_is_nearly_full_the_last_blocks_are_kept_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = LastBlocks(100_000)
    monkeypatch.setattr(Path, "open", lambda *_, **__: disk)
    reserve.lay_by(Files(tmp_path), even_the_last=True)
    assert disk.room < 4096


def failed_with(code: int) -> sqlite3.Error:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    return error


def test_a_write_that_fails_is_a_full_disk_unless_nothing_can_be_written_there(
    tmp_path: Path,
) -> None:
    no_room_for_a_log, cannot_read = sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_READ
    assert isinstance(as_fault(failed_with(no_room_for_a_log), Files(tmp_path)), DiskFull)
    assert isinstance(as_fault(failed_with(cannot_read), Files(tmp_path)), LibraryUnreachable)
    gone = Files(tmp_path / "pulled out")
    assert not isinstance(as_fault(failed_with(no_room_for_a_log), gone), DiskFull)
    assert list(tmp_path.iterdir()) == []


def test_a_back_up_that_fails_leaves_nothing_on_the_full_disk(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    def half(_: Connection, path: Path, schema: str = "main") -> None:
        path.write_bytes(b"half of it")
        raise DiskFull

    monkeypatch.setattr(Connection, "backup_to", half)
    with pytest.raises(DiskFull):
        library.back_up()
    assert backup.backups(Files(folder)) == []
    assert list((folder / "backups").iterdir()) == []
