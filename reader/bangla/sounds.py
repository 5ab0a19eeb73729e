"""Bangla words as rows of sounds, written in Latin letters as people type them.

Each sound says how much it matters that somebody leaves it out: the inherent vowel hardly, a
consonant a lot. `latin` builds keys and closeness on it.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from reader.bangla.folding import fold_text
from reader.bangla.graphemes import NUKTA, VIRAMA


class Sound(NamedTuple):
    """A Latin letter for a sound, and the cost, 0 to 1, of leaving it out."""

    letter: str
    missing: float


_CONSONANTS: dict[str, tuple[Sound, ...]] = {}
_VOWELS: dict[str, tuple[Sound, ...]] = {}
INHERENT = "O"
"""The vowel that is not written: typed as o or a, or not at all."""
UNSPOKEN = Sound(INHERENT, 0.03)
"""That vowel at a word's end, where it is mostly not spoken either."""


def _sounds(spelling: str) -> tuple[Sound, ...]:
    """ "k h-05" is a k that matters and an h of which 0.05 does."""
    sounds = []
    for part in spelling.split():
        letter, _, missing = part.partition("-")
        cost = float(f"0.{missing}") if missing else 0.5 if letter in "aeiou" else 1.0
        sounds.append(Sound(letter, cost))
    return tuple(sounds)


def _table(row: str) -> dict[str, tuple[Sound, ...]]:
    pairs = [pair.partition("=") for pair in row.split(",")]
    return {letter: _sounds(spelling) for letter, _, spelling in pairs}


for _row in (
    "ক=k,খ=k h-15,গ=g,ঘ=g h-15,ঙ=n g-1,চ=c h-1,ছ=c h-05 h-02,জ=j,ঝ=j h-15,ঞ=n",
    "ট=t,ঠ=t h-15,ড=d,ঢ=d h-15,ণ=n,ত=t,থ=t h-15,দ=d,ধ=d h-15,ন=n,ৎ=t",
    "প=p,ফ=f,ব=b,ভ=v h-05,ম=m,য=j,র=r,ল=l,শ=s h-05,ষ=s h-05,স=s,হ=h-4",
    "ড\u09bc=r,ঢ\u09bc=r h-05,য\u09bc=y-1,ং=n g-1,ঃ=h-05,ঁ=n-05,ৰ=r,ৱ=w",
):
    _CONSONANTS |= _table(_row)
for _row in (
    "অ=O-5,আ=a,ই=i,ঈ=i,উ=u,ঊ=u,ঋ=r i-1,এ=e,ঐ=o i-2,ও=o,ঔ=o u-2",
    "\u09be=a,\u09bf=i,\u09c0=i,\u09c1=u,\u09c2=u,\u09c3=r i-1",
    "\u09c7=e,\u09c8=o i-2,\u09cb=o,\u09cc=o u-2",
):
    _VOWELS |= _table(_row)

_JOINED = {
    f"ক{VIRAMA}ষ": _sounds("k k-05 h-05 s-1"),
    f"জ{VIRAMA}ঞ": _sounds("g g-05 y-05"),
    f"হ{VIRAMA}ব": _sounds("h-2 v"),
    f"হ{VIRAMA}ম": _sounds("h-2 m"),
    f"হ{VIRAMA}য": _sounds("h-2 j"),
}
_BEFORE_SPOKEN_BA = "মবরলগ"  # after these a joined ব is spoken: সম্বল, নব্বই, গর্ব
_SIGNS = "ংঃঁ"


@lru_cache(maxsize=1 << 15)
def sounds_of(word: str) -> tuple[Sound, ...]:
    """The sounds of a Bangla word in any encoding; what is not Bangla stands for itself."""
    key = fold_text(word)
    sounds: list[Sound] = []
    last = joined_to = ""
    bare = False  # a consonant has come, and no vowel yet
    for letter in _letters(key):
        if letter == VIRAMA:
            # At a word's beginning র্য is র with a joined য (র‍্যাব), elsewhere reph and য (সূর্য).
            joined_to, bare = ("^" if last == "র" and len(sounds) == 1 else last), False
            continue
        if bare and _begins_syllable(letter):
            sounds.append(Sound(INHERENT, 0.15))
        sounds += _sounds_of_letter(letter, joined_to)
        bare = letter in _JOINED or (letter in _CONSONANTS and letter not in _SIGNS)
        last, joined_to = letter.rstrip(NUKTA)[-1:], ""
    if bare:  # spoken after a conjunct (শব্দ) and in some words (বড়, নিহত)
        sounds.append(Sound(INHERENT, 0.1) if VIRAMA in key[-3:] else UNSPOKEN)
    return tuple(sounds)


def _letters(key: str) -> Iterator[str]:
    """A consonant with its nukta, and conjuncts with a sound of their own, are one."""
    place = 0
    while place < len(key):
        size = 3 if key[place : place + 3] in _JOINED else 1
        size += key[place + size : place + size + 1] == NUKTA
        yield key[place : place + size]
        place += size


def _begins_syllable(letter: str) -> bool:
    """Whether the consonant before it keeps its inherent vowel: not before a vowel's sign."""
    return letter in _JOINED or (letter in _CONSONANTS and letter != "ঃ") or "অ" <= letter <= "ঔ"


def _sounds_of_letter(letter: str, joined_to: str) -> tuple[Sound, ...]:
    if letter in _JOINED:
        return _JOINED[letter]
    if letter in _CONSONANTS:
        return _consonant(letter, joined_to)
    return _VOWELS.get(letter) or ((Sound(letter, 1.0),) if letter.isalnum() else ())


def _consonant(letter: str, joined_to: str) -> tuple[Sound, ...]:
    """A consonant's sounds; য and ব lean on the consonant before them and are often not typed."""
    if letter == "য" and joined_to and joined_to != "র":
        return (Sound("y", 0.05),)
    if letter == "ব" and joined_to and joined_to not in _BEFORE_SPOKEN_BA:
        return (Sound("w", 0.05),)
    return _CONSONANTS[letter]
