"""How times and lengths are said to the reader: relative while fresh, absolute later.

Pure: `now` and the zone are passed in. The words here (day periods, "ago", months) are linguistic
data of this room, chosen by a language argument; they are the one named exception to the rule
that what a reader sees stands in the translation files. All that is printed here, `dates` reads.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from reader.bangla import calendar
from reader.bangla.numerals import Language, to_bangla_digits
from reader.bangla.zones import local

_HOURS_AGO = 4  # so long a story is "N hours ago"; after that its time of day says more
_WORDS_A_MINUTE: dict[Language, int] = {"bn": 180, "en": 230}
_PERIODS = (
    (4, "রাত"),
    (6, "ভোর"),
    (12, "সকাল"),
    (15, "দুপুর"),
    (18, "বিকেল"),
    (20, "সন্ধ্যা"),
    (24, "রাত"),
)


def relative(
    when: datetime | date,
    now: datetime,
    timezone: str = "Asia/Dhaka",
    language: Language = "bn",
) -> str:
    """How long ago, or which day: "৫ মিনিট আগে", "আজ সকাল ৯:৩০", "গতকাল রাত ১০:১৫", "২১ নভেম্বর".

    `when` and `now` are aware. A time ahead of now counts as now. A date alone, or exactly local
    midnight (which is how a date alone is stored), is said without a time of day.
    """
    today = local(now, timezone).date()
    moment = _moment(when, timezone)
    if moment is not None:
        age = max(now - moment, timedelta())
        if age < timedelta(hours=_HOURS_AGO):
            return _ago(age, language)
    day = moment.date() if moment is not None else _day(when, timezone)
    back = (today - day).days
    if back > 1:
        same_year = day.year == today.year
        return calendar.written(day, language, year=not same_year)
    names = {"bn": ("আজ", "গতকাল"), "en": ("today", "yesterday")}[language]
    name = names[max(back, 0)]
    return name if moment is None else f"{name} {_clock(moment.time(), language)}"


def exact(
    when: datetime | date,
    timezone: str = "Asia/Dhaka",
    language: Language = "bn",
) -> str:
    """The whole of it, for hovering: "মঙ্গলবার, ২৪ নভেম্বর ২০২৬, সকাল ৯:৩০"."""
    day = _day(when, timezone)
    written = calendar.written(day, language)
    text = f"{calendar.weekday(day, language)}, {written}"
    moment = _moment(when, timezone)
    if moment is None:
        return text
    return f"{text}, {_clock(moment.time(), language)}"


def clock(
    when: datetime,
    timezone: str = "Asia/Dhaka",
    language: Language = "bn",
) -> str:
    """The time of day: "সকাল ৯:৩০" or "9:30 AM"."""
    return _clock(local(when, timezone).time(), language)


def day_heading(
    day: date,
    now: datetime,
    timezone: str = "Asia/Dhaka",
    language: Language = "bn",
) -> str:
    """A day as it heads its stories: "আজ", "গতকাল", "রোববার, ২২ নভেম্বর"."""
    today = local(now, timezone).date()
    if today - timedelta(days=1) <= day <= today:
        name = relative(day, now, timezone, language)
        return name[0].upper() + name[1:]
    written = calendar.written(day, language, year=day.year != today.year)
    return f"{calendar.weekday(day, language)}, {written}"


def reading_time(words: int, language: Language = "bn") -> str:
    """How long a text of so many words takes: "৩ মিনিটের পড়া"; never less than one minute."""
    minutes = max(1, round(words / _WORDS_A_MINUTE[language]))
    if language == "en":
        return f"{minutes} min read"
    return to_bangla_digits(f"{minutes} মিনিটের পড়া")


def _moment(when: datetime | date, timezone: str) -> datetime | None:
    """The local moment, or None where only the day is known."""
    if not isinstance(when, datetime):
        return None
    moment = local(when, timezone)
    return None if moment.time() == time() else moment


def _day(when: datetime | date, timezone: str) -> date:
    return local(when, timezone).date() if isinstance(when, datetime) else when


def _ago(age: timedelta, language: Language) -> str:
    minutes = int(age.total_seconds()) // 60
    if minutes == 0:
        return "এইমাত্র" if language == "bn" else "just now"
    amount, unit = (minutes, "minute") if minutes < 60 else (minutes // 60, "hour")
    if language == "bn":
        return to_bangla_digits(f"{amount} {'মিনিট' if unit == 'minute' else 'ঘণ্টা'} আগে")
    return f"{amount} {unit}{'' if amount == 1 else 's'} ago"


def _clock(at: time, language: Language) -> str:
    face = f"{at.hour % 12 or 12}:{at.minute:02}"
    if language == "en":
        return f"{face} {'AM' if at.hour < 12 else 'PM'}"
    return f"{next(name for end, name in _PERIODS if at.hour < end)} {to_bangla_digits(face)}"
