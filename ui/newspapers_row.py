"""One entry of the first pane: icon, name, count, and below it quietly why it failed."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextLayout
from PySide6.QtWidgets import (
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.fonts import CAPTION, LIST, sans
from ui.icons import pixmap
from ui.newspapers_model import SourceRole
from ui.scale import scaled
from ui.sources import Source
from ui.text_lines import lay_out, line_height
from ui.theme import Look
from ui.wording import number

HEIGHT, ABOVE_PAPER, LEFT, RIGHT = 32, 16, 16, 16
SIGN_ROOM = 36
"""Pixels from the left in which a folder's sign is pressed."""
_ABOVE_WITHIN = 4  # a newspaper in a folder stands closer to its neighbours
_INDENT = 12
_ICON, _ICON_ROOM = 18, 28
_SIGN = 16
_FAULT_LINES = 4


class NewspapersRow(QStyledItemDelegate):
    """Draws entries in the theme in force. `width` is the pane's inner width in pixels."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.width = 220

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A newspaper has room above it, a fault its lines below."""
        source = index.data(SourceRole)
        height = scaled(HEIGHT)
        if isinstance(source, Source):
            height += _above(source)
            fault = self._fault(source)
            if fault is not None:
                height += fault.lineCount() * _fault_height() + 6
        return QSize(60, height)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the entry."""
        source = index.data(SourceRole)
        if not isinstance(source, Source):
            return
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        painter.save()
        if source.level == 1 and source.within is None:
            line = QRect(rect.left(), rect.top() + ABOVE_PAPER // 2 - 1, rect.width(), 1)
            painter.fillRect(line, QColor(self._look.theme.hairline))
        rect.setTop(rect.top() + _above(source))
        self._ground(painter, rect, state)
        self._line(painter, rect, source)
        fault = self._fault(source)
        if fault is not None:
            painter.setPen(QColor(self._look.theme.quiet))
            below = rect.top() + scaled(HEIGHT) - 2
            fault.draw(painter, QPointF(rect.left() + _indent(source), below))
        painter.restore()

    def _ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        theme = self._look.theme
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))

    def _line(self, painter: QPainter, rect: QRect, source: Source) -> None:
        theme = self._look.theme
        left, right = rect.left() + LEFT, rect.right() - RIGHT
        ratio = painter.device().devicePixelRatio()
        row = QRectF(left, rect.top(), right - left, scaled(HEIGHT))
        if source.level == 0 and source.icon:
            mark = pixmap(source.icon, theme.quiet, ratio, _ICON)
            painter.drawPixmap(QPointF(left, row.center().y() - _ICON / 2), mark)
        if source.folder is not None:
            sign = "chevron-right" if source.folded else "chevron-down"
            mark = pixmap(sign, theme.quiet, ratio, _SIGN)
            painter.drawPixmap(QPointF(left - 2, row.center().y() - _SIGN / 2), mark)
        row.setLeft(rect.left() + _indent(source))
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
        if source.count:
            self._count(painter, row, source.count, flags)
        if source.failed:
            warning = pixmap("triangle-alert", theme.quiet, ratio, 14)
            painter.drawPixmap(QPointF(row.right() - 14, row.center().y() - 7), warning)
            row.setRight(row.right() - 22)
        if source.paused:
            mark = pixmap("pause", theme.quiet, ratio, 14)
            painter.drawPixmap(QPointF(row.right() - 14, row.center().y() - 7), mark)
            row.setRight(row.right() - 22)
        font = _name_font(source)
        painter.setFont(font)
        painter.setPen(QColor(theme.quiet if source.paused else theme.ink))
        name = QFontMetricsF(font).elidedText(
            source.title, Qt.TextElideMode.ElideRight, row.width()
        )
        painter.drawText(row, flags | int(Qt.AlignmentFlag.AlignLeft), name)

    def _count(self, painter: QPainter, row: QRectF, count: int, flags: int) -> None:
        font = sans(CAPTION)
        told = number(count)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.quiet))
        painter.drawText(row, flags | int(Qt.AlignmentFlag.AlignRight), told)
        row.setRight(row.right() - QFontMetricsF(font).horizontalAdvance(told) - 8)

    def setEditorData(  # noqa: N802 Qt's virtual
        self, editor: QWidget, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Counts that change meanwhile put no name over the one that is being typed."""
        if not (isinstance(editor, QLineEdit) and editor.isModified()):
            super().setEditorData(editor, index)

    def updateEditorGeometry(  # noqa: N802 Qt's virtual
        self,
        editor: QWidget,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The field for another name stands where the name does."""
        source = index.data(SourceRole)
        rect = QRect(option.rect)
        top = _above(source) if isinstance(source, Source) else 0
        editor.setFont(sans(LIST))
        height = scaled(HEIGHT) + 2
        editor.setGeometry(rect.left() + 6, rect.top() + top - 1, rect.width() - 12, height)

    def _fault(self, source: Source) -> QTextLayout | None:
        if not source.fault:
            return None
        width = max(60, self.width - _indent(source) - RIGHT)
        return lay_out(source.fault, sans(CAPTION), width, _FAULT_LINES, _fault_height())


def _indent(source: Source) -> int:
    if source.folder is not None:
        return LEFT + _SIGN + 4
    within = _INDENT if source.within is not None else 0
    return within + {0: LEFT + _ICON_ROOM, 1: LEFT, 2: LEFT + _INDENT}[source.level]


def _above(source: Source) -> int:
    if source.level != 1:
        return 0
    return ABOVE_PAPER if source.within is None else _ABOVE_WITHIN


def _name_font(source: Source) -> QFont:
    return sans(LIST, bold=source.level == 1)


def _fault_height() -> int:
    return line_height(sans(CAPTION), 1.35)
