"""The pictures of the article: their places in the text, and drawing them there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from ui.article_document import COLUMN, Plate
from ui.decoding import RADIUS
from ui.fonts import CAPTION, sans
from ui.icons import pixmap
from ui.pictures import Pictures
from ui.scale import scaled
from ui.theme import Look

_NEARLY = 0.7  # of the column: a picture so wide is shown over all of it


def place_of(plate: Plate, column: int) -> tuple[QSize, QSize]:
    """The room of a picture in a column and the size in which it is shown there, in logical
    pixels. A narrow or a tall one stands in the middle of its room."""
    width = column if plate.width >= _NEARLY * column else min(plate.width, column)
    height = width * plate.height / plate.width
    tallest = scaled(COLUMN)
    if height > tallest:
        width, height = round(width * tallest / height), tallest
    shown = QSize(max(1, round(width)), max(1, round(height)))
    return QSize(column, shown.height()), shown


class ArticlePlates(QObject):
    """Draws the pictures of what `view` shows; only those in sight or near it are read."""

    def __init__(self, view: QTextEdit, look: Look, pictures: Pictures | None) -> None:
        super().__init__(view)
        self._view = view
        self._look = look
        self._pictures = pictures
        self._plates: Sequence[Plate] = ()
        self._column = COLUMN
        if pictures is not None:
            pictures.changed.connect(view.viewport().update)

    @property
    def shown(self) -> Sequence[Plate]:
        """The pictures from top to bottom."""
        return self._plates

    def show(self, plates: Sequence[Plate]) -> None:
        """Another document; `fit` follows."""
        self._plates = plates
        self._column = 0

    def fit(self, column: int) -> None:
        """Give each picture its room in a column of so many pixels, before it is read."""
        if column == self._column or column <= 0:
            return
        self._column = column
        cursor = QTextCursor(self._view.document())
        cursor.beginEditBlock()
        for plate in self._plates:
            block = self._view.document().findBlockByNumber(plate.block)
            cursor.setPosition(block.position())
            form = block.blockFormat()
            height = place_of(plate, column)[0].height()
            form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            cursor.setBlockFormat(form)
        cursor.endEditBlock()

    def rect(self, plate: Plate) -> QRectF:
        """Where a picture is drawn, in the document's coordinates."""
        document = self._view.document()
        block = document.findBlockByNumber(plate.block)
        top = document.documentLayout().blockBoundingRect(block).top()
        shown = place_of(plate, self._column or COLUMN)[1]
        left = document.rootFrame().frameFormat().leftMargin() + (self._column - shown.width()) // 2
        return QRectF(left, top, shown.width(), shown.height())

    def at(self, spot: QPoint) -> int:
        """The number of the picture at a place of the viewport, -1 where there is none."""
        place = QPointF(spot.x(), spot.y() + self._view.verticalScrollBar().value())
        for number, plate in enumerate(self._plates):
            if plate.row.kept and self.rect(plate).contains(place):
                return number
        return -1

    def first_in_sight(self) -> int:
        """The number of the first picture of which something can be seen, else of the first."""
        top = self._view.verticalScrollBar().value()
        bottom = top + self._view.viewport().height()
        kept = [number for number, plate in enumerate(self._plates) if plate.row.kept]
        for number in kept:
            rect = self.rect(self._plates[number])
            if rect.bottom() > top and rect.top() < bottom:
                return number
        return kept[0] if kept else -1

    def paint(self, painter: QPainter) -> None:
        """Draw what is in sight, in the document's coordinates, and have what is near read."""
        height = self._view.viewport().height()
        top = self._view.verticalScrollBar().value()
        for plate in self._plates:
            rect = self.rect(plate)
            if rect.bottom() >= top - height and rect.top() <= top + 2 * height:
                self._paint(painter, plate, rect)

    def _paint(self, painter: QPainter, plate: Plate, rect: QRectF) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        left = self._view.document().rootFrame().frameFormat().leftMargin()
        room = QRectF(left, rect.top(), self._column, rect.height())
        if rect.width() < room.width() - 1:
            painter.setBrush(QColor(theme.card))
            painter.drawRoundedRect(room, RADIUS, RADIUS)
        path, image = plate.row.path, None
        if path is not None and self._pictures is not None:
            ratio = self._view.devicePixelRatioF()
            image = self._pictures.large(path, rect.size().toSize(), ratio)
        if image is not None and not image.isNull():
            painter.drawImage(rect.topLeft(), image)
            if theme.dark:
                painter.setBrush(QColor(theme.veil))
                painter.drawRoundedRect(rect, RADIUS, RADIUS)
            return
        painter.setBrush(QColor(plate.row.colour or theme.card))
        painter.drawRoundedRect(rect, RADIUS, RADIUS)
        if not plate.row.kept:
            self._paint_words(painter, plate, rect)

    def _paint_words(self, painter: QPainter, plate: Plate, rect: QRectF) -> None:
        """A mark in the middle of an empty place, and below it what the picture shows where no
        caption tells it."""
        theme = self._look.theme
        mark = pixmap("image", theme.quiet, self._view.devicePixelRatioF())
        painter.drawPixmap(rect.center() - QPointF(10, 10), mark)
        if plate.picture.alt and not plate.picture.caption:
            font = sans(CAPTION + 1)
            room = rect.adjusted(24, rect.height() / 2 + 16, -24, -4)
            cut = QFontMetricsF(font).elidedText(
                plate.picture.alt, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.setFont(font)
            painter.setPen(QColor(theme.quiet))
            centred = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
            painter.drawText(room, int(centred | Qt.TextFlag.TextDontClip), cut)
