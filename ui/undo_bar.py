"""A quiet bar above the bottom: what was just done to many articles, and the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.fonts import LIST, sans
from ui.scale import scaled
from ui.wording import say

SECONDS = 12
_ABOVE_BOTTOM = 48


class UndoBar(QWidget):
    """Floats over `host` and goes by itself; Ctrl+Z still works after it went."""

    undo_wanted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("undo-bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = QLabel()
        self._text.setFont(sans(LIST))
        self._button = QPushButton(say("Take back"))
        self._button.setFont(sans(LIST, bold=True))
        self._button.clicked.connect(self.undo_wanted)
        self._host = host
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 8, 8)
        row.setSpacing(16)
        row.addWidget(self._text)
        row.addWidget(self._button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        self.hide()

    def tell(self, text: str, can_undo: bool = True, seconds: int = SECONDS) -> None:
        """Show a sentence for a while."""
        self._text.setText(text)
        self._button.setVisible(can_undo)
        self._timer.start(seconds * 1000)
        self._place()
        self.show()
        self.raise_()

    @property
    def text(self) -> str:
        """The sentence that stands there."""
        return self._text.text()

    def _place(self) -> None:
        host = self._host
        self._row.activate()
        size, above = self.sizeHint(), scaled(_ABOVE_BOTTOM)
        self.resize(size)
        self.move((host.width() - size.width()) // 2, host.height() - size.height() - above)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place as the window grows."""
        if event.type() == QEvent.Type.Resize and self.isVisible():
            self._place()
        return False
