"""One thin line under the nameplate: how far a sync is."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ui.theme import Look
from ui.wording import say

HEIGHT = 2


class ProgressLine(QWidget):
    """Grows from the left; never shrinks within a sync, though its total grows."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setFixedHeight(HEIGHT)
        self.setAccessibleName(say("Sync progress"))
        self._look = look
        self.share = 0.0

    def show_progress(self, done: int, total: int) -> None:
        """`done` of `total` are behind us; a total of 0 is no sync."""
        self.share = max(self.share, done / total) if total else 0.0
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The line in quiet ink on nothing."""
        if self.share:
            painter = QPainter(self)
            width = round(self.width() * min(1.0, max(0.02, self.share)))
            painter.fillRect(0, 0, width, HEIGHT, QColor(self._look.theme.quiet))
