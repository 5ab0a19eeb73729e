"""Times and dates as the window shows them, in the reader's language and in Dhaka time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from reader.bangla import calendar, wording, zones
from ui.wording import in_digits, language

TIMEZONE = "Asia/Dhaka"
_rule: calendar.Rule = "bangladesh"


def set_calendar(rule: calendar.Rule) -> None:
    """Whose Bangla calendar dates follow from now on."""
    global _rule
    _rule = rule


def now() -> datetime:
    """The present moment, aware."""
    return datetime.now(UTC)


def today() -> date:
    """The day it is in Dhaka."""
    return zones.local(now(), TIMEZONE).date()


def relative(when: datetime, present: datetime) -> str:
    """How long ago, while it is fresh; then the day; never in the future."""
    return in_digits(wording.relative(when, present, TIMEZONE, language()))


def exact(when: datetime) -> str:
    """Weekday, day and time in full."""
    return in_digits(wording.exact(when, TIMEZONE, language()))


def clock(when: datetime) -> str:
    """The time of day."""
    return in_digits(wording.clock(when, TIMEZONE, language()))


def day_heading(day: date, present: datetime) -> str:
    """A day as it heads its stories."""
    return in_digits(wording.day_heading(day, present, TIMEZONE, language()))


def reading_time(words: int) -> str:
    """How long a text of so many words takes."""
    return in_digits(wording.reading_time(words, language()))


def masthead(day: date) -> str:
    """The date as newspapers print it under their name, the Bangla date beside it."""
    return in_digits(calendar.masthead(day, language(), _rule))


def since(when: datetime, present: datetime) -> str:
    """A moment in the past as a sentence names it ("since …")."""
    day = zones.local(when, TIMEZONE).date()
    if day == zones.local(present, TIMEZONE).date():
        return clock(when)
    return f"{in_digits(calendar.written(day, language(), year=False))}, {clock(when)}"
