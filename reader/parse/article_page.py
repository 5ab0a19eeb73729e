"""An article page: bytes in, the Article document out.

The page is parsed once by html5lib, turned into lines once (items.py), and everything else looks
at these lines: metadata, body, head, what is not the story, blocks. docs/how-is-a-page-read.md
tells the way and its choices.
"""

from __future__ import annotations

from datetime import datetime
from xml.etree.ElementTree import Element

from reader.article import Article, Block, Picture, RelatedLink
from reader.errors import NoArticle
from reader.newspapers import Hints, Newspaper
from reader.parse.body import Body, find_body, weight_of
from reader.parse.captions import fold_captions
from reader.parse.decode import decode
from reader.parse.heads import Head, head_of
from reader.parse.html_blocks import Line, blocks_from, flatten_layout
from reader.parse.items import Item, Kind, Page
from reader.parse.metadata import Metadata, metadata_of
from reader.parse.moments import moment_of
from reader.parse.page_reader import read_page
from reader.parse.pictures import same_picture
from reader.parse.prune import Pruner
from reader.parse.results import ArticlePage
from reader.parse.section_addresses import declared_section, linked_section
from reader.parse.selectors import nodes_matching
from reader.parse.signoff import take_signoff
from reader.parse.stated_text import length_of, stated_blocks
from reader.parse.topics import topics_of
from reader.parse.tree import base_of, host_of, parse_html
from reader.parse.words import letters_of

_LEAST = 60  # characters of text that make an article
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
    found = find_body(page, *_hinted(page, hints))
    flatten_layout(page, [page.items[number] for number in found.lines])
    declared = declared_section(paper, url)
    head = head_of(page, found, metadata, metadata.section or declared)
    lines = _lines_of_story(page, found, head, metadata, url)
    story, signoff = take_signoff(lines, hints.signoff)
    lead, story = _lead(page, head, found, story, metadata)
    blocks = blocks_from(page, story)
    blocks = _or_stated(blocks, root, metadata, base)
    if not head.headline or length_of(blocks) < _LEAST:
        raise NoArticle(host=host_of(url))
    section = metadata.section or head.section or declared or linked_section(root, url) or None
    topics = _topics(page, head, story)
    article = _article(
        url, paper, metadata, head, blocks, lead, signoff, hints, now, section, topics
    )
    return ArticlePage(
        article=article,
        next_page=metadata.next_page or None,
        amp_url=metadata.amp_url or None,
    )


def _lines_of_story(page: Page, body: Body, head: Head, metadata: Metadata, url: str) -> list[Line]:
    headlines = {letters_of(head.headline), *map(letters_of, metadata.titles)} - {""}
    numbers = [n for n in body.lines if n >= head.start and n not in head.taken]
    return Pruner(page, body, numbers, headlines, url).run()


def _lead(
    page: Page, head: Head, body: Body, lines: list[Line], metadata: Metadata
) -> tuple[Picture | None, list[Line]]:
    """The lead picture, and the lines without it and with captions folded into pictures.

    It is the picture that stands between headline and text, else the one that the metadata name;
    a picture of the text that is the same one gives it its caption and leaves the text.
    """
    first = next((line for line in lines if isinstance(line, Item) and line.length
                  and line.kind is not Kind.CAPTION), None)  # fmt: skip
    before: list[Item] = []
    for item in page.items[max(head.at, 0) :]:
        if item is first:
            break
        if item.kind in (Kind.PICTURE, Kind.CAPTION) and not body.bad[item.node]:
            before.append(item)
    above = {id(item) for item in before}
    texts = [line for line in lines if isinstance(line, Item) and id(line) not in above]
    folded = {id(item): item for item in fold_captions(page, before + texts)}
    top = [item for item in before if id(item) in folded and item.picture]
    lines = [
        line
        for line in lines
        if not isinstance(line, Item) or (id(line) in folded and id(line) not in above)
    ]
    if first is None:
        top = []
    lead = top[0].picture if top else None
    if lead is None and metadata.picture:
        lead = Picture(url=metadata.picture)
        twin = next((line.picture for line in lines if isinstance(line, Item) and line.picture
                     and same_picture(line.picture.url, lead.url)), None)  # fmt: skip
        lead = twin or lead
    kept = [
        line
        for line in lines
        if not (isinstance(line, Item) and line.picture and lead
                and same_picture(line.picture.url, lead.url))
    ]  # fmt: skip
    extra: list[Line] = [
        item
        for item in top[1:]
        if item.picture and lead and not same_picture(item.picture.url, lead.url)
    ]
    return lead, extra + kept


def _or_stated(
    blocks: tuple[Block, ...], root: Element, metadata: Metadata, base: str
) -> tuple[Block, ...]:
    """The page's blocks, or the text that its data state, where the page shows far less."""
    shown = length_of(blocks)
    if shown >= _SHORT and shown >= 0.5 * len(metadata.body):
        return blocks
    stated = stated_blocks(root, metadata.body, base)
    return stated if length_of(stated) > 2 * shown else blocks


def _topics(page: Page, head: Head, lines: list[Line]) -> tuple[str, ...]:
    """The topics that the page shows below the story's lines."""
    own = {id(line) for line in lines if isinstance(line, Item) and line.length}
    last = max((n for n, item in enumerate(page.items) if id(item) in own), default=0)
    return topics_of(page, max(head.at, 0), last)


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


def _article(
    url: str,
    paper: Newspaper | None,
    metadata: Metadata,
    head: Head,
    blocks: tuple[Block, ...],
    lead: Picture | None,
    signoff: str | None,
    hints: Hints,
    now: datetime,
    section: str | None,
    topics: tuple[str, ...],
) -> Article:
    related = tuple(block for block in blocks if isinstance(block, RelatedLink))
    return Article(
        url=url,
        headline=head.headline,
        canonical_url=metadata.url or None,
        newspaper=paper.id if paper else None,
        section=section,
        kicker=head.kicker,
        deck=head.deck,
        byline=metadata.byline or head.byline,
        dateline=head.dateline,
        published=_moment((*metadata.published, *head.dates), hints, now),
        modified=_moment((*metadata.modified, *head.updates), hints, now),
        lead=lead,
        blocks=blocks,
        related=related,
        signoff=signoff,
        topics=metadata.topics or topics,
        language=metadata.language or None,
        paywalled=metadata.paywalled,
    )


def _moment(texts: tuple[str, ...], hints: Hints, now: datetime) -> datetime | None:
    for text in texts:
        if moment := moment_of(text, now, hints.timezone):
            return moment
    return None
