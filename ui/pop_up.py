"""A menu at the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

Entry = tuple[str, Callable[[], object]]


def pop_up(parent: QWidget, entries: Sequence[Entry], place: QPoint) -> QMenu:
    """Show a menu at a place on the screen; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, done in entries:
        menu.addAction(text).triggered.connect(lambda _=False, done=done: done())
    menu.popup(place)
    return menu
