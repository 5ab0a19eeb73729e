"""The few CSS selectors that a newspaper's hints need: `tag`, `.class`, `#id`, `[attr]`,
`[attr=value]`, several of them together, and one within another.
"""

from __future__ import annotations

import functools
import re
from xml.etree.ElementTree import Element

from reader.errors import Bug
from reader.parse.items import Page

_PART = re.compile(r"""\.([\w-]+)|\#([\w-]+)|\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]|(^[\w-]+|\*)""")

Test = tuple[str, str, str | None]  # what to look at, its name, its value


@functools.lru_cache(maxsize=256)
def compiled(selector: str) -> tuple[tuple[Test, ...], ...]:
    """A selector's compounds, outermost first. Raises Bug where it is not one of the few."""
    return tuple(_compound(word, selector) for word in selector.split()) or _wrong(selector)


def _compound(word: str, selector: str) -> tuple[Test, ...]:
    tests: list[Test] = []
    at = 0
    while at < len(word):
        found = _PART.match(word, at)
        if found is None:
            _wrong(selector)
            break
        name, identity, attribute, value, tag = found.groups()
        if name:
            tests.append(("class", name, None))
        elif identity:
            tests.append(("attribute", "id", identity))
        elif attribute:
            tests.append(("attribute", attribute, value))
        elif tag != "*":
            tests.append(("tag", tag, None))
        at = found.end()
    return tuple(tests)


def _wrong(selector: str) -> tuple[tuple[Test, ...], ...]:
    raise Bug(what=f"a selector that is not understood: {selector!r}")


def _fits(element: Element, tests: tuple[Test, ...]) -> bool:
    for kind, name, value in tests:
        if kind == "tag":
            if element.tag != name:
                return False
        elif kind == "class":
            if name not in (element.get("class") or "").split():
                return False
        elif (stated := element.get(name)) is None or (value is not None and stated != value):
            return False
    return True


def nodes_matching(page: Page, selector: str) -> list[int]:
    """The page's block elements that a selector means, in document order."""
    compounds = compiled(selector)
    inner = compounds[-1]
    return [
        node
        for node, element in enumerate(page.elements)
        if _fits(element, inner) and _stands_within(page, node, compounds[:-1])
    ]


def _stands_within(page: Page, node: int, compounds: tuple[tuple[Test, ...], ...]) -> bool:
    waiting = len(compounds)
    node = page.parents[node]
    while waiting and node >= 0:
        if _fits(page.elements[node], compounds[waiting - 1]):
            waiting -= 1
        node = page.parents[node]
    return not waiting
