"""Pictures and related stories in a sync, over real HTTP, with what goes wrong there."""

from __future__ import annotations

import socket
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reader import events
from reader.article import Completeness, pictures_of
from reader.demo import faults
from reader.demo.server import DemoServer
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from reader.parse.worker import ParserProcess
from reader.pictures.fetching import PictureFetcher
from reader.pictures.process import PictureProcess
from reader.store.codec import utcnow
from reader.store.library import Library
from reader.store.rows import Filter, Row
from reader.sync import Sync

QUICK = Limits(connect=2, read=1, total=3, retries=0, backoff=0.01)


@pytest.fixture(scope="module")
def running() -> Iterator[DemoServer]:
    with DemoServer() as server:
        yield server


@pytest.fixture
def server(running: DemoServer) -> Iterator[DemoServer]:
    yield running
    running.faults.turn_off()
    running.stop()
    running.start()


@pytest.fixture(scope="module")
def workers() -> Iterator[tuple[ParserProcess, PictureProcess]]:
    parser, pictures = ParserProcess(deadline=20), PictureProcess(deadline=20)
    yield parser, pictures
    parser.close()
    pictures.close()


class Desk:
    """A library of one section of the demo newspaper, and syncs of it."""

    def __init__(
        self, folder: Path, server: DemoServer, workers: tuple[ParserProcess, PictureProcess]
    ) -> None:
        self.library = Library.open(folder)
        self.library.subscribe(server.paper, [server.paper.sections[0].id])
        self.heard: list[events.Event] = []
        self.cancel = threading.Event()
        self.on_event: Callable[[events.Event], None] = lambda _: None
        self._workers = workers

    def sync(self, limit: int | None = None) -> events.SyncFinished:
        """One sync."""
        client = Client(limits=QUICK)
        fetcher = PictureFetcher(self.library, client, self._workers[1], utcnow, limit)
        sync = Sync(self.library, client, self._workers[0], self._hear, pictures=fetcher)
        try:
            return sync.run(cancel=self.cancel)
        finally:
            client.close()

    def _hear(self, event: events.Event) -> None:
        self.heard.append(event)
        self.on_event(event)

    def rows(self) -> list[Row]:
        """All rows of the list."""
        return self.library.rows(self.library.ids(Filter()))

    def urls(self) -> list[str]:
        """The addresses of all pictures of the listed articles."""
        documents = [self.library.article(row.id) for row in self.rows()]
        return [picture.url for document in documents for picture in pictures_of(document)]


@pytest.fixture
def desk(
    tmp_path: Path, server: DemoServer, workers: tuple[ParserProcess, PictureProcess]
) -> Iterator[Desk]:
    opened = Desk(tmp_path / "profile", server, workers)
    yield opened
    opened.library.close()


def asked(server: DemoServer, since: int, kind: str) -> list[str]:
    return [line.split()[1] for line in server.log[since:] if f" /{kind}/" in line]


def test_with_the_network_cut_everything_opens_and_nobody_is_asked(
    desk: Desk, server: DemoServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    start = len(server.log)
    desk.sync()
    requests = Counter(server.log[start:])
    assert max(requests.values()) == 1, "one request each"
    server.stop()
    before = len(server.log)
    monkeypatch.setattr(socket.socket, "connect", None)
    rows = desk.rows()
    related = 0
    assert rows
    for row in rows:
        assert row.completeness is Completeness.PICTURED
        document = desk.library.article(row.id)
        for picture in pictures_of(document):
            path = desk.library.picture_path(picture.url)
            assert path is not None
            assert path.stat().st_size > 500
        if pictures_of(document):
            assert desk.library.thumbnails([row.id])
        for link in document.related:
            if "/news/" in link.url:
                story = desk.library.find(link.url)
                assert story is not None, link.url
                assert desk.library.row(story).completeness is Completeness.PICTURED
                related += 1
    assert related
    assert len(server.log) == before
    assert desk.library.check() == []


def test_bytes_on_the_wire_are_what_pictures_weigh(desk: Desk, server: DemoServer) -> None:
    start = len(server.log)
    desk.sync()
    weigh = sum(len(server.answer(path).body) for path in asked(server, start, "pictures"))
    assert desk.library.spent_on_pictures(utcnow().date()) <= 1.1 * weigh


def test_texts_come_before_pictures_and_the_newest_first(desk: Desk, server: DemoServer) -> None:
    start = len(server.log)
    desk.sync()
    paths = [line.split()[1] for line in server.log[start:]]
    first = next(at for at, path in enumerate(paths) if path.startswith("/pictures/"))
    assert not [path for path in paths[first:] if path.startswith("/news/")]
    arrived = [event for event in desk.heard if isinstance(event, events.PictureArrived)]
    assert len(arrived) == len(asked(server, start, "pictures"))
    assert all(event.article_ids for event in arrived)
    last = [event for event in desk.heard if isinstance(event, events.Progress)][-1]
    assert last.done == last.total == len(set(paths) - {"/robots.txt"})


def test_a_second_sync_with_nothing_new_asks_for_no_page_and_no_picture(
    desk: Desk, server: DemoServer
) -> None:
    desk.sync()
    start = len(server.log)
    desk.sync()
    assert len(server.log) - start <= 2  # robots.txt and the list


@pytest.mark.parametrize(
    ("trouble", "lasting"),
    [
        (faults.Status(404), True),
        (faults.Status(403), True),
        (faults.Status(503), False),
        (faults.Truncated(0.5), False),
        (faults.CutShort(0.5), False),
        (faults.Bomb(64), True),
        (faults.Silent(), False),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_picture_in_trouble_costs_itself_only(
    desk: Desk, server: DemoServer, trouble: faults.Trouble, lasting: bool
) -> None:
    start = len(server.log)
    desk.sync(limit=0)
    victim = desk.urls()[0]
    server.faults.turn_on(urlsplit(victim).path, trouble)
    finished = desk.sync()
    assert finished.failed == 0
    missing = [url for url in desk.urls() if desk.library.picture_path(url) is None]
    assert missing == [victim]
    others = set(asked(server, start, "pictures")) - {urlsplit(victim).path}
    kept = sum(len(server.answer(path).body) for path in others)
    broken = desk.library.spent_on_pictures(utcnow().date()) - kept
    assert (broken > 0) is isinstance(trouble, (faults.Truncated, faults.CutShort, faults.Bomb))
    row = desk.library.picture(victim)
    assert row is not None
    assert row.impossible is lasting
    assert row.fault is not None
    showing = [row for row in desk.rows() if victim in desk.library.pictures(row.id)]
    whole = Completeness.PICTURED if lasting else Completeness.FULL
    assert {row.completeness for row in showing} == {whole}
    assert desk.library.check() == []


def test_with_nothing_more_to_spend_today_texts_come_and_pictures_wait(
    desk: Desk, server: DemoServer
) -> None:
    desk.sync(limit=60_000)
    kept = [url for url in desk.urls() if desk.library.picture_path(url)]
    assert 0 < len(kept) < len(desk.urls())
    assert all(row.completeness >= Completeness.FULL for row in desk.rows())
    desk.sync()
    assert all(desk.library.picture_path(url) for url in desk.urls())


def test_it_stops_at_once_and_goes_on_where_it_stopped(desk: Desk, server: DemoServer) -> None:
    server.faults.turn_on("/pictures/*", faults.Slow(0.2))

    def stop(event: events.Event) -> None:
        if isinstance(event, events.PictureArrived):
            desk.cancel.set()

    desk.on_event = stop
    finished = desk.sync()
    assert finished.cancelled
    assert desk.library.wanted_pictures(10)
    assert finished.seconds < 10
    server.faults.turn_off()
    desk.cancel = threading.Event()
    desk.on_event = lambda _: None
    desk.sync()
    assert all(row.completeness is Completeness.PICTURED for row in desk.rows())
    assert desk.library.check() == []
