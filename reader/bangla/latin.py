"""Bangla typed in Latin letters: "nirbachon", "prodhanmontri", "cricket".

A word's key is the skeleton of its consonants with aspirates, sibilants, য/জ and v/b folded, so
that loose spellings meet in one key. A query has several, where a letter may mean several sounds
(c, g, x, w). Keys collide (korea and করে), so `closeness` ranks what they find, vowels and all.
"""

from __future__ import annotations

import itertools
import math
import re
import unicodedata
from collections.abc import Iterator, Mapping

from reader.bangla.folding import fold_text
from reader.bangla.latin_names import LETTER_NAMES, NAMES
from reader.bangla.sounds import INHERENT, UNSPOKEN, Sound, sounds_of

_MOST_KEYS = 24
_FREQUENCY = 0.08  # how much of closeness the most frequent word of all may lack
_INFLECTED = 0.95
_ACRONYM = 5  # letters at most
_VOWELS = "aeiou"
_FOLD = str.maketrans({"f": "p", "v": "b", "z": "j", "q": "k"})

# What a stretch of Latin letters may stand for in a key, the likeliest first; the first rule that
# fits is taken. " " is a vowel between consonants, "" is nothing.
_RULES = [
    (re.compile(pattern), tuple(meanings.split("/")))
    for pattern, meanings in (
        (r"^(?:[aeiou]+)", "A"),
        (r"^y[aeiou]*", "A/j "),
        (r"^wh?[aeiou]*", "A/b "),
        (r"^x", "j/s"),
        (r"^h", "h"),
        (r"[aeiou]+", " "),
        (r"(?:t|s|c|sh)ion", "s n"),
        (r"tch|chch?h?", "c"),
        (r"sch", "sc/sk/s"),
        (r"s?sh", "s"),
        (r"s(?=[aeiou]|$)", "s/c"),
        (r"chh", "c"),
        (r"ch", "c/k"),
        (r"ck|kkh?|ksh|kh|q", "k"),
        (r"sc(?=[eiy])", "s/sk"),
        (r"cc(?=[ei])", "ks/k"),
        (r"cc", "k"),
        (r"c(?=[eiy])", "s/k/c"),
        (r"c", "k/s/c"),
        (r"ght", "t"),
        (r"dge?(?![aou])", "j/dg"),
        (r"ng(?=[eiy])", "n/nj"),
        (r"ng(?=[aou])", "n/n g"),
        (r"ng", "n"),
        (r"n(?=[bcdfgjkpqstvz])", "n/"),
        (r"gn", "gn/g"),
        (r"jn", "g/jn"),
        (r"gg?h?(?=[eiy])", "g/j"),
        (r"x", "ks/k"),
        (r"w(?=[aeiou]|$)", "/b"),
        (r"w", " "),
        (r"y", "/j"),
        (r"h", ""),
        (r"(?<=[sdtkgjhl])b", "b/"),
        (r"(?<=[sdtkgjhl])v", "b/"),
        (r".", ""),
    )
]


def key(word: str) -> str:
    """The key of a Bangla word in any encoding.

    Lower-case Latin; "A" at the front stands for any vowel. Empty only for a word without sounds.
    """
    skeleton = ""
    for sound in sounds_of(word):
        letter = sound.letter.translate(_FOLD)
        vowel = letter in _VOWELS or letter == INHERENT
        if not skeleton and (vowel or letter in "yw"):
            skeleton = "A"
        elif vowel:
            skeleton += " "
        elif sound.missing > 0.1 and (letter != "h" or not skeleton):
            skeleton += letter
    return _squeezed(skeleton)


def latin_keys(query: str) -> tuple[str, ...]:
    """The keys that a word typed in Latin letters may mean, the likeliest first.

    Empty where the query is not one word of Latin letters. Names that do not follow their sound
    come first with the keys of their Bangla forms, short words without vowels with their letters
    spelled out (SSC is এসএসসি).
    """
    if not is_latin(query):
        return ()
    plain = _plain(query)
    known = [key(form) for form in bangla_names(query)]
    slots = list(_slots(plain))
    ranked = sorted(
        itertools.islice(itertools.product(*(range(len(slot)) for slot in slots)), 4096), key=sum
    )
    guessed = [
        _squeezed("".join(slot[choice] for slot, choice in zip(slots, choices, strict=True)))
        for choices in ranked
    ]
    return tuple(dict.fromkeys(k for k in [*known, *guessed] if k))[:_MOST_KEYS]


def bangla_names(query: str) -> tuple[str, ...]:
    """Bangla forms that a Latin word is known for: names of places, and acronyms spelled out."""
    plain = _plain(query)
    names = NAMES.get(plain, ())
    if query.isupper() or not set(plain) & set(_VOWELS):
        names += tuple(filter(None, [spelled_out(query)]))
    return names


def spelled_out(query: str) -> str:
    """A short word's letters as Bangla spells them out: SSC is এসএসসি; empty for a long one, and
    for a single letter, which is the beginning of something."""
    plain = _plain(query)
    if not 1 < len(plain) <= _ACRONYM:
        return ""
    return "".join(LETTER_NAMES[letter] for letter in plain if letter in LETTER_NAMES)


def is_latin(query: str) -> bool:
    """Whether a query is one word typed in Latin letters."""
    return re.fullmatch("[a-z]+", _plain(query)) is not None


def closeness(query: str, word: str, *, prefix: bool = False, least: float = 0.0) -> float:
    """How near a word typed in Latin letters comes to a Bangla one, from 0 to 1, vowels counted.

    With `prefix` the end of the Bangla word need not be typed yet. A form that the query is known
    for, perhaps inflected, is 1. What comes less near than `least` may be said to be 0.
    """
    folded = fold_text(word)
    for name in bangla_names(query):
        if folded.startswith(fold_text(name)):
            return 1.0 if folded == fold_text(name) else _INFLECTED
    typed = _respelled(_plain(query))
    sounds = sounds_of(word)
    if not typed or not sounds:
        return 0.0
    distance = _distance(typed, sounds, (1.0 - least) * len(typed), prefix=prefix)
    return max(0.0, 1.0 - distance / len(typed))


def ranked(
    query: str,
    words: Mapping[str, int],
    *,
    prefix: bool = False,
    least: float = 0.0,
    near: float = 1.0,
) -> list[tuple[str, float]]:
    """Bangla words that a Latin one may mean, with their score, the best first.

    What comes less near than `least`, or further than `near` behind the best, may stand last, as if
    it were far. `words` has how often each occurs; between words about as close the more frequent
    comes first.
    """
    weight = _FREQUENCY / math.log1p(max(1, *words.values(), 1))
    scored: list[tuple[str, float]] = []
    best = 0.0
    # The frequent first: what cannot come near the best of them need not be looked at whole.
    for word, count in sorted(words.items(), key=lambda pair: -pair[1]):
        bonus = weight * math.log1p(count)
        needed = max(least, best - near - bonus)
        score = closeness(query, word, prefix=prefix, least=needed) + bonus
        best = max(best, score)
        scored.append((word, score))
    return sorted(scored, key=lambda pair: (-pair[1], pair[0]))


# --- keys ----------------------------------------------------------------------------------------


def _plain(query: str) -> str:
    """Lower case, without accents, apostrophes, dots and hyphens."""
    decomposed = unicodedata.normalize("NFD", query.strip().casefold())
    return "".join(
        letter
        for letter in decomposed
        if not unicodedata.combining(letter) and letter not in "'’.-"
    )


def _slots(plain: str) -> Iterator[tuple[str, ...]]:
    place = 0
    while place < len(plain):
        for pattern, meanings in _RULES:
            found = pattern.match(plain, place)
            if found is None:
                continue
            last_rule = pattern.pattern == "."
            yield (found[0].translate(_FOLD),) if last_rule else meanings
            place = found.end()
            break


def _squeezed(skeleton: str) -> str:
    """Without the vowels' places; twins that no vowel parts are one, and so are n and ng."""
    return re.sub(r"([^ ])\1+", r"\1", skeleton.replace("ng", "n")).replace(" ", "")


# --- closeness -----------------------------------------------------------------------------------

_RESPELLED = (
    ("tion", "shon"),
    ("sion", "shon"),
    ("ph", "f"),
    ("ck", "k"),
    ("q", "k"),
    ("x", "ks"),
    ("ee", "i"),
    ("oo", "u"),
)
_ALIKE = {
    frozenset(pair): cost
    for pairs, cost in (
        ("fp vb zj yi wo wu", 0.1),
        ("ck cs wv wb ye", 0.2),
        ("ei", 0.2),
        ("ea uo gj yj", 0.3),
        ("dr sz oa", 0.4),
        ("td nm", 0.7),
    )
    for pair in pairs.split()
}
_FOR_INHERENT = {"o": 0.0, "a": 0.05, "u": 0.3, "e": 0.4, "i": 0.5}
# At a word's end: what is typed there is mostly a vowel that is written (পাড়া is para, not পর).
_FOR_UNSPOKEN = {"o": 0.05, "a": 0.4, "u": 0.5, "e": 0.5, "i": 0.5}
_STILL_TO_COME = 0.1  # for each sound of a word whose end is not typed yet
_MOST_TO_COME = 0.3


def _respelled(plain: str) -> str:
    for before, after in _RESPELLED:
        plain = plain.replace(before, after)
    return plain


def _instead(letter: str, sound: Sound) -> float:
    """The cost of a typed letter that stands for a sound."""
    if letter == sound.letter:
        return 0.0
    if sound.letter == INHERENT:
        return (_FOR_UNSPOKEN if sound == UNSPOKEN else _FOR_INHERENT).get(letter, 2.0)
    alike = _ALIKE.get(frozenset((letter, sound.letter)))
    if alike is not None:
        return alike
    vowels = (letter in _VOWELS) + (sound.letter in _VOWELS)
    return 0.6 if vowels == 2 else 2.0 if vowels == 1 else 1.0


def _too_much(typed: str, place: int) -> float:
    """The cost of a typed letter that stands for nothing."""
    letter = typed[place]
    if place > 0 and letter == typed[place - 1]:
        return 0.1
    if letter in _VOWELS:
        return 0.15 if letter == "e" and place == len(typed) - 1 else 0.5
    return {"h": 0.12, "y": 0.25, "w": 0.25}.get(letter, 0.9)


def _distance(typed: str, sounds: tuple[Sound, ...], most: float, *, prefix: bool) -> float:
    """The least cost by which the typed letters become the sounds (a weighted edit distance);
    infinite if it is sure to be above `most`."""
    row = [0.0, *itertools.accumulate(sound.missing for sound in sounds)]
    for place, letter in enumerate(typed):
        extra = _too_much(typed, place)
        before, row = row, [row[0] + extra]
        for at, sound in enumerate(sounds):
            row.append(
                min(
                    before[at] + _instead(letter, sound),
                    before[at + 1] + extra,
                    row[at] + sound.missing,
                )
            )
        if min(row) > most:
            return math.inf
    if prefix:
        return min(
            cost + min(_MOST_TO_COME, _STILL_TO_COME * (len(sounds) - at))
            for at, cost in enumerate(row)
        )
    return row[-1]
