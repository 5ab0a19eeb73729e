"""The walk that turns a tree into lines (see items.py)."""

from __future__ import annotations

from collections.abc import Callable
from typing import cast
from xml.etree.ElementTree import Element

from reader.parse import labels
from reader.parse.captions import settle_captions
from reader.parse.embeds import embed_of
from reader.parse.galleries import settle_galleries
from reader.parse.items import Item, Kind, Page, Piece, Style
from reader.parse.pictures import picture_of

_UNSEEN = frozenset(
    {
        "script", "style", "template", "svg", "math", "canvas", "audio", "object", "applet",
        "select", "option", "textarea", "button", "input", "head", "datalist", "progress",
        "meter", "nav", "map", "area", "link", "meta", "title", "param", "dialog", "rp", "rt",
        "source", "track", "{http://www.w3.org/2000/svg}svg",
        "{http://www.w3.org/1998/Math/MathML}math"
    }
)  # fmt: skip
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
        "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "q", "rb", "ruby", "s", "samp",
        "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
        "noscript"
    }
)  # fmt: skip
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6}
_STYLED = frozenset(
    {
        "a", "b", "strong", "em", "i", "cite", "li", "blockquote", "td", "th", "figure",
        "figcaption", "ul", "ol", "table", "noscript", "pre", "dd", "dt", "h1", "h2", "h3", "h4",
        "h5", "h6", "footer"
    }
)  # fmt: skip
_CAPTIONS = labels.Trait.CAPTION | labels.Trait.CREDIT
_WHO_OR_WHEN = labels.Trait.DATE | labels.Trait.BYLINE
_APART = frozenset({"span", "time", "a"})
_SIGNS = frozenset(map(chr, (*range(0x981, 0x984), *range(0x9BC, 0x9CE), 0x9D7)))  # in words
_LARGE = frozenset({"html", "body", "main", "article"})
_LONGEST_CAPTION = 500  # characters; what is longer and called a caption is text all the same
_PLAIN = _INLINE - _STYLED  # neither a line of its own nor a style
_PICTURES = frozenset({"img", "picture", "amp-img"})
_EMBEDS = frozenset({"iframe", "video", "amp-youtube", "amp-iframe", "embed"})
_THINGS = _PICTURES | _EMBEDS | {"br", "hr"}


# What comes next on the walk: an element, a text, or the end of an element with what to return to.
_Next = Element | str | tuple[int, Style]


class _Reader:
    """One walk over a tree; nothing here recurses, since trees may be hundreds of levels deep."""

    def __init__(self, base: str) -> None:
        self.base = base
        self.page = Page()
        self.node = -1
        self.style = Style()
        self.pieces: list[tuple[str, Style]] = []
        self.links = 0

    def read(self, root: Element) -> Page:
        """Walks the tree with a stack of what comes next."""
        stack: list[_Next] = [root]
        pop, push = stack.pop, stack.append
        while stack:
            top = pop()
            kind = type(top)  # asked of every node of the page: isinstance costs more
            if kind is str:
                text = cast("str", top)
                if self.pieces or not text.isspace():
                    self._text(text)
            elif kind is tuple:
                top = cast("tuple[int, Style]", top)
                if top[0] != self.node:
                    self._end_node(top[0])
                self.style = top[1]
            else:
                self._visit(cast("Element", top), push)
        self._flush()
        settle_captions(self.page)
        settle_galleries(self.page)
        return self.page

    def _visit(self, element: Element, push: Callable[[_Next], None]) -> None:
        """Puts what is in an element, and its end, on the stack."""
        tag = element.tag
        if tag in _UNSEEN or not isinstance(tag, str):
            return
        if self.pieces and tag in _APART and "class" in element.attrib:
            self._apart(element)
        if tag not in _PLAIN:
            outside = (self.node, self.style)
            if not self._begin(element, tag):
                return
            push(outside)
        for child in element[::-1]:
            if child.tail:
                push(child.tail)
            push(child)
        if element.text:
            push(element.text)

    def _apart(self, element: Element) -> None:
        """An element named for a name or a date stands apart from a word that ends right before
        it: `<a>…ডেস্ক</a><span class="date">নভেম্বর …`. A word's letters in such an element would be
        parted from it, but none are named so.
        """
        before = self.pieces[-1][0]
        if (before[-1:].isalnum() or before[-1:] in _SIGNS) and labels.traits_of_names(
            element.attrib["class"]
        ) & _WHO_OR_WHEN:
            self._flush()

    def _begin(self, element: Element, tag: str) -> bool:
        """An element begins; whether what is in it is to be read."""
        if tag not in _INLINE:
            if tag in _THINGS:
                self._thing(element, tag)
                return False
            if self.pieces:
                self._flush()
            traits = labels.traits_of(element)
            if traits & labels.Trait.POST and tag == "blockquote":
                self._thing(element, tag)
                return False
            if tag == "footer" and self.style.kind is Kind.QUOTE:
                traits = 0  # who said it
            if element.attrib and _keeps_lines(element):
                self.style = Style(self.style)
                self.style.lines = True
            page = self.page
            page.parents.append(self.node)
            page.elements.append(element)
            page.traits.append(traits)
            self.node = len(page.ends)
            page.ends.append(0)
            if traits & _CAPTIONS and self.style.kind is Kind.TEXT and tag not in _LARGE:
                self.style = Style(self.style)
                self.style.kind, self.style.figure = Kind.CAPTION, self.node
        if tag in _STYLED:
            self.style = self._styled(element, tag)
        return True

    def _end_node(self, node: int) -> None:
        """A block element ends, and the one with this number goes on."""
        if self.pieces:
            self._flush()
        self.page.ends[self.node] = len(self.page.ends)
        self.node = node

    def _styled(self, element: Element, tag: str) -> Style:
        style = Style(self.style)
        if tag == "a":
            self.links += 1
            style.href, style.link = element.get("href") or None, self.links
        elif tag in ("b", "strong"):
            style.bold = True
        elif tag in ("em", "i"):
            style.italic = True
        elif tag in ("cite", "footer"):
            style.cite = style.kind is Kind.QUOTE
            style.italic = style.italic or tag == "cite"
        elif tag == "noscript":
            style.picture_only = True
        elif tag == "pre":
            style.lines = True
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
        elif tag == "figcaption":
            style.kind = Kind.CAPTION

    def _text(self, text: str) -> None:
        style = self.style
        if style.picture_only:
            return
        if style.lines and "\n" in text:
            for line in text.split("\n"):
                self.pieces.append((line, style))
                self._flush()
        else:
            self.pieces.append((text, style))

    def _line_break(self, tag: str) -> None:
        if tag == "hr" or self.style.kind in (Kind.TEXT, Kind.QUOTE, Kind.CELL):
            self._flush()
        else:
            self.pieces.append((" ", self.style))

    def _thing(self, element: Element, tag: str) -> None:
        """A line break, a picture or an embed; it parts the text around it."""
        if tag == "br" or tag == "hr":
            self._line_break(tag)
            return
        item = Item(Kind.PICTURE, self.node, self.style, self.base)
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
        gathered = self.pieces
        if not gathered:
            return
        self.pieces = []
        style = gathered[0][1]
        if len(gathered) == 1:
            text = " ".join(gathered[0][0].split())
            pieces: tuple[Piece, ...] = ((text, style.bold, style.italic, style.href),)
        else:
            pieces = _joined(gathered)
            text = "".join([piece[0] for piece in pieces])
            style = next((one for raw, one in gathered if not raw.isspace()), style)
        if not text:
            return
        item = Item(style.kind, self.node, style, self.base)
        if style.kind is Kind.QUOTE:
            item.said = all(one.cite for raw, one in gathered if not raw.isspace())
        if style.kind is Kind.CAPTION:
            item.holder = style.figure
            if len(text) > _LONGEST_CAPTION:
                item.kind = Kind.TEXT
        item.pieces, item.text, item.length = pieces, text, len(text)
        item.linked = sum([len(piece[0]) for piece in pieces if piece[3]])
        self.page.items.append(item)


def _keeps_lines(element: Element) -> bool:
    """Whether an element shows the line breaks of its text."""
    style = element.get("style")
    if style and "pre-" in style and "white-space" in style:
        return True
    return "whitespace-pre" in (element.get("class") or "")


def _joined(gathered: list[tuple[str, Style]]) -> tuple[Piece, ...]:
    """Texts of one line: neighbours of one style joined, white space folded, ends bare."""
    texts: list[str] = []
    keys: list[tuple[bool, bool, str | None]] = []
    link = 0
    space = True  # whether a space has just been written, so that another one would be too many
    for raw, style in gathered:
        text = " ".join(raw.split())
        if not text:
            if space:
                continue
            text = " "
        else:
            if not space and raw[0].isspace():
                text = " " + text
            if raw[-1].isspace():
                text += " "
        key = (style.bold, style.italic, style.href)
        if keys and keys[-1] == key and link == style.link:
            texts[-1] += text
        else:
            texts.append(text)
            keys.append(key)
        link = style.link
        space = text[-1] == " "
    while texts:
        texts[-1] = texts[-1].rstrip()
        if texts[-1]:
            break
        texts.pop()
        keys.pop()
    return tuple((text, *key) for text, key in zip(texts, keys, strict=True))


def read_page(root: Element, base: str) -> Page:
    """A tree as lines; `base` is what relative addresses are relative to."""
    return _Reader(base).read(root)
