"""Everything is found by typing: Bangla, English, or Bangla in Latin letters."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader.newspapers import catalogue
from tests.ui.conftest import Reader
from ui.matching import score
from ui.palette import Palette


def _open(reader: Reader) -> Palette:
    reader.press("K", Qt.KeyboardModifier.ControlModifier)
    palette = reader.window.managing.palette
    assert palette.isVisible()
    assert palette.field.hasFocus()
    return palette


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("তারা", "তারা দিন"),
        ("star", "তারা দিন"),
        ("settings", "সেটিংস"),
        ("shapla", "দৈনিক শাপলা"),
        ("biggan", "বিজ্ঞান"),
        ("khela", "খেলা"),
        ("jatio", "জাতীয়"),
        ("patrika", "পত্রিকা বাছাই"),
    ],
)
def test_a_command_or_section_is_found(reader: Reader, typed: str, title: str) -> None:
    reader.click_article(0)
    palette = _open(reader)
    palette.field.insert(typed)  # QTest types no Bangla
    assert title in [command.title for command in palette.shown[:3]]


def test_a_section_is_gone_to_without_the_mouse(reader: Reader) -> None:
    palette = _open(reader)
    palette.field.insert("খেলা")
    reader.press(Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert len(reader.headlines) == 3
    assert reader.window.articles.table.hasFocus()


def test_arrows_choose_and_escape_gives_the_focus_back(reader: Reader) -> None:
    before = QApplication.focusWidget()
    palette = _open(reader)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Up)
    assert palette.list.currentRow() == 1
    reader.press(Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert QApplication.focusWidget() is before


def test_what_is_not_there_is_said(reader: Reader) -> None:
    palette = _open(reader)
    QTest.keyClicks(palette.field, "zxvbnm")
    assert palette.shown == []
    assert palette.list.item(0).text() == "এই নামে কিছু নেই"
    reader.press(Qt.Key.Key_Return)
    assert not palette.isVisible()


@pytest.mark.parametrize(
    ("typed", "paper"),
    [
        ("prothom alo", "প্রথম আলো"),
        ("protom", "প্রথম আলো"),
        ("sun news", "সান নিউজ"),
        ("jugantor", "যুগান্তর"),
        ("ittefaq", "ইত্তেফাক"),
        ("কালের", "কালের কণ্ঠ"),
    ],
)
def test_newspapers_are_found_as_people_type_them(typed: str, paper: str) -> None:
    papers = {one.name: score(typed, (one.name, one.name_en)) for one in catalogue()}
    best = max(papers, key=lambda name: papers[name])
    assert paper in best
    assert papers[best] > 0
