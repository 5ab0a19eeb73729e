"""Decks: which line below the headline sums the story up, rather than opens it."""

from __future__ import annotations

from collections.abc import Collection

from reader.parse import furniture
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.who_and_when import says_when
from reader.parse.words import letters_of

_LEAST, _MOST = 15, 400  # characters
_LONG = 100  # characters; what is longer and ends as sentences do is the opening, unless …
_ALIKE = 60  # letters that a page's description and a long deck must share from the beginning
_RUNNING = 60  # characters of a line that is surely of the text
_SMALL = 4  # rank of a heading that a deck may be below who and when
_NEAR = 2  # lines below a deck in which the lead picture stands
_HEAD = 3  # lines below a deck in which who and when stand
_MOST_BEFORE = 2  # lines between headline and deck: who and when


class Decks:
    """Judges the lines behind the headline, line `at`. `in_body` are the numbers of the body's
    lines, `description` is the page's own summary.
    """

    def __init__(self, page: Page, at: int, in_body: Collection[int], description: str) -> None:
        self._page, self._at, self._in_body = page, at, in_body
        self._description = letters_of(description)

    def is_deck(self, number: int, first: int) -> bool:
        """Whether a line before the text is named a deck, or stands as one does."""
        item = self._page.items[number]
        if self._at < 0 or item.linked * 2 > item.length or not _LEAST <= item.length <= _MOST:
            return False
        if item.kind not in (Kind.TEXT, Kind.HEADING) or furniture.is_truncated(item.text):
            return False
        if self._page.traits[item.node] & (Trait.DECK | Trait.KICKER):
            return True
        if self.is_summary(number) or self.is_above_head(number):
            return True
        if number in self._in_body:
            between = range(number + 1, first)
            followed = any(self._page.items[at].length for at in between)
            near = item.level >= _SMALL and self._lines_before(number) <= _MOST_BEFORE
            return item.kind is Kind.HEADING and followed and (near or number == self._at + 1)
        if item.length >= _LONG and item.text[-1] in "।.":
            return False
        return self._is_beside_headline(item, number)

    def is_summary(self, number: int) -> bool:
        """Whether a long line right below the headline says what the page's description says, and
        is set apart from the text: as a heading, in one style, or above the lead picture.
        """
        item = self._page.items[number]
        if self._at < 0 or not _LONG <= item.length <= _MOST:
            return False
        if self._lines_before(number) > _MOST_BEFORE or item.kind not in (Kind.TEXT, Kind.HEADING):
            return False
        letters = letters_of(item.text)
        most = min(len(letters), len(self._description))
        if most < _ALIKE or letters[:most] != self._description[:most]:
            return False
        styled = all(piece[1] or piece[2] for piece in item.pieces)
        return item.kind is Kind.HEADING or styled or self._is_above_picture(number)

    def _is_above_picture(self, number: int) -> bool:
        """Whether a picture follows a line, and behind it the text in an element of its own."""
        page = self._page
        below = page.items[number + 1 : number + 1 + _NEAR]
        if not any(item.kind is Kind.PICTURE for item in below):
            return False
        text = next((item for item in page.items[number + 1 :] if item.length >= _RUNNING), None)
        parent = page.parents[page.items[number].node]
        return text is not None and page.parents[text.node] != parent

    def _is_beside_headline(self, item: Item, number: int) -> bool:
        page = self._page
        grand = page.parents[page.parents[page.items[self._at].node]]
        beside = page.within(item.node, max(grand, 0))
        return beside and self._lines_before(number) <= _MOST_BEFORE

    def _lines_before(self, number: int) -> int:
        """How many lines of text stand between the headline and another line."""
        between = self._page.items[self._at + 1 : number]
        return sum(1 for item in between if item.length and item.kind is not Kind.CAPTION)

    def is_above_head(self, number: int) -> bool:
        """Whether a line stands between the headline and who and when, and is no sentence."""
        item = self._page.items[number]
        if number != self._at + 1 or item.length > _MOST or item.text[-1] in "।.?!”’…":
            return False
        below = self._page.items[number + 1 : number + 1 + _HEAD]
        return any(item.length and says_when(item.text) for item in below)
