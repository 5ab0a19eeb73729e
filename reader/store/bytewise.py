"""JSON text with one byte for a Bangla letter, where UTF-8 takes three.

Articles are short, so that a compressor has little time to learn that every third byte says the
same; what it makes of this is a fifth smaller. Bytes below 128 are ASCII, the others the Bangla
block (U+0980 to U+09FF). Its unassigned places stand for what newspapers write beside it: the
danda, quotation marks, dashes, joiners. Anything else becomes one of JSON's own escapes, so that
the text means the same to whoever reads the JSON. The table is part of the format of documents
on disks: it never changes.
"""

from __future__ import annotations

import codecs

_BANGLA = 0x0980
_PLACES = (
    # Unassigned in Unicode 15. Should one be assigned, it becomes an escape like others.
    (0x0984, "।"),
    (0x098D, "॥"),
    (0x098E, "\u201c"),
    (0x0991, "\u201d"),
    (0x0992, "\u2018"),
    (0x09A9, "\u2019"),
    (0x09B1, "\u2013"),
    (0x09B3, "\u2014"),
    (0x09B4, "\u2026"),
    (0x09B5, "\u200c"),
    (0x09BA, "\u200d"),
    (0x09BB, "\u00a0"),
    (0x09C5, "\u00b7"),
    (0x09C6, "\u2022"),
    (0x09C9, "\u00b0"),
    (0x09CA, "\u00d7"),
)


def _table() -> str:
    letters = [chr(code) for code in (*range(128), *range(_BANGLA, _BANGLA + 128))]
    for code, letter in _PLACES:
        letters[128 + code - _BANGLA] = letter
    return "".join(letters)


def _escaped(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    units = error.object[error.start : error.end].encode("utf-16-be")
    pairs = (units[place : place + 2].hex() for place in range(0, len(units), 2))
    return "".join(f"\\u{pair}" for pair in pairs), error.end


_TABLE = _table()
_PLACE_OF = codecs.charmap_build(_TABLE)
_ESCAPE = "potrika.json-escape"
codecs.register_error(_ESCAPE, _escaped)


def narrow(json: bytes) -> bytes:
    """JSON in UTF-8, in which what is not ASCII stands within strings alone, in few bytes."""
    return codecs.charmap_encode(json.decode(), _ESCAPE, _PLACE_OF)[0]


def widen(narrowed: bytes) -> str:
    """JSON text that means what `narrow` was given. Every byte string is one of some text."""
    return codecs.charmap_decode(narrowed, "strict", _TABLE)[0]
