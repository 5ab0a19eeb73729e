"""Lines that hold a date with its label and nothing else ("প্রকাশিত: ১০ আগস্ট ২০২৬, ১২:০০ এএম")."""

from __future__ import annotations

import itertools
import re

from reader.parse.items import Page
from reader.parse.words import one_of, pattern

_LABEL = pattern(
    r"\W*(?:"
    + one_of(
        r"(?:প্রথম |সংবাদ |খবর )?প্রকাশ(?:িত|কাল|ের (?:সময়|তারিখ)|ের)?(?: (?:সময়|টাইম))?",
        r"(?:পোস্ট|আপলোড)(?:ের)? (?:সময়|টাইম)|(?:পোস্ট|প্রকাশ|আপলোড|আপডেট) করা হয়(?:েছে)?",
        r"(?:সর্বশেষ |শেষ )?(?:আপডেট|হালনাগাদ)(?:ের)?(?: (?:সময়|টাইম))?|সময়|তারিখ",
        r"প্রিন্ট(?: সংস্করণ| এডিশন|(?: এর|ের) তারিখ)?|অনলাইন সংস্করণ",
        r"first published|published(?: (?:on|at))?|(?:last )?updated(?: (?:on|at))?|posted(?: on)?",
        r"modified",
    )
    + r")\s*[:ঃ：|-]?\s*"
)
_WORDS = pattern(
    one_of(
        r"[\d০-৯]+(?:st|nd|rd|th|লা|রা|ঠা|ই|শে|টা|টায়)?",
        r"জানুয়ার[িী]|ফেব্রুয়ার[িী]|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|আগষ্ট|অগাস্ট|অগস্ট",
        r"সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর",
        r"বৈশাখ|জ্যৈষ্ঠ|আষাঢ়|শ্রাবণ|ভাদ্র|আশ্বিন|কার্তিক|অগ্রহায়ণ|পৌষ|মাঘ|ফাল্গুন|চৈত্র",
        r"(?:শনি|রবি|সোম|মঙ্গল|বুধ|বৃহস্পতি|শুক্র)(?:বার)?",
        r"এ\.?এম|পি\.?এম|পূর্বাহ্[নণ]|অপরাহ্[নণ]|ভোর|সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|ঘণ্টা|মিনিট|দিন|আগে",
        r"বঙ্গাব্দ|খ্রি(?:[ষস]্টাব্দ|ঃ)?|হিজরি|বাংলাদেশ|সময়|বাংলা|ইং|ইংরেজি",
        r"a\.?m\.?|p\.?m\.?|t|z|gmt|utc|est|edt|bst|bdst|ist|ago|hrs?|hours?|minutes?|days?|at|on",
        r"jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?",
        r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?",
        r"(?:mon|tue|tues|wed|wednes|thu|thurs|fri|sat|satur|sun)(?:day)?",
    )
)
_WORD = re.compile(r"[^\s,|:;/()।–—-]+")
_DIGIT = re.compile(r"\d")
_MOST = 140  # characters
_MOST_WORDS = 24


_PRINTED = pattern(r"\W*প্রিন্ট(?: এর|ের) তারিখ")  # when the reader asked for it
_BELOW = 8  # lines below the text in which its date may stand
_DAY = re.compile(r"/(20\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=/|$)")
_UPDATED = pattern(r"(?:আপডেট|হালনাগাদ|updated|modified)")
_STATES = pattern(
    r"(?<![\w\u0980-\u09ff])(?:(?:প্রথম )?প্রকাশ(?:িত|কাল|ের)?|(?:সর্বশেষ |শেষ )?(?:আপডেট|হালনাগাদ)"
    r"|(?:first )?published|(?:last )?updated|posted|modified)(?![\w\u0980-\u0982\u0985-\u09ff])"
)


def is_labelled_date(text: str) -> bool:
    """Whether a line of dates says what they are."""
    return bool(_LABEL.match(text))


def note_dates(text: str, published: list[str], updated: list[str]) -> None:
    """Puts each date of a line where its label says; one without a label is when it was
    published.
    """
    starts = [found.start() for found in _STATES.finditer(text)]
    bounds = [0, *(start for start in starts if start), len(text)]
    for begin, end in itertools.pairwise(bounds):
        part = text[begin:end].strip(" |,।•")
        if _DIGIT.search(part) and not _PRINTED.match(part):
            (updated if _UPDATED.search(part) else published).append(part)


def dates_elsewhere(page: Page, last: int, url: str) -> tuple[str, ...]:
    """Where neither metadata nor head tell a date: the one that says what it is below the text's
    line `last`, else the day in the story's address.
    """
    for item in page.items[last + 1 : last + 1 + _BELOW]:
        if item.length and not item.linked and is_labelled_date(item.text):
            published: list[str] = []
            if is_date_line(item.text):
                note_dates(item.text, published, published)
            if published:
                return tuple(published)
    if found := _DAY.search(url):
        return ("-".join(found.groups()),)
    return ()


def is_date_line(text: str) -> bool:
    """Whether a line holds dates with their labels and nothing else."""
    if len(text) > _MOST or not _DIGIT.search(text):
        return False
    words = _WORD.findall(_LABEL.sub(" ", text))
    if len(words) > _MOST_WORDS:
        return False
    return all(_WORDS.fullmatch(word.strip(".'’\"‘")) or not word.strip(".") for word in words)
