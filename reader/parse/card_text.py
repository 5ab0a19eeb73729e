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
    """The lines of an element's visible text: a block begins and ends one, so does `br`, and so
    do the links to the story, beside which a number or a kicker may stand.
    """
    reader = _Lines(set(links))
    reader.enter(root)
    for kind, element, text in pieces_of(root):
        if kind == "text":
            reader.add(text)
            continue
        if element.tag not in INLINE or element in reader.links:
            reader.end_line()
        if kind == "start":
            reader.enter(element)
        else:
            reader.leave()
    reader.end_line()
    return reader.lines


class _Lines:
    """Gathers lines; the state of the element that a line's first words stand in is the line's."""

    def __init__(self, links: set[Element]) -> None:
        self.links = links
        self.lines: list[Line] = []
        self._parts: list[str] = []
        self._states: list[tuple[str, bool, bool]] = [("", False, False)]
        self._first = self._states[0]

    def enter(self, element: Element) -> None:
        heading, linked, elsewhere = self._states[-1]
        if element.tag in HEADINGS:
            heading = str(element.tag)
        if element.tag == "a":
            linked, elsewhere = element in self.links, element not in self.links
        self._states.append((heading, linked, elsewhere))

    def leave(self) -> None:
        self._states.pop()

    def add(self, text: str) -> None:
        if text.strip():
            nothing_yet = not self._parts
            if nothing_yet or (self._first[2] and not self._states[-1][2]):
                self._first = self._states[-1]  # a line is elsewhere's only if all of it is
            self._parts.append(text)
        elif self._parts:
            self._parts.append(text)

    def end_line(self) -> None:
        text = one_line("".join(self._parts))
        self._parts.clear()
        if text:
            self.lines.append(Line(text, *self._first))
