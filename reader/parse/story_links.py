"""Which addresses of a list page are stories, and which words lead elsewhere."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, unquote, urlsplit

from reader.newspapers import Newspaper
from reader.parse.guard import words
from reader.parse.words import key_of, pattern

# A path with one of these leads to a list, a file or the house's own affairs.
_NO_STORY = words(
    "tag tags topic topics author authors writer writers reporter reporters profile user users"
    " category categories cat section sections search archive archives page pages about about-us"
    " contact contact-us privacy privacy-policy terms terms-of-use terms-and-conditions advertise"
    " advertisement ads login signin signup register subscribe subscription newsletter account"
    " cart shop app apps apk download rss feed feeds sitemap print share cdn-cgi wp-admin wp-login"
    " wp-content live-tv livetv epaper e-paper converter bn-converter cookie cookies careers team"
    " latest latest-news popular most-read trending all-news todays-paper keyword label"
)
_NO_STORY_HOSTS = ("epaper.", "e-paper.", "ads.", "adserver.", "accounts.", "login.", "cdn.")
_FILE = re.compile(
    r"\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|xml|rss|css|js|apk|zip|ico)$", re.IGNORECASE
)
_DATE = re.compile(r"/(?:19|20)\d\d/(?:0?[1-9]|1[0-2])(?:/|$)|/(?:19|20)\d\d-\d\d-\d\d")
_NUMBER = re.compile(r"(?<![a-z\d])\d{4,}(?![a-z\d])", re.IGNORECASE)
_CODE = re.compile(r"(?=[a-z]*\d)(?=\d*[a-z])[a-z0-9]{8,14}", re.IGNORECASE)
_SMALL_NUMBER = re.compile(r"\d+")
_SECOND_LEVEL = words("com co org net gov edu ac info")
_MORE = pattern(
    r"(?:(?:আরও|আরো)(?: (?:পড়ুন|দেখুন|খবর|জানুন|সংবাদ|দেখতে ক্লিক করুন))?|বিস্তারিত(?: পড়ুন)?"
    r"|সব খবর|সকল খবর|সব দেখুন|সবগুলো দেখুন|সব|পরবর্তী|পূর্ববর্তী|পড়ুন|জানতে ক্লিক করুন"
    r"|read more|more(?: news)?|view all|see all|see more|all|next|previous|details"
    r"|continue reading|load more|»|›|>+|\.\.\.|…)[\s.…:।»›>→-]*"
)
_MORE_BEHIND = pattern(
    r"(?:(?<=[।.…!?’”»]) ?|(?<=[।.…!?’”»] ))[\[(]?"
    r"(?:আর[ওো] পড়ুন|বিস্তারিত(?: পড়ুন)?|read more|continue reading)[\])]?[\s.…:।»›>→-]*$"
)


def site_of(host: str) -> str:
    """The part of a host that names its owner: `ittefaq.com.bd` for `m.ittefaq.com.bd`."""
    labels = host.lower().rstrip(".").split(".")
    count = 3 if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL else 2
    return ".".join(labels[-count:]) if not labels[-1].isdigit() else host


def key_of_address(url: str) -> str:
    """What two links to one story have in common: no scheme, `www.`, fragment, last slash."""
    parts = urlsplit(url)
    host = parts.netloc.lower().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}?{parts.query}".rstrip("?")


def shape_of(url: str) -> tuple[int, int]:
    """What addresses of one newspaper's stories share: how many parts, how long the last one."""
    segments = urlsplit(url).path.strip("/").split("/")
    return len(segments), len(segments[-1])


def is_more(text: str) -> bool:
    """Whether a link's words only say that there is more."""
    return bool(_MORE.fullmatch(key_of(text)))


def without_more(teaser: str) -> str:
    """A teaser without the link to the story behind its last sentence, or behind its dots."""
    found = _MORE_BEHIND.search(teaser, max(0, len(teaser) - 40))
    return teaser[: found.start()].rstrip() if found else teaser


class Judge:
    """Tells a page's stories by their addresses: by the newspaper's patterns, if it has any."""

    def __init__(self, url: str, paper: Newspaper | None, *, by_patterns: bool) -> None:
        self._paper = paper if by_patterns else None
        self._own = key_of_address(url)
        self._own_path = urlsplit(url).path.rstrip("/")
        homes = [url] if paper is None else [url, paper.home]
        self._hosts = {urlsplit(home).netloc.lower() for home in homes}
        self._sites = {site_of(urlsplit(home).hostname or "") for home in homes}
        self._known: dict[str, int] = {}

    def certainty(self, url: str) -> int:
        """3: a story's address; 2: it looks like one; 1: it may be one; 0: it is none."""
        if url not in self._known:
            self._known[url] = self._judge(url)
        return self._known[url]

    def _judge(self, url: str) -> int:
        try:
            parts = urlsplit(url)
            host = parts.hostname or ""
        except ValueError:
            return 0
        if parts.netloc.lower() not in self._hosts and site_of(host) not in self._sites:
            return 0
        path = parts.path.rstrip("/")
        if not path or key_of_address(url) == self._own or path == self._own_path:
            return 0
        if self._paper is not None:
            return 3 if self._paper.is_article(url) else 0
        if host.startswith(_NO_STORY_HOSTS) or _FILE.search(path):
            return 0
        return _generic(parts, path)


def _generic(parts: SplitResult, path: str) -> int:
    """Where no pattern is known: a number, a date or a code; a long slug is a likely sign."""
    segments = [unquote(segment).lower() for segment in path.strip("/").split("/")]
    last = segments[-1].rpartition(".")[0] or segments[-1]
    if _DATE.search(path + "/") and len(segments) > 2 and not _SMALL_NUMBER.fullmatch(last):
        return 3
    barred = [segment for segment in segments if segment in _NO_STORY]
    if barred and not (len(segments) > 2 and _NUMBER.search(last) and "page" not in barred):
        return 0
    if set(barred) & {"tag", "tags", "topic", "topics", "author", "authors", "category"}:
        return 0
    if any(_NUMBER.search(segment) for segment in segments[-2:]) or _NUMBER.search(parts.query):
        return 3
    if len(segments) > 1 and _CODE.fullmatch(last):
        return 3
    return 2 if last.count("-") >= 3 or (last.count("-") >= 2 and not last.isascii()) else 1
