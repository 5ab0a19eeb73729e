"""Bangla and ASCII digits, and numbers grouped as South Asia groups them (lakh, crore)."""

from __future__ import annotations

import re
from typing import Literal

Language = Literal["bn", "en"]
"""The language in which something is written for the reader."""

BANGLA_DIGITS = "০১২৩৪৫৬৭৮৯"
_TO_BANGLA = str.maketrans("0123456789", BANGLA_DIGITS)
_TO_ASCII = str.maketrans(BANGLA_DIGITS, "0123456789")
_COUNT = re.compile(r"[-−]?\d+(?:,\d{2,3})*")


def to_bangla_digits(text: str) -> str:
    """The text with its ASCII digits written as Bangla ones; nothing else changes."""
    return text.translate(_TO_BANGLA)


def to_ascii_digits(text: str) -> str:
    """The text with its Bangla digits written as ASCII ones; nothing else changes."""
    return text.translate(_TO_ASCII)


def group_lakh(number: int, *, bangla_digits: bool = True) -> str:
    """A whole number grouped by lakh and crore: 1234567 is "১২,৩৪,৫৬৭".

    The last three digits stand together, then pairs all the way up, as QLocale("bn_BD") does it.
    """
    sign, digits = ("-" if number < 0 else ""), str(abs(number))
    head, tail = digits[:-3], digits[-3:]
    pairs = [head[max(end - 2, 0) : end] for end in range(len(head), 0, -2)][::-1]
    grouped = sign + ",".join([*pairs, tail])
    return to_bangla_digits(grouped) if bangla_digits else grouped


def count(number: int, language: Language = "bn", *, bangla_digits: bool = True) -> str:
    """A count for the reader: lakh grouping in Bangla, thousands in English.

    `bangla_digits` is the reader's setting and matters in Bangla only.
    """
    if language == "en":
        return f"{number:,}"
    return group_lakh(number, bangla_digits=bangla_digits)


def parse_count(text: str) -> int | None:
    """A whole number in either digits, grouped or not; None where the text is not one."""
    stripped = text.strip()
    if _COUNT.fullmatch(stripped) is None:
        return None
    return int(stripped.replace(",", "").replace("−", "-"))
