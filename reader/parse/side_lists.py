"""A page's most-read and recent lists, by their titles and places, whatever the markup.

Three shapes are known: a heading before its list; tab titles that stand together before their
panes; tabs that name their pane by its id.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

from reader.parse.cards import Card, Page
from reader.parse.story_links import is_more
from reader.parse.tree import elements_of, text_of
from reader.parse.words import key_of, pattern

_MOST_READ = pattern(
    r"(?:সবচেয়ে|সর্বাধিক|সবচাইতে|সর্বোচ্চ|শীর্ষ|বহুল|বেশি|আজকের|সপ্তাহের|এ সপ্তাহের)?\s*(?:বেশি\s*)?"
    r"(?:পঠিত|পাঠক\s*প্রিয়|জনপ্রিয়|আলোচিত|পড়া)(?:\s*(?:খবর|সংবাদ|নিউজ|লেখা))?"
    r"|(?:most|top)[\s-]*(?:read|popular|viewed|shared)(?:\s*(?:news|stories))?"
    r"|popular(?:\s*(?:news|posts|stories))?|trending(?:\s*(?:now|news))?"
)
_RECENT = pattern(
    r"(?:সাম্প্রতিক|সর্বশেষ|সবশেষ|সদ্য|সদ্যপ্রাপ্ত|এইমাত্র|সদ্য প্রকাশিত|সর্বশেষ প্রকাশিত)"
    r"(?:\s*(?:খবর|সংবাদ|নিউজ|সব))?"
    r"|(?:latest|recent|newest)(?:\s*(?:news|posts|stories))?|just in"
)
_ICONS = re.compile("[\ue000-\uf8ff]")  # letters of an icon font
_AUTHOR = re.compile(r"/(?:authors?|writers?|reporters?|profile|user)/", re.IGNORECASE)
_SECTIONS = {
    key_of(name)
    for name in (
        "জাতীয়", "বাংলাদেশ", "আন্তর্জাতিক", "বিশ্ব", "রাজনীতি", "খেলা", "খেলাধুলা", "বিনোদন", "লাইফস্টাইল",
        "জীবনযাপন", "অর্থনীতি", "বাণিজ্য", "সারাদেশ", "শিক্ষা", "মতামত", "সম্পাদকীয়", "স্বাস্থ্য", "প্রযুক্তি",
        "বিজ্ঞান ও প্রযুক্তি", "তথ্যপ্রযুক্তি", "ধর্ম", "ইসলাম", "ইসলাম ও জীবন", "চাকরি", "প্রবাস", "সাহিত্য",
        "ফিচার", "অপরাধ", "আইন-আদালত", "রাজধানী", "পরিবেশ", "কৃষি", "ভিডিও", "ছবি",
    )
}  # fmt: skip
_LONGEST_TITLE = 40  # characters
_BESIDE_TITLES = 60  # characters of other text that may stand beside titles before their list
_LONGEST_LIST = 40  # stories


class Title(NamedTuple):
    """An element that names a side list."""

    name: str  # "most-read" or "recent"
    text: str
    element: Element


class SideList(NamedTuple):
    """A title with the cards of its list in page order."""

    title: Title
    cards: list[Card]


def name_of_list(text: str) -> str | None:
    """Which side list a title names; None where it names none."""
    if not text or len(text) > _LONGEST_TITLE:
        return None
    key = key_of(text).strip(" :ঃ|-–—*#›»")
    if _MOST_READ.fullmatch(key):
        return "most-read"
    return "recent" if _RECENT.fullmatch(key) else None


def side_lists(page: Page, cards: list[Card]) -> list[SideList]:
    """The side lists of a page in page order. Pages for desktop and phone have each one twice."""
    finder = _Finder(page, cards)
    return [
        SideList(title, listed)
        for bar in finder.bars()
        for title, listed in finder.lists(bar)
        if listed and len(listed) <= _LONGEST_LIST
    ]


class _Finder:
    def __init__(self, page: Page, cards: list[Card]) -> None:
        self.page = page
        self.cards = cards
        self._ids: dict[str, list[Element]] = {}
        for element in elements_of(page.root):
            if name := element.get("id"):
                self._ids.setdefault(name, []).append(element)
        self._titles = list(self._find_titles())

    def _find_titles(self) -> Iterator[Title]:
        """Elements whose whole text is a title: of nested ones the outermost."""
        taken: set[Element] = set()
        for element in elements_of(self.page.root):
            if element in taken or element.tag in ("h1", "title", "head", "script", "option"):
                continue
            if self.page.holds_stories(element):
                continue
            text = _title_text(element)
            name = name_of_list(text)
            if name is not None:
                taken.update(element.iter())
                yield Title(name, self._with_word_before(element, text, name), element)

    def _with_word_before(self, element: Element, text: str, name: str) -> str:
        """The title with a first word that stands in an element of its own."""
        parent = self.page.parents.get(element)
        siblings = list(parent) if parent is not None else []
        before = siblings[: siblings.index(element)] if siblings else []
        whole = f"{_short_text(before[-1])} {text}" if before else text
        return whole if name_of_list(whole) == name else text

    def bars(self) -> list[list[Title]]:
        """Titles by where they stand: those that share a place before any story are tabs."""
        bars: list[list[Title]] = []
        for title in self._titles:
            if bars and self._together(bars[-1][-1], title):
                bars[-1].append(title)
            else:
                bars.append([title])
        return bars

    def _together(self, one: Title, other: Title) -> bool:
        common = self._common([one, other])
        if one.name == other.name:
            return False
        if self.page.holds_stories(common):
            return self.page.apart(one.element, other.element) <= 1
        return len(text_of(common)) <= len(one.text) + len(other.text) + _BESIDE_TITLES

    def _common(self, titles: list[Title]) -> Element:
        """The smallest element that holds all of a bar's titles."""
        above = [list(self._above(title.element)) for title in titles]
        for element in above[0]:
            if all(element in others for others in above[1:]):
                return element
        return self.page.root

    def _above(self, element: Element) -> Iterator[Element]:
        at: Element | None = element
        while at is not None:
            yield at
            at = self.page.parents.get(at)

    def lists(self, bar: list[Title]) -> Iterator[tuple[Title, list[Card]]]:
        """The cards of each of a bar's titles."""
        panes_named = [(title, pane) for title in bar for pane in self._panes_named(title)]
        if panes_named:  # if they are empty, they are filled by scripts, not by what follows
            for title, pane in panes_named:
                yield title, self._within(pane)
            return
        after = self._after(bar)
        if len(bar) == 1:
            yield bar[0], [card for element in after for card in self._within(element)]
            return
        panes = self._panes(after, len(bar))
        if panes is not None:
            for title, pane in zip(bar, panes, strict=True):
                yield title, self._within(pane)
        else:
            yield _open_tab(bar), [card for element in after for card in self._within(element)]

    def _panes_named(self, title: Title) -> list[Element]:
        """The elements that a tab names by their id, by the attribute that can be trusted most."""
        around = [*title.element.iter(), *list(self._above(title.element))[1:4]]
        for attribute in ("href", "data-bs-target", "data-target", "aria-controls", "data-tab"):
            for element in around:
                name = element.get(attribute) or ""
                if attribute == "href" and not name.startswith("#"):
                    continue
                if panes := self._ids.get(name.removeprefix("#")):
                    return panes
        return []

    def _after(self, bar: list[Title]) -> list[Element]:
        """The elements with stories that follow a bar, up to the next heading; none where the bar
        is part of a menu.
        """
        common = self._common(bar)
        titles = sum(len(title.text) for title in bar)
        if self.page.holds_stories(common):
            return self._following(self._child_within(common, bar[-1].element))
        for element in self._above(common):
            if element.tag in ("footer", "body") or self.page.holds_stories(element):
                return []
            if len(text_of(element)) > titles + _BESIDE_TITLES or self._is_menu(element):
                return []
            if following := self._following(element):
                return following
        return []

    def _is_menu(self, element: Element) -> bool:
        """Whether links to other pages stand beside the titles, which none does before a list."""
        for link in element.iter("a"):
            if any(self.page.within(link, title.element) for title in self._titles):
                continue
            href = (link.get("href") or "#").strip()
            if not href.startswith(("#", "javascript:")) and not is_more(text_of(link)):
                return True
        return False

    def _child_within(self, ancestor: Element, element: Element) -> Element:
        below = element
        for above in self._above(element):
            if above is ancestor:
                return below
            below = above
        return below

    def _following(self, element: Element) -> list[Element]:
        parent = self.page.parents.get(element)
        if parent is None:
            return []
        siblings = list(parent)
        found: list[Element] = []
        for sibling in siblings[siblings.index(element) + 1 :]:
            if self.page.holds_stories(sibling):
                if found and self._is_something_else(sibling, found):
                    break
                found.append(sibling)
            elif self._names_a_list(sibling) or (found and self._is_heading(sibling)):
                break
        return found

    def _is_something_else(self, element: Element, found: list[Element]) -> bool:
        """Whether stories are no more of a list's: after single cards comes a block of several."""
        if self._names_a_list(element):
            return True
        single = len(found) > 1 and all(len(self._within(one)) == 1 for one in found)
        return single and len(self._within(element)) > 1

    def _names_a_list(self, element: Element) -> bool:
        return any(self.page.within(title.element, element) for title in self._titles)

    def _is_heading(self, element: Element) -> bool:
        """Whether an element without stories begins something else: by a heading, by the name of
        a section, or by a short link to one.
        """
        if key_of(_short_text(element)) in _SECTIONS:
            return True
        for child in elements_of(element):
            if child.tag in ("h1", "h2", "h3", "h4"):
                return True
            text = text_of(child) if child.tag == "a" else ""
            if text and len(text.split()) <= 3 and not is_more(text):
                return not _AUTHOR.search(child.get("href") or "")
        return False

    def _panes(self, after: list[Element], count: int) -> list[Element] | None:
        """As many elements with lists of stories as there are tabs; None where there are not."""
        level = after
        while True:
            if len(level) >= count and all(len(self._within(pane)) > 1 for pane in level[:count]):
                return level[:count]  # other sections may follow
            if len(level) != 1:
                return None
            level = [child for child in level[0] if self.page.holds_stories(child)]

    def _within(self, element: Element) -> list[Card]:
        return [card for card in self.cards if self.page.within(card.root, element)]


def _short_text(element: Element) -> str:
    """An element's text if it is short enough for a title; else ""."""
    for count, child in enumerate(element.iter()):
        if count > 12:
            return ""
        if len(child.text or "") > 200 or len(child.tail or "") > 200:
            return ""
    return _ICONS.sub("", text_of(element)).strip()


def _title_text(element: Element) -> str:
    """An element's text without a link in it that only says that there is more."""
    text = _short_text(element)
    for link in element.iter("a") if text else ():
        more = text_of(link)
        if link is not element and is_more(more) and text.endswith(f" {more}"):
            return text.removesuffix(more).strip()
    return text


def _open_tab(bar: list[Title]) -> Title:
    """The tab whose pane is the one that is there: the one marked so, else the first."""
    for title in bar:
        for element in title.element.iter():
            if element.get("aria-selected") == "true":
                return title
    return bar[0]
