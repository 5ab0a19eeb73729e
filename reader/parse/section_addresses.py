"""The section that a story's address tells, by the newspaper's declaration or the page's menu."""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit
from xml.etree.ElementTree import Element

from reader.newspapers import Newspaper
from reader.parse.guard import words
from reader.parse.list_headings import is_list_heading
from reader.parse.section_names import HOME
from reader.parse.tree import text_of
from reader.parse.words import key_of

_LONGEST = 32  # characters of a section's name
_MOST_WORDS = 4
_GENERAL = words(
    "news article articles story stories details detail post posts archive category categories"
    " section sections online bn bangla bengali en english amp www single print home index"
)
_WORD = re.compile(r"[^\W\d_]")


def declared_section(paper: Newspaper | None, url: str) -> str:
    """The name of the newspaper's section whose addresses look like this one; "" for none."""
    for section in paper.sections if paper else ():
        if section.match and not section.list_name and re.search(section.match, url):
            return section.name
    return ""


def linked_section(root: Element, url: str) -> str:
    """The text of the link whose address ends in a part of the story's own address: in
    `/news/article/international/62157` the menu's `/category/international`. "" for none.
    """
    parts = _parts(url)[:-1]
    wanted = {part: place for place, part in enumerate(parts) if _tells(part)}
    best, found = -1, ""
    for link in root.iter("a"):
        if best < 0 and "category" in (link.get("rel") or "").split():
            # So WordPress marks the sections of the story itself.
            best, found = 0, found or _name_of(link)
        href = link.get("href")
        if not href or len(href) > 300:
            continue
        place = wanted.get((_parts(href) or [""])[-1], -1)
        if place > best and _is_name(text := text_of(link)):
            best, found = place, text
    return found


def _parts(url: str) -> list[str]:
    try:
        path = urlsplit(url).path
    except ValueError:
        return []
    return [unquote(part).casefold() for part in path.split("/") if part]


def _name_of(link: Element) -> str:
    return text if _is_name(text := text_of(link)) else ""


def _tells(part: str) -> bool:
    return part not in _GENERAL and len(part) > 1 and bool(_WORD.search(part))


def _is_name(text: str) -> bool:
    if not 1 < len(text) <= _LONGEST or len(text.split()) > _MOST_WORDS:
        return False
    return bool(_WORD.search(text)) and key_of(text) not in HOME and not is_list_heading(text)
