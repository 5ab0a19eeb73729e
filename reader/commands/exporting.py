"""export: the edition for an e-reader, one page, plain text, or the subscriptions."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from reader.article import Article
from reader.bangla.calendar import Rule
from reader.commands.moving import export_opml
from reader.commands.output import say_json, say_line
from reader.export.edition import Edition, Wanted, documents, edition_of, picture_of
from reader.store.library import Library
from reader.whole_files import whole_file
from reader.wording import say


def export(library: Library, args: argparse.Namespace, rule: Rule) -> int:
    """Writes one file, Bangla dates by a rule; says how many articles or newspapers are in it."""
    file: Path = args.opml or args.epub or args.html or args.text
    if args.opml:
        papers = export_opml(library, file)
        return _said(args, file, papers, say("{count} newspapers are in {file}."))
    wanted = Wanted(tuple(args.article or ()), args.section, args.starred)
    edition = edition_of(library, wanted, datetime.now(UTC), rule)
    if args.epub:
        count = _write_epub(library, edition, file)
    else:
        count = _write_page(library, edition, file, as_text=args.text is not None)
    return _said(args, file, count, say("{count} articles are in {file}."))


def _said(args: argparse.Namespace, file: Path, count: int, text: str) -> int:
    if args.json:
        say_json({"file": str(file), "count": count, "bytes": file.stat().st_size})
    else:
        say_line(text.format(count=count, file=file))
    return 0


def _write_epub(library: Library, edition: Edition, file: Path) -> int:
    from reader.export.epub import write_epub

    with whole_file(file) as out:
        return write_epub(out, edition, partial(documents, library), picture_of(library))


def _write_page(library: Library, edition: Edition, file: Path, *, as_text: bool) -> int:
    from reader.export.page import html_page
    from reader.export.plain import text_pages

    count = 0

    def articles() -> Iterator[Article]:
        nonlocal count
        for _, article in documents(library, list(edition.rows())):
            count += 1
            yield article

    if as_text:
        pieces = text_pages(articles())
    else:
        rows = list(edition.rows())
        title = rows[0].headline if len(rows) == 1 else edition.title
        pieces = html_page(title, articles(), picture_of(library))
    with whole_file(file) as out:
        for piece in pieces:
            out.write(piece)
    return count
