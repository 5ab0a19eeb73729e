"""A card's text line by line, each with what it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.parse.guard import words
from reader.parse.tree import INLINE, one_line, pieces_of

HEADINGS = words("h1 h2 h3 h4 h5 h6")


class Line(NamedTuple):
    """A line of a card's text, and what it stands in."""

    text: str
    heading: str  # "h1" to "h6", or ""
    linked: bool  # in a link to the story
    elsewhere: bool  # in a link to something else


def lines_of(root: Element, links: Iterable[Element] = ()) -> list[Line]:
    """The lines of an element's visible text: a block begins and ends one, so does `br`."""
    own = set(links)
    lines: list[Line] = []
    parts: list[str] = []
    heading, linked, elsewhere = "", root in own, root.tag == "a" and root not in own
    state = [(root.tag if root.tag in HEADINGS else "", linked, elsewhere)]
    seen = state[0]

    def end_line() -> None:
        text = one_line("".join(parts))
        parts.clear()
        if text:
            lines.append(Line(text, *seen))

    for kind, element, text in pieces_of(root):
        if kind == "text":
            if text.strip() or parts:
                if not "".join(parts).strip() or (not state[-1][2] and seen[2]):
                    seen = state[-1]
                parts.append(text)
            continue
        if element.tag not in INLINE:
            end_line()
        if kind == "start":
            heading, linked, elsewhere = state[-1]
            heading = element.tag if element.tag in HEADINGS else heading
            if element.tag == "a":
                linked, elsewhere = element in own, element not in own
            state.append((heading, linked, elsewhere))
        else:
            state.pop()
    end_line()
    return lines
