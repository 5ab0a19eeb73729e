"""One run of a sync: its jobs in their order, its counts, and what went wrong."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader import events
from reader.article import Completeness
from reader.crew import Crew
from reader.errors import (
    Cancelled,
    LibraryFault,
    NoNetwork,
    NoSuchSection,
    NoWayIn,
    PotrikaError,
)
from reader.fetch.messages import Request
from reader.lists import Listed, ListReader, is_private
from reader.parse.results import ArticlePage
from reader.pictures.fetching import PictureFetcher
from reader.store.rows import SectionRow, Subscription, Wanted, WantedPicture
from reader.whole_story import whole_story

if TYPE_CHECKING:
    from reader.sync import Sync

INTERVAL = timedelta(minutes=30)
PAGES_A_SECTION = 200
RELATED_A_ROUND = 200
PICTURES_A_ROUND = 5000
LINKED_A_ROUND = 20  # steps
_LISTS_FIRST = 0
_PAGES_NEXT = 1
_PICTURES_LAST = 2


class Round:
    """One run of a sync: its jobs, its counts and what went wrong."""

    def __init__(self, sync: Sync, cancel: threading.Event) -> None:
        self._sync = sync
        self._cancel = cancel
        self._lists = ListReader(
            sync.client, sync.parser, sync.library, sync.paper, cancel, sync.now
        )
        self._lock = threading.Lock()
        self._asked: set[int] = set()
        self._asked_pictures: set[str] = set()
        self._unreachable: set[str] = set()
        self._texts: Counter[str] = Counter()
        self._private: dict[str, bool] = {}
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
        if any(section.synced is None for section in sections):
            # There will be something to parse: the process starts while the lists are fetched.
            threading.Thread(target=self._warm, name="warm the parser", daemon=True).start()
        for position, section in enumerate(sections):
            self._private[section.newspaper_id] = _is_private(section)
            host = urlsplit(section.ways[0].url).hostname or "" if section.ways else ""
            job = self._section_job(section)
            self._queue_text(section.newspaper_id, host, (_LISTS_FIRST, position), job)

    def _warm(self) -> None:
        with suppress(PotrikaError):  # whoever needs it first is told
            self._sync.parser.warm()

    def go_on(self, papers: Sequence[Subscription], asked: Sequence[SectionRow]) -> None:
        """Queues the pages that earlier rounds left, of sections that are not asked now."""
        known = {section.id for section in asked}
        for paper in papers:
            if paper.paused:
                continue
            for section in paper.sections:
                if section.id not in known and not section.paused:
                    self._private[paper.id] = _is_private(section)
                    self._want_pages(section)
            self._want_pictures(paper.id)

    def group_stories(self) -> None:
        """Finds the stories that several newspapers tell, once their texts are here."""
        try:
            if changed := self._sync.library.group_stories(self._cancel):
                self._sync.tell(events.ArticlesArrived(updated=changed))
        except LibraryFault as fault:
            self._stop(fault)

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

    def _queue_text(
        self, paper_id: str, host: str, priority: tuple[int, float], job: Callable[[], None]
    ) -> None:
        """Queues a list or a page; after the last one of a newspaper its pictures follow."""
        with self._lock:
            self._texts[paper_id] += 1

        def told() -> None:
            try:
                job()
            finally:
                with self._lock:
                    self._texts[paper_id] -= 1
                self._want_pictures(paper_id)

        self._queue(host, priority, told)

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
        due = self._sync.due_after(section, now)
        self._sync.library.section_failed(section.id, fault, now, due)
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
            arrived = library.put_entries(section.id, listed.entries[: section.at_most], now)
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
        library.section_synced(section.id, now, self._sync.due_after(section, now))
        self._lists.kept(section, listed, now)
        self._want_pages(section)

    # --- pages ---------------------------------------------------------------------------

    def _want_pages(self, section: SectionRow) -> None:
        library = self._sync.library
        most = min(section.at_most or PAGES_A_SECTION, PAGES_A_SECTION)
        self._queue_pages(library.wanted(most, section_ids=[section.id]), section)
        papers = [section.newspaper_id]
        self._queue_pages(library.wanted_related(RELATED_A_ROUND, papers), section)

    def _queue_pages(self, wanted: Sequence[Wanted], section: SectionRow) -> None:
        with self._lock:
            wanted = [item for item in wanted if item.id not in self._asked]
            self._asked.update(item.id for item in wanted)
        shown = {row.id: row.shown_at for row in self._sync.library.rows([w.id for w in wanted])}
        for item in wanted:
            if item.id in shown:
                age = -shown[item.id].timestamp()
                host = urlsplit(item.url).hostname or ""
                job = self._page_job(item, section)
                self._queue_text(section.newspaper_id, host, (_PAGES_NEXT, age), job)

    def _page_job(self, wanted: Wanted, section: SectionRow) -> Callable[[], None]:
        return lambda: self._read_page(wanted, section)

    def _read_page(self, wanted: Wanted, section: SectionRow) -> None:
        host = urlsplit(wanted.url).hostname or ""
        if host in self._unreachable:
            return
        paper = self._sync.paper(wanted.newspaper_id)
        private = _is_private(section)
        library = self._sync.library

        def read(url: str) -> ArticlePage:
            answer = self._sync.client.fetch(Request(url, private=private), self._cancel)
            self._sync.heard(url, None)
            return self._sync.parser.parse_article(
                answer.body, answer.url, answer.charset, paper, self._sync.now()
            )

        try:
            article = whole_story(wanted.url, read)
        except (Cancelled, LibraryFault):
            raise
        except NoNetwork as unreachable:
            # Not the page's fault: it stays wanted, and the host's other pages are spared.
            self._unreachable.add(host)
            self._sync.heard(wanted.url, unreachable)
            return
        except PotrikaError as error:
            if self._sync.is_captive:
                return  # it is not this page that was read
            library.put_failure(wanted.id, error, self._sync.now())
            return
        if self._sync.is_captive:
            return
        if self._cancel.is_set():
            return
        arrived = library.put_article(wanted.id, article, Completeness.FULL, self._sync.now())
        changed = {wanted.id, *arrived.updated} - set(arrived.removed)
        self._sync.tell(
            events.ArticlesArrived(arrived.new, tuple(sorted(changed)), arrived.removed)
        )
        for one in changed:
            self._queue_pages(library.wanted_related(RELATED_A_ROUND, None, one), section)

    # --- pictures ------------------------------------------------------------------------

    def _want_pictures(self, paper_id: str) -> None:
        """Queues a newspaper's pictures, once all of its texts of this round are here."""
        pictures = self._sync.pictures
        with self._lock:
            if self._texts[paper_id] or self._cancel.is_set() or pictures is None:
                return
        library, steps = self._sync.library, LINKED_A_ROUND
        while steps and library.link_articles() and not self._cancel.is_set():
            steps -= 1
        for wanted in library.wanted_pictures(PICTURES_A_ROUND, [paper_id]):
            with self._lock:
                if wanted.url in self._asked_pictures:
                    continue
                self._asked_pictures.add(wanted.url)
            age = -wanted.shown_at.timestamp()
            host = urlsplit(wanted.url).hostname or ""
            self._queue(host, (_PICTURES_LAST, age), self._picture_job(pictures, wanted))

    def _picture_job(self, pictures: PictureFetcher, wanted: WantedPicture) -> Callable[[], None]:
        private = self._private.get(wanted.newspaper_id, False)

        def job() -> None:
            arrived = pictures.fetch(wanted, self._cancel, self._sync.heard, private=private)
            if arrived is not None:
                self._sync.tell(arrived)

        return job

    def sweep(self) -> None:
        """Lets go of what nothing leads to any more, unless the round was stopped."""
        if not self._cancel.is_set():
            self._sync.library.sweep()


def _is_private(section: SectionRow) -> bool:
    return bool(section.ways) and is_private(section.ways[0].url)
