"""Times and dates as the window shows them, in the reader's language and in Dhaka time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

from reader.bangla import calendar, hijri, wording, zones
from ui.wording import in_digits, language

TIMEZONE = "Asia/Dhaka"
BETWEEN = " · "
"""What stands between the calendars of a date; what is least needed comes last."""
_rule: calendar.Rule = "bangladesh"
_hijri: int | None = None


def set_calendar(rule: calendar.Rule, hijri_days: int | None) -> None:
    """Whose Bangla calendar dates follow from now on, and by how many days the Hijri date differs
    from Umm al-Qura's; None leaves it out."""
    global _rule, _hijri
    _rule, _hijri = rule, hijri_days


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
    """The date as newspapers print it under their name: the Bangla date beside it, and the Hijri
    one where the reader wants it."""
    said = [
        f"{calendar.weekday(day, language())}, {calendar.written(day, language())}",
        calendar.written_bangla(day, language(), _rule),
        hijri.written_hijri(day, language(), _hijri) if _hijri is not None else "",
    ]
    return in_digits(BETWEEN.join(part for part in said if part))


def shortened(dates: str, width: Callable[[str], float], room: float) -> str:
    """As much of a masthead's date, calendar by calendar, as has room; at least the first."""
    while width(dates) > room and BETWEEN in dates:
        dates = dates.rpartition(BETWEEN)[0]
    return dates


def since(when: datetime, present: datetime) -> str:
    """A moment in the past as a sentence names it ("since …")."""
    day = zones.local(when, TIMEZONE).date()
    if day == zones.local(present, TIMEZONE).date():
        return clock(when)
    return f"{in_digits(calendar.written(day, language(), year=False))}, {clock(when)}"
