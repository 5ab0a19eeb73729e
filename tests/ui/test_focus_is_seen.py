"""Whoever goes about by the keyboard sees where they are, everywhere and in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from tests.ui.windows import open_window, pages_of_settings
from ui.theme import ThemeChoice

_AROUND = 4


def _reached(window: QWidget) -> list[QWidget]:
    """What Tab and F6 lead to."""
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.window() is window
        and widget.focusProxy() is None
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        # These two only scroll, or lead on to a link within them.
        and not isinstance(widget, QLabel | QScrollArea)
    ]


def _picture(window: QWidget, widget: QWidget) -> QImage:
    corner = widget.mapTo(window, QPoint(0, 0))
    around = QRect(corner, widget.size()).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return window.grab(around.intersected(window.rect())).toImage()


def _unseen(reader: Reader, window: QWidget) -> list[str]:
    """What looks the same with the focus and without."""
    found = []
    window.activateWindow()
    reader.until(window.isActiveWindow)
    for widget in _reached(window):
        focus = QApplication.focusWidget()
        if focus is not None:
            focus.clearFocus()
        for area in window.findChildren(QScrollArea):
            if area.isAncestorOf(widget):
                area.ensureWidgetVisible(widget)
        QApplication.processEvents()
        before = _picture(window, widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        if widget.hasFocus() and _picture(window, widget) == before:
            found.append(f"{type(widget).__name__} {widget.objectName()} {widget.toolTip()}")
    return found


@pytest.mark.parametrize("theme", [ThemeChoice.PAPER, ThemeChoice.SEPIA, ThemeChoice.DARK])
@pytest.mark.parametrize("opens_on", ["front", "last"])
def test_in_the_main_window(
    desk: Desk, library: Library, opens_on: str, theme: ThemeChoice
) -> None:
    reader = desk.sit_down(library, opens_on=opens_on)
    reader.window.look.choose(theme)
    assert _unseen(reader, reader.window) == []
    if opens_on == "last":
        reader.click_article(0)
        reader.press("/")
        assert _unseen(reader, reader.window) == []


@pytest.mark.parametrize("name", ["catalogue", "keys", "section", "incomplete"])
def test_in_the_other_windows(reader: Reader, name: str) -> None:
    shown = open_window(reader, name)
    assert _reached(shown)
    assert _unseen(reader, shown) == []


def test_in_every_page_of_the_settings(reader: Reader) -> None:
    for settings in pages_of_settings(reader):
        assert _unseen(reader, settings) == []
