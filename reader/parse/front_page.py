"""List pages: a paper's front page, a section's page, and the side lists of any page."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from xml.etree.ElementTree import Element

import msgspec

from reader.errors import NoStories
from reader.newspapers import Newspaper
from reader.parse.addresses import host_of
from reader.parse.cards import Card, Page, entry_of
from reader.parse.decode import decode
from reader.parse.discover import feeds_named
from reader.parse.results import Entry, FrontPage, StoryList
from reader.parse.script_lists import Found, script_stories
from reader.parse.side_lists import SideList, side_lists
from reader.parse.story_links import Judge, key_of_address, shape_of
from reader.parse.tree import base_of, parse_html, text_of

_ENOUGH = 3  # stories of the page itself; with fewer, its scripts are read as well


def parse_front_page(
    body: bytes, url: str, charset: str | None, paper: Newspaper | None, now: datetime
) -> FrontPage:
    """The stories of a list page in page order, its side lists, and the feeds it names.

    A story's address is known by the newspaper's patterns; where it has none, or none fits, by
    what addresses of stories look like. Raises NoStories where the page has neither stories nor
    feeds, PageTooHostile where the guard refuses it.
    """
    root = parse_html(decode(body, charset), url)
    base = base_of(root, url)
    feeds = feeds_named(root, base)
    has_patterns = paper is not None and bool(paper.articles)
    stories, lists = _read(root, url, base, Judge(url, paper, by_patterns=has_patterns), now)
    if not stories and not lists and has_patterns:
        stories, lists = _read(root, url, base, Judge(url, paper, by_patterns=False), now)
    if not stories and not lists and not feeds:
        raise NoStories(host=host_of(url))
    title = next((text for element in root.iter("title") if (text := text_of(element))), None)
    return FrontPage(stories, lists, feeds, title)


def _read(
    root: Element, url: str, base: str, judge: Judge, now: datetime
) -> tuple[tuple[Entry, ...], tuple[StoryList, ...]]:
    """The stories and side lists that a judge of addresses finds."""
    page = Page(root, url, base, judge)
    cards = page.cards()
    sides = side_lists(page, cards)
    bar = _Bar(cards)
    entries = {
        id(card): entry
        for card in cards
        if (entry := entry_of(card, base, now)) is not None and bar.passes(card, entry)
    }
    lists = _lists(sides, entries)
    listed = {key_of_address(entry.url or "") for side in lists for entry in side.entries}
    aside = {id(card) for side in sides for card in side.cards if card.key in listed}
    stories = _once([c for c in cards if id(c) not in aside], entries)
    if len(stories) < _ENOUGH:
        found = script_stories(root, base, judge, now)
        stories = _merged([*stories, *(one.entry for one in found if one.list_name is None)])
        lists = lists or _script_lists(found)
    if not stories and lists:  # a page of the latest stories itself, or a list taken too far
        stories = _merged(entry for side in lists for entry in side.entries)
    return tuple(stories), tuple(lists)


class _Bar:
    """How sure an address must be a story's on this page.

    Where nearly all have a number, a date or a code, one that has only a long slug (the page of
    prayer times) is no story; on other pages all stories have only that. An address that only may
    be a story's counts if its card looks like one and it is built like those that are.
    """

    def __init__(self, cards: list[Card]) -> None:
        sure = [card for card in cards if card.certainty == 3]
        likely = [card for card in cards if card.certainty == 2]
        self._least = 3 if len(sure) >= 3 and len(sure) > 2 * len(likely) else 2
        self._shapes = {shape_of(card.url) for card in cards if card.certainty >= self._least}

    def passes(self, card: Card, entry: Entry) -> bool:
        """Whether a card is a story's."""
        if card.certainty >= self._least:
            return True
        if len(entry.headline.split()) < 4:
            return False
        if self._shapes and shape_of(card.url) not in self._shapes:
            return False
        return entry.picture is not None or entry.teaser is not None or entry.published is not None


def _once(cards: list[Card], entries: dict[int, Entry]) -> list[Entry]:
    """Each story once, at its first place, with what any of its cards tells of it."""
    return _merged(entries[id(card)] for card in cards if id(card) in entries)


def _merged(entries: Iterable[Entry]) -> list[Entry]:
    found: dict[str, Entry] = {}
    for entry in entries:
        key = key_of_address(entry.url or "")
        known = found.get(key)
        found[key] = entry if known is None else _filled(known, entry)
    return list(found.values())


def _filled(entry: Entry, other: Entry) -> Entry:
    """An entry with what it lacks from another of the same story."""
    return msgspec.structs.replace(
        entry,
        teaser=entry.teaser or other.teaser,
        published=entry.published or other.published,
        modified=entry.modified or other.modified,
        picture=entry.picture or other.picture,
    )


def _lists(sides: list[SideList], entries: dict[int, Entry]) -> list[StoryList]:
    """One list of each name: the longest, at its first place."""
    found: dict[str, StoryList] = {}
    for side in sides:
        listed = _once(side.cards, entries)
        known = found.get(side.title.name)
        if listed and (known is None or len(known.entries) < len(listed)):
            found[side.title.name] = StoryList(side.title.name, side.title.text, tuple(listed))
    return list(found.values())


def _script_lists(found: list[Found]) -> list[StoryList]:
    titles = {one.list_name: one.list_title for one in reversed(found) if one.list_name}
    return [
        StoryList(name, title, tuple(one.entry for one in found if one.list_name == name))
        for name, title in titles.items()
    ]
