"""Keys that follow each other faster than the disk writes, and numbers with another meaning."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtGui import QAction

from reader.store.library import Library
from reader.store.rows import Marked
from tests.ui.conftest import Reader
from tests.ui.test_models import _row
from ui.wishes import Wishes


@pytest.fixture
def slow(library: Library, monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Marks wait until this is set, as on a disk that is busy."""
    free, mark = threading.Event(), library.mark

    def wait(ids: list[int], **marks: bool) -> Marked:
        free.wait(10)
        return mark(ids, **marks)

    monkeypatch.setattr(library, "mark", wait)
    return free


def test_a_star_that_is_turned_twice_is_as_before(
    reader: Reader, library: Library, slow: threading.Event
) -> None:
    reader.click_article(0)
    reader.press("S")
    reader.press("S")
    # Marks are written one after the other: this one says that the others are there.
    reader.press("L")
    slow.set()
    current = reader.window.desk.current
    assert current is not None
    reader.until(lambda: library.row(current.id).later)
    assert not library.row(current.id).starred


def test_unread_right_after_opening_is_unread(
    reader: Reader, library: Library, slow: threading.Event
) -> None:
    reader.click_article(1)
    reader.press("M")
    current = reader.window.desk.current
    assert current is not None
    slow.set()
    reader.press("S")
    reader.until(lambda: library.row(current.id).starred)
    assert not library.row(current.id).read


def test_a_wish_that_is_old_counts_no_more() -> None:
    clock = [0.0]
    wishes = Wishes(lambda: clock[0])
    row = _row(7)  # starred
    wishes.note([7], "starred", False)
    assert not wishes.value(row, "starred")
    assert wishes.value(row, "later") is False
    clock[0] = 60.0
    assert wishes.value(row, "starred")


def test_a_number_that_means_something_else_leads_to_no_section(
    reader: Reader, library: Library
) -> None:
    reader.click_source("newspaper:shapla")
    reader.press("1")
    assert reader.window.desk.source is not None
    assert reader.window.desk.source.key == "section:shapla/national"
    reader.window.managing.preferences.change("keys", {"star": ["2"]})
    star: QAction = reader.window.actions_.star
    assert star.shortcut().toString() == "2"
    reader.click_article(0)
    current = reader.window.desk.current
    assert current is not None
    reader.press("2")
    reader.until(lambda: library.row(current.id).starred)
    assert reader.window.desk.source.key == "section:shapla/national"
    reader.window.managing.preferences.change("keys", {})
    reader.press("2")
    reader.until(lambda: reader.window.desk.source.key == "section:shapla/sport")  # type: ignore[union-attr]
