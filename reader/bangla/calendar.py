"""Days as newspapers print them: weekdays, months and the Bangla calendar both ways.

The Bangla calendar of Bangladesh follows the rule in force since 1426 (2019): বৈশাখ to আশ্বিন
have 31 days, কার্তিক to মাঘ and চৈত্র 30, ফাল্গুন 29, or 30 when the Gregorian year that holds
it is a leap year; the year begins on 14 April. The rule of West Bengal is in `almanac`.

The tables of names are linguistic data of this room, not sentences of the program: that is why
they stand here and not in the translation files.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from reader.bangla import almanac
from reader.bangla.numerals import Language, to_bangla_digits

Rule = Literal["bangladesh", "west-bengal"]

MONTHS: tuple[str, ...] = (
    *("জানুয়ারি", "ফেব্রুয়ারি", "মার্চ", "এপ্রিল", "মে", "জুন"),
    *("জুলাই", "আগস্ট", "সেপ্টেম্বর", "অক্টোবর", "নভেম্বর", "ডিসেম্বর"),
)
MONTHS_EN: tuple[str, ...] = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
BANGLA_MONTHS: tuple[str, ...] = (
    *("বৈশাখ", "জ্যৈষ্ঠ", "আষাঢ়", "শ্রাবণ", "ভাদ্র", "আশ্বিন"),
    *("কার্তিক", "অগ্রহায়ণ", "পৌষ", "মাঘ", "ফাল্গুন", "চৈত্র"),
)
BANGLA_MONTHS_EN: tuple[str, ...] = (
    *("Boishakh", "Joishtho", "Asharh", "Shrabon", "Bhadro", "Ashwin"),
    *("Kartik", "Ogrohayon", "Poush", "Magh", "Falgun", "Choitro"),
)
WEEKDAYS: tuple[str, ...] = (
    *("সোমবার", "মঙ্গলবার", "বুধবার", "বৃহস্পতিবার"),
    *("শুক্রবার", "শনিবার", "রোববার"),
)
"""Monday first, as date.weekday() counts; the week itself begins on Sunday in Dhaka."""
WEEKDAYS_EN: tuple[str, ...] = (
    *("Monday", "Tuesday", "Wednesday", "Thursday"),
    *("Friday", "Saturday", "Sunday"),
)
_LENGTHS = (31, 31, 31, 31, 31, 31, 30, 30, 30, 30, 29, 30)
_ERA = 593


def _is_leap(year: int) -> bool:
    # Of calendar.isleap, whose module brings locale: 2 ms of a start.
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


class BanglaDate(NamedTuple):
    """A day of the Bangla calendar; `month` counts from 1 (বৈশাখ) to 12 (চৈত্র)."""

    day: int
    month: int
    year: int


def month_length(month: int, year: int) -> int:
    """Days of a month (1 to 12) of a Bangla year, by the rule of Bangladesh."""
    if month == 11 and _is_leap(year + _ERA + 1):
        return 30
    return _LENGTHS[month - 1]


def bangla_date(day: date, rule: Rule = "bangladesh") -> BanglaDate:
    """The Bangla date of a Gregorian day."""
    if rule == "west-bengal":
        return BanglaDate(*almanac.from_gregorian(day))
    year = day.year - _ERA - (day < date(day.year, 4, 14))
    left = (day - date(year + _ERA, 4, 14)).days
    for month in range(1, 13):
        length = month_length(month, year)
        if left < length:
            return BanglaDate(left + 1, month, year)
        left -= length
    raise AssertionError("a Bangla year is as long as the Gregorian one from April to April")


def gregorian_date(day: int, month: int, year: int, rule: Rule = "bangladesh") -> date:
    """The Gregorian day of a Bangla date; raises ValueError where there is no such day."""
    if rule == "west-bengal":
        return almanac.to_gregorian(day, month, year)
    if not (1 <= month <= 12 and 1 <= day <= month_length(month, year)):
        raise ValueError(f"no day {day} in month {month} of {year}")
    before = sum(month_length(m, year) for m in range(1, month))
    return date(year + _ERA, 4, 14) + timedelta(days=before + day - 1)


def weekday(day: date, language: Language = "bn") -> str:
    """The weekday's name."""
    return (WEEKDAYS if language == "bn" else WEEKDAYS_EN)[day.weekday()]


def written(day: date, language: Language = "bn", *, year: bool = True) -> str:
    """A Gregorian day in words: "২৪ নভেম্বর ২০২৬" or "24 November 2026"."""
    name = (MONTHS if language == "bn" else MONTHS_EN)[day.month - 1]
    text = f"{day.day} {name} {day.year}" if year else f"{day.day} {name}"
    return to_bangla_digits(text) if language == "bn" else text


def written_bangla(day: date, language: Language = "bn", rule: Rule = "bangladesh") -> str:
    """The day in the Bangla calendar: "৯ অগ্রহায়ণ ১৪৩৩" or "9 Ogrohayon 1433"."""
    bangla = bangla_date(day, rule)
    name = (BANGLA_MONTHS if language == "bn" else BANGLA_MONTHS_EN)[bangla.month - 1]
    text = f"{bangla.day} {name} {bangla.year}"
    return to_bangla_digits(text) if language == "bn" else text


def masthead(day: date, language: Language = "bn", rule: Rule = "bangladesh") -> str:
    """The line under a newspaper's name: "মঙ্গলবার, ২৪ নভেম্বর ২০২৬ · ৯ অগ্রহায়ণ ১৪৩৩"."""
    gregorian = written(day, language)
    bangla = written_bangla(day, language, rule)
    return f"{weekday(day, language)}, {gregorian} · {bangla}"
