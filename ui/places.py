"""The place in each article: kept as the reader goes on, found again when it is opened."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from ui.article_view import ArticleView
from ui.bridge import Bridge
from ui.desk import Desk

_SETTLE_MS = 800
_BEGUN, _DONE = 0.03, 0.97


class Places(QObject):
    """Listens to desk and view. An article that was read to its end begins at its top again."""

    def __init__(self, bridge: Bridge, desk: Desk, view: ArticleView) -> None:
        super().__init__()
        self._bridge, self._desk, self._view = bridge, desk, view
        self._article = 0
        self._place: float | None = None
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self.keep)
        desk.opened.connect(self._opened)
        view.verticalScrollBar().valueChanged.connect(self._scrolled)

    def keep(self) -> None:
        """Note the place now."""
        self._settle.stop()
        if self._place is not None and self._article and self._desk.marks_read:
            self._bridge.keep_place(self._article, self._place)
        self._place = None

    def _scrolled(self) -> None:
        current = self._desk.current
        if not self._view.isVisible():
            return  # nobody reads there: the front page lies over it
        if current is not None and current.id == self._article:
            self._place = self._view.place
            self._settle.start()

    def _opened(self) -> None:
        self.keep()
        current = self._desk.current
        if current is None:
            return
        place = self._bridge.library.status(current.id).place
        if _BEGUN < place < _DONE:
            self._view.go_to_place(place)
        self._article = current.id
