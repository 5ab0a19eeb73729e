"""What happens while the window is not in front, and what scrolling does, for whoever wants it."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from reader import events
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui.conftest import Desk, Reader
from ui import background
from ui.background import Background
from ui.notices import Notice

_DONE = events.SyncFinished(3, 0, 5, 1, 4, 0.5)


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Messages that the tray was asked to show; here there is one."""
    shown: list[str] = []
    for bus in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
        monkeypatch.delenv(bus, raising=False)
    monkeypatch.setattr(background, "has_tray", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda icon, title, text, *_: shown.append(text)
    )
    # Without a display Qt's own tray icon complains when it is shown.
    monkeypatch.setattr(QSystemTrayIcon, "setVisible", lambda icon, on: None)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda icon: None)
    yield shown
    QApplication.setQuitOnLastWindowClosed(True)


def _background(reader: Reader) -> Background:
    window = reader.window
    preferences = window.managing.preferences
    return Background(window.bridge, preferences, window, window.show)


def test_one_message_after_a_sync_and_only_if_wanted(
    reader: Reader, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    behind = _background(reader)
    monkeypatch.setattr(reader.window, "isActiveWindow", lambda: False)
    reader.window.bridge.happened.emit(_DONE)
    assert told == []
    reader.window.managing.preferences.change("desktop.notifications", True)
    reader.window.bridge.happened.emit(_DONE)
    reader.until(lambda: told == ["৫টি নতুন খবর"])
    reader.window.bridge.happened.emit(events.SyncFinished(3, 0, 0, 1, 4, 0.5))
    monkeypatch.setattr(reader.window, "isActiveWindow", lambda: True)
    reader.window.bridge.happened.emit(_DONE)
    reader.qtbot.waitUntil(lambda: not _sending())
    assert len(told) == 1
    behind.close()


def _sending() -> bool:
    return any(thread.name == "notice" for thread in threading.enumerate())


def test_a_message_of_what_kept_searches_find_and_of_nothing_else(
    reader: Reader, library: Library, told: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    behind = _background(reader)
    sent: list[Notice] = []
    monkeypatch.setattr(behind.notices, "send", sent.append)
    monkeypatch.setattr(reader.window, "isActiveWindow", lambda: False)
    preferences = reader.window.managing.preferences
    preferences.change("desktop.notifications", True)
    preferences.change("desktop.notify_of", "searches")
    first, second = library.rows(library.ids(Filter())[:2])
    library.catch_up()
    library.save_search("আমার খোঁজ", f'"{first.headline}"')
    bridge = reader.window.bridge

    bridge.happened.emit(events.SyncStarted(sections=1))
    bridge.happened.emit(events.ArticlesArrived(new=(second.id,)))
    bridge.happened.emit(_DONE)
    reader.until(lambda: bridge.all_answered)
    assert sent == []

    bridge.happened.emit(events.ArticlesArrived(new=(first.id,)))
    bridge.happened.emit(_DONE)
    reader.until(lambda: bool(sent))
    assert sent[0].text == f"আমার খোঁজ: {first.headline}"
    assert "১টি" in sent[0].title
    behind.close()


def test_the_tray_keeps_the_program_when_its_window_is_closed(
    reader: Reader, told: list[str]
) -> None:
    behind = _background(reader)
    before = behind.stays
    reader.window.managing.preferences.change("desktop.tray", True)
    assert [before, behind.stays] == [False, True]
    quits = QApplication.quitOnLastWindowClosed
    assert not quits()
    reader.window.managing.preferences.change("desktop.tray", False)
    assert [quits(), behind.stays] == [True, False]
    behind.close()


def _scroll(reader: Reader) -> None:
    """A turn of the wheel over the list."""
    viewport = reader.window.articles.table.viewport()
    turn = QWheelEvent(
        QPointF(40, 40),
        QPointF(viewport.mapToGlobal(QPoint(40, 40))),
        QPoint(0, -400),
        QPoint(0, -480),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(viewport, turn)


def test_what_is_scrolled_past_is_read_only_if_wanted(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library, size=(1280, 620))
    reader.window.newspapers.select("all")
    marks = reader.window.managing.scroll_marks
    _scroll(reader)
    assert reader.window.articles.table.verticalScrollBar().value() > 0
    assert not marks._rest.isActive()

    reader.window.articles.table.verticalScrollBar().setValue(0)
    reader.window.managing.preferences.change("desktop.mark_read_while_scrolling", True)
    _scroll(reader)
    reader.until(lambda: reader.is_read(0))
    top = reader.window.articles.table.rowAt(0)
    assert top > 0
    assert [reader.is_read(place) for place in (top, top + 1)] == [False, False]
    # What was marked at once is taken back at once.
    reader.until(lambda: reader.window.undo_bar.text.startswith("সব খবর"))
    reader.press("Z", Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: not any(reader.is_read(place) for place in range(top)))
