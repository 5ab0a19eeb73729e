"""The parts of a search put together, and joined to the window."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout

from reader import events
from ui.find_bar import FindBar
from ui.pop_up import Entry, pop_up
from ui.saved_searches import KEY, SavedSearches
from ui.search_desk import SearchDesk
from ui.search_panel import SearchPanel
from ui.sources import FRONT, Source
from ui.state import WindowState
from ui.wording import say

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Searching:
    """The search of the news, searches that are kept, and finding within the article."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window
        self.panel = SearchPanel(window.look)
        cast("QVBoxLayout", window.articles.layout()).insertWidget(0, self.panel)
        self.desk = SearchDesk(
            window.bridge,
            window.desk,
            window.articles,
            window.view,
            self.panel,
            self._show,
        )
        self.saved = SavedSearches(window.bridge)
        self.find_bar = FindBar(window.view, window.look)
        window.news.searches = lambda: self.saved.sources
        self._connect()

    def _connect(self) -> None:
        window, actions = self._window, self._window.actions_
        for action, done in (
            (actions.search, self.desk.come),
            (actions.keep_search, self._keep),
            (actions.find, self.find_bar.come),
            (actions.next_find, lambda: self._step(1)),
            (actions.previous_find, lambda: self._step(-1)),
        ):
            action.triggered.connect(done)
        self.panel.keep_wanted.connect(self._keep)
        self.panel.changed.connect(lambda _: self._changed())
        self.desk.came.connect(self._bring_list)
        self.desk.changed.connect(self._changed)
        self.saved.changed.connect(self._saved_changed)
        self.saved.kept.connect(self._show_kept)
        self.saved.done.connect(window.news.offer_undo)
        window.newspapers.picked.connect(self._picked)
        window.newspapers.clicked.connect(lambda _: self._clicked())
        window.newspapers.menu_wanted.connect(self._menu)
        window.newspapers.search_rename_wanted.connect(self.saved.rename)
        window.bridge.marked.connect(lambda _: self._marked())
        window.bridge.happened.connect(self._happened)
        window.bridge.sync_ended.connect(self.saved.recount_soon)
        self._changed()

    # --- with the window ---------------------------------------------------------------------

    def open(self, state: WindowState) -> None:
        """Take what is remembered, and count what kept searches find."""
        self.desk.history = list(state.searches)
        self.saved.recount_soon()

    def remember(self, state: WindowState) -> None:
        """Put into `state` what `open` takes; a search is no list to come back to."""
        state.searches = self.desk.history
        if self.desk.home is not None:
            state.source = self.desk.home.key

    def esc(self) -> bool:
        """Esc in the list ends a search; whether there was one to end."""
        in_list = self._window.articles.isAncestorOf(self._window.focusWidget())
        if self.desk.active and in_list:
            self.desk.leave()
            return True
        return False

    @property
    def note(self) -> str:
        """How much the search that is listed found."""
        answer = self.desk.answer
        if answer is None:
            return ""
        listed, total = len(answer.ids), max(answer.count.total, len(answer.ids))
        if not listed:
            return ""
        if total > listed:
            found = say("the best {n} of {total}", n=listed, total=total)
        else:
            found = say("{n} found", n=total)
        unread = answer.count.unread
        return f"{found} · {say('{n} unread', n=unread)}" if unread else found

    # --- what happens ------------------------------------------------------------------------

    def _bring_list(self) -> None:
        """The list has to be in sight for a search, the front page away."""
        window = self._window
        if window.desk.source is not None and window.desk.source.key == FRONT:
            window.newspapers.select("all")
        window.folds.read(False)

    def _show(self, source: Source) -> None:
        """Go to a list as if the reader had picked it, though it may be picked already."""
        pane = self._window.newspapers
        if pane.current is not None and pane.current.key == source.key:
            pane.picked.emit(pane.current)
        else:
            pane.select(source.key)

    def _changed(self) -> None:
        typed = bool(self.panel.text.strip()) and self.desk.active
        self._window.actions_.keep_search.setEnabled(typed)

    def _marked(self) -> None:
        self.saved.recount_soon()
        self.desk.recount()

    def _saved_changed(self) -> None:
        """Another first pane; a search that is no longer kept is no longer shown."""
        shown = self._window.desk.source
        keys = {source.key for source in self.saved.sources}
        if shown is not None and shown.key.startswith(KEY) and shown.key not in keys:
            self._window.newspapers.select("all")
        self._window.news.refresh_sources()

    def _happened(self, event: events.Event) -> None:
        if isinstance(event, events.ArticlesArrived):
            self.saved.recount_soon()

    def _picked(self, source: Source) -> None:
        """The reader went to another list in the first pane; the search's own way back tells
        the same, when it has ended already."""
        self.desk.give_way()

    def _clicked(self) -> None:
        if self.desk.active and self._window.desk.source is not self._window.newspapers.current:
            self.desk.leave()

    def _keep(self) -> None:
        text = self.panel.text.strip()
        if text:
            self.saved.keep(text)

    def _show_kept(self, key: str) -> None:
        self.desk.give_way()
        self._window.newspapers.select(key)

    def _step(self, by: int) -> None:
        if self.find_bar.isVisible():
            self.find_bar.step(by)
        elif not self._window.view.marks.step(by):
            self.find_bar.come()

    def _menu(self, source: Source, place: QPoint) -> None:
        """What can be done with a kept search."""
        if source.query is None:
            return
        key, saved, window = source.key, self.saved, self._window
        entries: list[Entry] = [
            (say("Mark list as read"), lambda: window.desk.mark_all_read(source)),
            (say("Rename"), lambda: window.newspapers.rename(key)),
        ]
        if not saved.is_first(key):
            entries.append((say("Move up"), lambda: saved.move(key, -1)))
        if not saved.is_last(key):
            entries.append((say("Move down"), lambda: saved.move(key, 1)))
        entries.append((say("Remove"), lambda: saved.remove(key)))
        pop_up(window, entries, place)
