"""When something that could not be had is asked for again."""

from __future__ import annotations

from datetime import datetime, timedelta

from reader.errors import PotrikaError

RETRIES = (
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(days=1),
    timedelta(days=3),
)
LONG_WAIT = timedelta(days=7)


def retry_at(fault: PotrikaError, attempts: int, now: datetime) -> datetime:
    """After a growing interval, the last of them ever after; long after a lasting fault."""
    return now + (RETRIES[min(attempts, len(RETRIES) - 1)] if fault.temporary else LONG_WAIT)
