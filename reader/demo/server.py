"""The demo newspaper's server: a small Bangla paper on loopback, in threads of its own.

    with DemoServer() as demo:
        requests.get(demo.url + "/rss.xml")

Given the same `seed`, `now` and content, it serves the same bytes (but for its port).
"""

from __future__ import annotations

import contextlib
import re
import socket
import threading
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from http.server import ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self
from urllib.parse import urlsplit

import msgspec

from reader.article import Article, Paragraph, Run
from reader.demo.content import Story, load_plan, load_stories
from reader.demo.edition import Edition
from reader.demo.faults import Faults
from reader.demo.handler import Handler
from reader.demo.markups import MARKUPS
from reader.demo.markups.base import with_dateline
from reader.demo.site import Answer, Site
from reader.newspapers import Newspaper, Section, Way, WayIn

_WAYS = {
    "rss": (Way.FEED, "/rss/{id}.xml"),
    "atom": (Way.FEED, "/atom/{id}.xml"),
    "json": (Way.FEED, "/feed/{id}.json"),
    "sitemap": (Way.SITEMAP, "/sitemaps/{id}.xml.gz"),
    "front": (Way.FRONT_PAGE, "/{id}"),
}
_NUMBER = re.compile(r"/news/[a-z-]+/(\d+)")


class _Server(ThreadingHTTPServer):
    """Remembers its connections, so that stopping ends them as a dead host would."""

    daemon_threads = True
    block_on_close = False
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], handler: type[Handler]) -> None:
        self._live: set[socket.socket] = set()
        self._live_lock = threading.Lock()
        super().__init__(address, handler)

    def get_request(self) -> tuple[socket.socket, Any]:
        connection, address = super().get_request()
        with self._live_lock:
            self._live.add(connection)
        return connection, address

    def shutdown_request(self, request: Any) -> None:
        with self._live_lock:
            self._live.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Askers that hang up are no news; anything else is shown."""
        import sys

        if not isinstance(sys.exception(), OSError):
            super().handle_error(request, client_address)

    def hang_up(self) -> None:
        with self._live_lock:
            live = list(self._live)
        for connection in live:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)


class DemoServer:
    """The demo newspaper. Use it as a context manager, or call `start` and `stop`.

    `markup` prints every story in one of `MARKUPS` (each story has its own otherwise); `copies`
    multiplies the stories for benchmarks, told slightly otherwise under ids of their own and 49
    hours older each; `length` caps how many stories a list or feed shows. `now` is when the
    edition appears (aware; to the minute).
    """

    def __init__(
        self,
        *,
        now: datetime | None = None,
        seed: int = 0,
        markup: str | None = None,
        copies: int = 1,
        length: int = 100,
        port: int = 0,
    ) -> None:
        if markup is not None and markup not in MARKUPS:
            raise ValueError(f"no such markup: {markup}; there are {', '.join(MARKUPS)}")
        self.now = (now or datetime.now(UTC)).astimezone(UTC).replace(second=0, microsecond=0)
        self.faults = Faults()
        self.stopping = threading.Event()
        self._settings = (seed, markup, copies, length)
        self._port = port
        self._server: _Server | None = None
        self._edition: Edition | None = None
        self._site: Site | None = None
        self._log: list[str] = []
        self._heard = threading.Condition()

    # --- up and down -------------------------------------------------------------------------

    def start(self) -> Self:
        """Opens the newspaper; on the same port as before, if it was open already."""
        newsroom = self

        class Bound(Handler):
            """A handler that knows this newspaper."""

        Bound.newsroom = newsroom
        self.stopping.clear()
        self._server = _Server(("127.0.0.1", self._port), Bound)
        self._port = self._server.server_address[1]
        if self._edition is None:
            self._found()
        threading.Thread(
            target=self._server.serve_forever, args=(0.02,), name="demo-newspaper", daemon=True
        ).start()
        return self

    def stop(self) -> None:
        """Closes it: the port refuses, open connections break off, hanging faults end."""
        if self._server is None:
            return
        server, self._server = self._server, None
        self.stopping.set()
        server.shutdown()
        server.hang_up()
        server.server_close()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _found(self) -> None:
        seed, markup, copies, length = self._settings
        plan = load_plan()
        self._edition = Edition(
            plan, load_stories(plan), home=self.url, now=self.now, seed=seed, copies=copies
        )
        self._site = Site(self._edition, markup, length)

    # --- what it is --------------------------------------------------------------------------

    @property
    def url(self) -> str:
        """Its address without a slash at the end; known once it was started."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def edition(self) -> Edition:
        """The stories and lists of today; raises RuntimeError before the first start."""
        if self._edition is None:
            raise RuntimeError("the demo newspaper was not started yet")
        return self._edition

    @property
    def paper(self) -> Newspaper:
        """The newspaper as the catalogue would declare it, with its ways in on loopback."""
        plan = self.edition.plan
        sections = [
            Section(
                id=f"{plan.id}/{section.id}",
                name=section.name,
                name_en=section.name_en,
                ways=tuple(
                    WayIn(kind, self.url + path.format(id=section.id))
                    for kind, path in (_WAYS[way] for way in section.ways)
                ),
                match=rf"/news/{section.id}/\d+",
            )
            for section in plan.sections
        ]
        home = (WayIn(Way.FRONT_PAGE, self.url + "/"),)
        sections += [
            Section(f"{plan.id}/{name}", title, title_en, home, list_name=name)
            for name, title, title_en in (
                ("most-read", "সবচেয়ে পঠিত", "Most read"),
                ("recent", "সাম্প্রতিক", "Recent"),
            )
        ]
        return Newspaper(
            id=plan.id,
            name=plan.name,
            name_en=plan.name_en,
            home=self.url + "/",
            sections=tuple(sections),
            articles=(r"/news/[a-z-]+/\d+",),
            verified=True,
        )

    @property
    def articles(self) -> tuple[Article, ...]:
        """Every listed story as a reader should get it, newest first."""
        return tuple(self.article(story_id) for story_id in self.edition.ids())

    def article(self, which: str | int) -> Article:
        """One story by its id or any of its addresses, its dateline standing in the first
        paragraph as pages have it; raises KeyError."""
        article = self.edition.article(self._number(which))
        return msgspec.structs.replace(article, blocks=with_dateline(article))

    # --- what it heard -----------------------------------------------------------------------

    @property
    def log(self) -> list[str]:
        """The requests so far: "GET /path 200"; "-" stands for a request left unanswered."""
        with self._heard:
            return list(self._log)

    def clear_log(self) -> None:
        """Forgets the requests so far."""
        with self._heard:
            self._log.clear()

    def requests(self, path: str) -> int:
        """How many requests came for a path (without its query)."""
        return sum(urlsplit(line.split(" ")[1]).path == path for line in self.log)

    def wait_for(self, path: str, timeout: float = 5.0) -> bool:
        """Waits until a request for a path has come; False if none came within `timeout` s."""
        with self._heard:
            return self._heard.wait_for(
                lambda: any(urlsplit(line.split(" ")[1]).path == path for line in self._log),
                timeout,
            )

    def note(self, line: str) -> None:
        """Keeps a line in the log (for the handler)."""
        with self._heard:
            self._log.append(line)
            self._heard.notify_all()

    def answer(self, target: str) -> Answer:
        """What an address answers when all is well (for the handler)."""
        if self._site is None:
            raise RuntimeError("the demo newspaper was not started yet")
        return self._site.answer(target)

    # --- what changes ------------------------------------------------------------------------

    def change(self, which: str | int, **fields: Any) -> Article:
        """Prints a new version of a story: fields of content.Story, or `paragraphs` as texts.

        Its modified time becomes a minute after the last change of the edition.
        """
        number = self._number(which)
        if "paragraphs" in fields:
            fields["blocks"] = _paragraphs(fields.pop("paragraphs"))
        self.edition.change(number, self.edition.last_change + timedelta(minutes=1), **fields)
        return self.article(number)

    def add(
        self, headline: str, paragraphs: Sequence[str], section: str = "national", **fields: Any
    ) -> Article:
        """Prints a story that was not there, as the newest; further fields of content.Story."""
        number = max(1 + max(self.edition.ids(), default=0) % 1_000_000, 90_001)
        while self.edition.story(number) is not None:
            number += 1
        blocks = _paragraphs(paragraphs)
        fields = {"age": timedelta(0), "blocks": blocks, **fields}
        self.edition.add(Story(id=number, section=section, headline=headline, **fields))
        return self.article(number)

    def drop(self, which: str | int) -> None:
        """Takes a story off all lists and feeds; its page stays."""
        self.edition.drop(self._number(which))

    def put_back(self, which: str | int) -> None:
        """Puts a dropped story on the lists again."""
        self.edition.put_back(self._number(which))

    def _number(self, which: str | int) -> int:
        if isinstance(which, int):
            return which
        found = _NUMBER.search(which)
        if found is None:
            raise KeyError(which)
        return int(found[1])


def _paragraphs(texts: Sequence[str]) -> tuple[Paragraph, ...]:
    return tuple(Paragraph((Run(text),)) for text in texts)
