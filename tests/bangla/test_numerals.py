"""Numbers are grouped by lakh and crore, and both digits are alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.numerals import count, group_lakh, to_ascii_digits, to_bangla_digits


def test_numbers_are_grouped_by_lakh_and_crore() -> None:
    assert group_lakh(1234567) == "১২,৩৪,৫৬৭"
    assert group_lakh(999) == "৯৯৯"
    assert group_lakh(1000) == "১,০০০"
    assert group_lakh(100000) == "১,০০,০০০"
    assert group_lakh(0) == "০"
    assert group_lakh(10000000) == "১,০০,০০,০০০"
    assert group_lakh(-100) == "-১০০"
    assert group_lakh(-12345678901) == "-১২,৩৪,৫৬,৭৮,৯০১"


def test_counts_follow_the_language() -> None:
    assert count(1234567) == "১২,৩৪,৫৬৭"
    assert count(1234567, "en") == "1,234,567"


def test_only_digits_change() -> None:
    assert to_bangla_digits("9:30 AM — ৫টি") == "৯:৩০ AM — ৫টি"
    assert to_ascii_digits("৯:৩০ — 5টি") == "9:30 — 5টি"


@given(st.integers(-(10**15), 10**15))
def test_grouping_changes_no_digit_and_parts_lakhs_from_the_last_three(number: int) -> None:
    grouped = to_ascii_digits(group_lakh(number))
    assert int(grouped.replace(",", "")) == number
    *pairs, last = grouped.lstrip("-").split(",")
    assert all(len(pair) == 2 for pair in pairs[1:])
    assert len(last) == 3 if pairs else len(last) <= 3
