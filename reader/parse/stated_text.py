"""A story's text where the page states it as data rather than shows it: JSON-LD's articleBody,
Quintype's story in `script#static-page`, the data of Next.js and the like.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

from reader.article import Block, block_text
from reader.errors import PageTooHostile
from reader.parse.flight import flight_values
from reader.parse.html_blocks import blocks_of

_LEAST = 200  # characters that are worth a look
_LARGEST = 4_000_000  # characters of one script
_MOST_VALUES = 100_000
_BODY_KEYS = frozenset(
    {
        "body", "content", "articleBody", "article_body", "bodyHtml", "body_html", "html", "text",
        "details", "story", "description", "news_details", "full_content", "newsBody", "__html"
    }
)  # fmt: skip


_MARKED = re.compile(r"</?(?:p|br|div)\b", re.IGNORECASE)


def length_of(blocks: tuple[Block, ...]) -> int:
    """The characters of the blocks' text."""
    return sum(len(block_text(block)) for block in blocks)


def stated_blocks(root: Element, article_body: str, base: str) -> tuple[Block, ...]:
    """The longest text that the page states as data, as blocks; () where it states none."""
    streamed = (text for value in flight_values(root) for text in _texts_in(value))
    longest = max([article_body, *_texts_of_scripts(root), *streamed], key=len)
    if len(longest) < _LEAST:
        return ()
    markup = unescape(longest)
    if "<p" not in markup and "<br" not in markup and "<div" not in markup:
        markup = "".join(f"<p>{escape(part, quote=False)}</p>" for part in markup.split("\n"))
    try:
        return blocks_of(markup, base)
    except PageTooHostile:
        return ()


def _texts_of_scripts(root: Element) -> Iterator[str]:
    for data in _data_in(root):
        yield from _texts_in(data)


def data_of_scripts(root: Element) -> Iterator[Any]:
    """The values that a page states for its scripts, streamed ones too."""
    yield from _data_in(root)
    yield from flight_values(root)


def _data_in(root: Element) -> Iterator[Any]:
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        named = script.get("id") in ("static-page", "__NEXT_DATA__", "__NUXT_DATA__")
        text = script.text or ""
        if (named or kind == "application/json") and _LEAST < len(text) <= _LARGEST:
            yield _json(text)


def _json(text: str) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):  # some other script's business
        return None


def _texts_in(data: Any) -> Iterator[str]:
    """Texts of stories among a script's values: Quintype's cards, what is named like a body, and
    markup that is streamed by itself.
    """
    waiting = [data]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, str):
            if value.lstrip()[:1] in ("{", "["):  # JSON-LD for a script to write
                waiting.append(_json(value))
            elif _MARKED.search(value):
                yield value
        elif isinstance(value, list):
            waiting.extend(inner for inner in value if not isinstance(inner, str))
        elif isinstance(value, dict):
            cards = value.get("cards")
            if isinstance(cards, list):
                yield _text_of_cards(cards)
            waiting.extend(inner for key, inner in value.items() if _may_tell(key, inner))
            yield from _plain_bodies(value)


def _may_tell(key: str, value: Any) -> bool:
    """Whether an object's value may hold a story's text further below, or as markup."""
    if isinstance(value, str):
        return key in _BODY_KEYS and len(value) >= _LEAST
    return key != "cards"


def _plain_bodies(value: dict[str, Any]) -> Iterator[str]:
    """Texts without markup that an object names like a body."""
    for key, inner in value.items():
        if not isinstance(inner, str) or not _may_tell(key, inner) or _MARKED.search(inner):
            continue
        if inner.lstrip()[:1] not in ("{", "["):
            yield inner


def _text_of_cards(cards: list[Any]) -> str:
    """Quintype's story elements, one after the other, as HTML."""
    parts: list[str] = []
    for card in cards:
        elements = card.get("story-elements") if isinstance(card, dict) else None
        for element in elements if isinstance(elements, list) else []:
            text = element.get("text") if isinstance(element, dict) else None
            if isinstance(text, str) and (element["type"] == "text" if "type" in element else True):
                parts.append(text if "<" in text else f"<p>{text}</p>")
    return "".join(parts)
