"""How well a headline answers a plan: which of its words, in which form, and how they stand.

FTS5's own ranking is no use here: of several forms that will do it takes the rarest for the best,
so that an odd inflection would come before the word as it was typed.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from functools import lru_cache

from reader.bangla.folding import fold_text
from reader.bangla.suffixes import is_form_of
from reader.bangla.words import words_of_key
from reader.search.plan import Group, Meant

_FORM = 0.92
_GOES_ON = 0.6
_PER_LETTER = 0.01  # that a word goes on beyond what was typed
_LEAST = 0.45
_IN_ORDER = 0.05
_COVERED = 0.08  # for a headline that has no other words


@lru_cache(maxsize=1 << 13)
def words_of(headline: str) -> tuple[str, ...]:
    """The words of a headline, folded."""
    return tuple(words_of_key(fold_text(headline)))


class HeadlineRanking:
    """Rates headlines for the groups of one plan in a library of so many articles."""

    def __init__(self, groups: Sequence[Group], articles: int) -> None:
        self._groups = [_Rated(group, articles) for group in groups]
        self._all = sum(group.weight for group in self._groups) or 1.0

    def worth(self, headline: str) -> float:
        """From 0 for a headline with none of the words to about 1 for one that has all, as they
        were typed; what is rare counts more."""
        words = words_of(headline)
        places = [group.best(words) for group in self._groups]
        had = sum(
            group.weight * worth for group, (worth, _) in zip(self._groups, places, strict=True)
        )
        if not had:
            return 0.0
        return had / self._all + _form_bonus(places, len(words))


def _form_bonus(places: list[tuple[float, int]], words: int) -> float:
    """For words that stand as they were typed, one after the other, and for little beside them."""
    found = [place for worth, place in places if worth]
    bonus = _COVERED * min(1.0, len(found) / max(words, 1))
    if len(found) > 1:
        follow = sum(b - a == 1 for a, b in itertools.pairwise(found))
        bonus += _IN_ORDER * follow / (len(found) - 1)
    return bonus


class _Rated:
    """One group, with what each word has been found to be worth to it."""

    def __init__(self, group: Group, articles: int) -> None:
        self.weight = math.log1p(articles / (1 + group.articles))
        self._meant = group.meant
        self._phrases = [] if group.meant else [" ".join(a.words) for a in group.alternatives]
        self._known: dict[str, float] = {}

    def best(self, words: tuple[str, ...]) -> tuple[float, int]:
        """What the best of a headline's words is worth, and its place."""
        if self._phrases:
            text = f" {' '.join(words)} "
            place = max(text.find(f" {phrase}") for phrase in self._phrases)
            return (1.0, text.count(" ", 0, place)) if place >= 0 else (0.0, 0)
        known = self._known
        most, at = 0.0, 0
        for place, word in enumerate(words):
            worth = known.get(word)
            if worth is None:
                worth = known[word] = max((_worth(word, m) for m in self._meant), default=0.0)
            if worth > most:
                most, at = worth, place
        return most, at


def _worth(word: str, meant: Meant) -> float:
    if not word.startswith(meant.stem):
        return 0.0
    if word == meant.word:
        return meant.worth
    if is_form_of(word, meant.stem):
        return _FORM * meant.worth
    longer = len(word) - len(meant.stem)
    return max(_LEAST, _GOES_ON - _PER_LETTER * longer) * meant.worth
