"""A full disk keeps no setting from being in force, and what the file said stays readable."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from reader.errors import DiskFull
from reader.settings import FILE, SettingsFile


def test_a_setting_that_cannot_be_written_holds_and_is_written_once_there_is_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    SettingsFile(tmp_path).change("reading.size", 20)
    settings = SettingsFile(tmp_path)
    before = (tmp_path / FILE).read_bytes()

    def no_room(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "said by the system")

    with monkeypatch.context() as full:
        full.setattr("reader.whole_files.os.fsync", no_room)
        with pytest.raises(DiskFull):
            settings.change("reading.size", 24)
    assert settings.settings.reading.size == 24
    assert (tmp_path / FILE).read_bytes() == before
    assert [path.name for path in tmp_path.iterdir()] == [FILE]
    settings.change("theme", "dark")
    again = SettingsFile(tmp_path).settings
    assert (again.reading.size, again.theme) == (24, "dark")
