"""A back-up in one file, and a library made of it: checked first, nothing lost."""

from __future__ import annotations

import hashlib
import json
import sqlite3
import zipfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from reader.article import Completeness
from reader.errors import (
    BackupTooNew,
    CannotWrite,
    DiskFull,
    LibraryInUse,
    NoSuchFile,
    NotABackup,
)
from reader.store import restoring
from reader.store.connection import Connection
from reader.store.library import Library
from reader.store.restoring import restore
from reader.store.rows import Filter
from tests.moving.houses import (
    PICTURED,
    contents,
    contents_of,
    furnish,
    furnish_otherwise,
    picture_of,
)
from tests.store.stories import NOW, Clock, entry, whole


@pytest.fixture
def home(tmp_path: Path) -> Path:
    furnish(tmp_path / "home")
    return tmp_path / "home"


@pytest.fixture
def away(tmp_path: Path) -> Path:
    furnish_otherwise(tmp_path / "away")
    return tmp_path / "away"


def pack(folder: Path, file: Path, *, articles: bool) -> Path:
    library = Library.open(folder, Clock())
    library.pack(file, articles=articles)
    library.close()
    return file


def test_articles_marks_and_pictures_move_house(home: Path, tmp_path: Path) -> None:
    before = contents_of(home)
    file = pack(home, tmp_path / "ব্যাকআপ.zip", articles=True)
    there = tmp_path / "নতুন বাসা" / "profile"
    done = restore(file, there, NOW)
    assert done.articles
    assert done.aside is None
    assert done.made == NOW
    assert contents_of(there) == before
    library = Library.open(there, Clock())
    article = library.find(whole(0).url)
    assert article is not None
    assert library.article(article).blocks == whole(0).blocks
    for number in PICTURED:
        path = library.picture_path(picture_of(number))
        assert path is not None
        assert path.read_bytes() == b"picture %d" % number
    library.close()


def test_without_articles_marks_come_and_the_next_sync_brings_the_rest(
    home: Path, tmp_path: Path
) -> None:
    with_articles = pack(home, tmp_path / "with.zip", articles=True)
    file = pack(home, tmp_path / "marks.zip", articles=False)
    names = zipfile.ZipFile(file).namelist()
    assert [name for name in names if "pictures" not in name] == ["marks.sqlite", "manifest.json"]
    assert len(names) == 3
    assert file.stat().st_size < with_articles.stat().st_size
    before = contents_of(home)
    there = tmp_path / "there"
    assert not restore(file, there, NOW).articles
    library = Library.open(there, Clock())
    kept = library.rows(library.ids(Filter()))
    assert sorted(row.url for row in kept) == [whole(3).url, whole(4).url]
    assert [path.read_bytes() for path in there.glob("pictures/??/*.webp")] == [b"picture 3"]
    # Before any sync what was kept for good is there with its pictures.
    pictured = library.find(whole(3).url)
    assert pictured is not None
    assert library.row(pictured).completeness is Completeness.PICTURED
    shown = library.pictures(pictured)[picture_of(3)].path
    assert shown is not None
    assert shown.read_bytes() == b"picture 3"
    assert library.thumbnails([pictured])
    library.put_entries("dinlipi/desh", [entry(n) for n in range(10)], NOW)
    assert contents(library) == before
    assert library.check() == []
    library.close()


def test_what_was_there_stays_beside_it_whole(home: Path, away: Path, tmp_path: Path) -> None:
    old, new = contents_of(away), contents_of(home)
    (away / "backups" / "mine").touch()
    done = restore(pack(home, tmp_path / "b.zip", articles=True), away, NOW)
    assert contents_of(away) == new
    assert done.aside is not None
    assert done.aside.parent == away
    assert contents_of(done.aside) == old
    assert (done.aside / "backups" / "mine").exists()
    assert (done.aside / "pictures" / "note").exists()
    assert not (away / "pictures" / "note").exists()


def test_old_back_ups_do_not_mend_the_new_library(home: Path, away: Path, tmp_path: Path) -> None:
    restore(pack(home, tmp_path / "b.zip", articles=False), away, NOW)
    new_without_articles = contents_of(away)
    (away / "marks.sqlite").write_bytes(b"broken")
    mended = Library.open(away, Clock())
    assert contents(mended) == new_without_articles
    mended.close()


def test_the_windows_places_stay_and_settings_move_along(
    home: Path, away: Path, tmp_path: Path
) -> None:
    (away / "settings.toml").write_text('theme = "dark"\n')
    plain = pack(home, tmp_path / "plain.zip", articles=False)
    (home / "settings.toml").write_text('theme = "sepia"\n')
    with_settings = pack(home, tmp_path / "with.zip", articles=False)
    (away / "window.ini").touch()
    restore(plain, away, NOW)
    assert (away / "settings.toml").read_text() == 'theme = "dark"\n'
    done = restore(with_settings, away, NOW)
    assert (away / "settings.toml").read_text() == 'theme = "sepia"\n'
    assert done.aside is not None
    assert (done.aside / "settings.toml").read_text() == 'theme = "dark"\n'
    assert (away / "window.ini").exists()


def test_a_library_in_use_is_not_replaced_under_its_window(
    home: Path, away: Path, tmp_path: Path
) -> None:
    file = pack(home, tmp_path / "b.zip", articles=True)
    open_window = Library.open(away, Clock())
    before = contents(open_window)
    with pytest.raises(LibraryInUse):
        restore(file, away, NOW)
    assert contents(open_window) == before
    open_window.mark([1], read=True)
    open_window.close()
    restore(file, away, NOW)


def test_a_library_in_use_is_packed_beside_its_window(home: Path, tmp_path: Path) -> None:
    window = Library.open(home, Clock())
    window.mark([9], starred=True)
    pack(home, tmp_path / "b.zip", articles=True)
    there = tmp_path / "there"
    restore(tmp_path / "b.zip", there, NOW)
    window.close()
    assert contents_of(there) == contents_of(home)


def test_a_restored_library_reads_beside_writing(home: Path, tmp_path: Path) -> None:
    there = tmp_path / "there"
    restore(pack(home, tmp_path / "b.zip", articles=True), there, NOW)
    contents_of(there)
    for name, mode in (("marks.sqlite", "wal"), ("cache.sqlite", "wal")):
        with closing(sqlite3.connect(there / name)) as file:
            assert file.execute("PRAGMA journal_mode").fetchone() == (mode,)
            assert file.execute("PRAGMA auto_vacuum").fetchone() == (2,)


# --- what is no back-up -----------------------------------------------------------------------


def rewrite(file: Path, change: Callable[[dict[str, bytes]], None]) -> None:
    with zipfile.ZipFile(file) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    change(held)
    with zipfile.ZipFile(file, "w") as archive:
        for name, data in held.items():
            archive.writestr(name, data)


def manifest(held: dict[str, bytes], change: Callable[[dict[str, Any]], None]) -> None:
    document = json.loads(held["manifest.json"])
    change(document)
    held["manifest.json"] = json.dumps(document).encode()


def state(document: dict[str, Any], name: str, data: bytes) -> None:
    document["files"][name] = {"bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def cut(held: dict[str, bytes]) -> None:
    held["marks.sqlite"] = held["marks.sqlite"][:-1]


def flip(held: dict[str, bytes]) -> None:
    held["marks.sqlite"] = held["marks.sqlite"][:-1] + b"!"


def lose(held: dict[str, bytes]) -> None:
    del held["marks.sqlite"]


def unnamed(held: dict[str, bytes]) -> None:
    held["extra"] = b"x"


def escape(held: dict[str, bytes]) -> None:
    held["../evil"] = b"x"
    manifest(held, lambda d: state(d, "../evil", b"x"))


def hide(held: dict[str, bytes]) -> None:
    held["pictures/../../evil"] = b"x"
    manifest(held, lambda d: state(d, "pictures/../../evil", b"x"))


def damaged_inside(held: dict[str, bytes]) -> None:
    data = bytearray(held["marks.sqlite"])
    data[4096 : 3 * 4096] = b"\xff" * (2 * 4096)
    held["marks.sqlite"] = bytes(data)
    manifest(held, lambda d: state(d, "marks.sqlite", bytes(data)))


def another_database(held: dict[str, bytes]) -> None:
    held["marks.sqlite"] = held["cache.sqlite"]
    manifest(held, lambda d: state(d, "marks.sqlite", held["cache.sqlite"]))


def no_manifest(held: dict[str, bytes]) -> None:
    held["manifest.json"] = b"[]"


@pytest.mark.parametrize(
    "harm",
    [
        cut,
        flip,
        lose,
        unnamed,
        escape,
        hide,
        damaged_inside,
        another_database,
        no_manifest,
    ],
    ids=lambda harm: harm.__name__,
)
def test_a_back_up_that_is_not_whole_changes_nothing(
    home: Path, away: Path, tmp_path: Path, harm: Callable[[dict[str, bytes]], None]
) -> None:
    file = pack(home, tmp_path / "b.zip", articles=True)
    rewrite(file, harm)
    before = contents_of(away)
    with pytest.raises(NotABackup):
        restore(file, away, NOW)
    assert contents_of(away) == before
    assert not [*away.glob("restor*"), *away.glob("replaced*")]
    assert not list(tmp_path.rglob("evil"))


@pytest.mark.parametrize("content", [b"", b"PK", b"\x00" * 5000, "খবর".encode()])
def test_any_other_file_is_refused(away: Path, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "b.zip"
    file.write_bytes(content)
    with pytest.raises(NotABackup):
        restore(file, away, NOW)
    with pytest.raises(NoSuchFile):
        restore(tmp_path / "none.zip", away, NOW)


@pytest.mark.parametrize("name", ["format", "marks", "cache"])
def test_a_newer_back_up_is_refused_by_name(
    home: Path, away: Path, tmp_path: Path, name: str
) -> None:
    file = pack(home, tmp_path / "b.zip", articles=True)
    before = contents_of(away)

    def grow(document: dict[str, Any]) -> None:
        document[name] = 9000
        document["files"] = {"another-world": {}}

    rewrite(file, lambda held: manifest(held, grow))
    with pytest.raises(BackupTooNew):
        restore(file, away, NOW)
    assert contents_of(away) == before


# --- a full disk ------------------------------------------------------------------------------


def test_no_room_to_restore_changes_nothing(
    home: Path, away: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = pack(home, tmp_path / "b.zip", articles=True)
    before = contents_of(away)
    monkeypatch.setattr(restoring, "_ROOM", 1 << 62)
    with pytest.raises(DiskFull):
        restore(file, away, NOW)
    assert contents_of(away) == before
    assert not [*away.glob("restor*"), *away.glob("replaced*")]


def test_a_library_on_a_full_disk_can_be_backed_up_to_another(
    home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents_of(home)
    stick = tmp_path / "stick"
    stick.mkdir()
    copy_to = Connection.backup_to

    def full_at_home(connection: Connection, path: Path, schema: str = "main") -> None:
        if path.is_relative_to(home):
            raise DiskFull
        copy_to(connection, path, schema)

    library = Library.open(home, Clock())
    monkeypatch.setattr(Connection, "backup_to", full_at_home)
    library.pack(stick / "b.zip", articles=True)
    library.close()
    assert [path.name for path in stick.iterdir()] == ["b.zip"]
    assert not list(home.glob("packing-*"))
    restore(stick / "b.zip", tmp_path / "there", NOW)
    assert contents_of(tmp_path / "there") == before


def test_no_room_to_back_up_leaves_the_last_one(home: Path, tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    file = pack(home, tmp_path / "b.zip", articles=False)
    whole_one = file.read_bytes()
    library = Library.open(home, Clock())
    with pytest.raises(CannotWrite):
        library.pack(tmp_path / "no such folder" / "b.zip")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("reader.whole_files.secrets.token_hex", lambda _: "full")
        (tmp_path / "b.zip.full.part").symlink_to("/dev/full")
        patch.setattr(Path, "open", _open_without_x)
        with pytest.raises(DiskFull):
            library.pack(file)
    library.close()
    assert file.read_bytes() == whole_one
    assert not list(tmp_path.glob("*.part"))
    assert not list(home.glob("packing-*"))


_open = Path.open


def _open_without_x(self: Path, mode: str = "r", *more: Any, **named: Any) -> Any:
    return _open(self, mode.replace("x", "w"), *more, **named)
