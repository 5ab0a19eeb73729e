"""The middle pane: what is listed, the articles, and what arrived above them."""

from __future__ import annotations

from array import array
from typing import cast

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.article_list_model import ArticleListModel
from ui.article_row import BAND, ArticleRow
from ui.article_table import ArticleTable
from ui.elided_label import ElidedLabel
from ui.empty_state import EmptyState
from ui.fonts import CAPTION, LIST, sans
from ui.icons import icon, icon_size
from ui.pictures import Pictures
from ui.scale import scaled
from ui.theme import Look
from ui.wording import say


class ArticleList(QWidget):
    """Heading, table and empty state; `renew` keeps selection and place as articles arrive."""

    def __init__(
        self,
        look: Look,
        model: ArticleListModel,
        actions: list[QAction],
        pictures: Pictures | None = None,
    ) -> None:
        super().__init__()
        self.setMinimumWidth(280)
        self.model = model
        self.row = ArticleRow(look, pictures=pictures)
        self.table = ArticleTable(model, self.row)
        self.empty = EmptyState(look)
        self._title = ElidedLabel()
        self._note = ElidedLabel()
        self._pages = QStackedWidget()
        self._pages.addWidget(self.table)
        self._pages.addWidget(self.empty)
        self._pages.setMinimumHeight(BAND)  # less than an empty list says: it may be cut
        self._pages.setCurrentWidget(self.empty)  # until there is a newspaper to list
        self.setFocusProxy(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = self._heading(actions)
        column.addWidget(self._head)
        column.addWidget(self._pages)
        self._look = look
        look.changed.connect(self._draw_icon)
        self._arrived = 0
        self._pill = QPushButton(self)
        self._pill.setObjectName("pill")
        self._pill.setFont(sans(CAPTION))
        self._pill.hide()
        self._draw_icon()
        self._pill.clicked.connect(self._to_top)
        self.table.verticalScrollBar().valueChanged.connect(self._scrolled)

    def _heading(self, actions: list[QAction]) -> QWidget:
        heading = QWidget()
        heading.setObjectName("list-heading")
        heading.setFixedHeight(scaled(56))
        row = QHBoxLayout(heading)
        row.setContentsMargins(28, 4, 8, 4)
        row.setSpacing(4)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._title.setFont(sans(LIST, bold=True))
        self._note.setFont(sans(CAPTION))
        self._note.setObjectName("heading-note")
        for label in (self._title, self._note):
            names.addWidget(label)
        row.addLayout(names, 1)
        for action in actions:
            button = QToolButton()
            button.setIconSize(icon_size())
            button.setDefaultAction(action)
            button.setAccessibleName(action.text())
            row.addWidget(button)
        self._options = QToolButton()
        self._options.setIconSize(icon_size())
        self._options.setAccessibleName(say("How the list is shown"))
        self._options.setToolTip(say("How the list is shown"))
        self._options.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        row.addWidget(self._options)
        return heading

    def set_heading(self, title: str, note: str) -> None:
        """Which list it is and what is in it."""
        self._title.setText(title)
        self._note.setText(note)
        self._note.setVisible(bool(note))

    @property
    def heading(self) -> str:
        """Title and note, as they stand there."""
        return f"{self._title.text()} · {self._note.text()}"

    def set_menu(self, menu: QMenu) -> None:
        """The menu of the button that says how the list is shown."""
        self._options.setMenu(menu)

    def set_compact(self, compact: bool) -> None:
        """Rows of one line of headline, or of three."""
        top, offset = self.table.place
        self.row.compact = compact
        self.table.fit_rows()
        if top:
            self.table.restore_place(top, min(offset, self.row.height))

    def show_ids(
        self, ids: array[int], one_paper: bool, bands: dict[int, str] | None = None
    ) -> None:
        """Another list, from its top; `bands` are headings by the place of the row below them."""
        self.row.one_paper = one_paper
        self.table.set_bands({})
        self.model.show(ids)
        self.table.set_bands(bands or {})
        self.table.scrollToTop()
        self._tell_arrived(0)
        self._pages.setCurrentIndex(0 if ids else 1)

    def renew(self, ids: array[int], bands: dict[int, str] | None = None) -> None:
        """The same list as it is now; what came in above is told, not pushed into sight."""
        above = self.table.renew(ids, bands)
        self._pages.setCurrentIndex(0 if ids else 1)
        if above:
            self._tell_arrived(self._arrived + above)

    def _draw_icon(self) -> None:
        self._options.setIcon(icon("list-filter", self._look.theme.quiet))
        self._pill.setIcon(icon("arrow-up", self._look.theme.ink))

    # --- what arrived above ------------------------------------------------------------------

    def _tell_arrived(self, count: int) -> None:
        self._arrived = count
        self._pill.setVisible(count > 0)
        if count:
            self._pill.setText(say("{n} new stories", n=count))
            self._pill.adjustSize()
            self._place_pill()

    def _to_top(self) -> None:
        self.table.scrollToTop()
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _scrolled(self, value: int) -> None:
        if value == 0 and self._arrived:
            self._tell_arrived(0)

    def _place_pill(self) -> None:
        top = self._pages.y() + 8
        self._pill.move((self.width() - self._pill.width()) // 2, top)
        self._pill.raise_()

    def event(self, event: QEvent) -> bool:
        """What stands above the list asks for room, or has less of it."""
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._make_room()
        return super().event(event)

    def _make_room(self) -> None:
        """In a low window with large letters the heading goes, rather than that what is searched
        for and the list are pressed into each other."""
        column = cast("QVBoxLayout", self.layout())
        items = [column.itemAt(place) for place in range(column.count())]
        above = sum(
            item.minimumHeightForWidth(self.width())
            for item in items
            if item is not None and item.widget() not in (self._head, self._pages)
        )
        needed = above + self._head.height() + self._pages.minimumHeight()
        self._head.setVisible(not above or self.height() >= needed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note about new articles stays in the middle."""
        super().resizeEvent(event)
        self._place_pill()
