"""The first pane as Qt sees it: a flat list of sources with their counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from ui.sources import Source
from ui.wording import say

SourceRole = Qt.ItemDataRole.UserRole + 1
MIME = "application/x-potrika-source"
Index = QModelIndex | QPersistentModelIndex


class NewspapersModel(QAbstractListModel):
    """Sources from top to bottom. `renamed` carries the key of a newspaper, section or folder and
    the name typed for it, `search_renamed` the key of a kept search."""

    renamed = Signal(str, str)
    search_renamed = Signal(str, str)

    def __init__(self) -> None:
        super().__init__()
        self.sources: list[Source] = []

    def show(self, sources: list[Source]) -> None:
        """Take new counts where the entries are the same, else the whole list."""
        if [one.key for one in sources] != [one.key for one in self.sources]:
            self.beginResetModel()
            self.sources = sources
            self.endResetModel()
            return
        changed = [place for place, one in enumerate(sources) if one != self.sources[place]]
        self.sources = sources
        for place in changed:
            self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    def place_of(self, key: str) -> int:
        """The row of a source, -1 where it is not there."""
        return next((place for place, one in enumerate(self.sources) if one.key == key), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """How many entries."""
        return 0 if parent.isValid() else len(self.sources)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the whole Source, or a sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self.sources):
            return None
        source = self.sources[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return source.title
            case Qt.ItemDataRole.ToolTipRole:
                return source.fault
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(source)
        return source if role == SourceRole else None

    # --- changed in place --------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Newspapers and sections can be renamed and dragged; things are dropped between them."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        plain = flag.ItemIsEnabled | flag.ItemIsSelectable
        if self.sources[index.row()].query is not None:
            return plain | flag.ItemIsEditable
        if self.sources[index.row()].level == 0:
            return plain
        plain |= flag.ItemIsEditable | flag.ItemIsDragEnabled
        # Into a folder things are dropped, too.
        return plain if self.sources[index.row()].folder is None else plain | flag.ItemIsDropEnabled

    def setData(  # noqa: N802 Qt's virtual
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """Ask for another name; it stands there once the library has it."""
        if role != Qt.ItemDataRole.EditRole or not index.isValid():
            return False
        source = self.sources[index.row()]
        if source.query is not None:
            self.search_renamed.emit(source.key, str(value))
        elif source.level and value != source.title:
            self.renamed.emit(source.key, str(value))
        return True

    def supportedDropActions(self) -> Qt.DropAction:  # noqa: N802 Qt's virtual
        """The view moves what is dragged, by asking for another order."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 Qt's virtual
        """Of this pane only."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 Qt's virtual
        """The key of what is dragged."""
        data = QMimeData()
        data.setData(MIME, self.sources[indexes[0].row()].key.encode())
        return data

    def canDropMimeData(  # noqa: N802 Qt's virtual
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Whatever is dragged from here may be dropped here."""
        return data.hasFormat(MIME)


def _spoken(source: Source) -> str:
    parts = [source.title]
    if source.folder is not None:
        parts.append(say("folder, closed") if source.folded else say("folder, open"))
    if source.level == 2 and source.paper:
        parts.append(source.paper)
    if source.count:
        parts.append(say("{n} unread", n=source.count))
    if source.fault:
        parts.append(source.fault)
    elif source.failed:
        parts.append(say("Something in it could not be fetched"))
    if source.paused:
        parts.append(say("Paused"))
    return ", ".join(parts)
