"""The reading desk: which list and article are shown, and what the reader does with them."""

from __future__ import annotations

from array import array
from dataclasses import replace

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from reader.article import Article, Completeness
from reader.errors import LibraryFault, NoSuchArticle
from reader.store.rows import Filter, Marked, Order, Row
from ui import times
from ui.article_list import ArticleList
from ui.article_view import ArticleView
from ui.bridge import Bridge, MarkDone
from ui.list_changes import keep_shown
from ui.list_headings import headings, moved
from ui.sources import Source
from ui.wishes import Wishes

MOST_FOUND = 1000
"""So many of what a search finds are listed."""

_BACK = 50
_LOOK_AHEAD = 256


class Desk(QObject):
    """Joins the list, the view and the bridge. `current` is the article that is shown.

    `opened` comes with each article, `article_changed` after each change of what is shown or of
    its marks, `list_changed` after each change of the list, `gone` where an article is no longer
    there, `nothing_unread` where the list holds no unread article to go to. `search_wanted` asks
    for what the source's search finds, `search_renewed` for the same after the library has changed,
    with the ids that are gone; `show_found` is the answer. `outside_wanted` comes with an address
    that is not kept, which is the browser's.
    """

    article_changed = Signal()
    opened = Signal()
    list_changed = Signal()
    gone = Signal()
    nothing_unread = Signal()
    outside_wanted = Signal(str)
    search_wanted = Signal()
    search_renewed = Signal(object)

    def __init__(self, bridge: Bridge, articles: ArticleList, view: ArticleView) -> None:
        super().__init__()
        self._bridge = bridge
        self._library = bridge.library
        self._articles = articles
        self._view = view
        self.source: Source | None = None
        self.unread_only = self.starred_only = self.complete_only = False
        self.order = Order.NEW_FIRST
        self._turn = 0  # counts the lists shown, so that late answers for others are dropped
        self.marks_read = True
        self.current: Row | None = None
        self._wishes = Wishes()
        self._visited: list[int] = []
        self._ahead: list[int] = []
        articles.table.picked.connect(self.open)
        view.link_wanted.connect(self.follow)

    # --- the list ----------------------------------------------------------------------------

    @property
    def which(self) -> Filter:
        """The filter of the list that is shown."""
        which = self.source.which if self.source is not None else Filter()
        return replace(
            which,
            unread=which.unread or self.unread_only,
            starred=which.starred or self.starred_only,
            complete=self.complete_only,
        )

    @property
    def listed(self) -> array[int]:
        """The articles of the list that is shown; not to be changed."""
        return self._articles.model.ids

    def show_source(self, source: Source) -> None:
        """Show another list; the article that is open stays, selected where it is listed."""
        self.source = source
        self._reload()

    def show_unread_only(self, unread_only: bool) -> None:
        """Leave out what is read, or show all again."""
        self.unread_only = unread_only
        self._reload()

    def narrow(self, *, starred: bool | None = None, complete: bool | None = None) -> None:
        """Show only what is starred, or kept whole; False shows all again, None leaves it."""
        self.starred_only = self.starred_only if starred is None else starred
        self.complete_only = self.complete_only if complete is None else complete
        self._reload()

    def show_order(self, order: Order) -> None:
        """Show the list in another order."""
        self.order = order
        self._reload()

    def _reload(self) -> None:
        self._turn += 1
        if self.source is not None and self.source.query is not None:
            self.search_wanted.emit()
        else:
            arranged = self._library.arranged(self.which, self.order)
            self._list(arranged.ids, headings(arranged, times.now()))

    def show_found(self, source: Source, ids: array[int]) -> None:
        """Show what a search found."""
        self.source = source
        self._turn += 1
        self._list(ids)

    def _list(self, ids: array[int], bands: dict[int, str] | None = None) -> None:
        self._articles.show_ids(ids, self.which.newspaper_id is not None, bands)
        if self.current is not None:
            self._articles.table.select(self.current.id, quietly=True)
        self.list_changed.emit()

    def renew(self, gone: set[int]) -> None:
        """The library has changed: what is listed stays listed, new articles come in."""
        if self.source is not None and self.source.query is not None:
            self.search_renewed.emit(gone)
            return
        which, turn, order = self.which, self._turn, self.order
        shown = self._articles.model.ids
        keep = which.unread or which.starred or which.later

        def find() -> tuple[array[int], dict[int, str]]:
            found = self._library.arranged(which, order)
            bands = headings(found, times.now())
            if not keep:
                return found.ids, bands
            ids = keep_shown(shown, found.ids, gone)
            return ids, moved(bands, found.ids, ids)

        def take(found: tuple[array[int], dict[int, str]]) -> None:
            if turn != self._turn:
                return
            if keep and self._articles.model.ids is not shown:
                self.renew(gone)  # another answer came first, and what it kept is to be kept
                return
            self._articles.renew(*found)
            self.list_changed.emit()

        self._bridge.ask(find, take)

    # --- the article -------------------------------------------------------------------------

    def open(self, article_id: int, remember: bool = True) -> None:
        """Show an article and mark it read."""
        if remember and self.current is not None and self.current.id != article_id:
            self._visited = [*self._visited[-_BACK:], self.current.id]
            self._ahead.clear()
        try:
            row, article = self._library.row(article_id), self._library.article(article_id)
        except NoSuchArticle:
            self.current = None
            self.gone.emit()
            return
        self._show(row, article)
        self.opened.emit()
        if not row.read and self.marks_read:
            # A story that several newspapers tell is read once.
            whole = self._library.whole_story([article_id]) if row.others else [article_id]
            self._mark(whole, "read", True)

    def _show(self, row: Row, article: Article) -> None:
        self.current = row
        known, others = self._library.pictures(row.id), self._others(row)
        self._view.show_article(article, row.completeness, known, others)
        self.article_changed.emit()

    def _others(self, row: Row) -> list[Row]:
        return self._library.same_story(row.id) if row.others else []

    def refresh_article(self) -> None:
        """Read what is shown again: its marks or its text may have changed."""
        if self.current is None:
            return
        try:
            self.current = self._library.row(self.current.id)
            article = self._library.article(self.current.id)
            known = self._library.pictures(self.current.id)
        except NoSuchArticle:
            return  # what is on the screen can still be read
        self._view.renew(article, self.current.completeness, known, self._others(self.current))
        self.article_changed.emit()

    def follow(self, url: str) -> None:
        """A link: inside the program where the story is kept, else in the browser."""
        known = self._library.find(url)
        row = self.row(known) if known is not None else None
        if known is None or row is None or row.completeness <= Completeness.HEADLINE:
            self.outside_wanted.emit(url)
            return
        self._articles.table.select(known, quietly=True)
        self.open(known)

    @property
    def can_go_back(self) -> bool:
        """Whether an article was shown before this one."""
        return bool(self._visited)

    def back(self) -> None:
        """The article that was shown before."""
        self._go(self._visited, self._ahead)

    @property
    def can_go_forward(self) -> bool:
        """Whether the reader has gone back from an article."""
        return bool(self._ahead)

    def forward(self) -> None:
        """The article from which the reader went back."""
        self._go(self._ahead, self._visited)

    def _go(self, there: list[int], here: list[int]) -> None:
        if there:
            if self.current is not None:
                here.append(self.current.id)
            article = there.pop()
            self._articles.table.select(article, quietly=True)
            self.open(article, remember=False)

    # --- going through the list --------------------------------------------------------------

    def step(self, by: int) -> None:
        """The next (1) or previous (-1) article of the list."""
        ids = self._articles.model.ids
        place = self._place() + by if self._place() >= 0 else 0
        if ids and 0 <= place < len(ids):
            self._articles.table.select(ids[place])

    def next_unread(self) -> None:
        """The next unread article of the list, from its top again after its end."""
        model = self._articles.model
        ids, start = model.ids, self._place() + 1
        for place in range(start, min(len(ids), start + _LOOK_AHEAD)):
            row = model.row_at(place)
            if row is not None and not row.read:
                self._articles.table.select(row.id)
                return
        unread = set(self._library.ids(replace(self.which, unread=True)))
        unread.discard(self.current.id if self.current is not None else 0)
        for place in (*range(start, len(ids)), *range(start)):
            if ids[place] in unread:
                self._articles.table.select(ids[place])
                return
        self.nothing_unread.emit()

    def read_on(self) -> None:
        """A page further; from the end of the article to the next unread one."""
        if self.current is None or not self._view.read_on():
            self.next_unread()

    def _place(self) -> int:
        return self._articles.model.place_of(self.current.id) if self.current else -1

    # --- marks -------------------------------------------------------------------------------

    def toggle(self, mark: str, row: Row | None = None) -> None:
        """Turn a mark ("read", "starred", "later") of an article, by default the one shown."""
        row = row or self.current
        if row is not None:
            self._mark([row.id], mark, not self._wishes.value(row, mark))

    def _mark(self, ids: list[int], mark: str, value: bool) -> None:
        self._wishes.note(ids, mark, value)
        self._bridge.mark(ids, **{mark: value})

    def mark_all_read(self, source: Source | None = None) -> None:
        """Mark a whole list read, by default the one shown."""
        if (found := source or self.source) is not None and found.query is not None:
            self._mark_found_read(found, found.query)
        elif source is not None:
            self._bridge.mark_all_read(source.which, source.title)
        elif self.source is not None and self._articles.model.ids:
            # What arrived above since the list was shown has not been seen, so it stays unread.
            top = self._articles.model.row_at(0)
            seen = self._library.cursor(top) if top is not None else None
            self._bridge.mark_all_read(self.source.which, self.source.title, seen)

    def _mark_found_read(self, source: Source, query: str) -> None:
        """What is listed of a search, or all that one finds which is not shown."""
        listed = list(self._articles.model.ids) if source is self.source else None

        def mark() -> Marked:
            wanted = listed or self._library.search(query, limit=MOST_FOUND).ids
            unread = set(self._library.ids(Filter(unread=True)))
            return self._library.mark([one for one in wanted if one in unread], read=True)

        self._bridge.ask(
            mark, lambda done: self._bridge.marked.emit(MarkDone(done, many=source.title))
        )

    def open_in_browser(self, row: Row | None = None) -> None:
        """Hand the article's address to the browser."""
        row = row or self.current
        if row is not None:
            self._bridge.open_in_browser(row.url)

    def share(self, row: Row | None = None) -> None:
        """Begin a mail with the article's headline and address."""
        row = row or self.current
        if row is not None:
            self._bridge.write_mail(row.headline, f"{row.headline}\n{row.newspaper}\n\n{row.url}\n")

    def copy_link(self, row: Row | None = None) -> None:
        """Put the article's address on the clipboard."""
        row = row or self.current
        if row is not None:
            QGuiApplication.clipboard().setText(row.url)

    def row(self, article_id: int) -> Row | None:
        """An article's row, None where it is gone."""
        try:
            return self._library.row(article_id)
        except LibraryFault:
            return None
