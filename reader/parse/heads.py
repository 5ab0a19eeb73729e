"""A story's head: what stands around the headline (section, kicker, deck, byline, dates)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from reader.parse import furniture
from reader.parse.above import Above
from reader.parse.body import Body
from reader.parse.date_lines import is_date_line, note_dates
from reader.parse.desks import AGENCY, BY, DATELINE, DESK_ALONE, DESK_WORD, is_person
from reader.parse.headline import find_headline
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.metadata import Metadata
from reader.parse.words import pattern

_FROM_PLACE = pattern(r"[^।:]{3,40}, [^।:,]{2,30} (?:থেকে|ঘুরে|ফিরে)")
_LONG_DECK = 100  # characters; what is longer and ends as sentences do needs a deck's name
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
    updates: list[str] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def head_of(page: Page, body: Body, metadata: Metadata, known: str = "") -> Head:
    """The head of the story whose body was found; `known` is its section, where its address
    tells.
    """
    head = Head()
    head.headline, head.at = find_headline(page, body, metadata)
    head.start = head.at + 1
    first = _first_story_line(page, body, head)
    above = Above(page, body, head.headline, head.at, known or metadata.section).read()
    head.section, head.kicker = above.section, above.kicker
    _below(head, page, body, first)
    _dateline(head, page, body, first)
    for text in above.dates:
        note_dates(text, head.dates, head.updates)
    return head


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
        if not item.length or item.kind is Kind.CAPTION or item.stamp:
            continue
        if body.bad[item.node] and not page.traits[item.node] & Trait.HEAD:
            continue
        if _take(head, item, page, number, first, number in in_body):
            head.taken.add(number)


def _take(head: Head, item: Item, page: Page, number: int, first: int, in_body: bool) -> bool:
    """Whether a line before the text is one of the head, which then knows it."""
    text = item.text
    if is_date_line(text):
        note_dates(text, head.dates, head.updates)
        return True
    if furniture.is_furniture(text):
        return True
    if (found := _DATE_BEHIND.fullmatch(text)) and is_date_line(found["date"]):
        note_dates(found["date"], head.dates, head.updates)
        if is_person(found["who"]):
            head.byline = head.byline or _name_in(found["who"])
        return True
    if _FROM_PLACE.fullmatch(text):
        head.byline = head.byline or text
        return True
    if DESK_ALONE.fullmatch(text) and item.length <= 60:
        name = text.rstrip(" :ঃ।,|—–-")
        if DESK_WORD.search(name):
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
    if traits & Trait.BYLINE or BY.fullmatch(item.text):
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
    found = BY.fullmatch(text)
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
        if item.length >= _LONG_DECK and item.text[-1] in "।.":
            return False  # the story's opening, apart from the rest
        grand = page.parents[page.parents[page.items[head.at].node]]
        return page.within(item.node, max(grand, 0)) and number - head.at <= 3
    if item.kind is Kind.HEADING:
        between = range(number + 1, first)
        return number == head.at + 1 and any(page.items[at].length for at in between)
    return False


def _dateline(head: Head, page: Page, body: Body, first: int) -> None:
    """The desk that opens the first paragraph, which keeps its words."""
    if head.dateline is None and first < len(page.items):
        text = page.items[first].text[:120]
        if found := DATELINE.match(text) or AGENCY.match(text):
            head.dateline = found["desk"].strip()
