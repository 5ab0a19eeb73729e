"""The newspapers that can be had, with their sections to tick."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt, Signal

from reader.bangla.collation import sort_key
from reader.newspapers import Newspaper, Section
from ui.wording import language, say

Index = QModelIndex | QPersistentModelIndex
NoteRole = Qt.ItemDataRole.UserRole + 1
NewspaperRole = Qt.ItemDataRole.UserRole + 2
_PAPER = 0  # the internal id of a newspaper's row; a section's is its newspaper's place + 1


def _name(named: Newspaper | Section) -> str:
    return named.name if language() == "bn" else named.name_en


def _place(paper: Newspaper, subscribed: set[str]) -> tuple[bool, tuple[str, str]]:
    read = any(section.id in subscribed for section in paper.sections)
    return not read, sort_key(_name(paper))


class CatalogueModel(QAbstractItemModel):
    """A tree of two levels. `wanted` tells what was ticked or given up: a Newspaper, the ids of
    sections, and whether they are to be subscribed."""

    wanted = Signal(object, object, bool)

    def __init__(self) -> None:
        super().__init__()
        self.papers: list[Newspaper] = []
        self._ticked: set[str] = set()

    def show(self, papers: Sequence[Newspaper], subscribed: set[str]) -> None:
        """Take newspapers and the ids of the subscribed sections. Those that are read come first,
        each lot in the order of a dictionary; what is ticked later stays where it is."""
        if {paper.id: paper for paper in papers} != {paper.id: paper for paper in self.papers}:
            self.beginResetModel()
            self.papers = sorted(papers, key=lambda paper: _place(paper, subscribed))
            self._ticked = set(subscribed)
            self.endResetModel()
        elif subscribed != self._ticked:
            self._ticked = set(subscribed)
            self._redraw()

    def _redraw(self) -> None:
        if not self.papers:
            return
        self.dataChanged.emit(self.index(0, 0), self.index(len(self.papers) - 1, 0))
        for place, paper in enumerate(self.papers):
            parent = self.index(place, 0)
            last = self.index(len(paper.sections) - 1, 0, parent)
            self.dataChanged.emit(self.index(0, 0, parent), last)

    # --- the tree ----------------------------------------------------------------------------

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """A newspaper at the top, or a section below one."""
        if column != 0 or not 0 <= row < self.rowCount(parent):
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else _PAPER)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        """The newspaper of a section."""
        if not child.isValid() or child.internalId() == _PAPER:
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, _PAPER)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """Newspapers, or the sections of one."""
        if not parent.isValid():
            return len(self.papers)
        paper, section = self._at(parent)
        return len(paper.sections) if section is None else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 Qt's signature
        """One."""
        return 1

    def _at(self, index: Index) -> tuple[Newspaper, Section | None]:
        if index.internalId() == _PAPER:
            return self.papers[index.row()], None
        paper = self.papers[index.internalId() - 1]
        return paper, paper.sections[index.row()]

    # --- what stands there -------------------------------------------------------------------

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything can be ticked."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Name, tick, and a quiet note: how many sections of how many, or the other language."""
        if not index.isValid():
            return None
        paper, section = self._at(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _name(section or paper)
            case Qt.ItemDataRole.CheckStateRole:
                return self._tick(paper, section)
            case _ if role == NoteRole:
                return self._note(paper, section)
            case _ if role == NewspaperRole:
                return paper
        return None

    def _tick(self, paper: Newspaper, section: Section | None) -> Qt.CheckState:
        if section is not None:
            there = section.id in self._ticked
            return Qt.CheckState.Checked if there else Qt.CheckState.Unchecked
        chosen = self._count(paper)
        if not chosen:
            return Qt.CheckState.Unchecked
        whole = chosen == len(paper.sections)
        return Qt.CheckState.Checked if whole else Qt.CheckState.PartiallyChecked

    def _count(self, paper: Newspaper) -> int:
        return sum(section.id in self._ticked for section in paper.sections)

    def _note(self, paper: Newspaper, section: Section | None) -> str:
        if section is not None:
            return ""
        chosen, total = self._count(paper), len(paper.sections)
        if chosen and chosen < total:
            return say("{done} of {total} sections", done=chosen, total=total)
        return say("{n} sections", n=total)

    def setData(  # noqa: N802 Qt's virtual
        self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole
    ) -> bool:
        """A tick set or taken away; a newspaper's tick is that of all its sections."""
        if role != Qt.ItemDataRole.CheckStateRole or not index.isValid():
            return False
        paper, section = self._at(index)
        ids = [section.id] if section is not None else [one.id for one in paper.sections]
        if Qt.CheckState(value) is Qt.CheckState.Unchecked:
            given_up = [one for one in ids if one in self._ticked]
            self._ticked.difference_update(given_up)
            self.wanted.emit(paper, given_up, False)
        else:
            self._ticked.update(ids)
            self.wanted.emit(paper, ids, True)
        self._redraw()
        return True
