"""Filters as pieces of a typed query, so that a button can put them in and take them out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.bangla.numerals import Language


@dataclass(frozen=True, slots=True)
class Piece:
    """A filter as it is typed in Bangla and in English; both are understood in either."""

    bn: str
    en: str

    def typed(self, language: Language) -> str:
        """The filter in a language."""
        return self.bn if language == "bn" else self.en


UNREAD = Piece("অপঠিত", "is:unread")
STARRED = Piece("তারাঙ্কিত", "is:starred")
TODAY = Piece("তারিখ:আজ", "date:today")


def of_newspaper(name: str, name_en: str) -> Piece:
    """The filter for one newspaper's articles."""
    return Piece(f'পত্রিকা:"{_bare(name)}"', f'paper:"{_bare(name_en)}"')


def _bare(name: str) -> str:
    return name.replace('"', "").strip()


def has(text: str, piece: Piece) -> bool:
    """Whether a query has a filter, in either language."""
    return any(_pattern(form).search(text) for form in (piece.bn, piece.en))


def with_piece(text: str, piece: Piece, language: Language) -> str:
    """A query with a filter at its end, once."""
    if has(text, piece):
        return text
    return f"{text.rstrip()} {piece.typed(language)}".strip()


def without_piece(text: str, piece: Piece) -> str:
    """A query without a filter."""
    for form in (piece.bn, piece.en):
        text = _pattern(form).sub(" ", text)
    return re.sub(r"\s+", " ", text).strip()


def replaced(text: str, typed: str, word: str) -> str:
    """A query with one of its words replaced where it stands as a word."""
    pattern = re.compile(rf'(?<![^\s":-]){re.escape(typed)}(?![^\s"])', re.IGNORECASE)
    return pattern.sub(lambda _: word, text, count=1)


def _pattern(form: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S){re.escape(form)}(?!\S)", re.IGNORECASE)
