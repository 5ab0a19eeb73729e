"""Who reports: desks, reporters and agencies, at a story's opening or in a line of their own."""

from __future__ import annotations

import re

from reader.parse.items import Item
from reader.parse.words import one_of, pattern

_DESK = one_of(
    r"(?:নিউজ )?ডেস্ক(?: রিপোর্ট| নিউজ)?|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|রিপোর্ট|প্রতিবেদন|ব্যুরো",
    r"করেসপন্ডেন্ট|করেসপনডেন্ট",
)
DATELINE = pattern(
    rf"(?P<desk>[^\s:।,()]+(?: [^\s:।,()]+){{0,3}}?(?: ?\([^\s:।()]{{2,20}}\))? ?{_DESK}"
    r"(?:,? ?[^\s:।,]{2,20})?(?: \([^)]{2,25}\))?)\s*(?:[:ঃ：|।]|\s[—–-]\s|[—–])\s*\S"
)
AGENCY = pattern(
    r"(?P<desk>[^:।()]{2,40}\((?:"
    r"বাসস|ইউএনবি|রয়টার্স|এএফপি|এপি|সিনহুয়া|reuters|ap|afp|bss|unb|xinhua"
    r")[^)]{0,20}\))\s*[:ঃ—–-]\s*\S"
)
DESK_ALONE = pattern(
    rf"(?:[^\s:।]+ ){{0,4}}[^\s:।]*{_DESK}(?:[,।]? ?(?:[^\s:।]+ ?){{1,3}})?\s*[:ঃ।॥,|—–-]*"
)
DESK_WORD = pattern(r"(?:^|\s)\S*ডেস্ক")
BY = re.compile(
    r"(?:(?:(?:written|curated|authored|reported|edited|posted|story) )?by|author|লেখক|লিখেছেন"
    r"|প্রতিবেদক|দ্বারা|(?:রিপোর্টার|প্রতিনিধি|রিপোর্ট)(?=\s*[:ঃ]))"
    r"\s*[:ঃ：,]?\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)

_AUTHOR_PAGE = re.compile(r"/(?:authors?|reporters?|writers?|columnists?|profiles?)/[^/]")
_MOST = 80  # characters
_MOST_BESIDE = 120  # characters of a line that names an author by a link, and the date
_ACCOUNTS = frozenset(
    {
        "admin", "administrator", "editor", "webmaster", "news", "author", "null", "none",
        "unknown", "website", "super user", "superuser", "root"
    }
)  # fmt: skip


def is_person(text: str) -> bool:
    """Whether a line names a desk or a reporter and nothing else."""
    return bool(DESK_ALONE.fullmatch(text)) or bool(BY.fullmatch(text))


def is_author_link(item: Item) -> bool:
    """Whether a line is one link to the page of a reporter or a writer."""
    return bool((link := item.whole_link) and _AUTHOR_PAGE.search(link)) and item.length <= _MOST


def author_beside(item: Item) -> tuple[str, str] | None:
    """Whose page a line of the head links, and what else the line says; None if it links none."""
    if item.length > _MOST_BESIDE or not item.linked:
        return None
    links = [piece for piece in item.pieces if piece[3] and _AUTHOR_PAGE.search(piece[3])]
    if len(links) != 1:
        return None
    before, _, behind = item.text.partition(links[0][0])
    return links[0][0].strip(), f"{before.strip()} {behind.strip()}".strip(" -–—|,")


def is_account(name: str) -> bool:
    """Whether a name is that of an account which posts for all."""
    return name.strip().casefold() in _ACCOUNTS
