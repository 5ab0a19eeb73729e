"""The nearest words of the library, for a word that it hardly knows.

Words of one sound (ই/ঈ, শ/ষ/স, ণ/ন, aspirates, vowels) share a key, so the nearest are mostly found
under the key of what was typed; else under a key that lacks one of its letters. What was typed in
Latin letters is offered in Bangla.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reader.bangla import latin
from reader.bangla.graphemes import graphemes
from reader.search.found import Suggestion
from reader.search.pieces import replaced
from reader.search.plan import Plan
from reader.search.query import Query, Term
from reader.search.vocabulary import Vocabulary

_MOST = 3
_FAR = 0.34  # of the word's letters may differ
_LEAST_FAR = 1.5
_RARE = 3
_SWAPPED = 0.7

_KEYS = 4  # of those that a Latin word may have
_ENOUGH_WORDS = 1_000
_LEAST_CLOSE = 0.5  # to a Latin word, where taking a word for it asks for more
_NEAR = 0.2

_SOFT = 0.25
_LIKE = {
    frozenset(pair): _SOFT
    for group in ("িীইঈ", "ুূউঊ", "শষস", "ণন", "ংঙ", "জয", "রড", "তৎট", "দড", "ঁ়")
    for pair in ((a, b) for a in group for b in group if a != b)
} | {
    frozenset(pair): 0.4
    for pair in ("কখ", "গঘ", "চছ", "জঝ", "টঠ", "ডঢ", "তথ", "দধ", "পফ", "বভ", "াে", "োু", "েি", "ঢ়")
}
_LIGHT = dict.fromkeys("ঁ়্ািীুূেোহ", 0.5)


def suggestions(text: str, query: Query, plan: Plan, words: Vocabulary) -> tuple[Suggestion, ...]:
    """Other queries to offer, the nearest first: each with one word replaced."""
    offered: list[tuple[float, Suggestion]] = []
    for term, group in zip(query.terms, plan.groups, strict=True):
        if term.is_phrase or group.articles > _RARE:
            continue
        for word, distance in nearest(term, words):
            other = replaced(text, term.typed, word)
            if other != text and word not in group.took:
                offered.append((distance, Suggestion(other, term.typed, word)))
    return tuple(each for _, each in sorted(offered, key=lambda pair: pair[0])[:_MOST])


def nearest(term: Term, words: Vocabulary) -> list[tuple[str, float]]:
    """Words of the library near a word of a query, with their distance, the nearest first."""
    word = term.words[0]
    if latin.is_latin(word):
        return _nearest_in_sound(term.typed, words)
    sound = latin.key(word)
    if not sound:
        return []
    far = max(_LEAST_FAR, _FAR * _letters(word))
    near: dict[str, float] = {}
    for keys in ([(sound, False)], _like(sound)):
        for key, prefix in keys:
            for other, count in words.sounding(key, prefix=prefix).items():
                distance = distance_of(word, other)
                if other != word and distance <= far:
                    near[other] = distance - 0.01 * min(count, 50) / 50
        if near:
            break
    return sorted(near.items(), key=lambda pair: (pair[1], pair[0]))[:_MOST]


def _nearest_in_sound(typed: str, words: Vocabulary) -> list[tuple[str, float]]:
    """Bangla words near a word in Latin letters that none of them sounds like."""
    found: dict[str, int] = {}
    keys = latin.latin_keys(typed)[:_KEYS]
    for key in keys:
        found |= words.sounding(key)
    for key in keys:
        if len(found) >= _ENOUGH_WORDS:
            break
        for like, prefix in _like(key):
            found |= words.sounding(like, prefix=prefix)
    ranked = latin.ranked(typed, found, least=_LEAST_CLOSE, near=_NEAR)
    near = [(word, score) for word, score in ranked if score >= _LEAST_CLOSE]
    return [(word, (1.0 - score) * len(typed)) for word, score in near[:_MOST]]


def _like(sound: str) -> Iterator[tuple[str, bool]]:
    """Keys with a consonant too many or two in the wrong order, and the beginnings of those with
    one too few or another one further on."""
    places = range(len(sound))
    other = [sound[:at] + sound[at + 1 :] for at in places]
    other += [sound[:at] + sound[at : at + 2][::-1] + sound[at + 2 :] for at in places]
    yield from ((key, False) for key in dict.fromkeys(other) if key and key != sound)
    yield sound[: max(1, (len(sound) + 1) // 2)], True


def _letters(word: str) -> int:
    return sum(1 for _ in graphemes(word))


def distance_of(one: str, other: str) -> float:
    """The edit distance of two search keys, by code points; what is often confused costs less."""
    earlier: list[float] = []
    before: list[float] = []
    row = [0.0, *itertools.accumulate(_LIGHT.get(letter, 1.0) for letter in other)]
    for at, a in enumerate(one):
        earlier, before, row = before, row, [row[0] + _LIGHT.get(a, 1.0)]
        for place, b in enumerate(other):
            cost = min(
                before[place] + (0.0 if a == b else _LIKE.get(frozenset((a, b)), 1.0)),
                before[place + 1] + _LIGHT.get(a, 1.0),
                row[place] + _LIGHT.get(b, 1.0),
            )
            if at and place and a == other[place - 1] and b == one[at - 1]:
                cost = min(cost, earlier[place - 1] + _SWAPPED)
            row.append(cost)
    return row[-1]
