"""Photo stories: pictures in boxes of one kind, each with a line that says what it shows."""

from __future__ import annotations

import re

from reader.parse.items import Item, Kind, Page

_PICTURE = re.compile(r"\.(?:jpe?g|png|webp|gif)(?:\?|$)", re.IGNORECASE)
_LEAST = 4  # boxes that make a photo story
_LONGEST = 160  # characters of such a line
_MOST_TEXT = 800  # characters of running text beside the boxes
_RUNNING = 60  # characters of a line of it


def settle_galleries(page: Page) -> None:
    """Makes captions of the lines in such boxes where they are most of what the page tells, and
    notes the boxes in `page.galleries`.

    A box holds one picture and one unlinked line below it; it has at least three like it beside
    it. What links is a list of stories, and what has a heading is a text with pictures.
    """
    boxes: dict[int, list[tuple[int, Item]]] = {}
    for at, item in enumerate(page.items[:-1]):
        if item.kind is Kind.PICTURE and (box := _box(page, at)) >= 0:
            boxes.setdefault(page.parents[box], []).append((box, page.items[at + 1]))
    galleries = [pairs for pairs in boxes.values() if len(pairs) >= _LEAST]
    if not galleries:
        return
    captions = {id(line) for pairs in galleries for _, line in pairs}
    beside = sum(
        item.length - item.linked
        for item in page.items
        if item.length >= _RUNNING and id(item) not in captions
    )
    if beside > _MOST_TEXT:
        return
    for pairs in galleries:
        for box, line in pairs:
            line.kind, line.holder = Kind.CAPTION, box
            page.galleries.add(box)


def _box(page: Page, at: int) -> int:
    """The element that holds the picture at a place and the line below it, and nothing else; -1
    for none.
    """
    picture, line = page.items[at], page.items[at + 1]
    if line.kind not in (Kind.TEXT, Kind.ENTRY, Kind.CAPTION) or line.linked:
        return -1
    if not 0 < line.length <= _LONGEST:
        return -1
    box = picture.node
    while box > 0 and not page.within(line.node, box):
        box = page.parents[box]
    around = [page.items[beside] for beside in (at - 1, at + 2) if 0 <= beside < len(page.items)]
    if box <= 0 or any(page.within(item.node, box) for item in around):
        return -1
    links = page.elements[box].iter("a")
    return -1 if any(_leads_on(link.get("href") or "") for link in links) else box


def _leads_on(href: str) -> bool:
    """Whether a link leads to another page, not to the picture in full."""
    return not href.startswith(("#", "javascript:")) and not _PICTURE.search(href) and href != ""
