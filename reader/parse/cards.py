"""The stories of a list page as cards: what stands around the links to one story, and no other.

No class name decides anything here: newspapers change them, and the markup of some is not known.
A card is found from its links upwards, as long as nothing but this story is linked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from xml.etree.ElementTree import Element

from reader.article import Picture
from reader.parse.card_text import HEADINGS, Line, lines_of
from reader.parse.feed_times import read_time, settled
from reader.parse.guard import words
from reader.parse.pictures import picture_of
from reader.parse.results import Entry
from reader.parse.story_links import Judge, is_more, key_of_address, without_more
from reader.parse.tree import (
    absolute,
    attribute_of,
    elements_of,
    one_line,
    parents_of,
    text_of,
)
from reader.parse.words import letters_of

_TOO_HIGH = words("html body main ul ol table tbody nav header footer form")
_NOT_LISTED = words("nav footer")
_MOST_TEXT = 900  # characters; a card holds a headline and a teaser, not a story
_TEASER_AT_LEAST = 40  # characters
_CUT = re.compile(r"(?:\.\.\.?|…)\s*$")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d-\d\d[T ]\d\d:\d\d")
_TIME_WORDS = re.compile(r"\d|আগে|মাত্র|আজ|গতকাল|এখন|ago|now|today|yesterday", re.IGNORECASE)
_BACKGROUND = re.compile(r"background(?:-image)?\s*:[^;]*url\(\s*['\"]?([^'\")]+)", re.IGNORECASE)


class Card:
    """All that a page shows of one story at one place."""

    def __init__(self, url: str, certainty: int, root: Element, links: list[Element]) -> None:
        self.url = url
        self.key = key_of_address(url)
        self.certainty = certainty
        self.root = root
        self.links = links
        self.beside: list[Element] = []  # what follows it in a flat list, up to the next story


class Page:
    """A list page's tree with its story links, each element's parent, and what is linked below."""

    def __init__(self, root: Element, url: str, base: str, judge: Judge) -> None:
        self.root = root
        self.url = url
        self.base = base
        self.parents = parents_of(root)
        self.order = {element: place for place, element in enumerate(root.iter())}
        self._last = dict(self.order)
        for element in reversed(self.order):
            parent = self.parents.get(element)
            if parent is not None:
                self._last[parent] = max(self._last[parent], self._last[element])
        self._judge = judge
        self._stories: dict[Element, str] = {}
        self._below: dict[Element, str] = {}
        self._addresses: dict[Element, str] = {}
        self._find_links()

    def _find_links(self) -> None:
        for link in self.root.iter("a"):
            url = absolute(self.base, link.get("href"))
            if url is not None and self._judge.certainty(url) and not self._in_menu(link):
                url = url.partition("#")[0]
                if self._judge.certainty(url) >= 2 or len(self._words(link).split()) >= 4:
                    self._addresses[link] = url
                    self._stories[link] = key_of_address(url)
        for link, key in self._stories.items():
            element: Element | None = link
            while element is not None and self._below.get(element) not in (key, ""):
                self._below[element] = "" if element in self._below else key
                element = self.parents.get(element)

    def _in_menu(self, link: Element) -> bool:
        element: Element | None = link
        while element is not None:
            if element.tag in _NOT_LISTED or element.get("role") in ("navigation", "menubar"):
                return True
            element = self.parents.get(element)
        return False

    def _words(self, link: Element) -> str:
        return text_of(link) or attribute_of(link, "title") or attribute_of(link, "aria-label")

    def story_of(self, link: Element) -> str | None:
        """The key of the story that a link leads to."""
        return self._stories.get(link)

    def within(self, element: Element, ancestor: Element) -> bool:
        """Whether an element is another or stands below it."""
        return self.order[ancestor] <= self.order[element] <= self._last[ancestor]

    def apart(self, element: Element, later: Element) -> int:
        """How many elements begin after one ends and before a later one begins."""
        return self.order[later] - self._last[element] - 1

    def holds_stories(self, element: Element) -> bool:
        """Whether a story is linked from an element or below it."""
        return element in self._below

    def cards(self) -> list[Card]:
        """The page's cards in their order; a story may have several."""
        found: dict[Element, Card] = {}
        for link, url in self._addresses.items():
            root = self._card_root(link)
            card = found.get(root)
            if card is None:
                found[root] = Card(url, self._judge.certainty(url), root, [link])
            else:
                card.links.append(link)
        cards = list(found.values())
        links: dict[str, list[Element]] = {}
        for link, key in self._stories.items():
            links.setdefault(key, []).append(link)
        for card in cards:  # a "more" within a card may look like a card of its own
            card.links = [link for link in links[card.key] if self.within(link, card.root)]
            card.beside = list(self._beside(card.root))
        return cards

    def _card_root(self, link: Element) -> Element:
        root, has_text = link, bool(text_of(link))
        key = self._stories[link]
        while True:
            parent = self.parents.get(root)
            if parent is None or parent.tag in _TOO_HIGH or self._below.get(parent) != key:
                return root
            others = [child for child in parent if child is not root]
            if has_text and any(_has_heading(other) for other in others):
                return root
            text = text_of(parent)
            if len(text) > _MOST_TEXT:
                return root
            root, has_text = parent, bool(text)

    def _beside(self, root: Element) -> Iterator[Element]:
        """The elements after a card that belong to it where cards have no element of their own."""
        parent = self.parents.get(root)
        if parent is None or self._below.get(parent) != "":
            return
        children = list(parent)
        for child in children[children.index(root) + 1 : children.index(root) + 4]:
            if child in self._below or not isinstance(child.tag, str) or _has_heading(child):
                return
            yield child


def _has_heading(element: Element) -> bool:
    return any(child.tag in HEADINGS for child in elements_of(element))


def entry_of(card: Card, base: str, now: datetime) -> Entry | None:
    """A card as an entry; None where it has no headline."""
    lines = lines_of(card.root, card.links)
    names = list(_names(card))
    headline, at = _headline(card, lines, names, now)
    if not headline:
        return None
    after = lines[at + 1 :] + [line for element in card.beside for line in lines_of(element)]
    rest = after + lines[: max(at, 0)]  # a kicker may stand before the headline, so it comes last
    published, modified = _times(card, rest, now)
    return Entry(
        headline=headline,
        url=card.url,
        teaser=_teaser(rest, headline, now),
        published=settled(published, now, lie=False),
        modified=settled(modified, now, lie=False),
        picture=_picture(card, base),
    )


def _names(card: Card) -> Iterator[str]:
    """What attributes call the story: titles of links, texts in a picture's place."""
    for link in card.links:
        for name in ("title", "aria-label"):
            if text := one_line(link.get(name) or ""):
                yield text
    for element in card.root.iter("img"):
        if text := one_line(element.get("alt") or ""):
            yield text


def _headline(card: Card, lines: list[Line], names: list[str], now: datetime) -> tuple[str, int]:
    """The headline, and the place of its line; -1 where it is no line but an attribute's text."""
    sound = [
        (place, line)
        for place, line in enumerate(lines)
        if not line.elsewhere and not is_more(line.text) and _words_in(line.text)
        and not _is_time(line.text, now)
    ]  # fmt: skip
    headings = [(place, line) for place, line in sound if line.heading]
    linked = [(place, line) for place, line in sound if line.linked]
    known = {letters_of(name) for name in names}
    named = [(place, line) for place, line in sound if letters_of(line.text) in known]
    if named:
        return named[0][1].text, named[0][0]
    if headings:
        in_link = [pair for pair in headings if pair[1].linked] or headings
        place, line = min(in_link, key=lambda pair: (pair[1].heading, pair[0]))
        return _without_kicker(line.text, names), place
    if linked:
        long = [pair for pair in linked if len(pair[1].text.split()) >= 3] or linked
        place, line = long[0]
        return _without_kicker(line.text, names), place
    for name in names:
        if len(name.split()) >= 3 and not is_more(name):
            return name, -1
    return "", -1


def _words_in(text: str) -> bool:
    return len(letters_of(text)) >= 3 and not text.strip().isdigit()


def _without_kicker(text: str, names: list[str]) -> str:
    """A headline without the kicker on its line, where an attribute has it alone."""
    for name in names:
        if len(name.split()) > 1 and text.endswith(name):
            return name
    return text


def _is_time(text: str, now: datetime) -> bool:
    return _short_time(text, now) is not None


def _short_time(text: str, now: datetime) -> datetime | None:
    """The time that a short line states; most lines are seen at once to state none."""
    return read_time(text, now) if len(text) <= 60 and _TIME_WORDS.search(text) else None


def _teaser(lines: list[Line], headline: str, now: datetime) -> str | None:
    """The first line that is long enough for one, or cut off by dots."""
    for line in lines:
        text = line.text
        if line.heading or line.elsewhere or text == headline or is_more(text):
            continue
        long = len(text) >= _TEASER_AT_LEAST or (_CUT.search(text) and len(text.split()) > 2)
        if long and not _is_time(text, now):
            return without_more(text)
    return None


def _times(card: Card, lines: list[Line], now: datetime) -> tuple[datetime | None, datetime | None]:
    """When a card says that its story was published and changed: attributes before visible text."""
    published = modified = None
    for root in [card.root, *card.beside]:
        for element in elements_of(root):
            for name, value in element.items():
                if name in ("datetime", "content") or _ISO.match(value.strip()):
                    moment = read_time(value, now) if any(c.isdigit() for c in value) else None
                    if "modif" in name or "updat" in name:
                        modified = modified or moment
                    else:
                        published = published or moment
            if published is None and element.tag == "time":
                published = _short_time(text_of(element), now)
    if published is None:
        stated = (_short_time(line.text, now) for line in lines)
        published = next((moment for moment in stated if moment is not None), None)
    return published, modified


def _picture(card: Card, base: str) -> Picture | None:
    for element in elements_of(card.root):
        if element.tag in ("img", "picture", "amp-img"):
            picture = picture_of(element, base)
            if picture is not None:
                return picture
        elif "url(" in (style := element.get("style") or ""):
            found = _BACKGROUND.search(style)
            if found and (url := absolute(base, found[1])):
                return Picture(url)
    return None
