"""One folding for search keys, with the way back to the text as published.

What differs in bytes but not for a reader becomes one: both encodings of ড় ঢ় য় and of ো ৌ, joiners
and soft hyphens, both digits, the danda's two code points, marks in the wrong order or typed
twice, Latin case and accents. Keys are for finding only: what is shown and copied stays as it was.
"""

from __future__ import annotations

import re
import unicodedata
from array import array
from functools import lru_cache

from reader.bangla.graphemes import IGNORABLE, VIRAMA, ZWJ, ZWNJ, graphemes, segment
from reader.bangla.numerals import BANGLA_DIGITS
from reader.records import dataclass

_MAPPED = {
    **{digit: str(value) for value, digit in enumerate(BANGLA_DIGITS)},
    **dict.fromkeys(map(chr, (0xA0, 0x202F, 0x205F, 0x3000, *range(0x2000, 0x200B))), " "),
    **dict.fromkeys(map(chr, (0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015)), "-"),
    **dict.fromkeys("‘’", "'"),
    **dict.fromkeys("“”", '"'),
    "৷": "।",
}
# Ten times as fast as str.translate where few letters of a text are mapped.
_MAPS = re.compile(f"[{''.join(_MAPPED)}]")
_OLD_KHANDA_TA = re.compile(f"ত{VIRAMA}[{ZWJ}{ZWNJ}]")
_DROPPED = re.compile(f"[{IGNORABLE}\u0300-\u036f]")
_VOWEL_SIGNS = "\u09be-\u09c4\u09c7\u09c8\u09d7"  # decomposed: ো and ৌ are two signs each
_SIGN_BEFORE_VOWEL = re.compile(f"([\u0981-\u0983]+)([{_VOWEL_SIGNS}]+)")
_DOUBLED = re.compile(f"(\u09c7[\u09be\u09d7]|[\u0981-\u0983{_VOWEL_SIGNS}])\\1+")
_LONE_AU_MARK = re.compile("(?<!\u09c7)\u09d7")
_BANGLA_OR_ASCII = re.compile("[\x00-\x7f\u0964\u0965\u0980-\u09ff\u2000-\u206f]*")
_FOREIGN = re.compile("(?<![ডঢয])\u09bc")  # West Bengal's জ় and ফ় of foreign names; জ, ফ elsewhere


def fold_text(text: str) -> str:
    """The search key of a text; the key of a key is itself."""
    key = unicodedata.normalize("NFD", text)
    if ZWJ in key or ZWNJ in key:
        key = _OLD_KHANDA_TA.sub("ৎ", key)
    mapped = _MAPS.sub(_map, key)
    key = _DROPPED.sub("", mapped)
    plain = key.casefold()
    if plain != key or len(key) != len(mapped):  # else it is in its normal form still
        key = _DROPPED.sub("", unicodedata.normalize("NFD", plain))
    before = ""
    while before != key:  # what one rule leaves may be another's to mend
        before = key
        key = _DOUBLED.sub(r"\1", _SIGN_BEFORE_VOWEL.sub(r"\2\1", key))
        if "\u09d7" in key:
            key = _LONE_AU_MARK.sub("\u09c7\u09d7", key)
        key = _FOREIGN.sub("", key.replace("অ\u09be", "আ").replace("ব\u09bc", "র"))
    return _composed(key)


def _map(found: re.Match[str]) -> str:
    return _MAPPED[found[0]]


def _composed(key: str) -> str:
    """A key in NFC, of what is in NFD. What newspapers write has but two letters that it joins,
    ো and ৌ, and to join these alone is eight times as fast."""
    if _BANGLA_OR_ASCII.fullmatch(key) is None:
        return unicodedata.normalize("NFC", key)
    return key.replace("\u09c7\u09be", "\u09cb").replace("\u09c7\u09d7", "\u09cc")


_fold_segment = lru_cache(maxsize=1 << 14)(fold_text)


@dataclass(frozen=True, slots=True)
class Folded:
    """A search key and, for each of its characters, the letter of the original it came from.

    `starts` and `ends` hold code point offsets into the original, at grapheme boundaries, so that
    a span of the key never paints half a conjunct.
    """

    text: str
    starts: array[int]
    ends: array[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original behind `text[start:end]`; raises IndexError if that is empty."""
        if not 0 <= start < end <= len(self.text):
            raise IndexError(f"no span {start}:{end} in a key of {len(self.text)}")
        return self.starts[start], self.ends[end - 1]


def fold(text: str) -> Folded:
    """The search key of a text with the way back; `fold(text).text` is `fold_text(text)`."""
    pieces: list[str] = []
    starts, ends = array("L"), array("L")
    for start, end in graphemes(text):
        segments = segment().findall(text, start, end)
        key = "".join(map(_fold_segment, segments))
        pieces.append(key)
        starts.extend([start] * len(key))
        ends.extend([end] * len(key))
    return Folded("".join(pieces), starts, ends)
