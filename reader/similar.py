"""Whether two newspapers tell the same story: near-duplicate texts, by sketches of their wording.

A sketch is the 128 smallest hashes of a text's pairs of neighbouring words (a bottom-k MinHash:
one hash a pair, however many are kept). The share of hashes that two sketches have in common
estimates the Jaccard likeness of the texts. That alone is not enough: reports of one day share
whole paragraphs of background. So the openings, where the news stands, must be alike too, and
numbers in the headlines must not contradict each other. Pure: no clock, no disk.
How the limits were found: docs/how-is-one-story-found-in-several-papers.md.
"""

from __future__ import annotations

import re
import sys
import zlib
from array import array
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from hashlib import blake2b
from heapq import nsmallest
from itertools import pairwise
from typing import TypeAlias

from reader.bangla.folding import fold_text
from reader.bangla.words import words_of_key

SIZE = 128
"""Hashes of a whole sketch."""
HASH_BYTES = 4
"""Of each hash. Among the 128 of a sketch two that are alike by chance are one in 30,000."""
KEYS = 24
"""So many of the smallest find candidates: two alike texts share at least one of them."""
FEWEST_PAIRS = 60
"""Shorter texts are never grouped: one notice of three lines is like any other."""
OPENING = 60
"""Words of a text in which its news stands."""
APART = timedelta(hours=36)
"""Further apart in time two texts are two stories: a column, a timetable, a reprint."""

# Likeness of the whole texts and, with it, of the openings: any of these pairs is enough.
_LIMITS = ((0.40, 0.40), (0.25, 0.50))
_LIMITS_UNDER_ONE_HEADLINE = (0.15, 0.40)

_HEADLINES = 2048  # remembered; a day has some 1,700

Hashes: TypeAlias = "array[int]"


@dataclass(frozen=True, slots=True)
class Wording:
    """What is kept of a text to find its like: the sketch and the words of its opening, both 32-bit
    hashes, ascending."""

    sketch: Hashes
    opening: Hashes

    @property
    def keys(self) -> Sequence[int]:
        """The hashes by which it is looked up."""
        return self.sketch[:KEYS]


def wording_of(text: str) -> Wording | None:
    """The wording of a body's text; None for one that is too short to tell."""
    words = words_of_key(fold_text(text))
    pairs = {f"{one} {two}".encode() for one, two in pairwise(words)}
    if len(pairs) < FEWEST_PAIRS:
        return None
    hashes = array("I")
    hashes.frombytes(
        b"".join([blake2b(pair, digest_size=8).digest()[:HASH_BYTES] for pair in pairs])
    )
    if sys.byteorder == "little":
        hashes.byteswap()
    opening = sorted({zlib.crc32(word.encode()) for word in words[:OPENING]})
    return Wording(array("I", sorted(set(hashes))[:SIZE]), array("I", opening))


def likeness(one: Hashes, other: Hashes) -> float:
    """The estimated Jaccard likeness of two sketches, 0 to 1; the standard error is 0.04."""
    both = set(one) & set(other)
    smallest = nsmallest(SIZE, set(one) | set(other))
    return sum(value in both for value in smallest) / len(smallest) if smallest else 0.0


def same_story(one: Wording, other: Wording, one_headline: str, other_headline: str) -> bool:
    """Whether two texts of two newspapers are one story. Precision first: what is grouped wrongly
    is hidden from the reader, what is not grouped is merely seen twice."""
    if _contradict(one_headline, other_headline):
        return False
    whole = likeness(one.sketch, other.sketch)
    opening = _jaccard(set(one.opening), set(other.opening))
    more = [_LIMITS_UNDER_ONE_HEADLINE] if _alike(one_headline, other_headline) else []
    return any(whole >= least and opening >= start for least, start in (*_LIMITS, *more))


def _jaccard(one: set[int], other: set[int]) -> float:
    return len(one & other) / len(one | other) if one or other else 0.0


def _alike(one: str, other: str) -> bool:
    """Whether two headlines share half of the shorter one's words, and at least three."""
    a, b = _words(one), _words(other)
    return len(a & b) >= 3 and 2 * len(a & b) >= min(len(a), len(b))


def _contradict(one: str, other: str) -> bool:
    """Whether both headlines give numbers and none is the same: gold that fell by 2,508 and gold
    that rose by 1,575 are two stories in the same words."""
    a, b = _numbers(one), _numbers(other)
    return bool(a and b) and not a & b


# One article is compared with many, and each of them with many others.
@lru_cache(maxsize=_HEADLINES)
def _words(headline: str) -> frozenset[str]:
    return frozenset(words_of_key(fold_text(headline)))


@lru_cache(maxsize=_HEADLINES)
def _numbers(headline: str) -> frozenset[str]:
    return frozenset(re.findall(r"\d+", fold_text(headline).replace(",", "")))


def joined(pairs: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Groups of what pairs hold together: each member with the smallest of its group."""
    head: dict[int, int] = {}

    def find(one: int) -> int:
        while head.setdefault(one, one) != one:
            one = head[one]
        return one

    for a, b in pairs:
        first, second = sorted((find(a), find(b)))
        head[second] = first
    return {one: find(one) for one in head}
