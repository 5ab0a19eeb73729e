"""Parsing in a process of its own, with a time and a memory limit.

html5lib can be made to need minutes and gigabytes, and while it parses in a thread the window
stutters. So one child process parses; a page that breaks the limits costs that page and a restart.
Pictures are prepared in other such processes (reader/pictures/process.py).
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from datetime import datetime
from typing import Any, ClassVar, cast

from reader import errors
from reader.children import Child, Job, start
from reader.newspapers import Newspaper
from reader.parse.addresses import host_of
from reader.parse.deadline import Deadline
from reader.parse.results import ArticlePage, Feed, FrontPage, Sitemap
from reader.parse.worker_child import serve
from reader.parse.worker_messages import (
    Answer,
    Call,
    decode_answer,
    decode_result,
    encode,
    fault_of,
)

_log = logging.getLogger(__name__)
_TO_START = 60.0  # seconds; a cold start from a slow disk takes a few


class WorkerProcess:
    """Functions run in one child process that is started when it is first needed.

    Threads may call at will; one call is worked on at a time. One that takes more than
    `deadline` seconds or `memory_mb` megabytes raises `too_much`. A mistake of ours in the
    child is logged with its traceback and raises Bug. After close(), or if close() comes
    meanwhile, a call raises Cancelled.
    """

    table: ClassVar[str]
    too_much: ClassVar[type[errors.ParseFault]]

    def __init__(
        self,
        *,
        deadline: float = 3.0,
        memory_mb: int = 512,
        start: Callable[[Job], Child] = start,
    ) -> None:
        self._start = start
        self._deadline = deadline
        # The child's own watchdog is for an orphan; with us alive the deadline comes first.
        self._job = Job(serve, (memory_mb, deadline * 2 + 1, self.table))
        self._turn = threading.Lock()  # one page at a time
        self._late = Deadline()
        self._state = threading.Lock()  # guards the two below
        self._child: Child | None = None
        self._closed = False

    def warm(self) -> None:
        """Starts the child now, so that the first page need not wait for it."""
        try:
            with self._turn:
                self._running()
        finally:
            self._close_again()

    def close(self) -> None:
        """Ends the child at once, whatever it is doing; may be called from any thread, and again.

        A call under way in another thread raises Cancelled and gives back the child's pipes.
        """
        with self._state:
            self._closed = True
            if self._child is not None:
                self._child.kill()
        if self._turn.acquire(blocking=False):
            try:
                self._drop()
            finally:
                self._turn.release()

    def _close_again(self) -> None:
        """Gives back the pipes of a child that close() could not while this thread had its turn."""
        if self._closed:
            self.close()

    def _call(self, call: Call) -> Any:
        """The result of a call, or its fault."""
        try:
            with self._turn:
                answer = self._ask(encode(call))
                if answer is None or answer.leaving:
                    self._drop()
        finally:
            self._close_again()
        if answer is None and self._closed:
            raise errors.Cancelled
        if answer is None or answer.hostile:
            raise self.too_much(host=host_of(call.url))
        if answer.traceback is not None:
            _log.error("%s failed on %s\n%s", call.function, call.url, answer.traceback)
            raise errors.Bug(what=answer.traceback.strip().rpartition("\n")[2][:200])
        if answer.fault is not None:
            raise fault_of(answer.fault, answer.values)
        return decode_result(call.function, answer.result)

    def _ask(self, page: bytes, *, again: bool = True) -> Answer | None:
        """The child's answer; None where it died or had to be killed."""
        child = self._running()
        with self._late.over(self._deadline, child.kill):
            try:
                child.send(page)
            except OSError:  # it died before it had this page, so not of it
                data, unsent = None, True
            else:
                data, unsent = child.receive(), False
        if unsent:
            self._drop()
            return self._ask(page, again=False) if again else None
        return decode_answer(data) if data is not None else None

    def _running(self) -> Child:
        """The child, started and warm. Raises Cancelled after close(), Bug if it does not start."""
        if self._child is not None and not self._child.alive():
            self._drop()
        with self._state:
            if self._closed:
                raise errors.Cancelled
            if self._child is not None:
                return self._child
            child = self._child = self._start(self._job)
        with self._late.over(_TO_START, child.kill):
            warm = child.receive()
        if warm != b"warm":
            self._drop()
            if self._closed:
                raise errors.Cancelled
            _log.error("the worker process ended at once\n%s", (warm or b"").decode("utf-8"))
            raise errors.Bug(what="the worker process does not start")
        return child

    def _drop(self) -> None:
        """Lets go of the child; only by the thread whose turn it is."""
        with self._state:
            child, self._child = self._child, None
        if child is not None:
            child.free()


class ParserProcess(WorkerProcess):
    """The parse functions in a process of their own; a page that breaks the limits raises
    PageTooHostile."""

    table = "pages"
    too_much = errors.PageTooHostile

    def parse_feed(self, body: bytes, url: str, charset: str | None, now: datetime) -> Feed:
        """See feed.parse_feed."""
        return cast("Feed", self._call(Call("parse_feed", body, url, charset, None, now)))

    def parse_sitemap(self, body: bytes, url: str, charset: str | None, now: datetime) -> Sitemap:
        """See sitemap.parse_sitemap."""
        return cast("Sitemap", self._call(Call("parse_sitemap", body, url, charset, None, now)))

    def parse_front_page(
        self, body: bytes, url: str, charset: str | None, paper: Newspaper | None, now: datetime
    ) -> FrontPage:
        """See front_page.parse_front_page."""
        call = Call("parse_front_page", body, url, charset, paper, now)
        return cast("FrontPage", self._call(call))

    def parse_article(
        self, body: bytes, url: str, charset: str | None, paper: Newspaper | None, now: datetime
    ) -> ArticlePage:
        """See article_page.parse_article."""
        call = Call("parse_article", body, url, charset, paper, now)
        return cast("ArticlePage", self._call(call))
