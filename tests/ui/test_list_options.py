"""The list in days or newspapers, new or old first, narrowed, and close or comfortable."""

from __future__ import annotations

from array import array
from datetime import datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.parse.results import Entry
from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from ui.article_row import BAND
from ui.list_headings import moved


def _bands(reader: Reader) -> list[str]:
    return [text for _, text in sorted(reader.window.articles.row.bands.items())]


def _old(library: Library, now: datetime) -> str:
    entry = Entry(
        headline="গত সপ্তাহের খবর",
        url="https://doel.example/old",
        published=now - timedelta(days=6),
    )
    library.put_entries("doel/science", [entry], now)
    return entry.headline


def test_days_have_headings_and_rows_of_a_heading_are_taller(
    desk: Desk, library: Library, now: datetime
) -> None:
    old = _old(library, now)
    reader = desk.sit_down(library)
    table, row = reader.window.articles.table, reader.window.articles.row
    assert _bands(reader)[0] in ("আজ", "গতকাল")
    assert len(_bands(reader)) >= 2
    assert reader.headlines[-1] == old
    assert table.rowHeight(0) == row.height + BAND
    assert table.rowHeight(len(reader.headlines) - 1) == row.height + BAND
    middle = next(p for p in range(len(reader.headlines)) if p not in row.bands)
    assert table.rowHeight(middle) == row.height


def test_order_is_chosen_in_the_menu_and_remembered(
    desk: Desk, library: Library, now: datetime
) -> None:
    reader = desk.sit_down(library)
    newest = reader.headlines
    reader.window.actions_.old_first.trigger()
    assert reader.headlines == newest[::-1]
    reader.window.actions_.by_newspaper.trigger()
    assert _bands(reader) == ["দৈনিক শাপলা", "দোয়েল বার্তা"]
    assert set(reader.headlines[-3:]) == set(stories.HEADLINES["doel/science"])
    reader.press("D")
    desk.stand_up()

    again = desk.sit_down(library)
    assert _bands(again) == ["দৈনিক শাপলা", "দোয়েল বার্তা"]
    assert again.window.articles.row.compact


def test_filters_leave_out_what_is_not_starred_or_not_whole(
    desk: Desk, library: Library, now: datetime
) -> None:
    old = _old(library, now)
    reader = desk.sit_down(library)
    assert old in reader.headlines
    reader.window.actions_.complete_only.trigger()
    assert old not in reader.headlines
    assert len(reader.headlines) == 11
    reader.window.actions_.complete_only.trigger()
    reader.window.actions_.starred_only.trigger()
    assert reader.headlines == []


def test_a_close_list_keeps_its_place(reader: Reader) -> None:
    table, row = reader.window.articles.table, reader.window.articles.row
    tall = row.height
    reader.click_article(2)
    reader.press("D")
    assert row.height < tall
    assert table.rowHeight(2) == row.height
    assert reader.window.actions_.compact.isChecked()
    reader.press("D")
    assert table.rowHeight(2) == tall


def test_the_options_stand_in_a_menu_of_the_list(reader: Reader) -> None:
    button = reader.window.articles._options
    assert button.accessibleName() == "তালিকা যেভাবে দেখাবে"
    texts = [action.text() for action in button.menu().actions() if action.text()]
    assert texts[:4] == ["ক্রম", "নতুন আগে", "পুরোনো আগে", "পত্রিকা ধরে"]
    QTest.mouseMove(button)
    assert button.focusPolicy() != Qt.FocusPolicy.NoFocus


def test_headings_stay_above_their_rows_when_a_list_keeps_more() -> None:
    old, new = array("q", [9, 8, 7]), array("q", [9, 99, 8, 98, 7])
    assert moved({0: "আজ", 2: "গতকাল"}, old, new) == {0: "আজ", 4: "গতকাল"}
