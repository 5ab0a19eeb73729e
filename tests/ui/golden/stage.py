"""A window in which nothing moves by itself: one moment, one place, no caret that blinks.

Every picture is drawn on a stage of its own, with its own copy of the library. Import this before
anything of `ui`: the clock is stopped first, since some parts take it as they are defined.
"""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar
from unittest import mock
from weakref import WeakSet

from PySide6 import QtCore
from PySide6.QtCore import QAbstractAnimation, QCoreApplication, QEvent, QPoint
from PySide6.QtGui import QCursor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from tests.ui.golden import news


class Timer(QtCore.QTimer):
    """A timer that is known of, whoever owns it."""

    known: ClassVar[WeakSet[Timer]] = WeakSet()

    def __init__(self, parent: QtCore.QObject | None = None) -> None:
        super().__init__(parent)
        Timer.known.add(self)


mock.patch.object(QtCore, "QTimer", Timer).start()

from ui import times  # noqa: E402

mock.patch.object(times, "now", return_value=news.NOW).start()

from reader.newspapers import catalogue  # noqa: E402
from reader.store.library import Library  # noqa: E402
from ui import settings_window, sync_clock, syncing, wording  # noqa: E402
from ui.app import application  # noqa: E402
from ui.bridge import Bridge  # noqa: E402
from ui.letters import LettersPanel  # noqa: E402
from ui.main_window import MainWindow  # noqa: E402
from ui.preferences import Preferences  # noqa: E402
from ui.state import WindowState  # noqa: E402
from ui.theme import Look, ThemeChoice  # noqa: E402

# What a machine can do stands in the settings, and in the status line: here it can do everything.
for where, name, answer in (
    (settings_window, "can_notify", True),
    (settings_window, "can_start_with_session", True),
    (settings_window, "has_tray", True),
    (settings_window, "knows_metered", True),
    (syncing, "is_metered", False),
    (syncing, "on_battery", False),
    (sync_clock, "listen_for_network", None),
):
    mock.patch.object(where, name, return_value=answer).start()

SIZE = (1120, 680)
"""Wide enough for all three panes."""
_SOON_MS = 3000  # a timer that ends later belongs to no picture
_LONGEST_MS = 20_000
_STILL = 3  # times in a row that nothing may be under way


def prepared(folder: Path) -> QApplication:
    """The application, and a library in `folder` that stages are copied from."""
    app = application()
    app.setCursorFlashTime(0)
    QCursor.setPos(QPoint(2500, 1590))
    library = Library.open(folder / "full", now=lambda: news.NOW)
    news.fill(library)
    library.close()
    library = Library.open(folder / "new", now=lambda: news.NOW)
    library.subscribe(catalogue()[0])  # as a first start does
    library.close()
    return app


class Stage:
    """One library, and the windows on it. `full` is whether any news is kept."""

    def __init__(self, kept: Path, folder: Path, language: str, full: bool = True) -> None:
        shutil.copytree(kept / ("full" if full else "new"), folder)
        self.folder = folder
        wording.set_language("en" if language == "en" else "bn")
        wording.set_digits(latin=False)
        self.library = Library.open(folder, now=lambda: news.NOW)
        self.bridge = Bridge(self.library, lambda *_: None)
        self.look = Look(ThemeChoice.PAPER)
        preferences = Preferences()
        preferences.change("language", language)
        self.window = MainWindow(self.bridge, self.look, preferences)

    def open(
        self, opens_on: str = "last", size: tuple[int, int] = SIZE, compact: bool = False
    ) -> MainWindow:
        """The window as it opens, whole."""
        state = WindowState(opens_on=opens_on)
        state.compact = compact
        self.window.resize(*size)
        self.window.open(state)
        self.window.show()
        self.window.complete()
        self.front(self.window)
        return self.window

    def front(self, widget: QWidget) -> None:
        """Bring a window to the front and let everything come to rest."""
        widget.activateWindow()
        self.until(widget.isActiveWindow)
        self.settle()

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for something to become so."""
        end = time.monotonic() + _LONGEST_MS / 1000
        while not true():
            assert time.monotonic() < end, "never came"
            QTest.qWait(1)

    def settle(self) -> None:
        """Nothing is under way any more: no question, no mark, no timer, no event."""
        still = 0

        def at_rest() -> bool:
            nonlocal still
            self._let_lines_run_dry()
            QApplication.processEvents()
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
            for window in QApplication.topLevelWidgets():
                if window.isVisible():
                    window.grab()  # what is drawn asks for its pictures
            still = still + 1 if self.bridge.all_answered and not _moving() else 0
            return still >= _STILL

        self.until(at_rest)

    def _let_lines_run_dry(self) -> None:
        bridge = self.bridge
        for line in (bridge._marks, bridge._questions, bridge._changes):
            done = threading.Event()
            line.put(done.set)
            assert done.wait(_LONGEST_MS / 1000)

    def picture(self, shown: QWidget, theme: str) -> QImage:
        """What a widget looks like; the panel of letters over its window, to show where it is."""
        self.look.choose(ThemeChoice(theme))
        self.settle()
        ground, owner = shown, shown.parentWidget()
        if isinstance(shown, LettersPanel) and owner is not None:
            ground = owner.window()
        image = ground.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        if ground is not shown:
            painter = QPainter(image)
            at = shown.mapToGlobal(QPoint(0, 0)) - ground.mapToGlobal(QPoint(0, 0))
            painter.drawPixmap(at, shown.grab())
            painter.end()
        return image

    def close(self) -> None:
        """Everything goes, so that the next stage is empty."""
        for widget in QApplication.topLevelWidgets():
            widget.close()
        self.bridge.close()
        self.window.deleteLater()
        self.library.close()
        QApplication.clipboard().clear()
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def _moving() -> bool:
    """Whether a timer will change something soon, or Qt's own fading goes on."""
    running = QAbstractAnimation.State.Running
    for window in QApplication.topLevelWidgets():
        if any(one.state() == running for one in window.findChildren(QAbstractAnimation)):
            return True
    timers = [timer for timer in Timer.known if isValid(timer)]
    return any(t.isActive() and t.isSingleShot() and t.interval() <= _SOON_MS for t in timers)
