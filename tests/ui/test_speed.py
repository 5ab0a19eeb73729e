"""A hundred thousand rows open and scroll without a hitch; generous limits for slow machines."""

from __future__ import annotations

import time
from array import array

from pytestqt.qtbot import QtBot

from tests.ui.test_models import _rows
from ui.article_list_model import ArticleListModel
from ui.article_row import ArticleRow
from ui.article_table import ArticleTable
from ui.theme import Look, ThemeChoice


def test_a_hundred_thousand_rows_open_scroll_and_renew_quickly(qtbot: QtBot) -> None:
    model = ArticleListModel(_rows)
    table = ArticleTable(model, ArticleRow(Look(ThemeChoice.PAPER)))
    qtbot.addWidget(table)
    table.resize(380, 700)
    with qtbot.waitExposed(table):
        table.show()

    started = time.perf_counter()
    model.show(array("q", range(100_000, 0, -1)))
    table.repaint()
    opened = time.perf_counter() - started

    bar = table.verticalScrollBar()
    frames = []
    for step in range(60):
        started = time.perf_counter()
        bar.setValue(step * bar.maximum() // 60)
        table.viewport().repaint()
        frames.append(time.perf_counter() - started)

    started = time.perf_counter()
    table.renew(array("q", range(100_040, 0, -1)))
    renewed = time.perf_counter() - started

    assert opened < 1
    assert sorted(frames)[len(frames) // 2] < 0.05
    assert renewed < 1
