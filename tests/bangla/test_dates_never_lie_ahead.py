"""No story is shown with a time that has not come yet, whatever its newspaper says."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.dates import (
    TOLERANCE,
    as_moment,
    labelled_dates,
    parse_date,
    settle,
)
from reader.bangla.zones import DHAKA, zone_of
from reader.errors import Bug

NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)
PIECES = re.split(
    " +",
    "প্রকাশ: আপডেটঃ ২৪ ৩১ ২০২৬ ২০২৭ নভেম্বর ফাল্গুন ১৪৩৩ সোমবার আজ গতকাল ১০:৩২ রাত সকাল এএম পিএম "
    "GMT +06:00 Z মিনিট ঘণ্টা আগে ২ ৫ | , / - . ১২টা ২০১৫ 2026-11-24T Nov সাড়ে এক দিন বছর 99999 GMT+9 "
    "গত পহেলা খেলা",
)
moments = st.integers(0, 315_000_000).map(
    lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)


def test_a_feed_that_labels_dhaka_time_as_gmt_is_caught() -> None:
    assert parse_date("Tue, 24 Nov 2026 13:40:00 GMT", NOW) == NOW - timedelta(minutes=20)
    assert parse_date("2026-11-24T13:40:00Z", NOW) == NOW - timedelta(minutes=20)
    assert settle(NOW + timedelta(hours=5), NOW) == NOW - timedelta(hours=1)


def test_a_feed_that_labels_kolkata_time_as_gmt_is_caught() -> None:
    ahead = NOW + timedelta(hours=5)
    assert settle(ahead, NOW, "Asia/Kolkata") == NOW - timedelta(minutes=30)


def test_a_clock_that_runs_a_little_ahead_means_now() -> None:
    assert settle(NOW + timedelta(minutes=3), NOW) == NOW
    assert parse_date("২৪ নভেম্বর ২০২৬, ১৪:০৩", NOW) == NOW


def test_what_no_zone_explains_is_not_known() -> None:
    assert settle(NOW + timedelta(days=2), NOW) is None


def test_a_time_later_today_keeps_its_day() -> None:
    assert parse_date("২৪ নভেম্বর ২০২৬, ২৩:৩০", NOW) == date(2026, 11, 24)


def test_a_day_that_has_not_begun_is_no_date() -> None:
    assert parse_date("২৫ নভেম্বর ২০২৬", NOW) is None
    late = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)  # half past midnight in Dhaka
    assert parse_date("২৫ নভেম্বর ২০২৬", late) == date(2026, 11, 25)


@given(published=moments, now=moments)
def test_settled_times_are_never_ahead(published: datetime, now: datetime) -> None:
    settled = settle(published, now)
    assert settled is None or settled <= now
    if published <= now:
        assert settled == published


@given(
    text=st.lists(
        st.sampled_from(PIECES),
        max_size=8,
    ).map(" ".join),
    now=moments,
)
def test_no_text_gives_a_time_ahead(text: str, now: datetime) -> None:
    for dated in labelled_dates(text, now):
        if isinstance(dated.when, datetime):
            assert dated.when <= now
        else:
            assert dated.when <= now.astimezone(DHAKA).date()


@given(text=st.text(max_size=80), now=moments)
def test_any_text_can_be_asked(text: str, now: datetime) -> None:
    parse_date(text, now)


def test_both_dates_of_a_dateline_come_with_their_labels() -> None:
    text = "প্রকাশ: ১০ আগস্ট ২০২৬, ১২:০০ পিএম | আপডেট: ১১ আগস্ট ২০২৬, ০১:০০ পিএম"
    found = labelled_dates(text, NOW)
    assert [dated.label for dated in found] == ["published", "updated"]
    assert [dated.when for dated in found] == [
        datetime(2026, 8, 10, 6, 0, tzinfo=UTC),
        datetime(2026, 8, 11, 7, 0, tzinfo=UTC),
    ]


def test_an_update_that_gives_only_a_time_is_of_the_same_day() -> None:
    found = labelled_dates("প্রকাশ: ১০ আগস্ট ২০২৬ ১০:৩০ | আপডেট: ১১:৪৫", NOW)
    assert found[1].when == datetime(2026, 8, 10, 5, 45, tzinfo=UTC)


def test_the_newspapers_zone_counts() -> None:
    kolkata = parse_date("২০ নভেম্বর ২০২৬, ১০:৩০", NOW, "Asia/Kolkata")
    assert kolkata == datetime(2026, 11, 20, 5, 0, tzinfo=UTC)
    assert parse_date("১ বৈশাখ ১৪৩৩", NOW, "Asia/Kolkata") == date(2026, 4, 15)


def test_a_date_alone_counts_from_the_first_moment_of_its_day() -> None:
    day = date(2026, 11, 20)
    assert as_moment(day) == datetime(2026, 11, 19, 18, 0, tzinfo=UTC)
    assert as_moment(None) is None


def test_a_zone_nobody_knows_is_our_mistake() -> None:
    with pytest.raises(Bug):
        zone_of("Asia/Nowhere")
    assert zone_of("-05:30").utcoffset(None) == -timedelta(hours=5, minutes=30)
    assert timedelta(minutes=1) < TOLERANCE < timedelta(minutes=15)


@pytest.mark.parametrize(
    "variant",
    [
        "২১ ফেব্রু\u09afারি ২০২৬",  # the nukta forgotten
        "২১ ফেব্রু\u09dfারি ২০২৬",
        "২১ ফেব্রু\u09af\u09bcারি ২০২৬",
        "২১\u00a0ফেব্\u200cরুয়ারি\u200b ২০২৬",
        "২১ ফেব্\u200dরুয়ারি ২০২৬",
    ],
)
def test_the_encoding_of_a_month_does_not_matter(variant: str) -> None:
    assert parse_date(variant, NOW) == date(2026, 2, 21)
