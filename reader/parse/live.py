"""Live blogs: a story in dated entries, as the page shows them or as JSON-LD states them."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from html import escape, unescape
from typing import Any

from msgspec import structs

from reader.article import Block, Heading, Paragraph, Run, block_text
from reader.bangla.zones import zone_of
from reader.errors import PageTooHostile
from reader.parse import json_ld
from reader.parse.body import Body
from reader.parse.date_lines import is_date_line
from reader.parse.html_blocks import blocks_of
from reader.parse.items import Kind, Page
from reader.parse.json_ld import JsonObject
from reader.parse.moments import moment_of
from reader.parse.words import letters_of, pattern

MomentOf = Callable[[str], datetime | None]
_CLOCK = re.compile(
    r"(?<!\d)\d{1,2} ?[:.] ?\d{2}(?!\d)|(?<!\d)\d{1,2} ?টা(?:য়|য\u09bc)?(?: ?\d{1,2} মিনিটে?)?"
)
_PERIOD = pattern(
    r"এএম|পিএম|পূর্বাহ্ন|অপরাহ্ন|ভোর|সকাল|দুপুর|বিকাল|বিকেল|সন্ধ্যা|রাত|টা|মিনিট"
    r"|বাংলাদেশ|সময়|প্রকাশিত|প্রকাশ|আপডেট|[ap]\.?m\.?\b|\b(?:gmt|bst|utc|posted|updated|at)\b"
)
_SOMETHING = re.compile(r"[\w\u0980-\u09ff]")
_LONGEST_TIME = 60  # characters
_LEAST = 3  # entries that make a story a live blog
_LEAST_STATED = 2
_LEAST_TEXT = 20  # characters of an entry in the line of its time
_MARKS = " :ঃ|–—-।"
_MOST_STATED = 500


def mark_entries(page: Page, body: Body) -> None:
    """Marks the headings of a live blog's entries with their times, which leave the body's lines;
    where an entry has no heading, its time is it. A live blog has at least three lines that are a
    clock time alone, with text behind each.
    """
    items = page.items
    left = [number for number in body.lines if items[number].length]
    found: dict[int, int] = {}
    for place, number in enumerate(left):
        item = items[number]
        if item.length > _LONGEST_TIME or item.kind > Kind.ENTRY:
            continue
        if not _CLOCK.search(item.text) or not is_date_line(item.text):
            continue
        behind = left[place + 1 : place + 3]
        headed = bool(behind) and items[behind[0]].kind is Kind.HEADING
        text = behind[1:] if headed else behind[:1]
        if text and body.weights[text[0]] > 0 and not items[behind[0]].linked:
            found[number] = behind[0] if headed else number
    if len(found) < _LEAST:
        return
    for number, heading in found.items():
        items[number].stamp = items[heading].stamp = items[number].text
        items[heading].kind = Kind.HEADING
    times = {number for number, heading in found.items() if heading != number}
    body.lines = [number for number in body.lines if number not in times]


def clock_on(day: datetime | None, now: datetime, timezone: str) -> MomentOf:
    """Reads an entry's time; one without a day is of the day that the story is of."""
    anchor = min(now, (day or now) + timedelta(days=1))
    local = (day or now).astimezone(zone_of(timezone))

    def read(text: str) -> datetime | None:
        if _SOMETHING.search(_PERIOD.sub("", _CLOCK.sub("", text))):
            return moment_of(text, now, timezone)
        return moment_of(f"{local:%d-%m-%Y} {text}", anchor, timezone)

    return read


def with_inline_entries(blocks: tuple[Block, ...], read: MomentOf) -> tuple[Block, ...]:
    """Blocks of a live blog whose entries open with their time in bold, in the line of their
    text: the time becomes the entry's heading.
    """
    times = {at: time for at, block in enumerate(blocks) if (time := _time_before(block))}
    if len(times) < _LEAST:
        return blocks
    found: list[Block] = []
    for at, block in enumerate(blocks):
        if at not in times or not isinstance(block, Paragraph):
            found.append(block)
            continue
        found.append(Heading((Run(times[at]),), at=read(times[at])))
        first, *rest = block.runs[1:]
        found.append(Paragraph((structs.replace(first, text=first.text.lstrip(_MARKS)), *rest)))
    return tuple(found)


def _time_before(block: Block) -> str:
    """The time in bold that a paragraph opens with; "" for any other block."""
    if not isinstance(block, Paragraph) or len(block.runs) < 2 or not block.runs[0].bold:
        return ""
    time = block.runs[0].text.strip(_MARKS)
    is_time = len(time) <= _LONGEST_TIME and _CLOCK.search(time) and is_date_line(time)
    return time if is_time and len(block_text(block)) > len(time) + _LEAST_TEXT else ""


def stated_entries(objects: Sequence[JsonObject], base: str, read: MomentOf) -> tuple[Block, ...]:
    """The entries of a LiveBlogPosting, in its order; () where it states fewer than two."""
    for value in objects:
        if "LiveBlogPosting" in json_ld.types_of(value):
            updates = value.get("liveBlogUpdate")
            entries = [_entry(one, base, read) for one in _list(updates)[:_MOST_STATED]]
            entries = [entry for entry in entries if len(entry) > 1]
            if len(entries) >= _LEAST_STATED:
                return tuple(block for entry in entries for block in entry)
    return ()


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value] if isinstance(value, dict) else []


def _entry(update: Any, base: str, read: MomentOf) -> list[Block]:
    if not isinstance(update, dict):
        return []
    body = update.get("articleBody")
    markup = unescape(body) if isinstance(body, str) else ""
    if "<p" not in markup and "<br" not in markup and "<div" not in markup:
        markup = "".join(f"<p>{escape(part, quote=False)}</p>" for part in markup.split("\n"))
    try:
        blocks = blocks_of(markup, base)
    except PageTooHostile:
        return []
    stamp = json_ld.text_in(update.get("datePublished")) or json_ld.text_in(
        update.get("dateModified")
    )
    title = json_ld.text_in(update.get("headline"))
    return [Heading((Run(title or stamp),), at=read(stamp) if stamp else None), *blocks]


def with_entries(shown: tuple[Block, ...], stated: tuple[Block, ...]) -> tuple[Block, ...]:
    """The stated entries behind what the page shows above its own, where it shows no times."""
    if not stated or any(isinstance(block, Heading) and block.at for block in shown):
        return shown
    texts = [letters_of(block_text(block)) for block in stated]
    known = "\n".join(texts)
    opening: list[Block] = []
    for block in shown:
        letters = letters_of(block_text(block))
        if letters and letters in known:
            break
        opening.append(block)
    if len(opening) == len(shown):  # it shows none of them
        opening = []
        opening += [block for block in shown if isinstance(block, Paragraph)][:3]
    return (*opening, *stated)
