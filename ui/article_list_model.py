"""The article list as Qt sees it: an array of ids, and rows read in blocks when they are seen.

100,000 ids are under a megabyte; 64 rows are read at a time and the last blocks are kept. Rows
that arrive are inserted where they belong, so selection and place stand.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from reader.article import Completeness
from reader.store.rows import Row
from ui import times
from ui.list_changes import Change, changes
from ui.wording import say

BLOCK = 64
_KEPT_BLOCKS = 48
RowRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractTableModel):
    """One column of articles. `read_rows(ids)` answers rows in the order asked."""

    def __init__(
        self,
        read_rows: Callable[[Sequence[int]], list[Row]],
        present: Callable[[], datetime] = times.now,
    ) -> None:
        super().__init__()
        self._read_rows = read_rows
        self._present = present
        self._ids: array[int] = array("q")
        self._near = 0  # where an article was last looked for; the next one is likely beside it
        self._blocks: OrderedDict[int, dict[int, Row]] = OrderedDict()

    # --- what it holds -----------------------------------------------------------------------

    @property
    def ids(self) -> array[int]:
        """The ids in list order; not to be changed."""
        return self._ids

    def show(self, ids: array[int]) -> None:
        """Another list altogether."""
        self.beginResetModel()
        self._take(ids)
        self.endResetModel()

    def renew(self, ids: array[int]) -> None:
        """The same list as it is now: rows come and go one run at a time, the others stand."""
        steps = changes(self._ids, ids)
        if steps is None:
            self.show(ids)
            return
        self._take(self._ids[:])  # who has the old ones keeps them as they were
        for step in steps:
            self._step(step, ids)
        self._take(ids)
        if ids:
            self.dataChanged.emit(self.index(0, 0), self.index(len(ids) - 1, 0))

    def _step(self, step: Change, ids: array[int]) -> None:
        root, end = QModelIndex(), step.first + step.count
        if step.inserted:
            self.beginInsertRows(root, step.first, end - 1)
            self._ids[step.first : step.first] = ids[step.source : step.source + step.count]
            self._blocks.clear()
            self.endInsertRows()
        else:
            self.beginRemoveRows(root, step.first, end - 1)
            del self._ids[step.first : end]
            self._blocks.clear()
            self.endRemoveRows()

    def _take(self, ids: array[int]) -> None:
        self._ids = ids
        self._blocks.clear()

    def place_of(self, article_id: int) -> int:
        """The row of an article, -1 if it is not in the list."""
        near = range(max(0, self._near - BLOCK), min(len(self._ids), self._near + 2 * BLOCK))
        place = next((place for place in near if self._ids[place] == article_id), None)
        if place is None:
            try:
                place = self._ids.index(article_id)
            except ValueError:
                return -1
        self._near = place
        return place

    def row_at(self, place: int) -> Row | None:
        """The article of a row; None if it has meanwhile gone from the library."""
        block = place // BLOCK
        known = self._blocks.get(block)
        if known is None:
            wanted = self._ids[block * BLOCK : (block + 1) * BLOCK]
            known = {row.id: row for row in self._read_rows(wanted)}
            self._blocks[block] = known
            while len(self._blocks) > _KEPT_BLOCKS:
                self._blocks.popitem(last=False)
        else:
            self._blocks.move_to_end(block)
        return known.get(self._ids[place])

    def refresh(self, ids: Iterable[int]) -> None:
        """Read these articles again: their marks or words have changed. Those that were not read
        yet are left to be read when they are seen."""
        wanted = set(ids)
        stale = [block for block, rows in self._blocks.items() if not wanted.isdisjoint(rows)]
        for block in stale:
            self._blocks.pop(block, None)
            start = block * BLOCK
            for place, one in enumerate(self._ids[start : start + BLOCK], start):
                if one in wanted:
                    self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

    # --- what Qt asks ------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """How many articles."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """One."""
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headline, the whole Row, or a sentence for a screen reader."""
        if not index.isValid() or index.row() >= len(self._ids):
            return None
        if role not in _ROLES:
            return None
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == RowRole:
            return row
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return times.exact(row.shown_at)
        return row.headline

    def _spoken(self, row: Row) -> str:
        marks = [say("read") if row.read else say("unread")]
        if row.starred:
            marks.append(say("starred"))
        if row.later:
            marks.append(say("read later"))
        if row.completeness < Completeness.FULL:
            marks.append(say("not here whole"))
        ago = times.relative(row.shown_at, self._present())
        papers = [row.newspaper]
        if row.others:
            papers.append(say("+ {n} newspapers", n=row.others))
        return ", ".join([row.headline, *papers, row.section, ago, *marks])


_ROLES = {
    RowRole,
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.ToolTipRole,
}
