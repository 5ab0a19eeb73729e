"""The page of settings on which keys are changed."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import CAPTION, LIST, sans
from ui.keys import Keys
from ui.panels import button, sentence
from ui.preferences import Preferences
from ui.scale import scaled
from ui.wording import say


class KeysPage(QWidget):
    """Every action with its keys; a new key is typed into the field beside it."""

    def __init__(self, preferences: Preferences, keys: Keys) -> None:
        super().__init__()
        self._preferences = preferences
        self._keys = keys
        self._shown: dict[str, QLabel] = {}
        self.fields: dict[str, QKeySequenceEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(sentence(say("Click a field and press the new key.")))
        row = QHBoxLayout()
        self.told = sentence()
        row.addWidget(self.told, 1)
        reset = button(say("All keys as they were"))
        reset.clicked.connect(self._reset)
        row.addWidget(reset)
        column.addLayout(row)
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        for place, (name, action) in enumerate(keys.actions()):
            self._add(grid, place, name, action)
        column.addLayout(grid)

    def _add(self, grid: QGridLayout, place: int, name: str, action: QAction) -> None:
        title = QLabel(action.text().rstrip("…"))
        title.setFont(sans(LIST))
        shown = QLabel()
        shown.setObjectName("quiet")
        shown.setFont(sans(CAPTION + 1))
        shown.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        field = QKeySequenceEdit()
        field.setMaximumSequenceLength(1)
        field.setFixedWidth(scaled(160))
        if line := field.findChild(QLineEdit):
            line.setPlaceholderText(say("No key"))
            line.setAccessibleName(action.text())
        field.setAccessibleName(action.text())
        field.editingFinished.connect(lambda: self._typed(name))
        grid.addWidget(title, place, 0)
        grid.addWidget(shown, place, 1)
        grid.addWidget(field, place, 2)
        self._shown[name] = shown
        self.fields[name] = field
        self._show(name, action)

    def _show(self, name: str, action: QAction) -> None:
        self.fields[name].setKeySequence(action.shortcut())
        native = QKeySequence.SequenceFormat.NativeText
        others = [keys.toString(native) for keys in action.shortcuts()[1:]]
        self._shown[name].setText(say("also {keys}", keys=", ".join(others)) if others else "")

    def _typed(self, name: str) -> None:
        typed = self.fields[name].keySequence()
        action = dict(self._keys.actions())[name]
        if typed.isEmpty() or typed == action.shortcut():
            self._show(name, action)
            return
        key = typed.toString(QKeySequence.SequenceFormat.PortableText)
        holder = self._keys.holder(key)
        changed = {k: list(v) for k, v in self._preferences.settings.keys.items()}
        for other, keys in changed.items():
            changed[other] = [one for one in keys if one != key]
        changed[name] = [key]
        self._preferences.change("keys", changed)
        self.refresh()
        self.told.setText("")
        if holder is not None and holder != name:
            lost = dict(self._keys.actions())[holder].text()
            self.told.setText(say("{key} no longer means: {action}", key=key, action=lost))

    def _reset(self) -> None:
        self._preferences.change("keys", {})
        self.told.setText("")
        self.refresh()

    def refresh(self) -> None:
        """Show the keys in force."""
        for name, action in self._keys.actions():
            self._show(name, action)
