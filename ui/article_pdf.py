"""One article as a PDF: set as in the window, on paper, with its pictures and fonts in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QEventLoop, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextImageFormat,
)

from reader.article import Article, Completeness
from ui.article_document import ArticleDocument, Kind, Known, Ornament, Plate
from ui.fonts import BODY, CAPTION, sans, serif
from ui.reading import Setting
from ui.theme import PAPER
from ui.wording import number

_DPI = 108  # of the document: 18 pixels of body text are 12 points
_FINE = 1200  # of the paper
_MARGIN = 20.0  # millimetres
_TALLEST = 0.7  # of a page, for a picture
_CARD_PAD = 14


def article_pdf(
    article: Article, completeness: Completeness, known: Known, source: Sequence[str]
) -> bytes:
    """The whole file. `source` are lines below the article that tell where it is from. Any thread
    may call."""
    dispatcher = QEventLoop()  # a thread of Python's has none, and the layout starts timers
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(article.headline)
    writer.setCreator("Potrika")
    writer.setResolution(_FINE)
    layout = QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4),
        QPageLayout.Orientation.Portrait,
        QMarginsF(_MARGIN, _MARGIN, _MARGIN, _MARGIN),
        QPageLayout.Unit.Millimeter,
    )
    writer.setPageLayout(layout)
    scale = _FINE / _DPI
    page = QSizeF(writer.width() / scale, writer.height() / scale)
    document = QTextDocument()
    document.setDocumentMargin(0)
    document.setDefaultFont(serif(BODY))
    document.setUseDesignMetrics(True)  # letters stand where the paper has them, not a screen
    setter = ArticleDocument(document, PAPER, known, Setting())
    setter.set(article, completeness)
    for number_, plate in enumerate(setter.plates):
        _put_picture(document, number_, plate, page)
    _sign(document, source)
    document.setPageSize(page)
    painter = QPainter(writer)
    painter.scale(scale, scale)
    for place in range(document.pageCount()):
        if place:
            writer.newPage()
        _draw_page(painter, document, setter.ornaments, place, page)
    painter.end()
    del document, dispatcher
    return bytes(buffer.data().data())


def _put_picture(document: QTextDocument, number_: int, plate: Plate, page: QSizeF) -> None:
    """Stands in the line of its own that is kept for it, as wide as the column at most."""
    image = QImage(str(plate.row.path)) if plate.row.path is not None else QImage()
    if image.isNull():
        return
    name = f"picture:{number_}"
    document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), image)
    factor = min(
        1.0, page.width() / image.width(), _TALLEST * page.height() / max(1, image.height())
    )
    form = QTextImageFormat()
    form.setName(name)
    form.setWidth(image.width() * factor)
    form.setHeight(image.height() * factor)
    cursor = QTextCursor(document.findBlockByNumber(plate.block))
    line = cursor.blockFormat()
    line.setLineHeight(0, QTextBlockFormat.LineHeightTypes.SingleHeight.value)
    line.setAlignment(Qt.AlignmentFlag.AlignHCenter)
    cursor.setBlockFormat(line)
    cursor.insertImage(form)


def _sign(document: QTextDocument, source: Sequence[str]) -> None:
    cursor = QTextCursor(document)
    cursor.movePosition(QTextCursor.MoveOperation.End)
    for place, told in enumerate(source):
        form = QTextBlockFormat()
        form.setTopMargin(4 if place else 28)
        cursor.insertBlock(form)
        style = cursor.charFormat()
        style.setFont(sans(CAPTION))
        style.setForeground(QColor(PAPER.quiet))
        cursor.insertText(told, style)


def _draw_page(
    painter: QPainter,
    document: QTextDocument,
    ornaments: Sequence[Ornament],
    place: int,
    page: QSizeF,
) -> None:
    top = place * page.height()
    part = QRectF(0, top, page.width(), page.height())
    painter.save()
    painter.translate(0, -top)
    painter.setClipRect(part)
    for ornament in ornaments:
        _draw_ground(painter, document, ornament)
    document.drawContents(painter, part)
    painter.restore()
    if document.pageCount() > 1:
        painter.setFont(sans(CAPTION))
        painter.setPen(QColor(PAPER.quiet))
        foot = QRectF(0, page.height() + 16, page.width(), 24)
        painter.drawText(foot, Qt.AlignmentFlag.AlignHCenter, number(place + 1))


def _draw_ground(painter: QPainter, document: QTextDocument, ornament: Ornament) -> None:
    """A card's ground or a quotation's bar; where it goes over two pages, on both."""
    layout = document.documentLayout()
    first, last = (
        layout.blockBoundingRect(document.findBlockByNumber(block))
        for block in (ornament.first, ornament.last)
    )
    if ornament.kind is Kind.QUOTE:
        bar = QRectF(0, first.top(), 3, last.bottom() - first.top())
        painter.fillRect(bar, QColor(PAPER.hairline))
        return
    ground = QRectF(0, first.top(), document.textWidth(), last.bottom() - first.top())
    painter.setPen(QColor(PAPER.hairline))
    painter.setBrush(QColor(PAPER.card))
    painter.drawRoundedRect(ground.adjusted(0.5, -_CARD_PAD, -0.5, _CARD_PAD), 6, 6)
