"""Lists of stories that a page carries as JSON for its scripts (Quintype, Next.js and the like)."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, NamedTuple
from xml.etree.ElementTree import Element

from reader.article import Picture
from reader.parse.feed_times import read_time, settled
from reader.parse.flight import flight_values
from reader.parse.plain_text import cut_to_words, plain
from reader.parse.results import Entry
from reader.parse.side_lists import name_of_list
from reader.parse.story_links import Judge, key_of_address
from reader.parse.tree import absolute

_HEADLINES = ("headline", "title", "news_title", "post_title", "heading")
_ADDRESSES = ("url", "link", "href", "permalink", "canonicalUrl", "canonical_url", "news_url",
              "slug")  # fmt: skip
_TEASERS = ("summary", "excerpt", "subheadline", "brief", "short_description", "description",
            "intro", "sub_title")  # fmt: skip
_PUBLISHED = ("published-at", "first-published-at", "publishedAt", "published_at", "publishDate",
              "publish_date", "datePublished", "pubDate", "published", "created_at", "createdAt",
              "date")  # fmt: skip
_SURELY_PUBLISHED = _PUBLISHED[:-3]  # a category was created, too
_MODIFIED = ("last-published-at", "updated-at", "updatedAt", "updated_at", "dateModified",
             "modified")  # fmt: skip
_PICTURES = ("hero-image-s3-key", "image", "img", "thumbnail", "thumb", "featured_image", "photo",
             "imageUrl", "image_url")  # fmt: skip
_PICTURE_HOSTS = ("cdn-image", "cdn-name", "cdnImage", "cdn_image")
_LIST_NAMES = ("name", "title", "slug", "heading", "label")
_LIST_ITEMS = ("items", "stories", "posts", "news", "data", "articles")
_LARGEST = 4_000_000  # characters of one script
_MOST_VALUES = 200_000


class Found(NamedTuple):
    """A story of a script's data, and the side list that it stands in, if any."""

    entry: Entry
    list_name: str | None
    list_title: str


def script_stories(root: Element, base: str, judge: Judge, now: datetime) -> list[Found]:
    """The stories that a page's scripts list, each once a list, in their order."""
    found: dict[tuple[str, str | None], Found] = {}
    for data in (*_data_of_scripts(root), *flight_values(root)):
        for one in _Walk(data, base, judge, now).stories():
            key = (key_of_address(one.entry.url or ""), one.list_name)
            found.setdefault(key, one)
    return list(found.values())


def _data_of_scripts(root: Element) -> Iterator[Any]:
    for script in root.iter("script"):
        text = (script.text or "").strip()
        if len(text) > _LARGEST or not _is_data(script):
            continue
        try:
            yield json.loads(text, strict=False)
        except (ValueError, RecursionError):  # some other script's business
            continue


def _is_data(script: Element) -> bool:
    kind = (script.get("type") or "").lower()
    return kind == "application/json" or script.get("id") in ("__NEXT_DATA__", "static-page")


class _Walk:
    """Goes through one script's data in its order, without recursion."""

    def __init__(self, data: Any, base: str, judge: Judge, now: datetime) -> None:
        self._data = data
        self._base = base
        self._judge = judge
        self._now = now
        self._picture_host: str | None = None

    def stories(self) -> Iterator[Found]:
        """The stories among the data's objects."""
        stack: list[tuple[Any, str | None, str]] = [(self._data, None, "")]
        for _count in range(_MOST_VALUES):
            if not stack:
                return
            value, name, title = stack.pop()
            if isinstance(value, dict):
                self._note_host(value)
                if value.get("type") == "story" and isinstance(value.get("story"), dict):
                    value = {**value["story"], "type": "story"}  # Quintype
                entry = self._entry(value)
                if entry is not None:
                    yield Found(entry, name, title)
                    continue
                named = self._list_of(value)
                name, title = named or (name, title)
                stack.extend((inner, name, title) for inner in reversed(list(value.values())))
            elif isinstance(value, list):
                stack.extend((inner, name, title) for inner in reversed(value))

    def _note_host(self, value: dict[str, Any]) -> None:
        for key in _PICTURE_HOSTS:
            if isinstance(host := value.get(key), str) and self._picture_host is None:
                self._picture_host = absolute(self._base, host if "//" in host else f"//{host}")

    def _list_of(self, value: dict[str, Any]) -> tuple[str, str] | None:
        """The side list that an object with items is by its name."""
        if not any(isinstance(value.get(key), list) for key in _LIST_ITEMS):
            return None
        for key in _LIST_NAMES:
            text = value.get(key)
            if isinstance(text, str) and (name := name_of_list(text.replace("-", " "))):
                return name, text
        return None

    def _entry(self, value: dict[str, Any]) -> Entry | None:
        headline = plain(_text(value, _HEADLINES))
        if len(headline.split()) < 2:
            return None
        url = self._address(value)
        if url is None:
            return None
        teaser = cut_to_words(plain(_text(value, _TEASERS)), 600)
        return Entry(
            headline=headline,
            url=url,
            teaser=teaser if teaser != headline and teaser else None,
            published=settled(self._time(value, _PUBLISHED), self._now, lie=False),
            modified=settled(self._time(value, _MODIFIED), self._now, lie=False),
            picture=self._picture(value),
        )

    def _address(self, value: dict[str, Any]) -> str | None:
        for key in _ADDRESSES:
            text = value.get(key)
            if not isinstance(text, str) or not text:
                continue
            if key == "slug" and "/" not in text.strip("/"):
                continue  # a part of an address whose other parts are not known
            below_root = "//" in text or text.startswith("/")
            url = absolute(self._base, text if below_root else f"/{text}")
            enough = 1 if _is_published(value) else 2
            if url is not None and self._judge.certainty(url) >= enough:
                return url
        return None

    def _time(self, value: dict[str, Any], keys: tuple[str, ...]) -> datetime | None:
        for key in keys:
            stated = value.get(key)
            if isinstance(stated, str):
                moment = read_time(stated, self._now)
            elif isinstance(stated, int | float) and not isinstance(stated, bool):
                moment = _epoch(stated)
            else:
                moment = None
            if moment is not None:
                return moment
        return None

    def _picture(self, value: dict[str, Any]) -> Picture | None:
        for key in _PICTURES:
            stated = value.get(key)
            if isinstance(stated, dict):
                stated = _text(stated, ("url", "src", "original", "path"))
            if not isinstance(stated, str) or not stated:
                continue
            base: str | None = self._base
            if "//" not in stated and not stated.startswith("/"):
                base = self._picture_host  # a key of the picture server, whose address is needed
            url = absolute(base, stated) if base else None
            if url is not None:
                return Picture(url)
        return None


def _is_published(value: dict[str, Any]) -> bool:
    """Whether an object says when it was published, as stories do and entries of menus do not."""
    return value.get("type") == "story" or any(value.get(key) for key in _SURELY_PUBLISHED)


def _text(value: dict[str, Any], keys: tuple[str, ...]) -> str:
    for key in keys:
        text = value.get(key)
        if isinstance(text, dict):  # WordPress: {"rendered": "…"}
            text = text.get("rendered")
        if isinstance(text, str) and text.strip():
            return text.encode("utf-8", "replace").decode("utf-8")
    return ""


def _epoch(number: float) -> datetime | None:
    """A count of seconds or milliseconds since 1970."""
    seconds = number / 1000 if number > 10**11 else number
    return datetime.fromtimestamp(seconds, UTC) if 8 * 10**8 < seconds < 10**10 else None
