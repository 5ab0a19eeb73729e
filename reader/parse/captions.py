"""Captions: which lines are some, and which picture each belongs to."""

from __future__ import annotations

import copy
from collections.abc import Sequence

from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.pictures import (
    glued_caption,
    is_caption,
    same_picture,
    spoken_credit,
    with_caption,
)

_MOST_LINES = 5  # that one caption has
_LONGEST = 300  # characters of a line in a table below a picture
_NODES = 12  # elements of such a table at most


def settle_captions(page: Page) -> None:
    """Lines right below a picture that end as captions do, or stand in the row below it of a
    table around both, become captions; what is called one and holds many lines is text.
    """
    _part_glued(page)
    counts: dict[int, int] = {}
    before: Item | None = None
    for item in page.items:
        if item.kind is Kind.CAPTION:
            counts[item.holder] = counts.get(item.holder, 0) + 1
        elif before is not None and before.kind is Kind.PICTURE:
            if item.kind is Kind.TEXT and is_caption(item.text):
                item.kind, item.holder = Kind.CAPTION, -1
            elif item.kind is Kind.CELL and _frames(page, before, item):
                item.kind, item.holder = Kind.CAPTION, item.group
        before = item
    if any(count > _MOST_LINES for count in counts.values()):
        for item in page.items:
            if item.kind is Kind.CAPTION and counts.get(item.holder, 0) > _MOST_LINES:
                item.kind = Kind.TEXT


def _part_glued(page: Page) -> None:
    """A caption that runs into the first sentence below a picture becomes a line of its own:
    "…ঘাট। ফাইল ছবি: রয়টার্সউপকূলে …". Only agencies' names end one so.
    """
    glued = [
        (at, end)
        for at, item in enumerate(page.items)
        if at
        and item.kind is Kind.TEXT
        and page.items[at - 1].kind is Kind.PICTURE
        and (end := glued_caption(item.text))
    ]
    for at, end in reversed(glued):
        text = page.items[at]
        caption = copy.copy(text)
        caption.keep(0, end)
        caption.kind, caption.holder = Kind.CAPTION, -1
        text.keep(end, text.length)
        page.items.insert(at, caption)


def _frames(page: Page, picture: Item, line: Item) -> bool:
    """Whether a table holds a picture and, in a row of its own, this line, and nothing else."""
    table = line.group
    if line.length > _LONGEST or not table <= picture.node < page.ends[table] <= table + _NODES:
        return False
    if page.parents[line.holder] == page.parents[picture.node]:
        return False
    rows = {page.parents[node] for node in range(table, page.ends[table])
            if page.elements[node].tag in ("td", "th")}  # fmt: skip
    return len(rows) == 2


def fold_captions(page: Page, items: Sequence[Item]) -> list[Item]:
    """Items without captions: each is put into its picture; one without a picture goes.

    A caption belongs to the picture of its figure, else to the nearest one before it with no
    text between, else to the one right behind it.
    """
    kept: list[Item] = []
    open_picture: Item | None = None
    waiting: list[Item] = []
    for item in items:
        if item.kind is Kind.PICTURE:
            if open_picture is not None and _same(open_picture, item):
                continue  # again for those without scripts
            open_picture = item
            for caption in waiting:
                _add_caption(page, item, caption)
            waiting = []
            kept.append(item)
        elif item.kind is Kind.CAPTION:
            if open_picture is not None:
                _add_caption(page, open_picture, item)
            elif item.holder >= 0:
                waiting.append(item)
        else:
            open_picture = None
            waiting = []
            kept.append(item)
    return kept


def _add_caption(page: Page, item: Item, caption: Item) -> None:
    picture = item.picture
    if picture is None or caption.text in (picture.caption, picture.credit):
        return
    stated = spoken_credit(caption.text)
    if (stated or page.traits[caption.node] & Trait.CREDIT) and picture.credit is None:
        item.picture = with_caption(picture, picture.caption or "", stated or caption.text)
    elif picture.caption is None:
        item.picture = with_caption(picture, caption.text, picture.credit)
    else:
        item.picture = with_caption(picture, f"{picture.caption} {caption.text}", picture.credit)


def _same(one: Item, other: Item) -> bool:
    return bool(one.picture and other.picture and same_picture(one.picture.url, other.picture.url))
