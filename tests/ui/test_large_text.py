"""Where letters are larger, by the desktop's wish or the reader's, nothing is cut off."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QStyleOptionViewItem,
    QWidget,
)

from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from tests.ui.windows import open_window, pages_of_settings
from ui import fonts, scale
from ui.elided_label import ElidedLabel
from ui.newspapers_row import NewspapersRow


@pytest.fixture(params=["100", "150", "200"], autouse=True)
def text_size(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[str]:
    scale.choose(request.param)
    qapp.setFont(fonts.sans(fonts.LIST))
    yield request.param
    scale.choose("100")
    qapp.setFont(fonts.sans(fonts.LIST))


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    return desk.sit_down(library, size=(1280, 800))


def _cut(window: QWidget) -> list[str]:
    """Texts that have less room than their letters take."""
    found = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QLabel | QAbstractButton | QLineEdit):
            continue
        text = widget.text()
        if not text or isinstance(widget, ElidedLabel) or widget.width() <= 1:
            continue
        metrics = QFontMetricsF(widget.font())
        ink = (fonts.INK_ASCENT + fonts.INK_DESCENT) * widget.font().pixelSize()
        if isinstance(widget, QLabel) and widget.wordWrap():
            short = widget.height() < widget.heightForWidth(widget.width())
        elif isinstance(widget, QLineEdit):
            short = widget.height() < ink
        elif isinstance(widget, QAbstractButton) and not _writes(widget):
            short = False
        else:
            wide = metrics.horizontalAdvance(text.replace("&", ""))
            short = widget.height() < ink or widget.width() < int(wide)
        if short:
            found.append(f"{type(widget).__name__} {text!r} {widget.size().toTuple()}")
    return found


def _writes(button: QAbstractButton) -> bool:
    """Whether a button shows its text, beside or in place of an icon."""
    style = getattr(button, "toolButtonStyle", None)
    return style is None or style() != Qt.ToolButtonStyle.ToolButtonIconOnly


def test_the_main_window_cuts_nothing(reader: Reader, text_size: str) -> None:
    assert _cut(reader.window) == []
    reader.click_article(0)
    assert _cut(reader.window) == []
    reader.press(Qt.Key.Key_Escape)
    reader.press("/")
    assert _cut(reader.window) == []


@pytest.mark.parametrize("name", ["catalogue", "keys", "section", "letters"])
def test_no_window_cuts_anything(reader: Reader, name: str, text_size: str) -> None:
    shown = open_window(reader, name)
    assert _cut(shown) == []
    _fits_the_screen(shown)


def test_no_page_of_the_settings_cuts_anything(reader: Reader, text_size: str) -> None:
    for settings in pages_of_settings(reader):
        assert _cut(settings) == []
        _fits_the_screen(settings)


def _fits_the_screen(shown: QWidget) -> None:
    screen = shown.screen().availableSize()
    assert shown.height() <= screen.height()
    assert shown.width() <= screen.width()


def test_rows_hold_their_letters(reader: Reader, text_size: str) -> None:
    row = reader.window.articles.row
    pitch = fonts.INK_ASCENT + fonts.INK_DESCENT
    assert row._pitch >= pitch * fonts.serif(fonts.HEADLINE_IN_LIST).pixelSize()
    model = reader.window.newspapers.model()
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 0, 220, 40)
    delegate = reader.window.newspapers.itemDelegate()
    assert isinstance(delegate, NewspapersRow)
    for place in range(model.rowCount()):
        size: QSize = delegate.sizeHint(option, model.index(place, 0))
        assert size.height() >= pitch * fonts.sans(fonts.LIST).pixelSize()


def test_letters_grow_by_what_is_wished(qapp: QApplication, text_size: str) -> None:
    assert fonts.sans(15).pixelSize() == round(15 * int(text_size) / 100)
    assert qapp.font().pixelSize() == fonts.sans(fonts.LIST).pixelSize()


@pytest.mark.parametrize(
    ("points", "wanted"), [(9, 1), (11, 1), (13.75, 1.25), (16.5, 1.5), (40, scale.LARGEST)]
)
def test_a_desktop_that_writes_larger_is_followed(points: float, wanted: float) -> None:
    assert scale.of_points(points) == pytest.approx(wanted)
    before = scale.system()
    scale.set_system(wanted)
    scale.choose("system")
    assert scale.scale() == pytest.approx(wanted)
    scale.set_system(before)


def test_the_search_panel_has_its_room_in_a_low_window(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library, size=(700, 500))
    reader.press("/")
    panel = reader.window.searching.panel
    QTest.keyClicks(panel.line, "khela")
    reader.until(lambda: bool(panel.note.text()))
    QApplication.processEvents()
    reader.until(lambda: panel.height() >= panel.heightForWidth(panel.width()))
    chips = [chip for chip in panel.chips.values() if chip.isVisible()]
    assert panel.line.geometry().bottom() < min(chip.geometry().top() for chip in chips)
    assert max(chip.geometry().bottom() for chip in chips) < panel.note.geometry().top()
    assert all(chip.height() >= chip.minimumSizeHint().height() for chip in chips)

    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: not panel.isVisible())
    reader.until(lambda: reader.window.articles._head.isVisible())


def test_the_name_is_whole_or_gone_in_a_narrow_window(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library, size=(560, 500))
    plate = reader.window.nameplate
    reader.press("J")
    reader.until(lambda: reader.window.view.isVisible())
    QApplication.processEvents()
    shown = [one for one in plate.findChildren(QWidget) if one.isVisible()]
    assert all(one.width() >= one.sizeHint().width() for one in shown if isinstance(one, QLabel))
