"""A cheap look at a page before html5lib gets it, which is easily attacked.

html5lib needs minutes for some pages of a few hundred kilobytes: it compares each attribute of
a tag with all before it, walks all open elements at each tag, clones formatting elements that are
left open, and copies a text, a name or a comment anew for each piece that is added to it. This
module looks at the text once, in time that grows with its length. Most pages are so small that
none of those habits can cost much, which one regular expression shows (about 5 % of a parse); for
the others the tags are walked and what they would cost is added up (about 10 %). How deep a page
really becomes, and what it leaves open, is watched while the tree is built (tree_builder.py). The
limits are several times what real pages reach; what gets by is ended by the parser process's
deadline.
"""

from __future__ import annotations

import re
from itertools import islice

from reader.errors import PageTooHostile

MAX_CHARACTERS = 12_000_000
MAX_TAGS = 250_000
MAX_DEPTH = 500  # without elements that are closed by the next of their kind
MAX_OPEN = 800  # with them
MAX_ELEMENTS = MAX_TAGS // 2  # with those that are made anew because they were left open
MAX_OPEN_FORMATTING = 150
MAX_ATTRIBUTES = 500
MAX_NAME = 2_000
MAX_DOCTYPE = 5_000
MAX_NULS = 10_000
MAX_STEPS = 20_000_000  # open elements that stand above each tag, added up
MAX_COMPARISONS = 4_000_000  # of attribute names with those before them in their tag
MAX_COPIED = 4_000_000_000  # characters copied while texts and comments grow piece by piece
MAX_STRAY = 100_000  # "<" and "&" that begin nothing, outside of scripts


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


_TOKEN = re.compile(
    r"""<(?:
        !--(?:-?>|(?P<comment>.*?)(?:--!?>|\Z))
      | /(?P<end>[a-zA-Z][^\s/>]*+)
      | (?P<start>[a-zA-Z][^\s/>]*+)
      | !(?P<doctype>(?i:doctype)[^>]*+)>?
      | [!?][^>]*+>?
      | (?P<stray>)
    )""",
    re.VERBOSE | re.DOTALL,
)
_ATTRIBUTES = re.compile(r"""(?:[^\s=>]++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]++)?)?|\s++|=)*+""")
_ATTRIBUTE = re.compile(r"""([^\s=>/]++)(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>]*+))?""")
_RAW = ("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes")
_RAW_END = {name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE) for name in _RAW}
# A comment is group 1, a tag 2, with 3 its name where no tags are in it, and then 4 its text.
_TAGS = re.compile(
    rf"""<(?:
        !--(-?>|(?:[^-]++|-(?!-!?>))*+)
      | (!?(?:({"|".join(_RAW)})(?=[\s/>])|/?[a-z][^\s/>]*+){_ATTRIBUTES.pattern})
        (?(3)>((?:[^<]++|<(?!/\3[\s/>]))*+))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_SHORT = 500  # characters of a tag, of which half can be attributes
_VOID = words(
    "area base basefont bgsound br col embed frame hr img input keygen link meta param source track"
    " wbr"
)
# Left unclosed on many honest pages; each is closed by the next of its kind, so it adds no depth.
_CLOSES_ITSELF = words(
    "p li dt dd option optgroup tr td th thead tbody tfoot colgroup caption rb rt rtc rp html head"
    " body"
)
_FORMATTING = words("a b big code em font i nobr s small strike strong tt u")


def check(html: str, host: str) -> None:
    """Raises PageTooHostile where the text shows that html5lib would take too long; linear in its
    length. What the tree shows is found by the tree builder."""
    if len(html) > MAX_CHARACTERS or html.count("\0") > MAX_NULS:
        raise PageTooHostile(host=host)
    if html.count("<") > MAX_TAGS + MAX_STRAY:
        raise PageTooHostile(host=host)
    if _is_harmless(html):
        return
    try:
        _Walk(html).run()
    except Hostile:
        raise PageTooHostile(host=host) from None


def _is_harmless(html: str) -> bool:
    """Whether bounds that are cheap to find show that no limit can be reached."""
    begun = html.count("<")
    if begun * MAX_OPEN > MAX_STEPS:
        return False
    parts = _TAGS.split(html)  # texts, with four groups behind each but the last
    pieces = html.count("&") + begun + html.count("-")
    if pieces * len(html) > MAX_COPIED and pieces * _longest(parts) > MAX_COPIED:
        return False
    comparisons = 0
    for tag in filter(None, parts[2::5]):
        count = len(tag) // 2
        if count > _SHORT // 2:
            found = islice(_ATTRIBUTE.finditer(tag), MAX_ATTRIBUTES + 1)
            names = [len(attribute[1]) for attribute in found]
            count = len(names)
            if count > MAX_ATTRIBUTES or max(names, default=0) > MAX_NAME:
                return False
        comparisons += count * count // 2
    return comparisons <= MAX_COMPARISONS


def _longest(parts: list[str | None]) -> int:
    """Characters of the longest part: no text that grows piece by piece is longer."""
    return max(map(len, filter(None, parts)), default=0)


class Hostile(Exception):
    """Some limit was passed; becomes PageTooHostile, which knows the page's host."""


class _Walk:
    """One pass over a page's tags, with what they would cost so far."""

    def __init__(self, html: str) -> None:
        self.html = html
        self.open: list[str] = []
        self.open_by_name: dict[str, int] = {}
        self.open_formatting = 0
        self.tags = self.stray = self.comparisons = self.copied = self.steps = 0
        self.text_length = 0
        pieces = html.count("&") + html.count("<") + html.count("-")
        self._counts_copies = pieces * len(html) > MAX_COPIED  # else they cannot reach the limit

    def run(self) -> None:
        """Looks at every token; raises Hostile where a limit is passed."""
        html, find, match = self.html, self.html.find, _TOKEN.match
        ended = at = 0
        while (at := find("<", at)) >= 0:
            if self._counts_copies:
                self._text(ended, at)
            token = match(html, at)
            if token is None:
                return
            begins, at = at, token.end()
            kind = token.lastgroup
            if at - begins > MAX_NAME and kind in ("start", "end"):
                raise Hostile
            if kind == "start":
                at = self._start(token[kind].lower(), at)
            elif kind == "end":
                at = self._tag(at)
                self._close(token[kind].lower())
            elif kind is not None:
                self._other(kind, token[kind], at - begins)
            ended = at
        if self._counts_copies:
            self._text(ended, len(html))

    def _other(self, kind: str, text: str, length: int) -> None:
        """A comment, a document type, or a "<" that begins nothing."""
        if kind == "comment":
            self._grow(text.count("-"), len(text))
        elif kind == "stray":
            self.stray += 1
            self.text_length += 1
            self._grow(1, self.text_length)
        if self.stray > MAX_STRAY or (kind == "doctype" and length > MAX_DOCTYPE):
            raise Hostile

    def _text(self, begin: int, end: int) -> None:
        """Text between tags, in pieces parted by "&"."""
        self.text_length += end - begin
        pieces = self.html.count("&", begin, end)
        if pieces:
            self._grow(pieces, self.text_length)

    def _grow(self, pieces: int, length: int) -> None:
        """A text of this length that comes in so many pieces."""
        self.copied += pieces * length
        if self.copied > MAX_COPIED:
            raise Hostile

    def _start(self, name: str, at: int) -> int:
        """A start tag whose name ended at `at`; answers where the next token may begin."""
        at = self._tag(at)
        if name in _FORMATTING:
            if name == "a" and self.open_by_name.get(name):
                self._close(name)  # an open link is closed by the next one
            self.open_formatting += 1
            self._push(name)
        elif name in _VOID or self.html[at - 1] == "/":
            return at  # html5lib minds the slash in SVG alone, but real pages have it there
        elif name in _RAW_END:
            return self._raw(name, at)
        elif name not in _CLOSES_ITSELF:
            self._push(name)
        return at

    def _tag(self, at: int) -> int:
        """The attributes of a tag whose name ended at `at`; answers where they end."""
        self.tags += 1
        self.steps += len(self.open)
        self.text_length = 0
        if self.tags > MAX_TAGS or self.steps > MAX_STEPS:
            raise Hostile
        html = self.html
        if html[at : at + 1] == ">":
            return at
        found = _ATTRIBUTES.match(html, at)
        if found is None:
            return at
        end = found.end()
        if end - at > 3:
            self._attributes(found.group())
        return end

    def _attributes(self, attributes: str) -> None:
        """Few attributes are counted roughly, many one by one."""
        count = attributes.count("=") + attributes.count(" ")
        if count > 40 or len(attributes) > MAX_NAME:
            count = 0
            for found in _ATTRIBUTE.finditer(attributes):
                count += 1
                if count > MAX_ATTRIBUTES or found.end(1) - found.start(1) > MAX_NAME:
                    raise Hostile
            self._grow(attributes.count("&"), len(attributes))
        self.comparisons += count * count // 2
        if self.comparisons > MAX_COMPARISONS:
            raise Hostile

    def _raw(self, name: str, at: int) -> int:
        """The text of an element that holds no tags, to its end tag."""
        begins = self.html.find(">", at)
        if begins < 0:
            return len(self.html)
        found = _RAW_END[name].search(self.html, begins)
        ends = found.start() if found else len(self.html)
        if self._counts_copies:
            self._grow(self.html.count("<", begins, ends), ends - begins)
        return ends

    def _push(self, name: str) -> None:
        self.open.append(name)
        self.open_by_name[name] = self.open_by_name.get(name, 0) + 1
        if len(self.open) > MAX_DEPTH or self.open_formatting > MAX_OPEN_FORMATTING:
            raise Hostile

    def _close(self, name: str) -> None:
        """Closes the last element of this name, if any, and all that was opened after it."""
        if not self.open_by_name.get(name):
            return
        while self.open:
            closed = self.open.pop()
            self.open_by_name[closed] -= 1
            if closed in _FORMATTING:
                self.open_formatting -= 1
            if closed == name:
                return
