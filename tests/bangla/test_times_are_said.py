"""Times are said as a newspaper's reader says them, and what we say we can read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla import calendar, wording
from reader.bangla.dates import as_moment, parse_date
from reader.bangla.numerals import Language, to_ascii_digits
from reader.bangla.zones import DHAKA, zone_of

RULES: list[calendar.Rule] = ["bangladesh", "west-bengal"]
NOW = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # Tuesday, 14:00 in Dhaka


def dhaka(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=DHAKA).astimezone(UTC)


@pytest.mark.parametrize(
    ("when", "bangla", "english"),
    [
        ("2026-11-24 13:59:40", "এইমাত্র", "just now"),
        ("2026-11-24 14:03", "এইমাত্র", "just now"),
        ("2026-11-24 13:59", "১ মিনিট আগে", "1 minute ago"),
        ("2026-11-24 13:55", "৫ মিনিট আগে", "5 minutes ago"),
        ("2026-11-24 11:30", "২ ঘণ্টা আগে", "2 hours ago"),
        ("2026-11-24 09:30", "আজ সকাল ৯:৩০", "today 9:30 AM"),
        ("2026-11-24 00:30", "আজ রাত ১২:৩০", "today 12:30 AM"),
        ("2026-11-23 22:15", "গতকাল রাত ১০:১৫", "yesterday 10:15 PM"),
        ("2026-11-23 12:15", "গতকাল দুপুর ১২:১৫", "yesterday 12:15 PM"),
        ("2026-11-21 12:15", "২১ নভেম্বর", "21 November"),
        ("2025-11-21 12:15", "২১ নভেম্বর ২০২৫", "21 November 2025"),
        ("2026-11-24 00:00", "আজ", "today"),
        ("2026-11-23 00:00", "গতকাল", "yesterday"),
    ],
)
def test_relative_while_fresh_and_absolute_later(when: str, bangla: str, english: str) -> None:
    assert wording.relative(dhaka(when), NOW) == bangla
    assert wording.relative(dhaka(when), NOW, language="en") == english


def test_a_date_alone_is_said_without_a_time() -> None:
    assert wording.relative(date(2026, 11, 24), NOW) == "আজ"
    assert wording.relative(date(2026, 11, 23), NOW) == "গতকাল"
    assert wording.exact(date(2026, 11, 24)) == "মঙ্গলবার, ২৪ নভেম্বর ২০২৬"
    assert wording.exact(as_moment(date(2026, 11, 24)) or NOW) == "মঙ্গলবার, ২৪ নভেম্বর ২০২৬"


def test_hovering_shows_the_whole_of_it() -> None:
    when = dhaka("2026-11-24 09:30")
    assert wording.exact(when) == "মঙ্গলবার, ২৪ নভেম্বর ২০২৬, সকাল ৯:৩০"
    assert wording.exact(when, language="en") == "Tuesday, 24 November 2026, 9:30 AM"


def test_days_head_their_stories() -> None:
    assert wording.day_heading(date(2026, 11, 24), NOW) == "আজ"
    assert wording.day_heading(date(2026, 11, 23), NOW, language="en") == "Yesterday"
    assert wording.day_heading(date(2026, 11, 22), NOW) == "রোববার, ২২ নভেম্বর"
    assert wording.day_heading(date(2025, 11, 22), NOW) == "শনিবার, ২২ নভেম্বর ২০২৫"


def test_reading_takes_at_least_a_minute() -> None:
    assert wording.reading_time(10) == "১ মিনিটের পড়া"
    assert wording.reading_time(540) == "৩ মিনিটের পড়া"
    assert wording.reading_time(700, "en") == "3 min read"


def test_every_hour_has_its_part_of_the_day() -> None:
    said = [wording.clock(dhaka(f"2026-11-24 {hour:02}:05")).split()[0] for hour in range(24)]
    assert said == [
        *["রাত"] * 4,
        *["ভোর"] * 2,
        *["সকাল"] * 6,
        *["দুপুর"] * 3,
        *["বিকেল"] * 3,
        *["সন্ধ্যা"] * 2,
        *["রাত"] * 4,
    ]


ages = st.timedeltas(timedelta(0), timedelta(days=1500))
nows = st.integers(0, 315_000_000).map(
    lambda seconds: datetime(2020, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
)
LANGUAGES: list[Language] = ["bn", "en"]
languages = st.sampled_from(LANGUAGES)
digits = st.sampled_from([str, to_ascii_digits])
zones = st.sampled_from(["Asia/Dhaka", "Asia/Kolkata"])


@given(age=ages, now=nows, language=languages, digits=digits, zone=zones)
def test_what_we_print_we_read_back(
    age: timedelta, now: datetime, language: Language, digits: Callable[[str], str], zone: str
) -> None:
    when = now - age
    local = when.astimezone(zone_of(zone))

    read = parse_date(digits(wording.exact(when, zone, language)), now, zone)
    if local.strftime("%H:%M:%S.%f") == "00:00:00.000000":
        assert read == local.date()
    else:
        assert read == local.replace(second=0, microsecond=0)

    read = parse_date(digits(wording.relative(when, now, zone, language)), now, zone)
    assert read is not None
    if isinstance(read, datetime):
        assert abs(read - when) < timedelta(hours=1)
    else:
        assert read == local.date()

    heading = wording.day_heading(local.date(), now, zone, language)
    assert parse_date(digits(heading), now, zone) == local.date()


@given(now=nows, language=languages, digits=digits, rule=st.sampled_from(RULES))
def test_the_masthead_is_read_back(
    now: datetime, language: Language, digits: Callable[[str], str], rule: calendar.Rule
) -> None:
    zone = "Asia/Kolkata" if rule == "west-bengal" else "Asia/Dhaka"
    day = now.astimezone(zone_of(zone)).date()
    for printed in (
        calendar.masthead(day, language, rule),
        calendar.written(day, language),
        calendar.written_bangla(day, language, rule),
    ):
        assert parse_date(digits(printed), now, zone) == day


@pytest.mark.parametrize("month", range(12))
def test_every_months_name_is_read_back(month: int) -> None:
    day = date(2026, 1, 20) + timedelta(days=30.4 * month)
    now = NOW + timedelta(days=60)
    for language in LANGUAGES:
        assert parse_date(calendar.written(day, language), now) == day
        assert parse_date(calendar.written_bangla(day, language), now) == day
