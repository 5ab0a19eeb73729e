"""Text in Bijoy, drawn with a Bangla font of its own: recognised in a page or a feed, converted."""

from __future__ import annotations

import re

import msgspec

from reader.article import Block, Paragraph, block_text
from reader.bangla.bijoy import is_bijoy, to_unicode
from reader.parse.items import Page
from reader.parse.results import Entry

_SAMPLE = 2_000  # characters
_LONG = 40  # characters of a line that tells
_BANGLA = re.compile("[\u0980-\u09ff]")
_LATIN = re.compile("[A-Za-z]")
_VOWELS = re.compile("[AEIOUaeiou]")
_STRANGE = re.compile("[†‡ˆ‰Š‹Œ–—˜™š›œŸ¡-ÿ]")
_ADDRESS = re.compile(r"://|www\.|@")


def convert_page(page: Page) -> bool:
    """Converts a page's lines in Bijoy, each of which keeps its text as published in `original`;
    whether there were any. A page may mix: menus in Unicode, the story in Bijoy.
    """
    sample: list[str] = []
    length = 0
    for item in page.items:
        if item.length >= _LONG and not _BANGLA.search(item.text):
            sample.append(item.text)
            length += item.length
            if length > _SAMPLE:
                break
    if not sample or not is_bijoy(" ".join(sample)):
        return False
    for item in page.items:
        if item.length and _is_old(item.text):
            item.original = item.text
            item.pieces = tuple((to_unicode(piece[0]), *piece[1:]) for piece in item.pieces)
            item.text = "".join(piece[0] for piece in item.pieces)
            item.length = len(item.text)
            item.linked = sum(len(piece[0]) for piece in item.pieces if piece[3])
    return True


def converted(text: str) -> str:
    """A text of a page or feed that is known to be in Bijoy; what is Bangla or English stays."""
    return to_unicode(text) if text and _is_old(text) else text


def _is_old(text: str) -> bool:
    letters = len(_LATIN.findall(text))
    strange = len(_STRANGE.findall(text))
    if not letters + strange or _BANGLA.search(text) or _ADDRESS.search(text):
        return False
    if is_bijoy(text):
        return True
    vowels = len(_VOWELS.findall(text)) / max(letters, 1)
    return vowels < 0.2 or (vowels < 0.3 and strange > 0.04 * len(text))


def convert_entries(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """A feed's entries, those in Bijoy converted."""
    return tuple(_converted_entry(entry) for entry in entries)


def _converted_entry(entry: Entry) -> Entry:
    body = " ".join(block_text(block) for block in entry.blocks)
    if not is_bijoy(f"{entry.headline} {entry.teaser or ''} {body}"[:_SAMPLE]):
        return entry
    return msgspec.structs.replace(
        entry,
        headline=converted(entry.headline),
        teaser=converted(entry.teaser) if entry.teaser else None,
        byline=converted(entry.byline) if entry.byline else None,
        blocks=tuple(_converted_block(block) for block in entry.blocks),
    )


def _converted_block(block: Block) -> Block:
    if not isinstance(block, Paragraph):
        return block
    return Paragraph(
        tuple(msgspec.structs.replace(run, text=converted(run.text)) for run in block.runs)
    )
