"""Stories that are public in part: what the page says about it in its metadata or in its text."""

from __future__ import annotations

from typing import Any

from reader.parse.items import Page
from reader.parse.json_ld import JsonObject
from reader.parse.words import one_of, pattern

_MOST = 160  # characters
_BELOW = 12  # lines below the text
_WALL = pattern(
    one_of(
        r"(?:এই|সম্পূর্ণ|পুরো|বাকি)[^।]{0,40}(?:প্রতিবেদন|খবর|লেখা|সংবাদ|অংশ|নিবন্ধ)[^।]{0,30}"
        r"(?:পড়তে|দেখতে)[^।]{0,40}(?:সাবস্ক্রাইব|সাবস্ক্রিপশন|লগ ?ইন|নিবন্ধন|গ্রাহক)[^।]{0,30}[।!]*",
        r"[^।]{0,40}(?:শুধু|কেবল)(?:মাত্র)?[^।]{0,15}(?:গ্রাহক|সাবস্ক্রাইবার|সদস্য)[^।]{0,25}"
        r"(?:জন্য|পড়তে পারবেন)[।!]*",
        r"(?:please )?(?:subscribe|sign in|log in|register|become a (?:member|subscriber))"
        r"(?: now| today)?(?: (?:or|and) [\w ]{2,30})? to (?:continue|keep|read|unlock|access)"
        r"\b.{0,80}",
        r"(?:this (?:article|story|content|post) is (?:only |exclusively )?)?(?:for|available to)"
        r" (?:paid |our )?(?:subscribers|members)(?: only)?\W*",
        r"(?:you have|you've) reached your (?:free )?(?:article )?limit.{0,80}",
        r"to (?:continue|keep) reading,? (?:please )?(?:subscribe|sign in|log in|register).{0,80}",
    )
)


# What every such line holds; most lines do not, and need no closer look.
_TELLING = pattern(r"সাবস্ক্রা|সাবস্ক্রি|গ্রাহক|সদস্য|লগ|নিবন্ধন|scri|sign in|log in|registe|member|limit")


def is_wall(text: str) -> bool:
    """Whether a line says that the rest is for subscribers."""
    if len(text) > _MOST or not _TELLING.search(text):
        return False
    return bool(_WALL.fullmatch(text.strip()))


def is_walled(article: JsonObject, metas: dict[str, str]) -> bool:
    """Whether the metadata say that the article, or a part of it, is not free."""
    parts = article.get("hasPart")
    values = [article, *(parts if isinstance(parts, list) else [parts])]
    if any(
        isinstance(value, dict) and _is_false(value.get("isAccessibleForFree")) for value in values
    ):
        return True
    return metas.get("article:content_tier", "").lower() in ("locked", "metered")


def _is_false(value: Any) -> bool:
    return value is False or (isinstance(value, str) and value.strip().lower().endswith("false"))


def shows_wall(page: Page, last: int) -> bool:
    """Whether a line right at the end of the text or below it says so; `last` is its last line."""
    lines = page.items[max(0, last - 1) : last + _BELOW]
    return any(is_wall(item.text) for item in lines if item.length)
