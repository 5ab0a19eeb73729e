"""What stands below a story's text or is to be skipped in it: imprint, promotion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from reader.parse import furniture
from reader.parse.items import Item, Kind
from reader.parse.words import one_of, pattern

_EDITOR = pattern(
    r"(?:ভারপ্রাপ্ত |নির্বাহী |প্রধান |উপদেষ্টা )?(?:সম্পাদক|প্রকাশক)(?: ও (?:প্রকাশক|সম্পাদক))? ?[:ঃ] ?[^।?!]{3,90}"
    r"(?:[।,] ?(?:টেলি)?(?:ফোন|মোবাইল) ?[:ঃ][\d০-৯ ,+-]{5,40})?"
)
_ADDRESS = pattern(
    one_of(
        r".{0,120}(?:প্রকাশক|সম্পাদক|পক্ষে).{0,60}কর্তৃক.{0,160}(?:মুদ্রিত|প্রকাশিত).{0,160}",
        r"[^।?!]{8,140}(?:ঢাকা|কলকাতা|চট্টগ্রাম)\s*[-–—]?\s*[০-৯\d]{4,6}[।.]?.{0,60}",
        r"(?:(?:প্রধান |বার্তা |সম্পাদকীয় |বাণিজ্যিক )?(?:অফিস|কার্যালয়)|ঠিকানা) ?[:ঃ].{3,160}",
        r"(?:টেলি)?(?:ফোন|মোবাইল|ফ্যাক্স|পিএবিএক্স|নিউজ ?রুম|বিজ্ঞাপন|বার্তা বিভাগ|ই-?মেইল|e-?mail|phone)"
        r"[^।:]{0,20}\s*[:ঃ].{3,160}",
    )
)
_ABOUT = re.compile(r"about the authors?\b[: ]")
_BEFORE_LIFE = 0.85  # of the text's weight
_MOST_LIFE = 6  # lines, and
_LIFE_WEIGHT = 900.0  # weight of the last life with what is behind it
_MOST_SKIPPED = 20  # lines of promotion that a link leads past
_MOST_IMPRINT = 8  # lines
_MOST = 360  # characters of one


def imprint_start(items: Sequence[Item]) -> int:
    """Where the imprint begins that these lines end with; their number where there is none. An
    address or a telephone number is of an imprint only beside the editor's name.
    """
    start, named = len(items), False
    for at in range(len(items) - 1, max(-1, len(items) - 1 - _MOST_IMPRINT), -1):
        text = items[at].text
        if len(text) > _MOST:
            break
        editor = bool(_EDITOR.fullmatch(text))
        if not editor and not _ADDRESS.fullmatch(text) and not furniture.is_copyright(text):
            break
        start, named = at, named or editor
    return start if named else len(items)


def skipped_lines(items: Sequence[Item]) -> set[int]:
    """The places of lines between "Skip … and continue reading" and "End of …", with both."""
    found: set[int] = set()
    for at, item in enumerate(items):
        if "Skip " in item.text and (name := furniture.skipped(item.text)):
            for end in range(at + 1, min(at + _MOST_SKIPPED, len(items))):
                if items[end].text == f"End of {name}":
                    found.update(range(at, end + 1))
                    break
    return found


def lives(items: Sequence[Item], before: Sequence[float], names: Sequence[str]) -> set[int]:
    """The places of lines that tell the authors' lives below nearly all of the text: each begins
    with one of the `names`, or says that it is about the author. `before` is the weight before
    each line, with the whole at its end. Where the text ends so, a few lines more are of them.
    """
    starts = tuple(name.casefold() for name in names if name.isascii() and " " in name)
    total = before[-1] or 1.0
    found: set[int] = set()
    for at, item in enumerate(items):
        if before[at] < _BEFORE_LIFE * total or not item.length:
            continue
        text = item.text.casefold().lstrip("*•–—-| ")
        if text.startswith(starts) or _ABOUT.match(text):
            found.add(at)
    last = max(found, default=len(items))
    if len(items) - last <= _MOST_LIFE and before[-1] - before[last] <= _LIFE_WEIGHT:
        for at in range(last, len(items)):
            if items[at].kind is Kind.HEADING and at > last:
                break
            found.add(at)
    return found
