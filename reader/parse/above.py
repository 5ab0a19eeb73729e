"""What stands above a story's headline: section, kicker, dates."""

from __future__ import annotations

from reader.parse import furniture
from reader.parse.body import Body
from reader.parse.date_lines import is_date_line, is_labelled_date
from reader.parse.desks import is_author_link, is_person
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.list_headings import is_list_heading
from reader.parse.section_names import HOME, SECTIONS, section_in
from reader.parse.words import key_of, letters_of

_NEAR = 14  # lines
_NEXT = 4  # lines
_LIKELY = 6  # lines
_MOST_NAME, _MOST_WORDS = 32, 4  # characters, words of a section's name
_MENU = 5  # links side by side, a line each


class Above:
    """Reads the lines before the headline, nearest first. `known` is the section that address or
    metadata name; "" where they name none.
    """

    def __init__(self, page: Page, body: Body, headline: str, at: int, known: str) -> None:
        self._page, self._body, self._at = page, body, at
        self._skipped = ("", letters_of(headline))
        self._known = key_of(known)
        self._linked = False  # whether the section found so far is a link, as most sections are
        self._likely: str | None = None  # a section that is not known by its name
        self._beside: Item | None = None  # the line that names it
        self.section: str | None = None
        self.kicker: str | None = None
        self.author: str | None = None  # by a link to their page
        self.dates: list[str] = []

    def read(self) -> Above:
        """Looks at each line; answers itself."""
        menu = self._menu()
        for steps, number in enumerate(range(self._at - 1, max(-1, self._at - 1 - _NEAR), -1)):
            item = self._page.items[number]
            if not item.length or item.kind is Kind.CAPTION or item.length > 120 or number in menu:
                continue
            text = item.text.strip(" |›»>/:")
            if letters_of(text) in self._skipped:
                continue
            if is_date_line(text):
                self._date(item, text)
            elif is_author_link(item):
                self.author = self.author or text
            else:
                self._name(item, text, steps)
        self.section = self.section or self._likely
        return self

    def _name(self, item: Item, text: str, steps: int) -> None:
        """A line, so many steps above the headline, that may name the section or be the kicker."""
        section = section_in(item, text)
        if section and self._beside is not None and self._is_of_menu(item, self._beside):
            return
        if section and key_of(section) in SECTIONS:
            self._take(section, item, text, steps <= _NEXT)
        elif section and self._likely is None and steps <= _LIKELY:
            self._likely, self._beside = section, item
        elif steps <= _NEXT and not self.section and not self._body.bad[item.node]:
            if not self._known and not item.linked and self._is_linked_name(text):
                self.section, self._linked = text, True
            else:
                self._maybe_kicker(item, text)

    def _is_linked_name(self, text: str) -> bool:
        """Whether a line names what a link further above does: a section of the menu."""
        if not 2 < len(text) <= _MOST_NAME or len(text.split()) > _MOST_WORDS:
            return False
        if is_list_heading(text) or furniture.is_furniture(text) or key_of(text) in HOME:
            return False
        return any(
            piece[3] and piece[0].strip() == text
            for item in self._page.items[: self._at]
            if item.linked
            for piece in item.pieces
        )

    def _is_of_menu(self, item: Item, near: Item) -> bool:
        """Whether a line that names a known section is a menu's entry, above a nearer line that
        names another: not the crumb before that line's.
        """
        if not item.linked or self._are_side_by_side(near, item):
            return False
        return self._body.bad[item.node] or item.kind is Kind.ENTRY

    def _menu(self) -> set[int]:
        """The lines before the headline that are links side by side: a menu, whose last entry is
        no section of the story.
        """
        page = self._page
        found: set[int] = set()
        row: list[int] = []
        for number in range(max(0, self._at - _NEAR - _MENU), self._at):
            item = page.items[number]
            linked = item.length and item.linked >= item.length - 1
            if row and linked and self._are_side_by_side(page.items[row[-1]], item):
                row.append(number)
            else:
                row = [number] if linked else []
            if len(row) >= _MENU:
                found.update(row)
        return found

    def _are_side_by_side(self, one: Item, other: Item) -> bool:
        parents = self._page.parents
        if one.node == other.node or parents[one.node] == parents[other.node]:
            return True
        above, beside = parents[one.node], parents[other.node]
        return above >= 0 and beside >= 0 and parents[above] == parents[beside] >= 0

    def _date(self, item: Item, text: str) -> None:
        """Today's date in the page's masthead is none of the story's."""
        if is_labelled_date(text) or self._is_beside_headline(item):
            self.dates.append(text)

    def _is_beside_headline(self, item: Item) -> bool:
        page = self._page
        node = page.items[self._at].node
        for _ in range(2):
            parent = page.parents[node]
            if parent < 0 or page.elements[parent].tag in ("body", "html", "main"):
                break
            node = parent
        return page.within(item.node, node)

    def _take(self, section: str, item: Item, text: str, near: bool) -> None:
        """A section's name is the section, unless the story's section is known to be another; a
        linked one above an unlinked one makes of that the kicker.
        """
        if near and not item.linked and self._known not in ("", key_of(section)):
            self._maybe_kicker(item, text)
            if self.kicker == text:
                return
        if self.section is None:
            self.section = section
        elif item.linked and not self._linked and near and not self.kicker:
            self.kicker, self.section = self.section, section
        self._linked = self._linked or bool(item.linked)

    def _maybe_kicker(self, item: Item, text: str) -> None:
        if not self.kicker and self._is_kicker(item):
            self.kicker = text

    def _is_kicker(self, item: Item) -> bool:
        page = self._page
        headline = page.items[self._at]
        traits = page.traits[item.node]
        if traits & Trait.KICKER:
            return True
        if traits & (Trait.HEAD | Trait.CAPTION | Trait.TOPICS | Trait.SECTION) or item.linked:
            return False
        if item.kind not in (Kind.TEXT, Kind.HEADING) or not 3 <= item.length <= 90:
            return False
        if furniture.is_furniture(item.text) or is_person(item.text):
            return False
        return self._heads_headline(item, headline)

    def _heads_headline(self, item: Item, headline: Item) -> bool:
        """Whether a line's element stands beside the headline's or that around it."""
        page = self._page
        parent = page.parents[headline.node]
        if page.elements[headline.node].tag in ("body", "html"):
            return False
        if page.parents[item.node] == parent:
            return page.elements[parent].tag not in ("body", "html")
        around = page.parents[parent] if parent >= 0 else -1
        return (
            around >= 0
            and page.elements[around].tag not in ("body", "html", "main")
            and page.parents[item.node] == around
        )
