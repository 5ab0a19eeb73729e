"""Times in a page's metadata and in its visible text."""

from __future__ import annotations

from datetime import datetime

from reader.bangla.dates import settle
from reader.parse.feed_times import read_time

_LONGEST = 200  # characters of a text that may hold a date


def moment_of(text: str, now: datetime, timezone_name: str) -> datetime | None:
    """A time as a page states it, aware and in UTC; a date alone is that day's beginning.

    ISO 8601 and what is nearly it (`2023-03-20T13:18:35+06:00.000Z`) first, then every form that
    newspapers print. A time that names no zone is the newspaper's. Never a time in the future: a
    paper that labels its own clock as UTC is put right, anything else is no time at all.
    """
    moment = read_time(text.strip()[:_LONGEST], now, timezone_name)
    return settle(moment, now, timezone_name) if moment is not None else None
