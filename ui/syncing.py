"""The window's background thread that brings new articles in.

It does so by a process of its own (reader/sync_process.py): the thread starts it, hands on what it
tells, and waits, so that the interpreter stays the window's.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from reader import events
from reader.errors import NoNetwork
from reader.power import on_battery
from ui.crossing import Crossing
from ui.metered import is_metered
from ui.sync_clock import Mood, SyncClock
from ui.sync_order import StartSync, SyncOrder

if TYPE_CHECKING:
    from reader.store.library import Library

BATTERY_FACTOR = 2  # longer between two syncs on battery
_LEAVING_SECONDS = 2.0


class Syncing(Crossing):
    """One sync at a time, by the clock and on demand.

    `start_sync(order, on_event)` does one whole sync and returns, in whatever thread calls it;
    None where nothing is to be fetched; `start_due` is the same for what is due. `happened`
    carries reader.events, `sync_ended` comes after the last event of each sync. `interval` is in
    minutes.
    """

    happened = Signal(object)
    sync_ended = Signal()

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
        self._order = SyncOrder()
        self._next: list[str] = []
        self._is_due_alone = self._everything_next = False
        self.interval = 30
        self.picture_limit: int | None = None
        self.room: tuple[float, int] | None = None
        self.syncs_by_itself = True
        self.syncs_metered = True
        self.pictures_metered = False
        self.clock = SyncClock(self)
        self.clock.time_to_look.connect(self.look_at_the_clock)
        self.clock.network_back.connect(self.network_is_back)
        if start_sync is not None:
            self.clock.start()

    @property
    def can_sync(self) -> bool:
        """Whether there is anything that syncs."""
        return self._start_sync is not None

    @property
    def syncing(self) -> bool:
        """Whether a sync is under way."""
        return self._sync is not None and self._sync.is_alive()

    # --- beginning ---------------------------------------------------------------------------

    def sync(self) -> bool:
        """Start a sync of everything unless one is under way; whether one was started. One of
        what is due is followed by it."""
        if self.syncing and self._is_due_alone:
            self._everything_next = True
        return self._begin(self._start_sync)

    def sync_due(self) -> bool:
        """The same for those sections alone whose time has come: at the start, and by the clock;
        not where data is counted and the reader does not want it."""
        if self._is_held_back:
            return False
        begun = self._begin(self._start_due)
        self._is_due_alone = begun or self._is_due_alone
        return begun

    def sync_these(self, ids: Sequence[str]) -> None:
        """Sync newspapers or sections, now or right after the sync that is under way."""
        if not self._begin(self._start_sync, tuple(ids)):
            self._next += ids

    def look_at_the_clock(self) -> None:
        """Sync if the time of anything has come."""
        if self._closed:
            return
        if self.syncs_by_itself and self.library.due_sections(datetime.now(UTC)):
            self.sync_due()

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
        if failed and not self._is_held_back:
            self.sync_these(failed)

    def _sync_next(self) -> None:
        wanted, self._next = self._next, []
        there = {p.id for p in self.library.subscriptions()}
        there |= {s.id for p in self.library.subscriptions() for s in p.sections}
        if still := [one for one in dict.fromkeys(wanted) if one in there]:
            self.sync_these(still)

    # --- what holds it back ------------------------------------------------------------------

    @property
    def _is_held_back(self) -> bool:
        """Whether none begins by itself, since data is counted and the reader does not want it."""
        return is_metered() and not self.syncs_metered

    @property
    def mood(self) -> Mood:
        """What holds syncs back just now."""
        waits = self._is_held_back
        text_only = is_metered() and not waits and self._picture_limit() == 0 != self.picture_limit
        return Mood(waits=waits, text_only=text_only, on_battery=on_battery())

    def _picture_limit(self) -> int | None:
        return 0 if is_metered() and not self.pictures_metered else self.picture_limit

    def _interval(self) -> int:
        return self.interval * (BATTERY_FACTOR if on_battery() else 1)

    # --- the thread --------------------------------------------------------------------------

    def _begin(self, start: StartSync | None, only: tuple[str, ...] = ()) -> bool:
        if start is None or self.syncing or self._closed:
            return False
        self._is_due_alone = self._everything_next = False
        self._order = SyncOrder(only, self._interval(), self._picture_limit(), self.room)
        self._sync = threading.Thread(
            target=self._run_sync, args=(start, self._order), name="sync", daemon=True
        )
        self._sync.start()
        return True

    def stop_sync(self) -> None:
        """Ask the sync to stop; it does so at once and what has come stays."""
        self._everything_next = False
        self._order.set()

    def _run_sync(self, start: StartSync, order: SyncOrder) -> None:
        self._guarded(partial(start, order, self._tell))
        self._sync = None
        self._emit(self.sync_ended)
        if self._everything_next:
            self._cross_over(self.sync)
        elif self._next:
            self._cross_over(self._sync_next)

    def _tell(self, event: events.Event) -> None:
        self._emit(self.happened, event)

    def _wait_for_sync(self) -> None:
        """A sync that was stopped is waited for only briefly: what it has committed stands, and
        the rest comes with the next one."""
        sync = self._sync
        if sync is not None:
            sync.join(_LEAVING_SECONDS)
