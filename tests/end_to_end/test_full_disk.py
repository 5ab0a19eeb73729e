"""The disk fills up during a sync: it is said, what came is read, and the rest comes later."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter

pytest.importorskip("resource")  # not on Windows

ROOT = Path(__file__).parents[2]
FULL = "ডিস্কে আর জায়গা নেই"
KB = 1024
BOUNDED = """
import os, resource, sys
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[1]), int(sys.argv[1])))
os.execv(sys.argv[2], sys.argv[2:])
"""


@pytest.fixture(scope="module")
def server() -> Iterator[DemoServer]:
    with DemoServer() as running:
        yield running


def subscribe(folder: Path, server: DemoServer) -> None:
    library = Library.open(folder)
    library.subscribe(server.paper, [section.id for section in server.paper.sections[:4]])
    library.close()


def potrika(
    *words: str | Path, limit: int | None = None, before: str = ""
) -> subprocess.CompletedProcess[str]:
    """A command. No file that it writes may grow beyond `limit` bytes: then writing fails, as it
    does where a quota is used up. `before` is what a shell does first, in a namespace where it
    may mount."""
    command = [sys.executable, str(ROOT / "main.py"), *map(str, words)]
    if before:
        inside = f"{before} && exec {shlex.join(command)}"
        command = ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", inside]

    if limit is not None:
        command = [sys.executable, "-c", BOUNDED, str(limit), *command]
    return subprocess.run(
        command,
        capture_output=True,
        encoding="utf-8",
        env=os.environ | {"POTRIKA_LANG": "bn", "PYTHONIOENCODING": "utf-8"},
        timeout=60,
        check=False,
    )


def is_complete(folder: Path) -> bool:
    """Whether the profile holds each story of four sections once, with its pictures."""
    library = Library.open(folder)
    rows = library.rows(library.ids(Filter()))
    assert library.check() == []
    library.close()
    assert len({row.url for row in rows}) == len(rows) > 20
    return all(row.completeness is Completeness.PICTURED for row in rows)


# Where the room ends: among the lists, among the pages.
@pytest.mark.parametrize("kilobytes", [300, 900])
def test_a_sync_that_ran_out_of_room_is_completed_by_the_next(
    tmp_path: Path, server: DemoServer, kilobytes: int
) -> None:
    subscribe(tmp_path, server)
    full = potrika("--profile", tmp_path, "sync", limit=kilobytes * KB)
    assert full.returncode == 1
    assert FULL in full.stderr
    assert full.stderr.count("\n") == 1
    # As long as there is no room, what came can be listed and read.
    listed = potrika("--profile", tmp_path, "list", "--limit", "1", limit=kilobytes * KB)
    assert listed.returncode == 0, listed.stderr
    article = listed.stdout.split("\t")[0]
    assert potrika("--profile", tmp_path, "show", article, limit=kilobytes * KB).stdout
    # There is room again.
    done = potrika("--profile", tmp_path, "sync")
    assert done.returncode == 0, done.stderr
    assert is_complete(tmp_path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Callable[[str], str]:
    """A line for a shell that puts a disk of some size below the folder, in its own namespace."""
    if shutil.which("unshare") is None:
        pytest.skip("util-linux is not here")
    place = tmp_path / "disk"
    place.mkdir()

    def mounting(size: str) -> str:
        return f"mount -t tmpfs -o size={size} tmpfs {shlex.quote(str(place))}"

    tried = subprocess.run(
        ["unshare", "--user", "--map-root-user", "--mount", "sh", "-c", mounting("1m")],
        capture_output=True,
        check=False,
    )
    if tried.returncode:
        pytest.skip("this system lets nobody mount a small disk")
    return mounting


def test_everything_kept_is_read_on_a_disk_without_a_byte_left(
    tmp_path: Path, server: DemoServer, small_disk: Callable[[str], str]
) -> None:
    profile = tmp_path / "disk" / "profile"
    subscribe(tmp_path / "new", server)
    run = shlex.join([sys.executable, str(ROOT / "main.py"), "--profile", str(profile)])
    fill = f"{{ head -c 60000000 /dev/zero > {profile}/../others 2> /dev/null; :; }}"
    steps = [
        small_disk("2m"),
        f"cp -r {tmp_path}/new {profile}",
        f"! {run} sync",
        fill,  # someone else takes the last of it
        f"a=$({run} list --limit 1 | cut -f1)",
        f"{run} show $a > {tmp_path}/shown",
        f"{run} mark $a read",
        fill,  # and again what was given back meanwhile
        f"{run} show $a > {tmp_path}/shown-again",
        f"rm {profile}/../others",
        f"mount -o remount,size=64m {tmp_path}/disk",
        f"{run} sync",
        f"cp -r {profile} {tmp_path}/after",
    ]
    done = potrika("--version", before=" && ".join(steps))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count(FULL) == 1, done.stderr
    assert is_complete(tmp_path / "after")
    shown = (tmp_path / "shown").read_text("utf-8")
    assert shown.strip()
    assert (tmp_path / "shown-again").read_text("utf-8") == shown
    library = Library.open(tmp_path / "after")
    read = [row.headline for row in library.rows(library.ids(Filter())) if row.read]
    library.close()
    assert read == [shown.splitlines()[0]]
