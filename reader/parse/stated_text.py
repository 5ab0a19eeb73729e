"""A story's text where the page states it as data rather than shows it: JSON-LD's articleBody,
Quintype's story in `script#static-page`, the data of Next.js and the like.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import escape, unescape
from typing import Any
from xml.etree.ElementTree import Element

from reader.article import Block, block_text
from reader.errors import PageTooHostile
from reader.parse.html_blocks import blocks_of

_LEAST = 200  # characters that are worth a look
_LARGEST = 4_000_000  # characters of one script
_MOST_VALUES = 100_000
_BODY_KEYS = frozenset(
    {
        "body", "content", "articleBody", "article_body", "bodyHtml", "body_html", "html", "text",
        "details", "story", "description", "news_details", "full_content", "newsBody"
    }
)  # fmt: skip


def length_of(blocks: tuple[Block, ...]) -> int:
    """The characters of the blocks' text."""
    return sum(len(block_text(block)) for block in blocks)


def stated_blocks(root: Element, article_body: str, base: str) -> tuple[Block, ...]:
    """The longest text that the page states as data, as blocks; () where it states none."""
    longest = max([article_body, *_texts_of_scripts(root)], key=len)
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
    for script in root.iter("script"):
        kind = (script.get("type") or "").lower()
        named = script.get("id") in ("static-page", "__NEXT_DATA__", "__NUXT_DATA__")
        text = script.text or ""
        if (named or kind == "application/json") and _LEAST < len(text) <= _LARGEST:
            try:
                data = json.loads(text, strict=False)
            except (ValueError, RecursionError):  # some other script's business
                continue
            yield from _texts_in(data)


def _texts_in(data: Any) -> Iterator[str]:
    """Texts of stories among a script's values: Quintype's cards, and what is named like a body."""
    waiting = [data]
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(value)
        elif isinstance(value, dict):
            cards = value.get("cards")
            if isinstance(cards, list):
                yield _text_of_cards(cards)
            for key, inner in value.items():
                if isinstance(inner, str):
                    if key in _BODY_KEYS and len(inner) >= _LEAST:
                        yield inner
                elif key != "cards":
                    waiting.append(inner)


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
