"""Times in a page's metadata and in its visible text."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

from reader.bangla.dates import parse_date
from reader.bangla.zones import zone_of

_ISO = re.compile(
    r"\s*(\d{4})-(\d{1,2})-(\d{1,2})"
    r"(?:[T ]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?",
    re.IGNORECASE,
)
_LENIENCE = timedelta(minutes=10)  # clocks differ


def moment_of(text: str, now: datetime, timezone_name: str) -> datetime | None:
    """A time as a page states it, aware and in UTC; a date alone is that day's beginning.

    ISO 8601 and what is nearly it (`2023-03-20T13:18:35+06:00.000Z`) first, then every form that
    newspapers print. A time that names no zone is the newspaper's. Never a time in the future: a
    paper that labels its own clock as UTC is put right, anything else is no time at all.
    """
    text = text.strip()
    if not text:
        return None
    zone = zone_of(timezone_name)
    if found := _ISO.match(text):
        moment = _iso(found, timezone_name)
    else:
        value = parse_date(text[:200], now, timezone_name)
        if isinstance(value, datetime):
            moment = value
        elif isinstance(value, date):
            moment = datetime.combine(value, time(), zone)
        else:
            return None
    if moment is None:
        return None
    if moment > now + _LENIENCE and moment.utcoffset() == timedelta(0):
        moment = moment.replace(tzinfo=zone)
    return moment.astimezone(UTC) if moment <= now + _LENIENCE else None


def _iso(found: re.Match[str], timezone_name: str) -> datetime | None:
    year, month, day, hour, minute, second, offset = found.groups()
    try:
        naive = datetime(  # noqa: DTZ001 - the zone follows
            int(year), int(month), int(day), int(hour or 0), int(minute or 0), int(second or 0)
        )
        return naive.replace(tzinfo=_offset(offset) or zone_of(timezone_name))
    except ValueError:
        return None


def _offset(text: str | None) -> timezone | None:
    if text is None:
        return None
    if text[0] not in "+-":
        return UTC
    minutes = int(text[1:3]) * 60 + int(text[-2:])
    return timezone(timedelta(minutes=-minutes if text[0] == "-" else minutes))
