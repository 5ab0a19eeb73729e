"""Text that was encoded twice: UTF-8 taken for Latin-1 and written as UTF-8 again ("Ã©", "à¦•")."""

from __future__ import annotations

import re

# Such text holds C1 control characters, which no other text does: a cheap first look.
_CONTROL = re.compile("[\x80-\x9f]")
_TWICE = re.compile(
    "(?:[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})+"
)


def mended(text: str) -> str:
    """The text with every run that was encoded twice put right, and all else as it is."""
    return _TWICE.sub(_once, text) if _CONTROL.search(text) else text


def _once(found: re.Match[str]) -> str:
    try:
        return found[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return found[0]
