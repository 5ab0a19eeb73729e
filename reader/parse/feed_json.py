"""JSON Feed (versions 1 and 1.1); a cut one gives the items before the cut."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any, NamedTuple

from reader.article import Picture
from reader.parse.addresses import absolute
from reader.parse.feed_blocks import blocks_of
from reader.parse.feed_entry import HEADLINE_LENGTH, TEASER_LENGTH, Dated
from reader.parse.feed_times import read_time
from reader.parse.plain_text import cut_to_words, pictures_in, plain
from reader.parse.results import Enclosure, Entry

_ITEMS = re.compile(r'"items"\s*:\s*\[')
_NEXT = re.compile(r"}\s*,\s*(?={)")
_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_decoder = json.JSONDecoder(strict=False)


class JsonFeed(NamedTuple):
    """The head and the items of a JSON Feed as they came."""

    head: dict[str, Any]
    items: list[dict[str, Any]]
    damaged: bool


def read_json(text: str) -> JsonFeed | None:
    """The head and items of a JSON Feed; None where the text is none."""
    try:
        document = _decoder.decode(text)
    except RecursionError:
        return None
    except ValueError:
        return _salvaged(text)
    if not isinstance(document, dict) or not isinstance(document.get("items"), list):
        return None
    items = [item for item in document["items"] if isinstance(item, dict)]
    return JsonFeed(document, items, damaged=len(items) < len(document["items"]))


def _salvaged(text: str) -> JsonFeed | None:
    """What is sound of a damaged JSON Feed: each item stands for itself."""
    begins = _ITEMS.search(text)
    if begins is None:
        return None
    return JsonFeed(_head(text[: begins.start()]), list(_objects(text, begins.end())), damaged=True)


def _head(text: str) -> dict[str, Any]:
    """The members before the items, if they are sound."""
    try:
        head = _decoder.decode(text.rstrip().rstrip(",") + "}")
    except (ValueError, RecursionError):
        return {}
    return head if isinstance(head, dict) else {}


def _objects(text: str, at: int) -> Iterator[dict[str, Any]]:
    failures = 0
    while (at := text.find("{", at)) >= 0 and failures < 100:
        try:
            item, at = _decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            failures += 1
            following = _NEXT.search(text, at)
            if following is None:
                yield from _cut_object(text[at:])
                return
            at = following.end()
        else:
            if isinstance(item, dict):
                yield item
            rest = text[at : at + 200].lstrip()
            if not rest.startswith(","):  # the list of items ends here
                return


def _cut_object(text: str) -> Iterator[dict[str, Any]]:
    """The members before the cut of an object that the feed was cut off in, if they say enough."""
    end = len(text)
    for _attempt in range(40):
        end = text.rfind(",", 0, end)
        if end < 0:
            return
        try:
            item = _decoder.decode(text[:end] + "}")
        except (ValueError, RecursionError):
            continue
        if isinstance(item, dict) and string(item, "title") and string(item, "url"):
            yield item
        return


def entry_of(item: dict[str, Any], base: str, now: datetime) -> Dated | None:
    """An item as an entry; None where it has neither a headline nor a text."""
    markup = string(item, "content_html")
    teaser = plain(string(item, "summary")) or string(item, "content_text") or plain(markup)
    teaser = cut_to_words(" ".join(teaser.split()), TEASER_LENGTH)
    headline = plain(string(item, "title")) or cut_to_words(teaser, HEADLINE_LENGTH)
    if not headline:
        return None
    guid = string(item, "id")
    own_page = absolute(base, string(item, "url"))
    url = own_page or (absolute(base, guid) if guid.startswith("http") else None)
    url = url or absolute(base, string(item, "external_url"))
    entry = Entry(
        headline=headline,
        url=url,
        guid=guid or None,
        teaser=teaser if teaser and teaser != headline else None,
        byline=_byline(item),
        picture=_picture(item, base, markup),
        topics=tuple(dict.fromkeys(t for t in _strings(item.get("tags")) if t)),
        enclosures=tuple(_enclosures(item, base)),
        blocks=blocks_of(markup, url or base),
    )
    published = read_time(string(item, "date_published"), now)
    return Dated(entry, published, read_time(string(item, "date_modified"), now))


def string(item: dict[str, Any], key: str) -> str:
    """A member as text without characters that are none; "" where it is missing or no text."""
    value = item.get(key)
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) < 10**18:
        return str(value)
    return _NOT_TEXT.sub("", value).strip() if isinstance(value, str) else ""


def _strings(values: object) -> list[str]:
    if not isinstance(values, list):
        return []
    return [plain(_NOT_TEXT.sub("", value)) for value in values if isinstance(value, str)]


def _objects_of(value: object) -> list[dict[str, Any]]:
    values = value if isinstance(value, list) else [value]
    return [one for one in values if isinstance(one, dict)]


def _byline(item: dict[str, Any]) -> str | None:
    authors = _objects_of(item.get("authors")) or _objects_of(item.get("author"))
    return ", ".join(name for one in authors[:6] if (name := plain(string(one, "name")))) or None


def _picture(item: dict[str, Any], base: str, markup: str) -> Picture | None:
    url = absolute(base, string(item, "image")) or absolute(base, string(item, "banner_image"))
    return Picture(url) if url else next(pictures_in(markup, base), None)


def _enclosures(item: dict[str, Any], base: str) -> Iterator[Enclosure]:
    for one in _objects_of(item.get("attachments")):
        url = absolute(base, string(one, "url"))
        if url is not None:
            size = one.get("size_in_bytes")
            length = size if isinstance(size, int) and 0 < size < 10**12 else None
            yield Enclosure(url, string(one, "mime_type") or None, length)
