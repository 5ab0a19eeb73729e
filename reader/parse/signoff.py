"""The sign-off: desk and initials below a story ("সান নিউজ/এমআর")."""

from __future__ import annotations

import functools
import re

from reader.article import RelatedLink
from reader.parse.html_blocks import Line
from reader.parse.items import Item, Kind
from reader.parse.words import pattern

_MOST = 42  # characters
_PART = r"[^\s/।?!:;,\"“”‘’]+"
_SHAPE = re.compile(
    rf"[(\[]?(?:{_PART} ){{0,3}}{_PART} ?/ ?{_PART}(?: {_PART}){{0,2}}(?: ?/ ?{_PART})?[)\]]?/?"
    r"(?: \((?:[^\s(),]+(?:, )?){1,4}\))?"  # the agencies whose reports it stands on
    r"|[^\s/।?!:;,(]{2,8}/"
)
# With the day ("(নদীটাইমস/২০নভেম্বর/এআর)"), or letters' names alone ("এমএইচআর").
_DATED = re.compile(
    r"[(\[][^\s/()।]+(?: [^\s/()।]+)? ?/ ?[০-৯\d]{1,2} ?[^\s/()।০-৯\d]+ ?/ ?[^\s/()।]+[)\]]"
)
_INITIALS = pattern(
    r"(?:এফ|এইচ|এল|এম|এন|এস|এক্স|এ|বি|সি|ডি|ই|জি|আই|জে|কে|ও|পি|কিউ|আর|টি|ইউ|ভি|ডব্লিউ|ওয়াই|জেড){2,5}"
)
# Behind the last sentence, in its line: "… তিনি। সান নিউজ/এমআর", "… তিনি। /এমআর".
_TRAILING = re.compile(
    r"(?<=[।!?’”])\s(?P<sign>[(\[]?(?:[^\s/।()]{1,12} ){0,2}[^\s/।()]{0,10}/[^\s/।()]{1,10}"
    r"(?:/[^\s/।()]{1,10})?[)\]]?)$"
)
_NUMBER = re.compile(r"[\d০-৯]")


@functools.lru_cache(maxsize=64)
def _own(source: str) -> re.Pattern[str] | None:
    try:
        return re.compile(source)
    except re.error:
        return None


def is_signoff(text: str, own: str | None = None) -> bool:
    """Whether a line has a sign-off's shape: at most 42 characters, parts around a slash, no
    sentence. It is one only as a story's last line; the caller sees to that. `own` is the
    newspaper's pattern for its sign-off, where it has another.
    """
    text = text.strip()
    if own and (rule := _own(own)) and rule.fullmatch(text):
        return True
    if _DATED.fullmatch(text) or _INITIALS.fullmatch(text):
        return True
    if not 3 <= len(text) <= _MOST or _NUMBER.search(text) or "://" in text:
        return False
    return bool(_SHAPE.fullmatch(text))


_BEHIND = 4  # short lines that may stand behind a sign-off: topics, imprint
_MOST_BEHIND = 60  # characters
_IMPRINT = pattern(
    r"(?:ভারপ্রাপ্ত |নির্বাহী |প্রধান )?(?:সম্পাদক|প্রকাশক)(?: ও (?:প্রকাশক|সম্পাদক))? ?[:ঃ] ?[^।?!]{3,60}"
)


def take_signoff(lines: list[Line], own: str | None) -> tuple[list[Line], str | None]:
    """The lines without their sign-off, and the sign-off, if the last line of text is one.

    A few short lines behind it (topics, the editor's name) are none of the story and go too.
    """
    passed = 0
    for at in range(len(lines) - 1, 0, -1):
        line = lines[at]
        if isinstance(line, RelatedLink) or not line.length:
            continue
        if line.kind in (Kind.TEXT, Kind.HEADING) and is_signoff(line.text, own):
            behind = [
                one for one in lines[at + 1 :] if isinstance(one, RelatedLink) or not one.length
            ]
            return lines[:at] + behind, line.text
        if passed == 0 and line.kind is Kind.TEXT and (end := _behind_sentence(line.text)):
            signoff = line.text[end:].strip()
            line.keep(0, end)
            return lines, signoff
        passed += 1
        if passed > _BEHIND or line.length > _MOST_BEHIND or line.text[-1] in '।.?!”’"':
            break
    return _without_imprint(lines), None


def _behind_sentence(text: str) -> int:
    """Where the last sentence ends in a line that goes on with a sign-off; 0 for any other line."""
    found = _TRAILING.search(text)
    return found.start("sign") if found and not _NUMBER.search(found["sign"]) else 0


def _without_imprint(lines: list[Line]) -> list[Line]:
    """The lines without the editor's name, if that is the last of them."""
    last = lines[-1] if lines else None
    if isinstance(last, Item) and len(lines) > 1 and _IMPRINT.fullmatch(last.text):
        return lines[:-1]
    return lines
