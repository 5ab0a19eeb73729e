"""Where there is no room, the date on top gives up a calendar rather than being cut."""

from __future__ import annotations

import pytest

from ui import times

DATES = times.BETWEEN.join(("মঙ্গলবার, ২৪ নভেম্বর ২০২৬", "৯ অগ্রহায়ণ ১৪৩৩", "১৩ জমাদিউস সানি ১৪৪৮"))


@pytest.mark.parametrize(("room", "calendars"), [(500, 3), (67, 3), (66, 2), (40, 1), (1, 1)])
def test_calendars_go_from_the_last(room: float, calendars: int) -> None:
    shown = times.shortened(DATES, lambda text: float(len(text)), room)
    assert DATES.startswith(shown)
    assert len(shown.split(times.BETWEEN)) == calendars
