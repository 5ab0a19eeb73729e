"""Typing as a keyboard does, Bangla letters too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_text(text: str) -> None:
    """Press the key of each letter into whatever has the focus."""
    for letter in text:
        target = QApplication.focusWidget()
        assert isinstance(target, QWidget)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
            QApplication.sendEvent(target, event)
