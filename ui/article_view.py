"""The article, set in a measured column: the third pane."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QGuiApplication,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from reader.article import Article, Completeness
from reader.store.rows import Row
from ui.article_document import ArticleDocument, Kind, Known, Ornament, Plate
from ui.article_marks import ArticleMarks
from ui.article_plates import ArticlePlates
from ui.floating_scroll_bar import FloatingScrollBar
from ui.fonts import BODY, serif
from ui.icons import pixmap
from ui.pictures import Pictures
from ui.pop_up import Entry, pop_up
from ui.preferences import Preferences
from ui.reading import ReadingStyle
from ui.theme import Look
from ui.wording import say

if TYPE_CHECKING:
    from ui.article_outline import ArticleOutline

_SIDE, _ABOVE, _BELOW = 24, 32, 64
_CARD_PAD, _RADIUS = 14, 6


class ArticleView(QTextBrowser):
    """Draws an Article, its pictures from the library's files alone.

    `link_wanted` tells an address that the reader followed, `picture_wanted` the number of a
    picture that is to be enlarged.
    """

    link_wanted = Signal(str)
    picture_wanted = Signal(int)

    def __init__(
        self, look: Look, pictures: Pictures | None = None, style: ReadingStyle | None = None
    ) -> None:
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
        self._style = style or ReadingStyle(Preferences())
        self._shown: tuple[Article, Completeness, Known, tuple[Row, ...]] | None = None
        self.plates = ArticlePlates(self, look, pictures)
        self._ornaments: list[Ornament] = []
        self._outline: ArticleOutline | None = None
        self._by_keyboard = False
        self.alone = False  # then there is no other place that the focus could be in
        self._pressed = -1
        self._sought: float | None = None  # a place to go to once there is a width
        self.marks = ArticleMarks(self, look)
        self.anchorClicked.connect(lambda url: self.link_wanted.emit(url.toString()))
        look.changed.connect(self._set_again)
        self._style.changed.connect(self._set_again)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded, from the network or from anywhere."""
        return None

    # --- what it shows -----------------------------------------------------------------------

    def show_article(
        self,
        article: Article,
        completeness: Completeness,
        known: Known | None = None,
        others: Sequence[Row] = (),
    ) -> None:
        """Show an article from its top; `known` is what the library knows of its pictures,
        `others` are other newspapers' articles that tell the same story."""
        self._shown = article, completeness, known or {}, tuple(others)
        self._sought = None
        self._set()
        self.verticalScrollBar().setValue(0)

    def renew(
        self,
        article: Article,
        completeness: Completeness,
        known: Known | None = None,
        others: Sequence[Row] = (),
    ) -> None:
        """The same article came again changed: show it at the same place."""
        if self._shown != (article, completeness, known or {}, tuple(others)):
            self._shown = article, completeness, known or {}, tuple(others)
            self._set_again()

    def _set(self) -> None:
        if self._shown is None:
            return
        document = self.document()
        document.clear()
        article, completeness, known, others = self._shown
        setter = ArticleDocument(document, self._look.theme, known, self._style.setting)
        setter.set(article, completeness, others)
        self._ornaments = setter.ornaments
        self.plates.show(setter.plates)
        self._tell_outline(setter.plates)
        self._fit_column()
        self.marks.renew()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _tell_outline(self, plates: Sequence[Plate]) -> None:
        """Where something reads the screen, tell it the article's parts, and have a caret that
        it can follow."""
        if self._outline is None and QAccessible.isActive():
            from ui.article_outline import ArticleOutline

            self._outline = ArticleOutline(self)
            by_keyboard = Qt.TextInteractionFlag.TextSelectableByKeyboard
            self.setTextInteractionFlags(self.textInteractionFlags() | by_keyboard)
        if self._outline is not None:
            self._outline.tell(plates)

    def _set_again(self) -> None:
        """The line at the top stays there, whatever has grown above it."""
        bar = self.verticalScrollBar()
        place, count = bar.value(), self.document().blockCount()
        top = self.cursorForPosition(QPoint(self.viewport().width() // 2, 0)).blockNumber()
        above = place - self._block_top(top)
        self._set()
        stands = self.document().blockCount() == count and place > 0
        bar.setValue(round(self._block_top(top) + above) if stands else place)

    def _block_top(self, number: int) -> float:
        document = self.document()
        block = document.findBlockByNumber(number)
        return document.documentLayout().blockBoundingRect(block).top()

    @property
    def place(self) -> float:
        """How far the text is read: the part of it that stands above what is in sight."""
        if self.at_end and self.verticalScrollBar().maximum():
            return 1.0
        cursor = self.cursorForPosition(QPoint(self.viewport().width() // 2, 8))
        return cursor.position() / max(1, self.document().characterCount())

    def go_to_place(self, place: float) -> None:
        """Go to where `place` was; another size or width moves no line out of sight. A view that
        lies behind the front page goes there when it is shown: it has no width yet."""
        self._sought = None if self.isVisible() else place
        document = self.document()
        cursor = QTextCursor(document)
        cursor.setPosition(
            min(round(place * document.characterCount()), document.characterCount() - 1)
        )
        bar = self.verticalScrollBar()
        bar.setValue(round(bar.value() + self.cursorRect(cursor).top()) - 8)

    def createMimeDataFromSelection(self) -> QMimeData:  # noqa: N802 Qt's virtual
        """What is copied is the text alone, without places of pictures or our fonts."""
        data = QMimeData()
        text = self.textCursor().selection().toPlainText()
        lines = text.replace("\u2028", "\n").replace("\ufffc", "").splitlines()
        data.setText("\n".join(line for line in lines if line.strip()))
        return data

    @property
    def at_end(self) -> bool:
        """Whether the last line is in sight."""
        bar = self.verticalScrollBar()
        return bar.value() >= bar.maximum()

    def read_on(self) -> bool:
        """Go on by what is in sight but a line; False where the end was in sight already."""
        if self.at_end:
            return False
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + bar.pageStep() - self._style.setting.line)
        return True

    # --- its column --------------------------------------------------------------------------

    def _fit_column(self) -> None:
        frame = self.document().rootFrame()
        form = frame.frameFormat()
        room = self.viewport().width()
        column = self._style.setting.column
        side = max(_SIDE, (room - column) // 2)
        form.setLeftMargin(side)
        form.setRightMargin(max(_SIDE, room - side - column))
        form.setTopMargin(_ABOVE)
        form.setBottomMargin(_BELOW)
        frame.setFrameFormat(form)
        self.plates.fit(round(room - form.leftMargin() - form.rightMargin()))

    def showEvent(self, event: QShowEvent) -> None:
        """Shown with its width: now the place can be gone to."""
        super().showEvent(event)
        if self._sought is not None:
            QTimer.singleShot(0, self._seek)

    @property
    def seeks(self) -> bool:
        """Whether there is a place still to be gone to."""
        return self._sought is not None

    def scroll_to(self, pixels: int) -> None:
        """Go to a height, rather than to any place that was to be gone to."""
        self._sought = None
        self.verticalScrollBar().setValue(pixels)

    def _seek(self) -> None:
        if self._sought is not None and self.isVisible():
            self.go_to_place(self._sought)

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
        self.plates.paint(painter)
        self.marks.paint(painter)
        painter.resetTransform()
        if self._by_keyboard and self.hasFocus() and not self.alone:
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
        if ornament.kind is Kind.MISSING:
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a picture, which has no text of its own, is noted."""
        self._pressed = self.plates.at(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that began and ends on a picture enlarges it."""
        super().mouseReleaseEvent(event)
        pressed, self._pressed = self._pressed, -1
        there = self.plates.at(event.position().toPoint())
        clicked = event.button() == Qt.MouseButton.LeftButton
        if clicked and there == pressed >= 0 and not self.textCursor().hasSelection():
            self.picture_wanted.emit(there)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what can be clicked."""
        super().mouseMoveEvent(event)
        if event.buttons() == Qt.MouseButton.NoButton:
            over = self.plates.at(event.position().toPoint()) >= 0
            if over:
                self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
            elif not self.anchorAt(event.position().toPoint()):
                self.viewport().setCursor(Qt.CursorShape.IBeamCursor)

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
