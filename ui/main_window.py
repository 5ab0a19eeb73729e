"""The window: three panes between a nameplate and a status line."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent

from reader.later import later
from ui import scale, times
from ui.state import WindowState
from ui.status_line import Going
from ui.window_frame import WindowFrame
from ui.wording import say

if TYPE_CHECKING:
    from ui import context_menus, empty_reasons, incomplete_window
    from ui.sources import Source
else:
    context_menus, empty_reasons, incomplete_window = later(
        "ui", "context_menus", "empty_reasons", "incomplete_window"
    )

FRONT = "front"
PANES = 3


class MainWindow(WindowFrame):
    """Puts the parts together."""

    def _join(self) -> None:
        """Join the parts with each other."""
        self.front_desk.laid_out.connect(self._tell_front)
        actions, desk, news, way = self.actions_, self.desk, self.news, self.way
        self.nameplate.set_menus(actions.theme_menu(self), actions.main_menu(self))
        actions.space_belongs_to(self.articles.table, self.view, self.newspapers, self.front)
        for action, done in (
            (actions.sync, self._sync_or_stop),
            (actions.front, way.toggle),
            (actions.read_on, lambda: None if way.read_on() else desk.read_on()),
            (actions.next_unread, lambda: None if way.next_unread() else desk.next_unread()),
            (actions.next, lambda: None if way.step(1) else desk.step(1)),
            (actions.previous, lambda: None if way.step(-1) else desk.step(-1)),
            (actions.back, lambda: None if way.back() else desk.back()),
            (actions.forward, desk.forward),
            (actions.toggle_read, lambda: desk.toggle("read", way.row)),
            (actions.star, lambda: desk.toggle("starred", way.row)),
            (actions.later, lambda: desk.toggle("later", way.row)),
            (actions.browser, lambda: desk.open_in_browser(way.row)),
            (actions.copy_link, lambda: desk.copy_link(way.row)),
            (actions.share, lambda: desk.share(way.row)),
            (actions.save, self._save_article),
            (actions.all_read, lambda: desk.mark_all_read()),
            (actions.undo, news.undo),
            (actions.next_pane, lambda: self._go_to_pane(1)),
            (actions.previous_pane, lambda: self._go_to_pane(-1)),
            (actions.to_list, self._to_list),
            (actions.menu, self.nameplate.menu_button.showMenu),
            (actions.quit, self.close),
        ):
            action.triggered.connect(done)
        actions.unread_only.toggled.connect(desk.show_unread_only)
        self.newspapers.picked.connect(way.show_source)
        way.article_shown.connect(self._into_article)
        self.articles.table.menu_wanted.connect(partial(context_menus.article_menu, self, desk))
        self.articles.table.opened.connect(self._into_article)
        self.undo_bar.undo_wanted.connect(news.undo)
        desk.article_changed.connect(self._article_changed)
        desk.opened.connect(lambda: self.folds.read(True))
        desk.list_changed.connect(self._list_changed)
        desk.gone.connect(self._article_gone)
        desk.nothing_unread.connect(lambda: self.undo_bar.tell(say("Everything is read"), False))
        news.sources_changed.connect(self._sources_changed)
        news.going_changed.connect(self._going_changed)
        news.rows_changed.connect(self.articles.model.refresh)
        self.picture_way.listen(news, [self.view, self.articles.table, self.newspapers])
        news.rows_changed.connect(self.front_desk.marks_changed)
        news.told.connect(self._told)
        self.status.why_wanted.connect(self._show_incomplete)
        self.look.changed.connect(self.update)
        self._day = times.today()
        self._minute = QTimer(self)
        self._minute.setInterval(60_000)
        self._minute.timeout.connect(self._time_passes)
        self._minute.start()

    # --- opening -----------------------------------------------------------------------------

    def open(self, state: WindowState, select: int | None = None) -> None:
        """Show what is kept, as it was left; no network is needed for any of it."""
        self.nameplate.show_date(times.today())
        if state.geometry:
            self.restoreGeometry(QByteArray.fromBase64(state.geometry.encode()))
        if self.is_complete or state.opens_on != FRONT or select is not None:
            self.complete()
            self._open_whole(state, select)
            return
        self._half_open = state
        if not self._first_sight():
            self.complete()

    def _open_whole(self, state: WindowState, select: int | None) -> None:
        if len(state.panes) == PANES:
            self.panes.setSizes(state.panes)
        self.actions_.unread_only.setChecked(state.unread_only)
        self.folds.take_wish(state.newspapers_shown)
        self.list_options.open(state)
        self.searching.open(state)
        self.news.refresh_sources()
        on_front = state.opens_on == FRONT and select is None
        if not self.front.page.stories:
            self.front_desk.open()
        # The front page has all news behind it: the list need not be read twice.
        self.newspapers.select(FRONT if on_front and state.source == "all" else state.source)
        article = select if select is not None else self._left_at(state)
        if article:
            self.articles.table.select(article, quietly=select is None)
            self.desk.open(article)
        if state.top:
            self.articles.table.restore_place(state.top, state.top_offset)
        if article and select is None and not on_front:  # from there, the article's own place
            QTimer.singleShot(0, lambda: self.view.scroll_to(state.article_scroll))
        self._waits_for_news = not self.articles.model.ids
        if on_front:
            self.way.to_front()
            return
        first = self.newspapers if self._waits_for_news else self.articles
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _left_at(self, state: WindowState) -> int:
        row = self.desk.row(state.article) if state.article else None
        if row is not None and row.url == state.article_url:
            return row.id
        return (state.article_url and self.bridge.library.find(state.article_url)) or 0

    def remember(self, state: WindowState) -> None:
        """Put into `state` what `open` restores."""
        if self._half_open is not None:
            state.take(self._half_open)
        state.geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        if not self.is_complete:
            return  # nothing else can have changed
        if self.newspapers.isVisible() and not self.folds.front:
            state.panes = self.panes.sizes()[:PANES]
        state.text_scale = scale.system()
        state.unread_only = self.actions_.unread_only.isChecked()
        state.newspapers_shown = self.folds.wide_wish
        self.list_options.remember(state)
        source, current = self.desk.source, self.desk.current
        state.source = source.key if source is not None else "all"
        self.searching.remember(state)
        state.article = current.id if current is not None else 0
        state.article_url = current.url if current is not None else ""
        if not self.view.seeks:
            state.article_scroll = self.view.verticalScrollBar().value()
        state.top, state.top_offset = self.articles.table.place

    # --- what changed ------------------------------------------------------------------------

    def _sources_changed(self, sources: list[Source], counts: object) -> None:
        self.newspapers.show_sources(sources)
        self.status.show_counts(counts)  # type: ignore[arg-type]
        self._counts = counts
        self.front_desk.news_arrived()
        shown = self.desk.source
        for source in sources:
            if shown is not None and source.key == shown.key:
                self.desk.source = source
        self._list_changed()

    def _list_changed(self) -> None:
        self._tell_front()
        if self.folds.front:
            self._waits_for_news = False
        if self._waits_for_news and self.articles.model.ids:
            self._waits_for_news = False
            self.articles.setFocus(Qt.FocusReason.OtherFocusReason)
        source = self.desk.source
        sync = self.actions_.sync
        empty_reasons.tell_empty_list(
            self.articles.empty, source, self.desk.unread_only, self.news.going, sync
        )
        empty_reasons.tell_first_steps(self.articles.empty, source, self.news.going, self.actions_)
        if source is None:
            self.articles.set_heading("", "")
            self.actions_.all_read.setEnabled(False)
            return
        title = source.title
        if source.level == 2 and source.paper:
            title = f"{source.paper} · {source.title}"
        note = source.fault or self._note(source)
        self.articles.set_heading(title, note)
        self.actions_.all_read.setEnabled(bool(self.articles.model.ids))

    def _tell_front(self) -> None:
        source = self.desk.source
        self.front_desk.tell_state(source, self._counts, self.actions_.sync)  # type: ignore[arg-type]
        empty_reasons.tell_first_steps(self.front.empty, source, self.news.going, self.actions_)

    def _note(self, source: Source) -> str:
        if source.query is not None:
            return self.searching.note
        if source.which.starred or source.which.later:
            return say("{n} articles", n=source.count)
        if not self.articles.model.ids:
            return ""
        return say("{n} unread", n=source.count) if source.count else say("Everything is read")

    def _article_changed(self) -> None:
        row = self.desk.current
        actions = self.actions_
        self.third.setCurrentWidget(self.view)
        actions.enable_article(row is not None)
        actions.back.setVisible(self.desk.can_go_back or self.way.can_go_back)
        actions.forward.setVisible(self.desk.can_go_forward)
        if row is not None:
            marks = (actions.toggle_read, actions.star, actions.later)
            for action, name in zip(marks, context_menus.mark_names(row), strict=True):
                actions.rename(action, name)

    def _article_gone(self) -> None:
        empty_reasons.tell_article_gone(self.no_article)
        self.third.setCurrentWidget(self.no_article)
        self.actions_.enable_article(False)

    def _going_changed(self, going: Going) -> None:
        self.status.show_going(going, times.now())
        self._tell_front()
        total = going.total if going.syncing else 0
        self.progress.show_progress(going.done, total)
        self.nameplate.show_count(going.done, total)
        sync = self.actions_.sync
        sync.setEnabled(self.bridge.can_sync)
        text, mark = (
            (say("Stop syncing"), "x") if going.syncing else (say("Sync now"), "refresh-cw")
        )
        if sync.text() != text:
            self.actions_.rename(sync, text, mark)
            self._list_changed()

    def _save_article(self) -> None:
        from ui.article_files import ArticleFiles

        files = ArticleFiles(self, self.bridge, lambda text: self.undo_bar.tell(text, False))
        files.ask(self.way.row or self.desk.current)

    def _told(self, text: str, can_undo: bool) -> None:
        self.actions_.undo.setEnabled(self.news.can_undo)
        self.undo_bar.tell(text, can_undo)

    def _time_passes(self) -> None:
        if times.today() != self._day:
            self._day = times.today()
            self.nameplate.show_date(self._day)
            self.desk.renew(set())  # what stood below "Today" is yesterday's
        self.news.going.mood = self.bridge.mood
        self.status.show_going(self.news.going, times.now())
        self.articles.table.viewport().update()
        self._tell_front()
        self.front.sheet.update()

    # --- what the reader does ----------------------------------------------------------------

    def _sync_or_stop(self) -> None:
        if self.news.going.syncing:  # and the key says so; one that only begins is not stopped
            self.bridge.stop_sync()
        else:
            self.bridge.sync()

    def _show_incomplete(self) -> None:
        self.incomplete = incomplete_window.IncompleteWindow(self, self.bridge)
        self.incomplete.dialog.show()

    def _to_list(self) -> None:
        if self.searching.esc() or self.reading.leave_alone():
            return
        if self.way.shown:
            self.way.to_list()
        self.folds.read(False)
        self.articles.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _into_article(self) -> None:
        self.folds.read(self.desk.current is not None)
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _go_to_pane(self, by: int) -> None:
        panes = [self.newspapers, self.articles.table, self.view, self.front]
        there = [pane for pane in panes if pane.isVisible()]
        now = next((place for place, pane in enumerate(there) if pane.hasFocus()), -1)
        if there:
            there[(now + by) % len(there)].setFocus(Qt.FocusReason.TabFocusReason)

    # --- the window --------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window folds the newspapers away; the button brings them back."""
        super().resizeEvent(event)
        if self.is_complete:
            self.folds.take_width(event.size().width())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Remember, then go."""
        if self.is_complete:
            self.reading.places.keep()
        self.closing.emit()
        super().closeEvent(event)
