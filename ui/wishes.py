"""Marks that were asked for and are on their way to the disk.

A mark is shown once it is committed, which a busy disk may take a second for. Who meanwhile turns
it again means what they have asked for, not what is still shown.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable

from reader.store.rows import Row

_SECONDS = 3.0  # then the disk has it, or the reader was told that it has not


class Wishes:
    """Knows what was asked for lately; `now` is in seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._wanted: dict[tuple[int, str], tuple[bool, float]] = {}

    def note(self, articles: Iterable[int], mark: str, value: bool) -> None:
        """Articles are to have a mark, or are not to have it any more."""
        until = self._now() + _SECONDS
        self._wanted = {key: one for key, one in self._wanted.items() if one[1] > self._now()}
        self._wanted |= {(article, mark): (value, until) for article in articles}

    def value(self, row: Row, mark: str) -> bool:
        """Whether an article has a mark, or soon will."""
        wanted, until = self._wanted.get((row.id, mark), (False, 0.0))
        return wanted if until > self._now() else bool(getattr(row, mark))
