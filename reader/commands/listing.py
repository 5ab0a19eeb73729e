"""sections, list, show, mark: what is kept, and the reader's marks on it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from itertools import islice
from typing import Any

from reader.article import Completeness, body_text
from reader.commands.output import article_record, iso, say_json, say_line
from reader.errors import NoSuchSection, fault_of
from reader.store.library import Library
from reader.store.rows import Count, Filter, Row
from reader.wording import sentence

_PAGE = 200


def sections(library: Library, args: argparse.Namespace) -> int:
    """Every subscribed section with its counts and how its last sync went."""
    counts = library.counts()
    for paper in library.subscriptions():
        for section in paper.sections:
            count = counts.sections.get(section.id, Count(0, 0))
            fault = fault_of(section.fault, section.fault_values) if section.fault else None
            record = {
                "id": section.id,
                "newspaper": paper.name,
                "newspaper_id": paper.id,
                "section": section.name,
                "ways": [{"kind": way.kind.value, "url": way.url} for way in section.ways],
                "total": count.total,
                "unread": count.unread,
                "synced": iso(section.synced),
                "failed_since": iso(section.failed_since),
                "fault": sentence(fault) if fault else None,
            }
            if args.json:
                say_json(record)
            else:
                trouble = f"  ⚠ {record['fault']}" if fault else ""
                say_line(
                    f"{section.id}\t{paper.name} · {section.name}\t"
                    f"{count.unread}/{count.total}{trouble}"
                )
    return 0


def which(library: Library, args: argparse.Namespace) -> Filter:
    """The articles that the arguments ask for; raises NoSuchSection for an unknown id."""
    papers = {paper.id: paper for paper in library.subscriptions()}
    known = {section.id for paper in papers.values() for section in paper.sections}
    wanted = args.section
    if wanted is not None and wanted not in papers and wanted not in known:
        raise NoSuchSection(id=wanted)
    return Filter(
        section_id=wanted if wanted in known else None,
        newspaper_id=wanted if wanted in papers else None,
        unread=args.unread,
        starred=args.starred,
    )


def _rows(library: Library, what: Filter) -> Iterator[Row]:
    after = None
    while page := library.page(what, after, _PAGE):
        yield from page
        after = library.cursor(page[-1])


def row_record(row: Row) -> dict[str, Any]:
    """A row as `list --json` gives it."""
    return {
        "id": row.id,
        "url": row.url,
        "headline": row.headline,
        "newspaper": row.newspaper,
        "newspaper_id": row.newspaper_id,
        "section": row.section,
        "section_id": row.section_id,
        "published": iso(row.published),
        "read": row.read,
        "starred": row.starred,
        "complete": row.completeness >= Completeness.FULL,
    }


def row_line(row: Row) -> str:
    """A row as `list` prints it."""
    marks = ("●" if not row.read else " ") + ("★" if row.starred else " ")
    when = (iso(row.shown_at) or "")[:16].replace("T", " ")
    return f"{row.id}\t{marks} {row.headline}\t{row.newspaper} · {row.section}\t{when}"


def list_articles(library: Library, args: argparse.Namespace) -> int:
    """Articles, newest first (side lists in the order of their page)."""
    for row in islice(_rows(library, which(library, args)), args.limit):
        record = row_record(row)
        if args.json:
            say_json(record)
        else:
            say_line(row_line(row))
    return 0


def show(library: Library, args: argparse.Namespace) -> int:
    """One article, whole: as JSON, or as text to read."""
    article = library.article(args.id)
    if args.json:
        say_json({"id": args.id, **article_record(article)})
        return 0
    for line in (article.kicker, article.headline, article.deck):
        if line:
            say_line(line)
    about = [part for part in (article.byline, iso(article.published), article.url) if part]
    say_line(" · ".join(about))
    say_line()
    say_line(body_text(article))
    if article.signoff:
        say_line()
        say_line(article.signoff)
    for link in article.related:
        say_line(f"→ {link.title}  {link.url}")
    return 0


def mark(library: Library, args: argparse.Namespace) -> int:
    """Marks one article; committed when the command ends."""
    library.row(args.id)
    value = not args.mark.startswith("un")
    if args.mark.endswith("read"):
        library.mark([args.id], read=value)
    else:
        library.mark([args.id], starred=value)
    if args.json:
        say_json(row_record(library.row(args.id)))
    return 0
