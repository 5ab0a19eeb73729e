"""The process of a sync is killed under an open window: a sentence, and nothing else is lost."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader import events
from reader.demo.faults import Slow
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.sync_process import SyncProcess
from tests.ui.conftest import Desk


@pytest.fixture
def newspaper() -> Iterator[DemoServer]:
    with DemoServer() as server:
        yield server


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_sync_that_is_killed_is_told_in_bangla_and_the_next_one_brings_the_rest(
    library: Library, tmp_path: Path, newspaper: DemoServer, desk: Desk, qtbot: QtBot
) -> None:
    library.subscribe(newspaper.paper)
    newspaper.faults.turn_on("/news/*", Slow(20))
    process = SyncProcess(tmp_path)
    reader = desk.sit_down(library, process.everything)
    bridge, status = reader.window.bridge, reader.window.status
    bridge.picture_limit, there = 0, len(reader.headlines)
    heard: list[events.Event] = []
    bridge.happened.connect(heard.append)

    bridge.sync_these([newspaper.paper.id])
    reader.until(lambda: any(isinstance(event, events.ArticlesArrived) for event in heard))
    assert process.pid is not None
    os.kill(process.pid, signal.SIGKILL)
    reader.until(lambda: not bridge.syncing)
    reader.until(lambda: "মাঝপথে থেমে গেছে" in status.text)
    assert "মাঝপথে থেমে গেছে" in reader.window.undo_bar.text
    reader.click_article(0)
    assert reader.shown

    newspaper.faults.turn_off()
    bridge.sync_these([newspaper.paper.id])
    qtbot.waitUntil(lambda: not bridge.syncing, timeout=30_000)
    reader.until(lambda: "থেমে গেছে" not in status.text)
    finished = [event for event in heard if isinstance(event, events.SyncFinished)]
    assert [one.failed for one in finished] == [0]
    assert len(reader.headlines) == there + len(newspaper.articles)
