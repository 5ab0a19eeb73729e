"""Pillow works in a process of its own, with limits."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PIL import Image

from reader.demo.pictures import picture_bytes
from reader.errors import Cancelled, NotAPicture, PictureTooHostile
from reader.pictures.prepare import prepare_picture
from reader.pictures.prepared import Prepared
from reader.pictures.process import PictureProcess, PictureProcesses

from .test_prepared import URL, encoded

ROOT = Path(__file__).parents[2]


def test_it_answers_as_without_a_process_and_faults_cross_as_themselves() -> None:
    process = PictureProcess(deadline=20)
    try:
        body = picture_bytes("boats-3-wide.jpg")[1]
        assert process.prepare(body, URL) == prepare_picture(body, URL)
        with pytest.raises(NotAPicture):
            process.prepare(b"no picture", URL)
    finally:
        process.close()
    with pytest.raises(Cancelled):
        process.prepare(b"", URL)


def test_a_picture_that_takes_too_much_costs_itself_only() -> None:
    process = PictureProcess(memory_mb=48, deadline=20)
    try:
        large = encoded(Image.effect_noise((6000, 6000), 9).convert("RGB"), "PNG", compress_level=0)
        with pytest.raises(PictureTooHostile):
            process.prepare(large, URL)
        body = picture_bytes("boats-3-square.jpg")[1]
        assert process.prepare(body, URL).width == 900
    finally:
        process.close()


class Slow(PictureProcess):
    """Waits until as many pictures are under way as `together` says."""

    def __init__(self, together: threading.Barrier, used: list[PictureProcess]) -> None:
        super().__init__()
        self._together, self._used = together, used

    def prepare(self, body: bytes, url: str) -> Prepared:
        self._used.append(self)
        self._together.wait(10)
        return Prepared(body, "webp", 1, 1, b"", "#000000")


def test_pictures_that_take_long_are_prepared_two_at_a_time_and_quick_ones_by_one() -> None:
    used: list[PictureProcess] = []
    alone = PictureProcesses(2, lambda: Slow(threading.Barrier(1), used))
    for _ in range(5):
        alone.prepare(b"", URL)
    assert len(set(used)) == 1
    used.clear()
    both = threading.Barrier(2)
    two = PictureProcesses(2, lambda: Slow(both, used))
    with ThreadPoolExecutor(6) as threads:
        bodies = [bytes([n]) for n in range(6)]
        done = list(threads.map(lambda body: two.prepare(body, URL).large, bodies))
    assert done == bodies
    assert len(set(used)) == 2


def test_neither_the_sync_nor_the_parser_loads_pillow() -> None:
    code = (
        "import sys, json; sys.path.insert(0, sys.argv[1]);"
        "import reader.sync; from reader.parse import worker_child as w;"
        "[w._function(*p) for p in w.TABLES['pages'].items()]; print(json.dumps(list(sys.modules)))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT)], capture_output=True, check=True, text=True
    )
    assert not {"PIL", "PIL.Image"} & set(json.loads(done.stdout))
