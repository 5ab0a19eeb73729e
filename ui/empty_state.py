"""What stands where there is nothing to show: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import DECK, LIST, sans, serif
from ui.icons import pixmap
from ui.scale import scaled
from ui.theme import Look

_COLUMN = 340


class EmptyState(QWidget):
    """An icon, a sentence, an advice, and one button that does it, two at most."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._icon_name = "inbox"
        self._icon = QLabel()
        self._why = _label(DECK)
        self._why.setFont(serif(DECK, bold=True))
        self._what = _label(LIST)
        self._what.setObjectName("quiet")
        self._button = QPushButton()
        self._action: QAction | None = None
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(32, 24, 32, 24)
        column.setSpacing(12)
        column.addStretch(2)
        for label in (self._icon, self._why, self._what):
            column.addWidget(label)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        self._other_button = QPushButton()
        self._other: QAction | None = None
        self._other_button.setVisible(False)
        self._other_button.clicked.connect(self._do_other)
        column.addWidget(self._other_button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        look.changed.connect(self._draw_icon)
        self._button.clicked.connect(self._do)

    def tell(self, icon: str, why: str, what: str = "", action: QAction | None = None) -> None:
        """Say why it is empty and what to do about it."""
        self._icon_name = icon
        self._why.setText(why)
        self._what.setText(what)
        self._what.setVisible(bool(what))
        self._action = action
        self._button.setVisible(action is not None)
        if action is not None:
            self._button.setText(action.text())
        self._draw_icon()

    def offer(self, action: QAction | None) -> None:
        """Another button below the first, or none."""
        self._other = action
        self._other_button.setVisible(action is not None)
        if action is not None:
            self._other_button.setText(action.text().rstrip("…"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The sentences stand in a narrow column in the middle."""
        super().resizeEvent(event)
        side = max(24, (event.size().width() - scaled(_COLUMN)) // 2)
        self._column.setContentsMargins(side, 24, side, 24)

    @property
    def text(self) -> str:
        """The sentence and the advice, as they stand there."""
        return f"{self._why.text()} {self._what.text()}".strip()

    def _do(self) -> None:
        if self._action is not None:
            self._action.trigger()

    def _do_other(self) -> None:
        if self._other is not None:
            self._other.trigger()

    def _draw_icon(self) -> None:
        ratio = self.devicePixelRatioF()
        self._icon.setPixmap(pixmap(self._icon_name, self._look.theme.quiet, ratio, 32))


def _label(pixels: int) -> QLabel:
    label = QLabel()
    label.setFont(sans(pixels))
    label.setWordWrap(True)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label
