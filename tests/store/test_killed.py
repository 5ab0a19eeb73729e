"""Killed at any step of writing pictures and of letting go: no mark is lost, nothing is half."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from reader.article import Completeness
from reader.pictures.files import PictureFiles
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.rows import Filter
from reader.store.space import Budget
from tests.pictures.shelves import photo, pictured
from tests.store.stories import HOME, NOW, PAPER, Clock, entry

_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"}
_WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT
_SAID = ("INSERT", "UPDATE", "DELETE", "BEGIN", "COMMIT", "PRAGMA cache.incremental")
STORIES, PICTURES = 12, 2


def count_steps(step: int, reached: Callable[[], None]) -> None:
    """Calls `reached` before the `step`-th thing that this process does to the disk from now on:
    a file that is written, renamed or deleted, or a statement of the database."""
    left = step

    def one_more() -> None:
        nonlocal left
        left -= 1
        if left == 0:
            reached()

    def said(statement: str) -> None:
        if statement.startswith(_SAID):
            one_more()

    def listen(event: str, arguments: tuple[object, ...]) -> None:
        if event in _CHANGES or (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & _WRITES
        ):
            one_more()

    connect = sqlite3.connect

    def connected(*arguments: Any, **named: Any) -> sqlite3.Connection:
        connection: sqlite3.Connection = connect(*arguments, **named)
        connection.set_trace_callback(said)
        return connection

    sys.addaudithook(listen)
    sqlite3.connect = connected  # type: ignore[assignment]


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def url(story: int, picture: int) -> str:
    return f"https://img.example.com/{story}-{picture}.jpg"


def furnish(folder: Path, *, with_pictures: bool) -> None:
    """Stories with pictures that they share in pairs; one is starred, and some are read."""
    library = Library.open(folder, Clock())
    library.subscribe(PAPER)
    ids = library.put_entries("dinlipi/desh", [entry(n) for n in range(STORIES)], NOW).new
    for number, article in enumerate(ids):
        shown = [url(number, picture) for picture in range(PICTURES)]
        story = pictured(number, *shown, related=(f"/desh/{100 + number}",))
        library.put_article(article, story, Completeness.FULL, NOW)
    library.mark(ids[:4], read=True)
    library.mark(ids[:1], starred=True)
    if with_pictures:
        put_pictures(library)
    library.close()


def put_pictures(library: Library) -> None:
    for story in range(STORIES):
        for picture in range(PICTURES):
            # The second picture is the neighbour's too.
            content = f"{story} {picture} " if picture == 0 else f"{story // 2} shared "
            library.put_picture(url(story, picture), photo(content), NOW)


def _write_pictures(folder: Path, step: int) -> None:
    count_steps(step, die)
    library = Library.open(folder, Clock())
    put_pictures(library)
    library.close()


def _let_go(folder: Path, step: int) -> None:
    count_steps(step, die)
    library = Library.open(folder, Clock())
    library.tidy(NOW + timedelta(days=9), Budget(days=7))
    library.close()


def assert_sound(folder: Path) -> None:
    """Every row has its file, every file its row, no mark is missing, the doctor finds nothing."""
    library = Library.open(folder, Clock())
    assert library.check() == []
    library.close()
    assert not list((folder / "pictures" / "arriving").glob("*"))
    connection = Connection(Files(folder), read_only=True)
    rows = set(connection.rows("SELECT hash, format FROM picture_file"))
    going = set(connection.rows("SELECT hash, format FROM loose_file"))
    read = connection.value("SELECT count(*) FROM status WHERE read = 1")
    starred = connection.rows("SELECT id FROM article WHERE starred = 1")
    connection.close()
    files = list(PictureFiles(folder / "pictures").all())
    on_disk = {(digest, form) for digest, form, _ in files}
    assert rows <= on_disk <= rows | going
    assert all(path.stat().st_size > 900 for _, _, path in files)
    assert (read, len(starred)) == (4, 1)


def killed_everywhere(
    tmp_path: Path, work: Callable[[Path, int], None], furnished: Path, stride: int
) -> tuple[int, Path]:
    """Does the work again and again, each time killed some steps later, until it comes to its
    end; how often it was killed, and the folder of the last time. The work that was cut short is
    found sound and is done to its end by the next."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["reader.store.library", "tests.store.test_killed"])
    kills, step = 0, 1
    while True:
        folder = shutil.copytree(furnished, tmp_path / f"killed-{step}")
        child = context.Process(target=work, args=(folder, step), daemon=True)
        child.start()
        child.join(60)
        assert child.exitcode in (0, -signal.SIGKILL), child.exitcode
        assert_sound(folder)
        if child.exitcode == 0:
            return kills, folder
        kills += 1
        step += stride
        shutil.rmtree(folder)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_writing_pictures_leaves_none_half_and_no_row_without_its_file(tmp_path: Path) -> None:
    furnish(tmp_path / "home", with_pictures=False)
    kills, folder = killed_everywhere(tmp_path, _write_pictures, tmp_path / "home", 19)
    assert kills > 20
    assert len(list(PictureFiles(folder / "pictures").all())) == STORIES + STORIES // 2


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="processes end otherwise here")
def test_letting_go_takes_no_mark_and_leaves_nothing_half(tmp_path: Path) -> None:
    furnish(tmp_path / "home", with_pictures=True)
    kills, folder = killed_everywhere(tmp_path, _let_go, tmp_path / "home", 31)
    assert kills > 20
    library = Library.open(folder, Clock())
    assert [row.url for row in library.rows(library.ids(Filter()))] == [f"{HOME}/desh/0"]
    # Its own and the one that it shares with a story that went.
    assert len(list(PictureFiles(folder / "pictures").all())) == PICTURES
    library.close()
