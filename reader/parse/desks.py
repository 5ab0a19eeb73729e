"""Who reports: desks, reporters and agencies, at a story's opening or in a line of their own."""

from __future__ import annotations

import re

from reader.parse.words import one_of, pattern

_DESK = one_of(
    r"(?:নিউজ )?ডেস্ক(?: রিপোর্ট| নিউজ)?|প্রতিবেদক|প্রতিনিধি|সংবাদদাতা|রিপোর্টার|রিপোর্ট|প্রতিবেদন|ব্যুরো",
    r"করেসপন্ডেন্ট|করেসপনডেন্ট",
)
DATELINE = pattern(
    rf"(?P<desk>[^\s:।,()]+(?: [^\s:।,()]+){{0,3}}? ?{_DESK}"
    r"(?:,? ?[^\s:।,]{2,20})?(?: \([^)]{2,25}\))?)\s*(?:[:ঃ：|।]|\s[—–-]\s|[—–])\s*\S"
)
AGENCY = pattern(
    r"(?P<desk>[^:।()]{2,40}\((?:"
    r"বাসস|ইউএনবি|রয়টার্স|এএফপি|এপি|সিনহুয়া|reuters|ap|afp|bss|unb|xinhua"
    r")[^)]{0,20}\))\s*[:ঃ—–-]\s*\S"
)
DESK_ALONE = pattern(
    rf"(?:[^\s:।]+ ){{0,4}}[^\s:।]*{_DESK}(?:[,।]? ?(?:[^\s:।]+ ?){{1,3}})?\s*[:ঃ।,|—–-]*"
)
DESK_WORD = pattern(r"(?:^|\s)\S*ডেস্ক")
BY = re.compile(
    r"(?:(?:(?:written|curated|authored|reported|edited|posted|story) )?by|author|লেখক|লিখেছেন"
    r"|প্রতিবেদক)"
    r"\s*[:：,]?\s+(?P<name>\S.{1,60})",
    re.IGNORECASE,
)


def is_person(text: str) -> bool:
    """Whether a line names a desk or a reporter and nothing else."""
    return bool(DESK_ALONE.fullmatch(text)) or bool(BY.fullmatch(text))
