"""The first pane as Qt sees it: a flat list of sources with their counts."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from ui.sources import Source
from ui.wording import say

SourceRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class NewspapersModel(QAbstractListModel):
    """Sources from top to bottom."""

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
            case Qt.ItemDataRole.DisplayRole:
                return source.title
            case Qt.ItemDataRole.ToolTipRole:
                return source.fault
            case Qt.ItemDataRole.AccessibleTextRole:
                return _spoken(source)
        return source if role == SourceRole else None


def _spoken(source: Source) -> str:
    parts = [source.title]
    if source.level == 2 and source.paper:
        parts.append(source.paper)
    if source.count:
        parts.append(say("{n} unread", n=source.count))
    if source.fault:
        parts.append(source.fault)
    return ", ".join(parts)
