"""No model comes into the window without having been held to Qt's rules."""

from __future__ import annotations

import importlib
import pkgutil
from array import array
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

import ui
from reader.newspapers import catalogue
from reader.store.library import Library
from tests.ui.test_models import _rows
from ui.article_list_model import ArticleListModel
from ui.catalogue_model import CatalogueModel
from ui.newspapers_model import NewspapersModel
from ui.sources import sources_of


def _articles(library: Library) -> Iterator[QAbstractItemModel]:
    model = ArticleListModel(_rows)
    yield model
    for ids in ([1, 2, 3], [0, 1, 3, 4], [], [7]):
        model.renew(array("q", ids))
        yield model
    model.show(array("q", range(600)))
    yield model


def _newspapers(library: Library) -> Iterator[QAbstractItemModel]:
    model = NewspapersModel()
    yield model
    for change in (
        lambda: None,
        lambda: library.make_folder("সকালে", ["shapla"]),
        lambda: library.unsubscribe("doel"),
        lambda: library.unsubscribe("shapla"),
    ):
        change()
        model.show(sources_of(library.subscriptions(), library.counts(), library.folders()))
        yield model


def _catalogue(library: Library) -> Iterator[QAbstractItemModel]:
    model = CatalogueModel()
    yield model
    papers = [*catalogue()]
    for chosen in (set(), {papers[0].sections[0].id}, {one.id for one in papers[0].sections}):
        model.show(papers, chosen)
        yield model
    model.setData(model.index(1, 0), Qt.CheckState.Checked, Qt.ItemDataRole.CheckStateRole)
    model.show(papers[:3], set())
    yield model


LIVES: dict[type, Callable[[Library], Iterator[QAbstractItemModel]]] = {
    ArticleListModel: _articles,
    NewspapersModel: _newspapers,
    CatalogueModel: _catalogue,
}


def _models_of(base: type) -> Iterator[type]:
    one: type
    for one in base.__subclasses__():
        if one.__module__.startswith("ui."):
            yield one
        yield from _models_of(one)


@pytest.mark.parametrize("kind", LIVES, ids=lambda kind: kind.__name__)
def test_a_model_keeps_qts_rules_whatever_becomes_of_it(
    qapp: QApplication, library: Library, kind: type
) -> None:
    mode = QAbstractItemModelTester.FailureReportingMode.Fatal
    life = LIVES[kind](library)
    held = next(life)
    tester = QAbstractItemModelTester(held, mode)
    seen = [model.rowCount() for model in life]
    assert len(seen) > 2
    assert len(set(seen)) > 1
    assert tester.model() is held


def test_every_model_of_the_window_is_held_to_them(qapp: QApplication) -> None:
    for found in pkgutil.iter_modules(ui.__path__):
        importlib.import_module(f"ui.{found.name}")
    assert set(_models_of(QAbstractItemModel)) == set(LIVES)
