"""Takes a dateline apart into its items: labels, days, times, weekdays, and what is none of these.

Nothing is resolved here; `dates` puts the items together again. All text is tidy (date_words).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from reader.bangla.date_patterns import AGO_PART, PATTERNS
from reader.bangla.date_words import (
    BANGLA_MONTHS,
    HALF_DAYS,
    LABELS,
    MONTHS,
    PARTS,
    PERIODS,
    QUANTITIES,
    UNITS,
    WEEKDAYS,
    LabelKind,
    Period,
    Unit,
)


@dataclass(frozen=True)
class Label:
    """প্রকাশিত, আপডেট and their like; `marked` where a colon or dash follows."""

    kind: LabelKind
    marked: bool


@dataclass(frozen=True)
class Day:
    """A day as written; `year` None where unsaid, `swappable` where 5/6 may be June 5 or May 6."""

    day: int
    month: int
    year: int | None
    bangla: bool = False
    swappable: bool = False


@dataclass(frozen=True)
class Clock:
    """A time of day as written, already on 24 hours; `zone` names a zone where one is stated.

    `vague` where it may as well be a duration: without minutes, or without a part of the day.
    """

    hour: int
    minute: int
    second: int
    zone: str | None
    vague: bool = False


@dataclass(frozen=True)
class Ago:
    """So many units before now, the greatest first; no parts at all is now itself."""

    parts: tuple[tuple[float, Unit], ...]

    def exact(self) -> bool:
        """Whether it tells a time of day: two hours ago does, two days ago does not."""
        return not self.parts or self.parts[-1][1] in ("second", "minute", "hour")


@dataclass(frozen=True)
class DaysBack:
    """Today (0), yesterday (1) or the day before (2)."""

    days: int


@dataclass(frozen=True)
class Weekday:
    """1 is Monday; `past` where the text says গত, so that it cannot be today.

    `short` names (রবি, Sun) are other words, too.
    """

    number: int
    past: bool
    short: bool


@dataclass(frozen=True)
class Year:
    """A bare number that may be the year of a day before it."""

    year: int


@dataclass(frozen=True)
class Mark:
    """Punctuation between items; `strong` where it parts columns of a line, as | • / do, `colon`
    where what follows is told of what stands before."""

    strong: bool = False
    colon: bool = False


@dataclass(frozen=True)
class Word:
    """What is no part of a date: a number that is none, a word; `byline` for প্রতিবেদক and kin."""

    number: bool = False
    byline: bool = False


_OLDEST = 150  # years; no newspaper is older
_STRONG = frozenset("|•·●▪■»›‖/~")

Item = Label | Day | Clock | Ago | DaysBack | Weekday | Year | Mark | Word


def items(text: str) -> list[Item]:
    """The items of a tidy text, in their order; impossible days and times count as words."""
    return list(_items(text))


def _items(text: str) -> Iterator[Item]:
    place = 0
    while place < len(text):
        if text[place] == " ":
            place += 1
            continue
        for name, pattern in PATTERNS.items():
            found = pattern.match(text, place)
            if found is None or found.end() == place:
                continue
            if name in _PASSED_OVER:
                place = found.end()
                break
            item = _READERS[name](found)
            if item is not None:
                yield item
                place = found.end()
                break


def _label(found: re.Match[str]) -> Label:
    return Label(LABELS[found["label"]], marked=found["mark"] is not None)


def _back(found: re.Match[str]) -> DaysBack:
    return DaysBack(2 if found["b2"] else 1 if found["b1"] else 0)


def _weekday(found: re.Match[str]) -> Weekday:
    name = found["w"]
    short = not name.endswith(("বার", "day"))
    return Weekday(WEEKDAYS[name], past=found["past"] is not None, short=short)


def _last(found: re.Match[str]) -> Ago:
    return Ago(((1, UNITS[found["u"]]),))


def _year(found: re.Match[str]) -> Year | None:
    year = int(found["y"])
    return Year(year) if 1900 <= year <= 2100 else None


def _ago(found: re.Match[str]) -> Ago | None:
    parts = tuple(
        (_amount(part["n"]), UNITS[part["u"]]) for part in AGO_PART.finditer(found["parts"])
    )
    old = any(unit == "year" and amount > _OLDEST for amount, unit in parts)
    return None if old else Ago(parts)


def _amount(text: str) -> float:
    """A quantity as a number: "3", "সাডে 3", "দেড"."""
    if text in QUANTITIES:
        return QUANTITIES[text]
    word = text.rstrip("0123456789")
    return float(text[len(word) :]) + PARTS.get(word.strip(), 0)


def _named_day(found: re.Match[str]) -> Day | None:
    groups = found.groupdict()
    short = groups.get("y2") or groups.get("y3") or groups.get("y4")
    year = groups.get("y") or (f"20{short}" if short else None)
    bangla = found["m"] in BANGLA_MONTHS
    month = (BANGLA_MONTHS if bangla else MONTHS)[found["m"]]
    return _day(int(found["d"]), month, int(year) if year else None, bangla=bangla)


def _numeric_day(found: re.Match[str]) -> Day | None:
    day, month, year = int(found["d"]), int(found["mm"]), int(found["y"])
    if len(found["y"]) == 2:
        year += 2000
    year_last = found.start("y") > found.start("d")
    if month > 12 and year_last:
        day, month = month, day
    return _day(day, month, year, swappable=year_last and day <= 12)


def _day(
    day: int, month: int, year: int | None, *, bangla: bool = False, swappable: bool = False
) -> Day | None:
    years = range(1300, 1600) if bangla else range(1900, 2101)
    if not (1 <= day <= (32 if bangla else 31) and 1 <= month <= 12):
        return None
    if year is not None and year not in years:
        return None
    return Day(day, month, year, bangla, swappable)


def _clock(found: re.Match[str]) -> Clock | None:
    """A time of day, if there is enough to it: a bare number is none, nor is 10.30 alone."""
    groups = found.groupdict()
    before, after = groups.get("before"), groups.get("after")
    if not _enough(groups):
        return None
    minute = int(
        groups.get("mi") or groups.get("dot") or groups.get("min") or groups.get("bare") or 0
    )
    second = int(groups.get("s") or groups.get("sec") or 0)
    word = after if after in HALF_DAYS else before or after
    hour, minute = _shifted(int(found["h"]), minute, groups.get("part"))
    if word is not None:
        hour = _on_24_hours(hour, PERIODS[word])
    if hour > 23 or minute > 59 or second > 60:
        return None
    return Clock(
        hour,
        minute,
        min(second, 59),
        groups.get("zone"),
        vague=word is None or not groups.get("mi"),
    )


def _enough(groups: dict[str, str | None]) -> bool:
    """Whether it is a time of day at all; whether it is one by itself, `vague` tells."""
    half_day = groups.get("after") in HALF_DAYS or groups.get("before") in HALF_DAYS
    whole = groups.get("mi") or groups.get("dot") or (groups.get("hours") and groups.get("min"))
    return bool(whole or groups.get("ta") or half_day)


def _shifted(hour: int, minute: int, part: str | None) -> tuple[int, int]:
    """সাড়ে is half past, সোয়া a quarter past, পৌনে a quarter to."""
    if part is None:
        return hour, minute
    if part.startswith("পৌনে"):
        return (hour - 1 if hour > 1 else 12), 45
    return hour, 30 if part.startswith("সা") else 15


def _on_24_hours(hour: int, period: Period) -> int:
    """An hour of the clock's face as an hour of the day; above 12 it is one already.

    রাত ১২ to রাত ৫ are the small hours of the day that is named, as sites that turn a time stamp
    into words have it; রাত ৬ and later are its evening.
    """
    if hour > 12 or hour == 0:
        return hour
    match period:
        case "am" | "dawn":
            return hour % 12
        case "pm":
            return hour % 12 + 12
        case "morning":
            return hour
        case "noon":
            return hour if hour >= 10 else hour + 12
        case "afternoon" | "evening":
            return hour % 12 + 12
        case "night":
            return hour % 12 if hour == 12 or hour <= 5 else hour + 12


_PASSED_OVER = ("period", "hijri", "views", "folio", "filler")
_READERS: dict[str, Callable[[re.Match[str]], Item | None]] = {
    "label": _label,
    "now": lambda _: Ago(()),
    "ago": _ago,
    "last": _last,
    "back": _back,
    **dict.fromkeys(("year_day", "day_month", "month_day", "year_month"), _named_day),
    **dict.fromkeys(("iso", "numeric", "basic"), _numeric_day),
    **dict.fromkeys(("basic_clock", "military", "clock"), _clock),
    "weekday": _weekday,
    "year": _year,
    "mark": lambda found: Mark(not _STRONG.isdisjoint(found[0]), found[0].strip() == ":"),
    "number": lambda _: Word(number=True),
    "byline": lambda _: Word(byline=True),
    "word": lambda _: Word(),
}
