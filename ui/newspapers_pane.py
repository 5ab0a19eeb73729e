"""The first pane: the reader's own lists, then newspapers with their sections."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.floating_scroll_bar import FloatingScrollBar
from ui.newspapers_model import MIME, NewspapersModel
from ui.newspapers_row import SIGN_ROOM, NewspapersRow
from ui.ordering import Part, dropped, into, shifted
from ui.pop_up import asked_about
from ui.sources import Source
from ui.theme import Look
from ui.wording import say

_EDGE = 0.25  # of a folder's entry, above and below what is meant as its inside


class NewspapersPane(QListView):
    """`picked` tells the Source that the reader moved to, `menu_wanted` one and a screen place,
    `arrange_wanted` an ordering.Arranged, `rename_wanted` a key and a name, `fold_wanted` a folder
    and whether it is to be closed."""

    picked = Signal(object)
    menu_wanted = Signal(object, QPoint)
    arrange_wanted = Signal(object)
    rename_wanted = Signal(str, str)
    fold_wanted = Signal(object, bool)
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
            there = self._entries.place_of(kept.key) >= 0
            self._select(kept.key if there or kept.within is None else kept.within)
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
        self._arrange(shifted(self.sources, self._entries.place_of(key), by))

    def put_into(self, key: str, folder: int | None) -> None:
        """Put a newspaper into a folder, or out of its own."""
        self._open(next((one for one in self.sources if one.folder == folder), None))
        self._arrange(into(self.sources, self._entries.place_of(key), folder))

    def _open(self, folder: Source | None) -> None:
        """What is put into a closed folder is not to vanish in it."""
        if folder is not None and folder.folder is not None and folder.folded:
            self.fold_wanted.emit(folder, False)

    def _arrange(self, arranged: object) -> None:
        if arranged is not None:
            self.arrange_wanted.emit(arranged)

    def fold(self, source: Source, folded: bool) -> None:
        """Close or open a folder; the selection does not vanish in it."""
        if folded and self.current is not None and self.current.within == source.key:
            self._select(source.key)
        self.fold_wanted.emit(source, folded)

    def dropEvent(self, event: QDropEvent) -> None:
        """What was dragged goes between the entries where it was let go."""
        key = bytes(event.mimeData().data(MIME).data()).decode()
        spot = event.position().toPoint()
        index = self.indexAt(spot)
        onto = index.row() if index.isValid() else None
        part = self._part(index, spot)
        arranged = dropped(self.sources, self._entries.place_of(key), onto, part)
        if arranged is not None and onto is not None and part is Part.INTO:
            self._open(self.sources[onto])
        # Not MoveAction: Qt would take the row away itself.
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.stopAutoScroll()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        self._arrange(arranged)

    def _part(self, index: QModelIndex, spot: QPoint) -> Part:
        """Which part of an entry is meant: the middle of a folder is its inside."""
        rect = self.visualRect(index)
        down = (spot.y() - rect.top()) / max(1, rect.height())
        source = self.sources[index.row()] if index.isValid() else None
        if source is not None and source.folder is not None and _EDGE < down < 1 - _EDGE:
            return Part.INTO
        return Part.ABOVE if down <= 1 / 2 else Part.BELOW

    def select(self, key: str) -> QModelIndex:
        """Move to a source and tell; to the first where it is not there. Where it stands."""
        self._select(key)
        return self.currentIndex()

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
        """The right button asks for a menu and selects nothing; a folder's sign opens and closes
        it."""
        folder = self._sign_at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and folder is not None:
            self.fold(folder, not folder.folded)
        elif event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def _sign_at(self, spot: QPoint) -> Source | None:
        """The folder whose sign is at a place."""
        index = self.indexAt(spot)
        source = self.sources[index.row()] if index.isValid() else None
        is_sign = source is not None and source.folder is not None and spot.x() < SIGN_ROOM
        return source if is_sign else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left closes a folder or goes up to it, Right opens it."""
        source = self.current
        key, plain = Qt.Key(event.key()), not event.modifiers()
        if source is None or not plain or key not in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            super().keyPressEvent(event)
        elif key == Qt.Key.Key_Left and source.within is not None:
            self._select(source.within)
        elif source.folder is not None and source.folded != (key == Qt.Key.Key_Left):
            self.fold(source, key == Qt.Key.Key_Left)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the entry under the pointer, or by the keyboard for the selected one."""
        index, place = asked_about(self, event)
        if index.isValid():
            self.menu_wanted.emit(self._entries.sources[index.row()], place)
