"""The patterns that a dateline is taken apart by, in the order in which they are tried.

All of them are for tidy text (date_words), where য় is য and both sibilants are স.
"""

from __future__ import annotations

import re

from reader.bangla.date_words import (
    AFTER_WORD,
    BANGLA_MONTHS,
    BYLINES,
    FILLERS,
    HIJRI_DAY,
    LABELS,
    MONTHS,
    PARTS,
    PERIODS,
    QUANTITIES,
    UNITS,
    WEEKDAYS,
    ZONES,
    alternatives,
    tidy,
)

_NOW = [
    tidy(word)
    for word in (
        *("এইমাত্র", "এই মাত্র", "এখনই", "কিছুক্ষণ আগে", "একটু আগে", "খানিক আগে", "কিছু আগে"),
        *("কয়েক সেকেন্ড আগে", "কয়েক মুহূর্ত আগে", "just now", "now", "a moment ago", "moments ago"),
        "a few seconds ago",
    )
]
_MONTH = alternatives([*MONTHS, *BANGLA_MONTHS])
_WEEKDAY = alternatives(WEEKDAYS)
_PERIOD = alternatives(PERIODS)
_PART = alternatives(PARTS)
_QUANTITY = rf"(?:(?:{_PART}) ?)?\d{{1,4}}(?!\d)|{alternatives(QUANTITIES)}"
_UNIT = rf"(?:{alternatives(UNITS)}){AFTER_WORD}"
_GAP = r"[ ,./()-]*"
_WEEKDAY_GAP = rf"(?:(?:{_WEEKDAY}){AFTER_WORD}{_GAP})?"
_DAY = rf"(?P<d>\d{{1,2}})(?: ?(?:লা|রা|ঠা|ই|সে|এ|st|nd|rd|th|তম){AFTER_WORD})?"
_NAME = rf"(?P<m>{_MONTH}){AFTER_WORD}\.?"
_HOURS = r" ?(?:ঘন্টায়|ঘন্টা|ঘ:|hours|hrs)"
_YEAR = rf"(?P<y>\d{{4}})(?!\d|{_HOURS})"
_SHORT_YEAR = (
    r"' ?(?P<y2>\d{2})(?!\d)|[-/](?P<y3>\d{2})(?![\d:])"
    r"| (?P<y4>\d{2})(?= +\d{1,2}:\d\d| ?(?:[|,।;)]|$))"
)
_MAYBE_YEAR = rf"(?:{_GAP}{_WEEKDAY_GAP}(?:{_YEAR})|,? ?(?:{_SHORT_YEAR}))?"
_ZONE = (
    rf"(?:(?:{alternatives(ZONES)})(?: ?[+-] ?(?:1[0-4]|0?\d)(?::?[0-5]\d)?(?!\d))"
    rf"|[+-](?:0\d|1[0-4]):?[0-5]\d(?!\d)(?:\.\d+z)?(?: ?\(?(?:{alternatives(ZONES)}){AFTER_WORD})?"
    rf"|[+](?:0\d|1[0-4])(?![\d:])|(?:{alternatives(ZONES)}){AFTER_WORD})"
)
_CLOCK = (
    rf"(?:(?P<before>{_PERIOD}){AFTER_WORD}[ ,:-]*)?(?P<part>(?:সাডে|সোযা|পৌনে) ?)?"
    r"(?P<h>\d{1,2})(?: ?: ?(?P<mi>\d{2})(?!\d)(?: ?: ?(?P<s>\d{2})(?!\d)(?:[.,]\d+)?)?"
    r"|\.(?P<dot>\d{2})(?!\d|[.,/-]\d))?(?:(?<=\d\d) ?(?:মিনিটে|মিনিট|মি[:.]))?"
    rf"(?P<ta> ?(?:টায|টার|টা|ঘটিকায|ঘটিকা){AFTER_WORD}"
    r"(?: ?(?P<bare>\d{1,2})(?!\d| ?[\u0980-\u09e3a-z:/.-]))?)?"
    rf"(?: ?(?P<min>\d{{1,2}}) ?(?:মিনিটে|মিনিট|মি){AFTER_WORD}\.?)?"
    rf"(?: ?(?P<sec>\d{{1,2}}) ?(?:সেকেন্ডে|সেকেন্ড){AFTER_WORD})?"
    rf"(?P<hours>{_HOURS}{AFTER_WORD}(?! ?(?:আগে|পুর্বে)))?"
    rf"(?:[ ,]*(?P<after>{_PERIOD}){AFTER_WORD})?(?: ?\(?(?P<zone>{_ZONE})\)?)?"
)
_MILITARY = rf"(?P<h>\d{{1,2}})(?P<mi>\d{{2}}){_HOURS}{AFTER_WORD}(?! ?(?:আগে|পুর্বে))"
_SOURCES = {
    "label": rf"(?P<label>{alternatives(LABELS)}){AFTER_WORD}\.?(?: ?(?P<mark>[:|-])-?)?",
    "now": rf"(?:{alternatives(_NOW)}){AFTER_WORD}",
    "ago": (
        rf"(?:প্রায |মাত্র |about )?(?P<parts>(?:(?:{_QUANTITY}) ?{_UNIT}[ ,.]*(?:ও |and )?)+)"
        rf"(?:আগে|আগের|পুর্বে|ago){AFTER_WORD}"
    ),
    "last": rf"(?:গত|last) ?(?P<u>{alternatives(UNITS)})(?:ে)?{AFTER_WORD}",
    "back": (
        rf"(?:(?P<b2>(?:গত ?)?পরসু(?:দিন)?)|(?P<b1>গত ?কাল(?:কে|কের)?|yesterday)"
        rf"|(?P<b0>আজ(?:কে)?|today)){AFTER_WORD}"
    ),
    "year_day": rf"(?P<y>\d{{4}}){_GAP}(?:(?:সালের|সনের|খ্রিস্টাব্দের|বঙ্গাব্দের) )?{_DAY} ?{_NAME}",
    "day_month": rf"(?:গত )?{_DAY}(?:{_GAP}|,? of ){_WEEKDAY_GAP}{_NAME}{_MAYBE_YEAR}",
    "month_day": rf"{_NAME}{_GAP}{_DAY}(?![\d:]){_MAYBE_YEAR}",
    "year_month": rf"(?P<y>\d{{4}}){_GAP}{_NAME}{_GAP}{_DAY}(?![\d:])",
    "iso": r"(?P<y>\d{4})(?P<s> ?[-/.।] ?)(?P<mm>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)",
    "numeric": (
        r"(?P<d>\d{1,2})(?P<s> ?[-/.।] ?)(?P<mm>\d{1,2})(?P=s)(?P<y>\d{4}|\d{2})(?!\d|[-/.:]\d)"
    ),
    "basic": r"(?P<y>\d{4})(?P<mm>\d{2})(?P<d>\d{2})(?=t\d)",
    "basic_clock": rf"t(?P<h>\d{{2}})(?P<mi>\d{{2}})(?P<s>\d{{2}})?(?P<zone>{_ZONE})?(?![\d:])",
    "military": _MILITARY,
    "clock": _CLOCK,
    "weekday": rf"(?P<past>গত )?(?P<w>{_WEEKDAY}){AFTER_WORD}\.?",
    "period": rf"(?:{_PERIOD}){AFTER_WORD}",
    "hijri": HIJRI_DAY,
    "views": (
        r"(?:\d+ ?(?:(?:বার|জন) (?:পঠিত|পডা হযেছে|দেখা হযেছে|পডা|পডেছেন|দেখেছেন)"
        r"|বার(?= ?[^ \u0980-\u09ff]| ?(?:আপডেট|প্রকাস)|$)|(?:time )?views?|times viewed|ভিউ)"
        r"|(?:পঠিত|ভিউ|views?) ?:? ?\d+(?: ?বার)?|\d+ ?(?:মিনিটে|মিনিটের|মিনিট) (?:পডুন|পডা|পাঠ)"
        rf"|\d+ ?-?(?:min|minutes?) read|পডার সময ?:? ?\d+ ?মিনিট){AFTER_WORD}"
    ),
    "folio": (
        r"(?:(?:বর্স|সংখ্যা|vol|issue|no)\.? ?:? ?\d+"
        rf"|\d+(?:ম|য|র্থ|স্ঠ|তম)? ?(?:বর্স|সংখ্যা)){AFTER_WORD}"
    ),
    "filler": rf"(?:{alternatives(FILLERS)}){AFTER_WORD}\.?|t(?=\d)",
    "year": r"(?P<y>\d{4})(?!\d)",
    "mark": r"[^\w\u0980-\u09ff]+",
    "number": r"\d+",
    "byline": rf"by(?: [a-z\u0980-\u09e3]+){{1,3}}$|(?:{alternatives(BYLINES)}){AFTER_WORD}",
    "word": r"[\w\u0980-\u09e3]+(?:-[a-z\u0980-\u09e3]+)*|.",  # ই-পেপার is one
}
PATTERNS = {name: re.compile(pattern) for name, pattern in _SOURCES.items()}
AGO_PART = re.compile(rf"(?P<n>{_QUANTITY}) ?(?P<u>{_UNIT})")
