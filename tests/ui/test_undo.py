"""Marking a whole list read can be taken back."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader.parse.results import Entry
from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


def test_a_bar_says_what_was_marked_and_its_button_takes_it_back(reader: Reader) -> None:
    reader.click_source("section:shapla/sport")
    reader.click_article(0)
    reader.until(lambda: reader.unread("section:shapla/sport") == 2)

    reader.press("A", SHIFT)
    reader.until(lambda: reader.unread("section:shapla/sport") == 0)
    bar = reader.window.undo_bar
    assert bar.isVisible()
    assert bar.text == "খেলা: ২টি পঠিত হয়েছে"
    assert reader.unread("all") == 8

    button = bar.findChild(QPushButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    reader.until(lambda: reader.unread("section:shapla/sport") == 2)
    assert reader.is_read(0)
    assert not reader.is_read(1)


def test_ctrl_z_takes_back_one_marking_after_the_other(reader: Reader) -> None:
    reader.click_source("section:shapla/sport")
    reader.press("A", SHIFT)
    reader.until(lambda: reader.unread("all") == 8)
    reader.click_source("section:doel/science")
    reader.press("A", SHIFT)
    reader.until(lambda: reader.unread("all") == 5)

    reader.press("Z", CTRL)
    reader.until(lambda: reader.unread("section:doel/science") == 3)
    assert reader.unread("section:shapla/sport") == 0
    reader.press("Z", CTRL)
    reader.until(lambda: reader.unread("all") == 11)


def test_what_arrived_since_the_list_was_shown_stays_unread(
    desk: Desk, library: Library, now: datetime
) -> None:
    reader = desk.sit_down(library)
    reader.click_source("section:shapla/sport")
    fresh = Entry(headline="নতুন খবর", url=f"{stories.HOME}/news/new/1", published=now)
    library.put_entries("shapla/sport", [fresh], now)

    reader.press("A", SHIFT)
    reader.until(lambda: reader.unread("section:shapla/sport") == 1)
