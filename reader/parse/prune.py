"""What stands between the story's lines and is none of them: lists of links, cards, end matter.

Works on the lines that the body's element holds, by place and shape.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from urllib.parse import urlsplit

from reader.article import RelatedLink
from reader.parse import furniture
from reader.parse.body import Body
from reader.parse.end_matter import imprint_start, lives
from reader.parse.html_blocks import Line
from reader.parse.items import Item, Kind, Page
from reader.parse.link_lists import buttons, lists_of_links, rows_of_links
from reader.parse.list_headings import is_comments_heading, is_list_heading
from reader.parse.paywall import is_wall
from reader.parse.related import is_label, related_of
from reader.parse.related_boxes import MOST_LINKS, labelled, title_of
from reader.parse.single_lines import KnownLines
from reader.parse.topics import is_named_for_topics, topics_in

_MOST_OF_REGION = 0.3  # of the body's weight that a side list may hold
_MOST_COMMENTS = 0.6  # of the body's weight that readers' comments below it may hold
_LITTLE = 0.1  # of the body's weight: so little behind a list's heading belongs to the list
_TAIL = 0.2  # of the body's weight that may stand behind a copyright line
_MOST_TITLE = 200
_LEAST_TITLE = 12
_LOOK_BACK = 200  # lines
_MOST_TOPIC = 40  # characters
_NEARLY_ALL = 0.9


class Pruner:
    """Takes lines away step by step; `gone` holds the positions of those that are no story."""

    def __init__(
        self,
        page: Page,
        body: Body,
        lines: list[int],
        headlines: set[str],
        url: str,
        names: Sequence[str] = (),
    ) -> None:
        self.page = page
        self.body = body
        self.items = [page.items[number] for number in lines]
        self.linked = {page.items[number] for number in body.linked}
        self.weights = [body.weights[number] for number in lines]
        self.total = sum(self.weights) or 1.0
        self.before = list(itertools.accumulate(self.weights, initial=0.0))
        self.known = KnownLines(headlines)
        self.names = names  # of its authors
        self.host = _site(url)
        self.gone: set[int] = set()
        self.related: dict[int, RelatedLink] = {}

    def run(self) -> list[Line]:
        """The story's lines and the related links that stand among them."""
        self._end_matter()
        self.gone.update(lives(self.items, self.before, self.names))
        self.gone.update(
            at
            for at, item in enumerate(self.items)
            if topics_in(item) or not (item.length or item.picture or item.embed)
        )
        self._related()
        self._regions()
        self._cards()
        for links in (lists_of_links, rows_of_links, buttons):
            self.gone.update(links(self.items, self.gone))
        self._single_lines()
        self._tail()
        kept: list[Line] = []
        for at, item in enumerate(self.items):
            if at in self.related:
                kept.append(self.related[at])
            elif at not in self.gone:
                kept.append(item)
        return kept

    # --- the end ---

    def _end_matter(self) -> None:
        """All behind a copyright line or the like goes where little of the text is there."""
        behind = 0.0
        end = len(self.items)
        for at in range(len(self.items) - 1, -1, -1):
            item = self.items[at]
            if behind <= _TAIL * self.total and (
                furniture.is_copyright(item.text)
                or furniture.is_rights_line(item.text)
                or is_wall(item.text)
                or (behind == 0 and self.known.is_appeared(item))
            ):
                end = at
                continue
            behind += self.weights[at]
        self.gone.update(range(end, len(self.items)))

    def _tail(self) -> None:
        """The imprint, and headings, link lines and pictures' remains at the very end go; a
        sign-off stays.
        """
        left = [at for at, item in enumerate(self.items) if item.length and at not in self.gone]
        self.gone.update(left[imprint_start([self.items[at] for at in left]) :])
        for at in range(len(self.items) - 1, -1, -1):
            item = self.items[at]
            if at in self.gone:
                continue
            if at in self.related or item.kind in (Kind.PICTURE, Kind.EMBED):
                continue
            if item.kind is Kind.HEADING or (item.linked * 2 > item.length and item.length < 200):
                self.gone.add(at)
                continue
            break

    # --- related links ---

    def _related(self) -> None:
        at = 0
        while at < len(self.items):
            item = self.items[at]
            if at in self.gone or item.kind > Kind.CELL:
                at += 1
                continue
            link = related_of(item)
            if link is None and item in self.linked and item.whole_link:
                link = RelatedLink(title=title_of(item), url=item.whole_link)
            if link:
                self.related[at] = link
                self.gone.add(at)
            elif is_label(item.text):
                at = self._labelled(at)
                continue
            at += 1

    def _labelled(self, label: int) -> int:
        """A label of its own and the link lines right below it; answers where they end."""
        end, links = labelled(self.items, label)
        if links:
            self.gone.update(range(label, end))
            if len(links) <= MOST_LINKS:
                self.related.update(links)
        return end

    # --- side lists ---

    def _regions(self) -> None:
        """What stands below the heading of a side list, in the element that it heads."""
        for at, item in enumerate(self.items):
            if at in self.gone or item.kind in (Kind.PICTURE, Kind.EMBED, Kind.CAPTION):
                continue
            label = is_label(item.text)
            if not label and not is_list_heading(item.text):
                continue
            behind = self.total - self.before[at]
            if is_comments_heading(item.text) and behind <= _MOST_COMMENTS * self.total:
                self.gone.update(range(at, len(self.items)))
                break
            end = self._end_of_region(at)
            if end > at + 1:
                self.gone.update(range(at, end))
            elif not label and (item.kind is Kind.HEADING or item.linked or item.length <= 30):
                self.gone.update(range(at, self._end_of_flat_list(at)))

    def _end_of_region(self, at: int) -> int:
        """Where the largest element ends that the line at this place heads."""
        page = self.page
        before = at - 1
        while before >= max(0, at - _LOOK_BACK) and before in self.gone:
            before -= 1
        previous = self.items[before].node if before >= 0 else -1
        node, end = self.items[at].node, at + 1
        for _ in range(12):
            if node == self.body.node or (previous >= 0 and page.within(previous, node)):
                break
            reach, weight = at, 0.0
            while reach < len(self.items) and page.within(self.items[reach].node, node):
                weight += self.weights[reach]
                reach += 1
            if weight > _MOST_OF_REGION * self.total:
                break
            end = reach
            node = page.parents[node]
        return end

    def _end_of_flat_list(self, at: int) -> int:
        """Where a list without an element of its own ends: at the next running text."""
        if self.total - self.before[at] <= _LITTLE * self.total:
            return len(self.items)
        end = at + 1
        while end < len(self.items):
            item = self.items[end]
            linked = item.whole_link is not None
            if not linked and not furniture.is_truncated(item.text):
                if self.weights[end] > 0 or item.kind is Kind.HEADING or not item.length:
                    break
                following = self.items[end + 1] if end + 1 < len(self.items) else None
                if following is None or not furniture.is_truncated(following.text):
                    break
            end += 1
        return end

    # --- cards ---

    def _cards(self) -> None:
        """Headline and teaser cut by dots, linked or several of them in a row."""
        pairs = {at for at in range(len(self.items) - 1) if self._is_card(at)}
        for at in sorted(pairs):
            title, teaser = self.items[at], self.items[at + 1]
            if title.linked or teaser.linked or at - 2 in pairs or at + 2 in pairs:
                self.gone.update((at, at + 1))

    def _is_card(self, at: int) -> bool:
        title, teaser = self.items[at], self.items[at + 1]
        if at + 1 in self.gone or not title.length or not teaser.length:
            return False
        if at in self.gone and not title.whole_link:
            return False
        return (
            30 <= teaser.length <= 260
            and furniture.is_truncated(teaser.text)
            and _LEAST_TITLE <= title.length <= _MOST_TITLE
            and title.text[-1] not in "।.:"
        )

    # --- single lines ---

    def _single_lines(self) -> None:
        for at, item in enumerate(self.items):
            if at in self.gone or not item.length or item.stamp:
                continue
            if self.known.is_noise(item) or self._is_advertised(at) or self._is_topic(at):
                self.gone.add(at)
            elif address := self._story_link(item):
                self.gone.add(at)
                self.related[at] = RelatedLink(title=title_of(item), url=address)

    def _is_advertised(self, at: int) -> bool:
        """Whether a line is a link behind an advertisement mark, in its own line or before it."""
        item = self.items[at]
        if not item.linked or item.length > _MOST_TITLE:
            return False
        text, _, _, address = item.pieces[0]
        if address is None:
            return furniture.is_advert(text) and item.linked >= item.length - len(text) - 1
        before = self.items[at - 1].text if at else ""
        return item.whole_link is not None and furniture.is_advert(before)

    def _is_topic(self, at: int) -> bool:
        """Whether a short line below nearly all of the text stands in what is named for topics."""
        item = self.items[at]
        if item.length > _MOST_TOPIC or self.before[at] < _NEARLY_ALL * self.total:
            return False
        if item.kind is Kind.HEADING or item.text[-1] in "।?!":
            return False
        return is_named_for_topics(self.page, item.node, self.body.node)

    def _story_link(self, item: Item) -> str | None:
        """The address of a line that is a link to another story of the same site, label or not."""
        if item.kind is not Kind.TEXT or not _LEAST_TITLE < item.length <= _MOST_TITLE:
            return None
        address = item.whole_link
        return address if address and _site(address) == self.host else None


def _site(url: str) -> str:
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return ""
    return ".".join(host.split(".")[-3:]).removeprefix("www.")
