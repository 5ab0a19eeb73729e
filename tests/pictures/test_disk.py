"""A full disk and a pulled plug in the middle of picture writing."""

from __future__ import annotations

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest

from reader.article import Completeness
from reader.errors import DiskFull
from reader.store.library import Library
from tests.store.conftest import clock, folder, library
from tests.store.stories import Clock

from .shelves import INLINE, LEAD, photo
from .test_shelf import files, put

__all__ = ["clock", "folder", "library"]
ROOT = Path(__file__).parents[2]


def test_a_full_disk_is_said_and_leaves_nothing_half_written(
    library: Library, clock: Clock, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    article = put(library, clock, 1, LEAD, INLINE)
    library.put_picture(LEAD, photo("a"), clock())
    write = os.write
    with monkeypatch.context() as patched:

        def full(descriptor: int, data: bytes) -> int:
            if len(data) > 300:
                return write(descriptor, data[:300])
            raise OSError(errno.ENOSPC, "No space left on device")

        patched.setattr(os, "write", full)
        with pytest.raises(DiskFull):
            library.put_picture(INLINE, photo("b"), clock())
    assert len(files(folder)) == 1
    assert library.article(article).headline
    assert library.picture_path(LEAD) is not None
    assert library.check() == []
    library.put_picture(INLINE, photo("b"), clock())
    assert library.row(article).completeness is Completeness.PICTURED
    assert library.check() == []


def test_a_library_that_is_full_keeps_no_file_without_its_row(
    library: Library, clock: Clock, folder: Path
) -> None:
    put(library, clock, 1, LEAD)
    pages = library._writer.write(lambda c: c.value("PRAGMA cache.page_count"))
    library._writer.write(lambda c: c.run(f"PRAGMA cache.max_page_count = {pages}"))
    large = msgspec.structs.replace(photo("a"), thumbnail=os.urandom(200_000))
    with pytest.raises(DiskFull):
        library.put_picture(LEAD, large, clock())
    library.close()
    again = Library.open(folder, clock)
    assert files(folder) == []
    assert again.check() == []
    assert [wanted.url for wanted in again.wanted_pictures(10)] == [LEAD]
    again.close()


WRITER = """
import itertools, os, sys
from datetime import UTC, datetime
from pathlib import Path
sys.path.insert(0, sys.argv[2])
from reader.store.library import Library
from tests.pictures.shelves import photo
library = Library.open(Path(sys.argv[1]))
first = int(sys.argv[3])
for number in itertools.count(first):
    url = f"https://img.example.com/{number}.jpg"
    library.put_picture(url, photo(f"{number} " * 40), datetime.now(UTC))
    if number == first:
        print("writing", flush=True)
"""


def test_pulling_the_plug_leaves_no_half_picture(
    library: Library, clock: Clock, folder: Path
) -> None:
    urls = [f"https://img.example.com/{number}.jpg" for number in range(4000)]
    for story in range(80):
        put(library, clock, story, *urls[story * 50 : story * 50 + 50])
    library.close()
    at = 0
    for kill in range(12):
        command = [sys.executable, "-c", WRITER, str(folder), str(ROOT), str(at)]
        with subprocess.Popen(command, stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            child.stdout.readline()
            time.sleep(kill * 0.005)  # somewhere among the writes, which go on until then
            child.send_signal(signal.SIGKILL)
        again = Library.open(folder, clock)
        assert not list((folder / "pictures" / "arriving").glob("*"))
        kept = [url for url in urls if (row := again.picture(url)) is not None and row.kept]
        assert len(kept) > at, "killed among the writes, not before them"
        at = len(kept)
        assert len(files(folder)) == at
        for url in kept:
            path = again.picture_path(url)
            assert path is not None
            number = url.rpartition("/")[2].removesuffix(".jpg")
            assert path.read_bytes() == photo(f"{number} " * 40).large
        assert again.check() == [], f"after kill {kill}"
        again.close()
