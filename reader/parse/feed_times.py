"""The times of feeds and pages: every form in use, and the zone that some of them lie about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from reader.bangla.dates import TOLERANCE, as_moment, parse_date, settle
from reader.bangla.zones import zone_of

ZONE = "Asia/Dhaka"  # of a time that names none
_EARLIEST = datetime(1995, 1, 1, tzinfo=UTC)
_ISO = re.compile(
    r"(\d{4}-\d{2}-\d{2})[T ]+(\d{1,2}:\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*"
    r"(Z|UTC|GMT|[+-]\d{2}:?(?:\d{2})?)?(?:[.:]?0+Z?)?\s*",
    re.IGNORECASE,
)
# email.utils drops AM and PM, so texts with them are left to the reader of datelines.
_RFC = re.compile(r"(?!.*\d ?[ap]\.?m\b)[A-Za-z0-9,:+\-() ./]{6,60}", re.IGNORECASE)
# What email.utils knows no offset for. BST is Bangladesh's here, not Britain's.
_ZONES = {"BST": "+0600", "BDT": "+0600", "IST": "+0530", "Z": "+0000"}
_NAMED_ZONE = re.compile(r"\b(BST|BDT|IST|Z)$|\b(?:GMT|UTC)\s*([+-]\d{1,2}):?(\d{2})?$")


def read_time(text: str, now: datetime, zone: str = ZONE) -> datetime | None:
    """A time as a feed or a page states it, aware and in the zone that it names; it may be in the
    future.

    A time that names no zone is of `zone`, a date alone the first moment of its day there. None
    where the text is no time, or one before there were feeds.
    """
    text = " ".join(text.split())
    if not text or len(text) > 200:
        return None
    moment = _iso(text, zone) or _rfc822(text, zone) or as_moment(parse_date(text, now, zone), zone)
    return moment if moment is not None and moment >= _EARLIEST else None


def _iso(text: str, zone: str) -> datetime | None:
    found = _ISO.fullmatch(text)
    if found is None:
        return None
    day, minute, second, stated = found.groups()
    offset = re.sub("Z|UTC|GMT", "+00:00", (stated or "").upper())
    try:
        moment = datetime.fromisoformat(f"{day}T{minute.zfill(5)}:{second or '00'}{offset}")
    except ValueError:
        return None
    return _aware(moment, zone)


def _rfc822(text: str, zone: str) -> datetime | None:
    if not _RFC.fullmatch(text):
        return None
    if named := _NAMED_ZONE.search(text):
        hours = named[2]
        offset = _ZONES[named[1]] if named[1] else f"{int(hours):+03d}{named[3] or '00'}"
        text = text[: named.start()] + offset
    try:
        return _aware(parsedate_to_datetime(text), zone)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _aware(moment: datetime, zone: str) -> datetime | None:
    try:
        moment = moment if moment.tzinfo else moment.replace(tzinfo=zone_of(zone))
        return moment.astimezone(moment.tzinfo) if moment.astimezone(UTC) else None
    except (ValueError, OverflowError):  # the year 1 or 9999 in a zone where it is another
        return None


def labels_lie(times: Iterable[datetime | None], now: datetime) -> bool:
    """Whether a feed labels Dhaka's clock as GMT (Kaler Kantho does).

    So it is where all its times say GMT and one is ahead of `now`, by no more than the zone's
    offset. The older ones, which are not ahead, are then wrong by as much.
    """
    known = [moment for moment in times if moment is not None]
    offset = zone_of(ZONE).utcoffset(None) or timedelta()
    ahead = [moment for moment in known if moment > now + TOLERANCE]
    return (
        bool(ahead)
        and all(moment.utcoffset() == timedelta() for moment in known)
        and all(moment <= now + offset + TOLERANCE for moment in ahead)
    )


def settled(moment: datetime | None, now: datetime, *, lie: bool) -> datetime | None:
    """A feed's time in UTC, never ahead of `now`; with `lie` read again as Dhaka's clock."""
    if moment is None:
        return None
    if lie:
        moment = moment.replace(tzinfo=zone_of(ZONE))
    return settle(moment, now, ZONE)
