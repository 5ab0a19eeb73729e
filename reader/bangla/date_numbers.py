"""Numbers in words as datelines have them: রাত আটটা, তিন দিন আগে, পঁচিশে বৈশাখ.

They are written as digits before a dateline is taken apart, but only where they count hours,
units of time or days of a month; anywhere else a word stays a word. All text is tidy (date_words).
"""

from __future__ import annotations

import re

from reader.bangla.date_words import AFTER_WORD, BANGLA_MONTHS, MONTHS, UNITS, alternatives, tidy

_CARDINALS = (
    *("এক", "দুই,দু", "তিন", "চার", "পাঁচ", "ছয়,ছ,ছ'", "সাত", "আট", "নয়,ন,ন'", "দশ"),
    *("এগারো,এগার", "বারো,বার", "তেরো,তের", "চৌদ্দ,চোদ্দ,চোদ্দো", "পনেরো,পনের"),
    *("ষোলো,ষোল", "সতেরো,সতের", "আঠারো,আঠার", "উনিশ,ঊনিশ", "বিশ,কুড়ি"),
    *("একুশ", "বাইশ", "তেইশ", "চব্বিশ", "পঁচিশ,পচিশ", "ছাব্বিশ", "সাতাশ", "আটাশ,আঠাশ"),
    *("উনত্রিশ,ঊনত্রিশ", "ত্রিশ,তিরিশ", "একত্রিশ", "বত্রিশ", "তেত্রিশ", "চৌত্রিশ", "পঁয়ত্রিশ"),
    *("ছত্রিশ", "সাঁইত্রিশ", "আটত্রিশ", "উনচল্লিশ,ঊনচল্লিশ", "চল্লিশ", "একচল্লিশ", "বিয়াল্লিশ"),
    *("তেতাল্লিশ", "চুয়াল্লিশ", "পঁয়তাল্লিশ", "ছেচল্লিশ", "সাতচল্লিশ", "আটচল্লিশ"),
    *("উনপঞ্চাশ,ঊনপঞ্চাশ", "পঞ্চাশ", "একান্ন", "বায়ান্ন", "তিপ্পান্ন", "চুয়ান্ন", "পঞ্চান্ন"),
    *("ছাপ্পান্ন", "সাতান্ন", "আটান্ন", "উনষাট,ঊনষাট", "ষাট"),
)
_ORDINALS = ("পহেলা,পয়লা", "দোসরা", "তেসরা", "চৌঠা")
_NUMBERS = {
    tidy(word): number for number, row in enumerate(_CARDINALS, 1) for word in row.split(",")
}
_FIRST_DAYS = {
    tidy(word): number for number, row in enumerate(_ORDINALS, 1) for word in row.split(",")
}
_BEFORE = r"(?<![\w\u0980-\u09e3])"
_WORD = alternatives(_NUMBERS)
_HOUR = re.compile(rf"{_BEFORE}(?P<n>{_WORD}|দেড|আডাই) ?(?:টা|টো|টে)(?P<end>য|র)?{AFTER_WORD}")
_COUNTED = re.compile(rf"{_BEFORE}(?P<n>{_WORD})(?= ?(?:{alternatives(UNITS)}){AFTER_WORD})")
_ABOUT_ONE = re.compile(rf"{_BEFORE}(?P<u>{alternatives(UNITS)})খানেক{AFTER_WORD}")
_DAY = re.compile(
    rf"{_BEFORE}(?:(?P<first>{alternatives(_FIRST_DAYS)})|(?P<n>{_WORD})(?:ে|ই|এ|সে))"
    rf"(?= (?:{alternatives([*MONTHS, *BANGLA_MONTHS])}){AFTER_WORD})"
)
_HALF_PAST = {"দেড": "সাডে 1", "আডাই": "সাডে 2"}


def in_digits(tidied: str) -> str:
    """A tidy dateline with its number words as digits: "রাত আটটা" is "রাত 8টা"."""
    text = _HOUR.sub(_hour, tidied)
    text = _ABOUT_ONE.sub(r"1 \g<u>", text)
    text = _COUNTED.sub(lambda found: str(_NUMBERS[found["n"]]), text)
    return _DAY.sub(
        lambda found: str(_FIRST_DAYS[found["first"]] if found["first"] else _NUMBERS[found["n"]]),
        text,
    )


def _hour(found: re.Match[str]) -> str:
    word = found["n"]
    return f"{_HALF_PAST.get(word) or _NUMBERS[word]}টা{found['end'] or ''}"
