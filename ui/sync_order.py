"""How the window has a sync done."""

from __future__ import annotations

from collections.abc import Callable

from reader import events
from reader.orders import SyncOrder as SyncOrder

StartSync = Callable[[SyncOrder, Callable[[events.Event], None]], None]
"""Does one whole sync in the thread that calls it; raises what ended it."""
