"""The page as one flat sequence: what a reader would see, line by line, in reading order.

Markups differ without end (paragraphs, div soup, `<br>`, bare text between tags, tables), but all
of them show lines one below the other. One walk over the tree turns a page into such lines
(`Item`) and remembers in which element (`Node`, by number, in document order) each one stands.
Everything that decides what the story is looks at these two lists and never at the tree again,
so its cost grows with the page's length, and it sees the same thing whatever the tags are.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum
from xml.etree.ElementTree import Element

from reader.article import Embed, Picture, Run, Runs
from reader.parse import labels
from reader.parse.embeds import embed_of
from reader.parse.pictures import picture_of
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


class Item:
    """A line. `length` and `linked` count its characters, and those of them within links.

    `node` is the element it stands in; `holder` the list entry, quote, table cell or figure
    around it (-1: none), `group` the outermost list or the table of that holder.
    """

    __slots__ = (
        "embed", "group", "holder", "kind", "length", "level", "linked", "node", "picture",
        "runs", "text",
    )  # fmt: skip

    def __init__(self, kind: Kind, node: int, style: Style) -> None:
        self.kind = kind
        self.node = node
        self.level = style.level
        self.holder = style.holder
        self.group = style.group
        self.runs: Runs = ()
        self.text = ""
        self.length = self.linked = 0
        self.picture: Picture | None = None
        self.embed: Embed | None = None

    @property
    def whole_link(self) -> str | None:
        """The address of the one link that the whole line is, punctuation aside."""
        if self.linked < self.length - 3 or not self.length:
            return None
        addresses = {run.href for run in self.runs if run.href}
        return addresses.pop() if len(addresses) == 1 else None


class Style:
    """What an element inherits from those around it."""

    __slots__ = (
        "bold",
        "figure",
        "group",
        "holder",
        "href",
        "italic",
        "kind",
        "level",
        "picture_only",
    )

    def __init__(self, other: Style | None = None) -> None:
        if other is None:
            self.bold = self.italic = self.picture_only = False
            self.href: str | None = None
            self.kind = Kind.TEXT
            self.level = 0
            self.holder = self.group = self.figure = -1
            return
        self.bold, self.italic, self.picture_only = other.bold, other.italic, other.picture_only
        self.href, self.kind, self.level = other.href, other.kind, other.level
        self.holder, self.group, self.figure = other.holder, other.group, other.figure


class Page:
    """All lines of a page and the block elements that they stand in.

    For node `i`: `parents[i]` (-1 for the root), `ends[i]` (the first node behind its subtree),
    `elements[i]`, `traits[i]` (labels.Trait flags).
    """

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.parents: list[int] = []
        self.ends: list[int] = []
        self.elements: list[Element] = []
        self.traits: list[int] = []

    def within(self, node: int, other: int) -> bool:
        """Whether a node is another one or stands below it."""
        return other <= node < self.ends[other]


_UNSEEN = frozenset(
    ["script", "style", "template", "svg", "math", "canvas", "audio", "object", "applet", "select", "option", "textarea", "button", "input", "head", "datalist", "progress", "meter", "nav", "map", "area", "link", "meta", "title", "param", "dialog", "rp", "rt", "source", "track", "{http://www.w3.org/2000/svg}svg", "{http://www.w3.org/1998/Math/MathML}math"]
)
_INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "noscript", "picture"]
)
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_STYLED = frozenset(
    ["a", "b", "strong", "em", "i", "cite", "li", "blockquote", "td", "th", "figure", "figcaption", "ul", "ol", "table", "noscript", "pre", "dd", "dt", "h1", "h2", "h3", "h4", "h5", "h6", "caption"]
)
_PICTURES = frozenset({"img", "picture", "amp-img"})
_EMBEDS = frozenset({"iframe", "video", "amp-youtube", "amp-iframe", "embed"})


class _Reader:
    """One walk over a tree; nothing here recurses, since trees may be hundreds of levels deep."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.page = Page()
        self.node = -1
        self.style = Style()
        self.pieces: list[tuple[str, Style]] = []

    def read(self, root: Element) -> Page:
        stack: list[Element | str | tuple[int, Style]] = [root]
        pop, push = stack.pop, stack.append
        while stack:
            top = pop()
            if top.__class__ is str:
                if not self.style.picture_only:
                    self.pieces.append((top, self.style))  # type: ignore[arg-type]
                continue
            if top.__class__ is tuple:
                self._close(*top)  # type: ignore[misc]
                continue
            element: Element = top  # type: ignore[assignment]
            tag = element.tag
            if not isinstance(tag, str) or tag in _UNSEEN:
                continue
            if tag == "br" or tag == "hr":
                self._line_break(tag)
                continue
            if tag in _PICTURES or tag in _EMBEDS:
                self._thing(element, tag)
                continue
            push((self.node, self.style))
            if tag not in _INLINE and not self._open(element, tag):
                pop()
                continue
            if tag in _STYLED:
                self.style = self._styled(element, tag)
            for child in reversed(element):
                if child.tail:
                    push(child.tail)
                push(child)
            if element.text:
                push(element.text)
        self._flush()
        return self.page

    def _open(self, element: Element, tag: str) -> bool:
        """A block element begins; False where it is a post of another site, kept as a link."""
        self._flush()
        page = self.page
        traits = labels.traits_of(element)
        if tag == "blockquote" and traits & labels.Trait.POST:
            self._thing(element, tag)
            return False
        page.parents.append(self.node)
        page.elements.append(element)
        page.traits.append(traits)
        self.node = len(page.ends)
        page.ends.append(0)
        return True

    def _close(self, node: int, style: Style) -> None:
        if node != self.node:
            self._flush()
            self.page.ends[self.node] = len(self.page.ends)
            self.node = node
        self.style = style

    def _styled(self, element: Element, tag: str) -> Style:
        style = Style(self.style)
        if tag == "a":
            style.href = absolute(self.base, element.get("href"))
        elif tag in ("b", "strong"):
            style.bold = True
        elif tag in ("em", "i", "cite"):
            style.italic = True
        elif tag == "noscript":
            style.picture_only = True
        elif tag in _HEADINGS:
            style.kind, style.level = Kind.HEADING, _HEADINGS[tag]
        else:
            self._styled_block(style, tag)
        return style

    def _styled_block(self, style: Style, tag: str) -> None:
        node = self.node
        if tag in ("ul", "ol"):
            if style.kind is not Kind.ENTRY:
                style.group = node
        elif tag in ("li", "dd", "dt"):
            style.kind, style.holder = Kind.ENTRY, node
            if tag != "li":
                style.group = self.page.parents[node]
        elif tag == "table":
            style.group = node
            style.kind = Kind.TEXT
        elif tag in ("td", "th"):
            style.kind, style.holder = Kind.CELL, node
        elif tag == "blockquote":
            style.kind, style.holder, style.group = Kind.QUOTE, node, node
        elif tag == "figure":
            style.kind, style.figure = Kind.CAPTION, node
        elif tag in ("figcaption", "caption"):
            style.kind = Kind.CAPTION

    def _line_break(self, tag: str) -> None:
        if tag == "hr" or self.style.kind in (Kind.TEXT, Kind.QUOTE):
            self._flush()
        else:
            self.pieces.append((" ", self.style))

    def _thing(self, element: Element, tag: str) -> None:
        """A picture or an embed; it parts the text around it."""
        item = Item(Kind.PICTURE, self.node, self.style)
        if tag in _PICTURES:
            item.picture = picture_of(element, self.base)
        else:
            item.kind = Kind.EMBED
            item.embed = embed_of(element, self.base)
        if item.picture is None and item.embed is None:
            return
        self._flush()
        item.holder = self.style.figure
        self.page.items.append(item)

    def _flush(self) -> None:
        """The text gathered so far is a line."""
        pieces = self.pieces
        if not pieces:
            return
        self.pieces = []
        style = pieces[0][1]
        if len(pieces) == 1 or all(piece[1] is style for piece in pieces):
            text = " ".join("".join(piece[0] for piece in pieces).split())
            if not text:
                return
            runs: Runs = (Run(text, style.bold, style.italic, style.href),)
        else:
            runs = _runs(pieces)
            if not runs:
                return
            text = "".join(run.text for run in runs)
            style = next(piece[1] for piece in pieces if not piece[0].isspace())
        item = Item(style.kind, self.node, style)
        if style.kind is Kind.CAPTION:
            item.holder = style.figure
        item.runs, item.text, item.length = runs, text, len(text)
        item.linked = sum(len(run.text) for run in runs if run.href)
        self.page.items.append(item)


def _runs(pieces: Iterable[tuple[str, Style]]) -> Runs:
    """Pieces of text as runs: neighbours of one style joined, white space folded, ends bare."""
    runs: list[list[object]] = []
    space = True  # whether a space has just been written, so that another one would be too many
    for raw, style in pieces:
        text = " ".join(raw.split())
        if raw[:1].isspace() and not space:
            text = " " + text
        elif space and not text:
            continue
        if text and text != " " and raw[-1:].isspace():
            text += " "
        if not text:
            continue
        key = (style.bold, style.italic, style.href)
        if runs and runs[-1][1] == key:
            runs[-1][0] = f"{runs[-1][0]}{text}"
        else:
            runs.append([text, key])
        space = text[-1] == " "
    while runs:
        runs[-1][0] = str(runs[-1][0]).rstrip()
        if runs[-1][0]:
            break
        runs.pop()
    return tuple(Run(str(text), *key) for text, key in runs)  # type: ignore[misc]


def read_page(root: Element, base: str) -> Page:
    """A tree as lines; `base` is what relative addresses are relative to."""
    return _Reader(base).read(root)
