"""What a search found: plain values that may cross threads."""

from __future__ import annotations

from dataclasses import dataclass

from reader.search.plan import Alternative
from reader.search.query import Query


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that was found. The higher the score the better; `is_second` where it was found
    by a second choice only (a part of a longer word, or not all words)."""

    id: int
    score: float
    is_second: bool = False


@dataclass(frozen=True, slots=True)
class Took:
    """The Bangla words that a word in Latin letters was taken for, the likeliest first."""

    typed: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Another query to offer: the text with `typed` replaced by `word` of the library."""

    text: str
    typed: str
    word: str


@dataclass(frozen=True, slots=True)
class Found:
    """The best of what was found, best first.

    `marked` is what to mark in a text (reader.search.marks); `unknown` are filters that name
    nothing; `has_more` tells that there may be more after the last hit; `behind` is how many
    articles are still to be indexed.
    """

    query: Query
    hits: tuple[Hit, ...] = ()
    took: tuple[Took, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    marked: tuple[Alternative, ...] = ()
    parts: tuple[str, ...] = ()
    has_more: bool = False
    behind: int = 0

    @property
    def ids(self) -> tuple[int, ...]:
        """The articles, best first."""
        return tuple(hit.id for hit in self.hits)

    @property
    def unknown(self) -> tuple[str, ...]:
        """Filters that name nothing, as typed."""
        return self.query.unknown


@dataclass(frozen=True, slots=True)
class SavedSearch:
    """A search that stands in the left pane; `query` is as typed."""

    id: int
    name: str
    query: str
