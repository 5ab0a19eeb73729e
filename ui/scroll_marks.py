"""What the reader scrolls past is read, for whoever wants it so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer

from ui.article_list import ArticleList
from ui.bridge import Bridge, MarkDone
from ui.preferences import Preferences

_REST_MS = 500
_MOVES = {QEvent.Type.Wheel, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress}


class ScrollMarks(QObject):
    """Marks rows that left the list's top by the reader's own hand, once the hand rests. What the
    program scrolls marks nothing. `title` is what the list is called where several are marked at
    once, which can be taken back."""

    def __init__(
        self,
        bridge: Bridge,
        articles: ArticleList,
        preferences: Preferences,
        title: Callable[[], str],
    ) -> None:
        super().__init__(articles)
        self._title = title
        self._bridge = bridge
        self._articles = articles
        self._preferences = preferences
        self._from: int | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._mark)
        table = articles.table
        for watched in (table, table.viewport(), table.verticalScrollBar()):
            watched.installEventFilter(self)
        table.verticalScrollBar().valueChanged.connect(self._scrolled)
        articles.model.modelReset.connect(self._forget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The reader's hand is on the list; where it begins is remembered."""
        wanted = self._preferences.settings.desktop.mark_read_while_scrolling
        if wanted and event.type() in _MOVES:
            if self._from is None:
                self._from = self._top()
            self._rest.start()
        return False

    def _top(self) -> int:
        return max(0, self._articles.table.rowAt(0))

    def _scrolled(self) -> None:
        if self._from is not None:
            self._rest.start()

    def _forget(self) -> None:
        self._from = None
        self._rest.stop()

    def _mark(self) -> None:
        start, self._from = self._from, None
        if start is None:
            return
        rows = [self._articles.model.row_at(place) for place in range(start, self._top())]
        passed = [row.id for row in rows if row is not None and not row.read]
        if len(passed) == 1:
            self._bridge.mark(passed, read=True)
        elif passed:
            library, title = self._bridge.library, self._title()
            self._bridge.ask(
                lambda: library.mark(passed, read=True),
                lambda done: self._bridge.marked.emit(MarkDone(done, many=title)),
            )
