"""Times and dates as the window shows them, in the reader's language and in Dhaka time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from reader.bangla import calendar, wording, zones
from ui.wording import language

TIMEZONE = "Asia/Dhaka"


def now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is in Dhaka."""
    return zones.local(now(), TIMEZONE).date()


def relative(when: datetime, present: datetime) -> str:
    """How long ago, while it is fresh; then the day; never in the future."""
    return wording.relative(when, present, TIMEZONE, language())


def exact(when: datetime) -> str:
    """Weekday, day and time in full."""
    return wording.exact(when, TIMEZONE, language())


def clock(when: datetime) -> str:
    """The time of day."""
    return wording.clock(when, TIMEZONE, language())


def masthead(day: date) -> str:
    """The date as newspapers print it under their name, the Bangla date beside it."""
    return calendar.masthead(day, language())


def since(when: datetime, present: datetime) -> str:
    """A moment in the past as a sentence names it ("since …")."""
    day = zones.local(when, TIMEZONE).date()
    if day == zones.local(present, TIMEZONE).date():
        return clock(when)
    return f"{calendar.written(day, language(), year=False)}, {clock(when)}"
