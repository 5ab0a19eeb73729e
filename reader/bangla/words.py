r"""The words of a text; `\w` alone breaks Bangla ones at every vowel sign.

A word is a run of letters, marks and numbers: the categories L*, N*, Mn, Mc and Co, as the search
index's tokenizer is told, with the joiners that stand inside it; not ৷, often typed as danda.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from reader.bangla.graphemes import IGNORABLE, marks

_WORD = re.compile(
    rf"(?:[^\W_৷]|[{marks()}\ue000-\uf8ff])(?:[^\W_৷]|[{marks()}{IGNORABLE}\ue000-\uf8ff])*"
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
