"""The only crossing between the window and the core.

A thread syncs (ui/syncing.py), another does long reads; the reader's marks are committed one after
the other in a thread of their own, and the window learns of each only once it stands on the disk.
What they tell comes back as one signal, delivered in the window's thread. Other reads are quick
and go straight through `library`, which has a connection for each thread.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, TypeVar
from urllib.parse import quote

from PySide6 import QtCore, QtGui
from PySide6.QtCore import Signal

from reader.errors import PotrikaError
from reader.records import dataclass
from reader.store.rows import Cursor, Filter, Marked
from ui.crossing import Line
from ui.sync_order import StartSync
from ui.syncing import Syncing

if TYPE_CHECKING:
    from reader.store.library import Library

T = TypeVar("T")

_LEAVING_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class MarkDone:
    """Marks that now stand on the disk. `many` is set where a whole list was marked, and holds
    that list's name, so that the window can offer to undo it."""

    marked: Marked
    many: str | None = None
    undone: bool = False


class Bridge(Syncing):
    """Owns the threads behind the window.

    `marked` carries a MarkDone, `failed` the PotrikaError that kept marks from being written or
    ended a sync, and `subscriptions_changed` comes once what the reader did to newspapers stands
    on the disk.
    """

    marked = Signal(object)
    subscriptions_changed = Signal()

    def __init__(
        self,
        library: Library,
        start_sync: StartSync | None = None,
        start_due: StartSync | None = None,
    ) -> None:
        super().__init__(library, start_sync, start_due)
        self._marks = Line("marks", self._guarded)
        self._questions = Line("reads", self._guarded)
        self._changes = Line("changes", self._guarded)
        self._open_questions = 0

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

        self._marks.put(commit)

    def mark_all_read(self, which: Filter, name: str, up_to: Cursor | None = None) -> None:
        """Mark a whole list read; `name` is what the offer to undo calls it."""

        def commit() -> None:
            done = self.library.mark_all_read(which, up_to)
            self._emit(self.marked, MarkDone(done, many=name))

        self._marks.put(commit)

    def undo(self, marked: Marked) -> None:
        """Give articles back the status they had."""

        def commit() -> None:
            self.library.undo(marked)
            self._emit(self.marked, MarkDone(marked, undone=True))

        self._marks.put(commit)

    def keep_place(self, article_id: int, place: float) -> None:
        """Remember how far an article was read, 0 to 1."""
        self._marks.put(lambda: self.library.keep_place(article_id, place))

    # --- long reads --------------------------------------------------------------------------

    def ask(self, question: Callable[[], T], answer: Callable[[T], None]) -> None:
        """Put a question that takes more than a frame to a thread of its own; `answer` is called
        with what it found in the window's thread, and not at all if the library cannot say."""

        def find() -> None:
            try:
                found = question()
                self._cross_over(partial(answer, found))
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
        address = QtCore.QUrl(url)
        return address.scheme() in {"http", "https"} and QtGui.QDesktopServices.openUrl(address)

    def write_mail(self, subject: str, body: str) -> bool:
        """Begin a mail to nobody yet in the reader's own mail program."""
        told = f"mailto:?subject={quote(subject)}&body={quote(body)}"
        return QtGui.QDesktopServices.openUrl(QtCore.QUrl(told, QtCore.QUrl.ParsingMode.StrictMode))

    def close(self) -> None:
        """Stop: marks that were made are committed, a sync is cancelled."""
        if self._closed:
            return
        self.clock.stop()
        self.stop_sync()
        for line in (self._marks, self._questions, self._changes):
            line.close()
        self._marks.join()
        self._questions.join()
        self._changes.join(_LEAVING_SECONDS)
        self._closed = True
        self._wait_for_sync()
