"""Typed text as a query. Any text is one: what makes no sense as a filter is a word.

নির্বাচন ঢাকা            both words, in any order, each a prefix
"জাতীয় সংসদ"            these words side by side
-ক্রিকেট                 not this word
পত্রিকা:প্রথম বিভাগ:খেলা   of newspapers and sections so named (paper:, section:)
তারিখ:গতকাল             shown on that day, in that month, year or range (date:)
অপঠিত তারাঙ্কিত          unread, starred (is:unread, is:starred, is:later, is:read)
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from reader.bangla.folding import fold_text
from reader.bangla.words import tokens
from reader.search.days import Span, span_of

MOST_WORDS = 12
"""Words of a query beyond these are passed over: a pasted page is no query."""

_LONGEST_NAME = 6
_QUOTES = str.maketrans(dict.fromkeys("“”„‟«»＂", '"'))
_PIECE = re.compile(
    r"""(?P<minus>-?)(?:(?P<name>[^\s:"]+):\s*)?"""
    r"""(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>[^\s"]+)|(?<=[:\s])\Z)"""
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word that is searched for, or a phrase: folded words that stand side by side. The last
    word of an open phrase, whose end is still to be typed, may go on."""

    words: tuple[str, ...]
    typed: str
    is_phrase: bool = False
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles a query's filters let through; None where they do not say."""

    newspaper_ids: frozenset[str] | None = None
    section_ids: frozenset[str] | None = None
    days: Span | None = None
    read: bool | None = None
    starred: bool | None = None
    later: bool | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """What was typed, taken apart. `unknown` are filters that name nothing, as typed: while
    somebody types that is usual, so it is no error."""

    terms: tuple[Term, ...] = ()
    excluded: tuple[Term, ...] = ()
    wanted: Wanted = Wanted()
    unknown: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether nothing is asked for."""
        return not self.terms and not self.excluded and self.wanted == Wanted()


@dataclass(frozen=True, slots=True)
class Names:
    """What filters can name: ids of newspapers and of sections by folded name."""

    newspapers: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sections: Mapping[str, frozenset[str]] = field(default_factory=dict)


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold_text(word) for word in words.split())


_PAPER = _keys("পত্রিকা সংবাদপত্র paper newspaper")
_SECTION = _keys("বিভাগ পাতা section")
_DATE = _keys("তারিখ দিন date day")
_STATE = _keys("is অবস্থা")
_FILTERS = _PAPER | _SECTION | _DATE | _STATE
_STATES: dict[str, tuple[str, bool]] = {
    key: state
    for words, state in (
        ("অপঠিত অপঠিতগুলো unread", ("read", False)),
        ("পঠিত read", ("read", True)),
        ("তারাঙ্কিত তারা starred", ("starred", True)),
        ("পরে later", ("later", True)),
    )
    for key in _keys(words)
}
# Words that are a filter when they stand alone; পরে and তারা are far too common in Bangla.
_ALONE = _keys("অপঠিত তারাঙ্কিত")


@dataclass(slots=True)
class _Piece:
    minus: bool
    name: str  # folded, without its colon
    text: str
    is_quoted: bool
    is_open: bool
    typed: str


def parse(text: str, now: datetime, names: Names = Names()) -> Query:
    """What a text asks for. `now` is aware; days are those of Dhaka."""
    return _Parser(now, names).run(_pieces(text.translate(_QUOTES)))


def _pieces(text: str) -> list[_Piece]:
    pieces = []
    for found in _PIECE.finditer(text):
        pieces.append(
            _Piece(
                minus=found["minus"] == "-",
                name=fold_text(found["name"] or ""),
                text=found["quoted"] or found["bare"] or "",
                is_quoted=found["quoted"] is not None,
                is_open=found["closed"] == "",
                typed=found[0],
            )
        )
    return pieces


class _Parser:
    def __init__(self, now: datetime, names: Names) -> None:
        self._now = now
        self._names = names
        self._terms: list[Term] = []
        self._excluded: list[Term] = []
        self._wanted: dict[str, object] = {}
        self._unknown: list[str] = []

    def run(self, pieces: Sequence[_Piece]) -> Query:
        place = 0
        while place < len(pieces):
            place += self._take(pieces, place)
        return Query(
            _once(self._terms),
            _once(self._excluded),
            Wanted(**self._wanted),  # type: ignore[arg-type]
            tuple(self._unknown),
        )

    def _take(self, pieces: Sequence[_Piece], place: int) -> int:
        """Takes the piece at a place, and those after it that belong to it; how many."""
        piece = pieces[place]
        if piece.name in _STATE or (not piece.name and not piece.is_quoted):
            state = fold_text(piece.text)
            if (piece.name or state in _ALONE) and state in _STATES:
                name, value = _STATES[state]
                self._wanted[name] = value is not piece.minus
                return 1
        if not piece.text and piece.name in _FILTERS:
            return 1  # its value is still to be typed
        if piece.name in _PAPER:
            return self._named(pieces, place, "newspaper_ids", self._names.newspapers)
        if piece.name in _SECTION:
            return self._named(pieces, place, "section_ids", self._names.sections)
        if piece.name in _DATE:
            return self._date(pieces, place)
        if piece.name in _STATE:
            self._unknown.append(piece.typed)
            return 1
        self._words(piece)
        return 1

    def _named(
        self,
        pieces: Sequence[_Piece],
        place: int,
        filter_name: str,
        names: Mapping[str, frozenset[str]],
    ) -> int:
        """A name may have spaces: as many words are taken as still begin one."""
        for count, text in _runs(pieces, place):
            ids = _ids_of(text, names)
            if ids:
                before = self._wanted.get(filter_name, frozenset())
                self._wanted[filter_name] = before | ids  # type: ignore[operator]
                return count
        self._wanted[filter_name] = self._wanted.get(filter_name, frozenset())
        self._unknown.append(pieces[place].typed)
        return 1

    def _date(self, pieces: Sequence[_Piece], place: int) -> int:
        for count, text in _runs(pieces, place):
            span = span_of(text, self._now)
            if span is not None:
                self._wanted["days"] = span
                return count
        self._unknown.append(pieces[place].typed)
        return 1

    def _words(self, piece: _Piece) -> None:
        """An unknown name with a colon is words as well."""
        text = piece.text if piece.is_quoted else f"{piece.name} {piece.text}"
        if piece.is_quoted and piece.name:
            self._words(replace(piece, name="", text=piece.name, is_quoted=False))
        words = tuple(token.text for token in tokens(fold_text(text)))
        terms = self._excluded if piece.minus else self._terms
        if piece.is_quoted and words:
            terms.append(Term(words, piece.text, is_phrase=True, is_open=piece.is_open))
            return
        typed = [token.text for token in tokens(text)]
        same = len(typed) == len(words)
        terms += [Term((word,), typed[place] if same else word) for place, word in enumerate(words)]


def _once(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Each term once, however it was typed, and not too many."""
    return tuple({(term.words, term.is_phrase): term for term in terms}.values())[:MOST_WORDS]


def _runs(pieces: Sequence[_Piece], place: int) -> list[tuple[int, str]]:
    """A filter's value with the bare words that may belong to it, the longest first."""
    first = pieces[place]
    texts = [first.text]
    if not first.is_quoted:
        for piece in pieces[place + 1 : place + _LONGEST_NAME]:
            if piece.minus or piece.name or piece.is_quoted or fold_text(piece.text) in _ALONE:
                break
            texts.append(piece.text)
    return [(count, " ".join(texts[:count])) for count in range(len(texts), 0, -1)]


def _ids_of(text: str, names: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Ids whose name is, else begins with, else has a word that begins with a text."""
    key = fold_text(text).strip()
    if not key:
        return frozenset()
    tests = (
        lambda name: name == key,
        lambda name: name.startswith(key),
        lambda name: any(word.startswith(key) for word in name.split()),
    )
    for test in tests:
        found = frozenset().union(*(ids for name, ids in names.items() if test(name)))
        if found:
            return found
    return frozenset()
