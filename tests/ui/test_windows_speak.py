"""Everything that the keyboard reaches in the windows around the reading has a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QScrollArea, QWidget

from tests.ui.conftest import Reader
from ui.section_window import SectionWindow


def _nameless(window: QWidget) -> list[str]:
    """Widgets that can have the focus and say nothing of themselves."""
    found = []
    for widget in window.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.isVisible() or not reached or isinstance(widget, QScrollArea):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("name", ["catalogue", "settings", "keys", "section", "palette"])
def test_every_field_and_button_has_a_name(reader: Reader, name: str) -> None:
    window = reader.window
    managing = window.managing
    match name:
        case "catalogue":
            shown: QWidget = managing.choose_newspapers().dialog
        case "settings":
            shown = managing.open_settings()
        case "keys":
            managing.show_keys()
            assert managing.sheet is not None
            shown = managing.sheet
        case "section":
            source = next(one for one in window.newspapers.sources if one.level == 1)
            shown = SectionWindow(window, window.bridge, source).dialog
            shown.show()
        case _:
            managing.palette.open()
            shown = managing.palette
    reader.until(shown.isVisible)
    assert shown.findChildren(QWidget)
    assert _nameless(shown) == []


def test_every_page_of_the_settings_has_names(reader: Reader) -> None:
    settings = reader.window.managing.open_settings()
    for page in range(settings.pages.count()):
        settings.pages.setCurrentRow(page)
        assert _nameless(settings) == []
