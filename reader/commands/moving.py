"""import, export --opml, backup, restore: moving house."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from pathlib import Path

from reader.commands.output import iso, say_json, say_line
from reader.importing import folder_names, import_plan, read_plan, subscribed_papers
from reader.opml import write_opml
from reader.store.library import Library
from reader.store.restoring import restore as take_in
from reader.whole_files import whole_file
from reader.wording import say


def import_(library: Library, args: argparse.Namespace) -> int:
    """Subscribes to what a file lists; with --dry-run only says what that would be."""
    planned = read_plan(args.file, library)
    if not args.dry_run:
        import_plan(library, planned)
    for one in planned.sections:
        if args.json:
            say_json(
                {
                    "id": one.section.id,
                    "newspaper": one.newspaper,
                    "section": one.section.name,
                    "ways": [{"kind": w.kind.value, "url": w.url} for w in one.section.ways],
                    "known": one.known,
                }
            )
        else:
            sign = "=" if one.known else "+"
            say_line(f"{sign} {one.section.id}\t{one.newspaper} · {one.section.name}")
    if not args.json:
        text = (
            say("{new} would be added, {known} are known already.")
            if args.dry_run
            else say("{new} added, {known} were known already.")
        )
        say_line(text.format(new=len(planned.new), known=len(planned.known)))
    return 0


def backup(library: Library, args: argparse.Namespace) -> int:
    """Writes a back-up to one file."""
    packed = library.pack(args.file, articles=args.articles)
    if args.json:
        say_json({"file": str(args.file), "files": packed.files, "bytes": packed.bytes})
    else:
        megabytes = round(packed.bytes / 1e6, 1)
        text = say("The back-up is in {file} ({megabytes} MB).")
        say_line(text.format(file=args.file, megabytes=megabytes))
    return 0


def restore(folder: Path, args: argparse.Namespace) -> int:
    """Makes a back-up the library of a profile, opens it and looks whether all is well."""
    done = take_in(args.file, folder, datetime.now(UTC))
    library = Library.open(folder)
    try:
        findings = library.check()
        papers = len(library.subscriptions())
    finally:
        library.close()
    if args.json:
        aside = str(done.aside) if done.aside else None
        say_json({"made": iso(done.made), "newspapers": papers, "articles": done.articles,
                  "aside": aside})  # fmt: skip
    else:
        text = say("Restored: {newspapers} newspapers, as they were on {made}.")
        say_line(text.format(newspapers=papers, made=(iso(done.made) or "")[:16]))
        if done.aside:
            say_line(say("What was there before is in {folder}.").format(folder=done.aside))
        if not done.articles:
            say_line(say("The next sync brings the articles."))
    return 1 if any(not finding.mended for finding in findings) else 0


def export_opml(library: Library, file: Path) -> int:
    """Writes the subscriptions as OPML; answers how many newspapers they are."""
    papers = subscribed_papers(library)
    with whole_file(file) as out:
        out.write(write_opml(papers, datetime.now(UTC), folder_names(library)))
    return len(papers)
