"""The page as one flat sequence: what a reader would see, line by line, in reading order.

Markups differ without end (paragraphs, div soup, `<br>`, bare text between tags, tables), but all
of them show lines one below the other. One walk over the tree turns a page into such lines
(`Item`) and remembers in which element (`Node`, by number, in document order) each one stands.
Everything that decides what the story is looks at these two lists and never at the tree again,
so its cost grows with the page's length, and it sees the same thing whatever the tags are.
"""

from __future__ import annotations

from enum import IntEnum
from xml.etree.ElementTree import Element

from reader.article import Embed, Picture, Run, Runs
from reader.parse.tree import absolute


class Kind(IntEnum):
    """What a line is by its markup alone."""

    TEXT = 0
    HEADING = 1
    ENTRY = 2  # of a list
    QUOTE = 3
    CELL = 4
    CAPTION = 5
    PICTURE = 6
    EMBED = 7


Piece = tuple[str, bool, bool, str | None]  # text, bold, italic, address as written


class Item:
    """A line. `length` and `linked` count its characters, and those of them within links.

    `node` is the element it stands in; `holder` the list entry, quote, table cell or figure
    around it (-1: none), `group` the outermost list or the table of that holder. `said` marks a
    line of a quotation that says who spoke, `stamp` is the time of an entry that begins here,
    `original` the text as published where it came in an old encoding.
    """

    __slots__ = (
        "base", "embed", "group", "holder", "kind", "length", "level", "linked", "node", "original",
        "picture", "pieces", "said", "stamp", "text",
    )  # fmt: skip

    def __init__(self, kind: Kind, node: int, style: Style, base: str) -> None:
        self.kind = kind
        self.node = node
        self.base = base
        self.level = style.level
        self.holder = style.holder
        self.group = style.group
        self.pieces: tuple[Piece, ...] = ()
        self.text = ""
        self.length = self.linked = 0
        self.said = False
        self.stamp = self.original = ""
        self.picture: Picture | None = None
        self.embed: Embed | None = None

    def empty(self) -> None:
        """Takes the text away, of which none is the story."""
        self.keep(0, 0)

    def keep(self, begin: int, end: int) -> None:
        """Keeps the text's characters from a place to another, without the spaces around them."""
        kept: list[Piece] = []
        passed = 0
        for text, *style in self.pieces:
            part = text[max(begin - passed, 0) : max(end - passed, 0)]
            passed += len(text)
            if not kept:
                part = part.lstrip()
            if part:
                kept.append((part, *style))  # type: ignore[arg-type]
        if kept:
            kept[-1] = (kept[-1][0].rstrip(), *kept[-1][1:])
        self.pieces = tuple(kept)
        self.text = "".join(piece[0] for piece in kept)
        self.length = len(self.text)
        self.linked = sum(len(piece[0]) for piece in kept if piece[3])

    @property
    def runs(self) -> Runs:
        """The line's text in its styles, addresses absolute. Made on demand: most lines of a page
        are no story.
        """
        return tuple(
            Run(text, bold, italic, absolute(self.base, href) if href else None)
            for text, bold, italic, href in self.pieces
        )

    @property
    def whole_link(self) -> str | None:
        """The address of the one link that the whole line is, punctuation aside."""
        if self.linked < self.length - 3 or not self.length:
            return None
        addresses = {piece[3] for piece in self.pieces if piece[3]}
        return absolute(self.base, addresses.pop()) if len(addresses) == 1 else None


class Style:
    """What an element inherits from those around it."""

    __slots__ = (
        "bold",
        "cite",
        "figure",
        "group",
        "holder",
        "href",
        "italic",
        "kind",
        "level",
        "lines",
        "link",
        "picture_only",
    )

    def __init__(self, other: Style | None = None) -> None:
        if other is None:
            self.bold = self.italic = self.picture_only = self.lines = self.cite = False
            self.href: str | None = None
            self.link = 0  # counts the links of a page: two side by side are two
            self.kind = Kind.TEXT
            self.level = 0
            self.holder = self.group = self.figure = -1
            return
        self.bold, self.italic, self.picture_only = other.bold, other.italic, other.picture_only
        self.lines, self.cite, self.link = other.lines, other.cite, other.link
        self.href, self.kind, self.level = other.href, other.kind, other.level
        self.holder, self.group, self.figure = other.holder, other.group, other.figure


class Page:
    """All lines of a page and the block elements that they stand in.

    For node `i`: `parents[i]` (-1 for the root), `ends[i]` (the first node behind its subtree),
    `elements[i]`, `traits[i]` (labels.Trait flags). `galleries` are the nodes that hold a picture
    of a photo story with its caption.
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.parents: list[int] = []
        self.ends: list[int] = []
        self.elements: list[Element] = []
        self.traits: list[int] = []
        self.galleries: set[int] = set()

    def within(self, node: int, other: int) -> bool:
        """Whether a node is another one or stands below it."""
        return other <= node < self.ends[other]
