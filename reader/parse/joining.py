"""An article on several pages: which address is its next page, and its pages as one article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import parse_qsl, urlsplit

import msgspec

from reader.article import Article, Block, Picture, RelatedLink, block_text
from reader.parse.words import letters_of

MOST_PAGES = 10
_KEYS = frozenset({"page", "p", "pg", "paged", "pagenum", "pageno", "page_no"})
_PATH = re.compile(r"(?:/page)?/(?P<one>\d{1,2})/?$|[-_](?P<two>\d{1,2})(?P<end>\.\w{3,5})$")


def page_of(url: str) -> tuple[str, int]:
    """An address without its page number, and the number; 1 where it has none."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return url, 1
    query, number = [], 0
    for key, value in parse_qsl(parts.query, keep_blank_values=True):
        if key.lower() in _KEYS and value.isascii() and value.isdigit() and len(value) <= 2:
            number = int(value)
        else:
            query.append(f"{key}={value}")
    path = parts.path
    if not number and (found := _PATH.search(path)):
        number = int(found["one"] or found["two"])
        path = path[: found.start()] + (found["end"] or "")
    host = (parts.hostname or "").removeprefix("www.")
    return f"{host}{path.rstrip('/')}?{'&'.join(query)}", number or 1


def is_next_page(url: str, following: str) -> bool:
    """Whether an address is the page right behind another one's of the same article. What pages
    call their next is as often the next story.
    """
    stem, number = page_of(url)
    other, next_number = page_of(following)
    return stem == other and next_number == number + 1


def is_same_story(first: Article, following: Article) -> bool:
    """Whether the headline of a next page is the first page's, "page 2" aside."""
    one, other = letters_of(first.headline), letters_of(following.headline)
    return one in other or other in one


def join_pages(first: Article, following: Sequence[Article]) -> Article:
    """The pages of an article as one: the texts one after the other, what a page repeats of the
    one before once, the last sign-off, all related links and topics.
    """
    if not following:
        return first
    blocks: list[Block] = list(first.blocks)
    pictures = {block.url for block in blocks if isinstance(block, Picture)}
    if first.lead:
        pictures.add(first.lead.url)
    for page in following:
        blocks += _without_repeated(page, blocks, pictures)
    pages = (first, *following)
    return msgspec.structs.replace(
        first,
        blocks=tuple(blocks),
        related=tuple(dict.fromkeys(link for page in pages for link in page.related)),
        signoff=next((page.signoff for page in reversed(pages) if page.signoff), None),
        topics=tuple(dict.fromkeys(topic for page in pages for topic in page.topics)),
        paywalled=any(page.paywalled for page in pages),
        text_original="\n\n".join(t for page in pages if (t := page.text_original)) or None,
    )


def _without_repeated(page: Article, before: list[Block], pictures: set[str]) -> list[Block]:
    """A page's blocks without those at its beginning that earlier pages have, and without
    pictures and related links that they have.
    """
    texts = {block_text(block) for block in before}
    links = {block for block in before if isinstance(block, RelatedLink)}
    found: list[Block] = [page.lead] if page.lead else []
    at_beginning = True
    for block in page.blocks:
        text = block_text(block)
        if text:
            at_beginning = at_beginning and text in texts
            if at_beginning:
                continue
        found.append(block)
    kept: list[Block] = []
    for block in found:
        if isinstance(block, Picture):
            if block.url in pictures:
                continue
            pictures.add(block.url)
        elif isinstance(block, RelatedLink) and block in links:
            continue
        kept.append(block)
    return kept
