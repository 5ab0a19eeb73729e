"""All keys on one sheet."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui import keys
from ui.actions import Actions
from ui.fonts import CAPTION, LIST, sans
from ui.panels import MARGINS, button, heading, sentence
from ui.wording import say

Group = tuple[str, list[QAction]]


def groups(actions: Actions) -> list[Group]:
    """The actions by what they are for, in the order of the menus."""
    found = [
        (name, [a for a in part if a is not None and a.shortcuts() and actions.is_known(a)])
        for name, part in actions.parts()
    ]
    return [(name, part) for name, part in found if part]


def _halved(found: list[Group]) -> tuple[list[Group], list[Group]]:
    """Two columns of about the same height."""

    def height(part: list[Group]) -> int:
        return sum(len(actions) + 2 for _, actions in part)

    places = range(1, len(found))
    best = min(places, key=lambda p: max(height(found[:p]), height(found[p:])), default=1)
    return found[:best], found[best:]


class KeysSheet(QDialog):
    """Goes on Escape or on the key that opened it."""

    def __init__(self, parent: QWidget, actions: Actions) -> None:
        super().__init__(parent)
        self.setObjectName("keys-sheet")
        self.setWindowTitle(say("All keys"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGINS)
        column.setSpacing(12)
        column.addWidget(heading(say("All keys")))
        column.addWidget(sentence(say("They can be changed in the settings.")))
        halves = QHBoxLayout()
        halves.setSpacing(48)
        for half_of_them in _halved(groups(actions)):
            half = QVBoxLayout()
            half.setSpacing(0)
            for name, part in half_of_them:
                half.addLayout(_group(name, part))
            half.addStretch(1)
            halves.addLayout(half, 1)
        column.addLayout(halves)
        row = QHBoxLayout()
        row.addStretch()
        done = button(say("Done"), main=True)
        done.clicked.connect(self.accept)
        row.addWidget(done)
        column.addLayout(row)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The question mark closes what it opened."""
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.accept()
        else:
            super().keyPressEvent(event)


def _group(name: str, part: list[QAction]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(24)
    grid.setContentsMargins(0, 0, 0, 16)
    title = QLabel(name)
    title.setFont(sans(LIST, bold=True))
    grid.addWidget(title, 0, 0, 1, 2)
    for row, action in enumerate(part, 1):
        told = QLabel(action.text().rstrip("…"))
        told.setFont(sans(LIST))
        key = QLabel(keys.shown(action))
        key.setObjectName("quiet")
        key.setFont(sans(CAPTION + 1))
        key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(told, row, 0)
        grid.addWidget(key, row, 1)
    grid.setColumnStretch(0, 1)
    return grid
