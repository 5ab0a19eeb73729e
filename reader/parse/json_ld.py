"""JSON-LD: the blocks of structured data in a page, as the objects that they hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

JsonObject = dict[str, Any]

_ARTICLES = ("NewsArticle", "ReportageNewsArticle", "OpinionNewsArticle", "AnalysisNewsArticle",
             "ReviewNewsArticle", "BackgroundNewsArticle", "LiveBlogPosting", "BlogPosting",
             "Article", "TechArticle", "ScholarlyArticle", "Report",
             "SocialMediaPosting")  # fmt: skip
_WRAPPING = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|"
                       r"(?:-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>)\s*$")  # fmt: skip
_TRAILING_COMMA = re.compile(r",(\s*[}\]])")
_MOST_OBJECTS = 2_000


def objects_of(root: Element) -> list[JsonObject]:
    """Every typed object of every JSON-LD block, members of `@graph` and lists included.

    Blocks may hold raw newlines (`strict=False`); one that is no JSON even then is left out.
    """
    found: list[JsonObject] = []
    for script in root.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            for value in _values(script.text or ""):
                found.extend(_flatten(value, _MOST_OBJECTS - len(found)))
    return found


def _values(text: str) -> Iterator[Any]:
    """The JSON values of a block; some pages put two into one."""
    text = _WRAPPING.sub("", text).strip().rstrip(";")
    decoder = json.JSONDecoder(strict=False)
    at = 0
    while at < len(text):
        try:
            value, at = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            if at == 0 and (mended := _TRAILING_COMMA.sub(r"\1", text)) != text:
                text = mended
                continue
            return
        yield value
        while at < len(text) and text[at] in " \t\r\n,;":
            at += 1


def _flatten(value: Any, most: int) -> Iterator[JsonObject]:
    """The objects of a value at its top, in its lists and in `@graph`, at most so many."""
    waiting = [value]
    while waiting and most > 0:
        current = waiting.pop()
        if isinstance(current, list):
            waiting.extend(reversed(current))
        elif isinstance(current, dict):
            most -= 1
            yield current
            for key in ("mainEntity", "mainEntityOfPage", "@graph"):
                inner = current.get(key)
                if isinstance(inner, list | dict):
                    waiting.append(inner)


def types_of(value: JsonObject) -> list[str]:
    """The object's types, without their schema's address."""
    kinds = value.get("@type", [])
    names = kinds if isinstance(kinds, list) else [kinds]
    return [name.rpartition("/")[2] for name in names if isinstance(name, str)]


def article_of(objects: list[JsonObject]) -> JsonObject:
    """The object that describes the page's article, the most telling type first; {} for none."""
    best: JsonObject = {}
    rank = len(_ARTICLES)
    for value in objects:
        for kind in types_of(value):
            if kind in _ARTICLES and _ARTICLES.index(kind) < rank:
                best, rank = value, _ARTICLES.index(kind)
    return best


def breadcrumb_of(objects: list[JsonObject]) -> list[str]:
    """The names of the page's breadcrumb in their order."""
    for value in objects:
        if "BreadcrumbList" in types_of(value):
            entries = value.get("itemListElement")
            names = [_crumb(entry) for entry in (entries if isinstance(entries, list) else [])]
            return [name for name in names if name]
    return []


def _crumb(entry: Any) -> str:
    if not isinstance(entry, dict):
        return ""
    inner = entry.get("item")
    return text_in(entry.get("name")) or (
        text_in(inner.get("name")) if isinstance(inner, dict) else ""
    )


def text_in(value: Any) -> str:
    """A value's text on one line: a string, the name of an object, the first of a list."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("name") or value.get("@value") or value.get("url") or ""
        else:
            break
    return " ".join(value.split()) if isinstance(value, str) else ""


def texts_in(value: Any) -> list[str]:
    """All texts of a value that may be one or a list."""
    values = value if isinstance(value, list) else [value]
    return [text for one in values if (text := text_in(one))]


def address_in(value: Any) -> str:
    """The address in an image-like value: a string, an object with `url`, the first of a list."""
    for _ in range(4):
        if isinstance(value, list):
            value = value[0] if value else ""
        elif isinstance(value, dict):
            value = value.get("url") or value.get("contentUrl") or value.get("@id") or ""
        else:
            break
    return value.strip() if isinstance(value, str) else ""
