"""One row of the article list: unread dot, headline, first words, newspaper · section · time,
and its picture on the right, whose place is there before it.

A headline takes up to three lines, and the first words fill what it leaves, so that all rows
are equally tall and 100,000 of them scroll without being measured; in a compact list it takes one
line, without words and picture. Where a day or a newspaper begins, the row has a band above it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from reader.article import Completeness
from reader.store.rows import Row
from ui import times
from ui.article_list_model import RowRole
from ui.decoding import RADIUS
from ui.fonts import CAPTION, HEADLINE_IN_LIST, LIST, LISTING, sans, serif
from ui.icons import pixmap
from ui.pictures import THUMBNAIL, Pictures
from ui.row_marks import RowMarks
from ui.text_lines import lay_out, line_height, whole_words
from ui.theme import Look
from ui.wording import say

LINES = 3
_PICTURE_UP = -3  # pixels: the last line runs on below a thumbnail and keeps clear of it
BAND = 40  # pixels of the heading above a day's or newspaper's first row
LEFT, RIGHT, TOP, GAP, BOTTOM = 28, 16, 12, 4, 12
_DOT = 8
_MARK = 16
_KEPT_LAYOUTS = 600
_FAINT = 0.5  # of a mark that says no more than that something is not there
_BESIDE = 14  # between the text and the picture
_LEAST_WIDTH = 300  # a narrower list has no room for pictures


class ArticleRow(QStyledItemDelegate):
    """Draws rows. `one_paper` leaves the newspaper's name out where the list has only one."""

    def __init__(
        self,
        look: Look,
        present: Callable[[], datetime] = times.now,
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._pictures = pictures
        self._present = present
        self._layouts: OrderedDict[tuple[object, ...], tuple[QTextLayout, QTextLayout | None]]
        self._layouts = OrderedDict()
        self._pitch = max(
            line_height(serif(HEADLINE_IN_LIST, bold=True), LISTING - 0.1),
            line_height(sans(LIST), LISTING),
        )
        self._caption = line_height(sans(CAPTION), LISTING)
        self.compact = False
        self.one_paper = False
        self.bands: dict[int, str] = {}
        self.marks = RowMarks(look)
        self.excerpt_of: Callable[[Row], str | None] = lambda _row: None

    @property
    def lines(self) -> int:
        """Lines of headline and words in a row."""
        return 1 if self.compact else LINES

    @property
    def height(self) -> int:
        """The height of a row in pixels, without a band."""
        around = (TOP + BOTTOM) * 2 // 3 if self.compact else TOP + BOTTOM
        return around + self.lines * self._pitch + GAP + self._caption

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """As wide as the list and as tall as every row."""
        band = BAND if index.row() in self.bands else 0
        return QSize(option.rect.width(), self.height + band)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row in the theme in force."""
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if index.row() in self.bands:
            self._band(painter, rect, self.bands[index.row()])
            rect.setTop(rect.top() + BAND)
        self._ground(painter, rect, state)
        row = index.data(RowRole)
        if isinstance(row, Row):
            self._text(painter, rect, row)
            self._last_line(painter, rect, row)
            if self._has_picture(row, rect.width()):
                self._picture(painter, rect, row)
        painter.restore()

    def _band(self, painter: QPainter, rect: QRect, text: str) -> None:
        theme = self._look.theme
        # A selected row is a row below its heading: the view's own ground covers both.
        painter.fillRect(QRect(rect.left(), rect.top(), rect.width(), BAND), QColor(theme.ground))
        room = QRectF(rect.left() + LEFT, rect.top() + 8, rect.width() - LEFT - RIGHT, BAND - 10)
        painter.setFont(sans(CAPTION, bold=True))
        painter.setPen(QColor(theme.quiet))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextDontClip), text)

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        selected = bool(state & QStyle.StateFlag.State_Selected)
        if selected:
            painter.fillRect(rect, QColor(theme.chosen))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        line = QRect(rect.left() + LEFT, rect.bottom(), rect.width() - LEFT, 1)
        painter.fillRect(line, QColor(theme.hairline))

    def _text(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        taken = _BESIDE + THUMBNAIL.width() if self._has_picture(row, rect.width()) else 0
        headline, words = self._laid_out(row, rect.width() - LEFT - RIGHT - taken)
        origin = QPointF(rect.left() + LEFT, rect.top() + self._top)
        painter.setPen(QColor(theme.ink))
        self.marks.paint(painter, headline, origin, HEADLINE_IN_LIST)
        headline.draw(painter, origin)
        if words is not None:
            painter.setPen(QColor(theme.quiet))
            below = origin + QPointF(0, headline.lineCount() * self._pitch)
            self.marks.paint(painter, words, below, LIST)
            words.draw(painter, below)
        if not row.read:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            middle = origin.y() + self._pitch / 2
            painter.drawEllipse(QRectF(rect.left() + 11, middle - _DOT / 2, _DOT, _DOT))

    def _has_picture(self, row: Row, width: int) -> bool:
        """Whether a row keeps a place for a picture: its text must not run out of room for it."""
        there = self._pictures is not None and bool(row.picture_url)
        return there and width >= _LEAST_WIDTH and not self.compact

    @property
    def _top(self) -> int:
        return TOP * 2 // 3 if self.compact else TOP

    def _picture(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        left = rect.right() + 1 - RIGHT - THUMBNAIL.width()
        place = QRectF(left, rect.top() + TOP + _PICTURE_UP, THUMBNAIL.width(), THUMBNAIL.height())
        ratio = painter.device().devicePixelRatio()
        image = self._pictures.thumbnail(row.id, ratio) if self._pictures is not None else None
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if image is not None and not image.isNull():
            painter.drawImage(place.topLeft(), image)
            if theme.dark:
                painter.setBrush(QColor(theme.veil))
                painter.drawRoundedRect(place, RADIUS, RADIUS)
            return
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(place, RADIUS, RADIUS)
        if self._pictures is not None and self._pictures.is_missing(row.id, ratio):
            mark = pixmap("image", theme.quiet, ratio)
            painter.setOpacity(_FAINT)
            painter.drawPixmap(place.center() - QPointF(10, 10), mark)
            painter.setOpacity(1.0)

    def _last_line(self, painter: QPainter, rect: QRect, row: Row) -> None:
        theme = self._look.theme
        top = rect.bottom() - (BOTTOM - TOP + self._top) - self._caption
        right = rect.right() - RIGHT
        ratio = painter.device().devicePixelRatio()
        for name, shown in (("star", row.starred), ("bookmark", row.later)):
            if shown:
                right -= _MARK
                mark = pixmap(name, theme.quiet, ratio, _MARK, filled=True)
                painter.drawPixmap(QPointF(right, top + (self._caption - _MARK) / 2), mark)
                right -= 4
        font = sans(CAPTION)
        if row.completeness < Completeness.FULL:
            # Only what is not there is marked: most articles are kept whole.
            right -= _MARK
            mark = pixmap("cloud", theme.quiet, ratio, _MARK)
            painter.drawPixmap(QPointF(right, top + (self._caption - _MARK) / 2), mark)
            right -= 4
        told = self._told(row)
        room = QRectF(rect.left() + LEFT, top, right - rect.left() - LEFT, self._caption)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        cut = QFontMetricsF(font).elidedText(told, Qt.TextElideMode.ElideRight, room.width())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags | Qt.TextFlag.TextDontClip), cut)

    def _told(self, row: Row) -> str:
        """Newspaper (and how many others), section, time, and how long it takes to read."""
        paper = row.newspaper
        if row.others:
            paper = f"{paper} {say('+ {n} newspapers', n=row.others)}"
        parts = [paper, row.section, times.relative(row.shown_at, self._present())]
        if self.one_paper:
            parts = parts[1:]
        if row.words:
            parts.append(times.reading_time(row.words))
        return " · ".join(parts)

    def _laid_out(self, row: Row, width: int) -> tuple[QTextLayout, QTextLayout | None]:
        excerpt = None if self.compact else self.excerpt_of(row)
        words_below = excerpt or whole_words(row.teaser)
        key = (row.id, width, row.read, row.headline, words_below, self.compact)
        known = self._layouts.get(key)
        if known is not None:
            self._layouts.move_to_end(key)
            return known
        font = serif(HEADLINE_IN_LIST, bold=not row.read)
        # What was found only in the text has a line at least.
        most = self.lines - 1 if excerpt else self.lines
        headline = lay_out(row.headline, font, width, most, self._pitch)
        left = self.lines - headline.lineCount()
        words = None
        if left and words_below:
            words = lay_out(words_below, sans(LIST), width, left, self._pitch)
        self._layouts[key] = headline, words
        if len(self._layouts) > _KEPT_LAYOUTS:
            self._layouts.popitem(last=False)
        return headline, words
