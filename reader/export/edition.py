"""What is taken along: articles by newspaper and section, in the reader's order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path

import msgspec

from reader.article import Article
from reader.bangla.calendar import Rule, masthead
from reader.bangla.collation import sort_key
from reader.bangla.zones import DHAKA
from reader.errors import NoSuchArticle, NoSuchSection, NothingToTake
from reader.store.library import Library
from reader.store.rows import Filter, Row

PictureOf = Callable[[str], Path | None]
"""From a picture's address to its file, None where none is kept."""
_PAGE = 200


@dataclass(frozen=True, slots=True)
class Chapters:
    """A section with its articles' rows in their order."""

    name: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """A newspaper with its sections, none of them empty."""

    newspaper: str
    sections: tuple[Chapters, ...]


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition. `made` is aware; `title` is the line under the masthead, `rule` whose Bangla
    calendar it follows."""

    title: str
    day: date
    made: datetime
    parts: tuple[Part, ...]
    rule: Rule = "bangladesh"

    def rows(self) -> Iterator[Row]:
        """All articles in their order."""
        for part in self.parts:
            for section in part.sections:
                yield from section.rows


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which articles: these ids, those of a newspaper or section, the starred ones, or else
    today's."""

    articles: tuple[int, ...] = ()
    section: str | None = None
    starred: bool = False


def edition_of(
    library: Library, wanted: Wanted, now: datetime, rule: Rule = "bangladesh"
) -> Edition:
    """The edition that the library can make now. Raises NoSuchSection and NoSuchArticle for what
    it does not know, NothingToTake where no article fits."""
    day = now.astimezone(DHAKA).date()
    if wanted.articles:
        rows = library.rows(wanted.articles)
        for article in wanted.articles:
            if all(row.id != article for row in rows):
                raise NoSuchArticle(id=article)
        parts = tuple(_parts(library, rows))
    elif wanted.section is not None:
        parts = _of_section(library, wanted.section)
    elif wanted.starred:
        parts = tuple(_parts(library, list(_listed(library, Filter(starred=True)))))
    else:
        parts = tuple(_parts(library, list(_of_day(library, day))))
    if not any(part.sections for part in parts):
        raise NothingToTake
    return Edition(masthead(day, rule=rule), day, now, parts, rule)


def documents(library: Library, rows: Iterable[Row]) -> Iterator[tuple[Row, Article]]:
    """The articles of rows, one after another, with their newspaper's name; those that went
    meanwhile are left out."""
    for row in rows:
        try:
            article = library.article(row.id)
        except NoSuchArticle:
            continue
        yield row, msgspec.structs.replace(article, newspaper=row.newspaper)


def picture_of(library: Library) -> PictureOf:
    """Where the library keeps pictures."""
    return library.picture_path


def _listed(library: Library, which: Filter) -> Iterator[Row]:
    after = None
    while page := library.page(which, after, _PAGE):
        yield from page
        after = library.cursor(page[-1])


def _of_day(library: Library, day: date) -> Iterator[Row]:
    begin = datetime.combine(day, time(), DHAKA)
    end = begin + timedelta(days=1)
    for row in _listed(library, Filter()):
        if row.shown_at < begin:
            return
        if row.shown_at < end:
            yield row


def _of_section(library: Library, wanted: str) -> tuple[Part, ...]:
    for paper in library.subscriptions():
        if paper.id == wanted:
            return tuple(_parts(library, list(_listed(library, Filter(newspaper_id=wanted)))))
        for section in paper.sections:
            if section.id == wanted:
                rows = tuple(_listed(library, Filter(section_id=wanted)))
                chapters = (Chapters(section.name, rows),) if rows else ()
                return (Part(paper.name, chapters),)
    raise NoSuchSection(id=wanted)


def _parts(library: Library, rows: Sequence[Row]) -> Iterator[Part]:
    """Rows by newspaper and section in the reader's order, then those of former ones by name."""
    order: dict[tuple[str, str], list[Row]] = {
        (paper.id, section.id): []
        for paper in library.subscriptions()
        for section in paper.sections
    }
    former: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        place = row.newspaper_id, row.section_id
        (order if place in order else former).setdefault(place, []).append(row)
    order |= dict(sorted(former.items(), key=lambda pair: _by_name(pair[1][0])))
    papers: dict[str, list[Chapters]] = {}
    names: dict[str, str] = {}
    for (paper_id, _), found in order.items():
        if found:
            names[paper_id] = found[0].newspaper
            chapters = Chapters(found[0].section, tuple(found))
            papers.setdefault(paper_id, []).append(chapters)
    for paper_id, sections in papers.items():
        yield Part(names[paper_id], tuple(sections))


def _by_name(row: Row) -> tuple[tuple[str, str], tuple[str, str]]:
    return sort_key(row.newspaper), sort_key(row.section)
