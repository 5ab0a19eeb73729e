"""Text in the old Bijoy encoding: Latin letters and signs that a Bangla font draws as Bangla.

Rare today, but newspapers' archives have it. Recognised by its letters: no Bangla code point, and
hardly a vowel among what looks like Latin, or many signs that no Latin text is full of. The table
is that of the font SutonnyMJ. Libraries for this were looked at: the best of them converts well,
but was last touched in 2018 and installs a top-level package named "tests".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

_VIRAMA = "\u09cd"

_LETTERS = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ_`abcdefghijklmnopqr",
        (
            *"অইঈউঊঋএঐওঔকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরলশষসহ",
            *("ড\u09bc", "ঢ\u09bc", "য\u09bc", "ৎ"),
        ),
        strict=True,
    )
)
_CONJUNCTS = {
    "°": "ক্ক",
    "±": "ক্ট",
    "²": "ক্ষ্ম",
    "³": "ক্ত",
    "´": "ক্ম",
    "µ": "ক্র",
    "¶": "ক্ষ",
    "·": "ক্স",
    "¸": "গু",
    "º": "গ্দ",
    "»": "গ্ধ",
    "¼": "ঙ্ক",
    "½": "ঙ্গ",
    "¾": "জ্জ",
    "À": "জ্ঝ",
    "Á": "জ্ঞ",
    "¹": "জ্ঞ",
    "Â": "ঞ্চ",
    "Ã": "ঞ্ছ",
    "Ä": "ঞ্জ",
    "Å": "ঞ্ঝ",
    "Æ": "ট্ট",
    "Ç": "ড্ড",
    "È": "ণ্ট",
    "É": "ণ্ঠ",
    "Ê": "ণ্ড",
    "Ð": "ণ্ড",
    "Ë": "ত্ত",
    "Ì": "ত্থ",
    "Î": "ত্র",
    "Ï": "দ্দ",
    "×": "দ্ধ",
    "Ø": "দ্ব",
    "Ù": "দ্ম",
    "Ú": "ন্ঠ",
    "Û": "ন্ড",
    "Ü": "ন্ধ",
    "Ý": "ন্স",
    "Þ": "প্ট",
    "ß": "প্ত",
    "à": "প্প",
    "á": "প্স",
    "â": "ব্জ",
    "ã": "ব্দ",
    "ä": "ব্ধ",
    "å": "ভ্র",
    "æ": "ম্ন",
    "ç": "ম্ফ",
    "é": "ল্ক",
    "ê": "ল্গ",
    "ë": "ল্ট",
    "ì": "ল্ড",
    "í": "ল্প",
    "î": "ল্ফ",
    "ï": "শু",
    "ð": "শ্চ",
    "ñ": "শ্ছ",
    "ò": "ষ্ণ",
    "ó": "ষ্ট",
    "ô": "ষ্ঠ",
    "õ": "ষ্ফ",
    "ö": "স্খ",
    "÷": "স্ট",
    "ÿ": "ক্ষ",
    "ù": "স্ফ",
    "û": "হু",
    "ü": "হৃ",
    "ý": "হ্ন",
    "þ": "হ্ম",
}
_HALVES = {
    mark: half + _VIRAMA
    for half, marks in {
        "ষ": "®",
        "স": "¯",
        "চ": "”",
        "দ": "˜™",
        "ন": "š›",
        "ম": "¤",
        "ঙ": "•",
    }.items()
    for mark in marks
}
_JOINED = {
    mark: _VIRAMA + rest
    for rest, marks in {
        "প": "ú",
        "ন": "èœ",
        "ব": "^Ÿ¡¦",
        "তু": "‘",
        "থ": "’",
        "ক": "‹",
        "ক্র": "Œ",
        "ত": "—Í",
        "ত্র": "¿",
        "ভ": "¢",
        "ভ্র": "£",
        "ম": "¥§",
        "য": "¨",
        "র": "ª«Ö",
        "ল": "¬\u00adø",
    }.items()
    for mark in marks
}
_VOWEL_SIGNS = {
    mark: sign
    for sign, marks in {
        "া": "v",
        "ি": "w",
        "ী": "x",
        "ু": "yz“–",
        "ূ": "~‚ƒ",
        "ৃ": "„…",
        "ে": "†‡",
        "ৈ": "ˆ‰",
        "\u09d7": "Š",
    }.items()
    for mark in marks
}
_SIGNS = {"s": "ং", "t": "ঃ", "u": "ঁ", "&": _VIRAMA + "\u200c"}
_OTHER = {
    **{str(digit): chr(0x9E6 + digit) for digit in range(10)},
    "|": "।",
    "Ñ": "—",
    "Ò": "“",
    "Ó": "”",
    "Ô": "‘",
    "Õ": "’",
    "$": "৳",
}
_REPH = "©"
_BEFORE = "w†‡ˆ‰"  # vowel signs that stand before their consonant


_TRAILING = {mark for mark in _VOWEL_SIGNS | _SIGNS | _JOINED if mark not in _BEFORE}


def _any(table: Iterable[str]) -> str:
    return f"[{re.escape(''.join(table))}]"


_CLUSTER = re.compile(
    f"(?P<before>{_any(_BEFORE)}?u?)(?P<halves>{_any(_HALVES)}*)"
    f"(?P<base>{_any(_LETTERS | _CONJUNCTS)}|(?<={_any(_HALVES)})(?={_any(_JOINED)}))"
    f"(?P<after>(?:{_any(_JOINED)}|{_REPH})*)"
    f"(?P<signs>(?:{_any(_TRAILING)}|{_REPH})*)"
)
_GLYPHS = _LETTERS | _CONJUNCTS | _HALVES | _JOINED | _VOWEL_SIGNS | _SIGNS
_ALL = _GLYPHS | _OTHER
_SIGN_BEFORE_VOWEL = re.compile("([\u0981-\u0983]+)([\u09be-\u09d7]+)")
_TWICE = re.compile("([\u0981-\u0983\u09be-\u09c4\u09c7\u09c8\u09cd])\\1+")

_BANGLA = re.compile("[\u0980-\u09ff]")
_LATIN = re.compile("[A-Za-z]")
_VOWELS = re.compile("[AEIOUaeiou]")
_STRANGE = re.compile("[†‡ˆ‰Š‹Œ–—˜™š›œŸ¡-ÿ]")
_BROKEN_UTF8 = re.compile("[àá][¦§¨]")  # Bangla UTF-8 that was read as windows-1252
_LEAST = 20  # Latin letters; "BBC, CNN" is no Bijoy


def is_bijoy(text: str) -> bool:
    """Whether a text is Bijoy. Ask it of a whole article: a word or two is too little to tell by.

    English has 26 to 31 % of vowels among its letters, Bijoy 6 to 11 %.
    """
    letters = len(_LATIN.findall(text))
    if letters < _LEAST or _BANGLA.search(text) is not None:
        return False
    if len(_BROKEN_UTF8.findall(text)) * 20 > len(text):
        return False
    vowels = len(_VOWELS.findall(text)) / letters
    return vowels < 0.15 or (vowels < 0.25 and len(_STRANGE.findall(text)) > 0.05 * len(text))


def to_unicode(text: str) -> str:
    """Bijoy text as Bangla (NFC); Latin words in it cannot be told apart and turn Bangla, too."""
    # The font has a ু of its own for র at two places; at æ it has ম্ন for the others, and রম্ন is
    # in no word.
    text = text.replace("iæ", "i“")
    converted: list[str] = []
    place = 0
    while place < len(text):
        found = _CLUSTER.match(text, place)
        if found is None:
            converted.append(_ALL.get(text[place], text[place]))
            place += 1
        else:
            converted.append(_cluster(found))
            place = found.end()
    joined = "".join(converted).replace("অ\u09be", "আ")
    ordered = _SIGN_BEFORE_VOWEL.sub(r"\2\1", _TWICE.sub(r"\1", joined))
    return unicodedata.normalize("NFC", ordered)


def _cluster(found: re.Match[str]) -> str:
    """One letter in the order of Unicode: reph, consonants, vowel signs, other signs."""
    marks = found["after"] + found["signs"]
    reph = "র" + _VIRAMA if _REPH in marks else ""
    joined = "".join(_JOINED[mark] for mark in marks if mark in _JOINED)
    consonants = "".join(_GLYPHS[mark] for mark in found["halves"] + found["base"]) + joined
    # A conjunct glyph may bring its vowel sign: গু, শু, হু.
    before = "".join(_GLYPHS[mark] for mark in found["before"])
    signs = "".join(_GLYPHS[mark] for mark in marks if mark in _VOWEL_SIGNS or mark in _SIGNS)
    return reph + consonants + before + signs
