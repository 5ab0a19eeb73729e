"""The one place where fetch, parse and store meet: bringing sections up to date.

Each due section is asked for by its ways in; its entries are committed first, so that the list
fills at once, and the pages of its articles follow, newest first. Every step commits what it
brought, so a sync may end anywhere: the next one goes on with what is still wanted. Stories that
an article names as related follow their article; a newspaper's pictures follow its texts.
"""

from __future__ import annotations

import contextlib
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime, timedelta
from functools import partial
from urllib.parse import urlsplit

from reader import events
from reader.errors import (
    Fault,
    NoSuchSection,
    PotrikaError,
)
from reader.fetch.client import Client
from reader.fetch.network import NetworkMood
from reader.newspapers import Newspaper, newspaper
from reader.parse.worker import ParserProcess
from reader.pictures.fetching import PictureFetcher
from reader.pictures.process import PictureProcess, PictureProcesses
from reader.store import (  # noqa: F401 - the library would load them with its lock held
    articles,
    clearing,
    entries,
    stories,
    validators,
)
from reader.store.codec import utcnow
from reader.store.library import Library
from reader.store.rows import SectionRow
from reader.sync_round import INTERVAL, Round

OnEvent = Callable[[events.Event], None]

_PAGE_SECONDS, _PICTURE_SECONDS = 3.0, 8.0  # that one may take before it counts as hostile
_IN_THE_BACKGROUND = 2
"""Times as long where others go first: their work must not make a page hostile, which is not read
again for a week."""


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
        pictures: PictureFetcher | None = None,
        interval: timedelta = INTERVAL,
    ) -> None:
        self._interval = interval
        self.library = library
        self.client = client
        self.parser = parser
        self.pictures = pictures
        self._on_event = on_event
        self._now = now
        self._mood = mood or NetworkMood()
        self._telling = threading.Lock()
        self._learning = threading.Lock()
        client.on_answer = self._answered

    def run(
        self,
        only: Sequence[str] | None = None,
        cancel: threading.Event | None = None,
        force: bool = True,
    ) -> events.SyncFinished:
        """Syncs the sections that are due; all of them with `force`, or those of `only`. What is
        paused is left out unless `only` names it.

        Raises the LibraryFault that stopped it where the library cannot be written.
        """
        started = time.monotonic()
        round_ = Round(self, cancel or threading.Event())
        sections = self._sections(only, force)
        self.tell(events.SyncStarted(len(sections)))
        round_.begin(sections)
        if not only and not force:
            round_.go_on(self.library.subscriptions(), sections)
        round_.crew.wait()
        round_.group_stories()
        round_.sweep()
        finished = round_.finish(len(sections), time.monotonic() - started)
        self.tell(finished)
        if fault := round_.library_fault:
            raise fault
        return finished

    def _sections(self, only: Sequence[str] | None, force: bool) -> list[SectionRow]:
        if only or not force:
            return self.library.due_sections(self._now(), only or None)
        papers = [paper for paper in self.library.subscriptions() if not paper.paused]
        return [row for paper in papers for row in paper.sections if not row.paused]

    def due_after(self, section: SectionRow, now: datetime) -> datetime:
        """When a section is to be asked again: at its own pace, or at that of all others."""
        own = section.every
        return now + (self._interval if own is None else timedelta(minutes=own))

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
        if fault is not None:
            self._learn(lambda mood: mood.failed(host, fault, now))

    @property
    def is_captive(self) -> bool:
        """Whether what comes is another's page: the network wants one to sign in first."""
        with self._learning:
            return self._mood.captive

    def _answered(self, url: str, final: str) -> None:
        asked, other, now = (
            urlsplit(url).hostname or "",
            urlsplit(final).hostname or "",
            self._now(),
        )
        if asked == other:
            self._learn(lambda mood: mood.succeeded(asked, now))
        else:
            self._learn(lambda mood: mood.led_elsewhere(asked, other, now))

    def _learn(self, tell: Callable[[NetworkMood], bool]) -> None:
        with self._learning:
            changed = tell(self._mood)
            online, captive = self._mood.online, self._mood.captive
        if changed:
            self.tell(events.NetworkChanged(online, captive))


@contextlib.contextmanager
def open_sync(
    library: Library,
    on_event: OnEvent = lambda _: None,
    mood: NetworkMood | None = None,
    picture_limit: int | None = None,
    interval: timedelta = INTERVAL,
) -> Iterator[Sync]:
    """A sync with a client and worker processes of its own, all ended with the block.

    `mood` is what earlier syncs learned about the network, where they are to be gone on with.
    `picture_limit` bounds the bytes that pictures may take a day; 0 fetches none. `interval` is
    how long a section without a pace of its own is left alone.
    """
    patience = _IN_THE_BACKGROUND if _steps_back() else 1
    client, parser = Client(), ParserProcess(deadline=_PAGE_SECONDS * patience)
    process = PictureProcesses(make=partial(PictureProcess, deadline=_PICTURE_SECONDS * patience))
    pictures = PictureFetcher(library, client, process, utcnow, picture_limit)
    try:
        yield Sync(library, client, parser, on_event, mood, pictures=pictures, interval=interval)
    finally:
        client.close()
        parser.close()
        process.close()


def _steps_back() -> bool:
    return sys.platform != "win32" and os.nice(0) > 0
