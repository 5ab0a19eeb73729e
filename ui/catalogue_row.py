"""A row of the catalogue: a box to tick, a name, and quietly what else there is to say."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetricsF, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.catalogue_model import NoteRole
from ui.fonts import CAPTION, LIST, sans
from ui.icons import pixmap
from ui.scale import scaled
from ui.theme import Look

HEIGHT, BOX = 36, 18
_ARROW = 24
_GAP = 10


class CatalogueRow(QStyledItemDelegate):
    """Draws rows in the theme in force."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """All rows alike."""
        return QSize(120, scaled(HEIGHT if not index.parent().isValid() else HEIGHT - 4))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row."""
        theme = self._look.theme
        rect = QRect(option.rect)
        state: QStyle.StateFlag = option.state
        is_paper = not index.parent().isValid()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(theme.chosen))
            if state & QStyle.StateFlag.State_HasFocus:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), theme.accent)
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(theme.hover))
        if is_paper:
            name = "chevron-down" if state & QStyle.StateFlag.State_Open else "chevron-right"
            arrow = pixmap(name, theme.quiet, painter.device().devicePixelRatio(), 16)
            painter.drawPixmap(QPointF(rect.left() + 8, rect.center().y() - 7), arrow)
        box = self.box(rect, is_paper)
        self._draw_box(painter, box, Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)))
        self._draw_text(painter, rect, box, index, is_paper)
        painter.restore()

    @staticmethod
    def box(rect: QRect, is_paper: bool) -> QRectF:
        """Where the box to tick stands."""
        across = scaled(BOX)
        left = rect.left() + 8 + _ARROW + (0 if is_paper else across + _GAP)
        return QRectF(left, rect.top() + (rect.height() - across) / 2, across, across)

    def _draw_box(self, painter: QPainter, box: QRectF, tick: Qt.CheckState) -> None:
        theme = self._look.theme
        there = tick is not Qt.CheckState.Unchecked
        painter.setPen(QPen(QColor(theme.ink if there else theme.quiet), 1.4))
        painter.setBrush(QColor(theme.ink) if there else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        if there:
            mark = "check" if tick is Qt.CheckState.Checked else "minus"
            ratio = painter.device().devicePixelRatio()
            drawn = pixmap(mark, theme.ground, ratio, round(box.width()) - 4)
            painter.drawPixmap(box.topLeft() + QPointF(2, 2), drawn)

    def _draw_text(
        self,
        painter: QPainter,
        rect: QRect,
        box: QRectF,
        index: QModelIndex | QPersistentModelIndex,
        is_paper: bool,
    ) -> None:
        theme = self._look.theme
        flags = int(Qt.AlignmentFlag.AlignVCenter) | int(Qt.TextFlag.TextDontClip)
        line = QRectF(box.right() + _GAP, rect.top(), 0, rect.height())
        line.setRight(rect.right() - 16)
        note = index.data(NoteRole)
        if note:
            painter.setFont(sans(CAPTION))
            painter.setPen(QColor(theme.quiet))
            painter.drawText(line, flags | int(Qt.AlignmentFlag.AlignRight), note)
            line.setRight(line.right() - QFontMetricsF(sans(CAPTION)).horizontalAdvance(note) - 12)
        font = sans(LIST, bold=is_paper)
        name = QFontMetricsF(font).elidedText(
            index.data(), Qt.TextElideMode.ElideRight, line.width()
        )
        painter.setFont(font)
        painter.setPen(QColor(theme.ink))
        painter.drawText(line, flags | int(Qt.AlignmentFlag.AlignLeft), name)

    def editorEvent(
        self,
        event: QEvent,
        model: QAbstractItemModel,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> bool:
        """A click on the box ticks it; on a section anywhere."""
        if (
            isinstance(event, QMouseEvent)
            and event.type() == QEvent.Type.MouseButtonRelease
            and event.button() == Qt.MouseButton.LeftButton
        ):
            is_paper = not index.parent().isValid()
            box = self.box(QRect(option.rect), is_paper).adjusted(-8, -8, 8, 8)
            if not is_paper or box.contains(event.position()):
                toggle(model, index)
                return True
        return False


def toggle(model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex) -> None:
    """Tick what is not ticked in full, else take the tick away."""
    full = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
    state = Qt.CheckState.Unchecked if full else Qt.CheckState.Checked
    model.setData(index, state, Qt.ItemDataRole.CheckStateRole)
