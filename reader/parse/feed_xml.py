"""The items of an XML feed, found by their tags alone.

A strict XML parser gives nothing of a feed with one bare ampersand, a forgiving one mixes what is
broken into what is not. Here the text is walked once; each item is the text between its tags,
each field the text between its own, and what has no proper end is left out. A document type with
its entities is never looked at, so there is nothing to expand and nothing to fetch.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from typing import NamedTuple

from reader.parse.plain_text import attributes_of, unescape

_TAG = re.compile(
    r"""<(?P<slash>/?)(?P<name>[A-Za-z_][\w.:-]*+)(?P<attributes>(?:[^<>"']++|"[^"<]*+"|'[^'<]*+')*+)>"""
)
ITEM = re.compile(r"(?:[\w.-]+:)?(?:item|entry)")
# A CDATA section that runs from one item into the next lost its end.
_NEXT_ITEM = re.compile(
    r"(?=</(?:[\w.-]+:)?(?:item|entry)\s*>\s*<(?:[\w.-]+:)?(?:item|entry)\b)", re.IGNORECASE
)
_CDATA = re.compile(r"<!\[CDATA\[(.*?)\]\]>", re.DOTALL)
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_MOST_TAGS = 400_000

# By their namespace, whatever prefix a feed chose.
_PREFIXES = {
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/atom": "atom:",
    "http://purl.org/atom/ns#": "atom:",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://search.yahoo.com/mrss/": "media:",
    "http://search.yahoo.com/mrss": "media:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
}
# A field of these that lost its tag leaves no item worth showing.
_CORE = frozenset({"title", "link", "description", "summary", "guid", "id", "pubdate", "published"})


class Tag(NamedTuple):
    """A tag with its place in the text. Names are lower-case and as written."""

    name: str
    closes: bool
    attributes: str
    begin: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether the element ends with its start tag."""
        return self.attributes.endswith("/")


class Field(NamedTuple):
    """An element of an item. `name` has the usual prefix of its namespace; `inner` is raw."""

    name: str
    raw_attributes: str
    inner: str

    @property
    def attributes(self) -> dict[str, str]:
        """Its attributes by lower-case name."""
        return attributes_of(self.raw_attributes)

    @property
    def markup(self) -> str:
        """Its content as the HTML or text that was meant."""
        return content_of(self.inner)


class Item(NamedTuple):
    """The head of a feed, or one item, with its fields; not `whole` where the feed ends in it."""

    attributes: str
    fields: list[Field]
    whole: bool = True


class _Ends:
    """Where a sign next stands; remembered, so that asking again and again stays cheap."""

    def __init__(self, text: str, sign: str) -> None:
        self._text = text
        self._sign = sign
        self._known = -1

    def after(self, begin: int) -> int | None:
        """The sign's next place; None where there is none."""
        if self._known < begin:
            found = self._text.find(self._sign, begin)
            self._known = found if found >= 0 else len(self._text) + 1
        return self._known if self._known <= len(self._text) else None


def tags_of(text: str, begin: int) -> Iterator[Tag]:
    """The tags from a place on, without those in CDATA sections and comments."""
    sections, comments = _Ends(text, "]]>"), _Ends(text, "-->")
    at = begin
    for _count in range(_MOST_TAGS):
        at = text.find("<", at)
        if at < 0:
            return
        if text.startswith("<![CDATA[", at):
            at = _end_of_cdata(text, at, sections.after(at))
        elif text.startswith("<!--", at):
            end = comments.after(at)
            at = end + 3 if end is not None else at + 4
        elif found := _TAG.match(text, at):
            name = found["name"].lower()
            yield Tag(name, bool(found["slash"]), found["attributes"], at, found.end())
            at = found.end()
        else:
            at += 1


def _end_of_cdata(text: str, begin: int, end: int | None) -> int:
    lost = _NEXT_ITEM.search(text, begin, end if end is not None else len(text))
    if lost is not None:
        return lost.start()
    return end + 3 if end is not None else len(text)


class Reader:
    """Reads the items of one feed; `damaged` says that something had to be left out."""

    def __init__(self, text: str, root: re.Match[str], item: re.Pattern[str] = ITEM) -> None:
        self._item_name = item
        self.text = text
        self.begin = root.start()
        self.damaged = False
        self.closed = False
        self._root = root["root"].lower()
        self._prefixes: dict[str, str] = {}

    def items(self) -> Iterator[Item]:
        """First the feed's head as an item of its own, then its sound items in their order.

        The last may be one that the feed was cut off in, with the fields before the cut.
        """
        head: list[Tag] = []
        tags = tags_of(self.text, self.begin)
        opened: Tag | None = None
        for tag in tags:
            if self._item_name.fullmatch(tag.name) and not tag.closes:
                opened = tag
                break
            self._declare(tag)
            head.append(tag)
        self.closed = bool(head) and head[-1].closes and head[-1].name == head[0].name
        yield self._head(head)
        inside: list[Tag] = []
        for tag in tags:
            if opened is not None and tag.name == opened.name:
                if not opened.empty:
                    self.damaged |= not tag.closes
                    yield from self._item(opened, inside)
                opened, inside = None if tag.closes else tag, []
            elif opened is None:
                if not tag.closes and self._item_name.fullmatch(tag.name):
                    opened = tag
                self.closed = tag.closes and bool(head) and tag.name == head[0].name
            else:
                inside.append(tag)
        if opened is not None and not opened.empty:
            yield from self._item(opened, self._before_cut(inside), cut=True)
        self.damaged |= not self.closed

    def _head(self, tags: list[Tag]) -> Item:
        outer = [
            tag for tag in tags if tag.name.split(":")[-1] in ("rss", "rdf", "feed", "channel")
        ]
        inner = [tag for tag in tags if tag not in outer] if len(tags) < 500 else []
        fields, _sound = elements_of(self.text, inner, self._name)
        return Item(" ".join(tag.attributes for tag in outer), fields)

    def _before_cut(self, inside: list[Tag]) -> list[Tag]:
        """The tags before the one of which the feed's end took the end."""
        ended: set[str] = set()
        for place in reversed(range(len(inside))):
            tag = inside[place]
            if tag.closes:
                ended.add(tag.name)
            elif self._name(tag.name) in _CORE and not tag.empty and tag.name not in ended:
                return inside[:place]
        return inside

    def _item(self, opened: Tag, inside: list[Tag], *, cut: bool = False) -> Iterator[Item]:
        for tag in inside[:200]:
            self._declare(tag)
        self._declare(opened)
        fields, sound = elements_of(self.text, inside, self._name)
        self.damaged |= not sound
        if sound:
            yield Item(opened.attributes, fields, whole=not cut)

    def _declare(self, tag: Tag) -> None:
        if "xmlns" in tag.attributes:
            for name, value in attributes_of(tag.attributes).items():
                if (
                    name.startswith("xmlns:")
                    and (usual := _PREFIXES.get(value.lower())) is not None
                ):
                    self._prefixes[name.removeprefix("xmlns:") + ":"] = usual

    def _name(self, raw: str) -> str:
        """A name with its namespace's usual prefix; none for those of the feed's own format."""
        prefix, colon, local = raw.rpartition(":")
        usual = self._prefixes.get(prefix + colon, prefix + colon) if colon else ""
        return local if usual == "atom:" and self._root == "feed" else usual + local


def elements_of(
    text: str, tags: list[Tag], named: Callable[[str], str]
) -> tuple[list[Field], bool]:
    """The outermost elements among tags, and whether all that matters has both its tags."""
    ends: dict[str, list[int]] = {}
    for index, tag in enumerate(tags):
        if tag.closes:
            ends.setdefault(tag.name, []).append(index)
    fields: list[Field] = []
    sound = True
    index = 0
    while index < len(tags):
        tag = tags[index]
        name = named(tag.name)
        end = None if tag.closes or tag.empty else _next(ends.get(tag.name, []), index)
        if end is not None:
            field = Field(name, tag.attributes, text[tag.end : tags[end].begin])
            sound &= _intact(field, {named(inner.name) for inner in tags[index + 1 : end]})
            fields.append(field)
            index = end
        elif tag.empty and not tag.closes:
            fields.append(Field(name, tag.attributes[:-1], ""))
        else:
            sound &= name not in _CORE
        index += 1
    return fields, sound


def _next(places: list[int], index: int) -> int | None:
    at = bisect_right(places, index)
    return places[at] if at < len(places) else None


def _intact(field: Field, within: set[str]) -> bool:
    """Whether a field is one, and not two whose tags between them were lost."""
    if "\ufffd" in field.name or field.inner[:12].upper().startswith("<![CD\ufffd"):
        return False
    may_hold_markup = field.name not in _CORE or field.name in ("description", "summary")
    return may_hold_markup or not within & _CORE


def parts_of(inner: str) -> list[Field]:
    """The elements directly within a field, such as an author's name; names as written."""
    return elements_of(inner, list(tags_of(inner, 0)), lambda name: name)[0]


def content_of(inner: str) -> str:
    """What stands between an element's tags as text or HTML: CDATA as it is, entities resolved
    once where no markup stands beside them.
    """
    if "<" not in inner:
        return unescape(inner).strip()
    parts = _CDATA.split(inner)
    for index in range(0, len(parts), 2):
        outside = _COMMENT.sub("", parts[index])
        parts[index] = outside if "<" in outside else unescape(outside)
    return "".join(parts).strip()
