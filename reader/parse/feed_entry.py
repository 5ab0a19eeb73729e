"""One item of an XML feed as an Entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from reader.article import Picture
from reader.parse.addresses import absolute
from reader.parse.feed_blocks import blocks_of
from reader.parse.feed_times import read_time
from reader.parse.feed_xml import Field, Item, parts_of
from reader.parse.plain_text import attributes_of, cut_to_words, number, pictures_in, plain
from reader.parse.results import Enclosure, Entry

TEASER_LENGTH = 600  # characters; a teaser longer than this is the story itself
HEADLINE_LENGTH = 120  # characters of a text that stands in for a headline
_PUBLISHED = ("pubdate", "published", "dc:date", "issued", "dcterms:issued", "dcterms:created",
              "created", "date")  # fmt: skip
_MODIFIED = ("updated", "dcterms:modified", "modified", "atom:updated", "lastbuilddate")
_TEASER = ("description", "summary", "atom:summary", "dc:description", "itunes:summary",
           "media:description")  # fmt: skip
_WHOLE = ("content:encoded", "content", "atom:content", "fullstory", "body")
_AUTHORS = ("dc:creator", "author", "atom:author", "itunes:author")
_TOPICS = ("category", "dc:subject", "atom:category", "tag")
_MAIL = re.compile(r"\S+@\S+")
_APPENDED = re.compile(r"\s*The post .{1,400} appeared first on .{1,200}$")  # by WordPress
_PICTURE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])", re.IGNORECASE)


class Dated(NamedTuple):
    """An entry without its times, and the times as the feed states them."""

    entry: Entry
    published: datetime | None
    modified: datetime | None


def dated_entry(item: Item, base: str, now: datetime) -> Dated | None:
    """An item as an entry; None where it has neither a headline nor a text."""
    base = base_of(item.attributes, base)
    by_name: dict[str, list[Field]] = {}
    for field in item.fields:
        by_name.setdefault(field.name, []).append(field)
    teaser_markup = _first(by_name, _TEASER)
    whole = _longest(by_name, _WHOLE)
    teaser = cut_to_words(_APPENDED.sub("", plain(teaser_markup) or plain(whole)), TEASER_LENGTH)
    title = _first(by_name, ("title", "dc:title", "media:title", "atom:title"))
    headline = plain(title) or cut_to_words(teaser, HEADLINE_LENGTH)
    if not headline:
        return None
    enclosures = tuple(_enclosures(by_name, base))
    link = _link(by_name, item.attributes, base)
    entry = Entry(
        headline=headline,
        url=link,
        guid=_first(by_name, ("guid", "id", "atom:id")) or None,
        teaser=teaser if teaser and teaser != headline else None,
        byline=_byline(by_name),
        picture=_picture(by_name, enclosures, base, (whole, teaser_markup)),
        topics=_topics(by_name),
        enclosures=enclosures,
        blocks=blocks_of(whole, link or base) if len(whole) > len(teaser_markup) else (),
    )
    return Dated(entry, _time(by_name, _PUBLISHED, now), _time(by_name, _MODIFIED, now))


def base_of(attributes: str, base: str) -> str:
    """The base of an element's addresses: its xml:base, else the one around it."""
    if "xml:base" not in attributes:
        return base
    return absolute(base, attributes_of(attributes).get("xml:base")) or base


def home_of(fields: Iterable[Field], base: str) -> str | None:
    """The page that the feed's head points to."""
    by_name: dict[str, list[Field]] = {}
    for field in fields:
        by_name.setdefault(field.name, []).append(field)
    return _link({name: by_name[name] for name in by_name if name != "id"}, "", base)


def _fields(by_name: dict[str, list[Field]], names: Iterable[str]) -> Iterator[Field]:
    return (field for name in names for field in by_name.get(name, ()))


def _first(by_name: dict[str, list[Field]], names: Iterable[str]) -> str:
    """The first of these fields that says something."""
    return next((text for f in _fields(by_name, names) if (text := f.markup)), "")


def _longest(by_name: dict[str, list[Field]], names: Iterable[str]) -> str:
    return max((field.markup for field in _fields(by_name, names)), key=len, default="")


def _time(by_name: dict[str, list[Field]], names: Iterable[str], now: datetime) -> datetime | None:
    for field in _fields(by_name, names):
        if (moment := read_time(plain(field.markup), now)) is not None:
            return moment
    return None


def _link(by_name: dict[str, list[Field]], item_attributes: str, base: str) -> str | None:
    """The story's address: its link, else what identifies it if that is an address."""
    candidates: list[tuple[str | None, str]] = []
    for field in _fields(by_name, ("feedburner:origlink", "link", "atom:link")):
        attributes = field.attributes
        if "href" not in attributes:
            candidates.append((plain_address(field.markup), base_of(field.raw_attributes, base)))
        elif attributes.get("rel", "alternate") == "alternate":
            candidates.append((attributes["href"], base_of(field.raw_attributes, base)))
    for field in by_name.get("guid", ()):
        if field.attributes.get("ispermalink", "true").lower() != "false":
            candidates.append((_address(field.markup), base))
    candidates.extend((_address(field.markup), base) for field in by_name.get("id", ()))
    candidates.append((attributes_of(item_attributes).get("rdf:about"), base))
    return next((url for href, b in candidates if (url := absolute(b, href)) is not None), None)


def plain_address(text: str) -> str | None:
    """A link's text; None where it holds what no address does."""
    text = text.strip()
    return None if not text or "<" in text or "\ufffd" in text else text


def _address(text: str) -> str | None:
    """What identifies an item, if it is a whole address."""
    return plain_address(text) if text.strip().startswith(("http://", "https://")) else None


def _byline(by_name: dict[str, list[Field]]) -> str | None:
    names: list[str] = []
    for field in _fields(by_name, _AUTHORS):
        inner = [part for part in parts_of(field.inner) if part.name.endswith("name")]
        for text in [part.markup for part in inner] or [field.markup]:
            name = _MAIL.sub("", plain(text)).strip(" ()<>,;")
            if name and name not in names:
                names.append(name)
        if names and field.name not in ("author", "atom:author"):
            break
    return ", ".join(names[:6]) or None


def _topics(by_name: dict[str, list[Field]]) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for field in _fields(by_name, _TOPICS):
        attributes = field.attributes
        text = plain(field.markup) or attributes.get("label") or attributes.get("term") or ""
        if text and len(text) < 100:
            found.setdefault(text)
    return tuple(found)


def _media(by_name: dict[str, list[Field]]) -> Iterator[Field]:
    """media:content and media:thumbnail, those in a media:group too."""
    yield from _fields(by_name, ("media:content",))
    groups = [parts_of(f.inner) for f in _fields(by_name, ("media:group", "media:content"))]
    for name in ("content", "thumbnail"):
        for part in (part for group in groups for part in group):
            if part.name.rpartition(":")[2] == name:
                yield part._replace(name=f"media:{name}")
    yield from _fields(by_name, ("media:thumbnail",))


def _enclosures(by_name: dict[str, list[Field]], base: str) -> Iterator[Enclosure]:
    seen: set[str] = set()
    links = [f for f in _fields(by_name, ("link", "atom:link")) if "enclosure" in f.raw_attributes]
    media = [f for f in _media(by_name) if f.name == "media:content"]
    for field in [*by_name.get("enclosure", ()), *links, *media]:
        attributes = field.attributes
        if field in links and attributes.get("rel") != "enclosure":
            continue
        url = absolute(base, attributes.get("url") or attributes.get("href"))
        if url is not None and url not in seen:
            seen.add(url)
            length = number(attributes.get("length") or attributes.get("filesize"))
            yield Enclosure(url, attributes.get("type") or None, length or None)


def _picture(
    by_name: dict[str, list[Field]],
    enclosures: tuple[Enclosure, ...],
    base: str,
    markups: Iterable[str],
) -> Picture | None:
    """The largest picture of media:, else an enclosure, a thumbnail, the text's first picture."""
    pictures = [p for field in _media(by_name) if (p := _media_picture(field, base)) is not None]
    if pictures:
        best = max(pictures, key=lambda picture: picture.width or 0)
        caption = plain(_first(by_name, ("media:description", "media:text"))) or best.caption
        credit = plain(_first(by_name, ("media:credit",))) or best.credit
        return Picture(best.url, caption, credit, best.alt, best.width, best.height)
    for enclosure in enclosures:
        kind = enclosure.media_type or ""
        if kind.startswith("image") or (not kind and _PICTURE_FILE.search(enclosure.url)):
            return Picture(enclosure.url)
    for field in _fields(by_name, ("image", "itunes:image", "thumbnail", "featuredimage")):
        attributes = field.attributes
        inner = next((p.markup for p in parts_of(field.inner) if p.name == "url"), field.markup)
        href = attributes.get("href") or attributes.get("url") or inner
        picture = next(pictures_in(inner, base), None) if "<" in inner else None
        url = picture.url if picture else absolute(base, plain_address(href)) if href else None
        if url is not None:
            return Picture(url)
    return next((picture for text in markups for picture in pictures_in(text, base)), None)


def _media_picture(field: Field, base: str) -> Picture | None:
    attributes = field.attributes
    url = absolute(base, attributes.get("url"))
    kind = attributes.get("medium") or attributes.get("type") or ""
    if field.name == "media:thumbnail":
        kind = "image"
    if url is None or not (kind.startswith("image") or (not kind and _PICTURE_FILE.search(url))):
        return None
    inner = {part.name.rpartition(":")[2]: plain(part.markup) for part in parts_of(field.inner)}
    return Picture(
        url,
        caption=inner.get("description") or inner.get("text") or None,
        credit=inner.get("credit") or None,
        alt=inner.get("title") or None,
        width=number(attributes.get("width")),
        height=number(attributes.get("height")),
    )
