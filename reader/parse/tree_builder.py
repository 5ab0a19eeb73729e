"""html5lib's parser without what nobody asks it for, and with an eye on what it builds.

The same tree as html5lib's own (tests/parse/test_tree_builder.py compares them) in some seven
tenths of the time: the errors of a page are not collected, each with its line and column; the text
is read in one piece, and letters that are none are not looked for, since `decode` has let none in;
an element is made with its attributes at once, and its name is kept instead of worked out anew each
time it is asked for.

What a page costs depends on how many elements are open, and how many of those that format are
left open and so are made anew in each paragraph. Here both are known exactly, so here they are
limited; what can be known from the text alone is the guard's part.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element

import html5lib
from html5lib.constants import namespaces
from html5lib.treebuilders import getTreeBuilder

from reader.parse.guard import MAX_ELEMENTS, MAX_OPEN, MAX_OPEN_FORMATTING, Hostile

_HTML = namespaces["html"]
_Builder: Any = getTreeBuilder("etree")  # twice as fast as the one for lxml
_Node: Any = _Builder.elementClass
_RUNS: dict[Any, re.Pattern[str]] = {}
"""Runs of the few sets of characters that html5lib asks for."""


class _Element(_Node):  # type: ignore[misc]  # html5lib makes its classes in a function
    """An element as html5lib's tree builder handles it, around one of xml.etree."""

    # In place of the properties of these names, which html5lib works out anew each time.
    name = ""
    namespace: str | None = None
    nameTuple = ("", "")  # noqa: N815 - html5lib's name, as are those below

    def __init__(
        self, name: str, namespace: str | None = None, attributes: dict[str, str] | None = None
    ) -> None:
        self.name = name
        self.namespace = namespace
        self.nameTuple = (namespace or _HTML, name)
        tag = name if namespace is None else f"{{{namespace}}}{name}"
        self._element = ET.Element(tag, attributes) if attributes else ET.Element(tag)
        self.parent = None
        self._childNodes: list[Any] = []

    def insertBefore(self, node: Any, refNode: Any) -> None:  # noqa: N802, N803
        """Puts a node before a child of this one, which nearly always is the last: a table."""
        element, child = self._element, refNode._element  # noqa: SLF001 - html5lib's own way
        place = len(element) - 1
        if element[place] is not child:
            place = list(element).index(child)
        element.insert(place, node._element)  # noqa: SLF001
        node.parent = self


class _Document(_Element):
    def __init__(self) -> None:
        super().__init__("DOCUMENT_ROOT")


class _Fragment(_Element):
    def __init__(self) -> None:
        super().__init__("DOCUMENT_FRAGMENT")


class TreeBuilder(_Builder):  # type: ignore[misc]
    """Builds plain xml.etree; raises Hostile where a page makes it build too much."""

    elementClass = _Element  # noqa: N815
    documentClass = _Document  # noqa: N815
    fragmentClass = _Fragment  # noqa: N815

    def reset(self) -> None:
        """Begins a page."""
        super().reset()
        self._made = 0

    def insertElementNormal(self, token: dict[str, Any]) -> Any:  # noqa: N802
        """Makes an element within the innermost open one."""
        namespace = token.get("namespace", self.defaultNamespace)
        if namespace is None:
            element = _Element(token["name"], None, token["data"])
        else:
            element = _Element(token["name"], namespace)
            element.attributes = token["data"]  # whose names may have namespaces
        around = self.openElements
        around[-1].appendChild(element)
        around.append(element)
        self._made += 1
        if len(around) > MAX_OPEN or self._made > MAX_ELEMENTS:
            raise Hostile
        if len(self.activeFormattingElements) > MAX_OPEN_FORMATTING:
            raise Hostile
        return element

    def insertElementTable(self, token: dict[str, Any]) -> Any:  # noqa: N802
        """Makes an element, before the table if it has no place within."""
        element = super().insertElementTable(token)
        self._made += 1
        if len(self.openElements) > MAX_OPEN or self._made > MAX_ELEMENTS:
            raise Hostile
        return element

    def insertText(self, data: str, parent: Any = None) -> None:  # noqa: N802
        """Adds text to the innermost open element."""
        if parent is None and not self.insertFromTable:
            self.openElements[-1].insertText(data)
        else:
            super().insertText(data, parent)


class _Text:
    """A page's text as html5lib's tokenizer reads it: in one piece, and believed.

    html5lib's own reads pieces of 10 kB, counts lines for the errors, and looks at every letter
    whether it is one; `decode` has let none in that is not.
    """

    __slots__ = ("_at", "_size", "_text", "charEncoding", "errors")

    def __init__(self, text: str) -> None:
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        self._at, self._size = 0, len(self._text)
        self.errors = ()
        self.charEncoding = (None, "certain")

    def char(self) -> str | None:
        """The next character; None at the end."""
        at = self._at
        if at >= self._size:
            return None
        self._at = at + 1
        return self._text[at]

    def charsUntil(self, characters: Iterable[str], opposite: bool = False) -> str:  # noqa: N802
        """All up to the first of these characters; with `opposite` the first that is none."""
        known = _RUNS.get((characters, opposite))
        if known is None:
            listed = "".join(f"\\x{ord(one):02x}" for one in characters)
            known = re.compile(f"[{'' if opposite else '^'}{listed}]*")
            _RUNS[characters, opposite] = known
        found = known.match(self._text, self._at)
        assert found is not None  # noqa: S101 - it may be empty
        self._at = found.end()
        return found[0]

    def unget(self, char: str | None) -> None:
        """Takes back the character that was read last."""
        if char is not None:
            self._at -= 1


class Parser(html5lib.HTMLParser):
    """Parses text that `decode` made; no namespaces, no errors, no change of encoding."""

    def __init__(self) -> None:
        super().__init__(tree=TreeBuilder, namespaceHTMLElements=False)
        self._text = ""

    def page(self, text: str) -> Element:
        """The `html` element of a page."""
        self._text = text
        page: Element = self.parse("")
        return page

    def fragment(self, text: str) -> Element:
        """What is in a piece of HTML, as if it stood in a `div`."""
        self._text = text
        fragment: Element = self.parseFragment("", container="div")
        return fragment

    def reset(self) -> None:
        """Begins a page, or begins it anew."""
        super().reset()
        tokenizer: Any = self.tokenizer
        tokenizer.stream = _Text(self._text)

    def parseError(self, errorcode: str = "", datavars: Any = None) -> None:  # noqa: N802
        """Nobody asks what is wrong with a page; to find the place costs as much as a tag."""
