"""The scrolling part of the article list: one column of rows, its selection and its place."""

from __future__ import annotations

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from ui.article_list_model import ArticleListModel
from ui.article_row import BAND, ArticleRow
from ui.floating_scroll_bar import FloatingScrollBar
from ui.pop_up import asked_about
from ui.wording import say


class ArticleTable(QTableView):
    """`picked` tells the id that the reader moved to, `opened` that Enter asked for the text,
    `menu_wanted` an id and the place on the screen for its menu."""

    picked = Signal(int)
    opened = Signal()
    menu_wanted = Signal(int, QPoint)

    def __init__(self, model: ArticleListModel, row: ArticleRow) -> None:
        super().__init__()
        self.setObjectName("articles")
        self.setAccessibleName(say("Articles"))
        self._model = model
        self._row = row
        self._quiet = False
        self._by_keyboard = False
        self.setModel(model)
        self.setItemDelegate(row)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setMinimumSectionSize(1)
        down = self.verticalHeader()
        down.hide()
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.fit_rows()
        self._bar = FloatingScrollBar(self)

    def fit_rows(self) -> None:
        """Take the rows' height anew."""
        down = self.verticalHeader()
        down.setMinimumSectionSize(min(self._row.height, 40))
        down.setDefaultSectionSize(self._row.height)
        self.verticalScrollBar().setSingleStep(self._row.height // 3)
        self.set_bands(self._row.bands)

    def set_bands(self, bands: dict[int, str]) -> None:
        """Which rows have a heading above them, by their places."""
        down = self.verticalHeader()
        down.setUpdatesEnabled(False)  # else each row would lay all of them out
        for place in self._row.bands.keys() - bands.keys():
            if place < down.count():
                down.resizeSection(place, self._row.height)
        for place in bands:
            if place < down.count():
                down.resizeSection(place, self._row.height + BAND)
        down.setUpdatesEnabled(True)
        self._row.bands = bands
        self.viewport().update()

    # --- selection ---------------------------------------------------------------------------

    @property
    def current(self) -> int:
        """The selected article's id, 0 if there is none."""
        index = self.currentIndex()
        return self._model.ids[index.row()] if index.isValid() else 0

    def select(self, article_id: int, quietly: bool = False) -> bool:
        """Select an article; `quietly` does not tell. Whether it is in the list."""
        place = self._model.place_of(article_id)
        self._quiet = quietly
        if place < 0:
            self.clearSelection()
            self.selectionModel().setCurrentIndex(
                QModelIndex(), QItemSelectionModel.SelectionFlag.Clear
            )
        else:
            self.setCurrentIndex(self._model.index(place, 0))
        self._quiet = False
        return place >= 0

    def currentChanged(  # noqa: N802 Qt's virtual
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """The reader moved to another row, or rows under the selection changed."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._quiet:
            self.picked.emit(self._model.ids[current.row()])

    # --- the list's place --------------------------------------------------------------------

    @property
    def place(self) -> tuple[int, int]:
        """The id of the first row in sight below the room of a heading, and how many of its
        pixels are scrolled out, not counting a heading's own: those come and go."""
        top = self.rowAt(BAND)
        if top < 0:
            return 0, 0
        return self._model.ids[top], -self.rowViewportPosition(top) - self._band(top)

    @property
    def _held(self) -> tuple[int, int]:
        """As `place`, of the row that must not move: the chosen one as long as it is in sight, for
        what comes in between it and the first would push it out."""
        row = self.currentIndex().row()
        y = self.rowViewportPosition(row) + self._band(row) if row >= 0 else -1
        if not 0 <= y < self.viewport().height():
            return self.place
        return self._model.ids[row], -y

    def _band(self, row: int) -> int:
        return BAND if row in self._row.bands else 0

    def restore_place(self, top: int, offset: int) -> None:
        """Scroll so that `place` is this again; where the row is gone nothing moves."""
        row = self._model.place_of(top)
        if row >= 0:
            self.executeDelayedItemsLayout()
            self.verticalScrollBar().setValue(self._text_top(row) + offset)

    def _text_top(self, row: int) -> int:
        return self.verticalHeader().sectionPosition(row) + self._band(row)

    def renew(self, ids: object, bands: dict[int, str] | None = None) -> int:
        """The list as it is now, with selection and place kept; how many rows came in above."""
        top, offset = self._held
        before, kept = self.current, self._model.place_of(top)
        at_rest = not self.verticalScrollBar().value() and not before and not self.underMouse()
        self._quiet = True
        self.set_bands({})
        self._model.renew(ids)  # type: ignore[arg-type]
        self.set_bands(bands or {})
        self._quiet = False
        if self.current != before:
            self.select(before, quietly=True)
        if at_rest or kept < 0:
            return 0
        self.restore_place(top, offset)
        return max(0, self._model.place_of(top) - kept)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Where no row is chosen the focus is seen at the list's edge."""
        super().paintEvent(event)
        if self._by_keyboard and self.hasFocus() and not self.currentIndex().isValid():
            bar = QRect(0, 0, 3, self.viewport().height())
            QPainter(self.viewport()).fillRect(bar, self.palette().accent())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Focus left."""
        super().focusOutEvent(event)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Focus alone chooses no article; Qt would make the first row the current one."""
        self._by_keyboard = event.reason() != Qt.FocusReason.MouseFocusReason
        self.viewport().update()
        nothing = not self.currentIndex().isValid()
        self._quiet = True
        super().focusInEvent(event)
        self._quiet = False
        if nothing:
            self.select(0, quietly=True)

    # --- keys and pointer --------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Home and End go to the ends of the list, Enter into the text."""
        last = len(self._model.ids) - 1
        ends = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: last}
        if event.key() in ends and last >= 0:
            self.setCurrentIndex(self._model.index(ends[Qt.Key(event.key())], 0))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The right button asks for a menu and selects nothing."""
        if event.button() != Qt.MouseButton.RightButton:
            super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """A menu for the row under the pointer, or by the keyboard for the selected one."""
        index, place = asked_about(self, event)
        if index.isValid():
            self.menu_wanted.emit(self._model.ids[index.row()], place)
