"""Bangla words in patterns, whichever way a page encodes their letters."""

from __future__ import annotations

import re
import unicodedata

_EITHER = {
    "ড\u09bc": "(?:ড\u09bc|\u09dc)",
    "ঢ\u09bc": "(?:ঢ\u09bc|\u09dd)",
    "য\u09bc": "(?:য\u09bc|\u09df)",
    "\u09cb": "(?:\u09cb|\u09c7\u09be)",
    "\u09cc": "(?:\u09cc|\u09c7\u09d7)",
}
_JOINERS = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


def pattern(source: str) -> re.Pattern[str]:
    """A pattern that meets ড়, ঢ়, য় and split vowel signs in either encoding.

    Not for these letters within a character class.
    """
    source = unicodedata.normalize("NFC", source)
    for letter, both in _EITHER.items():
        source = source.replace(letter, both)
    return re.compile(source, re.IGNORECASE)


def key_of(text: str) -> str:
    """A text as it compares with others: one encoding, no joiners, one kind of space and case."""
    folded = unicodedata.normalize("NFC", text.translate(_JOINERS)).casefold()
    return " ".join(folded.split())


_NO_LETTERS = re.compile(r"[^\w\u0980-\u09ff]+")


def letters_of(text: str) -> str:
    """A text's letters and digits alone, to compare headlines whose quotes and dashes differ."""
    return _NO_LETTERS.sub("", key_of(text))


def one_of(*alternatives: str) -> str:
    """The source of a pattern that meets any of these."""
    return f"(?:{'|'.join(alternatives)})"
