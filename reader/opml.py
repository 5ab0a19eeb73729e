"""Subscriptions out and in as OPML 2.0.

A newspaper is a folder, each of its sections an outline in it; it may stand in a folder of the
reader's own. What other readers know nothing
of (ids, front pages, sitemaps, side lists, patterns) stands in attributes of a namespace of our
own, as the specification asks (opml.org/spec2.opml, "Extending OPML"): they see the feeds, and
here a round trip is exact.

Files are read by their tags alone, as feeds are: a bare ampersand or a missing end costs nothing,
and a document type with its entities is never looked at.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from email.utils import format_datetime
from typing import TypeVar
from xml.sax.saxutils import quoteattr

import msgspec

from reader.errors import NotSubscriptions
from reader.feed_lists import FoundFeed, bare, fetchable, newspapers_of
from reader.newspapers import Hints, Newspaper, Section, Way, WayIn
from reader.parse.decode import decode
from reader.parse.feed_xml import Tag, tags_of
from reader.parse.plain_text import attributes_of

T = TypeVar("T")

NAMESPACE = "urn:potrika:subscriptions:1"
LARGEST_BYTES = 16 * 1024 * 1024
_TITLE = "পত্রিকা"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_ESCAPES = {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"}
_LONGEST_PATTERN = 1000
_MOST_REPETITIONS = 6
_CLASS_OR_ESCAPE = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]")
_REPEATED_GROUP = re.compile(r"\)[*+{]")
# What other readers write where an outline is no feed: folders of searches, commands, files.
_NO_FEED_TYPES = frozenset({"vfolder", "newsbin", "link", "include"})
_RSS_GUARD_ADDRESS = "0"


# --- out --------------------------------------------------------------------------------------


def write_opml(
    papers: Sequence[Newspaper],
    made: datetime | None = None,
    folders: Mapping[str, str] | None = None,
) -> bytes:
    """Newspapers as an OPML document in UTF-8; the same for the same input. `made` is aware,
    `folders` names the folder of each newspaper (by id) that stands in one; those of a folder
    that follow each other stand in it together."""
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<opml version="2.0" xmlns:potrika="{NAMESPACE}">',
        "  <head>",
        f"    <title>{_TITLE}</title>",
    ]
    if made is not None:
        lines.append(f"    <dateCreated>{format_datetime(made)}</dateCreated>")
    lines += ["  </head>", "  <body>"]
    named = folders or {}
    for folder, within in itertools.groupby(papers, lambda paper: named.get(paper.id)):
        if folder is None:
            lines += _lines_of(within, "    ")
        else:
            shown = {"text": folder, "title": folder, "potrika:folder": "true"}
            lines += [f"    <outline{_attributes(shown)}>", *_lines_of(within, "      ")]
            lines.append("    </outline>")
    lines += ["  </body>", "</opml>", ""]
    return "\n".join(lines).encode()


def _lines_of(papers: Iterable[Newspaper], indent: str) -> Iterator[str]:
    for paper in papers:
        yield f"{indent}<outline{_attributes(_of_paper(paper))}>"
        for section in paper.sections:
            yield f"{indent}  <outline{_attributes(_of_section(section, paper))}/>"
        yield f"{indent}</outline>"


def _of_paper(paper: Newspaper) -> dict[str, str | None]:
    return {
        "text": paper.name,
        "title": paper.name,
        "potrika:id": paper.id,
        "potrika:nameEn": paper.name_en,
        "potrika:home": paper.home,
        "potrika:articles": _json(paper.articles) if paper.articles else None,
        "potrika:hints": _json(paper.hints) if paper.hints != Hints() else None,
        "potrika:verified": "true" if paper.verified else None,
    }


def _of_section(section: Section, paper: Newspaper) -> dict[str, str | None]:
    feed = next((way.url for way in section.ways if way.kind is Way.FEED), None)
    page = next((way.url for way in section.ways if way.kind is Way.FRONT_PAGE), paper.home)
    shown: dict[str, str | None]
    if feed is not None:
        shown = {"type": "rss", "xmlUrl": feed, "htmlUrl": page}
    else:
        shown = {"type": "link", "url": page}
    return {
        "text": section.name,
        "title": section.name,
        **shown,
        "potrika:id": section.id,
        "potrika:nameEn": section.name_en,
        "potrika:ways": _json(section.ways),
        "potrika:list": section.list_name,
        "potrika:match": section.match,
    }


def _json(value: object) -> str:
    return msgspec.json.encode(value).decode()


def _attributes(values: Mapping[str, str | None]) -> str:
    return "".join(
        f" {name}={quoteattr(_FORBIDDEN.sub('', value), _ESCAPES)}"
        for name, value in values.items()
        if value is not None
    )


# --- in ---------------------------------------------------------------------------------------


def read_opml(body: bytes, file: str = "") -> tuple[Newspaper, ...]:
    """The newspapers of an OPML document, ours or another reader's, in its order.

    What is ours comes back as it was written. Others' feeds become newspapers by
    `feed_lists.newspapers_of`. Raises NotSubscriptions, naming `file`, where there is no outline.
    """
    if len(body) > LARGEST_BYTES:
        raise NotSubscriptions(file=file)
    own: list[Newspaper] = []
    feeds: list[FoundFeed] = []
    outlines = 0
    for attributes, folders in _outlines(decode(body, None)):
        outlines += 1
        if _is_our_paper(attributes):
            own.append(_paper(attributes))
        elif (section := _section(attributes, own, folders)) is not None:
            paper = own[-1]
            own[-1] = msgspec.structs.replace(paper, sections=(*paper.sections, section))
        elif (feed := _feed(attributes, folders)) is not None:
            feeds.append(feed)
    if not outlines:
        raise NotSubscriptions(file=file)
    return (*(paper for paper in own if paper.sections), *newspapers_of(feeds))


def read_folders(body: bytes, papers: Sequence[Newspaper]) -> dict[str, str]:
    """The folder of each newspaper that `read_opml` found and that stands in one, by its id: of
    several folders within each other the innermost. A folder that has become a newspaper itself
    is none any more."""
    by_feed = {
        bare(way.url): paper
        for paper in papers
        for section in paper.sections
        for way in section.ways
    }
    names = {paper.id for paper in papers}
    found: dict[str, str] = {}
    for attributes, folders in _outlines(decode(body, None)):
        path = [name for folder in folders if (name := _name(folder))]
        if not path:
            continue
        if _is_our_paper(attributes) and attributes["potrika:id"] in names:
            found.setdefault(attributes["potrika:id"], path[-1])
        elif not any(_is_our_paper(folder) for folder in folders):
            feed = _feed(attributes, folders)
            paper = by_feed.get(bare(feed.url)) if feed is not None else None
            if paper is not None and paper.name != path[-1]:
                found.setdefault(paper.id, path[-1])
    return found


def _outlines(text: str) -> Iterator[tuple[dict[str, str], tuple[dict[str, str], ...]]]:
    """Each outline's attributes, with those of the outlines that it stands in."""
    opened: list[dict[str, str]] = []
    for tag in tags_of(text, 0):
        if _local(tag) != "outline":
            continue
        if tag.closes:
            if opened:
                opened.pop()
            continue
        attributes = attributes_of(tag.attributes)
        yield attributes, tuple(opened)
        if not tag.empty:
            opened.append(attributes)


def _local(tag: Tag) -> str:
    return tag.name.rpartition(":")[2]


def _is_our_paper(attributes: dict[str, str]) -> bool:
    return "potrika:home" in attributes and bool(attributes.get("potrika:id"))


def _paper(attributes: dict[str, str]) -> Newspaper:
    name = _name(attributes) or attributes["potrika:id"]
    patterns = _decoded(attributes.get("potrika:articles"), tuple[str, ...]) or ()
    return Newspaper(
        id=attributes["potrika:id"],
        name=name,
        name_en=attributes.get("potrika:nameen", name),
        home=attributes["potrika:home"],
        sections=(),
        articles=tuple(pattern for pattern in patterns if _is_pattern(pattern)),
        hints=_hints(attributes.get("potrika:hints")),
        verified=attributes.get("potrika:verified") == "true",
    )


def _hints(document: str | None) -> Hints:
    hints = _decoded(document, Hints) or Hints()
    if hints.signoff is not None and not _is_pattern(hints.signoff):
        return msgspec.structs.replace(hints, signoff=None)
    return hints


def _section(
    attributes: dict[str, str], own: list[Newspaper], folders: tuple[dict[str, str], ...]
) -> Section | None:
    """A section of ours: one that stands in a newspaper of ours and has at least one way in."""
    if not own or not folders or folders[-1].get("potrika:id") != own[-1].id:
        return None
    ways = _decoded(attributes.get("potrika:ways"), tuple[WayIn, ...]) or ()
    ways = tuple(way for way in ways if fetchable(way.url))
    identity = attributes.get("potrika:id")
    if not ways or not identity or identity in {known.id for known in own[-1].sections}:
        return None
    name = _name(attributes) or identity
    match = attributes.get("potrika:match")
    return Section(
        id=identity,
        name=name,
        name_en=attributes.get("potrika:nameen", name),
        ways=ways,
        list_name=attributes.get("potrika:list"),
        match=match if match and _is_pattern(match) else None,
    )


def _feed(attributes: dict[str, str], folders: tuple[dict[str, str], ...]) -> FoundFeed | None:
    """A feed as other readers write it; None for their folders, searches and commands."""
    if attributes.get("type", "").lower() in _NO_FEED_TYPES:
        return None
    if attributes.get("rssguard:xmlurltype", _RSS_GUARD_ADDRESS) != _RSS_GUARD_ADDRESS:
        return None
    # Attribute names are lower-case here; some write "url" or keep Liferea's "source".
    named = (attributes.get(name) for name in ("xmlurl", "xml_url", "feedurl", "source", "url"))
    url = next((url for address in named if address and (url := fetchable(address))), None)
    if url is None:
        return None
    path = tuple(name for folder in folders if (name := _name(folder)))
    return FoundFeed(
        url=url,
        title=_name(attributes) or None,
        home=fetchable(attributes.get("htmlurl", "")),
        folders=path,
    )


def _name(attributes: dict[str, str]) -> str:
    return attributes.get("text") or attributes.get("title") or ""


def _decoded(text: str | None, kind: type[T]) -> T | None:
    """The value of a JSON attribute; None where it is none of its kind."""
    try:
        return msgspec.json.decode(text, type=kind) if text else None
    except msgspec.DecodeError:
        return None


def _is_pattern(pattern: str) -> bool:
    """Whether a text can be used as a regular expression on addresses. A file may come from
    anybody, so none that could take for ever: repeated groups, or many repetitions in a row."""
    plain = _CLASS_OR_ESCAPE.sub("", pattern)
    repetitions = sum(plain.count(sign) for sign in "*+{")
    if (
        len(pattern) > _LONGEST_PATTERN
        or repetitions > _MOST_REPETITIONS
        or _REPEATED_GROUP.search(plain)
    ):
        return False
    try:
        re.compile(pattern)
    except (re.error, RecursionError, OverflowError):
        return False
    return True
