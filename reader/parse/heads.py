"""A story's head: what stands around the headline (section, kicker, deck, byline, dates)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.parse import furniture
from reader.parse.body import Body
from reader.parse.date_lines import is_date_line
from reader.parse.headline import find_headline
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.metadata import Metadata
from reader.parse.section_names import SECTIONS, section_in
from reader.parse.words import key_of, letters_of, one_of, pattern

_NEAR = 14  # lines
_NEXT = 4  # lines

_DESK = one_of(
    r"(?:নিউজ )?ডেস্ক(?: রিপোর্ট| নিউজ)?|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|রিপোর্ট|প্রতিবেদন|ব্যুরো",
    r"করেসপন্ডেন্ট|করেসপনডেন্ট",
)
_DATELINE = pattern(
    rf"(?P<desk>[^\s:।,()]+(?: [^\s:।,()]+){{0,3}}? ?{_DESK}"
    r"(?:,? ?[^\s:।,]{2,20})?(?: \([^)]{2,25}\))?)\s*(?:[:ঃ：|।]|\s[—–-]\s|[—–])\s*\S"
)
_AGENCY = pattern(
    r"(?P<desk>[^:।()]{2,40}\((?:"
    r"বাসস|ইউএনবি|রয়টার্স|এএফপি|এপি|সিনহুয়া|reuters|ap|afp|bss|unb|xinhua"
    r")[^)]{0,20}\))\s*[:ঃ—–-]\s*\S"
)
_DESK_ALONE = pattern(
    rf"(?:[^\s:।]+ ){{0,4}}[^\s:।]*{_DESK}(?:[,।]? ?(?:[^\s:।]+ ?){{1,3}})?\s*[:ঃ।,|—–-]*"
)
_DESK_WORD = pattern(r"(?:^|\s)\S*ডেস্ক")
_BY = re.compile(
    r"(?:by|written by|লেখক|লিখেছেন|প্রতিবেদক)\s*[:：]?\s+(?P<name>\S.{1,60})", re.IGNORECASE
)

_FROM_PLACE = pattern(r"[^।:]{3,40}, [^।:,]{2,30} (?:থেকে|ঘুরে|ফিরে)")
_DATE_BEHIND = pattern(
    r"(?P<who>[^\d।:|]{3,60}?)[\s|,—–-]*(?P<date>(?:প্রকাশ(?:িত)?|আপডেট)\s*[:ঃ].*|[\d০-৯].*)"
)


@dataclass(slots=True)
class Head:
    """A story's head as the page shows it; `start` is the first line that may be of its body."""

    headline: str = ""
    at: int = -1  # the headline's number among the page's items; -1: not on the page
    start: int = 0
    section: str | None = None
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = None
    dateline: str | None = None
    dates: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def head_of(page: Page, body: Body, metadata: Metadata) -> Head:
    """The head of the story whose body was found."""
    head = Head()
    head.headline, head.at = find_headline(page, body, metadata)
    head.start = head.at + 1
    first = _first_story_line(page, body, head)
    _above(head, page, body)
    _below(head, page, body, first)
    _dateline(head, page, body, first)
    return head


# --- above the headline --------------------------------------------------------------------------


def _above(head: Head, page: Page, body: Body) -> None:
    """Section, kicker and dates in the lines before the headline, nearest first."""
    if head.at < 0:
        return
    headline = page.items[head.at]
    wanted = letters_of(head.headline)
    likely: str | None = None
    linked = False  # whether the section found so far is a link, as sections mostly are
    for steps, number in enumerate(range(head.at - 1, max(-1, head.at - 1 - _NEAR), -1)):
        item = page.items[number]
        if not item.length or item.kind is Kind.CAPTION or item.length > 120:
            continue
        text = item.text.strip(" |›»>/:")
        if letters_of(text) in ("", wanted):
            continue
        if is_date_line(text):
            head.dates.append(text)
            continue
        section = section_in(item, text)
        if section and key_of(section) in SECTIONS:
            _take_section(head, section, item, linked=linked, near=steps <= _NEXT)
            linked = linked or bool(item.linked)
        elif section and likely is None and steps <= 6:
            likely = section
        elif steps <= _NEXT and not head.kicker and not head.section and not body.bad[item.node]:
            head.kicker = text if _is_kicker(item, page, headline) else None
    head.section = head.section or likely


def _take_section(head: Head, section: str, item: Item, *, linked: bool, near: bool) -> None:
    """The nearest known name is the section; a linked one above it makes of it the kicker."""
    if head.section is None:
        head.section = section
    elif item.whole_link and not linked and near and not head.kicker:
        head.kicker, head.section = head.section, section


def _is_kicker(item: Item, page: Page, headline: Item) -> bool:
    traits = page.traits[item.node]
    if traits & Trait.KICKER:
        return True
    if traits & (Trait.HEAD | Trait.CAPTION | Trait.TOPICS | Trait.SECTION) or item.linked:
        return False
    if item.kind not in (Kind.TEXT, Kind.HEADING) or not 3 <= item.length <= 90:
        return False
    if furniture.is_furniture(item.text) or _is_person(item.text):
        return False
    parent = page.parents[headline.node]
    if page.elements[headline.node].tag in ("body", "html"):
        return False
    if page.parents[item.node] == parent:
        return page.elements[parent].tag not in ("body", "html")
    around = page.parents[parent] if parent >= 0 else -1
    return (
        around >= 0
        and page.elements[around].tag not in ("body", "html", "main")
        and page.parents[item.node] == around
    )


# --- between headline and text --------------------------------------------------------------------


def _first_story_line(page: Page, body: Body, head: Head) -> int:
    """The number of the first line that is surely of the text."""
    for number in body.lines:
        if number > head.at and body.weights[number] >= 40:
            item = page.items[number]
            if not _is_head_line(item, page) and not furniture.is_furniture(item.text):
                return number
    return body.lines[0] if body.lines else len(page.items)


def _is_head_line(item: Item, page: Page) -> bool:
    traits = page.traits[item.node]
    if traits & (Trait.DATE | Trait.BYLINE) and item.length < 120:
        return True
    if traits & (Trait.DECK | Trait.KICKER) and not traits & Trait.BODY:
        return item.length < 400
    return is_date_line(item.text)


def _below(head: Head, page: Page, body: Body, first: int) -> None:
    """Deck, byline, dateline and dates in the lines between the headline and the text."""
    if head.at < 0:
        # Without a headline on the page, short lines before the text are still its head.
        begin = body.lines[0] if body.lines else 0
    else:
        begin = head.at + 1
    in_body = set(body.lines)
    for number in range(begin, min(first, begin + 60)):
        item = page.items[number]
        if not item.length or item.kind is Kind.CAPTION:
            continue
        if body.bad[item.node] and not page.traits[item.node] & Trait.HEAD:
            continue
        if _take(head, item, page, number, first, number in in_body):
            head.taken.add(number)


def _take(head: Head, item: Item, page: Page, number: int, first: int, in_body: bool) -> bool:
    """Whether a line before the text is one of the head, which then knows it."""
    text = item.text
    if is_date_line(text):
        head.dates.append(text)
        return True
    if furniture.is_furniture(text):
        return True
    if (found := _DATE_BEHIND.fullmatch(text)) and is_date_line(found["date"]):
        head.dates.append(found["date"])
        if _is_person(found["who"]):
            head.byline = head.byline or _name_in(found["who"])
        return True
    if _FROM_PLACE.fullmatch(text):
        head.byline = head.byline or text
        return True
    if _DESK_ALONE.fullmatch(text) and item.length <= 60:
        name = text.rstrip(" :ঃ।,|—–-")
        if _DESK_WORD.search(name):
            head.dateline = head.dateline or name
        else:
            head.byline = head.byline or name
        return True
    traits = page.traits[item.node]
    if _is_byline(item, traits) or _is_name_above_date(item, page, number):
        head.byline = head.byline or _name_in(text)
        return True
    if _is_deck(head, item, page, number, first, in_body):
        head.deck = text
        return True
    return item.kind is Kind.TEXT and item.length < 60 and text[-1] not in '।.?!”’":'


def _is_byline(item: Item, traits: int) -> bool:
    if item.length > 80:
        return False
    if traits & Trait.BYLINE or _BY.fullmatch(item.text):
        return True
    return bool((link := item.whole_link) and re.search(r"/(?:author|reporter|writer)s?/", link))


def _is_name_above_date(item: Item, page: Page, number: int) -> bool:
    """A line of a few words right above the date line, as bylines stand."""
    if item.kind is not Kind.TEXT or item.linked or item.length > 40 or len(item.text.split()) > 5:
        return False
    if item.text[-1] in "।?!:…" or number + 1 >= len(page.items):
        return False
    return is_date_line(page.items[number + 1].text)


def _name_in(text: str) -> str:
    found = _BY.fullmatch(text)
    return found["name"] if found else text


def _is_deck(head: Head, item: Item, page: Page, number: int, first: int, in_body: bool) -> bool:
    if head.deck is not None or head.at < 0 or item.linked * 2 > item.length:
        return False
    if not 15 <= item.length <= 400 or furniture.is_truncated(item.text):
        return False
    if item.kind not in (Kind.TEXT, Kind.HEADING):
        return False
    if page.traits[item.node] & Trait.DECK:
        return True
    if not in_body:
        grand = page.parents[page.parents[page.items[head.at].node]]
        return page.within(item.node, max(grand, 0)) and number - head.at <= 3
    if item.kind is Kind.HEADING:
        between = range(number + 1, first)
        return number == head.at + 1 and any(page.items[at].length for at in between)
    return False


def _is_person(text: str) -> bool:
    return bool(_DESK_ALONE.fullmatch(text)) or bool(_BY.fullmatch(text))


def _dateline(head: Head, page: Page, body: Body, first: int) -> None:
    """The desk that opens the first paragraph, which keeps its words."""
    if head.dateline is None and first < len(page.items):
        text = page.items[first].text[:120]
        if found := _DATELINE.match(text) or _AGENCY.match(text):
            head.dateline = found["desk"].strip()
