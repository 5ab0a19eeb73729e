"""A box to tick, drawn as in the catalogue."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox

from ui.icons import pixmap
from ui.scale import scaled

_BOX, _ROOM = 22, 30


class Tick(QCheckBox):
    """On or off, without a text of its own."""

    def sizeHint(self) -> QSize:
        """The box and the ring of the focus around it."""
        return QSize(scaled(_ROOM), scaled(_ROOM))

    def minimumSizeHint(self) -> QSize:
        """No less than all of it."""
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:  # noqa: N802 Qt's virtual
        """All of it answers to a click."""
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the box in the theme's colours."""
        palette = self.palette()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        across = scaled(_BOX)
        box = QRectF(0, 0, across, across)
        box.moveCenter(QPointF(self.width() / 2, self.height() / 2))
        ink = palette.color(QPalette.ColorRole.WindowText)
        quiet = palette.color(QPalette.ColorRole.PlaceholderText)
        painter.setPen(QPen(ink if self.isChecked() else quiet, 1.4))
        painter.setBrush(ink if self.isChecked() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 5, 5)
        if self.isChecked():
            ground = palette.color(QPalette.ColorRole.Base).name()
            mark = pixmap("check", ground, self.devicePixelRatioF(), across - 6)
            painter.drawPixmap(box.topLeft() + QPointF(3, 3), mark)
        if self.hasFocus():
            painter.setPen(QPen(palette.color(QPalette.ColorRole.Accent), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), 7, 7)
        painter.end()
