"""When two addresses are the same story's.

A story is known under many addresses: with tracking parameters, on the mobile host, as an AMP
page, over http. `story_key` folds these to one key. Slugs are never touched: their percent
encoding and their letters stay as published (bangla.md: slugs hold precomposed letters, and a
normalised one leads nowhere). Only `digest`, which nobody fetches by, looks through percent
encoding, since a feed may encode the slug that a front page writes in plain letters.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import unquote_to_bytes, urlsplit

_FROM = r"at_[a-z_]+|utm_[a-z_]+|fbclid|gclid|dclid|msclkid|igshid|mc_[ce]id"
_CAME_FROM = re.compile(rf"(?:{_FROM})(?:=.*)?", re.IGNORECASE)
_TRACKING = re.compile(
    rf"(?:{_FROM}|amp|outputtype=amp|output=amp)(?:=.*)?",
    re.IGNORECASE,
)
_PREFIXES = ("www.", "m.", "mobile.", "amp.")
_AMP_CACHES = ("cdn.ampproject.org", "www.google.com", "google.com")
_AMP_CACHE_PATH = re.compile(r"/(?:amp|[acv])/(?:s/)?([^/]+\.[^/]+)(/.*)?")
_DIGEST_BYTES = 16


def story_key(url: str) -> str:
    """An address without scheme, tracking, fragment, mobile and AMP marks: "host/path?query".

    A key is its own key. Addresses that cannot be split come back as they are, without fragment.
    """
    try:
        parts = urlsplit(url if "://" in url else "https://" + url)
        host, port = (parts.hostname or "").rstrip("."), parts.port
    except ValueError:
        return url.partition("#")[0]
    path = parts.path
    if host in _AMP_CACHES or host.endswith(".cdn.ampproject.org"):
        inner = _AMP_CACHE_PATH.fullmatch(path)
        if inner:
            again = inner[1] + (inner[2] or "") + ("?" + parts.query if parts.query else "")
            return story_key(again)
    where = _fold_host(host) + (f":{port}" if port not in (None, 80, 443) else "")
    kept = sorted(p for p in parts.query.split("&") if p and not _TRACKING.fullmatch(p))
    return where + _fold_path(path) + ("?" + "&".join(kept) if kept else "")


def without_tracking(url: str) -> str:
    """An address as published, without the parameters that only say where the reader came from.

    Everything else stays letter by letter: slugs hold letters that must not be normalised.
    """
    address, mark, fragment = url.partition("#")
    base, question, query = address.partition("?")
    if not question:
        return url
    kept = [part for part in query.split("&") if not _CAME_FROM.fullmatch(part)]
    return base + ("?" + "&".join(kept) if kept else "") + mark + fragment


def _fold_host(host: str) -> str:
    """Without www, m, mobile and amp, as long as a domain is left."""
    while True:
        for prefix in _PREFIXES:
            if host.startswith(prefix) and "." in host.removeprefix(prefix):
                host = host.removeprefix(prefix)
                break
        else:
            return host


def _fold_path(path: str) -> str:
    """Without a slash at the end and AMP's marks: /amp/story, story/amp, story.amp."""
    while True:
        folded = path.rstrip("/")
        if folded.startswith("/amp/"):
            folded = folded[4:]
        for suffix in ("/amp", ".amp"):
            folded = folded.removesuffix(suffix)
        if folded.endswith(".amp.html"):
            folded = folded.removesuffix(".amp.html") + ".html"
        if folded == path:
            return folded
        path = folded


def names_a_story(url: str) -> bool:
    """Whether an address can name one story: the front page of a site names none.

    Many pages state their site's front page as their canonical address by mistake.
    """
    _, slash, rest = story_key(url).partition("/")
    if slash:
        return bool(rest)
    return "?" in rest or "?" in story_key(url)


def digest(url: str) -> bytes:
    """The key under which a story's status is kept: 16 bytes for an address."""
    return _hash(unquote_to_bytes(story_key(url)))


def digest_without_address(newspaper_id: str, guid: str | None, headline: str, day: str) -> bytes:
    """The key of a story that has no address: its guid in its paper, else headline and day."""
    if guid:
        return guid_digest(newspaper_id, guid)
    words = " ".join(headline.split())
    return _hash(f"headline:{newspaper_id}\n{day}\n{words}".encode("utf-8", "surrogatepass"))


def guid_digest(newspaper_id: str, guid: str) -> bytes:
    """A guid is a story's own within one newspaper only."""
    return _hash(f"guid:{newspaper_id}\n{guid}".encode("utf-8", "surrogatepass"))


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_DIGEST_BYTES).digest()
