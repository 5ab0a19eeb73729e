"""What stands below a story's text or is to be skipped in it: imprint, promotion."""

from __future__ import annotations

from collections.abc import Sequence

from reader.parse import furniture
from reader.parse.items import Item
from reader.parse.words import one_of, pattern

_EDITOR = pattern(
    r"(?:ভারপ্রাপ্ত |নির্বাহী |প্রধান |উপদেষ্টা )?(?:সম্পাদক|প্রকাশক)(?: ও (?:প্রকাশক|সম্পাদক))? ?[:ঃ] ?[^।?!]{3,90}"
)
_ADDRESS = pattern(
    one_of(
        r".{0,120}(?:প্রকাশক|সম্পাদক|পক্ষে).{0,60}কর্তৃক.{0,160}(?:মুদ্রিত|প্রকাশিত).{0,160}",
        r"[^।?!]{8,140}(?:ঢাকা|কলকাতা|চট্টগ্রাম)\s*[-–—]?\s*[০-৯\d]{4,6}[।.]?.{0,60}",
        r"(?:টেলি)?(?:ফোন|মোবাইল|ফ্যাক্স|পিএবিএক্স|নিউজ ?রুম|বিজ্ঞাপন|বার্তা বিভাগ|ই-?মেইল|e-?mail|phone)"
        r"[^।:]{0,20}\s*[:ঃ].{3,160}",
    )
)
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
        if name := furniture.skipped(item.text):
            for end in range(at + 1, min(at + _MOST_SKIPPED, len(items))):
                if items[end].text == f"End of {name}":
                    found.update(range(at, end + 1))
                    break
    return found
