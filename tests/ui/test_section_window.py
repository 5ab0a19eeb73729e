"""A newspaper or a section is fetched and kept as its reader chooses."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.store.library import Library
from reader.store.rows import Retention
from tests.ui.conftest import Desk, Reader
from ui.choices import Choices
from ui.section_window import SectionWindow


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    return desk.sit_down(library)


def opened(reader: Reader, key: str) -> SectionWindow:
    sources = reader.window.newspapers.sources
    source = next(one for one in sources if one.key.endswith(f":{key}"))
    shown = SectionWindow(reader.window, reader.window.bridge, source)
    shown.dialog.show()
    return shown


def choose(field: Choices, value: object) -> None:
    """Takes a value by the keyboard."""
    field.setFocus()
    for _ in range(field.count()):
        if field.value == value:
            return
        QTest.keyClick(field, Qt.Key.Key_Down)
    assert field.value == value


def days(library: Library, section: str) -> int | None:
    return library.section(section).days


def test_a_section_stays_as_long_as_is_chosen_for_it(reader: Reader, library: Library) -> None:
    shown = opened(reader, "shapla/sport")
    choose(shown.days, 7)
    reader.until(lambda: days(library, "shapla/sport") == 7)
    choose(shown.every, 60)
    reader.until(lambda: library.section("shapla/sport").every == 60)
    assert days(library, "shapla/sport") == 7
    assert days(library, "shapla/national") is None
    assert library.retention("shapla") == Retention()
    shown.dialog.accept()
    assert opened(reader, "shapla/sport").days.value == 7
    assert library.retention("shapla") == Retention()


def test_what_is_chosen_for_a_newspaper_holds_for_all_of_it(
    reader: Reader, library: Library
) -> None:
    library.tune("shapla/sport", every=180, days=7)
    library.retain("shapla", Retention(articles=500))
    shown = opened(reader, "shapla")
    choose(shown.days, 90)
    reader.until(lambda: library.retention("shapla") == Retention(90, 500))
    reader.until(lambda: days(library, "shapla/sport") is None)
    assert library.section("shapla/sport").every == 180
    assert library.retention("doel") == Retention()


def test_of_what_is_read_a_newspaper_keeps_as_many_as_are_chosen(
    reader: Reader, library: Library
) -> None:
    library.retain("shapla", Retention(days=14))
    shown = opened(reader, "shapla")
    choose(shown.once_read, 100)
    reader.until(lambda: library.retention("shapla") == Retention(14, 100))
    shown.dialog.accept()
    assert opened(reader, "shapla").once_read.value == 100
    assert not opened(reader, "shapla/sport").once_read.isVisible()


def test_how_long_a_side_list_stays_is_not_asked(reader: Reader) -> None:
    assert not opened(reader, "shapla/most-read").days.isVisible()
    assert opened(reader, "shapla/national").days.isVisible()
