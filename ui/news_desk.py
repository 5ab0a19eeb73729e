"""What the core tells, made visible: counts, progress, arrivals, faults, marks and their undo."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from reader import events
from reader.errors import NoNetwork, PotrikaError, SyncBroke
from reader.store.rows import Counts, Folder, Subscription
from ui import times
from ui.bridge import Bridge, MarkDone
from ui.desk import Desk
from ui.sources import Source, sources_of, with_searches
from ui.status_line import Going
from ui.wording import fault_sentence, say

_GATHER_MS = 200
_BUSY_MS = 800  # while more and more comes
_LATELY_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class _Known:
    """What the first pane is made of."""

    papers: list[Subscription]
    counts: Counts
    folders: list[Folder]


class NewsDesk(QObject):
    """Listens to the bridge. What arrives is gathered: the first of it for a moment, and what
    follows for about a second, so that a sync of a thousand articles does not shake the list.

    `sources_changed` carries new Sources and Counts, `going_changed` the Going, `rows_changed`
    ids whose rows look different, `pictures_came` those whose pictures have come, `told` a sentence
    for the undo bar and whether it can be undone.
    """

    sources_changed = Signal(list, object)
    going_changed = Signal(object)
    rows_changed = Signal(object)
    pictures_came = Signal(object)
    told = Signal(str, bool)

    def __init__(self, bridge: Bridge, desk: Desk) -> None:
        super().__init__()
        self._bridge = bridge
        self._desk = desk
        self.going = Going()
        self._unreached: list[datetime | None] = []
        self._undo: list[Callable[[], None]] = []
        self.searches: Callable[[], list[Source]] = list  # those that the reader keeps
        self._updated: set[int] = set()
        self._pictured: set[int] = set()
        self._articles_came = False
        self._removed: set[int] = set()
        self._asked = self._taken = 0  # which reading of newspapers and counts
        self._shown_at = 0.0
        self._gather = QTimer(self)
        self._gather.setSingleShot(True)
        self._gather.timeout.connect(self._arrived)
        desk.outside_wanted.connect(self.ask_browser)
        bridge.happened.connect(self._happened)
        bridge.marked.connect(self._marked)
        bridge.failed.connect(self._failed)
        bridge.sync_ended.connect(self._sync_ended)

    # --- counts ------------------------------------------------------------------------------

    def refresh_sources(self) -> list[Source]:
        """Read newspapers and counts again."""
        self._asked += 1
        return self._take(self._asked, self._read())

    def _refresh_soon(self) -> None:
        """The same, read beside the window; dropped where what was read later came first."""
        self._asked += 1
        turn = self._asked

        def take(known: _Known) -> None:
            if turn > self._taken:
                self._take(turn, known)

        self._bridge.ask(self._read, take)

    def _read(self) -> _Known:
        library = self._bridge.library
        return _Known(library.subscriptions(), library.counts(), library.folders())

    def _take(self, turn: int, known: _Known) -> list[Source]:
        self._taken = turn
        papers, counts = known.papers, known.counts
        sections = [section for paper in papers for section in paper.sections]
        synced = [section.synced for section in sections if section.synced is not None]
        self.going.synced = max(synced, default=None)
        self.going.failed = sum(section.fault is not None for section in sections)
        self._unreached = [
            section.failed_since for section in sections if section.fault == NoNetwork.code
        ]
        entries = sources_of(papers, counts, known.folders)
        self.going.subscribed = bool(papers)
        # What is starred or kept for later outlives its newspaper, and is reached from here.
        anything = papers or counts.starred or counts.later
        found = with_searches(entries, self.searches()) if anything else []
        self.going.mood = self._bridge.mood
        self.sources_changed.emit(found, counts)
        self.going_changed.emit(self.going)
        return found

    # --- what a sync tells -------------------------------------------------------------------

    def _happened(self, event: events.Event) -> None:
        going = self.going
        match event:
            case events.SyncStarted():
                going.syncing, going.done, going.total, going.trouble = True, 0, 0, None
            case events.SectionStarted():
                return  # nothing of it is shown
            case events.Progress(done=done, total=total):
                going.done, going.total = done, total
            case events.NetworkChanged(online=online, captive=captive):
                going.captive = captive
                going.offline_since = None if online else self._offline_since()
            case events.ArticlesArrived(new=new, updated=updated, removed=removed, joined=joined):
                self._updated.update(updated)
                self._removed.update(removed)
                if new or updated or removed or joined:
                    self._articles_came = True
                    self._later()
                return
            case events.PictureArrived(article_ids=ids):
                self._pictured.update(ids)
                self._later()
                return
            case events.SectionFailed() | events.SyncFinished():
                self._articles_came = True
                self._later()
        self.going_changed.emit(going)

    def _offline_since(self) -> datetime:
        """Since when no section could be reached: a restart does not begin it anew."""
        known = [since for since in self._unreached if since is not None]
        return self.going.offline_since or min(known, default=times.now())

    def _later(self) -> None:
        if not self._gather.isActive():
            lately = time.monotonic() - self._shown_at < _LATELY_SECONDS
            self._gather.start(_BUSY_MS if lately else _GATHER_MS)

    def _arrived(self) -> None:
        if self._bridge.closed:
            return
        updated, removed, pictured = self._updated, self._removed, self._pictured
        self._updated, self._removed, self._pictured = set(), set(), set()
        self._shown_at = time.monotonic()
        if self._articles_came:
            self._articles_came = False
            self._refresh_soon()
            self._desk.renew(removed)
        if pictured:
            self.pictures_came.emit(pictured)
        current = self._desk.current
        if current is not None and current.id in updated | pictured:
            self._desk.refresh_article()

    def _sync_ended(self) -> None:
        self.going.syncing = False
        self._gather.stop()
        self._articles_came = True
        self._arrived()

    def _look_at_all_again(self) -> None:
        """What a sync that broke off has done and not told yet is in the library all the same."""
        self._pictured.update(self._desk.listed)
        if self._desk.current is not None:
            self._updated.add(self._desk.current.id)

    # --- links to elsewhere ------------------------------------------------------------------

    def ask_browser(self, url: str) -> None:
        """Hand an address to the browser; offline the reader is told why it may show nothing."""
        opened = self._bridge.open_in_browser(url)
        if self.going.offline_since is not None:
            self.told.emit(say("You are offline, and this page is not kept here"), False)
        elif not opened:
            self.told.emit(say("This link cannot be opened"), False)

    # --- marks -------------------------------------------------------------------------------

    def _marked(self, done: MarkDone) -> None:
        ids = list(done.marked.before)
        self.rows_changed.emit(ids)
        if self._desk.current is not None and self._desk.current.id in done.marked.before:
            self._desk.refresh_article()
        self.refresh_sources()
        if done.undone:
            self.told.emit(say("Taken back"), False)
        elif done.many is not None and ids:
            told = say("{list}: {n} marked as read", list=done.many, n=len(ids))
            self.offer_undo(told, partial(self._bridge.undo, done.marked))
        elif done.many is not None:
            self.told.emit(say("Everything is read"), False)

    def offer_undo(self, told: str, way_back: Callable[[], None]) -> None:
        """Say what was done, with the way back."""
        self._undo.append(way_back)
        self.told.emit(told, True)

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take the last thing back that can be taken back."""
        if self._undo:
            self._undo.pop()()

    def _failed(self, fault: PotrikaError) -> None:
        if isinstance(fault, SyncBroke):
            self._look_at_all_again()
        told = fault_sentence(fault.code, fault.values)
        self.going.trouble = told
        self.told.emit(told, False)
        self.going_changed.emit(self.going)
