"""What the window asks of a sync."""

from __future__ import annotations

import threading
from collections.abc import Callable


class SyncOrder(threading.Event):
    """What a sync is to do; it stops when this is set.

    `only` names newspapers and sections, all where it is empty. `interval` is how many minutes a
    section without a pace of its own rests. `picture_limit` is how many bytes pictures may take a
    day: None for as many as they are, 0 for none. `room` is how large the library may be after it,
    in gigabytes, and how many days articles stay, 0 for ever; None tidies nothing.
    """

    def __init__(
        self,
        only: tuple[str, ...] = (),
        interval: int = 30,
        picture_limit: int | None = None,
        room: tuple[float, int] | None = None,
    ) -> None:
        super().__init__()
        self.only = only
        self.interval = interval
        self.picture_limit = picture_limit
        self.room = room
        self._guard = threading.Lock()
        self._told: Callable[[], None] | None = None

    def set(self) -> None:
        """Stop the sync; whoever does it elsewhere is told at once, in the thread that calls."""
        with self._guard:
            super().set()
            told, self._told = self._told, None
        if told is not None:
            told()

    def when_set(self, told: Callable[[], None] | None) -> None:
        """Have `told` called once when this is set, or now if it is; None has nothing called."""
        with self._guard:
            is_set = self.is_set()
            self._told = None if is_set else told
        if is_set and told is not None:
            told()
