"""Few words around what a search found only in the text of an article, for its row in the list.

They are looked for when a row comes in sight, away from the window's thread.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from reader.article import block_text
from reader.errors import LibraryFault
from reader.search.excerpts import excerpt
from reader.search.found import Found
from reader.search.marks import has_marks
from reader.store.rows import Row
from ui.bridge import Bridge


class Excerpts(QObject):
    """`came` tells that there are more of them than before."""

    came = Signal()

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._found: Found | None = None
        self._known: dict[int, str | None] = {}
        self._wanted: list[Row] = []
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._look)

    def show(self, found: Found | None) -> None:
        """What another search found, or nothing."""
        self._found = found
        self._known.clear()
        self._wanted.clear()

    def of(self, row: Row) -> str | None:
        """The words for a row; None where its headline has what was found, and as long as they
        are still looked for."""
        if self._found is None or not (self._found.marked or self._found.parts):
            return None
        if row.id not in self._known:
            self._known[row.id] = None
            self._wanted.append(row)
            self._soon.start()
        return self._known[row.id]

    def _look(self) -> None:
        found, rows = self._found, self._wanted
        self._wanted = []
        if found is None:
            return

        def find() -> dict[int, str]:
            pairs = ((row.id, self._excerpt(row, found)) for row in rows)
            return {article: text for article, text in pairs if text}

        def answered(texts: dict[int, str]) -> None:
            if texts and self._found is found:
                self._known |= texts
                self.came.emit()

        self._bridge.ask(find, answered)

    def _excerpt(self, row: Row, found: Found) -> str | None:
        if has_marks(row.headline, found):
            return None
        try:
            article = self._bridge.library.article(row.id)
        except LibraryFault:
            return None  # it has just gone, and so will its row
        return excerpt((text for block in article.blocks if (text := block_text(block))), found)
