"""From what a list or a page says of a story to the document and the row that are kept."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import msgspec

from reader.article import (
    Article,
    Completeness,
    Paragraph,
    Run,
    block_text,
    body_text,
    first_words,
    pictures_of,
)
from reader.bangla.words import count_words
from reader.parse.results import Entry

_WHOLE_CHARACTERS = 500
_WHOLE_PARAGRAPHS = 2
_CUT_MARKS = ("…", "...", "[…]", "[...]", "বিস্তারিত", "read more", "continue reading", "more »")
_CLOCK_SKEW = timedelta(minutes=10)
_TEASER_CHARACTERS = 280


@dataclass(frozen=True, slots=True)
class Essentials:
    """What a list row shows of a document."""

    headline: str
    teaser: str
    kicker: str | None
    picture_url: str | None
    words: int
    published: datetime | None


def document_of(entry: Entry, newspaper: str, section: str) -> Article:
    """The document of an entry: its whole text where it has one, else its teaser."""
    blocks = entry.blocks
    if not blocks and entry.teaser:
        blocks = (Paragraph((Run(entry.teaser),)),)
    return Article(
        url=entry.url or "",
        headline=entry.headline,
        newspaper=newspaper,
        section=section,
        byline=entry.byline,
        published=entry.published,
        modified=entry.modified,
        lead=entry.picture,
        blocks=blocks,
        topics=entry.topics,
    )


def teaser_of(entry: Entry) -> str:
    """An entry's teaser as a list row shows it: its own, else the opening of its text. Some
    feeds give half the story as its teaser, so it is cut."""
    blocks = (Paragraph((Run(entry.teaser),)),) if entry.teaser else entry.blocks
    return first_words(Article(url="", headline="", blocks=blocks), _TEASER_CHARACTERS)


def completeness_of(entry: Entry) -> Completeness:
    """How much an entry brings. Its text counts as the whole story only if it looks whole: at
    least two paragraphs and 500 characters, and no mark of a cut at its end."""
    texts = [text for block in entry.blocks if (text := block_text(block).strip())]
    if (
        len(texts) >= _WHOLE_PARAGRAPHS
        and sum(map(len, texts)) >= _WHOLE_CHARACTERS
        and not is_cut(texts[-1])
    ):
        return Completeness.FULL
    return Completeness.TEASER if texts or entry.teaser else Completeness.HEADLINE


def is_cut(text: str) -> bool:
    """Whether a text ends with a mark that it goes on elsewhere."""
    end = text.rstrip(" .»>)\n").lower()
    return text.rstrip().lower().endswith(_CUT_MARKS) or end.endswith(_CUT_MARKS)


def essentials(document: Article, completeness: Completeness, now: datetime) -> Essentials:
    """What a list row shows of a document. `words` is 0 until the whole text is there."""
    pictures = pictures_of(document)
    whole = completeness >= Completeness.FULL
    return Essentials(
        headline=document.headline,
        teaser=first_words(document, _TEASER_CHARACTERS),
        kicker=document.kicker,
        picture_url=pictures[0].url if pictures else None,
        words=count_words(body_text(document)) if whole else 0,
        published=sane_time(document.published, now),
    )


def sane_time(published: datetime | None, now: datetime) -> datetime | None:
    """A stated time that can be true: one ahead of us is our clock's skew or a wrong zone."""
    if published is None or published <= now:
        return published
    return now if published - now <= _CLOCK_SKEW else None


def shown_at(published: int | None, first_seen: int) -> int:
    """When a story takes its place in a list: never later than when it was first seen."""
    return max(1, min(first_seen if published is None else published, first_seen))


def same_story(one: str, other: str) -> bool:
    """Whether two headlines may be one story's: at least a third of their words in common.

    Guards merging: a site that states one canonical address on all of its pages must not fold
    them into one.
    """
    a, b = set(one.split()), set(other.split())
    return bool(a | b) and 3 * len(a & b) >= len(a | b)


def with_text_of(page: Article, kept: Article) -> Article:
    """A page's document with the blocks of what was kept, where the page brought far less."""
    return msgspec.structs.replace(page, blocks=kept.blocks)
