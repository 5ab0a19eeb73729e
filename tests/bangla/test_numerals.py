"""Numbers are grouped by lakh and crore, and both digits are alike."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.bangla.numerals import (
    count,
    group_lakh,
    parse_count,
    to_ascii_digits,
    to_bangla_digits,
)


def test_numbers_are_grouped_by_lakh_and_crore() -> None:
    assert group_lakh(1234567) == "১২,৩৪,৫৬৭"
    assert group_lakh(999) == "৯৯৯"
    assert group_lakh(1000) == "১,০০০"
    assert group_lakh(100000) == "১,০০,০০০"
    assert group_lakh(-12345678901, bangla_digits=False) == "-12,34,56,78,901"


def test_counts_follow_the_language_and_the_readers_setting() -> None:
    assert count(1234567) == "১২,৩৪,৫৬৭"
    assert count(1234567, bangla_digits=False) == "12,34,567"
    assert count(1234567, "en") == "1,234,567"


def test_only_digits_change() -> None:
    assert to_bangla_digits("9:30 AM — ৫টি") == "৯:৩০ AM — ৫টি"
    assert to_ascii_digits("৯:৩০ — 5টি") == "9:30 — 5টি"


@given(st.integers(-(10**15), 10**15), st.booleans())
def test_a_grouped_number_is_read_back(number: int, bangla_digits: bool) -> None:
    assert parse_count(group_lakh(number, bangla_digits=bangla_digits)) == number


def test_what_is_no_number_is_none() -> None:
    for text in ("", "১২ জন", "1,2", "a", ",১২"):
        assert parse_count(text) is None
