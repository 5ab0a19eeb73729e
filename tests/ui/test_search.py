"""Searching the news: finds as one types, and gives the list back as it was."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QMenu

from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from tests.ui.keyboard import type_text
from ui.search_panel import SearchPanel
from ui.theme import ThemeChoice

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NATIONAL, SPORT = stories.HEADLINES["shapla/national"], stories.HEADLINES["shapla/sport"]


def _panel(reader: Reader) -> SearchPanel:
    return reader.window.searching.panel


def _search(reader: Reader, text: str, finds: int | None = None) -> None:
    reader.press(Qt.Key.Key_Slash)
    type_text(text)
    _answered(reader, text, finds)


def _answered(reader: Reader, text: str, finds: int | None = None) -> None:
    def there() -> bool:
        source = reader.window.desk.source
        asked = source is not None and source.query == text.strip()
        return asked and finds in (None, len(reader.headlines))

    reader.until(there)


def _link(reader: Reader, word: str) -> None:
    found = re.search(rf'<a href="(\d+)">{word}</a>', _panel(reader).note.text())
    assert found is not None, _panel(reader).note.text()
    _panel(reader).note.linkActivated.emit(found[1])


def test_slash_opens_a_line_that_finds_as_one_types(reader: Reader) -> None:
    tester = QAbstractItemModelTester.FailureReportingMode.Fatal
    QAbstractItemModelTester(reader.window.articles.model, tester)
    _search(reader, "পাঠাগারে", finds=1)
    assert reader.headlines == [NATIONAL[1]]
    assert "১টি পাওয়া গেছে" in reader.window.articles.heading

    for _ in range(len("গারে")):
        reader.press(Qt.Key.Key_Backspace)
    _answered(reader, "পাঠা")
    assert NATIONAL[1] in reader.headlines


def test_letters_that_are_keys_elsewhere_are_typed_in_the_line(reader: Reader) -> None:
    reader.press("F", _CTRL | _SHIFT)
    QTest.keyClicks(_panel(reader).line, "jknms vu/?")
    assert _panel(reader).text == "jknms vu/?"
    assert reader.shown == ""


def test_esc_gives_the_list_back_as_it_was(reader: Reader) -> None:
    reader.click_source("section:shapla/sport")
    before = reader.headlines
    _search(reader, "পাঠাগার", finds=1)

    reader.press(Qt.Key.Key_Escape)
    assert reader.headlines == before
    assert "দৈনিক শাপলা · খেলা" in reader.window.articles.heading
    assert not _panel(reader).isVisible()
    assert reader.window.articles.table.hasFocus()


def test_an_emptied_line_shows_the_list_again_and_the_search_goes_on(reader: Reader) -> None:
    _search(reader, "সাঁতার", finds=1)
    reader.press("A", _CTRL)
    reader.press(Qt.Key.Key_Delete)
    assert len(reader.headlines) == 11
    assert _panel(reader).isVisible()

    type_text("দাবা")
    _answered(reader, "দাবা", finds=1)


def test_esc_in_what_was_found_ends_the_search_too(reader: Reader) -> None:
    _search(reader, "সাঁতার", finds=1)
    reader.press(Qt.Key.Key_Return)
    assert reader.shown == SPORT[2]
    assert reader.window.articles.table.hasFocus()

    reader.press(Qt.Key.Key_Escape)
    assert len(reader.headlines) == 11
    assert reader.shown == SPORT[2]


def test_enter_goes_on_to_the_first_found_even_before_it_is_there(reader: Reader) -> None:
    reader.press(Qt.Key.Key_Slash)
    type_text("রেলপথে")
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: reader.shown == NATIONAL[3])
    assert reader.window.articles.table.hasFocus()


def test_latin_letters_say_what_they_were_taken_for_and_a_click_narrows(reader: Reader) -> None:
    _search(reader, "nodi", finds=11)
    assert "nodi:" in _panel(reader).note.text()
    assert reader.headlines[0] == NATIONAL[0]

    _link(reader, "নদী")
    _answered(reader, "নদী", finds=11)
    assert _panel(reader).text == "নদী"
    assert not _panel(reader).note.isVisible()


def test_links_below_the_line_take_the_colour_of_another_theme(reader: Reader) -> None:
    _search(reader, "পাঠাগরের", finds=0)
    note, look = _panel(reader).note, reader.window.look
    look.choose(ThemeChoice.DARK)
    changed, told = note.grab().toImage(), note.text()
    note.clear()
    note.setText(told)
    written = note.grab().toImage()
    look.choose(ThemeChoice.PAPER)
    assert changed == written


def test_a_slip_of_the_keyboard_is_offered_mended(reader: Reader) -> None:
    _search(reader, "পাঠাগরের", finds=0)
    assert reader.window.articles.empty.isVisible()
    assert "কিছু পাওয়া গেল না" in reader.window.articles.empty.text
    assert "আপনি কি খুঁজছেন" in _panel(reader).note.text()

    _link(reader, "পাঠাগারের")
    _answered(reader, "পাঠাগারের", finds=1)


def test_filters_are_pressed_and_stand_in_the_line(reader: Reader) -> None:
    reader.click_source("section:shapla/sport")
    reader.click_article(0)
    reader.until(lambda: reader.is_read(0))
    _search(reader, "ঘাটে", finds=11)
    chips = _panel(reader).chips

    QTest.mouseClick(chips["paper"], Qt.MouseButton.LeftButton)
    _answered(reader, 'ঘাটে পত্রিকা:"দৈনিক শাপলা"', finds=8)
    QTest.mouseClick(chips["unread"], Qt.MouseButton.LeftButton)
    _answered(reader, 'ঘাটে পত্রিকা:"দৈনিক শাপলা" অপঠিত', finds=7)
    QTest.mouseClick(chips["paper"], Qt.MouseButton.LeftButton)
    _answered(reader, "ঘাটে অপঠিত", finds=10)
    assert chips["unread"].isChecked()
    assert not chips["paper"].isChecked()


def test_a_filter_that_names_nothing_is_said(reader: Reader) -> None:
    _search(reader, "ঘাটে পত্রিকা:অচেনা", finds=0)
    assert "এই নামে কিছু নেই" in _panel(reader).note.text()


def test_what_was_found_opens_with_its_words_marked(reader: Reader) -> None:
    _search(reader, "চরপাড়া", finds=11)  # in the table far below, by the other encoding
    reader.press(Qt.Key.Key_Return)
    marks = reader.window.view.marks
    assert (marks.here, marks.count) == (0, 1)
    bar = reader.window.view.verticalScrollBar()
    assert bar.value() > 0

    reader.press("J")
    assert marks.count == 1
    reader.press(Qt.Key.Key_Escape)
    assert marks.count == 0


def test_f3_goes_from_mark_to_mark_and_round(reader: Reader) -> None:
    _search(reader, "আকাঙ্ক্ষা", finds=11)
    reader.press(Qt.Key.Key_Return)
    marks = reader.window.view.marks
    assert (marks.here, marks.count) == (0, 18)
    for _ in range(2):
        reader.press(Qt.Key.Key_F3)
    assert marks.here == 2
    for _ in range(3):
        reader.press(Qt.Key.Key_F3, _SHIFT)
    assert marks.here == 17


def test_the_next_unread_and_marking_all_keep_to_what_was_found(reader: Reader) -> None:
    _search(reader, "জাতীয়", finds=1)
    reader.press(Qt.Key.Key_Escape)
    _search(reader, "ঘাটে বিভাগ:খেলা", finds=3)
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: reader.unread("all") == 10)
    reader.press("N")
    reader.until(lambda: reader.unread("all") == 9)
    assert set(reader.headlines) == set(SPORT)
    reader.until(lambda: "১টি অপঠিত" in reader.window.articles.heading)

    reader.press("A", _SHIFT)
    reader.until(lambda: reader.unread("all") == 8)
    reader.press("Z", _CTRL)
    reader.until(lambda: reader.unread("all") == 9)
    reader.press("N")
    reader.until(lambda: reader.unread("all") == 8)
    reader.press("N")
    assert reader.window.undo_bar.text == "সব পড়া হয়েছে"


def test_only_unread_holds_for_what_is_found(reader: Reader) -> None:
    _search(reader, "ঘাটে", finds=11)
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: reader.unread("all") == 10)
    reader.press("U")
    reader.until(lambda: len(reader.headlines) == 10)


def test_going_to_another_list_ends_the_search(reader: Reader) -> None:
    _search(reader, "সাঁতার", finds=1)
    reader.click_source("newspaper:doel")
    assert set(reader.headlines) == set(stories.HEADLINES["doel/science"])
    assert not _panel(reader).isVisible()


def test_a_click_on_the_list_that_was_shown_ends_the_search(reader: Reader) -> None:
    _search(reader, "সাঁতার", finds=1)
    reader.click_source("all")
    assert len(reader.headlines) == 11
    assert not _panel(reader).isVisible()


def test_the_arrow_down_offers_earlier_searches_also_tomorrow(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    for text in ("সাঁতার", "দাবা"):
        _search(reader, text, finds=1)
        reader.press(Qt.Key.Key_Escape)
    desk.stand_up()

    reader = desk.sit_down(library)
    reader.press(Qt.Key.Key_Slash)
    reader.press(Qt.Key.Key_Down)
    menu = next(menu for menu in reader.window.findChildren(QMenu) if menu.isVisible())
    assert [action.text() for action in menu.actions()] == ["দাবা", "সাঁতার"]
    QTest.keyClick(menu, Qt.Key.Key_Down)
    QTest.keyClick(menu, Qt.Key.Key_Return)
    _answered(reader, "সাঁতার", finds=1)


def test_a_search_is_no_list_to_open_on_tomorrow(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    reader.click_source("section:shapla/sport")
    _search(reader, "পাঠাগার", finds=1)
    desk.stand_up()

    reader = desk.sit_down(library)
    assert set(reader.headlines) == set(SPORT)


def test_a_search_from_the_front_page_returns_there(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library, opens_on="front")
    _search(reader, "সাঁতার", finds=1)
    assert reader.window.articles.isVisible()
    assert reader.shown == ""

    reader.press(Qt.Key.Key_Escape)
    assert reader.window.front.isVisible()


def test_news_that_arrives_comes_in_above_what_was_found(reader: Reader, library: Library) -> None:
    _search(reader, "ঘাটে", finds=11)
    before = list(reader.window.articles.model.ids)
    search = reader.window.searching.desk
    stories.put_more(library, "নদীর ঘাটে নতুন নৌকা")
    search._renew(set())
    reader.until(lambda: len(reader.headlines) == 12)
    assert reader.headlines[0] == "নদীর ঘাটে নতুন নৌকা"
    assert list(reader.window.articles.model.ids)[1:] == before


@pytest.mark.parametrize("text", ['"', "-", "পত্রিকা:", "((", "* OR AND", "a" * 500, "😀"])
def test_any_text_is_a_search(reader: Reader, text: str) -> None:
    _search(reader, text)
    assert reader.window.undo_bar.isHidden()


def test_enter_goes_to_the_best_though_another_found_one_is_open(reader: Reader) -> None:
    reader.click_article(3)
    _search(reader, "ঘাটে নদীর", finds=11)
    assert _panel(reader).chips["paper"].isVisible()
    assert reader.headlines[0] == NATIONAL[0]
    reader.press(Qt.Key.Key_Return)
    assert reader.shown == NATIONAL[0]

    reader.press("J")
    second = reader.shown
    reader.press(Qt.Key.Key_Slash)
    reader.press(Qt.Key.Key_Return)
    assert reader.shown == second
    assert reader.window.articles.table.hasFocus()


def test_what_stands_only_in_the_text_is_shown_in_its_row(reader: Reader) -> None:
    row = reader.window.articles.row
    _search(reader, "বিশ্বাসটুকুই")
    assert len(reader.headlines) > 1

    def shown() -> list[str | None]:
        reader.window.grab()  # a row is looked at when it is drawn
        first = reader.window.articles.model.row_at(0)
        return [row.excerpt_of(first) if first is not None else None]

    reader.until(lambda: shown() == ["আমরা পারব, এই বিশ্বাসটুকুই ছিল।"])

    _panel(reader).type("সাঁতারে")
    _answered(reader, "সাঁতারে", finds=1)
    reader.until(lambda: reader.window.bridge.all_answered)
    assert shown() == [None]  # its headline has it


def test_an_emptied_line_stays_where_it_is_though_the_front_page_was_before(
    desk: Desk, library: Library
) -> None:
    reader = desk.sit_down(library, opens_on="front")
    reader.press("/")
    listed = reader.headlines
    type_text("সেতু")
    _answered(reader, "সেতু")
    line = _panel(reader).line
    line.selectAll()
    reader.press(Qt.Key.Key_Backspace)
    reader.until(lambda: reader.headlines == listed)
    assert not reader.window.front.isVisible()
    assert line.hasFocus()
    type_text("সেতু")
    _answered(reader, "সেতু")

    reader.press(Qt.Key.Key_Escape)
    reader.until(lambda: reader.window.front.isVisible())
