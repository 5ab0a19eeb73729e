"""All keys on one sheet."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ui import keys
from ui.actions import Actions
from ui.fonts import CAPTION, LIST, sans
from ui.panels import MARGINS, button, heading, sentence
from ui.scale import scaled
from ui.wording import number, say

Group = tuple[str, list[tuple[str, str]]]
"""A heading, and below it what is done and by which keys."""


def groups(actions: Actions) -> list[Group]:
    """The keys by what they are for, in the order of the menus."""
    found = [
        (
            name,
            [
                (action.text().rstrip("…"), keys.shown(action))
                for action in part
                if action is not None and action.shortcuts() and actions.is_known(action)
            ],
        )
        for name, part in actions.parts()
    ]
    for name, part in found:
        if name == say("Go"):
            part.append((say("The section of that number"), f"{number(1)} – {number(9)}"))
    return [(name, part) for name, part in found if part]


def _halved(found: list[Group]) -> tuple[list[Group], list[Group]]:
    """Two columns of about the same height."""

    def height(part: list[Group]) -> int:
        return sum(len(rows) + 2 for _, rows in part)

    places = range(1, len(found))
    best = min(places, key=lambda p: max(height(found[:p]), height(found[p:])), default=1)
    return found[:best], found[best:]


_AROUND = 200  # pixels that the sheet takes above and below the keys


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
        page = QWidget()
        halves = QHBoxLayout(page)
        halves.setContentsMargins(0, 0, 12, 0)
        halves.setSpacing(48)
        for half_of_them in _halved(groups(actions)):
            half = QVBoxLayout()
            half.setSpacing(0)
            for name, part in half_of_them:
                half.addLayout(_group(name, part))
            half.addStretch(1)
            halves.addLayout(half, 1)
        # On a low screen, or in large letters, the sheet is longer than the window.
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setAccessibleName(say("All keys"))
        area.setWidget(page)
        area.setMinimumWidth(page.sizeHint().width() + 16)
        column.addWidget(area, 1)
        row = QHBoxLayout()
        row.addStretch()
        done = button(say("Done"), main=True)
        done.clicked.connect(self.accept)
        row.addWidget(done)
        column.addLayout(row)
        needed = self.sizeHint().expandedTo(QSize(0, page.sizeHint().height() + scaled(_AROUND)))
        self.resize(needed.boundedTo(parent.screen().availableSize() * 0.9))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The question mark closes what it opened."""
        if event.text() == "?" or event.key() == Qt.Key.Key_F1:
            self.accept()
        else:
            super().keyPressEvent(event)


def _group(name: str, part: list[tuple[str, str]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setVerticalSpacing(4)
    grid.setHorizontalSpacing(24)
    grid.setContentsMargins(0, 0, 0, 16)
    title = QLabel(name)
    title.setFont(sans(LIST, bold=True))
    grid.addWidget(title, 0, 0, 1, 2)
    for row, (done, by) in enumerate(part, 1):
        told = QLabel(done)
        told.setFont(sans(LIST))
        key = QLabel(by)
        key.setObjectName("quiet")
        key.setFont(sans(CAPTION + 1))
        key.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(told, row, 0)
        grid.addWidget(key, row, 1)
    grid.setColumnStretch(0, 1)
    return grid
