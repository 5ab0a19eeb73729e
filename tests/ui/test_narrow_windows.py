"""Panes fold where there is no room, and come back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.store.library import Library
from tests.ui.conftest import Desk, Reader


def _panes(reader: Reader) -> tuple[bool, bool, bool]:
    window = reader.window
    return window.newspapers.isVisible(), window.articles.isVisible(), window.third.isVisible()


@pytest.mark.parametrize(
    ("width", "panes"),
    [(1280, (True, True, True)), (1000, (False, True, True)), (700, (False, True, False))],
)
def test_the_window_shows_what_has_room(
    desk: Desk, library: Library, width: int, panes: tuple[bool, bool, bool]
) -> None:
    assert _panes(desk.sit_down(library, size=(width, 700))) == panes


def test_in_a_narrow_window_list_and_article_take_turns(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library, size=(700, 700))
    reader.click_article(0)
    assert _panes(reader) == (False, False, True)
    reader.press("N")
    assert reader.shown == reader.headlines[1]

    reader.press(Qt.Key.Key_Escape)
    assert _panes(reader) == (False, True, False)
    assert reader.window.articles.table.hasFocus()


def test_a_button_brings_the_newspapers_back_in_a_narrow_window(
    desk: Desk, library: Library
) -> None:
    reader = desk.sit_down(library, size=(1000, 700))
    reader.press(Qt.Key.Key_F9)
    assert _panes(reader) == (True, True, True)

    reader.window.resize(1280, 700)
    reader.until(lambda: reader.window.width() == 1280)
    assert _panes(reader) == (True, True, True)
    reader.window.resize(1000, 700)
    reader.until(lambda: not reader.window.newspapers.isVisible())


def test_what_the_reader_hid_in_a_wide_window_stays_hidden(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    reader.press(Qt.Key.Key_F9)
    reader.window.resize(1000, 700)
    reader.window.resize(1280, 700)
    reader.until(lambda: reader.window.width() == 1280)
    assert not reader.window.newspapers.isVisible()
    desk.stand_up()

    assert not desk.sit_down(library).window.newspapers.isVisible()
