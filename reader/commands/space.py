"""space: what uses how much of the disk, and letting go of what is kept long enough."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from datetime import UTC, datetime

from reader.commands.output import say_json, say_line
from reader.settings import SettingsFile
from reader.store.library import Library
from reader.tidying import budget_of
from reader.wording import say

_MB = 1_000_000
_PATIENCE = 600.0  # seconds; whoever asks for it in a terminal waits for it


def space(library: Library, args: argparse.Namespace, settings: SettingsFile) -> int:
    """Shows usage in megabytes; with --tidy after letting go of what may go."""
    budget = budget_of(settings.settings.library, _PATIENCE)
    if args.tidy:
        tidied = library.tidy(datetime.now(UTC), budget)
        if not args.json:
            text = say("{articles} articles let go, {megabytes} MB given back.")
            say_line(text.format(articles=tidied.articles, megabytes=tidied.bytes // _MB))
    used = library.usage()
    if args.json:
        say_json({**asdict(used), "total": used.total, "limit": budget.bytes})
        return 0
    for name, count in (
        (say("texts"), used.texts),
        (say("pictures"), used.pictures),
        (say("search index"), used.index),
        (say("lists"), used.lists),
        (say("marks and kept articles"), used.marks),
        (say("in all, of {limit} MB").format(limit=budget.bytes // _MB), used.total),
    ):
        say_line(f"{count / _MB:10.1f} MB  {name}")
    names = {paper.id: paper.name for paper in library.subscriptions()}
    for paper, taken in used.newspapers.items():
        say_line(f"{(taken.texts + taken.pictures) / _MB:10.1f} MB  {names.get(paper, paper)}")
    return 0
