"""A mark is made at once, whichever process writes meanwhile."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.connection import Connection
from reader.store.library import Library
from reader.store.precedence import Precedence

ROOT = Path(__file__).parents[2]
MARKS = 25
BUSY = """
import sys, threading, time
from pathlib import Path
from reader.store.library import Library
library = Library.open(Path(sys.argv[1]))
end = threading.Event()
threading.Thread(target=lambda: (sys.stdin.read(), end.set()), daemon=True).start()
written = 0
def write(connection):
    connection.run("INSERT OR REPLACE INTO cache_meta VALUES ('written', ?)", (str(written),))
    time.sleep(0.004)
while not end.is_set():
    written += 1
    library._writer.write(write)
    if written == 3:
        print("busy", flush=True)
library.close()
"""


@pytest.fixture
def busy(library: Library, folder: Path) -> Iterator[None]:
    """Another process that writes without a pause, as a sync does."""
    with subprocess.Popen(
        [sys.executable, "-c", BUSY, str(folder)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stdout.readline() == b"busy\n"
        yield
        process.stdin.close()
        assert process.wait(20) == 0


def _written(connection: Connection) -> int:
    return int(connection.value("SELECT value FROM cache_meta WHERE name = 'written'"))


def test_a_mark_waits_for_one_short_transaction_of_another_process(
    library: Library, busy: None
) -> None:
    waited = []
    for _ in range(MARKS):
        with library._reading() as connection:
            before = _written(connection)
        waited.append(library._writer.mark(_written) - before)
    # One is under way, and one more may begin before the mark has said that it is coming.
    assert sorted(waited)[MARKS // 2] <= 2
    assert max(waited) <= 5


def test_a_sync_goes_on_after_a_mark_and_never_waits_for_ever(tmp_path: Path) -> None:
    one, other = Precedence(tmp_path / "going-first"), Precedence(tmp_path / "going-first")
    order: list[str] = []
    held = threading.Event()

    def write() -> None:
        own = Precedence(tmp_path / "going-first")
        held.set()
        own.give_way()
        order.append("sync")
        own.close()

    with one.first():
        writer = threading.Thread(target=write)
        writer.start()
        assert held.wait(5)
        order.append("mark")
    writer.join(5)
    assert order == ["mark", "sync"]
    with one.first():
        other.give_way()  # its holder was stopped: after a second nobody waits for it
    one.close()
    other.close()


def test_a_mark_is_made_where_precedence_cannot_be_had(tmp_path: Path) -> None:
    nowhere = Precedence(tmp_path / "gone" / "going-first")
    with nowhere.first():
        nowhere.give_way()
    nowhere.close()
