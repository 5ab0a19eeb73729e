"""What the window asks of a sync."""

from __future__ import annotations

import threading
from collections.abc import Callable

from reader import events


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


StartSync = Callable[[SyncOrder, Callable[[events.Event], None]], None]
