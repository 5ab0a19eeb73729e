"""The windows around the reading, opened by what leads to them."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QWidget

from tests.ui.conftest import Reader
from ui.section_window import SectionWindow
from ui.settings_window import SettingsWindow


def open_window(reader: Reader, name: str) -> QWidget:
    """One of: catalogue, settings, keys, section, palette, incomplete, letters."""
    shown = _opened(reader, name)
    reader.until(shown.isVisible)
    QApplication.processEvents()
    return shown


def pages_of_settings(reader: Reader) -> Iterator[SettingsWindow]:
    """The window of the settings, once for each of its pages."""
    settings = reader.window.managing.open_settings()
    for page in range(settings.pages.count()):
        settings.pages.setCurrentRow(page)
        QApplication.processEvents()
        yield settings


def _opened(reader: Reader, name: str) -> QWidget:
    window, managing = reader.window, reader.window.managing
    match name:
        case "catalogue":
            return managing.choose_newspapers().dialog
        case "settings":
            return managing.open_settings()
        case "keys":
            managing.show_keys()
            assert managing.sheet is not None
            return managing.sheet
        case "section":
            source = next(one for one in window.newspapers.sources if one.level == 1)
            dialog = SectionWindow(window, window.bridge, source).dialog
            dialog.show()
            return dialog
        case "palette":
            managing.palette.open()
            return managing.palette
        case "incomplete":
            window._show_incomplete()
            return window.incomplete.dialog
        case "letters":
            reader.click_article(0)
            window.reading.show_letters()
            assert window.reading.letters is not None
            return window.reading.letters
        case _:
            raise ValueError(name)
