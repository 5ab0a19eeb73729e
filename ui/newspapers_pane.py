"""The first pane: the reader's own lists, then newspapers with their sections."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.floating_scroll_bar import FloatingScrollBar
from ui.newspapers_model import MIME, NewspapersModel
from ui.newspapers_row import NewspapersRow
from ui.ordering import reordered, shifted
from ui.pop_up import asked_about
from ui.sources import Source
from ui.theme import Look
from ui.wording import say


class NewspapersPane(QListView):
    """`picked` tells the Source that the reader moved to, `menu_wanted` one and a screen place,
    `reorder_wanted` ids in their new order, `rename_wanted` an id and a name."""

    picked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    reorder_wanted = Signal(list)
    rename_wanted = Signal(str, str)
    search_rename_wanted = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("newspapers")
        self.setAccessibleName(say("Newspapers"))
        self._entries = NewspapersModel()
        self._row = NewspapersRow(look)
        self._quiet = False
        self.setModel(self._entries)
        self.setItemDelegate(self._row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setViewportMargins(0, 8, 0, 8)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumWidth(160)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.CopyAction)
        self._entries.renamed.connect(self.rename_wanted)
        self._entries.search_renamed.connect(self.search_rename_wanted)
        self._bar = FloatingScrollBar(self)

    @property
    def current(self) -> Source | None:
        """The list that is shown."""
        place = self.currentIndex().row()
        return self._entries.sources[place] if place >= 0 else None

    def show_sources(self, sources: list[Source]) -> None:
        """New counts, or new newspapers; the selection stays."""
        kept = self.current
        faults = [one.fault for one in self._entries.sources]
        self._quiet = True
        self._entries.show(sources)
        if kept is not None and self.current is None:
            self._select(kept.key)
        self._quiet = False
        if faults != [one.fault for one in sources]:
            self.scheduleDelayedItemsLayout()

    @property
    def sources(self) -> list[Source]:
        """The entries from top to bottom."""
        return self._entries.sources

    def rename(self, key: str) -> None:
        """Let the reader type another name in place."""
        place = self._entries.place_of(key)
        source = self._entries.sources[place] if place >= 0 else None
        if source is not None and (source.level or source.query is not None):
            self.edit(self._entries.index(place, 0))

    def shift(self, key: str, by: int) -> None:
        """Move an entry one up (-1) or down (1) among its like."""
        order = shifted(self.sources, self._entries.place_of(key), by)
        if order:
            self.reorder_wanted.emit(order)

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dragged goes between the entries where it was let go."""
        key = bytes(event.mimeData().data(MIME).data()).decode()
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        before = index.row() if index.isValid() else len(self.sources)
        if index.isValid() and spot.y() > self.visualRect(index).center().y():
            before += 1
        order = reordered(self.sources, self._entries.place_of(key), before)
        # Not MoveAction: Qt would take the row away itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if order:
            self.reorder_wanted.emit(order)

    def select(self, key: str) -> None:
        """Move to a source and tell; to the first where it is not there."""
        self._select(key)

    def _select(self, key: str) -> None:
        place = max(0, self._entries.place_of(key))
        self.setCurrentIndex(self._entries.index(place, 0))

    def currentChanged(  # noqa: N802 Qt's virtual
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The reader moved to another list."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.picked.emit(self._entries.sources[current.row()])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Sentences of faults are broken to the new width."""
        super().resizeEvent(event)
        if self._row.width != self.viewport().width():
            self._row.width = self.viewport().width()
            self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button asks for a menu and selects nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the entry under the pointer, or by the keyboard for the selected one."""
        index, place = asked_about(self, event)
        if index.isValid():
            self.menu_wanted.emit(self._entries.sources[index.row()], place)
