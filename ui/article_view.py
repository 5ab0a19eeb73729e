"""The article, set in a measured column: the third pane."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QPointF, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from reader.article import Article, Completeness
from ui.article_document import COLUMN, ArticleDocument, Kind, Ornament
from ui.article_marks import ArticleMarks
from ui.floating_scroll_bar import FloatingScrollBar
from ui.fonts import BODY, serif
from ui.icons import pixmap
from ui.pop_up import Entry, pop_up
from ui.theme import Look
from ui.wording import say

_SIDE, _ABOVE, _BELOW = 24, 32, 64
_CARD_PAD, _RADIUS = 14, 6


class ArticleView(QTextBrowser):
    """Draws an Article. It loads nothing: what is not in the document is not shown.

    `link_wanted` tells an address that the reader followed; `menu_wanted` a place on the screen.
    """

    link_wanted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("article")
        self.setAccessibleName(say("Article"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._bar = FloatingScrollBar(self)
        self.document().setDocumentMargin(0)
        self.document().setDefaultFont(serif(BODY))
        self.setMinimumWidth(360)
        self._look = look
        self._shown: tuple[Article, Completeness] | None = None
        self._ornaments: list[Ornament] = []
        self._by_keyboard = False
        self.marks = ArticleMarks(self, look)
        self.anchorClicked.connect(lambda url: self.link_wanted.emit(url.toString()))
        look.changed.connect(self._set_again)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the network or from anywhere."""
        return None

    # --- what it shows -----------------------------------------------------------------------

    def show_article(self, article: Article, completeness: Completeness) -> None:
        """Show an article from its top."""
        self._shown = article, completeness
        self._set()
        self.verticalScrollBar().setValue(0)

    def renew(self, article: Article, completeness: Completeness) -> None:
        """The same article came again changed: show it at the same place."""
        if self._shown != (article, completeness):
            self._shown = article, completeness
            self._set_again()

    def _set(self) -> None:
        if self._shown is None:
            return
        document = self.document()
        document.clear()
        setter = ArticleDocument(document, self._look.theme)
        setter.set(*self._shown)
        self._ornaments = setter.ornaments
        self._fit_column()
        self.marks.renew()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _set_again(self) -> None:
        place = self.verticalScrollBar().value()
        self._set()
        self.verticalScrollBar().setValue(place)

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def read_on(self) -> bool:
        """Go on by a page; False where the end was in sight already."""
        if self.at_end:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - 2 * BODY)
        return True

    # --- its column --------------------------------------------------------------------------

    def _fit_column(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        room = self.viewport().width()
        side = max(_SIDE, (room - COLUMN) // 2)
        form.setLeftMargin(side)
        form.setRightMargin(max(_SIDE, room - side - COLUMN))
        form.setTopMargin(_ABOVE)
        form.setBottomMargin(_BELOW)
        frame.setFrameFormat(form)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The column stays in the middle of the pane."""
        if event.size().width() != event.oldSize().width():
            self._fit_column()
        super().resizeEvent(event)

    # --- what lies behind the text -----------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Cards, bars and places of pictures first, the text over them."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(0, -self.verticalScrollBar().value())
        for ornament in self._ornaments:
            self._paint(painter, ornament)
        self.marks.paint(painter)
        painter.resetTransform()
        if self._by_keyboard and self.hasFocus():
            painter.fillRect(0, 0, 3, self.viewport().height(), QColor(self._look.theme.accent))
        painter.end()
        super().paintEvent(event)

    def _paint(self, painter: QPainter, ornament: Ornament) -> None:
        theme = self._look.theme
        rect = self._column_rect(ornament)
        if ornament.kind is Kind.QUOTE:
            painter.fillRect(
                QRectF(rect.left(), rect.top(), 3, rect.height()), QColor(theme.hairline)
            )
            return
        rect.adjust(0, -_CARD_PAD, 0, _CARD_PAD)
        painter.setPen(QPen(QColor(theme.hairline), 1))
        painter.setBrush(QColor(theme.card))
        painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)
        if ornament.kind is Kind.PICTURE:
            ratio = self.devicePixelRatioF()
            mark = pixmap("image", theme.quiet, ratio)
            painter.drawPixmap(QPointF(rect.left() + 16, rect.center().y() - 10), mark)

    def _column_rect(self, ornament: Ornament) -> QRectF:
        """Where the blocks of an ornament stand, over the column's whole width."""
        document = self.document()
        layout = document.documentLayout()
        first = layout.blockBoundingRect(document.findBlockByNumber(ornament.first))
        last = layout.blockBoundingRect(document.findBlockByNumber(ornament.last))
        form = document.rootFrame().frameFormat()
        left = form.leftMargin()
        width = self.viewport().width() - left - form.rightMargin()
        return QRectF(left, first.top(), width, last.bottom() - first.top())

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copy, and what a link under the pointer offers."""
        entries: list[Entry] = []
        if self.textCursor().hasSelection():
            entries.append((say("Copy"), self.copy))
        entries.append((say("Select all"), self.selectAll))
        if link := self.anchorAt(event.pos()):
            entries.append((say("Copy link"), lambda: QGuiApplication.clipboard().setText(link)))
        pop_up(self, entries, event.globalPos())

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Focus that came by the keyboard is shown."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        super().focusInEvent(event)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Focus left."""
        super().focusOutEvent(event)
        self.viewport().update()
