"""HTML as a tree: html5lib behind its guard, and the few helpers that walk what it builds.

The tree is plain xml.etree: HTML elements carry bare lower-case names, those of SVG and MathML a
`{namespace}` in front, comments a function instead of a name (`name_of` answers "" for both).
Trees may be several hundred levels deep, so nothing here recurses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal
from xml.etree.ElementTree import Element

from reader.errors import PageTooHostile
from reader.parse import guard
from reader.parse.addresses import absolute, host_of
from reader.parse.tree_builder import Parser

__all__ = [
    "INLINE",
    "UNSEEN",
    "Kind",
    "absolute",
    "attribute_of",
    "base_of",
    "children_of",
    "classes_of",
    "elements_of",
    "host_of",
    "name_of",
    "one_line",
    "parents_of",
    "parse_fragment",
    "parse_html",
    "pieces_of",
    "text_of",
]

# What a browser shows nothing of.
UNSEEN = guard.words("script style noscript template head title iframe object")

# Elements that stand in a line of text; any other one ends the line.
INLINE = guard.words(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark"
    " nobr picture q rp rt ruby s samp small source span strike strong sub sup time tt u var wbr"
)

_SPACE = re.compile(r"\s+")


def parse_html(html: str, url: str) -> Element:
    """The `html` element of a whole page, as browsers read it.

    Raises PageTooHostile where html5lib would take too long.
    """
    guard.check(html, host_of(url))
    try:
        page = Parser().page(html)
    except guard.Hostile:
        raise PageTooHostile(host=host_of(url)) from None
    return page


def parse_fragment(html: str, url: str) -> Element:
    """A `div` that holds a piece of HTML, such as a feed's content:encoded.

    Raises PageTooHostile where html5lib would take too long.
    """
    guard.check(html, host_of(url))
    try:
        fragment = Parser().fragment(html)
    except guard.Hostile:
        raise PageTooHostile(host=host_of(url)) from None
    fragment.tag = "div"
    return fragment


def name_of(element: Element) -> str:
    """The element's HTML name; "" for comments and for what is not HTML."""
    tag = element.tag
    return tag if isinstance(tag, str) and not tag.startswith(("{", "<", "D")) else ""


def children_of(element: Element) -> Iterator[Element]:
    """The element's children without comments."""
    return (child for child in element if isinstance(child.tag, str))


def elements_of(element: Element) -> Iterator[Element]:
    """The element and all below it in document order, without comments."""
    return (child for child in element.iter() if isinstance(child.tag, str))


def parents_of(root: Element) -> dict[Element, Element]:
    """Each element's parent; build it once a page."""
    return {child: parent for parent in root.iter() for child in parent}


def attribute_of(element: Element, name: str) -> str:
    """An attribute without spaces around it; "" where there is none."""
    return (element.get(name) or "").strip()


def classes_of(element: Element) -> frozenset[str]:
    """The element's class names as written."""
    return frozenset((element.get("class") or "").split())


Kind = Literal["start", "text", "end"]


def pieces_of(
    element: Element, unseen: frozenset[str] = UNSEEN
) -> Iterator[tuple[Kind, Element, str]]:
    """All below an element in reading order, the element itself left out.

    `("start", e, "")` and `("end", e, "")` stand around all that is in e; `("text", e, text)` is a
    text directly in e. What a browser shows nothing of is left out with all that it holds, and so
    are comments.
    """
    stack: list[tuple[Element, Iterator[Element]]] = [(element, iter(element))]
    if element.text:
        yield "text", element, element.text
    while stack:
        owner, rest = stack[-1]
        child = next(rest, None)
        if child is None:
            stack.pop()
            if stack:
                yield "end", owner, ""
                if owner.tail:
                    yield "text", stack[-1][0], owner.tail
        elif not isinstance(child.tag, str) or child.tag in unseen:
            if child.tail:
                yield "text", owner, child.tail
        else:
            yield "start", child, ""
            if child.text:
                yield "text", child, child.text
            stack.append((child, iter(child)))


def text_of(element: Element) -> str:
    """The visible text below an element on one line, spaces folded to one.

    Elements that are no part of a line (paragraphs, `br`) part words even without a space.
    """
    return one_line(
        "".join(
            text if kind == "text" else "" if owner.tag in INLINE else " "
            for kind, owner, text in pieces_of(element)
        )
    )


def one_line(text: str) -> str:
    """Text with every run of white space folded to one space, none at its ends."""
    return _SPACE.sub(" ", text).strip()


def base_of(root: Element, url: str) -> str:
    """What the page's relative addresses are relative to: `<base href>`, else its own address."""
    for element in root.iter("base"):
        if href := element.get("href"):
            return absolute(url, href) or url
    return url
