"""Keeps the front page true: what stands on it, its marks, and when it is laid out anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from reader.events import Event, PictureArrived
from reader.front_page import Candidate, FrontPage, front_page
from reader.later import later
from reader.store.rows import Counts
from ui import times
from ui.bridge import Bridge
from ui.front_page import FrontPageView
from ui.front_pictures import FrontPictures
from ui.wording import say

if TYPE_CHECKING:
    from ui import empty_reasons
    from ui.sources import Source
    from ui.status_line import Going
else:
    (empty_reasons,) = later("ui", "empty_reasons")

_FULL = 12  # stories below which a page is laid out anew as news arrives


class FrontDesk(QObject):
    """Joins the front page and the bridge. `laid_out` comes when another page stands there."""

    laid_out = Signal()

    def __init__(self, bridge: Bridge, view: FrontPageView, going: Callable[[], Going]) -> None:
        super().__init__()
        self._bridge = bridge
        self._view = view
        self._going = going
        self._kept = ""
        self._pictures = FrontPictures(bridge, view.isVisible)
        self._pictures.ready.connect(view.show_picture)
        view.picture_wanted.connect(self._pictures.want)
        view.renew_wanted.connect(self.renew)
        bridge.happened.connect(self._happened)
        bridge.sync_ended.connect(self._sync_ended)

    def open(self) -> bool:
        """Lay out what is kept, at once; whether there is anything."""
        self._take(self._bridge.library.front_candidates())
        return self._view.page.lead is not None

    def tell_kept(self, counts: Counts) -> None:
        """The masthead's line alone."""
        n = counts.complete
        self._kept = say("{n} to read offline", n=n) if n else ""
        self._view.tell_masthead(times.masthead(times.today()), self._kept, False)

    def renew(self) -> None:
        """Lay the page out anew from what is kept now."""
        self._bridge.ask(self._bridge.library.front_candidates, self._take)

    def _take(self, candidates: list[Candidate]) -> None:
        page = front_page(candidates, times.now())
        if _order(page) == _order(self._view.page):
            self._view.renew([one.row for one in page.stories])
            return
        self._pictures.forget_wishes()
        self._view.show_page(page)
        self.laid_out.emit()

    def news_arrived(self) -> None:
        """Articles came: an empty page fills, a full one is left alone while it is looked at."""
        if len(self._view.page.stories) < _FULL:
            self.renew()

    def _sync_ended(self) -> None:
        if self._view.at_rest or not self._view.isVisible():
            self.renew()
        else:
            self._bridge.ask(self._bridge.library.front_candidates, self._offer)

    def _offer(self, candidates: list[Candidate]) -> None:
        if _order(front_page(candidates, times.now())) != _order(self._view.page):
            self._view.offer_new()

    def _happened(self, event: Event) -> None:
        if isinstance(event, PictureArrived):
            self._pictures.arrived(event.url)

    def marks_changed(self, ids: Iterable[int]) -> None:
        """These articles have other marks."""
        shown = {story.row.id for story in self._view.page.stories}
        if wanted := [one for one in ids if one in shown]:
            self._view.renew(self._bridge.library.rows(wanted))

    # --- around the stories ------------------------------------------------------------------

    def tell_state(self, source: Source | None, counts: Counts | None, sync: QAction) -> None:
        """The masthead's line, and why the page is empty where it is."""
        going = self._going()
        if counts is not None:
            n = counts.complete
            self._kept = say("{n} to read offline", n=n) if n else ""
        waiting = going.syncing and going.synced is None and source is not None
        self._view.tell_masthead(
            times.masthead(times.today()), self._kept, waiting and not self._view.page.stories
        )
        empty_reasons.tell_empty_list(self._view.empty, source, False, going, sync)


def _order(page: FrontPage) -> list[tuple[int, int]]:
    return [(one.row.id, len(one.others)) for one in page.stories]
