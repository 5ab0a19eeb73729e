"""sync, subscribe, unsubscribe, doctor: bringing newspapers in and keeping them sound."""

from __future__ import annotations

import argparse
import contextlib
import signal
import threading
from collections.abc import Iterator
from dataclasses import asdict

from reader import events
from reader.commands.output import say_fault, say_json, say_line
from reader.settings import Settings
from reader.store.codec import utcnow
from reader.store.library import Library
from reader.sync import open_sync
from reader.tidying import budget_of
from reader.wording import say


@contextlib.contextmanager
def _stoppable() -> Iterator[threading.Event]:
    """An event that Ctrl+C or a polite kill sets, so that a sync ends between two writes."""
    stop = threading.Event()
    kept = {sig: signal.getsignal(sig) for sig in (signal.SIGINT, signal.SIGTERM)}
    for sig in kept:
        signal.signal(sig, lambda *_: stop.set())
    try:
        yield stop
    finally:
        for sig, handler in kept.items():
            signal.signal(sig, handler)


def sync(library: Library, args: argparse.Namespace, settings: Settings) -> int:
    """Syncs, lets go of what the settings say, and ends. Status 1 if not one section could be
    reached, or it was stopped."""

    def on_event(event: events.Event) -> None:
        if isinstance(event, events.SectionFailed):
            say_fault(event.reason, about=event.section_id)

    with _stoppable() as stop, open_sync(library, on_event) as run:
        done = run.run(only=args.only, cancel=stop)
        if not done.cancelled:
            library.tidy(utcnow(), budget_of(settings.library), stop=stop)
    summary = asdict(done)
    cancelled = summary.pop("cancelled")
    summary["seconds"] = round(done.seconds, 3)
    if args.json:
        say_json(summary)
    else:
        text = say(
            "{sections} sections ({failed} failed): {new} new, {updated} updated, "
            "{unchanged} unchanged, {seconds} s"
        )
        say_line(text.format(**summary))
    return 1 if cancelled or (done.failed and done.failed == done.sections) else 0


def subscribe(library: Library, args: argparse.Namespace) -> int:
    """Finds out what an address is and subscribes to it."""
    from reader.subscribing import find_newspaper

    with open_sync(library) as run:
        paper = find_newspaper(run.client, run.parser, args.url, args.name)
    subscription = library.subscribe(paper)
    for section in subscription.sections:
        if args.json:
            say_json({"id": section.id, "newspaper": subscription.name, "section": section.name})
        else:
            say_line(f"{section.id}\t{subscription.name} · {section.name}")
    return 0


def unsubscribe(library: Library, args: argparse.Namespace) -> int:
    """Gives up a newspaper or a section; what is starred or kept for later stays."""
    library.unsubscribe(args.id)
    return 0


def doctor(library: Library, args: argparse.Namespace) -> int:
    """Checks the library; status 0 where all is well or was mended."""
    findings = list(library.check())
    for finding in findings:
        if args.json:
            say_json(asdict(finding))
        else:
            state = say("mended") if finding.mended else say("not mended")
            say_line(f"{finding.file}: {finding.code} ({state}) {finding.detail}")
    if not findings and not args.json:
        say_line(say("The library is sound."))
    return 1 if any(not finding.mended for finding in findings) else 0
