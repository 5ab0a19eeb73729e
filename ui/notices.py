"""What is said of new stories while nobody looks at the window: one quiet message a sync.

Of all that is new, or of what the searches find that the reader keeps. Off until it is wanted.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from reader import events
from reader.identity import APP_ID
from ui.bridge import Bridge
from ui.preferences import Preferences
from ui.wording import say

_MOST_FOUND = 200  # of a search, newest among them: what has just come


@dataclass(frozen=True, slots=True)
class Notice:
    """A message: its headline and what stands below it."""

    title: str
    text: str


class Notices(QObject):
    """`show` brings the window to the front where a message is pressed; `otherwise` shows one
    where the desktop has no service for messages, by the tray."""

    _pressed = Signal()
    _unshown = Signal(object)

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        window: QWidget,
        show: Callable[[], object],
        otherwise: Callable[[Notice], object],
    ) -> None:
        super().__init__(window)
        self._bridge = bridge
        self._preferences = preferences
        self._window = window
        self._new: list[int] = []
        self._pressed.connect(lambda: show())
        self._unshown.connect(otherwise)
        bridge.happened.connect(self._happened)

    def _happened(self, event: events.Event) -> None:
        match event:
            case events.SyncStarted():
                self._new.clear()
            case events.ArticlesArrived(new=new):
                self._new += new
            case events.SyncFinished(new=count, cancelled=False) if count and self._is_wanted():
                self._tell(count)

    def _is_wanted(self) -> bool:
        wanted = self._preferences.settings.desktop.notifications
        return wanted and not self._window.isActiveWindow()

    def _tell(self, count: int) -> None:
        if self._preferences.settings.desktop.notify_of == "searches":
            self._tell_of_searches()
        else:
            self.send(Notice(say("Potrika"), say("{n} new stories are here", n=count)))

    def _tell_of_searches(self) -> None:
        """Say what the kept searches find among what is new."""
        new, library = set(self._new), self._bridge.library

        def find() -> list[tuple[str, list[str]]]:
            found = []
            for search in library.saved_searches():
                hits = [
                    one for one in library.search(search.query, limit=_MOST_FOUND).ids if one in new
                ]
                if hits:
                    found.append((search.name, [row.headline for row in library.rows(hits)]))
            return found

        self._bridge.ask(find, self._found)

    def _found(self, found: list[tuple[str, list[str]]]) -> None:
        if not found or not self._is_wanted():
            return
        lines = [f"{name}: {headlines[0]}" for name, headlines in found]
        several = sum(len(headlines) for _, headlines in found)
        title = say("{n} new stories that your searches find", n=several)
        self.send(Notice(title, "\n".join(lines)))

    def send(self, notice: Notice) -> None:
        """Show a message, in a thread that nobody waits for."""
        program = say("Potrika")

        def send() -> None:
            from ui.desktop_messages import Message, has_session_bus, show

            message = Message(notice.title, notice.text, program, APP_ID)
            if not has_session_bus() or not show(message, self._emit_pressed):
                self._emit_unshown(notice)

        threading.Thread(target=send, name="notice", daemon=True).start()

    def _emit_pressed(self) -> None:
        if not self._bridge.closed:
            self._pressed.emit()

    def _emit_unshown(self, notice: Notice) -> None:
        if not self._bridge.closed:
            self._unshown.emit(notice)
