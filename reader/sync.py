"""The one place where fetch, parse and store meet: bringing sections up to date.

Each due section is asked for by its ways in; its entries are committed first, so that the list
fills at once, and the pages of its articles follow, newest first. Every step commits what it
brought, so a sync may end anywhere: the next one goes on with what is still wanted.
"""

from __future__ import annotations

import contextlib
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import UTC, datetime, timedelta
from urllib.parse import urlsplit

from reader import events
from reader.article import Completeness
from reader.crew import Crew
from reader.errors import (
    Cancelled,
    Fault,
    LibraryFault,
    NoNetwork,
    NoSuchSection,
    NoWayIn,
    PotrikaError,
)
from reader.fetch.client import Client
from reader.fetch.messages import Request
from reader.fetch.network import NetworkMood
from reader.lists import Listed, ListReader, is_private
from reader.newspapers import Newspaper, newspaper
from reader.parse.worker import ParserProcess
from reader.store.library import Library
from reader.store.rows import SectionRow, Subscription, Wanted

OnEvent = Callable[[events.Event], None]

INTERVAL = timedelta(minutes=30)
PAGES_A_SECTION = 200
_LISTS_FIRST = 0
_PAGES_NEXT = 1


def utcnow() -> datetime:
    """The time now, aware."""
    return datetime.now(UTC)


class Sync:
    """Brings sections up to date; `run` may be called again and again, one at a time."""

    def __init__(
        self,
        library: Library,
        client: Client,
        parser: ParserProcess,
        on_event: OnEvent,
        mood: NetworkMood | None = None,
        now: Callable[[], datetime] = utcnow,
    ) -> None:
        self.library = library
        self.client = client
        self.parser = parser
        self._on_event = on_event
        self._now = now
        self._mood = mood or NetworkMood()
        self._telling = threading.Lock()
        self._learning = threading.Lock()

    def run(
        self,
        only: Sequence[str] | None = None,
        cancel: threading.Event | None = None,
        force: bool = True,
    ) -> events.SyncFinished:
        """Syncs the sections that are due; all of them with `force`, or those of `only`.

        Raises the LibraryFault that stopped it where the library cannot be written.
        """
        started = time.monotonic()
        round_ = _Round(self, cancel or threading.Event())
        sections = self._sections(only, force)
        self.tell(events.SyncStarted(len(sections)))
        round_.begin(sections)
        if not only and not force:
            round_.go_on(self.library.subscriptions(), sections)
        round_.crew.wait()
        finished = round_.finish(len(sections), time.monotonic() - started)
        self.tell(finished)
        if fault := round_.library_fault:
            raise fault
        return finished

    def _sections(self, only: Sequence[str] | None, force: bool) -> list[SectionRow]:
        if only or not force:
            return self.library.due_sections(self._now(), only or None)
        return [row for paper in self.library.subscriptions() for row in paper.sections]

    def tell(self, event: events.Event) -> None:
        """Hands an event on, one at a time."""
        with self._telling:
            self._on_event(event)

    def paper(self, paper_id: str) -> Newspaper | None:
        """What is declared about a newspaper: by this version's catalogue, or when it was
        subscribed to; None once it is not subscribed any more."""
        if (known := newspaper(paper_id)) is not None:
            return known
        try:
            return self.library.newspaper(paper_id)
        except NoSuchSection:
            return None

    def now(self) -> datetime:
        """The time now, aware."""
        return self._now()

    def heard(self, url: str, fault: PotrikaError | None) -> None:
        """Learns from a request whether there is a network."""
        if fault is not None and not isinstance(fault, Fault):
            return  # our own mistake says nothing about the network
        host, now = urlsplit(url).hostname or "", self._now()
        with self._learning:
            changed = (
                self._mood.succeeded(host, now)
                if fault is None
                else self._mood.failed(host, fault, now)
            )
            online = self._mood.online
        if changed:
            self.tell(events.NetworkChanged(online))


class _Round:
    """One run of a sync: its jobs, its counts and what went wrong."""

    def __init__(self, sync: Sync, cancel: threading.Event) -> None:
        self._sync = sync
        self._cancel = cancel
        self._lists = ListReader(
            sync.client, sync.parser, sync.library, sync.paper, cancel, sync.now
        )
        self._lock = threading.Lock()
        self._asked: set[int] = set()
        self._unreachable: set[str] = set()
        self._new: set[int] = set()
        self._updated: set[int] = set()
        self._unchanged = 0
        self._failed = 0
        self._done = 0
        self._total = 0
        self.crew = Crew(cancel)
        self.library_fault: LibraryFault | None = None

    def begin(self, sections: Sequence[SectionRow]) -> None:
        """Queues the lists of all sections."""
        for position, section in enumerate(sections):
            host = urlsplit(section.ways[0].url).hostname or "" if section.ways else ""
            self._queue(host, (_LISTS_FIRST, position), self._section_job(section))

    def go_on(self, papers: Sequence[Subscription], asked: Sequence[SectionRow]) -> None:
        """Queues the pages that earlier rounds left, of sections that are not asked now."""
        known = {section.id for section in asked}
        for paper in papers:
            for section in paper.sections:
                if section.id not in known:
                    self._want_pages(section)

    def finish(self, sections: int, seconds: float) -> events.SyncFinished:
        """The counts of the round."""
        with self._lock:
            return events.SyncFinished(
                sections=sections,
                failed=self._failed,
                new=len(self._new),
                updated=len(self._updated - self._new),
                unchanged=self._unchanged,
                seconds=seconds,
                cancelled=self._cancel.is_set() and self.library_fault is None,
            )

    def _queue(self, host: str, priority: tuple[int, float], job: Callable[[], None]) -> None:
        with self._lock:
            self._total += 1

        def counted() -> None:
            try:
                job()
            except (Cancelled, NoSuchSection):
                return  # stopped, or no longer subscribed to
            except LibraryFault as fault:
                self._stop(fault)
            finally:
                self._progress()

        self.crew.add(host, priority, counted)

    def _stop(self, fault: LibraryFault) -> None:
        """The library cannot be written: nothing more can be kept, so the round ends."""
        with self._lock:
            self.library_fault = self.library_fault or fault
        self._cancel.set()

    def _progress(self) -> None:
        with self._lock:
            self._done += 1
            progress = events.Progress(self._done, self._total)
        self._sync.tell(progress)

    # --- sections ------------------------------------------------------------------------

    def _section_job(self, section: SectionRow) -> Callable[[], None]:
        return lambda: self._read_section(section)

    def _read_section(self, section: SectionRow) -> None:
        self._sync.tell(events.SectionStarted(section.id))
        fault: PotrikaError | None = None
        for way in section.ways:
            try:
                listed = self._lists.read(section, way)
            except (Cancelled, LibraryFault):
                raise
            except PotrikaError as met:
                self._sync.heard(way.url, met)
                fault = fault or met
                continue
            self._sync.heard(way.url, None)
            self._keep(section, listed)
            return
        self._section_failed(section, fault or NoWayIn())

    def _section_failed(self, section: SectionRow, fault: PotrikaError) -> None:
        now = self._sync.now()
        self._sync.library.section_failed(section.id, fault, now, now + INTERVAL)
        with self._lock:
            self._failed += 1
        self._sync.tell(events.SectionFailed(section.id, fault))
        self._want_pages(section)

    def _keep(self, section: SectionRow, listed: Listed) -> None:
        library, now = self._sync.library, self._sync.now()
        if listed.not_modified:
            with self._lock:
                self._unchanged += library.counts().sections[section.id].total
        else:
            arrived = library.put_entries(section.id, listed.entries, now)
            with self._lock:
                self._new.update(arrived.new)
                self._updated.update(arrived.updated)
                self._unchanged += arrived.unchanged
            if arrived.new or arrived.updated or arrived.removed or arrived.joined:
                self._sync.tell(
                    events.ArticlesArrived(
                        arrived.new, arrived.updated, arrived.removed, arrived.joined
                    )
                )
        library.section_synced(section.id, now, now + INTERVAL)
        self._lists.kept(section, listed, now)
        self._want_pages(section)

    # --- pages ---------------------------------------------------------------------------

    def _want_pages(self, section: SectionRow) -> None:
        wanted = self._sync.library.wanted(PAGES_A_SECTION, section_ids=[section.id])
        with self._lock:
            wanted = [item for item in wanted if item.id not in self._asked]
            self._asked.update(item.id for item in wanted)
        shown = {row.id: row.shown_at for row in self._sync.library.rows([w.id for w in wanted])}
        for item in wanted:
            if item.id in shown:
                age = -shown[item.id].timestamp()
                host = urlsplit(item.url).hostname or ""
                self._queue(host, (_PAGES_NEXT, age), self._page_job(item, section))

    def _page_job(self, wanted: Wanted, section: SectionRow) -> Callable[[], None]:
        return lambda: self._read_page(wanted, section)

    def _read_page(self, wanted: Wanted, section: SectionRow) -> None:
        host = urlsplit(wanted.url).hostname or ""
        if host in self._unreachable:
            return
        paper = self._sync.paper(wanted.newspaper_id)
        private = bool(section.ways) and is_private(section.ways[0].url)
        library = self._sync.library
        try:
            answer = self._sync.client.fetch(Request(wanted.url, private=private), self._cancel)
            self._sync.heard(wanted.url, None)
            page = self._sync.parser.parse_article(
                answer.body, answer.url, answer.charset, paper, self._sync.now()
            )
        except (Cancelled, LibraryFault):
            raise
        except NoNetwork as unreachable:
            # Not the page's fault: it stays wanted, and the host's other pages are spared.
            self._unreachable.add(host)
            self._sync.heard(wanted.url, unreachable)
            return
        except PotrikaError as error:
            library.put_failure(wanted.id, error, self._sync.now())
            return
        if self._cancel.is_set():
            return
        arrived = library.put_article(wanted.id, page.article, Completeness.FULL, self._sync.now())
        changed = {wanted.id, *arrived.updated} - set(arrived.removed)
        self._sync.tell(
            events.ArticlesArrived(arrived.new, tuple(sorted(changed)), arrived.removed)
        )


@contextlib.contextmanager
def open_sync(
    library: Library,
    on_event: OnEvent = lambda _: None,
    mood: NetworkMood | None = None,
) -> Iterator[Sync]:
    """A sync with a client and a parser process of its own, both ended with the block.

    `mood` is what earlier syncs learned about the network, where they are to be gone on with.
    """
    client, parser = Client(), ParserProcess()
    try:
        yield Sync(library, client, parser, on_event, mood)
    finally:
        client.close()
        parser.close()
