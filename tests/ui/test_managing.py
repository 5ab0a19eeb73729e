"""A reader chooses newspapers, gives them names and an order, and looks at addresses first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QModelIndex, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from reader import events
from reader.demo.server import DemoServer
from reader.newspapers import catalogue
from reader.opml import write_opml
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from ui.catalogue_model import CatalogueModel
from ui.catalogue_row import CatalogueRow
from ui.catalogue_window import CatalogueWindow
from ui.newspapers_model import MIME
from ui.sync_order import SyncOrder

_STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal


@pytest.fixture
def orders() -> list[tuple[str, ...]]:
    """What was asked to be synced."""
    return []


@pytest.fixture
def reader(desk: Desk, library: Library, orders: list[tuple[str, ...]]) -> Reader:
    def sync(order: SyncOrder, tell: Callable[[events.Event], None]) -> None:
        orders.append(order.only)

    return desk.sit_down(library, sync)


def _names(reader: Reader) -> list[str]:
    return [source.title for source in reader.window.newspapers.sources if source.level]


def _catalogue(reader: Reader) -> CatalogueWindow:
    reader.press("N", Qt.KeyboardModifier.ControlModifier)
    shown = reader.window.managing.catalogue
    assert shown is not None
    reader.until(lambda: shown.dialog.isActiveWindow())
    return shown


def _click_box(window: CatalogueWindow, index: QModelIndex) -> None:
    tree = window.tree
    tree.scrollTo(index)
    spot = CatalogueRow.box(tree.visualRect(index), not index.parent().isValid()).center()
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=spot.toPoint())


def test_a_newspaper_is_ticked_in_the_catalogue_and_fetched(
    reader: Reader, library: Library, orders: list[tuple[str, ...]]
) -> None:
    window = _catalogue(reader)
    QTest.keyClicks(window.field, "sun news")
    shown = [
        place
        for place in range(len(window.model.papers))
        if not window.tree.isRowHidden(place, QModelIndex())
    ]
    assert [window.model.papers[place].id for place in shown] == ["sunnews"]

    _click_box(window, window.model.index(shown[0], 0))
    sections = [section.id for section in catalogue()[0].sections]
    reader.until(lambda: "সান নিউজ" in _names(reader))
    reader.until(lambda: orders == [tuple(sections)])
    assert [s.id for s in library.subscriptions()[-1].sections] == sections


def test_one_section_is_given_up_by_the_keyboard_and_taken_again(
    reader: Reader, library: Library
) -> None:
    window = _catalogue(reader)
    paper = window.model.index(0, 0)
    assert paper.data() == stories.SHAPLA.name
    window.tree.setFocus()
    window.tree.setCurrentIndex(paper)
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Space)
    reader.until(lambda: "জাতীয়" not in _names(reader))
    tick = Qt.CheckState(paper.data(Qt.ItemDataRole.CheckStateRole))
    assert tick is Qt.CheckState.PartiallyChecked
    assert len(library.subscriptions()[0].sections) == 2

    reader.press(Qt.Key.Key_Space)
    reader.until(lambda: "জাতীয়" in _names(reader))


def test_a_newspaper_given_up_whole_can_be_ticked_again_while_the_window_is_open(
    reader: Reader, library: Library
) -> None:
    window = _catalogue(reader)
    _click_box(window, window.model.index(0, 0))
    reader.until(lambda: stories.SHAPLA.name not in _names(reader))
    _click_box(window, window.model.index(0, 0))
    reader.until(lambda: stories.SHAPLA.name in _names(reader))


def test_an_address_is_looked_at_before_it_is_added(reader: Reader, library: Library) -> None:
    window = _catalogue(reader)
    with DemoServer() as server:
        QTest.keyClicks(window.field, server.url)
        assert "127.0.0.1" in window.card.text
        QTest.keyClick(window.field, Qt.Key.Key_Return)
        headlines = {article.headline for article in server.articles}
        reader.qtbot.waitUntil(
            lambda: any(headline in window.card.text for headline in headlines), timeout=30_000
        )
        button = window.card.findChild(QPushButton)
        assert button is not None
        assert button.hasFocus()
        reader.press(Qt.Key.Key_Space)
        reader.until(lambda: len(library.subscriptions()) == 3)
    assert window.field.text() == ""
    assert not window.card.isVisible()


def test_an_address_that_is_none_says_why(reader: Reader) -> None:
    window = _catalogue(reader)
    with DemoServer() as server:
        url = server.url
    QTest.keyClicks(window.field, url)
    QTest.keyClick(window.field, Qt.Key.Key_Return)
    reader.qtbot.waitUntil(lambda: "127.0.0.1" in window.card.text.split("\n")[1], timeout=30_000)
    button = window.card.findChild(QPushButton)
    assert button is not None
    assert button.isEnabled()


def test_another_address_may_be_looked_at_before_the_first_answers(reader: Reader) -> None:
    window = _catalogue(reader)
    with DemoServer() as gone:
        nobody = gone.url
    with DemoServer() as server:
        QTest.keyClicks(window.field, server.url)
        QTest.keyClick(window.field, Qt.Key.Key_Return)
        window.field.setText(nobody)
        QTest.keyClick(window.field, Qt.Key.Key_Return)
        told = "পড়ার মতো কিছু পাওয়া যায়নি"
        reader.qtbot.waitUntil(lambda: told in window.card.text, timeout=30_000)


def test_a_newspaper_is_renamed_in_place(reader: Reader, library: Library) -> None:
    reader.click_source("newspaper:shapla")
    reader.press(Qt.Key.Key_F2)
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Shapla")
    QTest.keyClick(field, Qt.Key.Key_Return)
    reader.until(lambda: "Shapla" in _names(reader))
    assert library.subscriptions()[0].name == "Shapla"


def test_newspapers_and_sections_are_dragged_into_another_order(
    reader: Reader, library: Library
) -> None:
    pane = reader.window.newspapers
    _drag(reader, "newspaper:doel", "newspaper:shapla")
    reader.until(lambda: [paper.id for paper in library.subscriptions()] == ["doel", "shapla"])
    reader.until(lambda: _names(reader)[0] == stories.DOEL.name)
    _drag(reader, "section:shapla/most-read", "section:shapla/national")
    reader.until(lambda: library.subscriptions()[1].sections[0].id == "shapla/most-read")
    reader.until(lambda: _names(reader)[3] == "সবচেয়ে পঠিত")
    pane.shift("section:shapla/most-read", 1)
    reader.until(lambda: library.subscriptions()[1].sections[0].id == "shapla/national")
    reader.until(lambda: _names(reader)[3] == "জাতীয়")
    pane.shift("newspaper:doel", 1)
    reader.until(lambda: [paper.id for paper in library.subscriptions()] == ["shapla", "doel"])


def _drag(reader: Reader, key: str, onto: str) -> None:
    """Let an entry go on the upper half of another."""
    pane = reader.window.newspapers
    places = {source.key: place for place, source in enumerate(pane.sources)}
    data: QMimeData = pane.model().mimeData([pane.model().index(places[key], 0)])
    assert data.hasFormat(MIME)
    rect = pane.visualRect(pane.model().index(places[onto], 0))
    copy = Qt.DropAction.CopyAction
    drop = QDropEvent(
        QPointF(rect.left() + 40, rect.top() + 2),
        copy | Qt.DropAction.MoveAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        QEvent.Type.Drop,
    )
    pane.dropEvent(drop)


def _menu(reader: Reader, key: str, text: str) -> None:
    """Choose from the menu of an entry of the first pane."""
    pane = reader.window.newspapers
    source = next(source for source in pane.sources if source.key == key)
    reader.window.managing.source_menu.open(source, QPoint(10, 10))
    menu = next(menu for menu in reader.window.findChildren(QMenu) if menu.isVisible())
    action = next(action for action in menu.actions() if action.text() == text)
    action.trigger()
    menu.close()
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)


def test_a_newspaper_rests_and_is_fetched_again(
    reader: Reader, library: Library, orders: list[tuple[str, ...]]
) -> None:
    _menu(reader, "newspaper:doel", "বিরতি দিন")
    reader.until(lambda: library.subscriptions()[1].paused)
    reader.until(lambda: any(source.paused for source in reader.window.newspapers.sources))
    _menu(reader, "newspaper:doel", "আবার আনুন")
    reader.until(lambda: not library.subscriptions()[1].paused)
    reader.until(lambda: orders == [("doel",)])


def test_a_newspaper_given_up_by_mistake_comes_back_with_all_that_was_chosen(
    reader: Reader, library: Library, orders: list[tuple[str, ...]]
) -> None:
    library.rename("doel", "দোয়েল")
    reader.window.news.refresh_sources()
    reader.click_source("section:doel/science")
    before, listed = _names(reader), len(library.ids(Filter()))
    _menu(reader, "newspaper:doel", "ছেড়ে দিন")
    reader.until(lambda: "দোয়েল" not in _names(reader))
    reader.until(lambda: len(reader.headlines) == 8)
    reader.until(lambda: reader.window.undo_bar.text == "দোয়েল ছেড়ে দেওয়া হলো")

    reader.press("Z", Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: _names(reader) == before)
    reader.until(lambda: len(library.ids(Filter())) == listed)
    reader.until(lambda: orders[-1:] == [("doel/science",)])


def test_what_is_starred_is_reached_though_its_newspapers_are_given_up(
    reader: Reader, library: Library
) -> None:
    reader.click_article(0)
    kept = reader.shown
    reader.press("S")
    reader.until(lambda: reader.unread("starred") == 1)
    _menu(reader, "newspaper:doel", "ছেড়ে দিন")
    reader.until(lambda: "দোয়েল" not in "".join(_names(reader)))
    _menu(reader, "newspaper:shapla", "ছেড়ে দিন")
    reader.until(lambda: _names(reader) == [])

    reader.click_source("starred")
    reader.until(lambda: reader.headlines == [kept])
    reader.click_source("unread")
    reader.until(lambda: reader.headlines == [])
    assert "এখনো কোনো পত্রিকা নেই" in reader.window.articles.empty.text


def test_a_file_is_looked_at_before_it_adds_newspapers(
    reader: Reader, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "তালিকা.opml"
    file.write_bytes(write_opml((stories.SHAPLA, catalogue()[0]), datetime.now(UTC)))
    window = _catalogue(reader)
    window.look_at_file(file)
    preview = window._files.preview
    assert preview is not None
    sections = len(catalogue()[0].sections)
    reader.until(lambda: preview.list.count() == 3 + sections)
    assert "আগে থেকেই" in preview.list.item(sections).text()
    QTest.mouseClick(preview.add, Qt.MouseButton.LeftButton)
    reader.until(lambda: len(library.subscriptions()) == 3)

    out = tmp_path / "out.opml"
    window._files.write(out)
    reader.until(out.exists)


def test_the_catalogue_keeps_qts_rules(qapp: QApplication) -> None:
    model = CatalogueModel()
    tester = QAbstractItemModelTester(model, _STRICT)
    model.show([*catalogue()], {catalogue()[0].sections[0].id})
    first = model.index(0, 0)
    assert Qt.CheckState(first.data(Qt.ItemDataRole.CheckStateRole)) is (
        Qt.CheckState.PartiallyChecked
    )
    model.setData(first, Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.setData(model.index(2, 0, first), Qt.CheckState.Unchecked, Qt.ItemDataRole.CheckStateRole)
    model.show([stories.SHAPLA, *catalogue()], set())
    assert model.rowCount() == len(catalogue()) + 1
    del tester
