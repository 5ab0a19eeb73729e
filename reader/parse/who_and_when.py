"""Lines that say who wrote a story and when it appeared, in one: "রাশেদা খাতুন | ২০ নভেম্বর ২০২৬"."""

from __future__ import annotations

import re

from reader.parse.date_lines import is_date_line
from reader.parse.words import pattern

MOST_NAME = 5  # words
_MOST = 160  # characters
_DATE_BEHIND = pattern(
    r"(?P<who>[^\d।:|]{3,60}?)[\s|॥,—–-]*"
    r"(?P<date>(?:প্রকাশ(?:িত)?|আপডেট|(?:published|posted|updated)(?: on| at)?)\s*[:ঃ].*"
    r"|[\d০-৯].*)"
)
_DATE_BEFORE = pattern(
    r"(?P<date>[^।:]{6,60}?(?::\d\d[^।:]{0,30}?)?)[\s|,—–-]*"
    r"(?<![\w\u0980-\u09ff])(?:by|লিখেছেন)\s*[:ঃ]?\s+(?P<who>[^\d।:|]{3,60})"
)
_BAR = re.compile(r"\s*[|•·॥]\s*")


def says_when(text: str) -> bool:
    """Whether a line says when, with who or what paper beside it, and nothing else."""
    if is_date_line(text):
        return True
    if found := date_behind(text):
        return len(found["who"].split()) <= MOST_NAME + 1
    parts = parts_of(text)
    return len(parts) > 1 and any(map(is_date_line, parts))


def is_masthead(text: str) -> bool:
    """Whether a line is a paper's place and day: dates between bars, beside one word at most."""
    parts = parts_of(text)
    others = [part for part in parts if not is_date_line(part)]
    return len(parts) > 2 and len(others) <= 1 and all(" " not in part for part in others)


def date_behind(text: str) -> re.Match[str] | None:
    """Who and when in one line, or when and "by" whom, where that is all that it says; no sentence
    ends with its year.
    """
    if len(text) > _MOST or (text[-1:] == "." and text[-2:] != "m."):
        return None
    for shape in (_DATE_BEHIND, _DATE_BEFORE):
        if (found := shape.fullmatch(text)) and is_date_line(found["date"]):
            return found
    return None


def parts_of(text: str) -> list[str]:
    """What stands between a line's bars; no line of text is one of these."""
    return [part for part in _BAR.split(text) if part] if len(text) <= _MOST else []
