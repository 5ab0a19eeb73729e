"""The order of a Bangla dictionary: for names of newspapers, sections and topics.

Digits come first, then Bangla, then Latin, then the rest. Bangla goes by the alphabet as the
Bangla Academy's dictionaries have it: vowels, ং ঃ ঁ, consonants with ড় after ড, ঢ় after ঢ, ৎ after ত
and য় after য; a consonant alone stands before the same with a vowel sign, a conjunct after that.
"""

from __future__ import annotations

from reader.bangla.folding import fold_text

_BANGLA = [
    *"অআইঈউঊঋৠঌৡএঐওঔ",
    *"ংঃঁ",
    *"কখগঘঙচছজঝঞটঠ",
    *("ড", "ড\u09bc", "ঢ", "ঢ\u09bc"),
    *"ণতৎথদধনপফবভম",
    *("য", "য\u09bc"),
    *"রৰলৱশষসহঽ",
    *"\u09be\u09bf\u09c0\u09c1\u09c2\u09c3\u09c4\u09e2\u09e3\u09c7\u09c8\u09cb\u09cc\u09cd",
]
_LATIN = "abcdefghijklmnopqrstuvwxyz"
_FIRST = 0x20  # where the ranks begin: below stands only the gap between words
_REST = 0x1000
_RANKS = {
    letter: chr(_FIRST + rank) for rank, letter in enumerate(["0123456789", *_BANGLA, *_LATIN])
} | {digit: chr(0x10 + value) for value, digit in enumerate("0123456789")}


def sort_key(text: str) -> tuple[str, str]:
    """A key that sorts texts in Bangla order; equal only for equal texts.

    Spaces count (a shorter first word comes first), punctuation does not.
    """
    key = fold_text(text)
    ranks: list[str] = []
    place = 0
    while place < len(key):
        letter = key[place : place + 2] if key[place + 1 : place + 2] == "\u09bc" else key[place]
        place += len(letter)
        if letter in _RANKS:
            ranks.append(_RANKS[letter])
        elif letter[0] in _RANKS:
            ranks.append(_RANKS[letter[0]])
        elif letter.isspace():
            ranks.append("\x01")
        elif letter[0].isalnum():
            ranks.append(chr(_REST + min(ord(letter[0]), 0x10FFFF - _REST)))
    return "".join(ranks).strip("\x01"), text
