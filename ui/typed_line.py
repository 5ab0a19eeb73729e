"""A line to type into, whose Enter, Esc and arrows are its owner's and no shortcut's."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

from ui.fonts import LIST, sans
from ui.scale import scaled

_OWN = (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down)
_HEIGHT = 36


class TypedLine(QLineEdit):
    """`left` comes with Esc, `entered` with Enter and whether backwards (Shift), `down` with ↓."""

    left = Signal()
    entered = Signal(bool)
    down = Signal()

    def __init__(self, name: str, hint: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(hint)
        self.setPlaceholderText(hint)
        self.setFont(sans(LIST))
        self.setMinimumHeight(scaled(_HEIGHT))

    def event(self, event: QEvent) -> bool:
        """Keys that are shortcuts of the window elsewhere belong to the line while it is in use."""
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and event.key() in _OWN:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, Esc and ↓ go to the owner, the rest is typing."""
        match event.key():
            case Qt.Key.Key_Escape:
                self.left.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
            case Qt.Key.Key_Down:
                self.down.emit()
            case _:
                super().keyPressEvent(event)
