"""Lines of text of a fixed height, cut with an ellipsis, whose Bangla signs are never clipped."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from ui.fonts import INK_ASCENT, INK_DESCENT

_BEFORE_CUT = " ,;:–—"  # what says nothing before an ellipsis


def line_height(font: QFont, em: float) -> int:
    """A line of `em` in whole pixels, never less than the ink of a line takes."""
    return round(font.pixelSize() * max(em, INK_ASCENT + INK_DESCENT))


def lay_out(text: str, font: QFont, width: float, most: int, height: int) -> QTextLayout:
    """At most `most` lines of `height` pixels each, the last one cut where the text is longer."""
    layout, starts, whole = _broken(text, font, width, most, height)
    if whole:
        return layout
    rest = text[starts[-1] :]
    return _broken(text[: starts[-1]] + cut(rest, font, width), font, width, most, height)[0]


def cut(text: str, font: QFont, width: float) -> str:
    """As much of a line as has room, ending at a word: within one it would read as another, and a
    letter would lose its signs. A word that alone fills half of the line is cut all the same."""
    metrics = QFontMetricsF(font)
    short = metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
    kept = short.removesuffix("…")
    if kept == short or text[len(kept) : len(kept) + 1].isspace():
        return short
    words = kept.rpartition(" ")[0].rstrip(_BEFORE_CUT)
    return f"{words}…" if metrics.horizontalAdvance(words) > width / 2 else short


def whole_words(teaser: str) -> str:
    """A teaser that its newspaper cut after so many letters, without the last, perhaps half a
    word; any other as it is."""
    if not teaser.endswith(("…", "..")):
        return teaser
    said = teaser.rstrip(".…")
    words = said.rpartition(" ")[0].rstrip(_BEFORE_CUT) if said == said.rstrip() else ""
    return f"{words or said.rstrip()}…"


def _broken(
    text: str, font: QFont, width: float, most: int, height: int
) -> tuple[QTextLayout, list[int], bool]:
    """The text broken into lines, where each begins, and whether all of it found room."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    ink = (INK_ASCENT + INK_DESCENT) * font.pixelSize()
    base = (height - ink) / 2 + INK_ASCENT * font.pixelSize()
    starts: list[int] = []
    end = 0
    layout.beginLayout()
    while len(starts) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, len(starts) * height + base - line.ascent()))
        starts.append(line.textStart())
        end = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, starts, end >= _units(text)


def _units(text: str) -> int:
    """The text's length as Qt counts it, in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
