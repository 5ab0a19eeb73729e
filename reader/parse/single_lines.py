"""Lines that are no story wherever they stand: furniture, dates, the headline said again."""

from __future__ import annotations

import re

from reader.parse import furniture
from reader.parse.date_lines import is_date_line
from reader.parse.items import Item, Kind
from reader.parse.paywall import is_wall
from reader.parse.related import is_label
from reader.parse.who_and_when import is_masthead
from reader.parse.words import letters_of

_MOST = 420  # characters
_MOST_CRUMBS = 200
_CRUMB = re.compile(r"\s*[/›»>]+\s*")


class KnownLines:
    """Tells such lines; `headlines` are the letters of the story's headline in each wording."""

    def __init__(self, headlines: set[str]) -> None:
        self._headlines = headlines
        lengths = [len(headline) for headline in headlines] or [0]
        self._lengths = range(min(lengths), 2 * max(lengths) + 20)

    def is_noise(self, item: Item) -> bool:
        """Whether a line is no story by its words."""
        text = item.text
        if item.length > _MOST:
            return False
        if item.kind is not Kind.CELL and furniture.is_furniture(text):
            return item.kind is not Kind.HEADING or not text.isascii() or len(text) > 20
        if item.kind is Kind.TEXT and furniture.is_credit(text):
            return True
        if item.linked >= item.length - 3 and furniture.is_service_link(text):
            return True
        if is_wall(text) or (is_label(text) and not item.linked):
            return True
        if item.kind in (Kind.TEXT, Kind.ENTRY) and (is_date_line(text) or is_masthead(text)):
            return True
        if item.length in self._lengths and letters_of(text) in self._headlines:
            return True
        return item.length <= _MOST_CRUMBS and self._is_breadcrumb(text)

    def is_appeared(self, item: Item) -> bool:
        """WordPress's last line, which links the story or says its headline."""
        if not furniture.is_appeared(item.text):
            return False
        letters = letters_of(item.text)
        return item.linked > 0 or any(headline in letters for headline in self._headlines)

    def _is_breadcrumb(self, text: str) -> bool:
        """Whether a line is the way to the story, which ends with its headline."""
        crumbs = _CRUMB.split(text)
        return len(crumbs) > 2 and letters_of(crumbs[-1]) in self._headlines
