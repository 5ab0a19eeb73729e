"""Marks in the article: the words of a search, or those looked for, and the way through them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.fonts import CAPTION
from ui.marks import Span, grounds, in_units, paint_ground
from ui.theme import Look

Finder = Callable[[Sequence[str]], list[list[Span]]]
"""For each text of the article the spans of code points to mark."""

_ROOM = 0.3  # of the height stays above a mark that is scrolled to


@dataclass(frozen=True, slots=True)
class _Mark:
    block: int
    span: Span  # UTF-16 units within the block


class ArticleMarks(QObject):
    """Marks in the text that `view` shows. `changed` comes when there are others, or another of
    them is the one that the reader has come to."""

    changed = Signal()

    def __init__(self, view: QTextEdit, look: Look) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._found: Finder | None = None
        self._sought: Finder | None = None
        self._marks: list[_Mark] = []
        self.here = -1

    @property
    def count(self) -> int:
        """How many marks there are."""
        return len(self._marks)

    @property
    def texts(self) -> list[str]:
        """The article's blocks as they stand, top to bottom."""
        return [block.text() for block in self._blocks()]

    def _blocks(self) -> list[QTextBlock]:
        blocks, block = [], self._view.document().begin()
        while block.isValid():
            blocks.append(block)
            block = block.next()
        return blocks

    # --- which -------------------------------------------------------------------------------

    def show(self, found: Finder | None) -> None:
        """Mark what a search found from now on, in this article and in those to come."""
        self._found = found
        self.here = -1
        self.renew()

    def seek(self, sought: Finder | None) -> None:
        """Mark what is looked for in the article instead; None gives the search's marks back."""
        self._sought = sought
        self.here = -1
        self.renew()

    def renew(self) -> None:
        """Another text stands in the view, or the same one set anew."""
        before, here = len(self._marks), self.here
        self._marks = []
        find = self._sought or self._found
        if find is not None:
            texts = self.texts
            for number, spans in enumerate(find(texts)):
                text = texts[number]
                self._marks += [_Mark(number, span) for span in in_units(text, spans)]
        self.here = here if len(self._marks) == before else -1
        self._view.viewport().update()
        self.changed.emit()

    # --- going through them ------------------------------------------------------------------

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) mark, round the ends; False where there is none.
        The first step goes to the one nearest to what is in sight."""
        if not self._marks:
            return False
        if self.here < 0:
            first = self._first_in_sight()
            self.here = first if by > 0 else (first - 1) % len(self._marks)
        else:
            self.here = (self.here + by) % len(self._marks)
        self._come_to()
        return True

    def go_to_first_in_sight(self) -> None:
        """Come to the first mark that is not above what is in sight; what can be seen stands."""
        if self._marks:
            self.here = self._first_in_sight()
            self._come_to()

    def select_here(self) -> None:
        """Select the mark that the reader came to, so that it can be copied from there on."""
        if self.here >= 0:
            mark = self._marks[self.here]
            start = self._view.document().findBlockByNumber(mark.block).position()
            cursor = self._view.textCursor()
            cursor.setPosition(start + mark.span[0])
            cursor.setPosition(start + mark.span[1], QTextCursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)

    def _first_in_sight(self) -> int:
        top = self._view.verticalScrollBar().value()
        tops = [self._rects(mark)[0].top() for mark in self._marks]
        ordered = all(one <= other for one, other in pairwise(tops))
        place = bisect_left(tops, top) if ordered else 0
        return place % len(self._marks)

    def _come_to(self) -> None:
        rect = self._rects(self._marks[self.here])[0]
        bar = self._view.verticalScrollBar()
        height = self._view.viewport().height()
        if rect.top() < bar.value() or rect.bottom() > bar.value() + height:
            bar.setValue(round(rect.top() - _ROOM * height))
        self._view.viewport().update()
        self.changed.emit()

    # --- drawing -----------------------------------------------------------------------------

    def paint(self, painter: QPainter) -> None:
        """Draw the ground of marks in sight, in the document's coordinates; before the text."""
        top = self._view.verticalScrollBar().value()
        sight = QRectF(0, top, 1, self._view.viewport().height())
        seen: dict[int, bool] = {}
        for place, mark in enumerate(self._marks):
            if mark.block not in seen:
                rect = self._block_rect(mark.block)
                seen[mark.block] = rect.top() <= sight.bottom() and rect.bottom() >= sight.top()
            if seen[mark.block]:
                for rect in self._rects(mark):
                    paint_ground(painter, rect, self._look.theme, here=place == self.here)

    def _block_rect(self, number: int) -> QRectF:
        document = self._view.document()
        return document.documentLayout().blockBoundingRect(document.findBlockByNumber(number))

    def _rects(self, mark: _Mark) -> list[QRectF]:
        block = self._view.document().findBlockByNumber(mark.block)
        origin = self._block_rect(mark.block).topLeft()
        pixels = max(block.charFormat().font().pixelSize(), CAPTION)
        rects = grounds(block.layout(), mark.span, pixels)
        return [rect.translated(origin) for rect in rects] or [QRectF(origin, QPointF(0, 0))]
