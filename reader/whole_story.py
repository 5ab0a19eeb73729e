"""A story as a whole: its page, the pages that it goes on on, or its AMP version where the page
itself has no story.
"""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

import msgspec

from reader.article import Article, body_text
from reader.errors import Fault, NoArticle, ParseFault
from reader.parse.joining import MOST_PAGES, is_next_page, is_same_story, join_pages
from reader.parse.results import ArticlePage

ReadPage = Callable[[str], ArticlePage]
_LITTLE = 400  # characters; a page that has less may have left its text to its AMP version


def whole_story(url: str, read: ReadPage) -> Article:
    """The article of an address with its further pages; `read` fetches and parses a page.

    Follows what a page names as its next only on the same host, as the same story's next number,
    and at most to the tenth page. Raises the fault of the first page; of a further page one that
    may pass (so that no half article counts as whole), while one that stays ends the article
    there.
    """
    page = _first(url, read)
    pages = [page.article]
    address = url
    while len(pages) < MOST_PAGES and (following := page.next_page):
        if not (is_next_page(address, following) or is_next_page(page.article.url, following)):
            break
        try:
            page = read(following)
        except Fault as fault:
            if fault.temporary:
                raise
            break
        if not is_same_story(pages[0], page.article):
            break
        pages.append(page.article)
        address = following
    return join_pages(pages[0], pages[1:])


def _first(url: str, read: ReadPage) -> ArticlePage:
    """The first page, or its AMP version where that alone has the story."""
    try:
        page = read(url)
    except NoArticle as nothing:
        amp = str(nothing.values.get("amp_url", ""))
        if not _is_beside(url, amp):
            raise
        return ArticlePage(article=_under(read(amp).article, url, None))
    little = len(body_text(page.article))
    if little < _LITTLE and page.amp_url and not page.article.paywalled:
        if not _is_beside(url, page.amp_url):
            return page
        try:
            fuller = read(page.amp_url).article
        except ParseFault:
            return page
        if len(body_text(fuller)) > 2 * little and is_same_story(page.article, fuller):
            article = _under(fuller, page.article.url, page.article)
            return ArticlePage(article=article, next_page=page.next_page)
    return page


def _under(amp: Article, url: str, page: Article | None) -> Article:
    """An AMP version's article as that of the page itself, which may know more of its head."""
    known = page or amp
    return msgspec.structs.replace(
        amp,
        url=url,
        canonical_url=known.canonical_url,
        section=known.section or amp.section,
        kicker=known.kicker or amp.kicker,
        deck=known.deck or amp.deck,
        lead=known.lead or amp.lead,
        topics=known.topics or amp.topics,
    )


def _is_beside(url: str, amp: str) -> bool:
    """Whether an AMP version lies at the story's own site."""
    host, other = (_host(address) for address in (url, amp))
    return bool(host) and url != amp and host == other


def _host(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    for prefix in ("www.", "amp.", "m."):
        host = host.removeprefix(prefix)
    return host
