"""Finding within one article, as it stands: under the folding, and by sound for Latin letters.

What is typed is found wherever it stands, within words too. Where it stands nowhere and is one
word in Latin letters, the article's Bangla words that it may mean are found.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from reader.bangla import latin
from reader.bangla.folding import Folded, fold, fold_text
from reader.bangla.words import Token, tokens

Span = tuple[int, int]

_LEAST, _NEAR = 0.62, 0.13  # how close the best word must come, and others to it
_SHORTEST_SOUND = 3


class Within:
    """The texts of one article, folded once for all that is typed."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._folded: list[Folded] = [fold(text) for text in texts]

    def spans(self, typed: str) -> list[list[Span]]:
        """For each text the spans of code points in which it stands, at grapheme boundaries, in
        order and apart."""
        needle = fold_text(typed).strip()
        if not needle:
            return [[] for _ in self._folded]
        found = [list(_standing(folded, needle)) for folded in self._folded]
        if any(found) or not latin.is_latin(typed.strip()):
            return found
        return self._sounding(typed.strip())

    def _sounding(self, typed: str) -> list[list[Span]]:
        meant = self._meant(typed)
        return [
            [folded.span(token.start, token.end) for token in row if token.text in meant]
            for folded, row in zip(self._folded, self._words, strict=True)
        ]

    def _meant(self, typed: str) -> set[str]:
        if len(typed) < _SHORTEST_SOUND:
            return set()
        keys = latin.latin_keys(typed)
        counts = Counter(token.text for row in self._words for token in row)
        near = {
            word: count
            for word, count in counts.items()
            if not latin.is_latin(word) and latin.key(word).startswith(keys)
        }
        ranked = latin.ranked(typed, near, prefix=True, least=_LEAST) if near else []
        if not ranked or ranked[0][1] < _LEAST:
            return set()
        return {word for word, score in ranked if score >= max(_LEAST, ranked[0][1] - _NEAR)}

    @cached_property
    def _words(self) -> list[list[Token]]:
        return [list(tokens(folded.text)) for folded in self._folded]


def _standing(folded: Folded, needle: str) -> Iterator[Span]:
    place, end = folded.text.find(needle), -1
    while place >= 0:
        span = folded.span(place, place + len(needle))
        if span[0] >= end:  # two finds may touch the same letter
            yield span
            end = span[1]
        place = folded.text.find(needle, place + len(needle))
