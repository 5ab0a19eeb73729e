"""One story on the front page: a button that is set like print."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
    QTextLayout,
)
from PySide6.QtWidgets import QAbstractButton, QWidget

from reader.front_page import Story
from reader.store.rows import Row
from ui import times
from ui.fonts import CAPTION, LIST, sans, serif
from ui.icons import pixmap
from ui.text_lines import lay_out, line_height, whole_words
from ui.theme import Look
from ui.wording import say

PAD = 10
"""Pixels around the print that belong to the card: ground under the pointer, ring of the focus."""
_RADIUS, _DOT = 6, 7


class Kind(Enum):
    """How large a story is set."""

    LEAD = "lead"
    SECOND = "second"
    FIRST = "first"
    LINE = "line"


class StoryCard(QAbstractButton):
    """A story at a fixed width. Whether it is read changes its ink, never its size. `focus_moved`
    comes when the keyboard's focus comes or goes."""

    focus_moved = Signal()

    def __init__(self, parent: QWidget, look: Look, kind: Kind, story: Story) -> None:
        super().__init__(parent)
        self.kind = kind
        self.story = story
        self._look = look
        self._present: Callable[[], datetime] = times.now
        self._image: QPixmap | None = None
        self._colour: str | None = None
        self._layouts: dict[bool, QTextLayout] = {}
        self._words: QTextLayout | None = None
        self._set_for = self._measure = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._name()

    @property
    def row(self) -> Row:
        """The article that the card leads to."""
        return self.story.row

    def renew(self, row: Row) -> None:
        """The same story with other marks."""
        if row != self.story.row:
            self.story = Story(row, self.story.others)
            self._name()
            self.update()

    def show_picture(
        self, image: QPixmap | None, colour: str | None, *, later: bool = False
    ) -> None:
        """Its picture, or the colour that stands for it until it comes; `later` leaves drawing it
        to the next `update`."""
        self._image, self._colour = image, colour
        if not later:
            self.update()

    def _name(self) -> None:
        row = self.row
        read = say("read") if row.read else say("unread")
        self.setAccessibleName(", ".join([row.headline, row.newspaper, row.section, read]))
        self.setToolTip(times.exact(row.shown_at))

    # --- its measures ------------------------------------------------------------------------

    def _size(self, width: int) -> tuple[int, float, int, int]:
        """Headline size, its line in em, most lines of it, and of the words below."""
        match self.kind:
            case Kind.LEAD:
                return (38, 1.27, 3, 3) if width >= 520 else (28, 1.3, 4, 3)
            case Kind.SECOND:
                return (24, 1.32, 3, 2) if width >= 420 else (20, 1.35, 4, 2)
            case Kind.FIRST:
                return 20, 1.35, 4, 0
            case Kind.LINE:
                return 17, 1.38, 3, 0

    def picture_size(self, width: int) -> tuple[int, int]:
        """The room of its picture within print of a width; (0, 0) where it has none."""
        if not self.has_picture:
            return 0, 0
        if self.kind is Kind.SECOND:
            across = max(88, min(184, round(width * 0.31)))
            return across, across * 3 // 4
        return width, width * 9 // 16

    @property
    def has_picture(self) -> bool:
        """Whether a picture stands in it."""
        return self.kind is not Kind.LINE and bool(self.row.picture_url)

    def height_at(self, width: int) -> int:
        """The height of the print at a width, without the pad."""
        self._lay_out(width)
        return self._height

    def _lay_out(self, width: int) -> None:
        if width == self._set_for:
            return
        self._set_for = width
        size, em, most, words = self._size(width)
        across, down = self.picture_size(width)
        beside = self.kind is Kind.SECOND and across
        self._measure = width - (across + 16 if beside else 0)
        self._pitch = line_height(serif(size, bold=True), em)
        self._layouts = {
            read: lay_out(
                self.row.headline, serif(size, bold=not read), self._measure, most, self._pitch
            )
            for read in (False, True)
        }
        lines = max(layout.lineCount() for layout in self._layouts.values())
        self._top = 0 if beside or not down else down + 12
        self._words, self._words_pitch, under = None, 0, 0
        if words and self.row.teaser:
            font = serif(18) if self.kind is Kind.LEAD else sans(LIST)
            self._words_pitch = line_height(font, 1.6 if self.kind is Kind.LEAD else 1.5)
            self._words = lay_out(
                whole_words(self.row.teaser), font, self._measure, words, self._words_pitch
            )
            under = self._words.lineCount() * self._words_pitch + 6
        self._words_top = self._top + lines * self._pitch + 6
        self._told = line_height(sans(CAPTION), 1.5)
        self._told_top = self._top + lines * self._pitch + under + 6
        self._height = max(self._told_top + self._told, down if beside else 0)

    # --- its print ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground, picture, headline, words, and the line that says where it is from."""
        width = self.width() - 2 * PAD
        self._lay_out(width)
        theme, read = self._look.theme, self.row.read
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        self._ground(painter)
        self._picture(painter, width)
        origin = QPointF(PAD, PAD)
        painter.setPen(QColor(theme.quiet if read else theme.ink))
        self._layouts[read].draw(painter, origin + QPointF(0, self._top))
        if self._words is not None:
            painter.setPen(QColor(theme.quiet))
            self._words.draw(painter, origin + QPointF(0, self._words_top))
        self._last_line(painter, QRectF(PAD, PAD + self._told_top, self._measure, self._told))
        painter.end()

    def _ground(self, painter: QPainter) -> None:
        theme = self._look.theme
        around = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.underMouse() or self.isDown():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.chosen if self.isDown() else theme.hover))
            painter.drawRoundedRect(around, _RADIUS + 2, _RADIUS + 2)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(around, _RADIUS + 2, _RADIUS + 2)

    def _picture(self, painter: QPainter, width: int) -> None:
        across, down = self.picture_size(width)
        if not down:
            return
        left = PAD + (width - across if self.kind is Kind.SECOND else 0)
        place = QRectF(left, PAD, across, down)
        theme = self._look.theme
        path = QPainterPath()
        path.addRoundedRect(place, _RADIUS, _RADIUS)
        painter.save()
        painter.setClipPath(path)
        if self._image is not None:
            if theme.dark:  # a bright picture at night is dimmed a little
                painter.setOpacity(0.87)
            painter.drawPixmap(place, self._image, QRectF(self._image.rect()))
        else:
            painter.fillRect(place, QColor(self._colour or theme.card))
            if self._colour is None:
                mark = pixmap("image", theme.quiet, self.devicePixelRatioF())
                painter.setOpacity(0.5)
                painter.drawPixmap(place.center() - QPointF(10, 10), mark)
        painter.restore()

    def _last_line(self, painter: QPainter, room: QRectF) -> None:
        theme, row = self._look.theme, self.row
        if not row.read:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent))
            painter.drawEllipse(QRectF(room.left(), room.center().y() - _DOT / 2, _DOT, _DOT))
            room.setLeft(room.left() + _DOT + 7)
        font = sans(CAPTION)
        told = QFontMetricsF(font).elidedText(
            self.source_line(), Qt.TextElideMode.ElideRight, room.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, int(flags) | int(Qt.TextFlag.TextDontClip), told)

    def source_line(self) -> str:
        """The newspaper with how many others, the section where no heading says it, the time."""
        row = self.row
        paper = row.newspaper
        if self.story.others:
            paper = f"{paper} {say('+ {n} newspapers', n=len(self.story.others))}"
        parts = [paper, times.relative(row.shown_at, self._present())]
        if self.kind is Kind.LEAD or (self.kind is Kind.SECOND and self._measure >= 300):
            parts.insert(1, row.section)
        return " · ".join(parts)

    # --- keys and pointer --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens; Space and the arrows belong to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The focus came."""
        super().focusInEvent(event)
        self.focus_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The focus went."""
        super().focusOutEvent(event)
        self.focus_moved.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """The pointer came."""
        super().enterEvent(event)
        self.update()
