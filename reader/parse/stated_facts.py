"""What a page's data say about the story whose text they hold: when, by whom, in what section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from reader.parse.desks import is_account
from reader.parse.json_ld import text_in
from reader.parse.stated_text import data_of_scripts
from reader.parse.words import letters_of

_MOST_VALUES = 100_000
_MOST_NAME = 80  # characters
_HEADLINES = ("headline", "title", "news_title", "post_title", "heading")
_PUBLISHED = (
    "publishedAt", "published_at", "published-at", "publishDate", "publish_date",
    "datePublished", "pubDate", "published", "created_at", "createdAt", "date"
)  # fmt: skip
_SECTIONS = ("section", "category", "categories", "cat_name", "category_name", "sections")
_BYLINES = ("byline", "reporter", "author", "authors", "reporter_name", "author_name", "writer")


class Facts(NamedTuple):
    """Texts as stated; "" where the data say nothing."""

    published: str = ""
    section: str = ""
    byline: str = ""


def stated_facts(root: Element, headline: str) -> Facts:
    """The facts beside the headline in the object that has the story's headline and says most."""
    wanted = letters_of(headline)
    best = Facts()
    for data in data_of_scripts(root):
        for value in _objects_in(data):
            if any(letters_of(text_in(value.get(key))) == wanted for key in _HEADLINES):
                best = max(best, _facts_of(value), key=_count)
    return best


def _count(facts: Facts) -> int:
    return sum(map(bool, facts))


def _facts_of(value: dict[str, Any]) -> Facts:
    byline = _name(value, _BYLINES)
    return Facts(
        published=next((text for key in _PUBLISHED if (text := text_in(value.get(key)))), ""),
        section=_name(value, _SECTIONS),
        byline="" if is_account(byline) else byline,
    )


def _name(value: dict[str, Any], keys: tuple[str, ...]) -> str:
    """The first name that an object states; an address or a number is none."""
    for key in keys:
        text = text_in(value.get(key))
        if 1 < len(text) <= _MOST_NAME and "/" not in text and not text.isdecimal():
            return text
    return ""


def _objects_in(data: Any) -> Iterator[dict[str, Any]]:
    waiting = [data]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            yield value
            waiting.extend(value.values())
        elif isinstance(value, list):
            waiting.extend(value)
