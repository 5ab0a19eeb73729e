"""Searches that are kept stand in the first pane like sections."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QMenu

from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from tests.ui.keyboard import type_text

_CTRL = Qt.KeyboardModifier.ControlModifier
SPORT = stories.HEADLINES["shapla/sport"]


def _searches(reader: Reader) -> list[str]:
    sources = reader.window.newspapers._entries.sources
    return [source.title for source in sources if source.query is not None]


def _keep(reader: Reader, text: str) -> str:
    """Search, keep it by its key; the key of the entry that it became."""
    known = len(_searches(reader))
    reader.press(Qt.Key.Key_Slash)
    type_text(text)
    reader.press("D", _CTRL)
    reader.until(lambda: len(_searches(reader)) == known + 1)
    sources = reader.window.newspapers._entries.sources
    key = next(source.key for source in sources if source.title == text)
    reader.until(lambda: reader.window.desk.source is not None)
    reader.until(lambda: reader.window.desk.source.key == key)  # type: ignore[union-attr]
    reader.until(lambda: not reader.window.searching.desk.waiting)
    return key


def _choose(reader: Reader, key: str, text: str) -> None:
    """The menu of an entry, and one thing in it."""
    pane = reader.window.newspapers
    source = next(source for source in pane._entries.sources if source.key == key)
    pane.menu_wanted.emit(source, pane.mapToGlobal(QPoint(20, 20)))
    menus = [menu for menu in reader.window.findChildren(QMenu) if menu.isVisible()]
    assert len(menus) == 1
    next(action for action in menus[0].actions() if action.text() == text).trigger()
    menus[0].close()
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)


def test_a_kept_search_stands_below_the_readers_own_lists_with_its_count(reader: Reader) -> None:
    tester = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(reader.window.newspapers._entries, tester)
    key = _keep(reader, "ঘাটে বিভাগ:খেলা")
    keys = [source.key for source in reader.window.newspapers._entries.sources]
    assert keys.index(key) == keys.index("later") + 1
    reader.until(lambda: reader.unread(key) == 3)
    assert set(reader.headlines) == set(SPORT)
    assert not reader.window.searching.panel.isVisible()


def test_its_count_follows_marks_and_news(reader: Reader, library: Library) -> None:
    key = _keep(reader, "নৌকা")
    stories.put_more(library, "নৌকা বাইচে হাজারো মানুষ")
    reader.window.bridge.sync_ended.emit()
    reader.until(lambda: reader.unread(key) == 1)
    reader.until(lambda: reader.headlines == ["নৌকা বাইচে হাজারো মানুষ"])

    reader.press("J")
    reader.until(lambda: reader.unread(key) == 0)
    reader.press("M")
    reader.until(lambda: reader.unread(key) == 1)


def test_a_kept_search_lists_the_newest_first(reader: Reader) -> None:
    _keep(reader, "ঘাটে")
    reader.until(lambda: len(reader.headlines) == 11)
    model = reader.window.articles.model
    rows = [model.row_at(place) for place in range(11)]
    shown = [row.shown_at for row in rows if row is not None]
    assert shown == sorted(shown, reverse=True)


def test_it_is_renamed_in_place_and_the_new_name_can_be_taken_back(reader: Reader) -> None:
    _keep(reader, "সাঁতার")
    reader.press(Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert editor is not None
    QTest.keyClick(editor, Qt.Key.Key_A, _CTRL)
    type_text("জলের খেলা")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    reader.until(lambda: _searches(reader) == ["জলের খেলা"])

    reader.window.actions_.undo.trigger()
    reader.until(lambda: _searches(reader) == ["সাঁতার"])


def test_searches_keep_their_order_and_one_removed_comes_back_to_its_place(
    desk: Desk, library: Library
) -> None:
    reader = desk.sit_down(library)
    _keep(reader, "দাবা")
    second = _keep(reader, "সাঁতার")
    third = _keep(reader, "ঘাটে")
    _choose(reader, third, "উপরে নিন")
    reader.until(lambda: _searches(reader) == ["দাবা", "ঘাটে", "সাঁতার"])

    _choose(reader, third, "সরিয়ে দিন")
    reader.until(lambda: _searches(reader) == ["দাবা", "সাঁতার"])
    assert "সরানো হয়েছে" in reader.window.undo_bar.text
    assert len(reader.headlines) == 11
    reader.press("Z", _CTRL)
    reader.until(lambda: _searches(reader) == ["দাবা", "ঘাটে", "সাঁতার"])

    reader.click_source(second)
    desk.stand_up()
    reader = desk.sit_down(library)
    assert _searches(reader) == ["দাবা", "ঘাটে", "সাঁতার"]
    reader.until(lambda: reader.headlines == [SPORT[2]])
    reader.until(lambda: reader.unread(second) == 1)


def test_keeping_is_taken_back_too_and_twice_keeps_once(reader: Reader) -> None:
    key = _keep(reader, "সাঁতার")
    reader.click_source("all")
    reader.press(Qt.Key.Key_Slash)
    type_text("সাঁতার")
    reader.press("D", _CTRL)
    reader.until(lambda: reader.window.desk.source.key == key)  # type: ignore[union-attr]
    assert _searches(reader) == ["সাঁতার"]

    reader.press("Z", _CTRL)
    reader.until(lambda: _searches(reader) == [])
    assert len(reader.headlines) == 11


def test_slash_in_a_kept_search_goes_on_from_its_words(reader: Reader) -> None:
    _keep(reader, "ঘাটে")
    reader.press(Qt.Key.Key_Slash)
    assert reader.window.searching.panel.text == "ঘাটে"
    type_text("সাঁতার")
    reader.until(lambda: reader.headlines == [SPORT[2]])
    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: len(reader.headlines) == 11)
    assert reader.window.articles.heading.startswith("ঘাটে")


def test_marking_a_kept_search_read_marks_what_it_finds(reader: Reader) -> None:
    key = _keep(reader, "ঘাটে বিভাগ:খেলা")
    reader.until(lambda: reader.unread(key) == 3)
    reader.click_source("newspaper:doel")
    _choose(reader, key, "তালিকাটি পঠিত করুন")
    reader.until(lambda: reader.unread(key) == 0)
    assert reader.unread("all") == 8
    reader.press("Z", _CTRL)
    reader.until(lambda: reader.unread(key) == 3)
