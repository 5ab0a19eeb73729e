"""The Bangla words of a library that a word in Latin letters may mean."""

from __future__ import annotations

from dataclasses import dataclass

from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.search.vocabulary import Vocabulary

_NEAR = 0.16
_LEAST = 0.62
_SURE = 0.97
_ACRONYM = 0.96
_LIKELY_KEYS = 8  # are looked up before the unlikelier ones
_MOST = 6
_LESS = 2.0  # worth that a word loses for each hundredth that it comes less near, in hundredths


@dataclass(frozen=True, slots=True)
class Taken:
    """A word that is meant, perhaps; `worth` is 1 for the likeliest."""

    word: str
    worth: float


def taken_for(typed: str, words: Vocabulary) -> tuple[Taken, ...]:
    """The words of the library that a word in Latin letters means, the likeliest first."""
    named = [fold_text(name) for name in latin.bangla_names(typed)]
    if known := [name for name in named if words.beginning(name, 1).words]:
        return tuple(Taken(name, 1.0) for name in known[:_MOST])
    found: dict[str, int] = {}
    keys = latin.latin_keys(typed)
    ranked = _spelled_out(typed, words)
    # The likelier keys first, and what only begins so where nothing is as good as certain.
    for some, prefix in (
        (keys[:_LIKELY_KEYS], False),
        (keys[:_LIKELY_KEYS], True),
        (keys[_LIKELY_KEYS:], False),
    ):
        for key in some:
            found |= words.sounding(key, prefix=prefix)
        ranked = _best(ranked, typed, found)
        found = {}
        if ranked and ranked[0][1] >= _SURE:
            break
    return _apart(ranked)


def _spelled_out(typed: str, words: Vocabulary) -> list[tuple[str, float]]:
    """A short word may be an acronym that the library spells out (ipl is আইপিএল)."""
    name = fold_text(latin.spelled_out(typed))
    return [(name, _ACRONYM)] if name and words.count(name) else []


def _best(
    known: list[tuple[str, float]], typed: str, found: dict[str, int]
) -> list[tuple[str, float]]:
    seen = {word for word, _ in known}
    new = {word: count for word, count in found.items() if word not in seen}
    ranked = latin.ranked(typed, new, prefix=True, least=_LEAST, near=_NEAR)
    near = [pair for pair in ranked if pair[1] >= _LEAST]
    return sorted([*known, *near], key=lambda pair: -pair[1])


def _apart(ranked: list[tuple[str, float]]) -> tuple[Taken, ...]:
    """The best, and those about as good that are not longer forms of one of them."""
    taken: list[Taken] = []
    for word, score in ranked:
        behind = ranked[0][1] - score
        if behind > _NEAR or len(taken) == _MOST:
            break
        if not word.startswith(tuple(each.word for each in taken)):
            taken.append(Taken(word, 1.0 - _LESS * behind))
    return tuple(taken)
