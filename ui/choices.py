"""A field to choose one of a few values in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QWheelEvent
from PySide6.QtWidgets import QComboBox

from ui.fonts import LIST, sans
from ui.icons import pixmap
from ui.scale import scaled


class Choices(QComboBox):
    """`chosen` comes when the reader, not the program, took another value."""

    chosen = Signal()

    def __init__(self, choices: Sequence[tuple[str, object]]) -> None:
        super().__init__()
        self.setFont(sans(LIST))
        self.setMinimumWidth(scaled(200))
        self._values = [value for _, value in choices]
        self.addItems([text for text, _ in choices])
        self.activated.connect(lambda _: self.chosen.emit())

    @property
    def value(self) -> object:
        """The value that is chosen."""
        return self._values[self.currentIndex()]

    def choose(self, value: object) -> None:
        """Show a value; one that is not offered shows the first."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """An arrow of the theme's own, since a style sheet takes the style's away."""
        super().paintEvent(event)
        painter = QPainter(self)
        quiet = self.palette().color(QPalette.ColorRole.PlaceholderText).name()
        arrow = pixmap("chevron-down", quiet, self.devicePixelRatioF(), 16)
        painter.drawPixmap(QPointF(self.width() - 26, (self.height() - 16) / 2), arrow)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scrolling a page must not change what stands on it."""
        event.ignore()
