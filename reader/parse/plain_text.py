"""Feed and list texts as plain text: entities, stray markup, doubly escaped markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from reader.article import Picture
from reader.parse.addresses import absolute
from reader.parse.guard import words
from reader.parse.tree import INLINE, one_line

# With its semicolon alone: "?a=1&copy=2" in an address is no copyright sign.
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});")
_TAG = re.compile(
    r"""<(/?)([a-zA-Z][a-zA-Z0-9:-]*+)((?:[^<>"']++|"[^"]*+"|'[^']*+')*+)>|<!--.*?-->|<!\[CDATA\[|\]\]>""",
    re.DOTALL,
)
_UNSEEN = re.compile(
    r"<(script|style|noscript|iframe|figcaption)\b[^>]*>.*?</\1\s*>", re.DOTALL | re.IGNORECASE
)
_MARKUP = words(
    "a abbr b big blockquote br center cite code div em figcaption figure font h1 h2 h3 h4 h5 h6 hr"
    " i iframe img ins li mark ol p picture pre q s script section small source span strike strong"
    " style sub sup table tbody td th time tr tt u ul video wbr"
)
_ATTRIBUTE = re.compile(r"""([a-zA-Z_:][\w:.-]*+)\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++))""")
_IMAGE = re.compile(r"<img\b((?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+)>", re.IGNORECASE)
_TRACKERS = re.compile(
    r"feedburner|doubleclick|/pixel|pixel\.|1x1|spacer|blank\.gif|gravatar|emoji|smil(?:ey|ies)",
    re.IGNORECASE,
)
_LONGEST = 300_000


def unescape(text: str) -> str:
    """Entities as their characters, once. A bare ampersand stays what it is."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), text) if "&" in text else text


def plain(markup: str) -> str:
    """The text of a piece of HTML on one line, also where it was escaped once too often.

    Only what HTML knows as a tag is taken for one: "৫ < ৬" stays.
    """
    text = markup[:_LONGEST]
    for _round in range(3):
        text = _without_tags(text) if "<" in text else text
        opened = unescape(text)
        if opened == text:
            break
        text = opened
    return one_line(text)


def _without_tags(text: str) -> str:
    if _UNSEEN.search(text):
        text = _UNSEEN.sub(" ", text)
    return _TAG.sub(_instead, text)


def _instead(tag: re.Match[str]) -> str:
    name = (tag[2] or "").lower()
    if name and name not in _MARKUP and ":" not in name:
        return tag[0]
    return "" if not name or name in INLINE else " "


def cut_to_words(text: str, limit: int) -> str:
    """At most `limit` characters, cut at a space, with an ellipsis where something was cut."""
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", 0, limit)
    return text[: cut if cut > 0 else limit] + "…"


def attributes_of(raw: str) -> dict[str, str]:
    """A tag's attributes by lower-case name, entities resolved; of equal names the first counts."""
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(raw):
        value = match[2] if match[2] is not None else match[3] if match[3] is not None else match[4]
        found.setdefault(match[1].lower(), unescape(value).strip())
    return found


def number(text: str | None) -> int | None:
    """A small count such as a width in pixels; None where the text is none."""
    text = (text or "").strip().removesuffix("px")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 12 else None


def pictures_in(markup: str, base: str) -> Iterator[Picture]:
    """The pictures of a piece of HTML in order, lazy ones too, without counting pixels."""
    for image in _IMAGE.finditer(markup[:_LONGEST]):
        attributes = attributes_of(image[1])
        width, height = number(attributes.get("width")), number(attributes.get("height"))
        if (width is not None and width < 20) or (height is not None and height < 20):
            continue
        for name in ("data-src", "data-original", "data-lazy-src", "src"):
            url = absolute(base, attributes.get(name))
            if url is not None and not _TRACKERS.search(url):
                yield Picture(url, alt=attributes.get("alt") or None, width=width, height=height)
                break
