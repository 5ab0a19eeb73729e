"""The paper itself: masthead, rules and headings of the front page, with its stories on it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui import times
from ui.fonts import CAPTION, LIST, sans, serif
from ui.front_plan import GUTTER, Plan, columns_of
from ui.scale import LARGE, scale, scaled
from ui.theme import Look
from ui.wording import say

_DATE_BAND = 34
_FLAGS = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)


class FrontSheet(QWidget):
    """`plan` is what stands on it; without stories it shows grey print while news is coming.
    `painted` comes once, with the first time it is drawn."""

    painted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.plan = Plan()
        self.print_rect = QRect()
        self.date, self.kept = "", ""
        self.waiting = False
        self.is_painted = False
        look.changed.connect(self.update)

    @property
    def masthead_height(self) -> int:
        """Pixels from the top to where the stories begin."""
        return self._name_height + scaled(_DATE_BAND) + 28

    @property
    def _size(self) -> int:
        """Of the design: what is large already need not grow as much."""
        wide = 64 if self.print_rect.width() >= 820 else 48
        return min(wide, 44) if scale() > LARGE else wide

    @property
    def _name_height(self) -> int:
        return scaled(self._size * 1.7)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is no story."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = self._look.theme
        if event.rect().top() < self.masthead_height:
            self._masthead(painter)
        for line in self.plan.lines:
            painter.fillRect(line, QColor(theme.hairline))
        for title, rect in self.plan.headings:
            painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), 2), QColor(theme.ink))
            painter.setPen(QColor(theme.ink))
            painter.setFont(sans(LIST + 1, bold=True))
            painter.drawText(QRectF(rect).adjusted(0, 4, 0, -6), _FLAGS, title)
        if self.waiting and not self.plan.stories:
            self._grey_print(painter)
        painter.end()
        if not self.is_painted:
            self.is_painted = True
            self.painted.emit()

    def _masthead(self, painter: QPainter) -> None:
        theme, page = self._look.theme, QRectF(self.print_rect)
        font = serif(self._size, bold=True)
        painter.setFont(font)
        painter.setPen(QColor(theme.accent))
        base = self._name_height * 0.5 + scaled(self._size) * 0.42
        name = say("Potrika")
        across = QFontMetricsF(font).horizontalAdvance(name)
        painter.drawText(QPointF(page.center().x() - across / 2, base), name)
        # A heavy rule and a light one, the date between light ones: as papers have it.
        top = self._name_height
        painter.fillRect(QRectF(page.left(), top, page.width(), 2), QColor(theme.ink))
        painter.fillRect(QRectF(page.left(), top + 4, page.width(), 1), QColor(theme.ink))
        bottom = top + 5 + scaled(_DATE_BAND)
        painter.fillRect(QRectF(page.left(), bottom, page.width(), 1), QColor(theme.hairline))
        band = QRectF(page.left(), top + 5, page.width(), scaled(_DATE_BAND))
        small = sans(CAPTION + 1)
        painter.setFont(small)
        painter.setPen(QColor(theme.quiet))
        width = QFontMetricsF(small).horizontalAdvance
        said = times.shortened(self.date, width, page.width())
        painter.drawText(band, _FLAGS, said)
        if width(self.kept) + 24 < page.width() - width(said):
            painter.drawText(band, _FLAGS | int(Qt.AlignmentFlag.AlignRight), self.kept)

    def _grey_print(self, painter: QPainter) -> None:
        """Where the first news will stand, while it is fetched."""
        theme, page = self._look.theme, self.print_rect
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.card))
        count = columns_of(page.width())
        across = (page.width() - GUTTER * (count - 1)) // count
        lead = page.width() if count < 3 else 2 * across + GUTTER
        top = self.masthead_height
        _bars(painter, page.left(), top, lead, lead * 9 // 16, 3, 30)
        if count >= 3:
            x = page.left() + lead + GUTTER
            for place in range(4):
                _bars(painter, x, top + place * 140, page.right() - x, 0, 3, 20)


def _bars(
    painter: QPainter, left: int, top: int, width: int, picture: int, lines: int, height: int
) -> None:
    if picture:
        painter.drawRoundedRect(QRect(left, top, width, picture), 6, 6)
        top += picture + 18
    for line in range(lines):
        part = (1.0, 0.86, 0.4)[line % 3]
        painter.drawRoundedRect(QRectF(left, top, width * part, height * 0.62), 4, 4)
        top += height + 6
