r"""The words of a text; `\w` alone breaks Bangla ones at every vowel sign.

A word is a run of letters, marks and numbers: the categories L*, N*, Mn, Mc and Co, as the search
index's tokenizer is told, with the joiners that stand inside it; not ৷, often typed as danda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.bangla.graphemes import IGNORABLE, marks

_NO_MARKS_OF_WORDS = (
    "\u0488\u0489\u1abe\u1abe\u20dd\u20e0\u20e2\u20e4\ua670\ua672\U0001f3fb\U0001f3ff"
)
"""What encloses a letter (category Me: the box of a keycap), and skin tones: the first and the last
of each run; the index's tokenizer does not count them to a word."""


def _marks_of_words() -> str:
    """Marks but those, as the inside of a class."""
    ranges = list(zip(marks()[::3], marks()[2::3], strict=True))
    for first, last in zip(_NO_MARKS_OF_WORDS[::2], _NO_MARKS_OF_WORDS[1::2], strict=True):
        ranges = [
            piece
            for a, b in ranges
            for piece in (
                [(a, b)] if b < first or last < a else [(a, _by(first, -1)), (_by(last, 1), b)]
            )
            if piece[0] <= piece[1]
        ]
    return "".join(f"{a}-{b}" for a, b in ranges)


def _by(letter: str, places: int) -> str:
    return chr(ord(letter) + places)


_MARKS = _marks_of_words()
_WORD = re.compile(
    rf"(?:[^\W_৷]|[{_MARKS}\ue000-\uf8ff])(?:[^\W_৷]|[{_MARKS}{IGNORABLE}\ue000-\uf8ff])*"
)


class Token(NamedTuple):
    """A word and where it stands, in code points."""

    text: str
    start: int
    end: int


def tokens(text: str) -> Iterator[Token]:
    """The words of a text in their order, as written."""
    for found in _WORD.finditer(text):
        word = found[0].rstrip("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
        yield Token(word, found.start(), found.start() + len(word))


def words_of_key(key: str) -> list[str]:
    """The words of a search key in their order: as `tokens`, without their places, and faster."""
    return _WORD.findall(key)


def count_words(text: str) -> int:
    """How many words a text has, as for its reading time."""
    return len(_WORD.findall(text))
