"""A few words of a text around what a search found in it, for a result's row."""

from __future__ import annotations

from collections.abc import Iterable

from reader.search.found import Found
from reader.search.marks import has_marks, marks

BEFORE, LENGTH = 16, 160
_CUT = "…"


def excerpt(texts: Iterable[str], found: Found) -> str | None:
    """About 160 letters around the first found word, cut between words; None where there is
    none. Of texts with none little more is read than their words."""
    for text in texts:
        if not has_marks(text, found):
            continue
        spans = marks(text, found)
        if spans:
            return _around(text, *spans[0])
    return None


def _around(text: str, start: int, end: int) -> str:
    text = text.replace("\n", " ")  # as long as it was: the span stands
    first = max(0, start - BEFORE)
    if first:
        space = text.find(" ", first, start)
        first = space + 1 if space >= 0 else start
    last = max(end, first + LENGTH)
    if last < len(text):
        space = text.rfind(" ", end, last)
        last = space if space >= 0 else end
    cut = text[first:last].strip()
    return f"{_CUT if first else ''}{cut}{_CUT if last < len(text) else ''}"
