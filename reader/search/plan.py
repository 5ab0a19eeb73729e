"""From a query to what is asked of the index, by the words that the library has.

Each word of the query becomes a group of alternatives, any of which will do: the word itself, what
begins with it, its stem; for Latin letters the Bangla words that they may mean. Full-text
expressions are FTS5's; a word in them is always quoted, so that no text can be an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.bangla.suffixes import forms
from reader.search.query import Query, Term


@dataclass(frozen=True, slots=True)
class Begun:
    """Words that begin with a prefix, the most frequent first, with the articles of each; and how
    many articles all such words have between them, and how many they are."""

    words: tuple[tuple[str, int], ...] = ()
    articles: int = 0
    number: int = 0


class Vocabulary(Protocol):
    """The library's words with the number of articles each stands in."""

    def count(self, word: str) -> int: ...  # noqa: D102
    def beginning(self, prefix: str, limit: int) -> Begun: ...  # noqa: D102
    def sounding(self, sound: str, *, prefix: bool = False) -> dict[str, int]: ...  # noqa: D102
    def containing(self, part: str) -> list[tuple[str, int]]: ...  # noqa: D102


@dataclass(frozen=True, slots=True)
class Alternative:
    """Folded words side by side; the last may go on where `prefix`."""

    words: tuple[str, ...]
    prefix: bool

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
        """The group for FTS5."""
        return "(" + " OR ".join(each.expression() for each in self.alternatives) + ")"


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


MOST_WORDS_OF_A_PREFIX = 20
"""A prefix that more words begin with than this stands for the most frequent of them, if it is
too broad to be read whole."""
BROAD = 6_000
"""Postings beyond which a prefix is too broad to be read whole while somebody types."""

_LATIN_NEAR = 0.08
_LATIN_LEAST = 0.62
_LATIN_SURE = 0.97
_LATIN_KEYS = 6  # are looked up before the unlikelier ones
_MOST_TAKEN = 3
_FORMS_LOOKED_AT = 60
_EXCLUDED_FORMS = 400


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
    if term.is_open:
        postings += words.beginning(term.words[-1], 1).articles
    return Group(term.typed, (Alternative(term.words, prefix=term.is_open),), postings)


def _bangla(term: Term, words: Vocabulary) -> Group:
    return _inflected(Group(term.typed, (), 0), term.words[0], words)


def _inflected(group: Group, word: str, words: Vocabulary) -> Group:
    """A group with a word added that may be inflected: itself and what begins with its stem."""
    forms_of = stems_of(word, words)
    begun, postings = _prefix(forms_of[-1], words)
    itself = (Alternative((word,), prefix=False),)
    return replace(
        group,
        alternatives=tuple(dict.fromkeys(group.alternatives + itself + begun)),
        articles=group.articles + postings + words.count(word),
    )


def stems_of(word: str, words: Vocabulary) -> tuple[str, ...]:
    """A folded word and its stem, if the library has that or another form of it."""

    def is_known(stem: str) -> bool:
        return words.count(stem) > 0 or any(
            other != word and forms(other)[-1] == stem
            for other, _ in words.beginning(stem, _FORMS_LOOKED_AT).words
        )

    return forms(word, is_known)


def _prefix(word: str, words: Vocabulary) -> tuple[tuple[Alternative, ...], int]:
    """What begins with a word, and how many postings that are."""
    begun = words.beginning(word, MOST_WORDS_OF_A_PREFIX)
    if begun.articles <= BROAD and begun.number > 1:
        return (Alternative((word,), prefix=True),), begun.articles
    common = tuple(Alternative((other,), prefix=False) for other, _ in begun.words)
    return common, sum(count for _, count in begun.words)


def _latin(term: Term, words: Vocabulary) -> Group:
    """A word in Latin letters, as some articles have it, and the Bangla words it may mean."""
    word = term.words[0]
    begun, postings = _prefix(word, words)
    took = taken_for(word, term.typed, words)
    group = Group(term.typed, (Alternative((word,), prefix=False), *begun), postings, took)
    for bangla in took:
        group = _inflected(group, bangla, words)
    return group


def taken_for(word: str, typed: str, words: Vocabulary) -> tuple[str, ...]:
    """The words of the library that a word in Latin letters means, the likeliest first."""
    named = [fold_text(name) for name in latin.bangla_names(typed)]
    if known := [name for name in named if words.beginning(name, 1).words]:
        return tuple(known[:_MOST_TAKEN])
    found: dict[str, int] = {}
    keys = latin.latin_keys(typed)
    ranked: list[tuple[str, float]] = []
    # The likelier keys first, and what only begins so where nothing is as good as certain.
    for some, prefix in (
        (keys[:_LATIN_KEYS], False),
        (keys[:_LATIN_KEYS], True),
        (keys[_LATIN_KEYS:], False),
    ):
        for key in some:
            found |= words.sounding(key, prefix=prefix)
        ranked = _best(ranked, typed, found)
        found = {}
        if ranked and ranked[0][1] >= _LATIN_SURE:
            break
    return _apart(ranked)


def _best(
    known: list[tuple[str, float]], typed: str, found: dict[str, int]
) -> list[tuple[str, float]]:
    seen = {word for word, _ in known}
    new = {word: count for word, count in found.items() if word not in seen}
    ranked = latin.ranked(typed, new, prefix=True, least=_LATIN_LEAST)
    near = [pair for pair in ranked if pair[1] >= _LATIN_LEAST]
    return sorted([*known, *near], key=lambda pair: -pair[1])


def _apart(ranked: list[tuple[str, float]]) -> tuple[str, ...]:
    """The best, and those about as good that are not longer forms of one of them."""
    taken: list[str] = []
    for word, score in ranked:
        if score < ranked[0][1] - _LATIN_NEAR or len(taken) == _MOST_TAKEN:
            break
        if not word.startswith(tuple(taken)):
            taken.append(word)
    return tuple(taken)


def _excluded(term: Term, words: Vocabulary) -> Group:
    """Excluding takes a word and its inflected forms, not all that begins with it."""
    if term.is_phrase:
        return _phrase(term, words)
    meant: Sequence[str] = term.words
    if latin.is_latin(term.words[0]):
        meant = (*meant, *taken_for(term.words[0], term.typed, words)[:1])
    taken: dict[str, None] = {}
    for word in meant:
        own = stems_of(word, words)
        taken |= dict.fromkeys(own)
        for other, _ in words.beginning(own[-1], _EXCLUDED_FORMS).words:
            if own[-1] in forms(other):
                taken[other] = None
    alternatives = tuple(Alternative((word,), prefix=False) for word in taken)
    return Group(term.typed, alternatives, sum(words.count(word) for word in taken), ())
