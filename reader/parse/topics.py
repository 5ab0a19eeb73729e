"""The topics that a page shows: short links to pages of one topic each, below the story."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from reader.parse.items import Item, Page
from reader.parse.labels import Trait
from reader.parse.words import pattern

_TOPIC_PAGE = re.compile(
    r"/(?:topics?|tags?|keywords?|labels?|article-tags?|news-tags?)/[^/]", re.IGNORECASE
)
_LABEL = pattern(
    r"\W*(?:(?:বিষয়|(?:নিউজ )?ট্যাগ)(?:স|সমূহ)?|ঘটনাপ্রবাহ|প্রাসঙ্গিক|tags?|topics?|tagged(?: in)?)?\W*"
)
_LONGEST = 40  # characters of a topic
_MOST = 12
_BELOW = 14  # lines below the text in which topics stand


def topics_in(item: Item) -> tuple[str, ...]:
    """The topics that a line names, if it is nothing but links to their pages."""
    if not item.linked or item.length > 300 or not _LABEL.fullmatch(_bare(item)):
        return ()
    found = []
    for text, _, _, href in item.pieces:
        if href is None:
            continue
        if not _is_topic_page(href) or len(text) > _LONGEST:
            return ()
        found.append(text.strip(" ,#|"))
    return tuple(topic for topic in found if topic)


def _bare(item: Item) -> str:
    return "".join(piece[0] for piece in item.pieces if piece[3] is None)


def _is_topic_page(href: str) -> bool:
    try:
        return bool(_TOPIC_PAGE.search(urlsplit(href).path))
    except ValueError:
        return False


def topics_of(page: Page, start: int, last: int) -> tuple[str, ...]:
    """The topics of a story whose text begins behind the line `start` and ends with the line
    `last`: short links in elements that are named so, else lines of links to topic pages.
    """
    found: dict[str, None] = {}
    for item in page.items[start:]:
        if item.length and is_named_for_topics(page, item.node):
            found.update((piece[0].strip(" ,#"), None) for piece in item.pieces if piece[3])
    if not found:
        for item in page.items[last : last + _BELOW]:
            if topics := topics_in(item):
                found.update(dict.fromkeys(topics))
            elif found and item.length:
                break
    return tuple(topic for topic in found if 1 < len(topic) <= _LONGEST)[:_MOST]


def is_named_for_topics(page: Page, node: int, body: int = -1) -> bool:
    """Whether an element or one right around it, and not around the story's body, is named for
    topics.
    """
    for _ in range(3):
        if node < 0 or (body >= 0 and page.within(body, node)):
            return False
        if page.traits[node] & Trait.TOPICS:
            return True
        node = page.parents[node]
    return False
