"""The program ends at once whatever it is doing, and forgets nothing."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader import events
from reader.store.library import Library
from reader.store.rows import Filter
from ui.app import run
from ui.main_window import MainWindow
from ui.state import load_state

Tell = Callable[[events.Event], None]


def _window() -> MainWindow:
    windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, MainWindow)]
    return next(window for window in windows if window.isVisible())


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_closes_the_window_during_a_sync_that_hangs(
    qapp: QApplication, library: Library, tmp_path: Path, number: signal.Signals
) -> None:
    syncing = threading.Event()

    def sync(cancel: threading.Event, tell: Tell) -> None:
        tell(events.SyncStarted(1))
        syncing.set()
        cancel.wait(30)

    def leave() -> None:
        if not syncing.is_set():  # the window's own thread has to start it: look again
            QTimer.singleShot(50, leave)
            return
        _window().desk.step(1)
        os.kill(os.getpid(), number)

    before = signal.getsignal(number)
    QTimer.singleShot(300, leave)
    started = time.monotonic()
    assert run(library, sync, profile=tmp_path, theme="paper", language="bn") == 0

    assert time.monotonic() - started < 5
    assert signal.getsignal(number) is before
    assert library.counts().all.unread == 10
    assert load_state(tmp_path).article == library.ids(Filter())[0]


def test_a_killed_program_has_remembered_its_window_shortly_before(
    qapp: QApplication, library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ui.app._SAVE_MS", 10)
    remembered: list[int] = []

    def look() -> None:
        remembered.append(load_state(tmp_path).article)
        _window().close()

    QTimer.singleShot(100, lambda: _window().desk.step(1))
    QTimer.singleShot(500, look)
    run(library, None, profile=tmp_path, theme="paper", language="bn")
    assert remembered == [library.ids(Filter())[0]]
