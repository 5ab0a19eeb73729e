"""The masthead's date is the one that newspapers of that day print."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.bangla import calendar
from reader.bangla.calendar import BanglaDate, Rule, bangla_date, gregorian_date

DAYS = st.dates(date(1950, 1, 1), date(2090, 12, 31))
RULES = st.sampled_from(["bangladesh", "west-bengal"])


@pytest.mark.parametrize(
    ("day", "written"),
    [
        (date(2025, 2, 21), "৮ ফাল্গুন ১৪৩১"),
        (date(2025, 12, 16), "১ পৌষ ১৪৩২"),
        (date(2026, 3, 26), "১২ চৈত্র ১৪৩২"),
        (date(2026, 11, 24), "৯ অগ্রহায়ণ ১৪৩৩"),
        (date(2026, 4, 13), "৩০ চৈত্র ১৪৩২"),
        (date(2026, 4, 14), "১ বৈশাখ ১৪৩৩"),
        (date(2024, 2, 29), "১৬ ফাল্গুন ১৪৩০"),
        (date(2024, 3, 14), "৩০ ফাল্গুন ১৪৩০"),
        (date(2025, 3, 14), "২৯ ফাল্গুন ১৪৩১"),
    ],
)
def test_bangladesh_counts_by_the_rule_of_2019(day: date, written: str) -> None:
    assert calendar.written_bangla(day) == written
    assert gregorian_date(*bangla_date(day)) == day


@pytest.mark.parametrize(
    ("year", "new_year"),
    [
        (2018, 15),
        (2019, 15),
        (2020, 14),
        (2021, 15),
        (2022, 15),
        (2023, 15),
        (2024, 14),
        (2025, 15),
    ],
)
def test_west_bengal_begins_its_year_by_the_sun(year: int, new_year: int) -> None:
    assert bangla_date(date(year, 4, new_year), "west-bengal") == BanglaDate(1, 1, year - 593)
    twenty_fifth = date(year, 5, 8 if new_year == 14 else 9)  # Rabindranath's birthday
    assert bangla_date(twenty_fifth, "west-bengal") == BanglaDate(25, 1, year - 593)


@given(day=DAYS, rule=RULES)
def test_every_day_has_one_bangla_date(day: date, rule: Rule) -> None:
    bangla = bangla_date(day, rule)
    assert gregorian_date(*bangla, rule) == day
    following = bangla_date(day + timedelta(days=1), rule)
    assert following > BanglaDate(bangla.day, 0, 0) or following.day == 1
    assert following.day in (1, bangla.day + 1)


@pytest.mark.parametrize("rule", ["bangladesh", "west-bengal"])
def test_a_day_that_no_month_has_is_refused(rule: Rule) -> None:
    for day, month in ((0, 1), (33, 1), (31, 12)):
        with pytest.raises(ValueError, match="no day"):
            gregorian_date(day, month, 1433, rule)


def test_the_masthead_is_as_newspapers_print_it() -> None:
    day = date(2026, 11, 24)
    assert calendar.masthead(day) == "মঙ্গলবার, ২৪ নভেম্বর ২০২৬ · ৯ অগ্রহায়ণ ১৪৩৩"
    assert calendar.masthead(day, "en") == "Tuesday, 24 November 2026 · 9 Ogrohayon 1433"
    assert calendar.masthead(date(2026, 4, 14), rule="west-bengal").endswith("৩০ চৈত্র ১৪৩২")
