"""From a query to what is asked of the index, by the words that the library has.

Each word of the query becomes a group of alternatives, any of which will do: the word itself, what
begins with it, its stem; for Latin letters the Bangla words that they may mean. Full-text
expressions are FTS5's; a word in them is always quoted, so that no text can be an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.bangla.suffixes import forms
from reader.search.query import Query, Term


class Vocabulary(Protocol):
    """The library's words with the number of articles each stands in."""

    def articles(self) -> int: ...  # noqa: D102
    def count(self, word: str) -> int: ...  # noqa: D102
    def beginning(self, prefix: str, limit: int) -> list[tuple[str, int]]: ...  # noqa: D102
    def sounding(self, sound: str, *, prefix: bool = False) -> dict[str, int]: ...  # noqa: D102
    def containing(self, part: str) -> list[tuple[str, int]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Alternative:
    """Folded words side by side; the last may go on where `prefix`. `weight` is how much it
    counts beside the group's others."""

    words: tuple[str, ...]
    prefix: bool
    weight: int = 1

    def expression(self) -> str:
        """The alternative for FTS5."""
        return '"' + " ".join(self.words) + '"' + "*" * self.prefix


@dataclass(frozen=True, slots=True)
class Group:
    """What will do for one word or phrase of the query. `articles` is about how many postings
    the index has to read for it; `took` what a Latin word was taken for."""

    typed: str
    alternatives: tuple[Alternative, ...]
    articles: int
    took: tuple[str, ...] = ()

    def expression(self) -> str:
        """The group for FTS5; an alternative that counts twice stands there twice."""
        parts = [a.expression() for a in self.alternatives for _ in range(a.weight)]
        return "(" + " OR ".join(parts) + ")"


@dataclass(frozen=True, slots=True)
class Plan:
    """The groups that must all be there, and those that must not."""

    groups: tuple[Group, ...]
    excluded: tuple[Group, ...]

    @property
    def cost(self) -> int:
        """About how many postings have to be read to rank by relevance."""
        return sum(group.articles for group in self.groups)

    def expression(self, column: str | None = None) -> str:
        """All of it for FTS5, with the groups in one column if that is named; empty without
        groups."""
        if not self.groups:
            return ""
        wanted = " AND ".join(group.expression() for group in self.groups)
        if column is not None:
            wanted = f"{{{column}}} : ({wanted})"
        return f"({wanted}) NOT {self.exclusion()}" if self.excluded else wanted

    def exclusion(self) -> str:
        """What must not be there, for FTS5."""
        return "(" + " OR ".join(group.expression() for group in self.excluded) + ")"


MOST_WORDS_OF_A_PREFIX = 40
"""A prefix that more words begin with than this stands for the most frequent of them, if it is
too broad to be read whole."""
BROAD = 30_000
"""Postings beyond which a word or prefix is too broad to be read whole while somebody types."""

_LATIN_NEAR = 0.13
_LATIN_LEAST = 0.62
_MOST_TAKEN = 4
_SHORTEST_STEM_LOOKUP = 60


def plan(query: Query, words: Vocabulary) -> Plan:
    """What to ask of the index."""
    return Plan(
        tuple(group_of(term, words) for term in query.terms),
        tuple(_excluded(term, words) for term in query.excluded),
    )


def group_of(term: Term, words: Vocabulary) -> Group:
    """What will do for one term."""
    if term.is_phrase:
        return _phrase(term, words)
    word = term.words[0]
    if latin.is_latin(word):
        return _latin(term, words)
    return _bangla(term, words)


def _phrase(term: Term, words: Vocabulary) -> Group:
    postings = sum(words.count(word) for word in term.words)
    alternative = Alternative(term.words, prefix=term.is_open)
    if term.is_open:
        postings += sum(n for _, n in words.beginning(term.words[-1], MOST_WORDS_OF_A_PREFIX))
    return Group(term.typed, (alternative,), postings)


def _bangla(term: Term, words: Vocabulary) -> Group:
    word, *stems = stems_of(term.words[0], words)
    alternatives, postings = _prefix(word, words)
    for stem in stems:
        more, count = _prefix(stem, words, exact=False)
        alternatives += more
        postings += count
    return Group(term.typed, tuple(dict.fromkeys(alternatives)), postings)


def stems_of(word: str, words: Vocabulary) -> tuple[str, ...]:
    """A folded word and its stem, if the library has that or another form of it."""

    def is_known(stem: str) -> bool:
        return words.count(stem) > 0 or any(
            other != word and forms(other)[-1] == stem
            for other, _ in words.beginning(stem, _SHORTEST_STEM_LOOKUP)
        )

    return forms(word, is_known)


def _prefix(word: str, words: Vocabulary, *, exact: bool = True) -> tuple[list[Alternative], int]:
    """A word and what begins with it. The word itself counts more, and is always among it."""
    itself = [Alternative((word,), prefix=False)] if exact else []
    begun = words.beginning(word, MOST_WORDS_OF_A_PREFIX + 1)
    postings = sum(count for _, count in begun)
    if postings <= BROAD:
        return [*itself, Alternative((word,), prefix=True)], postings
    common = [Alternative((other,), prefix=False) for other, _ in begun[:MOST_WORDS_OF_A_PREFIX]]
    return itself + common, postings


def _latin(term: Term, words: Vocabulary) -> Group:
    word = term.words[0]
    alternatives, postings = _prefix(word, words)
    took = taken_for(word, term.typed, words)
    for place, bangla in enumerate(took):
        for stem in stems_of(bangla, words):
            more, count = _prefix(stem, words, exact=stem == bangla)
            alternatives += [
                Alternative(each.words, each.prefix, weight=2 if place == 0 else 1) for each in more
            ]
            postings += count
    return Group(term.typed, tuple(dict.fromkeys(alternatives)), postings, took)


def taken_for(word: str, typed: str, words: Vocabulary) -> tuple[str, ...]:
    """The words of the library that a word in Latin letters means, the likeliest first."""
    found: dict[str, int] = {}
    for name in latin.bangla_names(typed):
        found |= dict(words.beginning(fold_text(name), _MOST_TAKEN))
    for key in latin.latin_keys(typed):
        found |= words.sounding(key)
        if len(key) > 1:
            found |= words.sounding(key, prefix=True)
    ranked = latin.ranked(typed, found, prefix=True)
    if not ranked:
        return ()
    best = ranked[0][1]
    taken: list[str] = []
    for bangla, score in ranked:
        if score < max(_LATIN_LEAST, best - _LATIN_NEAR) or len(taken) == _MOST_TAKEN:
            break
        if not any(bangla.startswith(other) for other in taken):
            taken = [other for other in taken if not other.startswith(bangla)] + [bangla]
    return tuple(taken)


def _excluded(term: Term, words: Vocabulary) -> Group:
    """Excluding takes a word and its inflected forms, not all that begins with it."""
    if term.is_phrase:
        return _phrase(term, words)
    meant: Sequence[str] = term.words
    if latin.is_latin(term.words[0]):
        meant = (*meant, *taken_for(term.words[0], term.typed, words)[:1])
    taken = dict.fromkeys(meant)
    for word in meant:
        for other, _ in words.beginning(word, 10 * MOST_WORDS_OF_A_PREFIX):
            if word in forms(other):
                taken[other] = None
    alternatives = tuple(Alternative((word,), prefix=False) for word in taken)
    return Group(term.typed, alternatives, sum(words.count(word) for word in taken), ())
