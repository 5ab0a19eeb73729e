"""A line of text that ends in an ellipsis where it has no room, and says the rest on hover."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from ui.text_lines import cut


class ElidedLabel(QLabel):
    """Takes the room it is given; its text is never cut in the middle of a letter."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """No width of its own."""
        return QSize(0, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The text, as much of it as fits."""
        told = cut(self.text(), self.font(), self.width())
        self.setToolTip(self.text() if told != self.text() else "")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        QPainter(self).drawText(self.rect(), int(flags | Qt.TextFlag.TextDontClip), told)
