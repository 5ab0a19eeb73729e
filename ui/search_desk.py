"""The search: asks as one types, lists what is found, and gives the list back as it was."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, QPoint, Qt, QTimer, Signal

from reader.search.marks import marks
from reader.store.rows import Count, Filter
from ui.article_list import ArticleList
from ui.article_view import ArticleView
from ui.bridge import Bridge
from ui.desk import Desk
from ui.excerpts import Excerpts
from ui.marks import Span
from ui.pop_up import pop_up
from ui.search_answer import TYPED, Answer, count_up, joined, look_up
from ui.search_panel import SearchPanel
from ui.sources import Source
from ui.wording import say

TYPING_MS = 70
_MOST_KEPT = 12


class SearchDesk(QObject):
    """Joins the panel, the list and the article. `changed` comes with each answer, and when the
    search comes or goes; `came` when the list has to be in sight. `show` shows a list as if the
    reader had picked it."""

    changed = Signal()
    came = Signal()

    def __init__(
        self,
        bridge: Bridge,
        desk: Desk,
        articles: ArticleList,
        view: ArticleView,
        panel: SearchPanel,
        show: Callable[[Source], None],
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._desk = desk
        self._articles = articles
        self._view = view
        self._panel = panel
        self._show = show
        self._before: tuple[Source, tuple[int, int]] | None = None
        # What an empty line lists; never the front page, which has no room for the line.
        self._beneath: tuple[Source, tuple[int, int]] | None = None
        self._stop = threading.Event()
        self.waiting = False  # for the answer to what was asked last
        self._goes_on = self._restoring = False
        self._excerpts = Excerpts(bridge)
        self._excerpts.came.connect(articles.table.viewport().update)
        articles.row.excerpt_of = self._excerpts.of
        self._is_read_from = False  # an article was opened from what is listed
        self.answer: Answer | None = None
        self.history: list[str] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(TYPING_MS)
        self._pause.timeout.connect(self._ask)
        panel.changed.connect(self._typed)
        panel.left.connect(self.leave)
        panel.entered.connect(self._enter)
        panel.history_wanted.connect(self._offer_history)
        desk.search_wanted.connect(self._ask_again)
        desk.search_renewed.connect(self._renew)
        desk.list_changed.connect(self._list_changed)
        desk.opened.connect(self._opened)

    # --- coming and going --------------------------------------------------------------------

    @property
    def active(self) -> bool:
        """Whether the reader is searching."""
        return self._panel.isVisibleTo(self._articles)

    @property
    def home(self) -> Source | None:
        """The list that is shown, or that was before the search."""
        return self._before[0] if self._before is not None else self._desk.source

    def come(self) -> None:
        """Begin a search, or go back to the line where one is under way."""
        source = self._desk.source
        if source is None:
            return
        place = self._articles.table.place
        self.came.emit()
        if not self.active:
            self._before = source, place
            self._beneath = self._desk.source or source, place
            self._panel.show_paper(*self._paper_of(source))
            self._bridge.ask(lambda: self._bridge.library.search("ক", limit=1), lambda _: None)
            self._panel.show()
            if source.query is not None:
                self._panel.line.setText(source.query)
            self.changed.emit()
        self._panel.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._panel.line.selectAll()

    def leave(self) -> None:
        """End the search; the list stands again as it was."""
        if not self.active:
            return
        before = self._before
        self._articles.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hide()
        self._restore(before)

    def give_way(self) -> None:
        """The reader went to another list: the search ends."""
        if self.active and not self._restoring:
            self._hide()

    def _hide(self) -> None:
        self._keep_in_history()
        self._drop()
        self._before = None
        self._panel.hide()
        self._panel.line.blockSignals(True)
        self._panel.line.clear()
        self._panel.line.blockSignals(False)
        self._panel.show_found(None)
        self.changed.emit()

    def _paper_of(self, source: Source) -> tuple[str | None, str, str]:
        current, which = self._desk.current, source.which
        of_all = which.newspaper_id is None and which.section_id is None
        for paper in self._bridge.library.subscriptions():
            sections = {section.id for section in paper.sections}
            if paper.id == which.newspaper_id or which.section_id in sections:
                return paper.id, paper.name, paper.name_en
            if of_all and current is not None and current.newspaper_id == paper.id:
                return paper.id, paper.name, paper.name_en
        return None, "", ""

    # --- asking ------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        if not self.active:
            return
        self._goes_on = False
        if text.strip():
            self._pause.start()
            return
        self._drop()
        self._panel.show_found(None)
        self._restore(self._beneath)

    def _restore(self, before: tuple[Source, tuple[int, int]] | None) -> None:
        """The list that was shown before, at its place; the search goes on."""
        shown = self._desk.source
        if before is not None and (shown is None or shown.key != before[0].key):
            self._restoring = True
            self._show(before[0])
            self._restoring = False
            self._articles.table.restore_place(*before[1])

    def _ask(self) -> None:
        self._pause.stop()
        query = self._panel.text.strip()
        title = say("“{query}”", query=query)
        self._run(Source(TYPED, title, Filter(), 0, "search", query=query), self._answered)

    def _ask_again(self) -> None:
        source = self._desk.source
        if source is not None:
            self._run(source, self._answered)

    def _renew(self, gone: set[int]) -> None:
        source = self._desk.source
        if source is None or self._pause.isActive():
            return
        if self.answer is None or self.answer.query != source.query:
            self._run(source, self._answered)  # its first answer is still to come
        else:
            self._run(source, partial(self._renewed, gone))

    def _run(self, source: Source, then: Callable[[Source, Answer], None]) -> None:
        self._stop.set()
        self._stop = stop = threading.Event()
        self.waiting = True

        def came(answer: Answer) -> None:
            self.waiting = False
            then(source, answer)

        self._bridge.ask(
            partial(look_up, self._bridge.library, source, self._desk.unread_only, stop),
            lambda answer: came(answer) if answer and not stop.is_set() else None,
        )

    # --- what was found ----------------------------------------------------------------------

    def _answered(self, source: Source, answer: Answer) -> None:
        self._take(answer)
        self._is_read_from = False
        if source.key == TYPED:
            self._panel.show_found(answer.found)
        shown = self._desk.source
        if shown is not None and shown.key == source.key and answer.ids == self._articles.model.ids:
            self._desk.source = source
            self._desk.list_changed.emit()
        else:
            self._desk.show_found(source, answer.ids)
        current = self._desk.current
        listed = current is not None and current.id in set(answer.ids)
        self._view.marks.show(self._find if listed else None)
        self.changed.emit()
        self.recount()
        if self._goes_on and answer.ids:
            self._go_on()

    def _drop(self) -> None:
        """What was asked is no longer wanted."""
        self._pause.stop()
        self._stop.set()
        self.waiting = False

    def _renewed(self, gone: set[int], source: Source, answer: Answer) -> None:
        """What came in since stands on top."""
        if self._desk.source is None or self._desk.source.key != source.key:
            return
        self._take(answer)
        ids = joined(self._articles.model.ids, answer, gone)
        if self.active:
            self._articles.table.renew(ids)  # the note about new ones would hide the panel
        else:
            self._articles.renew(ids)
        self._desk.list_changed.emit()
        self.changed.emit()
        self.recount()

    def _take(self, answer: Answer) -> None:
        self.answer = answer
        self._articles.row.marks.show(answer.found)
        self._excerpts.show(answer.found)
        self._articles.table.viewport().update()

    def recount(self) -> None:
        """How many of those found are there and unread is told, anew where articles were marked."""
        source, answer = self._desk.source, self.answer
        if source is None or source.query is None or answer is None:
            return

        def counted(count: Count | None) -> None:
            if count is not None and self.answer is answer:
                self.answer = replace(answer, count=count)
                self._desk.list_changed.emit()

        self._bridge.ask(
            partial(count_up, self._bridge.library, source, self._desk.unread_only, self._stop),
            counted,
        )

    def _list_changed(self) -> None:
        """Another list than a search's has nothing to mark."""
        source = self._desk.source
        if self.answer is not None and (source is None or source.query is None):
            self.answer = None
            self._articles.row.marks.show(None)
            self._excerpts.show(None)
            self._view.marks.show(None)
            self.changed.emit()

    def _find(self, texts: Sequence[str]) -> list[list[Span]]:
        if self.answer is None:
            return [[] for _ in texts]
        return [marks(text, self.answer.found) for text in texts]

    def _opened(self) -> None:
        """The article shows its first found word."""
        source = self._desk.source
        if source is None or source.query is None:
            return
        self._is_read_from = True
        self._view.marks.show(self._find)
        self._view.marks.go_to_first_in_sight()
        self._keep_in_history()

    def _enter(self) -> None:
        """Enter goes on to what was found, once it is."""
        if self._pause.isActive():
            self._goes_on = True
            self._ask()
        elif self._articles.model.ids:
            self._go_on()

    def _go_on(self) -> None:
        self._goes_on = False
        self._keep_in_history()
        table = self._articles.table
        table.setFocus(Qt.FocusReason.OtherFocusReason)
        if not (self._is_read_from and table.currentIndex().isValid()):
            table.select(self._articles.model.ids[0])

    # --- earlier searches --------------------------------------------------------------------

    def _keep_in_history(self) -> None:
        text = self._panel.text.strip()
        if text and self.active:
            others = [one for one in self.history if one != text]
            self.history = [text, *others][:_MOST_KEPT]

    def _offer_history(self) -> None:
        if not self.history:
            return
        line = self._panel.line
        entries = [(one.replace("&", "&&"), partial(self._panel.type, one)) for one in self.history]
        menu = pop_up(line, entries, line.mapToGlobal(QPoint(0, line.height() + 4)))
        menu.setMinimumWidth(line.width())
        menu.setActiveAction(menu.actions()[0])
