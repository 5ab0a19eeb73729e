"""From a query to what is asked of the index, by the words that the library has.

Each word of the query becomes a group of alternatives, any of which will do: the word itself, what
begins with it, its stem; for Latin letters the Bangla words that they may mean. Full-text
expressions are FTS5's; a word in them is always quoted, so that no text can be an error.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.bangla import latin
from reader.bangla.suffixes import forms, short_stems
from reader.search.query import Query, Term
from reader.search.sounding import taken_for
from reader.search.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Alternative:
    """Folded words side by side; the last may go on where `prefix`."""

    words: tuple[str, ...]
    prefix: bool

    def expression(self) -> str:
        """The alternative for FTS5."""
        return '"' + " ".join(self.words) + '"' + "*" * self.prefix


@dataclass(frozen=True, slots=True)
class Meant:
    """A folded word that a word of the query may mean, the stem that its other forms begin with,
    and how likely it is meant, 1 for the likeliest."""

    word: str
    stem: str
    worth: float = 1.0


@dataclass(frozen=True, slots=True)
class Group:
    """What will do for one word or phrase of the query. `articles` is about how many postings
    the index has to read for it; `took` what a Latin word was taken for. `meant` is all that it
    may mean, the unlikely too; nothing for a phrase, and for what is to be left out."""

    typed: str
    alternatives: tuple[Alternative, ...]
    articles: int
    took: tuple[str, ...] = ()
    meant: tuple[Meant, ...] = ()

    def expression(self) -> str:
        """The group for FTS5."""
        return _any_of(self.alternatives)

    def in_headlines(self) -> str:
        """The group for the headlines' own index, where all that begins with a stem costs
        little."""
        if not self.meant:
            return self.expression()
        stems = sorted({each.stem for each in self.meant})
        # What a shorter one begins, a longer one need not begin as well.
        kept = [stem for stem in stems if not any(stem != o and stem.startswith(o) for o in stems)]
        return _any_of([Alternative((stem,), prefix=True) for stem in kept])

    def marked(self) -> tuple[Alternative, ...]:
        """What to mark in a text: also what stood in headlines alone."""
        likely = [each.stem for each in self.meant if each.worth >= _NEAR_IN_TEXT]
        return (*self.alternatives, *(Alternative((stem,), prefix=True) for stem in likely))

    def as_typed(self) -> str:
        """The group's likeliest words for FTS5, as they are."""
        if not self.meant:
            return self.expression()
        sure = [each.word for each in self.meant if each.worth >= _SURE]
        return _any_of([Alternative((word,), prefix=False) for word in dict.fromkeys(sure)])


def _any_of(alternatives: Sequence[Alternative]) -> str:
    return "(" + " OR ".join(each.expression() for each in alternatives) + ")"


@dataclass(frozen=True, slots=True)
class Plan:
    """The groups that must all be there, and those that must not."""

    groups: tuple[Group, ...]
    excluded: tuple[Group, ...]

    @property
    def cost(self) -> int:
        """About how many postings have to be read to rank by relevance."""
        return sum(group.articles for group in self.groups)

    @property
    def left_out(self) -> int:
        """About how many postings what is to be left out has."""
        return sum(group.articles for group in self.excluded)

    def expression(self) -> str:
        """All of it for FTS5; empty without groups."""
        if not self.groups:
            return ""
        wanted = " AND ".join(group.expression() for group in self.groups)
        return f"({wanted}) NOT {self.exclusion()}" if self.excluded else wanted

    def in_headlines(self) -> str:
        """The groups, all in one headline, without what must not be there."""
        return " AND ".join(group.in_headlines() for group in self.groups)

    def as_typed(self) -> str:
        """The groups' likeliest words, all in one headline."""
        return " AND ".join(group.as_typed() for group in self.groups)

    def exclusion(self) -> str:
        """What must not be there, for FTS5."""
        return "(" + " OR ".join(group.expression() for group in self.excluded) + ")"


MOST_WORDS_OF_A_PREFIX = 20
"""A prefix that more words begin with than this stands for the most frequent of them, if it is
too broad to be read whole."""
BROAD = 6_000
"""Postings beyond which a prefix is too broad to be read whole while somebody types."""

_SURE = 0.99
_FORMS_LOOKED_AT = 60
_EXCLUDED_FORMS = 400
_MOST_IN_TEXT = 3
_NEAR_IN_TEXT = 0.84
_OPEN_TA = "ত\u09cd"
_LESS_THAN_STEM = 3  # times as rare as its stem must a word be for a short stem to count


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
    word = term.words[0]
    group = _inflected(Group(term.typed, (), 0), word, 1.0, words)
    other = word.replace(_OPEN_TA, "ৎ")  # উত্সব for উৎসব, as some keyboards make it
    return group if group.articles or other == word else _inflected(group, other, 1.0, words)


def _inflected(group: Group, word: str, worth: float, words: Vocabulary) -> Group:
    """A group with a word added that may be inflected: itself and what begins with its stem."""
    stem = stems_of(word, words)[-1]
    meant = (*group.meant, Meant(word, stem, worth))
    if worth < _NEAR_IN_TEXT or len(group.meant) >= _MOST_IN_TEXT:
        return replace(group, meant=meant)  # headlines alone are looked through for it
    begun, postings = _prefix(stem, words)
    itself = (Alternative((word,), prefix=False),)
    return replace(
        group,
        alternatives=tuple(dict.fromkeys(group.alternatives + itself + begun)),
        articles=group.articles + postings + words.count(word),
        meant=meant,
    )


def stems_of(word: str, words: Vocabulary) -> tuple[str, ...]:
    """A folded word and its stem, if the library has that or another form of it."""

    def is_known(stem: str) -> bool:
        return words.count(stem) > 0 or any(
            other != word and forms(other)[-1] == stem
            for other, _ in words.beginning(stem, _FORMS_LOOKED_AT).words
        )

    found = forms(word, is_known)
    return found if len(found) > 1 else _shortened(word, words)


def _shortened(word: str, words: Vocabulary) -> tuple[str, ...]:
    """What leaves little is a suffix (স্ত্রীকে, গাজীই) only where the library has the stem far more
    often than the word; a word that it has not at all may have any stem."""
    count = words.count(word)
    for stem in short_stems(word):
        known = words.count(stem) if count else words.beginning(stem, 1).articles
        if known > _LESS_THAN_STEM * count:
            return (word, stem)
    return (word,)


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
    taken = taken_for(term.typed, words)
    took = tuple(each.word for each in taken if each.worth >= _NEAR_IN_TEXT)[:_MOST_IN_TEXT]
    group = Group(term.typed, (Alternative((word,), prefix=False), *begun), postings, took)
    for each in taken:
        group = _inflected(group, each.word, each.worth, words)
    return replace(group, meant=(*group.meant, Meant(word, word)))


def _excluded(term: Term, words: Vocabulary) -> Group:
    """Excluding takes a word and its inflected forms, not all that begins with it."""
    if term.is_phrase:
        return _phrase(term, words)
    meant: Sequence[str] = term.words
    if latin.is_latin(term.words[0]):
        meant = (*meant, *(each.word for each in taken_for(term.typed, words)[:1]))
    taken: dict[str, None] = {}
    for word in meant:
        own = stems_of(word, words)
        taken |= dict.fromkeys(own)
        for other, _ in words.beginning(own[-1], _EXCLUDED_FORMS).words:
            if own[-1] in forms(other):
                taken[other] = None
    alternatives = tuple(Alternative((word,), prefix=False) for word in taken)
    return Group(term.typed, alternatives, sum(words.count(word) for word in taken), ())
