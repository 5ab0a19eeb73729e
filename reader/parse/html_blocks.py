"""Lines become blocks: paragraphs, headings, quotes, lists, tables, pictures, embeds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from reader.article import (
    Block,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Run,
    Runs,
    Table,
)  # fmt: skip
from reader.parse.captions import fold_captions
from reader.parse.items import Item, Kind, Page
from reader.parse.page_reader import read_page
from reader.parse.pictures import same_picture
from reader.parse.related import related_of, split_related
from reader.parse.tree import parse_fragment

Line = Item | RelatedLink
_MOST_IN_CELL = 600  # characters
_MOST_IN_HOLDER = 3  # lines
_MOST_OF_TEXT = 0.8
_DASHES = " —–―-"


def blocks_of(fragment_html: str, base_url: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML, such as a feed's content:encoded.

    Raises PageTooHostile where the guard refuses the text.
    """
    page = read_page(parse_fragment(fragment_html, base_url), base_url)
    flatten_layout(page, page.items)
    items = fold_captions(page, page.items)
    lines: list[Line] = [related_of(item) or item for item in items]
    return blocks_from(page, lines)


def blocks_from(
    page: Page,
    lines: Sequence[Line],
    read: Callable[[str], datetime | None] | None = None,
) -> tuple[Block, ...]:
    """Lines in reading order as blocks; those of one list, table or quote are joined. `read`
    understands the times of a live blog's entries.
    """
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        if isinstance(line, RelatedLink):
            blocks.append(line)
            at += 1
        elif line.kind in (Kind.ENTRY, Kind.CELL, Kind.QUOTE):
            members = _members(lines, at, line)
            blocks.append(_group(page, members))
            at += len(members)
        else:
            block = _single(line, read(line.stamp) if read and line.stamp else None)
            if isinstance(block, Paragraph) and (parts := split_related(block.runs)):
                blocks += (Paragraph(parts[0]), parts[1])
            elif block is not None:
                blocks.append(block)
            at += 1
    return tuple(_captioned(blocks))


def _single(item: Item, at_time: datetime | None) -> Block | None:
    if item.kind is Kind.PICTURE:
        return item.picture
    if item.kind is Kind.EMBED:
        return item.embed
    if item.kind is Kind.HEADING:
        return Heading(_unbolded(item.runs), min(max(item.level, 2), 4), at_time)
    return Paragraph(item.runs)


def _unbolded(runs: Runs) -> Runs:
    """A heading is bold by itself."""
    if all(run.bold for run in runs):
        return tuple(Run(run.text, italic=run.italic, href=run.href) for run in runs)
    return runs


def _members(lines: Sequence[Line], at: int, first: Item) -> list[Item]:
    """The lines from a place on that belong to the same list, table or quote."""
    members: list[Item] = []
    for number in range(at, len(lines)):
        line = lines[number]
        if not isinstance(line, Item) or line.kind is not first.kind or line.group != first.group:
            break
        members.append(line)
    return members


def _group(page: Page, items: list[Item]) -> Block:
    kind, group = items[0].kind, items[0].group
    holders: dict[int, list[Runs]] = {}
    for item in items:
        holders.setdefault(item.holder, []).append(item.runs)
    if kind is Kind.QUOTE:
        return _quote(items)
    if kind is Kind.ENTRY:
        ordered = page.elements[group].tag == "ol" if group >= 0 else False
        return List(tuple(_joined(runs) for runs in holders.values()), ordered)
    return _table(page, holders)


def _quote(items: list[Item]) -> Block:
    """A quotation, and who said it where its last lines tell."""
    said = [item for item in items if item.said]
    words = [item for item in items if not item.said]
    people_talk = any(item.text[0] in _DASHES for item in words[:-1])
    if len(words) > 1 and not said and not people_talk and is_attribution(words[-1].text):
        said, words = words[-1:], words[:-1]
    if not words:
        return Paragraph(_joined([item.runs for item in said]))
    attribution = ", ".join(item.text.strip(_DASHES) for item in said)
    return Quote(tuple(item.runs for item in words), attribution or None)


def is_attribution(text: str) -> bool:
    """Whether a quotation's last line says who spoke: a dash, a few words, no sentence."""
    return text[0] in "—–―-" and len(text) <= 90 and text[-1] not in '।.?!…”’"'


def _table(page: Page, holders: dict[int, list[Runs]]) -> Table:
    rows: dict[int, list[Runs]] = {}
    headers: set[int] = set()
    for cell, runs in holders.items():
        row = page.parents[cell]
        rows.setdefault(row, []).append(_joined(runs))
        if page.elements[cell].tag != "th":
            headers.discard(row)
        elif len(rows[row]) == 1:
            headers.add(row)
    leading = 0
    for row in rows:
        if row not in headers:
            break
        leading += 1
    return Table(tuple(tuple(cells) for cells in rows.values()), leading)


def _joined(parts: list[Runs]) -> Runs:
    if len(parts) == 1:
        return parts[0]
    joined: list[Run] = []
    for number, runs in enumerate(parts):
        if number:
            joined.append(Run(" "))
        joined.extend(runs)
    return tuple(joined)


def flatten_layout(page: Page, items: Sequence[Item]) -> None:
    """Lists and tables that lay a page out, rather than hold entries and cells, become text.

    A table of one row or column, or with a cell of several paragraphs or of an article's length, is
    layout; so is a list with headings or pictures in it or several paragraphs in an entry, and any
    of them that holds nearly all of the text.
    """
    counts: dict[int, dict[int, int]] = {}
    lengths: dict[int, int] = {}
    layout: set[int] = set()
    for item in items:
        lengths[item.group] = lengths.get(item.group, 0) + item.length
        if item.group < 0:
            continue
        if item.kind in (Kind.HEADING, Kind.PICTURE) or item.length > _MOST_IN_CELL:
            layout.add(item.group)
        if item.kind in (Kind.CELL, Kind.ENTRY):
            holders = counts.setdefault(item.group, {})
            holders[item.holder] = holders.get(item.holder, 0) + 1
    total = sum(lengths.values())
    layout.update(group for group, length in lengths.items() if length > _MOST_OF_TEXT * total)
    layout.update(group for group, holders in counts.items() if _lays_out(page, group, holders))
    for item in items:
        if item.kind in (Kind.CELL, Kind.ENTRY) and item.group in layout:
            item.kind = Kind.TEXT


def _lays_out(page: Page, group: int, holders: dict[int, int]) -> bool:
    """Whether a list or table does, by how many lines each of its entries or cells holds."""
    if page.elements[group].tag == "table":
        rows = {page.parents[cell] for cell in holders}
        if len(rows) < 2 or len(holders) < 1.5 * len(rows):
            return True
    return max(holders.values()) > _MOST_IN_HOLDER


def _captioned(blocks: list[Block]) -> Iterable[Block]:
    """Blocks with each picture once and its caption with it (see `fold_captions`)."""
    kept: list[Block] = []
    for block in blocks:
        if isinstance(block, Picture):
            twin = next(
                (
                    at
                    for at, other in enumerate(kept[-40:], max(0, len(kept) - 40))
                    if isinstance(other, Picture) and same_picture(other.url, block.url)
                ),
                None,
            )
            if twin is not None:
                known = kept[twin]
                if isinstance(known, Picture) and not known.caption and block.caption:
                    kept[twin] = block
                continue
        kept.append(block)
    return kept
