"""Where found words stand on the screen: from spans of a text to the ground behind them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen, QTextLayout

from ui.fonts import INK_ASCENT, INK_DESCENT
from ui.theme import Theme

Span = tuple[int, int]

_RADIUS = 3
_ASIDE = 1.5  # pixels of ground to both sides of a word


def in_units(text: str, spans: Sequence[Span]) -> list[Span]:
    """Spans of code points as Qt counts them, in UTF-16 units."""
    if text.isascii() or not any(letter > "\uffff" for letter in text):
        return list(spans)
    units = [0]
    for letter in text:
        units.append(units[-1] + 1 + (letter > "\uffff"))
    return [(units[start], units[end]) for start, end in spans]


def grounds(layout: QTextLayout, span: Span, pixels: int) -> list[QRectF]:
    """The ground behind a span of UTF-16 units, one piece a line, as tall as the ink of a font of
    so many pixels, in the layout's own coordinates."""
    found = []
    for number in range(layout.lineCount()):
        line = layout.lineAt(number)
        start = max(span[0], line.textStart())
        end = min(span[1], line.textStart() + line.textLength())
        if start >= end:
            continue
        left, right = sorted((_x(line.cursorToX(start)), _x(line.cursorToX(end))))
        base = line.y() + line.ascent()
        top = base - (INK_ASCENT - 0.02) * pixels
        height = (INK_ASCENT + INK_DESCENT) * pixels
        found.append(QRectF(left - _ASIDE, top, right - left + 2 * _ASIDE, height))
    return found


def paint_ground(painter: QPainter, rect: QRectF, theme: Theme, here: bool = False) -> None:
    """Draw one piece of ground; `here` is the mark that the reader has come to, which is told by
    its outline too."""
    painter.setBrush(QColor(theme.here if here else theme.found))
    outline = QPen(QColor(theme.quiet), 1) if here else QPen(QColor(theme.found), 0)
    painter.setPen(outline)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def paint_line_marks(
    painter: QPainter,
    layout: QTextLayout,
    spans: Sequence[Span],
    origin: QPointF,
    theme: Theme,
    pixels: int,
) -> None:
    """The ground behind all spans of a text that is drawn at `origin`; before the text."""
    for span in spans:
        for rect in grounds(layout, span, pixels):
            paint_ground(painter, rect.translated(origin), theme)


def _x(place: object) -> float:
    """PySide gives the place alone or with the cursor's."""
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
