"""Where one letter as a reader sees it ends and the next begins.

Follows UAX #29 as far as newspapers need it, with rule GB9c for Bangla: a base, its nukta, vowel
signs and other marks, and every consonant that a virama joins to it, are one. ZWNJ after a virama
keeps the parts apart, ZWJ does not.
"""

from __future__ import annotations

import functools
import re
import sys
import unicodedata
from collections.abc import Iterator

VIRAMA = "\u09cd"
NUKTA = "\u09bc"
ZWNJ, ZWJ = "\u200c", "\u200d"
IGNORABLE = "\u00ad\u200b-\u200f\u2060\ufeff"
"""What is never seen, as the inside of a regular expression's class: SHY, joiners, marks of
direction, word joiner, byte order mark."""


@functools.cache
def marks() -> str:
    """All combining marks, and the vowels and finals of Hangul, as the inside of a regular
    expression's class."""
    ranges: list[list[int]] = []
    for code in range(0x300, 0x1E100):
        if unicodedata.category(chr(code)).startswith("M") or 0x1160 <= code <= 0x11FF:
            if ranges and ranges[-1][1] == code - 1:
                ranges[-1][1] = code
            else:
                ranges.append([code, code])
    ranges += [[0xE0100, 0xE01EF], [0x1F3FB, 0x1F3FF]]  # variation selectors, skin tones
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges if last < sys.maxunicode)


@functools.cache
def segment() -> re.Pattern[str]:
    """A base with all that leans on it; every text is a row of these."""
    leaning = f"{marks()}{IGNORABLE}"
    return re.compile(f"[^{leaning}]?[{leaning}]+|[^{leaning}]")


_JOINS = re.compile(rf"{VIRAMA}{ZWJ}*\Z")
_CONSONANT = re.compile("[\u0995-\u09b9\u09ce\u09dc\u09dd\u09df\u09f0\u09f1]")


def graphemes(text: str) -> Iterator[tuple[int, int]]:
    """The letters of a text as (start, end); together they cover it without a gap."""
    start = end = 0
    joins = False
    for found in segment().finditer(text):
        if end > start and not (joins and _follows(found[0], text[end - 1])):
            yield start, end
            start = found.start()
        end = found.end()
        joins = found[0].endswith(ZWJ) or _JOINS.search(found[0]) is not None
    if end > start:
        yield start, end


def _follows(segment: str, last: str) -> bool:
    """Whether a segment belongs to the letter before it, which ends in a virama or a joiner."""
    if _CONSONANT.match(segment) is not None:
        return last in (VIRAMA, ZWJ)
    return last == ZWJ and unicodedata.category(segment[0]) == "So"  # emoji made of several
