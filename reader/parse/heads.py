"""A story's head: what stands around the headline (section, kicker, deck, byline, dates)."""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.parse import furniture
from reader.parse.above import Above
from reader.parse.body import Body
from reader.parse.date_lines import is_date_line, note_dates
from reader.parse.decks import Decks
from reader.parse.desks import (
    AGENCY,
    BY,
    DATELINE,
    DESK_ALONE,
    DESK_WORD,
    author_beside,
    is_account,
    is_author_link,
    is_person,
)
from reader.parse.headline import find_headline
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.metadata import Metadata
from reader.parse.who_and_when import MOST_NAME, date_behind, parts_of, says_when
from reader.parse.words import pattern

_FROM_PLACE = pattern(r"[^।:]{3,40}, [^।:,]{2,30} (?:থেকে|ঘুরে|ফিরে)")
_REMNANT = 60  # characters of a line in the head that is nothing we know, and no sentence
_LEAST_WORDS = 3  # of a short line that may be the text's first
_ENDS = '।.?!”’":'
_SMALL = 4  # rank of the largest heading that may hold a name
_NOTHING = pattern(
    r"(?:role|ভূমিকা), .{2,60}|https?://\S+|\W{1,3}|by|লিখেছেন|দ্বারা"
)  # of what stands in a head
_MOST_BARE_CAPTION = 160  # characters
_MOST_SECTION = 32  # characters


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
    decks = Decks(page, head.at, set(body.lines), metadata.description)
    first = _first_story_line(page, body, head, decks)
    above = Above(page, body, head.headline, head.at, known or metadata.section).read()
    head.section, head.kicker = above.section, above.kicker or _kicker_before(head, page)
    _below(head, page, body, first, decks)
    head.byline = head.byline or above.author
    _dateline(head, page, body, first)
    for text in above.dates:
        note_dates(text, head.dates, head.updates)
    return head


def _kicker_before(head: Head, page: Page) -> str | None:
    """The kicker on the headline's line."""
    text = page.items[head.at].text if head.at >= 0 else ""
    before = text.removesuffix(head.headline) if text != head.headline else text
    return before.strip(" :|—–-") or None if before != text else None


# --- between headline and text --------------------------------------------------------------------


def _first_story_line(page: Page, body: Body, head: Head, decks: Decks) -> int:
    """The number of the first line that is surely of the text."""
    for number in body.lines:
        if number > head.at and body.weights[number] >= 40:
            item = page.items[number]
            if _is_head_line(item, page) or furniture.is_furniture(item.text):
                continue
            if not decks.is_summary(number) and not decks.is_above_head(number):
                return number
    return body.lines[0] if body.lines else len(page.items)


def _is_head_line(item: Item, page: Page) -> bool:
    traits = page.traits[item.node]
    if traits & (Trait.DATE | Trait.BYLINE) and item.length < 120:
        return True
    if traits & (Trait.DECK | Trait.KICKER) and not traits & Trait.BODY:
        return item.length < 400
    return says_when(item.text)


def _below(head: Head, page: Page, body: Body, first: int, decks: Decks) -> None:
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
        if body.bad[item.node] and not _is_of_head(item, page):
            continue
        if _take(head, item, page, number, number in in_body):
            head.taken.add(number)
        elif head.deck is None and decks.is_deck(number, first):
            head.deck = item.text
            head.taken.add(number)
        elif _is_remnant(item, page, first, body if number in in_body else None):
            head.taken.add(number)


def _is_of_head(item: Item, page: Page) -> bool:
    """Whether a line in what is named like a box beside the text is of the head by its own name,
    by that of the element around it, or as a link to its author.
    """
    if page.traits[item.node] & (Trait.HEAD | Trait.DECK):
        return True
    if is_author_link(item) or author_beside(item):
        return True
    parent = page.parents[item.node]
    return parent >= 0 and bool(page.traits[parent] & Trait.HEAD) and says_when(item.text)


def _section_link(item: Item, page: Page) -> str | None:
    """The name in a line that is one link, in what is named for the story's section."""
    if item.length > _MOST_SECTION or not item.whole_link or len(item.text.split()) > 4:
        return None
    node = item.node
    for _ in range(2):
        if node >= 0 and page.traits[node] & Trait.SECTION:
            return item.text
        node = page.parents[node] if node >= 0 else -1
    return None


def _is_remnant(item: Item, page: Page, first: int, body: Body | None) -> bool:
    """Whether a short line before the text is no sentence and stands otherwise than the text: a
    poem's first line stands as the others do. `body` is None for a line outside of it.
    """
    if item.kind is not Kind.TEXT or item.length >= _REMNANT or item.text[-1] in _ENDS:
        return False
    if body is None or first >= len(page.items) or len(item.text.split()) < _LEAST_WORDS:
        return True
    return _shape(page, item.node, body) != _shape(page, page.items[first].node, body)


def _shape(page: Page, node: int, body: Body) -> list[tuple[str, str | None]]:
    """What a line stands in within the body's element."""
    shape: list[tuple[str, str | None]] = []
    while node > body.node:
        shape.append((page.elements[node].tag, page.elements[node].get("class")))
        node = page.parents[node]
    return shape


def _take(head: Head, item: Item, page: Page, number: int, in_body: bool) -> bool:
    """Whether a line before the text is one of the head, which then knows it."""
    text = item.text
    if is_date_line(text):
        note_dates(text, head.dates, head.updates)
        return True
    if furniture.is_furniture(text) or _NOTHING.fullmatch(text):
        return True
    if _is_author_with_date(head, item) or _is_who_and_when(head, text):
        return True
    if _is_of_parts(head, text):
        return True
    if _is_who(head, item, page, number):
        return True
    if section := _section_link(item, page):
        head.section = head.section or section
        return True
    if not in_body and _is_bare_caption(item, page, number):
        item.kind, item.holder = Kind.CAPTION, -1
        return True
    return False


def _is_who(head: Head, item: Item, page: Page, number: int) -> bool:
    """Whether a line says who wrote the story and nothing else; the head then knows it."""
    text = item.text
    if _FROM_PLACE.fullmatch(text):
        head.byline = head.byline or text
        return True
    if DESK_ALONE.fullmatch(text) and item.length <= 60:
        _note_person(head, text)
        return True
    if _is_byline(item, page.traits[item.node]) or _is_name_above_date(item, page, number):
        if not is_account(name := _name_in(text)):
            head.byline = head.byline or name
        return True
    return False


def _is_author_with_date(head: Head, item: Item) -> bool:
    """Whether a line links its author and says when, however close; the head then knows it."""
    found = author_beside(item)
    if found is None:
        return False
    name, rest = found
    rest = rest.removesuffix("by").rstrip(" -–—|,")
    behind = None if is_date_line(rest) else date_behind(rest)
    if behind is None and not is_date_line(rest):
        return False
    note_dates(behind["date"] if behind else rest, head.dates, head.updates)
    if not is_account(name):
        _note_person(head, name)
    return True


def _is_who_and_when(head: Head, text: str) -> bool:
    if (found := date_behind(text)) is None:
        return False
    note_dates(found["date"], head.dates, head.updates)
    _note_person(head, found["who"])
    return True


def _is_of_parts(head: Head, text: str) -> bool:
    """Whether a line says who and when in parts with bars between them; the head then knows it."""
    parts = parts_of(text)
    if len(parts) < 2:
        return False
    dates = [part for part in parts if is_date_line(part)]
    others = [part for part in parts if part not in dates and not furniture.is_furniture(part)]
    if not dates and not any(is_person(part) for part in others):
        return False
    if dates:  # day and time may be apart
        note_dates(" ".join(dates), head.dates, head.updates)
    if others:
        _note_person(head, next(filter(is_person, others), others[0]))
    return True


def _note_person(head: Head, text: str) -> None:
    """Puts a desk into the dateline, and anybody else who may be a person into the byline."""
    name = _name_in(text.strip(" :ঃ।॥,|—–-"))
    if DESK_WORD.search(name):
        head.dateline = head.dateline or name
    elif is_person(text) or (len(name.split()) <= MOST_NAME and name[-1:] not in "।?!:…"):
        head.byline = head.byline or name


def _is_byline(item: Item, traits: int) -> bool:
    if item.length > 80:
        return False
    if traits & Trait.BYLINE or BY.fullmatch(item.text):
        return True
    return is_author_link(item)


def _is_name_above_date(item: Item, page: Page, number: int) -> bool:
    """A line of a few words right above the date line, as bylines stand."""
    if item.kind not in (Kind.TEXT, Kind.ENTRY) and not (
        item.kind is Kind.HEADING and item.level >= _SMALL
    ):
        return False
    if item.linked or not 1 < item.length <= 40 or len(item.text.split()) > MOST_NAME:
        return False
    if item.text[-1] in "।?!:…" or number + 1 >= len(page.items):
        return False
    return says_when(page.items[number + 1].text)


def _name_in(text: str) -> str:
    """The name in a byline, without what stands behind a bar."""
    text = next(iter(parts_of(text)), text)
    found = BY.fullmatch(text)
    return found["name"] if found else text


def _is_bare_caption(item: Item, page: Page, number: int) -> bool:
    """Whether a line apart from the text stands right below a picture and is no sentence."""
    return (
        item.kind is Kind.TEXT
        and page.items[number - 1].kind is Kind.PICTURE
        and not item.linked
        and item.length <= _MOST_BARE_CAPTION
        and item.text[-1] not in '।.?!:…"”’'
    )


def _dateline(head: Head, page: Page, body: Body, first: int) -> None:
    """The desk that opens the first paragraph, which keeps its words."""
    if head.dateline is None and first < len(page.items):
        text = page.items[first].text[:120]
        if found := DATELINE.match(text) or AGENCY.match(text):
            head.dateline = found["desk"].strip()
