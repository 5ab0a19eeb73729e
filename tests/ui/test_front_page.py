"""আজকের কাগজ: the program opens on it, keys and mouse lead into its stories and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest

from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from ui import front_desk
from ui.front_page import nearest
from ui.front_plan import columns_of
from ui.story_card import Kind, StoryCard


@pytest.fixture
def front(desk: Desk, library: Library) -> Reader:
    return desk.sit_down(library, opens_on="front")


def _cards(reader: Reader) -> list[StoryCard]:
    return reader.window.front.cards


def _focused(reader: Reader) -> int:
    card = reader.window.front.current
    return card.row.id if card is not None else 0


def test_the_program_opens_on_the_front_page_with_all_that_is_kept(front: Reader) -> None:
    window = front.window
    assert window.front.isVisible()
    assert not window.articles.isVisible()
    assert not window.newspapers.isVisible()
    assert len(_cards(front)) == 11
    assert _cards(front)[0].kind is Kind.LEAD
    assert [title for title, _ in window.front.sheet.plan.headings] == ["জাতীয়", "খেলা", "বিজ্ঞান"]
    assert "২০" in window.front.sheet.date
    assert window.front.sheet.kept == "অফলাইনে ১১টি খবর"


def test_a_click_leads_into_the_article_and_back_leads_to_the_page(front: Reader) -> None:
    card = _cards(front)[2]
    headline = card.row.headline
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)

    assert front.shown == headline
    assert front.window.view.isVisible()
    assert front.window.view.hasFocus()
    assert not front.window.front.isVisible()
    front.until(lambda: _cards(front)[2].row.read)

    front.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert front.window.front.isVisible()
    assert _focused(front) == _cards(front)[2].row.id


def test_arrows_move_among_the_stories_and_enter_opens(front: Reader) -> None:
    front.press(Qt.Key.Key_Down)
    assert _focused(front) == _cards(front)[0].row.id
    front.press(Qt.Key.Key_Right)
    beside = _focused(front)
    assert beside in [card.row.id for card in _cards(front)[1:5]]
    front.press(Qt.Key.Key_Down)
    assert _focused(front) not in (0, beside)
    headline = front.window.front.current.row.headline  # type: ignore[union-attr]
    front.press(Qt.Key.Key_Return)
    assert front.shown == headline


def test_t_goes_to_the_list_and_back_and_esc_to_the_list(front: Reader) -> None:
    front.press("T")
    assert front.window.articles.isVisible()
    assert front.window.articles.table.hasFocus()
    assert len(front.headlines) == 11
    front.press("T")
    assert front.window.front.isVisible()
    front.press(Qt.Key.Key_Escape)
    assert front.window.articles.isVisible()


def test_the_left_pane_leads_to_a_plain_list_and_back(front: Reader) -> None:
    front.press(Qt.Key.Key_F9)
    assert front.window.newspapers.isVisible()
    front.click_source("section:shapla/sport")
    assert set(front.headlines) == set(stories.HEADLINES["shapla/sport"])
    assert not front.window.front.isVisible()
    front.click_source("front")
    assert front.window.front.isVisible()


def test_marks_are_made_on_the_story_in_focus_and_nothing_moves(front: Reader) -> None:
    places = [card.geometry() for card in _cards(front)]
    front.press("J")
    front.press("J")
    card = front.window.front.current
    assert card is not None
    assert card is _cards(front)[1]
    front.press("M")
    front.until(lambda: card.row.read)
    front.press("S")
    front.until(lambda: card.row.starred)
    front.press("N")
    assert front.window.front.current is _cards(front)[2]
    front.press("K")
    assert front.window.front.current is card
    assert [one.geometry() for one in _cards(front)] == places


def test_each_story_says_what_it_is_to_a_screen_reader(front: Reader) -> None:
    card = _cards(front)[0]
    assert card.accessibleName() == f"{card.row.headline}, {card.row.newspaper}, জাতীয়, অপঠিত" or (
        card.row.section in card.accessibleName()
    )
    assert all(one.accessibleName() for one in _cards(front))


@pytest.mark.parametrize(("width", "columns"), [(500, 1), (700, 2), (1000, 3), (1280, 4)])
def test_the_page_has_as_many_columns_as_it_has_room_for(
    desk: Desk, library: Library, width: int, columns: int
) -> None:
    reader = desk.sit_down(library, size=(width, 800), opens_on="front")
    sheet = reader.window.front.sheet
    assert columns_of(sheet.print_rect.width()) == columns
    page = sheet.rect()
    for place, card in enumerate(_cards(reader)):
        assert page.contains(card.geometry()), card.row.headline
        for other in _cards(reader)[place + 1 :]:
            print_of = card.geometry().adjusted(10, 10, -10, -10)
            assert not print_of.intersects(other.geometry().adjusted(10, 10, -10, -10))


def test_a_page_without_news_says_why(desk: Desk, tmp_path: Path) -> None:
    library = Library.open(tmp_path / "empty")
    library.subscribe(stories.SHAPLA)
    reader = desk.sit_down(library, opens_on="front")
    assert reader.window.front.empty.isVisible()
    assert reader.window.front.empty.text.startswith("এখনো কোনো খবর নেই")
    assert _cards(reader) == []
    desk.stand_up()
    library.close()


def test_news_that_comes_while_the_page_is_read_is_offered_not_pushed_in(
    front: Reader, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(front_desk, "_FULL", 0)
    front.press("J")
    before = [card.row.id for card in _cards(front)]
    library.unsubscribe("doel")
    front.window.bridge.sync_ended.emit()
    pill = front.window.front._pill
    front.until(pill.isVisible)
    assert [card.row.id for card in _cards(front)] == before

    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    front.until(lambda: len(_cards(front)) == 8)


def test_the_nearest_story_straight_ahead_is_taken_before_one_aslant() -> None:
    here = QRect(0, 0, 100, 100)
    rects = [here, QRect(130, 300, 100, 100), QRect(130, 10, 100, 50), QRect(0, 130, 100, 50)]
    assert nearest(here, rects, QPoint(1, 0)) == 2
    assert nearest(here, rects, QPoint(0, 1)) == 3
    assert nearest(here, rects, QPoint(-1, 0)) is None
