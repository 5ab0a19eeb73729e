"""The only crossing between the window and the core.

A sync runs in a daemon thread, long reads in another; the reader's marks are committed one after
the other in a work thread of their own, and the window learns of each only once it stands on the
disk. What the core tells comes back as one signal, delivered in the window's thread. Other reads
are quick and go straight through `library`, which has a connection for each thread.
"""

from __future__ import annotations

import logging
import queue
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from PySide6.QtCore import QObject, Qt, QTimer, QUrl, Signal, SignalInstance
from PySide6.QtGui import QDesktopServices

from reader import events
from reader.errors import Bug, NoNetwork, PotrikaError
from reader.power import on_battery
from reader.records import dataclass
from reader.store.rows import Cursor, Filter, Marked
from ui.metered import is_back, is_metered, listen_for_network
from ui.sync_order import StartSync as StartSync
from ui.sync_order import SyncOrder

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

    from reader.store.library import Library

_logger = logging.getLogger(__name__)
T = TypeVar("T")

LOOK_MINUTES = 5
BATTERY_FACTOR = 2  # longer between two syncs on battery
_PULSE_SECONDS = 20
_ASLEEP_SECONDS = 60  # that a pulse must be late by
_LEAVING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class MarkDone:
    """Marks that now stand on the disk. `many` is set where a whole list was marked, and holds
    that list's name, so that the window can offer to undo it."""

    marked: Marked
    many: str | None = None
    undone: bool = False


@dataclass(frozen=True, slots=True)
class Mood:
    """What holds syncs back: data is counted, so that none begins by itself or texts alone come;
    the computer runs on its battery, so that they are further apart."""

    waits: bool = False
    text_only: bool = False
    on_battery: bool = False


class Bridge(QObject):
    """Owns the threads behind the window.

    `start_sync(order, on_event)` does one whole sync and returns, in whatever thread calls it;
    None where nothing is to be fetched; `start_due` is the same for what is due. `happened`
    carries reader.events, `marked` a MarkDone, `failed` the PotrikaError that kept marks from
    being written or ended a sync, `sync_ended` comes after the last event of each sync, and
    `subscriptions_changed` once what the reader did to newspapers stands on the disk. `interval`
    is in minutes.
    """

    happened = Signal(object)
    marked = Signal(object)
    failed = Signal(object)
    sync_ended = Signal()
    subscriptions_changed = Signal()
    _cross = Signal(object)

    def __init__(
        self,
        library: Library,
        start_sync: StartSync | None = None,
        start_due: StartSync | None = None,
    ) -> None:
        super().__init__()
        self.library = library
        self._start_sync = start_sync
        self._start_due = start_due or start_sync
        self._sync: threading.Thread | None = None
        self.interval = 30
        self.picture_limit: int | None = None
        self.room: tuple[float, int] | None = None
        self.syncs_by_itself = True
        self.syncs_metered = True
        self.pictures_metered = False
        self._next: list[str] = []
        self._cancel = SyncOrder()
        self._work: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._marks = threading.Thread(target=self._mark_loop, name="marks", daemon=True)
        self._marks.start()
        self._open_questions = 0
        self._questions: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._reads = threading.Thread(target=self._read_loop, name="reads", daemon=True)
        self._reads.start()
        self._changes: queue.SimpleQueue[Callable[[], None] | None] = queue.SimpleQueue()
        self._keeper = threading.Thread(target=self._change_loop, name="changes", daemon=True)
        self._keeper.start()
        self._closed = False
        self._cross.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MINUTES * 60_000)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_PULSE_SECONDS * 1000)
        self._pulse.timeout.connect(lambda: self.feel_pulse(time.time()))
        self._last_pulse = time.time()
        if start_sync is not None:
            self._clock.start()
            self._pulse.start()
            listen_for_network(self._network_changed)

    # --- syncing -----------------------------------------------------------------------------

    @property
    def can_sync(self) -> bool:
        """Whether there is anything that syncs."""
        return self._start_sync is not None

    @property
    def syncing(self) -> bool:
        """Whether a sync is under way."""
        return self._sync is not None and self._sync.is_alive()

    def sync(self) -> bool:
        """Start a sync of everything unless one is under way; whether one was started."""
        return self._begin(self._start_sync)

    def sync_due(self) -> bool:
        """The same for those sections alone whose time has come: at the start, and by the clock;
        not where data is counted and the reader does not want it."""
        if is_metered() and not self.syncs_metered:
            return False
        return self._begin(self._start_due)

    def sync_these(self, ids: Sequence[str]) -> None:
        """Sync newspapers or sections, now or right after the sync that is under way."""
        if not self._begin(self._start_sync, tuple(ids)):
            self._next += ids

    def _look_at_the_clock(self) -> None:
        if self._closed:
            return
        if self.syncs_by_itself and self.library.due_sections(datetime.now(UTC)):
            self.sync_due()

    def feel_pulse(self, wall: float) -> None:
        """Every few seconds by the wall clock, which goes on while the computer sleeps when its
        timers do not: what became due meanwhile is synced right after waking, and once more a
        little later, since networks wake more slowly."""
        late = wall - self._last_pulse - _PULSE_SECONDS
        self._last_pulse = wall
        if late > _ASLEEP_SECONDS:
            self._look_at_the_clock()
            QTimer.singleShot(2 * _PULSE_SECONDS * 1000, self, self._look_at_the_clock)

    def _network_changed(self, reach: QNetworkInformation.Reachability) -> None:
        if is_back(reach):
            self.network_is_back()

    def network_is_back(self) -> None:
        """The system says that there is a network again: what failed for want of it is tried."""
        if not self.syncs_by_itself or self._closed:
            return
        failed = [
            section.id
            for paper in self.library.subscriptions()
            for section in paper.sections
            if section.fault == NoNetwork.code and not (paper.paused or section.paused)
        ]
        if failed and not (is_metered() and not self.syncs_metered):
            self.sync_these(failed)

    @property
    def mood(self) -> Mood:
        """What holds syncs back just now."""
        metered = is_metered()
        waits = metered and not self.syncs_metered
        text_only = metered and not waits and self._picture_limit() == 0 != self.picture_limit
        return Mood(waits=waits, text_only=text_only, on_battery=on_battery())

    def _picture_limit(self) -> int | None:
        return 0 if is_metered() and not self.pictures_metered else self.picture_limit

    def _interval(self) -> int:
        return self.interval * (BATTERY_FACTOR if on_battery() else 1)

    def _sync_next(self) -> None:
        wanted, self._next = self._next, []
        there = {p.id for p in self.library.subscriptions()}
        there |= {s.id for p in self.library.subscriptions() for s in p.sections}
        if still := [one for one in dict.fromkeys(wanted) if one in there]:
            self.sync_these(still)

    def _begin(self, start: StartSync | None, only: tuple[str, ...] = ()) -> bool:
        if start is None or self.syncing or self._closed:
            return False
        self._cancel = SyncOrder(only, self._interval(), self._picture_limit(), self.room)
        self._sync = threading.Thread(
            target=self._run_sync, args=(start, self._cancel), name="sync", daemon=True
        )
        self._sync.start()
        return True

    def stop_sync(self) -> None:
        """Ask the sync to stop; it does so at once and what has come stays."""
        self._cancel.set()

    def _run_sync(self, start: StartSync, cancel: SyncOrder) -> None:
        self._guarded(partial(start, cancel, self._tell))
        self._sync = None
        self._emit(self.sync_ended)
        if self._next and not self._closed:
            self._cross.emit(self._sync_next)

    def _tell(self, event: events.Event) -> None:
        self._emit(self.happened, event)

    def _guarded(self, work: Callable[[], None]) -> None:
        """Do a thread's work; what goes wrong is told, and the thread goes on with the next."""
        try:
            work()
        except PotrikaError as fault:
            self._emit(self.failed, fault)
        except Exception as bug:
            _logger.exception("A mistake of our own in thread %s", threading.current_thread().name)
            self._emit(self.failed, Bug(what=type(bug).__name__))

    def _emit(self, signal: SignalInstance, *values: object) -> None:
        """From any thread: have a signal emitted in the window's thread."""
        if not self._closed:
            self._cross.emit(partial(signal.emit, *values))

    def _deliver(self, told: Callable[[], None]) -> None:
        """In the window's thread; after `close` nobody listens, and the library may be closed."""
        if not self._closed:
            told()

    # --- the reader's marks ------------------------------------------------------------------

    def mark(
        self,
        ids: Sequence[int],
        *,
        read: bool | None = None,
        starred: bool | None = None,
        later: bool | None = None,
    ) -> None:
        """Mark articles; `marked` follows once it is committed."""

        def commit() -> None:
            done = self.library.mark(ids, read=read, starred=starred, later=later)
            self._emit(self.marked, MarkDone(done))

        self._work.put(commit)

    def mark_all_read(self, which: Filter, name: str, up_to: Cursor | None = None) -> None:
        """Mark a whole list read; `name` is what the offer to undo calls it."""

        def commit() -> None:
            done = self.library.mark_all_read(which, up_to)
            self._emit(self.marked, MarkDone(done, many=name))

        self._work.put(commit)

    def undo(self, marked: Marked) -> None:
        """Give articles back the status they had."""

        def commit() -> None:
            self.library.undo(marked)
            self._emit(self.marked, MarkDone(marked, undone=True))

        self._work.put(commit)

    def keep_place(self, article_id: int, place: float) -> None:
        """Remember how far an article was read, 0 to 1."""
        self._work.put(lambda: self.library.keep_place(article_id, place))

    def _mark_loop(self) -> None:
        while (commit := self._work.get()) is not None:
            self._guarded(commit)

    # --- long reads --------------------------------------------------------------------------

    def ask(self, question: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Put a question that takes more than a frame to a thread of its own; `answer` is called
        with what it found in the window's thread, and not at all if the library cannot say."""

        def find() -> None:
            try:
                found = question()
                if not self._closed:
                    self._cross.emit(partial(answer, found))
            finally:
                self._cross_over(self._answered)

        self._open_questions += 1
        self._questions.put(find)

    @property
    def all_answered(self) -> bool:
        """Whether no long read is under way."""
        return self._open_questions == 0

    def _answered(self) -> None:
        self._open_questions -= 1

    def _read_loop(self) -> None:
        while (find := self._questions.get()) is not None:
            self._guarded(find)

    # --- newspapers --------------------------------------------------------------------------

    def change(self, work: Callable[[Library], object], sync: Sequence[str] = ()) -> None:
        """Change subscriptions, one after the other; `subscriptions_changed` follows each, and
        the newspapers or sections of `sync` are fetched then."""

        def commit() -> None:
            work(self.library)
            self._emit(self.subscriptions_changed)
            if sync:
                self._cross_over(partial(self.sync_these, sync))

        self._changes.put(commit)

    def _change_loop(self) -> None:
        while (commit := self._changes.get()) is not None:
            self._guarded(commit)

    def look_up(
        self,
        question: Callable[[], T],
        answer: Callable[[T], None],
        failed: Callable[[PotrikaError], None],
    ) -> None:
        """Ask what the network or a file must tell, in a thread that nobody waits for."""

        def find() -> None:
            try:
                found = question()
            except PotrikaError as fault:
                self._cross_over(partial(failed, fault))
            else:
                self._cross_over(partial(answer, found))

        threading.Thread(target=self._guarded, args=(find,), name="look-up", daemon=True).start()

    def _cross_over(self, told: Callable[[], None]) -> None:
        if not self._closed:
            self._cross.emit(told)

    @property
    def closed(self) -> bool:
        """Whether nothing more is told, since the library may be closed."""
        return self._closed

    def forget_listeners(self) -> None:
        """Nobody hears what happens until somebody connects again."""
        for signal in (
            self.happened,
            self.marked,
            self.failed,
            self.sync_ended,
            self.subscriptions_changed,
        ):
            with suppress(RuntimeError, RuntimeWarning):
                signal.disconnect()

    # --- leaving -----------------------------------------------------------------------------

    def open_in_browser(self, url: str) -> bool:
        """Hand an http(s) address to the reader's browser; other schemes are never opened."""
        address = QUrl(url)
        return address.scheme() in {"http", "https"} and QDesktopServices.openUrl(address)

    def write_mail(self, subject: str, body: str) -> bool:
        """Begin a mail to nobody yet in the reader's own mail program."""
        told = f"mailto:?subject={quote(subject)}&body={quote(body)}"
        return QDesktopServices.openUrl(QUrl(told, QUrl.ParsingMode.StrictMode))

    def close(self) -> None:
        """Stop: marks that were made are committed, a sync is cancelled and waited for only
        briefly, since what it has committed stands and the rest comes with the next one."""
        if self._closed:
            return
        self._clock.stop()
        self._pulse.stop()
        self._cancel.set()
        self._work.put(None)
        self._questions.put(None)
        self._changes.put(None)
        self._marks.join()
        self._reads.join()
        sync = self._sync
        self._keeper.join(_LEAVING_SECONDS)
        self._closed = True
        if sync is not None:
            sync.join(_LEAVING_SECONDS)
