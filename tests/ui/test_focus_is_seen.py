"""Whoever goes about by the keyboard sees where they are, everywhere and in each theme."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget

from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from ui.section_window import SectionWindow
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


@pytest.mark.parametrize("name", ["catalogue", "settings", "keys", "section", "incomplete"])
def test_in_the_other_windows(reader: Reader, name: str) -> None:
    window, managing = reader.window, reader.window.managing
    match name:
        case "catalogue":
            shown: QWidget = managing.choose_newspapers().dialog
        case "settings":
            settings = managing.open_settings()
            for page in range(settings.pages.count()):
                settings.pages.setCurrentRow(page)
                assert _unseen(reader, settings) == []
            return
        case "keys":
            managing.show_keys()
            assert managing.sheet is not None
            shown = managing.sheet
        case "section":
            source = next(one for one in window.newspapers.sources if one.level == 1)
            shown = SectionWindow(window, window.bridge, source).dialog
            shown.show()
        case _:
            window._show_incomplete()
            shown = window.incomplete.dialog
    assert _reached(shown)
    assert _unseen(reader, shown) == []
