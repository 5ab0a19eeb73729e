"""A reader opens articles with keys and mouse."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu

from tests.ui import stories
from tests.ui.conftest import Reader


def _browser(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is handed to the browser from now on."""
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    return opened


def test_the_window_opens_on_all_that_is_kept_newest_first(reader: Reader) -> None:
    assert len(reader.headlines) == 11
    assert set(reader.headlines[:3]) == {lines[0] for lines in stories.HEADLINES.values()}
    assert reader.unread("all") == 11


def test_a_click_shows_an_article_and_marks_it_read(reader: Reader) -> None:
    reader.click_article(2)

    assert reader.shown == reader.headlines[2]
    assert reader.headlines[2] in reader.text
    reader.until(lambda: reader.is_read(2))
    reader.until(lambda: reader.unread("all") == 10)


def test_keys_go_through_the_list(reader: Reader) -> None:
    reader.press("J")
    first = reader.shown
    reader.press("J")
    second = reader.shown
    reader.press("K")

    assert (first, second) == (reader.headlines[0], reader.headlines[1])
    assert reader.shown == first


def test_n_goes_to_the_next_unread_and_says_when_there_is_none(reader: Reader) -> None:
    reader.click_article(1)
    reader.click_article(0)
    reader.until(lambda: reader.unread("all") == 9)

    reader.press("N")
    assert reader.shown == reader.headlines[2]

    for _ in range(8):
        reader.press("N")
    reader.until(lambda: reader.unread("all") == 0)
    reader.press("N")
    assert reader.window.undo_bar.text == "সব পড়া হয়েছে"


def test_space_reads_on_to_the_end_and_then_to_the_next_unread(reader: Reader) -> None:
    reader.press("J")
    first = reader.shown
    pages = 0
    while reader.shown == first and pages < 20:
        reader.press(Qt.Key.Key_Space)
        pages += 1

    assert 1 < pages < 20
    assert reader.shown == reader.headlines[1]


def test_m_s_and_l_turn_the_marks_and_the_lists_follow(reader: Reader) -> None:
    reader.press("J")
    reader.until(lambda: reader.is_read(0))

    reader.press("M")
    reader.until(lambda: not reader.is_read(0))
    reader.press("S")
    reader.until(lambda: reader.unread("starred") == 1)
    reader.press("L")
    reader.until(lambda: reader.unread("later") == 1)

    starred = reader.shown
    reader.click_source("starred")
    assert reader.headlines == [starred]
    reader.press("S")
    reader.until(lambda: reader.unread("starred") == 0)
    assert reader.headlines == [starred]


def test_u_leaves_only_what_is_unread(reader: Reader) -> None:
    reader.click_article(0)
    read = reader.shown
    reader.until(lambda: reader.is_read(0))

    reader.press("U")
    assert read not in reader.headlines
    assert len(reader.headlines) == 10
    reader.press("U")
    assert len(reader.headlines) == 11


def test_sections_and_newspapers_are_chosen_by_mouse(reader: Reader) -> None:
    reader.click_source("section:shapla/sport")
    assert set(reader.headlines) == set(stories.HEADLINES["shapla/sport"])
    assert "দৈনিক শাপলা · খেলা" in reader.window.articles.heading

    reader.click_source("newspaper:doel")
    assert set(reader.headlines) == set(stories.HEADLINES["doel/science"])


def test_v_opens_the_browser_and_the_link_can_be_copied(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _browser(monkeypatch)
    reader.press("J")
    row = reader.window.desk.current
    assert row is not None

    reader.press("V")
    assert opened == [row.url]
    reader.press("C", Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text() == row.url


def test_a_related_story_that_is_kept_opens_here_and_back_returns(reader: Reader) -> None:
    reader.press("J")
    first = reader.shown

    reader.window.view.link_wanted.emit(stories.url_of("shapla/national", 1))
    assert reader.shown == stories.HEADLINES["shapla/national"][1]

    reader.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.shown == first


def test_other_links_go_to_the_browser_and_only_those_of_the_web(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = _browser(monkeypatch)
    for url in ("https://elsewhere.example/1", "file:///etc/passwd", "javascript:alert(1)"):
        reader.window.view.link_wanted.emit(url)

    assert opened == ["https://elsewhere.example/1"]


def test_a_menu_acts_on_the_row_under_the_pointer_without_opening_it(reader: Reader) -> None:
    table = reader.window.articles.table
    third = reader.window.articles.model.ids[2]
    table.menu_wanted.emit(third, table.mapToGlobal(table.rect().center()))

    reader.until(lambda: QGuiApplication.topLevelWindows() != [])
    menu = next(menu for menu in reader.window.findChildren(QMenu) if menu.isVisible())
    star = next(action for action in menu.actions() if action.text() == "তারা দিন")
    star.trigger()
    menu.close()

    reader.until(lambda: reader.unread("starred") == 1)
    assert reader.shown == ""
