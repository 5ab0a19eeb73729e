"""Second choices, for a search that found little: parts of longer words, and not all words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reader.bangla import latin
from reader.bangla.graphemes import graphemes
from reader.search.plan import BROAD, Alternative, Group, Meant, Plan
from reader.search.query import Query, Term
from reader.search.vocabulary import Vocabulary

_SHORTEST_PART = 3  # letters as a reader sees them
_PART = 0.7  # what a word is worth that only has the wanted one as a part


@dataclass(frozen=True, slots=True)
class Second:
    """A plan to try next, and the parts of words it goes by."""

    plan: Plan
    parts: tuple[str, ...] = ()


def wider(query: Query, first: Plan, words: Vocabulary, *, some_have_all: bool) -> Iterator[Second]:
    """What to try, one after the other, until enough is found. Where some articles have all of
    several words, these are no parts of longer ones."""
    groups = list(first.groups)
    parts: tuple[str, ...] = ()
    place = None if some_have_all and len(groups) > 1 else _part(query, first)
    if place is not None:
        part = query.terms[place].words[0]
        longer = words.containing(part)
        if longer:
            groups[place], parts = _with(groups[place], longer), (part,)
            yield Second(replace(first, groups=tuple(groups)), parts)
    # What no article has is left out first, then one word after the other, the rarest first.
    known = [group for group in groups if group.articles]
    if 0 < len(known) < len(groups):
        yield Second(replace(first, groups=tuple(known)), parts)
    if len(known) > 1:
        for group in sorted(known, key=lambda group: group.articles):
            kept = tuple(each for each in known if each is not group)
            yield Second(replace(first, groups=kept), parts)


def _part(query: Query, first: Plan) -> int | None:
    """The place of the rarest word that longer ones may have as a part: all words of the library
    are read for it, so it is one alone."""
    rare = [
        (group.articles, place)
        for place, (term, group) in enumerate(zip(query.terms, first.groups, strict=True))
        if _may_be_part(term) and group.articles <= BROAD
    ]
    return min(rare)[1] if rare else None


def _may_be_part(term: Term) -> bool:
    """Whether longer words may have it as a part: long enough, and no sound in Latin letters."""
    word = term.words[0]
    if term.is_phrase or latin.is_latin(word):
        return False
    return sum(1 for _ in graphemes(word)) >= _SHORTEST_PART


def _with(group: Group, longer: list[tuple[str, int]]) -> Group:
    more = tuple(Alternative((word,), prefix=False) for word, _ in longer)
    return replace(
        group,
        alternatives=tuple(dict.fromkeys(group.alternatives + more)),
        articles=group.articles + sum(count for _, count in longer),
        meant=(*group.meant, *(Meant(word, word, _PART) for word, _ in longer)),
    )
