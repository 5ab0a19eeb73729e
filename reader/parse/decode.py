"""Bytes to text, by an order of our own.

html5lib without a charset reads Bangla UTF-8 as windows-1252, requests as ISO-8859-1, and
feedparser turns a whole Bangla feed with one bad byte into cp737; so they all get text that was
made here. The order:

1. a byte order mark, or the NULs that UTF-16 puts into `<`;
2. strict UTF-8: text in any other charset is never valid UTF-8 by chance, so where the bytes are,
   they overrule what header or page say (a header that is right says the same);
3. UTF-8 in which single bytes went bad: each becomes U+FFFD and nothing else is lost;
4. the charset of the header, then that of `<meta>` or the XML declaration, by their names in the
   WHATWG's Encoding Standard, where the bytes fit;
5. what charset_normalizer takes it for; windows-1252 if it has no opinion.
"""

from __future__ import annotations

import codecs
import re

import webencodings

from reader.parse.mojibake import mended

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SHAPES = ((b"<\0", "utf-16-le"), (b"\0<", "utf-16-be"))
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']?\s*([\w.:-]+)"""
    rb"""|<meta[^>]{0,500}?charset\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_LOOKED_AT = 4096  # bytes in which a page declares its charset; browsers look at 1,024
_SAMPLE = 100_000
_MOST_BAD = 0.01  # of the bytes, where the charset is only declared
_FORBIDDEN = re.compile("[\x00-\x08\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_OLD_SPACES = str.maketrans("\x0b\x0c", "  ")


def decode(body: bytes, header_charset: str | None) -> str:
    """The text of a body. `header_charset` is the charset of its Content-Type as stated, or None.

    Never fails. Control characters that XML forbids are dropped, the mark at the beginning too.
    """
    text = mended(_text(body, header_charset).removeprefix("\ufeff"))
    if _FORBIDDEN.search(text):
        text = _FORBIDDEN.sub("", text)
    return text.translate(_OLD_SPACES) if "\x0b" in text or "\x0c" in text else text


def _text(body: bytes, header_charset: str | None) -> str:
    for mark, charset in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(charset, "replace")
    for shape, charset in _SHAPES:
        if body.lstrip(b" \r\n\t")[:2] == shape:
            return body.decode(charset, "replace")
    declared = _declared(body, header_charset)
    text = _as_utf8(body, declared)
    if text is not None:
        return text
    for charset in declared:
        text = body.decode(charset, "replace")
        if text.count("\ufffd") <= len(body) * _MOST_BAD:
            return text
    return _guessed(body)


def _declared(body: bytes, header_charset: str | None) -> list[str]:
    """Python's names of the charsets that header and page declare, in the order of their weight."""
    found = _DECLARED.search(body, 0, _LOOKED_AT)
    inside = (found[1] or found[2]).decode("ascii", "replace") if found else None
    charsets = []
    for label in (header_charset, inside):
        known = webencodings.lookup(label.strip("\"' ")) if label else None
        if known is not None and known.name not in ("x-user-defined", "replacement"):
            # A page cannot declare UTF-16 in ASCII letters: it says so and is UTF-8.
            charsets.append("utf-8" if known.name.startswith("utf-16") else known.codec_info.name)
    return charsets


def _as_utf8(body: bytes, declared: list[str]) -> str | None:
    """The text as UTF-8 with U+FFFD for each bad byte; None where it is not UTF-8 at all."""
    if b"\x1b" in body and any(charset.startswith("iso2022") for charset in declared):
        return None
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(text) - len(text.encode("ascii", "ignore")) - bad
    if bad * 4 <= good:
        return text
    return text if "utf-8" in declared and bad <= len(body) * _MOST_BAD + 1 else None


def _guessed(body: bytes) -> str:
    """The text in the charset that charset_normalizer finds likeliest."""
    from charset_normalizer import from_bytes  # slow to load, and hardly ever needed

    best = from_bytes(body[:_SAMPLE]).best()
    return body.decode(best.encoding if best is not None else "windows-1252", "replace")
