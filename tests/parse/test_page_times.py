"""Times of a page are read as feeds' are: nothing of them is dropped, and none lies ahead."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.parse.moments import moment_of

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)  # Tuesday, noon in Dhaka
EVENING = datetime(2026, 11, 23, 15, 5, tzinfo=UTC)  # 21:05 in Dhaka


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-23T21:05:00+06:00",
        "2026-11-23T15:05:00.000Z",
        "2026-11-23T21:05:00+06:00.000Z",
        "2026-11-23T21:05:00+06:00[Asia/Dhaka]",
        "2026-11-23 09:05 PM",
        "২০২৬-১১-২৩ ০৯:০৫ পিএম",
        "২০২৬-১১-২৩ | রাত ৯:০৫",
        "2026-11-23 21:05 UTC+6",
        "23 Nov 2026 09:05 PM BST",
        "Nov 23, 2026 9:05 pm",
        "প্রকাশ: ২৩ নভেম্বর ২০২৬, ২১: ০৫",
    ],
)
def test_every_form_is_the_same_moment(text: str) -> None:
    assert moment_of(text, NOW, "Asia/Dhaka") == EVENING


def test_a_time_without_a_zone_is_the_newspapers() -> None:
    for text in ("2026-11-23 20:35", "Mon, 23 Nov 2026 20:35:00", "২৩ নভেম্বর ২০২৬ ২০:৩৫"):
        assert moment_of(text, NOW, "Asia/Kolkata") == EVENING


def test_a_clock_that_is_a_little_ahead_says_now() -> None:
    ahead = (NOW + timedelta(minutes=4)).isoformat()
    assert moment_of(ahead, NOW, "Asia/Dhaka") == NOW


def test_a_planned_time_is_none_and_a_mislabelled_one_is_put_right() -> None:
    assert moment_of("2026-11-24T15:00:00+06:00", NOW, "Asia/Dhaka") is None
    assert moment_of("2026-11-24T11:00:00Z", NOW, "Asia/Dhaka") == NOW - timedelta(hours=1)
