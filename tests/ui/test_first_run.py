"""The first day: newspapers to choose, and a word for every way in which nothing is there yet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from reader import events
from reader.errors import NoNetwork
from reader.newspapers import newspaper
from reader.profile import open_library
from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from ui.bridge import Bridge
from ui.empty_state import EmptyState
from ui.preferences import Preferences
from ui.session import Session
from ui.state import WindowState
from ui.theme import Look, ThemeChoice


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    opened = open_library(tmp_path)
    yield opened
    opened.close()


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    return desk.sit_down(library)


def _buttons(empty: EmptyState) -> list[QPushButton]:
    return [button for button in empty.findChildren(QPushButton) if not button.isHidden()]


def test_the_first_start_asks_which_newspapers_to_read(
    qapp: QApplication, library: Library, tmp_path: Path
) -> None:
    bridge = Bridge(library)
    session = Session(bridge, Look(ThemeChoice.PAPER), Preferences(tmp_path), tmp_path)
    session.open(WindowState(), first_run=True)
    window = session.window.managing.catalogue
    assert window is not None
    assert window.is_open
    first = window.model.index(0, 0)
    assert first.data() == "সান নিউজ"
    assert Qt.CheckState(first.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    window.dialog.accept()
    session.window.close()
    bridge.close()
    session.window.deleteLater()


def test_without_a_network_the_demo_newspaper_is_offered(
    reader: Reader, library: Library, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[list[str]] = []
    monkeypatch.setattr(
        QProcess, "startDetached", lambda program, arguments: started.append(arguments)
    )
    for section in library.subscriptions()[0].sections:
        library.section_failed(section.id, NoNetwork(host="sunnews24x7.com"), now, now)
    reader.window.news._happened(events.NetworkChanged(False))
    reader.window.news.refresh_sources()
    reader.window.newspapers.select("all")

    empty = reader.window.articles.empty
    assert "ইন্টারনেট নেই" in empty.text
    (_, demo) = _buttons(empty)
    QTest.mouseClick(demo, Qt.MouseButton.LeftButton)
    assert started[0][-1] == "--demo"


def test_a_window_that_opens_without_newspapers_shows_the_way_to_them(
    desk: Desk, library: Library
) -> None:
    library.unsubscribe("sunnews")
    reader = desk.sit_down(library)
    empty = reader.window.articles.empty
    assert empty.isVisible()
    assert empty.text.startswith("এখনো কোনো পত্রিকা")
    assert not reader.window.actions_.all_read.isEnabled()


def test_without_newspapers_the_way_to_them_is_shown(reader: Reader, library: Library) -> None:
    reader.window.newspapers.select("all")
    paper = newspaper("sunnews")
    assert paper is not None
    reader.window.bridge.change(lambda opened: opened.unsubscribe("sunnews"))
    empty = reader.window.articles.empty
    reader.until(lambda: "পত্রিকা" in _buttons(empty)[-1].text())
    assert empty.text.startswith("এখনো কোনো পত্রিকা")
    QTest.mouseClick(_buttons(empty)[-1], Qt.MouseButton.LeftButton)
    window = reader.window.managing.catalogue
    assert window is not None
    assert window.is_open
    reader.window.bridge.change(lambda opened: opened.subscribe(paper))
    reader.until(lambda: len(reader.window.newspapers.sources) > 5)
