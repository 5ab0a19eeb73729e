"""Newspapers and sections stand in the order of a Bangla dictionary where the reader wants it."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from reader.newspapers import catalogue
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui.conftest import Reader
from ui.catalogue_model import CatalogueModel
from ui.ordering import Arranged, by_name
from ui.sources import Source

NAMES = ["আনন্দ", "ঈশান", "কালি", "ক্ষণ", "বড\u09bc", "বন", "সময\u09bc", "২৪ ঘণ্টা"]
IN_ORDER = ["২৪ ঘণ্টা", *NAMES[:-1]]


def _paper(number: int, title: str, within: str | None = None) -> Source:
    return Source(f"newspaper:p{number}", title, Filter(), 1, within=within)


def _section(number: int, title: str) -> Source:
    return Source(f"section:s{number}", title, Filter(), 2)


ALL = Source("all", "সব খবর", Filter(), 0)


def _shuffled() -> list[tuple[int, str]]:
    numbered = list(enumerate(IN_ORDER))
    random.Random(3).shuffle(numbered)
    return numbered


def test_all_newspapers_and_folders_are_sorted_together_and_find_back() -> None:
    papers = [_paper(number, title) for number, title in _shuffled()]
    folder = Source("folder:7", "গল্প", Filter(), 1, papers=("p90", "p91"))
    inside = [_paper(90, "হাট", "folder:7"), _paper(91, "অর্ঘ্য", "folder:7")]
    found = by_name([ALL, *papers[:3], folder, *inside, *papers[3:]], 0)
    assert found is not None
    there, back = found
    runs = [run[1][0] if run[0] is None else f"folder {run[0]}" for run in there.layout]
    assert runs == ["p0", "p1", "p2", "p3", "p4", "folder 7", "p5", "p6", "p7"]
    assert dict(there.layout)[7] == ("p90", "p91")  # its own order is another question
    assert [run[1][0] for run in back.layout][:3] == [paper.id for paper in papers[:3]]


def test_a_folders_newspapers_are_sorted_alone() -> None:
    folder = Source("folder:7", "গল্প", Filter(), 1, papers=("p2", "p1"))
    sources = [ALL, _paper(9, "হাট"), folder, _paper(2, "ঢেউ", "folder:7")]
    sources += [_paper(1, "ডাক", "folder:7"), _paper(8, "আলো")]
    there, back = by_name(sources, 2) or (Arranged(), Arranged())
    assert there.layout == ((None, ("p9",)), (7, ("p1", "p2")), (None, ("p8",)))
    assert back.layout == ((None, ("p9",)), (7, ("p2", "p1")), (None, ("p8",)))


def test_a_newspapers_sections_are_sorted_alone() -> None:
    sections = [_section(number, title) for number, title in _shuffled()]
    sources = [ALL, _paper(1, "হাট"), *sections, _paper(2, "আলো"), _section(99, "অন্য")]
    there, back = by_name(sources, 1) or (Arranged(), Arranged())
    assert there.sections == tuple(f"s{number}" for number in range(len(NAMES)))
    assert back.sections == tuple(section.id for section in sections)


def test_what_stands_so_already_is_not_offered() -> None:
    sources = [ALL, *(_paper(number, title) for number, title in enumerate(IN_ORDER))]
    assert by_name(sources, 0) is None
    assert by_name(sources, 1) is None  # no sections


def test_the_reader_sorts_sections_by_the_menu_and_takes_it_back(
    reader: Reader, library: Library
) -> None:
    def order() -> list[str]:
        return [section.id for section in library.subscriptions()[0].sections]

    before = order()
    pane = reader.window.newspapers
    source = next(one for one in pane.sources if one.key == "newspaper:shapla")
    reader.window.managing.source_menu.open(source, QPoint(10, 10))
    menu = next(menu for menu in reader.window.findChildren(QMenu) if menu.isVisible())
    next(one for one in menu.actions() if one.text() == "নাম অনুসারে সাজান").trigger()
    menu.close()
    reader.until(lambda: order() != before)
    reader.until(lambda: reader.window.undo_bar.isVisible())
    titles = [one.title for one in pane.sources if one.key.startswith("section:shapla")]
    assert titles == ["খেলা", "জাতীয়", "সবচেয়ে পঠিত"]
    reader.window.actions_.undo.trigger()
    reader.until(lambda: order() == before)


@pytest.mark.parametrize("read", [(), ("prothomalo", "sunnews")])
def test_the_catalogue_shows_what_is_read_first_and_the_rest_by_name(read: tuple[str, ...]) -> None:
    papers = catalogue()
    ticked = {paper.sections[0].id for paper in papers if paper.id in read}
    model = CatalogueModel()
    model.show(papers, ticked)
    shown = [paper.id for paper in model.papers]
    assert tuple(shown[: len(read)]) == read
    names = [paper.name for paper in model.papers][len(read) :]
    assert names[:2] == ["আজকের পত্রিকা", "আনন্দবাজার পত্রিকা"]
    assert names.index("ডয়চে ভেলে বাংলা") < names.index("ডেইলি স্টার বাংলা") < names.index("ঢাকা পোস্ট")

    last = model.index(len(papers) - 1, 0)
    model.show(papers, ticked | {model.papers[-1].sections[0].id})
    assert [paper.id for paper in model.papers] == shown
    tick = Qt.CheckState(last.data(Qt.ItemDataRole.CheckStateRole))
    assert tick is not Qt.CheckState.Unchecked
