"""Words as readers type them who remember a headline: inflected otherwise, in the other encoding,
with joiners or without, in Latin letters.

None of it uses what searching uses (reader.bangla.suffixes and sounds): a measure must not follow
the mistakes of what it measures.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable


def _row(text: str) -> list[str]:
    return text.split()


VIRAMA = "\u09cd"
_NUKTA = "\u09bc"
_VOWEL_END = re.compile("[\u0985-\u0994\u09be-\u09cc]\\Z")
_AFTER_VOWEL = _row("র কে তে য় রা দের টি গুলো ও ই")
_AFTER_CONSONANT = _row("ের কে ে েরা দের টি গুলো ও ই")
_SUFFIXES = sorted({*_AFTER_VOWEL, *_AFTER_CONSONANT, "টির", "তেই", "েই", "েও"}, key=len)[::-1]
_UNSURE = ("ও", "ই", "র", "ে", "রা", "টি")


def as_published(word: str, _dice: random.Random) -> str:
    return word


def inflected(word: str, dice: random.Random) -> str:
    """Another ending, or none; a word without an ending gets one."""
    word = unicodedata.normalize("NFC", word)
    stem = word
    for suffix in map(_nfc, _SUFFIXES):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3 and suffix not in _UNSURE:
            stem = word.removesuffix(suffix)
            break
    if stem != word and dice.random() < 0.4:
        return stem
    endings = _AFTER_VOWEL if _VOWEL_END.search(stem) else _AFTER_CONSONANT
    return stem + _nfc(dice.choice(endings))


def otherwise_encoded(word: str, dice: random.Random) -> str:
    decomposed = unicodedata.normalize("NFD", word)
    choice = dice.randrange(3)
    if choice == 0:
        return decomposed
    if choice == 1:
        composed = _nfc(word)
        for pair, one in (("য", "\u09df"), ("ড", "\u09dc"), ("ঢ", "\u09dd")):
            composed = composed.replace(pair + _NUKTA, one)
        return composed
    return decomposed.replace("ৎ", f"ত{VIRAMA}\u200d").replace("আ", "অ\u09be")


def with_joiners(word: str, dice: random.Random) -> str:
    """A joiner more, or all of them gone."""
    if re.search("[\u200c\u200d]", word):
        return re.sub("[\u200c\u200d]", "", word) if f"ত{VIRAMA}\u200d" not in word else word
    if VIRAMA in word and f"ত{VIRAMA}" not in word:
        return word.replace(VIRAMA, VIRAMA + dice.choice("\u200c\u200d"), 1)
    place = dice.randrange(1, len(word)) if len(word) > 1 else 1
    return f"{word[:place]}\u200c{word[place:]}"


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


# --- Latin letters --------------------------------------------------------------------------------

_CONSONANTS = dict(
    zip(
        "কখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহৎ",
        _row(
            "k kh g gh ng ch ch/chh/s j/z/j jh n t th d dh n t th d dh n p f/ph b v/bh m j/z r l "
            "sh/s sh/s s/s/sh h t"
        ),
        strict=True,
    )
) | {"ড\u09bc": "r", "ঢ\u09bc": "rh", "য\u09bc": "y", "ং": "ng", "ঃ": "", "ঁ": "/n/"}
_VOWELS = dict(zip("অআইঈউঊঋএঐওঔ", _row("o a i i/ee u u/oo ri e oi o ou"), strict=True))
_SIGNS = dict(
    zip(
        "\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c7\u09c8\u09cb\u09cc",
        _row("a i i/ee/i u u/oo/u ri e oi o ou"),
        strict=True,
    )
)
_CLUSTERS = {
    ("ক", VIRAMA, "ষ"): "kkh/ksh/kh/kkh",
    ("জ", VIRAMA, "ঞ"): "gg/gy/g",
    ("ঙ", VIRAMA, "গ"): "ng/ngg",
    ("ঙ", VIRAMA, "ক"): "nk",
}


def in_latin(word: str, dice: random.Random) -> str:
    """As people type who never learnt a scheme: loosely, and each time otherwise."""
    return _Typist(word, dice).typed()


class _Typist:
    def __init__(self, word: str, dice: random.Random) -> None:
        bare = re.sub("[\u200c\u200d]", "", unicodedata.normalize("NFC", word))
        self._letters = re.findall(f".{_NUKTA}?", bare)
        self._dice = dice
        self._a_for_o = 0.1 if dice.random() < 0.7 else 0.7
        self._out = ""

    def _pick(self, spellings: str) -> str:
        return self._dice.choice(spellings.split("/"))

    def typed(self) -> str:
        place = 0
        while place < len(self._letters):
            place += self._type(place)
        return self._out

    def _type(self, place: int) -> int:
        letters = self._letters
        for cluster, spellings in _CLUSTERS.items():
            if tuple(letters[place : place + 3]) == cluster:
                self._out += self._pick(spellings)
                self._vowel_after(place + 2)
                return 3
        letter = letters[place]
        if letter == VIRAMA:
            return self._joined(place)
        if letter in _CONSONANTS:
            self._out += self._pick(_CONSONANTS[letter])
            self._vowel_after(place)
        elif letter in _VOWELS or letter in _SIGNS:
            self._out += self._pick(_VOWELS.get(letter) or _SIGNS[letter])
        elif letter.isdigit():
            self._out += str(int(letter))
        return 1

    def _joined(self, place: int) -> int:
        """A joined য or ব is a letter, a doubled consonant, or not typed at all."""
        before, after = self._letters[place - 1] if place else "", self._next(place)
        lean = {"য": "y", "ব": "w"}.get(after)
        if lean is None or before in ("র" if after == "য" else "মবলরগদ"):
            return 1
        doubled = _CONSONANTS.get(before, "")[:1]
        self._out += self._dice.choice([lean, doubled, lean, ""])
        self._vowel_after(place + 1)
        return 2

    def _next(self, place: int) -> str:
        return self._letters[place + 1] if place + 1 < len(self._letters) else ""

    def _vowel_after(self, place: int) -> None:
        """The vowel that is not written: o, or a, or nothing; at the end after a conjunct alone."""
        letter, after = self._letters[place], self._next(place)
        if letter in "ংঃঁৎ" or after in _SIGNS or after == VIRAMA:
            return
        if not after:
            is_joined = place > 0 and self._letters[place - 1] == VIRAMA
            self._out += "o" if is_joined and self._dice.random() < 0.85 else ""
        elif place == 0 or self._dice.random() > 0.12:
            self._out += "a" if self._dice.random() < self._a_for_o else "o"


Change = Callable[[str, random.Random], str]
CHANGES: dict[str, Change] = {
    "as published": as_published,
    "inflected": inflected,
    "other encoding": otherwise_encoded,
    "with joiners": with_joiners,
    "Latin": in_latin,
}
