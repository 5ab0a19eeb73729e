"""The crossing between window and core: threads, order, and leaving at any moment."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from reader import errors, events
from reader.store.library import Library
from ui.bridge import Bridge, MarkDone
from ui.sync_order import StartSync

Tell = Callable[[events.Event], None]
Make = Callable[..., Bridge]


def _until_cancelled(cancel: threading.Event, tell: Tell) -> None:
    cancel.wait(10)


@pytest.fixture
def make(library: Library, qtbot: QtBot) -> Iterator[Make]:
    made: list[Bridge] = []

    def bridge(start_sync: StartSync | None = None, due: StartSync | None = None) -> Bridge:
        made.append(Bridge(library, start_sync, due))
        return made[-1]

    yield bridge
    for one in made:
        one.close()


def test_events_of_a_sync_come_in_order_in_the_windows_thread(make: Make, qtbot: QtBot) -> None:
    told: list[events.Event] = [
        events.SyncStarted(1),
        events.Progress(1, 2),
        events.SyncFinished(1, 0, 0, 0, 0, 0.1),
    ]

    def sync(cancel: threading.Event, tell: Tell) -> None:
        for event in told:
            tell(event)

    bridge = make(sync)
    heard: list[tuple[events.Event, bool]] = []
    window = QThread.currentThread()
    bridge.happened.connect(lambda e: heard.append((e, QThread.currentThread() is window)))
    with qtbot.waitSignal(bridge.sync_ended):
        assert bridge.sync()

    assert heard == [(event, True) for event in told]
    assert not bridge.syncing


def test_there_is_one_sync_at_a_time(make: Make, qtbot: QtBot) -> None:
    runs: list[int] = []

    def sync(cancel: threading.Event, tell: Tell) -> None:
        runs.append(1)
        cancel.wait(10)

    bridge = make(sync)
    assert bridge.sync()
    assert not bridge.sync()
    with qtbot.waitSignal(bridge.sync_ended):
        bridge.stop_sync()
    assert runs == [1]


def test_a_wish_for_everything_is_done_after_what_is_due(make: Make, qtbot: QtBot) -> None:
    runs: list[str] = []
    go_on = threading.Event()

    def everything(cancel: threading.Event, tell: Tell) -> None:
        runs.append("everything")

    def due(cancel: threading.Event, tell: Tell) -> None:
        runs.append("due")
        go_on.wait(10)

    bridge = make(everything, due)
    assert bridge.sync_due()
    assert not bridge.sync()
    go_on.set()
    qtbot.waitUntil(lambda: runs == ["due", "everything"])
    qtbot.waitUntil(lambda: not bridge.syncing)
    assert bridge.sync()
    qtbot.waitUntil(lambda: runs == ["due", "everything", "everything"])


def test_a_fault_that_ends_a_sync_is_told(make: Make, qtbot: QtBot) -> None:
    def sync(cancel: threading.Event, tell: Tell) -> None:
        raise errors.DiskFull

    bridge = make(sync)
    with qtbot.waitSignals([bridge.failed, bridge.sync_ended]):
        bridge.sync()


def test_without_a_way_to_sync_nothing_is_ever_fetched(make: Make) -> None:
    bridge = make(None)
    assert not bridge.can_sync
    assert not bridge.sync()


def test_a_mark_is_told_once_it_stands_on_the_disk(
    make: Make, qtbot: QtBot, library: Library
) -> None:
    bridge = make(None)
    with qtbot.waitSignal(bridge.marked) as marked:
        bridge.mark([1], starred=True)
    assert library.status(1).starred
    done = marked.args[0]
    assert isinstance(done, MarkDone)
    with qtbot.waitSignal(bridge.marked):
        bridge.undo(done.marked)
    assert not library.status(1).starred


def test_marks_do_not_wait_for_a_sync(make: Make, qtbot: QtBot) -> None:
    bridge = make(_until_cancelled)
    bridge.sync()
    started = time.monotonic()
    with qtbot.waitSignal(bridge.marked):
        bridge.mark([1], read=True)
    assert time.monotonic() - started < 2
    assert bridge.syncing


def test_a_fault_of_a_mark_is_told_and_later_marks_go_on(
    make: Make, qtbot: QtBot, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge = make(None)
    with monkeypatch.context() as patch:

        def full(*_: object, **__: object) -> None:
            raise errors.DiskFull

        patch.setattr(library, "mark", full)
        with qtbot.waitSignal(bridge.failed):
            bridge.mark([1], read=True)
    with qtbot.waitSignal(bridge.marked):
        bridge.mark([1], read=True)


def test_a_mistake_of_our_own_is_logged_whole_and_told_and_work_goes_on(
    make: Make, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(cancel: threading.Event, tell: Tell) -> None:
        raise ZeroDivisionError("ভুল")

    bridge = make(broken)
    with qtbot.waitSignals([bridge.failed, bridge.sync_ended]):
        bridge.sync()
    assert "ZeroDivisionError: ভুল" in caplog.text
    with qtbot.waitSignals([bridge.failed, bridge.sync_ended]):
        assert bridge.sync()


def test_leaving_commits_marks_stops_a_sync_and_never_hangs(make: Make, library: Library) -> None:
    stopped = threading.Event()

    def sync(cancel: threading.Event, tell: Tell) -> None:
        cancel.wait(30)
        stopped.set()

    bridge = make(sync)
    bridge.sync()
    for article_id in range(1, 12):
        bridge.mark([article_id], read=True)
    started = time.monotonic()
    bridge.close()
    assert time.monotonic() - started < 2
    assert stopped.is_set()
    assert library.counts().all.unread == 0
    bridge.close()


def test_leaving_does_not_wait_for_a_sync_that_will_not_stop(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.syncing._LEAVING_SECONDS", 0.1)
    let_go = threading.Event()

    def stubborn(cancel: threading.Event, tell: Tell) -> None:
        let_go.wait(30)

    bridge = make(stubborn)
    bridge.sync()
    started = time.monotonic()
    bridge.close()
    assert time.monotonic() - started < 2
    let_go.set()


def test_what_comes_after_leaving_reaches_nobody(make: Make, qtbot: QtBot) -> None:
    bridge = make(lambda cancel, tell: tell(events.SyncStarted(1)))
    heard: list[object] = []
    bridge.happened.connect(heard.append)
    bridge.marked.connect(heard.append)
    bridge.mark([1], read=True)
    bridge.sync()
    bridge.close()
    qtbot.wait(20)
    assert heard == []
