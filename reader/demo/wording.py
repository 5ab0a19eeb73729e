"""Dates and numbers as the demo newspaper prints them (its own, so that it can test ours)."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from email.utils import format_datetime

DHAKA = timezone(timedelta(hours=6))

_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_MONTHS = (
    "জানুয়ারি",
    "ফেব্রুয়ারি",
    "মার্চ",
    "এপ্রিল",
    "মে",
    "জুন",
    "জুলাই",
    "আগস্ট",
    "সেপ্টেম্বর",
    "অক্টোবর",
    "নভেম্বর",
    "ডিসেম্বর",
)
_DAYS = (
    "সোমবার",
    "মঙ্গলবার",
    "বুধবার",
    "বৃহস্পতিবার",
    "শুক্রবার",
    "শনিবার",
    "রবিবার",
)


def bangla_digits(value: int | str) -> str:
    """A number, or a text with numbers in it, in Bangla digits."""
    return str(value).translate(_DIGITS)


def long_date(when: datetime) -> str:
    """A time as "২৪ নভেম্বর ২০২৬, ১০:৩২", in Dhaka."""
    local = when.astimezone(DHAKA)
    return bangla_digits(f"{local.day:02d} {_MONTHS[local.month - 1]} {local.year}, {local:%H:%M}")


def twelve_hours(when: datetime) -> str:
    """A time as "২৪ নভেম্বর ২০২৬, ১০:৩২ এএম", in Dhaka."""
    local = when.astimezone(DHAKA)
    clock = f"{local.hour % 12 or 12:02d}:{local.minute:02d}"
    half = "এএম" if local.hour < 12 else "পিএম"
    date = f"{local.day} {_MONTHS[local.month - 1]} {local.year}"
    return f"{bangla_digits(f'{date}, {clock}')} {half}"


def with_weekday(when: datetime) -> str:
    """A day as "মঙ্গলবার, ২৪ নভেম্বর ২০২৬", in Dhaka."""
    local = when.astimezone(DHAKA)
    date = bangla_digits(f"{local.day} {_MONTHS[local.month - 1]} {local.year}")
    return f"{_DAYS[local.weekday()]}, {date}"


def ago(when: datetime, now: datetime) -> str:
    """How long before `now`: "৫ মিনিট আগে", "৩ ঘণ্টা আগে", "২ দিন আগে"."""
    minutes = max(1, int((now - when).total_seconds() // 60))
    if minutes < 60:
        return f"{bangla_digits(minutes)} মিনিট আগে"
    if minutes < 24 * 60:
        return f"{bangla_digits(minutes // 60)} ঘণ্টা আগে"
    return f"{bangla_digits(minutes // (24 * 60))} দিন আগে"


def iso(when: datetime) -> str:
    """ISO 8601 with Dhaka's offset."""
    return when.astimezone(DHAKA).isoformat(timespec="seconds")


def rfc822(when: datetime) -> str:
    """The date form of RSS, with Dhaka's offset."""
    return format_datetime(when.astimezone(DHAKA))


def cut(text: str, limit: int) -> str:
    """The opening of a text, cut hard and ended by "..." as teaser cards do it."""
    return text if len(text) <= limit else text[:limit].rstrip() + "..."
