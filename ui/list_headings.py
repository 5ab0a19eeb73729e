"""The headings within a list: the days, or the newspapers, that its rows belong to."""

from __future__ import annotations

from array import array
from datetime import datetime

from reader.store.rows import Arranged
from ui import times


def headings(found: Arranged, present: datetime) -> dict[int, str]:
    """Headings by the place of the row that they stand above."""
    return {
        one.place: one.newspaper or (times.day_heading(one.day, present) if one.day else "")
        for one in found.breaks
    }


def moved(bands: dict[int, str], old: array[int], new: array[int]) -> dict[int, str]:
    """The same headings in a list that has more rows: each stays above its own row."""
    if old == new:
        return bands
    above = {old[place]: text for place, text in bands.items()}
    return {place: above[one] for place, one in enumerate(new) if one in above}
