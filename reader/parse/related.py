"""Related links within a story: "আরও পড়ুন: …" and all its forms."""

from __future__ import annotations

import msgspec

from reader.article import RelatedLink, Run, Runs
from reader.parse.items import Item
from reader.parse.words import one_of, pattern

_LABEL = one_of(
    r"(?:\S{2,12} (?:বাংলায়?|নিউজে|পত্রিকায়) |এ(?:ই)? (?:বিষয়ে|সম্পর্কে|নিয়ে) )?(?:আরও|আরো)"
    r" (?:পড়ুন|দেখুন|খবর|জানুন|শুনুন|পড়তে পারেন|সংবাদ|জানতে পড়ুন)",
    r"পড়ুন (?:আরও|আরো)(?: খবর)?|এ(?:ই)? (?:সম্পর্কিত|সংক্রান্ত) (?:আরও|আরো) (?:পড়ুন|খবর|সংবাদ)",
    r"(?:এটি |এটিও |এটাও |এগুলোও |আগের )(?:পড়ুন|পড়তে পারেন|দেখুন)|পড়তে পারেন|পড়ুন",
    r"(?:সংশ্লিষ্ট|সম্পর্কিত|প্রাসঙ্গিক|এ সংক্রান্ত|এ সম্পর্কিত)(?: আরও| আরো)?"
    r" (?:খবর|সংবাদ|নিউজ|প্রতিবেদন)",
    r"read (?:more|also|next|this)|also read|see also|more on this|recommended",
    r"related(?: (?:story|stories|news|article|articles|posts?|reading))?",
)
_ALONE = pattern(rf"\W*{_LABEL}\s*[:：ঃ\-–—>»|…]*\W*")
_BEFORE = pattern(rf"\W*{_LABEL}\s*(?P<mark>[:：ঃ\-–—>»|,]+)?\s*")
_AT_END = pattern(rf"[।!?’”)]\s*(?P<label>[\[(*]*{_LABEL}\s*[:：ঃ\-–—>»|]+\s*)$")
_MOST_LINKED = 220  # characters of a headline with its label
_MOST_BARE = 130
_ENDS = "।?!"


def is_label(text: str) -> bool:
    """Whether a line is the label of related links and no more."""
    return len(text) <= 60 and bool(_ALONE.fullmatch(text))


def related_of(item: Item) -> RelatedLink | None:
    """The related link that a line is, None for a line of the story.

    A label must be followed by a mark and a headline, or by one link to the line's end; with
    neither, or with the length of a paragraph, it is a sentence that happens to begin so. A
    headline without a link keeps its title with an empty address.
    """
    text = item.text
    found = _BEFORE.match(text) if len(text) <= _MOST_LINKED else None
    if found is None or found.end() == len(text):
        return None
    title = text[found.end() :].strip(" []")
    address, linked = _link_behind(item.runs, found.end())
    if address and linked >= len(title) - 3:
        return RelatedLink(title=title, url=address)
    if not found["mark"] or "," in found["mark"] or len(text) > _MOST_BARE or title[-1:] in _ENDS:
        return None
    return RelatedLink(title=title, url=address or "")


def split_related(runs: Runs) -> tuple[Runs, RelatedLink] | None:
    """A paragraph's runs without the related link at its end, in the line of its last sentence,
    and the link; None where there is none. A label with a mark must stand before the link, and a
    sentence's end before the label.
    """
    linked = [at for at, run in enumerate(runs) if run.href]
    if not linked or len({runs[at].href for at in linked if at >= linked[-1] - 1}) != 1:
        return None
    last = linked[-1]
    behind = "".join(run.text for run in runs[last + 1 :])
    before = "".join(run.text for run in runs[:last])
    found = _AT_END.search(before)
    if found is None or behind.strip(" ।[]") or len(runs[last].text) > _MOST_LINKED:
        return None
    kept: list[Run] = []
    passed = 0
    for run in runs[:last]:
        text = run.text[: max(found.start("label") - passed, 0)]
        passed += len(run.text)
        if text:
            kept.append(msgspec.structs.replace(run, text=text))
    if not kept:
        return None
    kept[-1] = msgspec.structs.replace(kept[-1], text=kept[-1].text.rstrip(" [(*"))
    address = runs[last].href or ""
    return tuple(kept), RelatedLink(title=runs[last].text.strip(), url=address)


def _link_behind(runs: Runs, at: int) -> tuple[str | None, int]:
    """The one address behind a place in a line and how many characters it spans."""
    addresses: set[str] = set()
    linked = passed = 0
    for run in runs:
        begins, passed = passed, passed + len(run.text)
        if run.href and passed > at:
            addresses.add(run.href)
            linked += passed - max(begins, at)
    return (addresses.pop(), linked) if len(addresses) == 1 else (None, 0)
