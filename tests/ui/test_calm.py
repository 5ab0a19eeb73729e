"""Nothing moves by itself, so that whoever asks their desktop for less motion has it already."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTreeView

import ui
from tests.ui.conftest import Reader

_MOVES = re.compile(r"Q(Property|Variant|Sequential|Parallel)Animation|QTimeLine|QScroller\b")


def test_no_part_of_the_window_is_animated() -> None:
    files = list(Path(ui.__file__).parent.glob("*.py"))
    assert files
    moving = [file.name for file in files if _MOVES.search(file.read_text("utf-8"))]
    assert moving == []


def test_branches_open_at_once(reader: Reader) -> None:
    catalogue = reader.window.managing.choose_newspapers()
    assert not any(tree.isAnimated() for tree in catalogue.dialog.findChildren(QTreeView))


def test_menus_and_hints_are_there_at_once(qapp: QApplication) -> None:
    effects = Qt.UIEffect
    for one in (effects.UI_AnimateMenu, effects.UI_FadeMenu, effects.UI_FadeTooltip):
        assert not qapp.isEffectEnabled(one)
