"""The reader puts newspapers into folders: by the menu, by dragging, by the keyboard."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu

from reader.newspapers import catalogue
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui.conftest import Desk, Reader
from ui.newspapers_model import NewspapersModel
from ui.ordering import Part, dropped, into, layout_of, shifted
from ui.sources import Source, sources_of


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    library.subscribe(catalogue()[0])
    return desk.sit_down(library)


def _shown(reader: Reader) -> list[str]:
    return [one.title for one in reader.window.newspapers.sources if one.level == 1]


def _source(reader: Reader, key: str) -> Source:
    return next(one for one in reader.window.newspapers.sources if one.key == key)


def _menu(reader: Reader, key: str, text: str) -> None:
    reader.window.managing.source_menu.open(_source(reader, key), QPoint(10, 10))
    menu = next(menu for menu in reader.window.findChildren(QMenu) if menu.isVisible())
    next(action for action in menu.actions() if action.text() == text).trigger()
    menu.close()
    reader.window.activateWindow()
    reader.until(reader.window.isActiveWindow)


def _drop(reader: Reader, key: str, onto: str | None, down: float) -> None:
    """Let an entry go on another one, so far down of it; None is the ground below all."""
    pane = reader.window.newspapers
    model = pane.model()
    places = {source.key: place for place, source in enumerate(pane.sources)}
    data = model.mimeData([model.index(places[key], 0)])
    if onto is None:
        spot = QPointF(40, pane.viewport().height() - 2)
    else:
        rect = pane.visualRect(model.index(places[onto], 0))
        spot = QPointF(rect.left() + 60, rect.top() + rect.height() * down)
    copy = Qt.DropAction.CopyAction
    left, plain = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(spot, copy | Qt.DropAction.MoveAction, data, left, plain, QEvent.Type.Drop)
    pane.dropEvent(drop)


def _folder(reader: Reader, library: Library, paper: str, name: str) -> str:
    """A new folder around a newspaper, its name typed where it stands."""
    _menu(reader, f"newspaper:{paper}", "নতুন ফোল্ডারে")
    reader.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.text() == "নতুন ফোল্ডার"
    field.selectAll()
    QTest.keyClicks(field, name)
    QTest.keyClick(field, Qt.Key.Key_Return)
    reader.until(lambda: any(folder.name == name for folder in library.folders()))
    reader.until(lambda: name in _shown(reader))
    return f"folder:{library.folders()[-1].id}"


def test_a_folder_is_made_around_a_newspaper_and_holds_what_its_newspapers_have(
    reader: Reader, library: Library
) -> None:
    key = _folder(reader, library, "shapla", "Morning")
    assert _shown(reader)[:2] == ["Morning", "দৈনিক শাপলা"]
    _drop(reader, "newspaper:doel", key, 0.5)
    reader.until(lambda: _source(reader, key).papers == ("shapla", "doel"))
    reader.click_source(key)
    unread = Filter(unread=True)
    papers = [Filter(newspaper_id=one, unread=True) for one in ("shapla", "doel")]
    assert reader.unread(key) == sum(len(library.ids(which)) for which in papers)
    assert reader.unread(key) <= len(library.ids(unread))

    def listed() -> set[str]:
        return {row.newspaper_id for row in library.rows(reader.window.articles.model.ids)}

    reader.until(lambda: listed() == {"shapla", "doel"})


def test_newspapers_are_dragged_in_and_out(reader: Reader, library: Library) -> None:
    key = _folder(reader, library, "shapla", "Morning")
    _drop(reader, "newspaper:doel", "newspaper:shapla", 0.1)
    reader.until(lambda: _source(reader, key).papers == ("doel", "shapla"))
    _drop(reader, "newspaper:shapla", "newspaper:sunnews", 0.1)
    reader.until(lambda: _source(reader, key).papers == ("doel",))
    assert [p.id for p in library.subscriptions()] == ["doel", "shapla", "sunnews"]
    _drop(reader, "newspaper:doel", None, 1)
    reader.until(lambda: _source(reader, key).papers == ())
    assert [p.id for p in library.subscriptions()] == ["shapla", "sunnews", "doel"]
    # An empty folder stands below all, and takes newspapers in.
    assert _shown(reader)[-1] == "Morning"
    _drop(reader, "newspaper:sunnews", key, 0.5)
    reader.until(lambda: _source(reader, key).papers == ("sunnews",))


def test_a_closed_folder_hides_its_newspapers_and_keeps_the_selection_in_sight(
    reader: Reader, library: Library
) -> None:
    key = _folder(reader, library, "shapla", "Morning")
    reader.click_source("section:shapla/sport")
    reader.press(Qt.Key.Key_Left)
    current = reader.window.newspapers.current
    assert current is not None
    assert current.key == key
    reader.press(Qt.Key.Key_Left)
    reader.until(lambda: _source(reader, key).folded)
    assert "দৈনিক শাপলা" not in _shown(reader)
    assert reader.unread(key) == library.counts().newspapers["shapla"].unread
    assert reader.window.desk.source is not None
    assert reader.window.desk.source.key == key
    spoken = Qt.ItemDataRole.AccessibleTextRole
    model = reader.window.newspapers.model()
    place = reader.window.newspapers.currentIndex().row()
    assert "ফোল্ডার, বন্ধ" in model.index(place, 0).data(spoken)

    # What is put into a closed folder opens it.
    reader.window.newspapers.put_into("newspaper:doel", library.folders()[0].id)
    reader.until(lambda: _source(reader, key).papers == ("shapla", "doel"))
    reader.until(lambda: not _source(reader, key).folded)
    reader.window.newspapers.select(key)
    reader.press(Qt.Key.Key_Left)
    reader.until(lambda: _source(reader, key).folded)
    pane = reader.window.newspapers
    sign = pane.visualRect(pane.currentIndex()).bottomLeft() + QPoint(20, -10)
    QTest.mouseClick(pane.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    reader.until(lambda: not _source(reader, key).folded)


def test_a_folder_is_removed_and_comes_back_while_its_newspapers_stay(
    reader: Reader, library: Library
) -> None:
    key = _folder(reader, library, "shapla", "Morning")
    _menu(reader, key, "ফোল্ডার সরান")
    reader.until(lambda: library.folders() == [])
    reader.until(lambda: _shown(reader)[0] == "দৈনিক শাপলা")
    reader.until(lambda: "Morning" in reader.window.undo_bar.text)
    reader.press("Z", Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: _shown(reader)[0] == "Morning")
    assert library.subscriptions()[0].folder == library.folders()[0].id


def test_the_menu_puts_in_and_out_and_moves(reader: Reader, library: Library) -> None:
    key = _folder(reader, library, "doel", "Evening")
    _menu(reader, "newspaper:sunnews", "‘Evening’ ফোল্ডারে")
    reader.until(lambda: _source(reader, key).papers == ("doel", "sunnews"))
    _menu(reader, "newspaper:sunnews", "উপরে নিন")
    reader.until(lambda: _source(reader, key).papers == ("sunnews", "doel"))
    _menu(reader, key, "উপরে নিন")
    reader.until(lambda: _shown(reader)[0] == "Evening")
    _menu(reader, "newspaper:sunnews", "ফোল্ডার থেকে বের করুন")
    reader.until(lambda: _source(reader, key).papers == ("doel",))


def test_an_empty_folder_is_made_by_its_key(reader: Reader, library: Library) -> None:
    shift = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    reader.press("N", shift)
    reader.until(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    reader.press(Qt.Key.Key_Return)
    reader.until(lambda: _shown(reader)[-1] == "নতুন ফোল্ডার")


def test_the_first_pane_keeps_qts_rules_with_folders(library: Library, qapp: QApplication) -> None:
    model = NewspapersModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)

    def show() -> None:
        papers, counts = library.subscriptions(), library.counts()
        model.show(sources_of(papers, counts, library.folders()))

    show()
    folder = library.make_folder("শহর", ["doel"])
    show()
    library.fold(folder.id, True)
    show()
    library.make_folder("খালি")
    show()
    assert [one.title for one in model.sources if one.level == 1] == [*("দৈনিক শাপলা", "শহর", "খালি")]
    del tester


# --- where things come to stand ------------------------------------------------------------------


def _pane(layout: list[tuple[int | None, list[str]]], folded: set[int]) -> list[Source]:
    found = [Source("all", "all", Filter(), 0)]
    for folder, papers in layout:
        key = f"folder:{folder}" if folder is not None else None
        if folder is not None:
            hidden = folder in folded
            found.append(
                Source(f"folder:{folder}", "f", Filter(), 1, papers=tuple(papers), folded=hidden)
            )
            if hidden:
                continue
        for paper in papers:
            found.append(Source(f"newspaper:{paper}", paper, Filter(), 1, within=key))
            found += [
                Source(f"section:{paper}/{n}", "s", Filter(), 2, within=key) for n in range(2)
            ]
    return found


_layouts = st.lists(st.tuples(st.booleans(), st.integers(0, 3)), min_size=1, max_size=5).map(
    lambda runs: [
        (n, [f"p{n}{i}" for i in range(size)]) if is_folder else (None, [f"p{n}"])
        for n, (is_folder, size) in enumerate(runs)
    ]
)


@given(_layouts, st.sets(st.integers(0, 4)), st.data())
def test_no_move_loses_or_doubles_anything(
    layout: list[tuple[int | None, list[str]]], folded: set[int], data: st.DataObject
) -> None:
    sources = _pane(layout, folded)
    assert layout_of(sources) == layout
    place = data.draw(st.integers(0, len(sources) - 1))
    onto = data.draw(st.none() | st.integers(0, len(sources) - 1))
    part = data.draw(st.sampled_from(Part))
    moves = [dropped(sources, place, onto, part), *(shifted(sources, place, by) for by in (-1, 1))]
    folders = [folder for folder, _ in layout if folder is not None]
    if sources[place].is_newspaper:
        moves += [into(sources, place, folder) for folder in (None, *folders)]
    papers = sorted(paper for _, run in layout for paper in run)
    for move in moves:
        if move is not None and move.layout:
            assert sorted(paper for _, run in move.layout for paper in run) == papers
            assert [
                f for f, _ in move.layout if f is not None and f in folders
            ] != [] or not folders
            assert sorted(f for f, _ in move.layout if f is not None) == sorted(folders)
        if move is not None and move.sections:
            paper = sources[place].id.partition("/")[0]
            assert sorted(move.sections) == [f"{paper}/0", f"{paper}/1"]
