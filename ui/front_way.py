"""The way between the front page, the lists and the article."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal

from reader.store.rows import Row
from ui.actions import Actions
from ui.article_list import ArticleList
from ui.desk import Desk
from ui.folds import Folds
from ui.front_page import FrontPageView
from ui.nameplate import Nameplate
from ui.newspapers_pane import NewspapersPane
from ui.sources import FRONT, Source
from ui.wording import say


class FrontWay(QObject):
    """Takes what the reader does on the front page, and leads from it and back to it. Each of the
    methods that stand for an action answers whether the front page took it. `article_shown`
    follows an article that was opened from the page."""

    article_shown = Signal()

    def __init__(
        self,
        view: FrontPageView,
        desk: Desk,
        newspapers: NewspapersPane,
        articles: ArticleList,
        folds: Folds,
        nameplate: Nameplate,
        actions: Actions,
    ) -> None:
        super().__init__()
        self._view, self._desk, self._newspapers = view, desk, newspapers
        self._articles, self._folds = articles, folds
        self._nameplate, self._actions = nameplate, actions
        self._came_to = 0  # the article that was opened from the page
        view.opened.connect(self.open_article)
        view.list_wanted.connect(self.to_list)
        view.focus_moved.connect(self._focus_changed)

    @property
    def shown(self) -> bool:
        """Whether the front page is what is looked at."""
        return self._folds.front

    # --- going there and away ----------------------------------------------------------------

    def show_source(self, source: Source) -> None:
        """The reader chose an entry of the first pane."""
        self._look_at_front(source.key == FRONT)
        self._desk.show_source(source)
        self._focus_changed()

    def _look_at_front(self, on_front: bool) -> None:
        self._folds.show_front(on_front)
        self._nameplate.show_place(say("Today's paper") if on_front else "")
        self._actions.show_front(on_front)

    def toggle(self) -> None:
        """From the front page to the plain list, or from anywhere to the front page."""
        if self.shown:
            self.to_list()
        else:
            self.to_front()

    def to_front(self) -> None:
        """Show the front page, at the story that was opened from it."""
        if not self._newspapers.sources:
            self._look_at_front(True)  # there is no newspaper yet, which the page says
        self._newspapers.select(FRONT)
        self._view.setFocus(Qt.FocusReason.OtherFocusReason)
        for card in self._view.cards:
            if card.row.id == self._came_to:
                self._view.go_to(card)
        self._came_to = 0

    def to_list(self) -> None:
        """Show all news as a list, at the story in focus."""
        card = self._view.current
        self._newspapers.select("all")
        self._folds.read(False)
        if card is not None:
            self._articles.table.select(card.row.id)
        self._articles.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def open_article(self, article_id: int) -> None:
        """Read a story of the page; Back returns to it."""
        self._newspapers.select("all")
        self._articles.table.select(article_id, quietly=True)
        self._came_to = article_id
        self._desk.open(article_id, remember=False)
        self.article_shown.emit()

    def back(self) -> bool:
        """Back to the page from the article that was opened from it."""
        if not self.can_go_back:
            return False
        self.to_front()
        return True

    @property
    def can_go_back(self) -> bool:
        """Whether Back leads to the page."""
        current = self._desk.current
        return bool(self._came_to) and current is not None and current.id == self._came_to

    # --- what the reader does there ----------------------------------------------------------

    @property
    def row(self) -> Row | None:
        """The story in focus."""
        card = self._view.current if self.shown else None
        return card.row if card is not None else None

    def step(self, by: int) -> bool:
        """The next or previous story."""
        if self.shown:
            self._view.step(by)
        return self.shown

    def next_unread(self) -> bool:
        """The next unread story."""
        if self.shown and not self._view.next_unread():
            self._desk.nothing_unread.emit()
        return self.shown

    def read_on(self) -> bool:
        """A page further down; from its end to the list."""
        if self.shown and not self._view.read_on():
            self.to_list()
            return True
        return self.shown

    def go_to_section(self, number: int) -> None:
        """The topic of that number on the front page; elsewhere that section of the newspaper in
        hand, or of the first one. 0 is the first."""
        if self.shown:
            self._view.go_to_topic(number)
            return
        sources = self._newspapers.sources
        papers = [source.key for source in sources if source.is_newspaper]
        here = self._desk.source
        paper, at = "", ""
        sections: dict[str, list[str]] = {}
        for source in sources:
            if source.level == 1:
                paper = source.key
            elif source.level == 2:
                sections.setdefault(paper, []).append(source.key)
            if here is not None and source.key == here.key and source.level:
                at = paper
        keys = sections.get(at or next(iter(papers), ""), [])
        if number < len(keys):
            self._newspapers.select(keys[number])

    def _focus_changed(self) -> None:
        if self.shown:
            self._actions.enable_article(self.row is not None)
