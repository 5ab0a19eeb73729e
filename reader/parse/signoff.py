"""The sign-off: desk and initials below a story ("সান নিউজ/এমআর")."""

from __future__ import annotations

import functools
import re

_MOST = 42  # characters
_PART = r"[^\s/।?!:;,\"“”‘’]+"
_SHAPE = re.compile(
    rf"[(\[]?(?:{_PART} ){{0,3}}{_PART} ?/ ?{_PART}(?: {_PART}){{0,2}}(?: ?/ ?{_PART})?[)\]]?/?"
)
_NUMBER = re.compile(r"[\d০-৯]")


@functools.lru_cache(maxsize=64)
def _own(source: str) -> re.Pattern[str] | None:
    try:
        return re.compile(source)
    except re.error:
        return None


def is_signoff(text: str, own: str | None = None) -> bool:
    """Whether a line has a sign-off's shape: at most 42 characters, parts around a slash, no
    sentence. It is one only as a story's last line; the caller sees to that. `own` is the
    newspaper's pattern for its sign-off, where it has another.
    """
    text = text.strip()
    if own and (rule := _own(own)) and rule.fullmatch(text):
        return True
    if not 3 <= len(text) <= _MOST or _NUMBER.search(text) or "://" in text:
        return False
    return bool(_SHAPE.fullmatch(text))
