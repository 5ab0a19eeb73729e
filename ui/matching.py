"""How well names answer to what is typed: Bangla, English, or Bangla in Latin letters."""

from __future__ import annotations

from collections.abc import Iterable

from reader.bangla.folding import fold_text
from reader.bangla.latin import closeness, is_latin

_CLOSE = 0.75


def score(query: str, names: Iterable[str]) -> float:
    """From 0, not meant, to 1, meant exactly; every typed word must be found in one of the names.
    An empty query means everything alike."""
    typed = fold_text(query).split()
    if not typed:
        return 1.0
    return max((_in_name(typed, name) for name in names), default=0.0)


def _in_name(typed: list[str], name: str) -> float:
    folded = fold_text(name)
    words = folded.split()
    found = [_of_word(word, folded, words) for word in typed]
    return sum(found) / len(found) if all(found) else 0.0


def _of_word(word: str, folded: str, words: list[str]) -> float:
    if words and words[0] == word:
        return 1.0
    if folded.startswith(word):
        return 0.97
    if any(other.startswith(word) for other in words):
        return 0.94
    if len(word) > 2 and word in folded:
        return 0.8
    if not is_latin(word) or len(word) < 2:
        return 0.0
    near = max(
        (closeness(word, other, prefix=True) for other in words if not is_latin(other)), default=0.0
    )
    return 0.9 * near if near >= _CLOSE else 0.0
