"""Things that live elsewhere (videos, posts of social sites), kept as titled links."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit
from xml.etree.ElementTree import Element

from reader.article import Embed
from reader.parse.tree import absolute, host_of, text_of

_HOSTS = {
    "youtube.com": ("YouTube", "video"),
    "youtube-nocookie.com": ("YouTube", "video"),
    "youtu.be": ("YouTube", "video"),
    "vimeo.com": ("Vimeo", "video"),
    "dailymotion.com": ("Dailymotion", "video"),
    "facebook.com": ("Facebook", "post"),
    "twitter.com": ("X", "post"),
    "x.com": ("X", "post"),
    "instagram.com": ("Instagram", "post"),
    "tiktok.com": ("TikTok", "video"),
    "soundcloud.com": ("SoundCloud", "audio"),
    "spotify.com": ("Spotify", "audio"),
}
_NO_TITLE = re.compile(
    r"(?:youtube )?video player|iframe|embed|video|player|.*\b(?:advert\w*|ads?|sponsor\w*)\b.*"
)
_VIDEO_ID = re.compile(r"/(?:embed|v|shorts)/([\w-]{6,})")


def embed_of(element: Element, base: str) -> Embed | None:
    """The link that stands for an iframe, a video or an embedded post; None for anything else.

    Frames of unknown hosts are advertisement far more often than they are part of a story; but
    one that has a title and may fill the screen is a player.
    """
    if element.tag == "video":
        return _video(element, base)
    if element.tag == "blockquote":
        return _post(element, base)
    if element.tag == "amp-youtube" and (video := element.get("data-videoid")):
        return Embed(title="YouTube", url=f"https://www.youtube.com/watch?v={video}", kind="video")
    for name in ("src", "data-src", "data-lazy-src", "data-litespeed-src"):
        url = absolute(base, element.get(name))
        if url and (site := _site_of(url)):
            return Embed(title=_title(element) or site[0], url=_watchable(url), kind=site[1])
        if url and element.get("allowfullscreen") is not None and (title := _title(element)):
            return Embed(title=title, url=url, kind="video")
    return None


def _site_of(url: str) -> tuple[str, str] | None:
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    for known, site in _HOSTS.items():
        if host == known or host.endswith("." + known):
            return site
    return None


def _watchable(url: str) -> str:
    """The page that a person opens for a frame's address."""
    parts = urlsplit(url)
    if "youtube" in (parts.hostname or "") and (found := _VIDEO_ID.search(parts.path)):
        return f"https://www.youtube.com/watch?v={found[1]}"
    if "facebook" in (parts.hostname or "") and parts.path.startswith("/plugins/"):
        href = parse_qs(parts.query).get("href", [""])[0]
        return href if href.startswith("http") else url
    return url


def _title(element: Element) -> str:
    title = " ".join((element.get("title") or "").split())
    return "" if _NO_TITLE.fullmatch(title.lower()) else title


def _video(element: Element, base: str) -> Embed | None:
    sources = [element, *element.iter("source")]
    for source in sources:
        if url := absolute(base, source.get("src")):
            return Embed(title=_title(element) or host_of(url), url=url, kind="video")
    return None


def _post(element: Element, base: str) -> Embed | None:
    """A tweet or the like: its last link is its own address, its text the title."""
    addresses = [absolute(base, link.get("href")) for link in element.iter("a")]
    posts = [url for url in addresses if url and _site_of(url)]
    if not posts:
        return None
    text = text_of(element)
    title = text if len(text) <= 120 else text[:119].rstrip() + "…"
    return Embed(title=title or host_of(posts[-1]), url=posts[-1], kind="post")
