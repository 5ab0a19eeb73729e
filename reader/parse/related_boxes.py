"""Related links that stand in a box: between the story's lines, or below its text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.article import RelatedLink
from reader.parse import furniture
from reader.parse.date_lines import is_date_line
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.list_headings import is_list_heading
from reader.parse.related import is_label, related_of
from reader.parse.words import pattern

MOST_LINKS = 6  # of one box; what holds more is a list of stories
_LEAST_TITLE = 12  # characters
_MOST_TITLE = 200
_MOST_BESIDE = 60  # characters of a line beside a headline: a date, a section
_BELOW = 80  # lines below the text in which the box is looked for
_ABOVE = 5  # elements around a line that may be named as a related box
_ANY_NEWS = pattern(r"\W*(?:(?:আরও|আরো) (?:খবর|সংবাদ)|recommended|read more)\W*")


def is_title(item: Item) -> bool:
    """Whether a line is a headline that leads to its story."""
    return _LEAST_TITLE <= item.length <= _MOST_TITLE and item.whole_link is not None


def title_of(item: Item) -> str:
    """A headline without the bullet before its link."""
    return item.text.lstrip("•●▪*-–—»›> ") or item.text


def lines_in_boxes(page: Page, numbers: range, good: Collection[int]) -> set[int]:
    """Lines of side boxes between a story's lines that are related links, or the label of some
    and the links below it; and a label whose links stand among the story's lines.
    """
    found: set[int] = set()
    label: int | None = None
    for number in numbers:
        item = page.items[number]
        if not item.length:
            continue
        if number in good:
            if label is not None and is_title(item):
                found.add(label)
            label = None
        elif related_of(item):
            found.add(number)
        elif is_label(item.text):
            label = number
        elif label is not None and item.whole_link:
            found.update((label, number))
    return found


def links_in_named_boxes(page: Page, numbers: range, good: Collection[int]) -> set[int]:
    """Headlines in boxes between a story's lines that have no label, but are named as related."""
    boxes: dict[int, list[int]] = {}
    for number in numbers:
        item = page.items[number]
        if number not in good and is_title(item) and (box := _named_box(page, item.node)) >= 0:
            boxes.setdefault(box, []).append(number)
    return {number for box in boxes.values() if len(box) <= MOST_LINKS for number in box}


def _named_box(page: Page, node: int) -> int:
    """The outermost element near a node that is named as a box of related links; -1 for none."""
    box = -1
    for _ in range(_ABOVE):
        if node < 0:
            break
        if page.traits[node] & Trait.RELATED:
            box = node
        node = page.parents[node]
    return box


def labelled(items: Sequence[Item], label: int) -> tuple[int, dict[int, RelatedLink]]:
    """The related links right below a label among a story's lines, by their places, and the
    place behind them. A second line that leads to the same story says no more than the first.
    """
    links: dict[int, RelatedLink] = {}
    at, end, known = label + 1, label + 1, ""
    while at < len(items):
        item = items[at]
        if item.kind is Kind.PICTURE:
            at += 1
            continue
        if links and item.whole_link == known and item.length <= _MOST_TITLE:
            at = end = at + 1
            continue
        if not is_title(item):
            break
        known = item.whole_link or ""
        links[at] = RelatedLink(title=title_of(item), url=known)
        at = end = at + 1
    return end, links


def links_below(page: Page, last: int, known: Collection[str]) -> list[RelatedLink]:
    """The links of the related box that stands below a story's text, whose last line is `last`;
    without those to addresses that are known, and none of a box with more than six.
    """
    for number in range(last + 1, min(last + _BELOW, len(page.items))):
        item = page.items[number]
        if not item.length:
            continue
        if furniture.is_copyright(item.text):
            break
        if is_label(item.text) and _heads_links(page, number):
            links = _links_of_box(page, number)
            return [link for link in links if link.url not in known]
    return []


def _heads_links(page: Page, number: int) -> bool:
    """Whether a label is of related links: no list of all news, no link to a section."""
    item = page.items[number]
    if _ANY_NEWS.fullmatch(item.text):
        return False
    following = next((one for one in page.items[number + 1 :] if one.length), None)
    return not item.linked or (following is not None and following.whole_link == item.whole_link)


def _links_of_box(page: Page, label: int) -> list[RelatedLink]:
    """The stories in the largest element that a label heads, else in what follows it beside its
    own element; each once.
    """
    before = next((item for item in reversed(page.items[:label]) if item.length), None)
    node = page.items[label].node
    while page.parents[node] >= 0 and (
        before is None or not page.within(before.node, page.parents[node])
    ):
        node = page.parents[node]
    behind = page.items[label + 1].node if label + 1 < len(page.items) else -1
    if not page.within(behind, node) and page.parents[node] >= 0:
        node = page.parents[node]
    links: dict[str, RelatedLink] = {}
    for item in page.items[label + 1 :]:
        if not page.within(item.node, node) or is_list_heading(item.text):
            break
        if is_label(item.text):
            continue
        if item.length > _MOST_BESIDE and not item.linked and not furniture.is_truncated(item.text):
            break
        address = item.whole_link
        if address and is_title(item) and not is_date_line(item.text):
            links.setdefault(address, RelatedLink(title=title_of(item), url=address))
    return list(links.values()) if len(links) <= MOST_LINKS else []
