"""Feeds of a page: those that it names, and where they usually are when it names none."""

from __future__ import annotations

from urllib.parse import urljoin
from xml.etree.ElementTree import Element

from reader.parse.addresses import absolute

COMMON_PATHS = ("/rss", "/feed", "/rss.xml", "/feed/", "/rss/rss.xml", "/feed/rss.xml",
                "/atom.xml", "/feed.xml", "/index.xml", "/feed.json")  # fmt: skip
_TYPES = ("application/rss+xml", "application/atom+xml", "application/rdf+xml",
          "application/feed+json", "application/json+feed")  # fmt: skip
_ENDINGS = ("/rss", "/feed", "/rss.xml", "/feed.xml", "/atom.xml", "/feed.json", "rss.php")


def feeds_named(root: Element, base: str) -> tuple[str, ...]:
    """The feeds that a page names: by `<link rel=alternate>` first, then by links to feeds.

    Feeds of comments come last of all.
    """
    found: dict[str, bool] = {}
    for link in root.iter("link"):
        kind = (link.get("type") or "").partition(";")[0].strip().lower()
        relation = (link.get("rel") or "").lower().split()
        url = absolute(base, link.get("href"))
        if url is not None and kind in _TYPES and "alternate" in relation:
            words = f"{url} {link.get('title') or ''}".lower()
            found.setdefault(url, "comment" in words or "মন্তব্য" in words)
    for anchor in root.iter("a"):
        href = (anchor.get("href") or "").strip()
        if href.rstrip("/").lower().endswith(_ENDINGS):
            url = absolute(base, href)
            if url is not None:
                found.setdefault(url, False)
    return tuple(sorted(found, key=lambda url: found[url]))


def common_feeds(url: str) -> tuple[str, ...]:
    """Addresses to try for a site's feed, likeliest first, below the page's own host."""
    return tuple(address for path in COMMON_PATHS if (address := absolute(urljoin(url, "/"), path)))
