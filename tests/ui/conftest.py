"""A window on a real library in a folder of its own; Qt's warnings are failures."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.store.library import Library
from tests.ui import stories
from ui.app import application
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.state import WindowState, load_state, save_state
from ui.sync_order import StartSync
from ui.theme import Look, ThemeChoice
from ui.wording import set_language

# A screen that is large enough for the windows that the tests restore on it.
_SCREEN = {"name": "test", "x": 0, "y": 0, "width": 2560, "height": 1600, "logicalDpi": 96}


@pytest.fixture(scope="session")
def qapp(tmp_path_factory: pytest.TempPathFactory) -> QApplication:
    screens = tmp_path_factory.mktemp("screen") / "screens.json"
    screens.write_text(json.dumps({"screens": [{**_SCREEN, "dpr": 1}]}), "utf-8")
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
    app = application()
    set_language("bn")
    return app


@pytest.fixture(autouse=True)
def _no_qt_warnings(qtlog: Any) -> Iterator[None]:
    yield
    said = [record.message for record in qtlog.records]
    assert [message for message in said if "This plugin does not support" not in message] == []


@pytest.fixture(autouse=True)
def _empty_clipboard(qapp: QApplication) -> Iterator[None]:
    """What lies in it was made by Python, and must be gone before Python is."""
    yield
    qapp.clipboard().clear()


@pytest.fixture
def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def library(tmp_path: Path, now: datetime) -> Iterator[Library]:
    opened = Library.open(tmp_path)
    stories.fill(opened, now)
    yield opened
    opened.close()


class Reader:
    """A reader at the window: keys, clicks, and what is to be seen."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot = qtbot
        self.window = window

    def press(self, key: Qt.Key | str, modifier: Qt.KeyboardModifier | None = None) -> None:
        """A key into whatever has the focus."""
        target = QApplication.focusWidget() or self.window
        modifier = modifier or Qt.KeyboardModifier.NoModifier
        code = Qt.Key(ord(key)) if isinstance(key, str) else key
        QTest.keyClick(target, code, modifier)

    def click_article(self, place: int) -> None:
        """A click on a row of the list."""
        table = self.window.articles.table
        rect = table.visualRect(self.window.articles.model.index(place, 0))
        spot = rect.topLeft() + QPoint(80, 30)
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    def click_source(self, key: str) -> None:
        """A click on an entry of the first pane."""
        pane = self.window.newspapers
        model = pane.model()
        for place in range(model.rowCount(QModelIndex())):
            index = model.index(place, 0)
            if pane._entries.sources[place].key == key:
                pane.scrollTo(index)
                spot = pane.visualRect(index).bottomLeft() + QPoint(60, -10)
                QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=spot)
                return
        raise AssertionError(key)

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for something to become so."""
        self.qtbot.waitUntil(true, timeout=5000)

    @property
    def headlines(self) -> list[str]:
        """The list from top to bottom."""
        model = self.window.articles.model
        return [model.index(place, 0).data() for place in range(len(model.ids))]

    @property
    def shown(self) -> str:
        """The headline of the article that is shown."""
        current = self.window.desk.current
        return current.headline if current is not None else ""

    @property
    def text(self) -> str:
        """The article's text as it stands in the view."""
        return self.window.view.toPlainText()

    def is_read(self, place: int) -> bool:
        """Whether the list shows a row as read."""
        row = self.window.articles.model.row_at(place)
        assert row is not None
        return row.read

    def unread(self, key: str) -> int:
        """The count that stands beside an entry of the first pane."""
        sources = self.window.newspapers._entries.sources
        return next(source.count for source in sources if source.key == key)


class Desk:
    """Opens and closes the window on one profile, as a person would day after day."""

    def __init__(self, qtbot: QtBot, profile: Path) -> None:
        self._qtbot = qtbot
        self._profile = profile
        self._open: list[tuple[MainWindow, Bridge]] = []

    def sit_down(
        self,
        library: Library,
        start_sync: StartSync | None = None,
        size: tuple[int, int] = (1280, 800),
        opens_on: str = "last",
    ) -> Reader:
        state = load_state(self._profile)
        state.opens_on = opens_on
        bridge = Bridge(library, start_sync)
        window = MainWindow(bridge, Look(ThemeChoice.PAPER))
        window.resize(*size)
        window.open(state)
        window.closing.connect(lambda: self._remember(window, state))
        with self._qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        self._open.append((window, bridge))
        return Reader(self._qtbot, window)

    def _remember(self, window: MainWindow, state: WindowState) -> None:
        window.remember(state)
        save_state(self._profile, state)

    def stand_up(self) -> None:
        for window, bridge in self._open:
            window.close()
            bridge.close()
            window.deleteLater()
        self._open.clear()
        QApplication.processEvents()


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    made = Desk(qtbot, tmp_path)
    yield made
    made.stand_up()


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    return desk.sit_down(library)
