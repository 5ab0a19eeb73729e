"""Bangla and ASCII digits, and numbers grouped as South Asia groups them (lakh, crore)."""

from __future__ import annotations

from typing import Literal

Language = Literal["bn", "en"]
"""The language in which something is written for the reader."""

BANGLA_DIGITS = "০১২৩৪৫৬৭৮৯"
_TO_BANGLA = str.maketrans("0123456789", BANGLA_DIGITS)
_TO_ASCII = str.maketrans(BANGLA_DIGITS, "0123456789")


def to_bangla_digits(text: str) -> str:
    """The text with its ASCII digits written as Bangla ones; nothing else changes."""
    return text.translate(_TO_BANGLA)


def to_ascii_digits(text: str) -> str:
    """The text with its Bangla digits written as ASCII ones; nothing else changes."""
    return text.translate(_TO_ASCII)


def group_lakh(number: int) -> str:
    """A whole number grouped by lakh and crore: 1234567 is "১২,৩৪,৫৬৭".

    The last three digits stand together, then pairs all the way up, as QLocale("bn_BD") does it.
    """
    sign, digits = ("-" if number < 0 else ""), str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    return to_bangla_digits(sign + ",".join([*pairs, tail]))


def count(number: int, language: Language = "bn") -> str:
    """A count for the reader: lakh grouping in Bangla, thousands in English."""
    return f"{number:,}" if language == "en" else group_lakh(number)
