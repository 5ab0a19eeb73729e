"""Time zones of newspapers, the same on every machine.

Windows ships no zone data, so the zones that Bangla newspapers live in stand here: Dhaka has had
+06:00 since 2010 (and before, but for the second half of 2009), Kolkata +05:30 since 1945.
"""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from reader.errors import Bug

DHAKA = timezone(timedelta(hours=6), "Asia/Dhaka")
KOLKATA = timezone(timedelta(hours=5, minutes=30), "Asia/Kolkata")

_FIXED: dict[str, tzinfo] = {
    "Asia/Dhaka": DHAKA,
    "Asia/Kolkata": KOLKATA,
    "Asia/Calcutta": KOLKATA,
    "UTC": UTC,
    "GMT": UTC,
}
_OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})")


def zone_of(name: str) -> tzinfo:
    """The zone of an IANA name or of an offset like "+06:00".

    Raises Bug for a name that neither this table nor the system's zone data knows.
    """
    if name in _FIXED:
        return _FIXED[name]
    if offset := _OFFSET.fullmatch(name):
        sign = -1 if offset[1] == "-" else 1
        return timezone(sign * timedelta(hours=int(offset[2]), minutes=int(offset[3])))
    # The system's zones are for newspapers from elsewhere.
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise Bug(what=f"unknown time zone {name!r}") from unknown


def local(moment: datetime, name: str) -> datetime:
    """An aware moment on the clock of a zone."""
    return moment.astimezone(zone_of(name))
