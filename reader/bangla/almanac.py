"""The solar months of West Bengal's almanacs, computed by the Surya Siddhanta.

A month begins on the day after the sun enters its sidereal sign, days being counted from midnight
to midnight (the Bengal rule). The sun's longitude is the Surya Siddhanta's, mean sun and epicycle,
as given by Reingold and Dershowitz, "Calendrical Calculations", chapter 20 (Modern Hindu
calendars), on the clock of India. Almanacs that use modern astronomy instead (Vishuddha
Siddhanta) can differ by a day where the sun enters a sign near midnight.
"""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache

_SIDEREAL_YEAR = 365 + 279_457 / 1_080_000
_ANOMALISTIC_YEAR = 1_577_917_828_000 / (4_320_000_000 - 387)
_EPOCH = -1_132_959  # 18 February 3102 BCE (Julian), as a day number where 1 January 1 CE is 1
_CREATION = _EPOCH - 1_955_880_000 * _SIDEREAL_YEAR
_INDIA_FROM_UJJAIN = (82.5 - 75.768_2) / 360  # days by which India's clock is ahead of Ujjain's
_ERA = 593  # Gregorian year in which বৈশাখ of year 0 would begin


def _mean(moment: float, period: float) -> float:
    """Degrees that a body of this period has gone since the creation, within its last turn."""
    return 360 * (((moment - _CREATION) / period) % 1)


def solar_longitude(moment: float) -> float:
    """The sun's sidereal longitude in degrees at a moment of Ujjain's time, in days."""
    offset = math.sin(math.radians(_mean(moment, _ANOMALISTIC_YEAR)))
    size = 14 / 360
    contraction = abs(offset) * size / 42
    equation = math.degrees(math.asin(offset * (size - contraction)))
    return (_mean(moment, _SIDEREAL_YEAR) - equation) % 360


@lru_cache(maxsize=256)
def month_start(year: int, month: int) -> int:
    """The ordinal (date.toordinal) of the first day of a month, 1 to 12, of a Bangla year."""
    target = (month - 1) * 30.0
    guess = date(year + _ERA, 4, 14).toordinal() + round((month - 1) * 30.44)
    low, high = guess - 5.0, guess + 5.0
    for _ in range(40):
        middle = (low + high) / 2
        if (solar_longitude(middle) - target) % 360 < 180:
            high = middle
        else:
            low = middle
    return math.floor(high + _INDIA_FROM_UJJAIN) + 1


def from_gregorian(day: date) -> tuple[int, int, int]:
    """(day, month 1 to 12, year) of a Gregorian date."""
    ordinal = day.toordinal()
    year = day.year - _ERA
    if month_start(year, 1) > ordinal:
        year -= 1
    month = max(m for m in range(1, 13) if month_start(year, m) <= ordinal)
    return ordinal - month_start(year, month) + 1, month, year


def to_gregorian(day: int, month: int, year: int) -> date:
    """The Gregorian date; raises ValueError where the month has no such day."""
    following = month_start(year + month // 12, month % 12 + 1)
    ordinal = month_start(year, month) + day - 1
    if day < 1 or ordinal >= following:
        raise ValueError(f"month {month} of {year} has no day {day}")
    return date.fromordinal(ordinal)
