"""html5lib's parser without what nobody asks it for, and with an eye on what it builds.

The same tree as html5lib's own (tests/parse/test_tree_builder.py compares them) in some seven
tenths of the time: the errors of a page are not collected, each with its line and column; letters
that are no letters are not looked for, since `decode` has let none in; an element is made with its
attributes at once, and its name is kept instead of worked out anew each time it is asked for.

What a page costs depends on how many elements are open, and how many of those that format are
left open and so are made anew in each paragraph. Here both are known exactly, so here they are
limited; what can be known from the text alone is the guard's part.
"""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree as ET

import html5lib
from html5lib.constants import namespaces
from html5lib.treebuilders import getTreeBuilder

from reader.parse.guard import MAX_ELEMENTS, MAX_OPEN, MAX_OPEN_FORMATTING, Hostile

_HTML = namespaces["html"]
_Builder: Any = getTreeBuilder("etree")  # twice as fast as the one for lxml
_Node: Any = _Builder.elementClass


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


class Parser(html5lib.HTMLParser):
    """Parses text that `decode` made; no namespaces, no errors, no change of encoding."""

    def __init__(self) -> None:
        super().__init__(tree=TreeBuilder, namespaceHTMLElements=False)

    def reset(self) -> None:
        """Begins a page."""
        super().reset()
        stream: Any = self.tokenizer.stream
        stream.reportCharacterErrors = None

    def parseError(self, errorcode: str = "", datavars: Any = None) -> None:  # noqa: N802
        """Nobody asks what is wrong with a page; to find the place costs as much as a tag."""
