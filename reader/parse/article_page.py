"""An article page: bytes in, the Article document out.

The page is parsed once by html5lib, turned into lines once (items.py), and everything else looks
at these lines: metadata, body, head, what is not the story, blocks. docs/how-is-a-page-read.md
tells the way and its choices.
"""

from __future__ import annotations

import re
from datetime import datetime
from xml.etree.ElementTree import Element

from reader.article import Article, Block, Picture, RelatedLink
from reader.errors import NoArticle
from reader.newspapers import Hints, Newspaper
from reader.parse.body import Body, find_body, weight_of
from reader.parse.date_lines import dates_elsewhere
from reader.parse.decode import decode
from reader.parse.heads import Head, head_of
from reader.parse.html_blocks import Line, blocks_from, flatten_layout
from reader.parse.items import Item, Page
from reader.parse.lead import lead_and_rest
from reader.parse.live import (
    clock_on,
    mark_entries,
    stated_entries,
    with_entries,
    with_inline_entries,
)
from reader.parse.metadata import Metadata, in_unicode, metadata_of
from reader.parse.moments import moment_of
from reader.parse.next_story import until_next_story
from reader.parse.old_encodings import convert_page
from reader.parse.page_reader import read_page
from reader.parse.paywall import shows_wall
from reader.parse.prune import Pruner
from reader.parse.related_boxes import links_below
from reader.parse.results import ArticlePage
from reader.parse.section_addresses import declared_section, linked_section
from reader.parse.selectors import nodes_matching
from reader.parse.signoff import take_signoff
from reader.parse.stated_facts import Facts, stated_facts
from reader.parse.stated_text import length_of, stated_blocks
from reader.parse.topics import topics_of
from reader.parse.tree import base_of, host_of, parse_html
from reader.parse.words import letters_of

_LEAST = 60  # characters of text that make an article
_LITTLE_ABOVE = 0.1  # of the body's weight
_OPENING = 80.0  # weight of a line between headline and text that is of the text
_NAMES = re.compile(r"\s*(?:,|&|;|\band\b)\s*")
_LEAST_PICTURES = 2  # with captions
_SHORT = 400  # characters; a page that shows less may state its text as data


def parse_article(
    body: bytes, url: str, charset: str | None, paper: Newspaper | None, now: datetime
) -> ArticlePage:
    """The article of a page and where the rest of it is.

    `url` is the address the page came from, `charset` what its header said, `now` an aware time
    that no date of the article may be later than. Raises NoArticle where there is no story, and
    PageTooHostile where the guard refuses the page.
    """
    return article_in(parse_html(decode(body, charset), url), url, paper, now)


def article_in(root: Element, url: str, paper: Newspaper | None, now: datetime) -> ArticlePage:
    """The article of a parsed page; raises NoArticle."""
    hints = paper.hints if paper else Hints()
    base = base_of(root, url)
    metadata = metadata_of(root, base)
    page = read_page(root, base)
    if was_old := convert_page(page):
        metadata = in_unicode(metadata)
    found = find_body(page, *_hinted(page, hints))
    flatten_layout(page, [page.items[number] for number in found.lines])
    mark_entries(page, found)
    declared = declared_section(paper, url)
    head = head_of(page, found, metadata, metadata.section or declared)
    lines = _lines_of_story(page, found, head, metadata, url)
    story, signoff = take_signoff(lines, hints.signoff)
    lead, story = lead_and_rest(page, head, found, story, metadata)
    last = _last_line(page, story)
    story += links_below(page, last, {line.url for line in story if isinstance(line, RelatedLink)})
    # Where a page tells only when it was updated, that is its date.
    updates = (*metadata.modified, *head.updates)
    told = (*metadata.published, *head.dates, *updates) or dates_elsewhere(page, last, url)
    published = _moment(told, hints, now)
    read = clock_on(published, now, hints.timezone)
    shown = blocks_from(page, story, read)
    blocks = _or_stated(shown, root, metadata, base)
    # What is shown is then no more than a frame for what the data hold.
    facts = Facts() if blocks is shown else stated_facts(root, head.headline)
    published = published or _moment((facts.published,), hints, now)
    blocks = with_inline_entries(blocks, read)
    blocks = with_entries(blocks, stated_entries(metadata.objects, base, read))
    if not head.headline or not _is_story(blocks, lead):
        raise NoArticle(host=host_of(url), amp_url=metadata.amp_url)
    section = _section(metadata, head, declared) or facts.section
    section = section or linked_section(root, url) or metadata.section
    article = Article(
        url=url,
        headline=head.headline,
        canonical_url=metadata.url or None,
        newspaper=paper.id if paper else None,
        section=section or None,
        kicker=head.kicker,
        deck=head.deck,
        byline=metadata.byline or head.byline or facts.byline or None,
        dateline=head.dateline,
        published=published,
        modified=_moment(updates, hints, now),
        lead=lead,
        blocks=blocks,
        related=tuple(block for block in blocks if isinstance(block, RelatedLink)),
        signoff=signoff,
        topics=metadata.topics or topics_of(page, max(head.at, 0), last),
        language=metadata.language or None,
        paywalled=metadata.paywalled or shows_wall(page, last),
        text_original=_original(story) if was_old else None,
    )
    return ArticlePage(
        article=article,
        next_page=metadata.next_page or None,
        amp_url=metadata.amp_url or None,
    )


def _section(metadata: Metadata, head: Head, declared: str) -> str | None:
    """The section as the page states or shows it; in a Bangla story by its Bangla name."""
    if metadata.section.isascii() and not head.headline.isascii():
        return head.section or declared
    return metadata.section or head.section or declared


def _with_opening(page: Page, body: Body, head: Head) -> list[int]:
    """The body's lines, with what stands of running text between the headline and the element
    that was found; without what stands above a headline at their beginning.
    """
    passed = sum(body.weights[n] for n in body.lines if n < head.start)
    start = head.start if passed <= _LITTLE_ABOVE * body.weight else 0
    lines = [n for n in body.lines if n >= start]
    if body.forced or not lines or head.at < 0 or head.at >= lines[0]:
        return lines
    opening = [
        n
        for n in range(head.start, lines[0])
        if body.weights[n] >= _OPENING
        and not body.bad[page.items[n].node]
        and page.items[n].text != head.deck
    ]
    return opening + lines


def _is_story(blocks: tuple[Block, ...], lead: Picture | None) -> bool:
    """Whether there is enough: some text, or pictures that tell a story by their captions."""
    if length_of(blocks) >= _LEAST:
        return True
    pictures = [lead, *(block for block in blocks if isinstance(block, Picture))]
    captions = [picture.caption for picture in pictures if picture and picture.caption]
    return len(captions) >= _LEAST_PICTURES and sum(map(len, captions)) >= _LEAST


def _last_line(page: Page, lines: list[Line]) -> int:
    """The number of the story's last line of text."""
    own = {id(line) for line in lines if isinstance(line, Item) and line.length}
    return max((n for n, item in enumerate(page.items) if id(item) in own), default=0)


def _original(lines: list[Line]) -> str:
    """The text as published, before it was converted."""
    items = [line for line in lines if isinstance(line, Item) and line.length]
    return "\n\n".join(item.original or item.text for item in items)


def _lines_of_story(page: Page, body: Body, head: Head, metadata: Metadata, url: str) -> list[Line]:
    headlines = {letters_of(head.headline), *map(letters_of, metadata.titles)} - {""}
    numbers = [n for n in _with_opening(page, body, head) if n not in head.taken]
    numbers = until_next_story(page, body, numbers, head.at, headlines)
    names = _NAMES.split(f"{metadata.byline}, {head.byline or ''}")
    return Pruner(page, body, numbers, headlines, url, [name for name in names if name]).run()


def _or_stated(
    blocks: tuple[Block, ...], root: Element, metadata: Metadata, base: str
) -> tuple[Block, ...]:
    """The page's blocks, or the text that its data state, where the page shows far less."""
    shown = length_of(blocks)
    if shown >= _SHORT and shown >= 0.5 * len(metadata.body):
        return blocks
    stated = stated_blocks(root, metadata.body, base)
    return stated if length_of(stated) > 2 * shown else blocks


def _hinted(page: Page, hints: Hints) -> tuple[int | None, frozenset[int]]:
    """The node that the newspaper's hints name as the body, and those that they drop."""
    dropped = frozenset(node for selector in hints.drop for node in nodes_matching(page, selector))
    for selector in hints.body:
        nodes = [node for node in nodes_matching(page, selector) if _holds_text(page, node)]
        if nodes:
            return _around(page, nodes), dropped
    return None, dropped


def _holds_text(page: Page, node: int) -> bool:
    return any(page.within(item.node, node) and weight_of(item) > 0 for item in page.items)


def _around(page: Page, nodes: list[int]) -> int:
    """The element around the parts of a body: the parent they share, else the first of them."""
    if len({page.parents[node] for node in nodes}) == 1 and len(nodes) > 1:
        return page.parents[nodes[0]]
    last = nodes[-1]
    around = nodes[0]
    while len(nodes) > 2 and not page.within(last, around) and page.parents[around] > 0:
        around = page.parents[around]
    return around


def _moment(texts: tuple[str, ...], hints: Hints, now: datetime) -> datetime | None:
    for text in texts:
        if moment := moment_of(text, now, hints.timezone):
            return moment
    return None
