"""The Hijri date that newspapers print beside the two others.

Its months begin where the new moon was seen, which no rule foretells. The library computes the
Umm al-Qura calendar of Saudi Arabia (`hijridate`); Bangladesh is nearly always a day behind it, and
`days` says by how much to correct. It is imported only where a Hijri date is asked for.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from reader.bangla.numerals import Language, to_bangla_digits

MONTHS: tuple[str, ...] = (
    *("মহররম", "সফর", "রবিউল আউয়াল", "রবিউস সানি", "জমাদিউল আউয়াল", "জমাদিউস সানি"),
    *("রজব", "শাবান", "রমজান", "শাওয়াল", "জিলকদ", "জিলহজ"),
)
MONTHS_EN: tuple[str, ...] = (
    *("Muharram", "Safar", "Rabiul Awal", "Rabius Sani", "Jamadiul Awal", "Jamadius Sani"),
    *("Rajab", "Shaban", "Ramadan", "Shawwal", "Zilqad", "Zilhaj"),
)


class HijriDate(NamedTuple):
    """A day of the Hijri calendar; `month` counts from 1 (মহররম) to 12 (জিলহজ)."""

    day: int
    month: int
    year: int


def hijri_date(day: date, days: int = 0) -> HijriDate | None:
    """The Hijri date of a day, with Umm al-Qura's count moved by `days` (-1: a day behind).

    None outside of what Umm al-Qura has published, 1 August 1924 to 16 November 2077.
    """
    from hijridate import Gregorian

    try:
        found = Gregorian.fromdate(day + timedelta(days=days)).to_hijri()
    except OverflowError:
        return None
    return HijriDate(found.day, found.month, found.year)


def written_hijri(day: date, language: Language = "bn", days: int = 0) -> str:
    """The day in the Hijri calendar: "১৩ জমাদিউস সানি ১৪৪৮"; empty where it is not known."""
    hijri = hijri_date(day, days)
    if hijri is None:
        return ""
    name = (MONTHS if language == "bn" else MONTHS_EN)[hijri.month - 1]
    text = f"{hijri.day} {name} {hijri.year}"
    return to_bangla_digits(text) if language == "bn" else text
