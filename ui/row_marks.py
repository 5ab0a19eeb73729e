"""Found words in the rows of the list: a quiet ground behind them."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QTextLayout

from reader.search.found import Found
from reader.search.marks import marks
from ui.marks import Span, in_units, paint_line_marks
from ui.theme import Look


class RowMarks:
    """What the search that is listed found, and where it stands in texts that rows draw."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._found: Found | None = None
        self._spans: dict[str, list[Span]] = {}

    def show(self, found: Found | None) -> None:
        """Mark what another search found, or nothing."""
        self._found = found
        self._spans.clear()

    def paint(self, painter: QPainter, layout: QTextLayout, origin: QPointF, pixels: int) -> None:
        """Draw the ground of found words in a text of so many pixels; before the text."""
        if self._found is None:
            return
        text = layout.text()
        spans = self._spans.get(text)
        if spans is None:
            spans = self._spans[text] = in_units(text, marks(text, self._found))
        if spans:
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_line_marks(painter, layout, spans, origin, self._look.theme, pixels)
            painter.restore()
