"""What of the window its first sight needs, and how the rest comes: ui/window_parts.py makes it,
ui/main_window.py joins it."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from ui import times
from ui.actions import Actions
from ui.bridge import Bridge
from ui.first_sight import FirstHand, Steps
from ui.front_desk import FrontDesk
from ui.front_page import FrontPageView
from ui.nameplate import Nameplate
from ui.preferences import Preferences
from ui.progress_line import ProgressLine
from ui.state import WindowState
from ui.status_line import Going, StatusLine
from ui.theme import Look
from ui.wording import say

if TYPE_CHECKING:
    from PySide6.QtWidgets import QStackedWidget

    from ui.article_list import ArticleList
    from ui.article_view import ArticleView
    from ui.desk import Desk
    from ui.empty_state import EmptyState
    from ui.folds import Folds
    from ui.front_way import FrontWay
    from ui.incomplete_window import IncompleteWindow
    from ui.list_options import ListOptions
    from ui.main_window import MainWindow
    from ui.managing import Managing
    from ui.news_desk import NewsDesk
    from ui.newspapers_pane import NewspapersPane
    from ui.picture_way import PictureWay
    from ui.pictures import Pictures
    from ui.reading_desk import Reading
    from ui.searching import Searching
    from ui.undo_bar import UndoBar

PARTS = (
    *("ui.article_list", "ui.article_view", "ui.desk", "ui.newspapers_pane", "ui.searching"),
    *("ui.managing", "ui.window_parts"),
)
"""What is to be imported for the whole window, in steps of some ten milliseconds each."""
_LONGEST_SIGHT_MS = 400  # that the first sight is waited for, where pictures come slowly
_LATER = frozenset(
    (
        *("newspapers", "articles", "view", "third", "no_article", "pictures", "reading", "desk"),
        *("news", "undo_bar", "list_options", "picture_way", "folds", "way", "searching"),
        "managing",
    )
)
"""The window's parts that the front page does without."""


class WindowFrame(QWidget):
    """A window that opens on the front page is drawn with what that needs; the rest is made right
    after, by `complete`, or as soon as it is asked for: by the reader's hand or by its name.
    `closing` comes before the window goes, `completed` when all its parts are there."""

    closing = Signal()
    completed = Signal()

    newspapers: NewspapersPane
    articles: ArticleList
    view: ArticleView
    third: QStackedWidget
    no_article: EmptyState
    pictures: Pictures
    reading: Reading
    desk: Desk
    news: NewsDesk
    undo_bar: UndoBar
    list_options: ListOptions
    picture_way: PictureWay
    folds: Folds
    way: FrontWay
    searching: Searching
    managing: Managing
    incomplete: IncompleteWindow

    def __init__(self, bridge: Bridge, look: Look, preferences: Preferences | None = None) -> None:
        self.is_complete = False
        super().__init__()
        self.setWindowTitle(say("Potrika"))
        self.setMinimumSize(480, 400)
        self.bridge = bridge
        self.look = look
        self.preferences = preferences or Preferences()
        self.actions_ = actions = Actions(self, look)
        left = [actions.newspapers, actions.front, actions.back, actions.forward]
        right = [actions.letters, actions.alone, actions.sync, actions.search]
        actions.draw_icons(only=[*left, *right])
        self.nameplate = Nameplate(look, left, right)
        self.progress = ProgressLine(look)
        self.front = FrontPageView(look)
        self.status = StatusLine()
        self.going = Going()
        self.front_desk = FrontDesk(bridge, self.front, lambda: self.going)
        self._waits_for_news = False
        self._counts: object = None
        self._touched = FirstHand(self, self.complete)
        self._goes_on = False
        self._half_open: WindowState | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        self.panes = QSplitter(Qt.Orientation.Horizontal)
        self.panes.setHandleWidth(1)
        self.panes.setChildrenCollapsible(False)
        self.panes.addWidget(self.front)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.nameplate)
        column.addWidget(self.progress)
        column.addWidget(self.panes, 1)
        column.addWidget(self.status)

    def __getattr__(self, name: str) -> object:
        """A part that is asked for before it was made."""
        if name in _LATER and not self.is_complete:
            self.complete()
            return getattr(self, name)
        raise AttributeError(name)

    def complete(self) -> None:
        """Make what a first sight does without, unless that was done."""
        if self.is_complete:
            return
        self.is_complete = True
        from ui.window_parts import make_last_parts, make_parts

        self.actions_.draw_icons()
        window = cast("MainWindow", self)
        make_parts(window)
        self._join()
        make_last_parts(window)
        self.going = self.news.going
        self._touched.rest()
        if self.isVisible():
            self.folds.take_width(self.width())
        state, self._half_open = self._half_open, None
        if state is not None:
            self._open_whole(state, None)
        self.completed.emit()

    def _join(self) -> None:
        """Join the parts with each other."""
        raise NotImplementedError

    def _open_whole(self, state: WindowState, select: int | None) -> None:
        """Show what is kept in all parts, as it was left."""
        raise NotImplementedError

    # --- the first sight ---------------------------------------------------------------------

    def _first_sight(self) -> bool:
        """Show the front page alone; whether there is news to show."""
        if not self.front_desk.open():
            return False
        library, actions = self.bridge.library, self.actions_
        counts = library.counts()
        last = library.last_sync()
        self.going.synced, self.going.failed = last.synced, last.failed
        self.status.show_counts(counts)
        self.status.show_going(self.going, times.now())
        self.front_desk.tell_kept(counts)
        self.nameplate.show_place(say("Today's paper"))
        actions.show_front(True)
        for action in (actions.letters, actions.alone):
            action.setVisible(False)
        actions.sync.setEnabled(self.bridge.can_sync)
        self.front.setFocus(Qt.FocusReason.OtherFocusReason)
        self.front.seen.connect(self._go_on)
        self.front.opened.connect(self._opened_early)
        QTimer.singleShot(_LONGEST_SIGHT_MS, self, self._go_on)
        return True

    def _opened_early(self, article_id: int) -> None:
        """A click that was faster than the rest of the window."""
        if not self.is_complete:
            self.complete()
            self.way.open_article(article_id)

    def event(self, event: QEvent) -> bool:
        """A key's action needs the whole window."""
        if not self.is_complete and event.type() == QEvent.Type.ShortcutOverride:
            self.complete()
        return super().event(event)

    def _go_on(self) -> None:
        """The first sight is on the screen: bring the rest, unless it came already."""
        if not (self.is_complete or self._goes_on or self.bridge.closed):
            self._goes_on = True
            self._touched.watch()
            Steps(self, PARTS, self._complete_if_open).start()
        self.front.finish()

    def _complete_if_open(self) -> None:
        if not self.bridge.closed:
            self.complete()
