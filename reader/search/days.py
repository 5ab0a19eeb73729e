"""Days that a query names: আজ, গতকাল, ২০ নভেম্বর, নভেম্বর ২০২৬, ২০২৬, 2026-11-01..2026-11-24."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta, timezone

from reader.bangla.dates import parse_date
from reader.bangla.folding import fold_text

DHAKA = timezone(timedelta(hours=6), "Asia/Dhaka")
_RANGE = re.compile(r"\s*(?:\.\.+|…|থেকে|\bto\b)\s*")
_YEAR = re.compile(r"(?:19|20)\d\d")
_YEAR_MONTH = re.compile(r"((?:19|20)\d\d)[-/.](\d{1,2})")
_SEVEN = 7


@dataclass(frozen=True, slots=True)
class Span:
    """Days from `first` to `last`, both within; None where a side is open."""

    first: date | None
    last: date | None


def _months() -> dict[str, int]:
    spellings = (
        "জানুয়ারি জানুয়ারী january jan",
        "ফেব্রুয়ারি ফেব্রুয়ারী february feb",
        "মার্চ march mar",
        "এপ্রিল april apr",
        "মে may",
        "জুন june jun",
        "জুলাই july jul",
        "আগস্ট অগাস্ট আগষ্ট অগস্ট august aug",
        "সেপ্টেম্বর september sep sept",
        "অক্টোবর october oct",
        "নভেম্বর november nov",
        "ডিসেম্বর december dec",
    )
    return {
        fold_text(word): number
        for number, words in enumerate(spellings, 1)
        for word in words.split()
    }


_MONTHS = _months()
_AGO = {
    fold_text(word): days
    for words, days in (
        ("আজ আজকে আজকের today", 0),
        ("গতকাল কাল গতকালের yesterday", 1),
        ("পরশু গতপরশু", 2),
    )
    for word in words.split()
}
_LATELY = {
    fold_text(words): days
    for words, days in (
        ("সপ্তাহ", 7), ("এই সপ্তাহ", 7), ("week", 7), ("মাস", 30), ("month", 30), ("বছর", 365),
        ("year", 365),
    )
}  # fmt: skip
_LAST_DAYS = re.compile(rf"(?:শেষ |গত |last )?(\d{{1,4}}) ?(?:{fold_text('দিন')}|days?)")


def span_of(text: str, now: datetime) -> Span | None:
    """The days that a text names, in Dhaka; None if it names none."""
    key = fold_text(text).strip(" ,।")
    parts = _RANGE.split(key)
    if len(parts) == 2:
        return _range(parts[0], parts[1].removesuffix(fold_text(" পর্যন্ত")), now)
    return _single(key, now)


def _range(first: str, last: str, now: datetime) -> Span | None:
    begins = _single(first, now) if first else Span(None, None)
    ends = _single(last, now) if last else Span(None, None)
    if begins is None or ends is None or not (first or last):
        return None
    if begins.first and ends.last and begins.first > ends.last:
        begins, ends = ends, begins
    return Span(begins.first, ends.last)


def _single(key: str, now: datetime) -> Span | None:
    today = now.astimezone(DHAKA).date()
    if key in _AGO:
        day = today - timedelta(days=_AGO[key])
        return Span(day, day)
    days = _LATELY.get(key)
    if found := _LAST_DAYS.fullmatch(key):
        days = int(found[1])
    if days is not None:
        return Span(today - timedelta(days=max(days, 1) - 1), today)
    return _month_or_year(key, today) or _day(key, now)


def _month_or_year(key: str, today: date) -> Span | None:
    if _YEAR.fullmatch(key):
        return Span(date(int(key), 1, 1), date(int(key), 12, 31))
    if (found := _YEAR_MONTH.fullmatch(key)) and 1 <= int(found[2]) <= 12:
        return _month(int(found[1]), int(found[2]))
    words = key.replace(",", " ").split()
    months = [_MONTHS[word] for word in words if word in _MONTHS]
    years = [int(word) for word in words if _YEAR.fullmatch(word)]
    if len(months) != 1 or len(months) + len(years) != len(words) or len(years) > 1:
        return None
    # Without a year the last such month, this one included.
    year = years[0] if years else today.year - (months[0] > today.month)
    return _month(year, months[0])


def _month(year: int, month: int) -> Span:
    first = date(year, month, 1)
    return Span(first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1))


def _day(key: str, now: datetime) -> Span | None:
    found = parse_date(key, now)
    if isinstance(found, datetime):
        found = found.astimezone(DHAKA).date()
    return None if found is None else Span(found, found)
