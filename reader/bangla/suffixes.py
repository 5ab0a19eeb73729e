"""Inflected forms of a word that is searched for: পুতিনের finds পুতিন and পুতিনকে.

Bangla inflects by suffixes, so taking one off and searching for what begins with the rest does
what a stemmer would, and to the query alone: the index keeps its words whole. The list is short on
purpose, and every rule leaves at least two letters (a consonant with its signs is one).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from reader.bangla.folding import fold_text
from reader.bangla.graphemes import graphemes

_SUFFIXES = """
    গুলোকে গুলোর গুলোতে গুলোও গুলো গুলিকে গুলির গুলিতে গুলি দেরকেও দেরকে দেরও দেরই দের
    টিরও টির টিকেও টিকে টিতে টিও টি টার টাকে টাতে টায় টাও টা সমূহের সমূহ বৃন্দ গণের গণ
    কেও কেই কে তেও তেই তে রাও রাই রা েরাও েরা েরও েরই ের েও েই ে য়েরা য়েরও য়ের য়েও য়ে
    য়ও য়ই য় রও রই র ও ই
"""
_AFTER_VOWEL = re.compile("[\u0985-\u0994\u09be-\u09cc]\\Z")
_NEEDS_VOWEL = re.compile("(?:য\u09bc|র)[ওই]?\\Z|য\u09bcে.*\\Z")
_BANGLA = re.compile("[0-9]*[\u0980-\u09ff]+")  # ৫০০০-কে, whose digits have become others
_NEEDS_THREE = ("ও", "ই", "েই")
_WHOLE = """
    আমরা তোমরা আপনারা তারা তাঁরা যারা যাঁরা আমার তোমার আপনার তাঁর আমাদের তাদের তাঁদের যাদের থেকে হতে
    করে করতে করা হয়ে হবে হতে নিয়ে দিয়ে গিয়ে এসে বলে সঙ্গে সাথে মধ্যে মাধ্যমে জন্যে কাছে আছে আগে পরে
    একটি একটা এটি সেটি কোনটি আবার এবার আরও আজই এখনই কেউই কিছুই অথবা যদিও হলেও খবর
"""


def _folded(words: str) -> list[str]:
    return [fold_text(word) for word in re.findall(r"\S+", words)]


_BY_LENGTH = sorted(_folded(_SUFFIXES), key=len, reverse=True)
_KEPT = frozenset(_folded(_WHOLE))
_ENDINGS = frozenset(["", *_BY_LENGTH])


def forms(word: str, known: Callable[[str], bool] | None = None) -> tuple[str, ...]:
    """Search keys to be OR-ed for one word of a query, each good as a prefix; the word's own first.

    `known` tells whether the library has a word; with it a stem that is none is passed over. Words
    without a suffix, of other scripts, and the commonest small words have only their own form.
    """
    key = fold_text(word)
    if key in _KEPT or _BANGLA.fullmatch(key) is None:
        return (key,)
    for suffix in _BY_LENGTH:
        stem = key.removesuffix(suffix)
        if stem != key and _comes_off(stem, suffix) and (known is None or known(stem)):
            return (key, stem)  # the shortest stem: what a longer one begins, it begins as well
    return (key,)


def short_stems(word: str) -> Iterator[str]:
    """Search keys that a word of the query may be an inflection of, though they are so short that
    it may as well be a word of its own: স্ত্রীকে has স্ত্রী, but আমি has no আম. The shortest first."""
    key = fold_text(word)
    if key in _KEPT or _BANGLA.fullmatch(key) is None:
        return
    for suffix in _BY_LENGTH:
        stem = key.removesuffix(suffix)
        if stem != key and len(stem) > 1 and (_joins(stem, suffix) or _misspelt(stem, suffix)):
            yield stem


def is_form_of(word: str, stem: str) -> bool:
    """Whether a search key is a stem with one suffix or none, as far as its letters tell."""
    return word.startswith(stem) and word[len(stem) :] in _ENDINGS


def _comes_off(stem: str, suffix: str) -> bool:
    """Whether a suffix can stand after a stem and leaves enough of it to be sure."""
    letters = sum(1 for _ in graphemes(stem))
    return letters >= (3 if suffix in _NEEDS_THREE else 2) and _joins(stem, suffix)


def _misspelt(stem: str, suffix: str) -> bool:
    """Whether a suffix stands after a vowel, where it cannot, but is often put (ঢাকাের)."""
    return suffix[0] == "\u09c7" and _AFTER_VOWEL.search(stem) is not None


def _joins(stem: str, suffix: str) -> bool:
    """Whether a suffix can stand after a stem: ঢাকা-র and ঢাকা-য় after a vowel, দেশ-ে after none."""
    after_vowel = _AFTER_VOWEL.search(stem) is not None
    if stem.endswith("\u09cd"):
        return False
    if suffix[0] in "\u09c7":
        return not after_vowel
    return after_vowel or _NEEDS_VOWEL.match(suffix) is None
