"""Finding within the article: a bar at its foot, marks at whole letters, a way through them."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader.article import Paragraph, Run
from tests.ui.conftest import Reader
from tests.ui.keyboard import type_text
from ui.find_bar import FindBar

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _find(reader: Reader, text: str, count: str) -> FindBar:
    bar = reader.window.searching.find_bar
    if not reader.shown:
        reader.press("J")
    reader.press("F", _CTRL)
    assert bar.line.hasFocus()
    type_text(text)
    reader.until(lambda: bar.count.text() == count)
    return bar


def _marked(reader: Reader) -> list[str]:
    """The words that are marked, as they stand in the article."""
    document = reader.window.view.document()
    found = []
    for mark in reader.window.view.marks._marks:
        text = document.findBlockByNumber(mark.block).text()
        found.append(text[slice(*mark.span)])
    return found


def test_ctrl_f_counts_and_goes_from_find_to_find(reader: Reader) -> None:
    bar = _find(reader, "সকাল", "১/১৮")
    reader.press(Qt.Key.Key_Return)
    assert bar.count.text() == "২/১৮"
    reader.press(Qt.Key.Key_F3)
    assert bar.count.text() == "৩/১৮"
    for _ in range(3):
        reader.press(Qt.Key.Key_Return, _SHIFT)
    assert bar.count.text() == "১৮/১৮"
    QTest.mouseClick(bar.next, Qt.MouseButton.LeftButton)
    assert bar.count.text() == "১/১৮"


def test_it_scrolls_to_what_is_out_of_sight_and_the_bar_hides_nothing(reader: Reader) -> None:
    bar = _find(reader, "চরপাড়া", "১/১")
    view = reader.window.view
    assert view.verticalScrollBar().value() > 0
    (mark,) = view.marks._marks
    rect = view.marks._rects(mark)[0].translated(0, -view.verticalScrollBar().value())
    assert 0 <= rect.top() < rect.bottom() <= view.viewport().height()
    assert view.viewport().geometry().bottom() < bar.geometry().top()


def test_both_encodings_both_digits_and_latin_letters_find_the_same(reader: Reader) -> None:
    reader.press("J")
    assert "চরপাড়া" in reader.text
    for text, word in (("চরপাড\u09bcা", "চরপাড়া"), ("42", "৪২"), ("chorpara", "চরপাড়া")):
        bar = _find(reader, text, "১/১")
        reader.until(lambda word=word: _marked(reader) == [word])  # type: ignore[misc]
        reader.press(Qt.Key.Key_Escape)
        assert not bar.isVisible()


def test_marks_never_cut_a_letter(reader: Reader) -> None:
    _find(reader, "আকাঙ্ক", "১/১৮")
    assert set(_marked(reader)) == {"আকাঙ্ক্ষা"}


def test_signs_beyond_the_basic_plane_shift_no_mark(reader: Reader) -> None:
    reader.press("J")
    reader.until(lambda: reader.is_read(0))
    row = reader.window.desk.current
    assert row is not None
    article = reader.window.bridge.library.article(row.id)
    faces = Paragraph((Run("😀😀 জোনাকির আলো 😀 জোনাকি"),))
    reader.window.view.show_article(replace(article, blocks=(faces,)), row.completeness)
    _find(reader, "জোনাকি", "১/২")
    # Qt counts the faces twice, so the text is looked at as Qt does.
    block = reader.window.view.marks._marks[0]
    text = reader.window.view.document().findBlockByNumber(block.block).text()
    units = text.encode("utf-16-le")
    spans = [mark.span for mark in reader.window.view.marks._marks]
    words = [units[2 * start : 2 * end].decode("utf-16-le") for start, end in spans]
    assert words == ["জোনাকি", "জোনাকি"]


def test_what_is_not_there_is_said(reader: Reader) -> None:
    bar = _find(reader, "হিমালয়", "এই খবরে নেই")
    assert not bar.next.isEnabled()
    reader.press(Qt.Key.Key_Return)
    assert bar.count.text() == "এই খবরে নেই"


def test_esc_closes_and_leaves_what_was_found_selected(reader: Reader) -> None:
    bar = _find(reader, "সকাল", "১/১৮")
    reader.press(Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert reader.window.view.hasFocus()
    assert reader.window.view.marks.count == 0
    assert reader.window.view.textCursor().selectedText() == "সকাল"

    reader.press("F", _CTRL)
    assert bar.line.text() == "সকাল"


def test_the_bar_stays_open_for_the_next_article(reader: Reader) -> None:
    bar = _find(reader, "সকাল", "১/১৮")
    reader.window.desk.step(1)
    assert bar.isVisible()
    assert reader.window.view.marks.count == 18


def test_without_an_article_there_is_nothing_to_find_in(reader: Reader) -> None:
    reader.press("F", _CTRL)
    assert not reader.window.searching.find_bar.isVisible()


def test_closing_gives_the_marks_of_the_search_back(reader: Reader) -> None:
    reader.press(Qt.Key.Key_Slash)
    type_text("আকাঙ্ক্ষা")
    reader.until(lambda: "আকাঙ্ক্ষা" in reader.window.articles.heading)
    reader.press(Qt.Key.Key_Return)
    assert set(_marked(reader)) == {"আকাঙ্ক্ষার"}

    _find(reader, "ঘাটে", "১/১৯")
    reader.press(Qt.Key.Key_Escape)
    assert set(_marked(reader)) == {"আকাঙ্ক্ষার"}
