"""A menu at the pointer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

Entry = tuple[str, Callable[[], object]]


def asked_about(view: QAbstractItemView, event: QContextMenuEvent) -> tuple[QModelIndex, QPoint]:
    """The row that a menu was asked for, and the place on the screen for it: the selected row by
    the keyboard, else the one under the pointer; not valid where there is none."""
    if event.reason() == QContextMenuEvent.Reason.Keyboard:
        index = view.currentIndex()
        return index, view.viewport().mapToGlobal(view.visualRect(index).center())
    return view.indexAt(view.viewport().mapFromGlobal(event.globalPos())), event.globalPos()


def pop_up(parent: QWidget, entries: Sequence[Entry], place: QPoint) -> QMenu:
    """Show a menu at a place on the screen; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for text, done in entries:
        menu.addAction(text).triggered.connect(lambda _=False, done=done: done())
    menu.popup(place)
    return menu
