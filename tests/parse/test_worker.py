"""A page that breaks the limits costs that page and no more."""

import contextlib
import json
import logging
import mmap
import os
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from reader.children import PipedChild, SpawnedChild
from reader.errors import Bug, Cancelled, NoStories, NotAFeed, PageTooHostile
from reader.newspapers import Newspaper
from reader.parse import worker_child
from reader.parse.feed import parse_feed
from reader.parse.front_page import parse_front_page
from reader.parse.sitemap import parse_sitemap
from reader.parse.worker import ParserProcess

from .list_markups import CARDS, MAIN, READ, RECENT, SIDES, SITE, cards, page
from .samples import NOW, URL, rss
from .test_sitemap import WHOLE as SITEMAP

ROOT = Path(__file__).parents[2]
FEED = rss().encode()
FRONT = page(
    cards(MAIN, CARDS[0]), SIDES[0](cards(READ, CARDS[1]), cards(RECENT, CARDS[1]))
).encode()
# Nothing that the guard counts, but seconds of work.
SLOW = ("<p>" + "<a href=x>x</a>" * 60_000 + "<table>" * 200 + "<td>x" * 100_000).encode()


@pytest.fixture(scope="module")
def parser() -> Iterator[ParserProcess]:
    with_room = ParserProcess(deadline=20.0)
    yield with_room
    with_room.close()


def test_answers_are_the_same_as_without_a_process(parser: ParserProcess) -> None:
    assert parser.parse_feed(FEED, URL, "utf-8", NOW) == parse_feed(FEED, URL, "utf-8", NOW)
    here = parse_front_page(FRONT, SITE + "/x", None, None, NOW)
    assert parser.parse_front_page(FRONT, SITE + "/x", None, None, NOW) == here
    assert len(here.lists) == 2
    sitemap = SITEMAP.encode()
    assert parser.parse_sitemap(sitemap, URL, None, NOW) == parse_sitemap(sitemap, URL, None, NOW)


def test_an_article_comes_through(parser: ParserProcess) -> None:
    html = "<h1>শীতের সবজিতে ভরে উঠেছে হাট</h1>" + "".join(
        f"<p>অনুচ্ছেদ {n}: হাটে আজ নতুন সবজি এসেছে, দামও নাগালের মধ্যে বলে জানিয়েছেন ক্রেতারা।</p>"
        for n in range(6)
    )
    body = f"<html><body><article>{html}</article></body></html>".encode()
    found = parser.parse_article(body, f"{SITE}/news/article/national/71001", None, None, NOW)
    assert found.article.headline == "শীতের সবজিতে ভরে উঠেছে হাট"
    assert len(found.article.blocks) == 6


def test_faults_cross_as_themselves(parser: ParserProcess) -> None:
    with pytest.raises(NotAFeed) as fault:
        parser.parse_feed(b"<p>", URL, None, NOW)
    assert fault.value.values == {"host": "www.example.com"}
    with pytest.raises(NoStories):
        parser.parse_front_page(b"<p>", URL, None, None, NOW)
    with pytest.raises(PageTooHostile):
        parser.parse_front_page(b"<div>" * 10_000, URL, None, None, NOW)


def test_a_mistake_of_ours_is_logged_whole_and_costs_that_page(
    parser: ParserProcess, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Newspaper("p", "ক", "K", SITE, (), ("(",))  # no regular expression
    with caplog.at_level(logging.ERROR), pytest.raises(Bug) as bug:
        parser.parse_front_page(FRONT, URL, None, broken, NOW)
    assert "unterminated subpattern" in str(bug.value)
    assert "Traceback" in caplog.text
    assert "story_links" in caplog.text
    assert len(parser.parse_feed(FEED, URL, None, NOW).entries) == 10


def test_threads_queue_up(parser: ParserProcess) -> None:
    def read(number: int) -> int:
        body = rss(f"<item><title>খবর নম্বর {number}</title></item>").encode()
        found = parser.parse_feed(body, URL, None, NOW).entries
        return int(found[0].headline.split()[-1])

    with ThreadPoolExecutor(8) as threads:
        assert list(threads.map(read, range(60))) == list(range(60))


def test_a_page_that_takes_too_long_costs_that_page() -> None:
    parser = ParserProcess(deadline=0.4)
    try:
        with pytest.raises(PageTooHostile) as fault:
            parser.parse_front_page(SLOW, URL, None, None, NOW)
        assert fault.value.values == {"host": "www.example.com"}
        assert len(parser.parse_feed(FEED, URL, None, NOW).entries) == 10
    finally:
        parser.close()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux holds a process to its memory")
def test_a_page_that_takes_too_much_memory_costs_that_page() -> None:
    parser = ParserProcess(deadline=30.0, memory_mb=24)
    try:
        with pytest.raises(PageTooHostile):
            parser.parse_front_page(SLOW, URL, None, None, NOW)
        assert len(parser.parse_feed(FEED, URL, None, NOW).entries) == 10
    finally:
        parser.close()


@pytest.mark.parametrize("start", [PipedChild, SpawnedChild])
def test_a_child_that_was_killed_is_started_again(start: type[PipedChild | SpawnedChild]) -> None:
    parser = ParserProcess(start=start, deadline=20.0)
    try:
        assert len(parser.parse_feed(FEED, URL, None, NOW).entries) == 10
        pid = child_of(parser)
        os.kill(pid, signal.SIGTERM)
        wait_for_end(pid)
        assert len(parser.parse_feed(FEED, URL, None, NOW).entries) == 10
        assert child_of(parser) != pid
    finally:
        parser.close()


def test_a_large_parent_does_not_make_the_child_leave() -> None:
    ballast = b"x" * 150_000_000  # a child inherits its parent's peak on Linux
    parser = ParserProcess(deadline=20.0, memory_mb=100)
    try:
        parser.warm()
        pid = child_of(parser)
        parser.parse_feed(FEED, URL, None, NOW)
        parser.parse_feed(FEED, URL, None, NOW)
        assert child_of(parser) == pid
    finally:
        parser.close()
    assert len(ballast) == 150_000_000


def test_memory_that_is_reserved_and_not_used_is_no_growth() -> None:
    before = worker_child._held_now()
    with mmap.mmap(-1, 120_000_000):  # as glibc reserves it for a thread
        assert not worker_child._grown(before + 60_000_000)
    used = bytearray(b"x") * 120_000_000
    assert worker_child._grown(before + 60_000_000) is (sys.platform == "linux")
    assert len(used) == 120_000_000


def test_close_ends_it_and_may_come_twice_or_first() -> None:
    parser = ParserProcess()
    parser.warm()
    pid = child_of(parser)
    parser.close()
    wait_for_end(pid)
    parser.close()
    with pytest.raises(Cancelled):
        parser.parse_feed(FEED, URL, None, NOW)
    unused = ParserProcess()
    unused.close()
    with pytest.raises(Cancelled):
        unused.warm()


def test_close_ends_a_call_under_way() -> None:
    parser = ParserProcess(deadline=60.0)
    parser.warm()
    faults: list[BaseException] = []

    def read() -> None:
        try:
            parser.parse_front_page(SLOW * 3, URL, None, None, NOW)
        except Cancelled as fault:
            faults.append(fault)

    thread = threading.Thread(target=read)
    thread.start()
    while not parser._turn.locked():
        thread.join(0.005)
    parser.close()
    thread.join(5)
    assert not thread.is_alive()
    assert len(faults) == 1


def test_close_at_any_moment_leaves_nothing_behind() -> None:
    for _round in range(3):
        parser = ParserProcess(deadline=20.0)
        begun = threading.Barrier(4)

        def read(parser: ParserProcess = parser, begun: threading.Barrier = begun) -> None:
            begun.wait(10)
            with contextlib.suppress(Cancelled):
                for _page in range(20):
                    parser.parse_feed(FEED, URL, None, NOW)

        threads = [threading.Thread(target=read) for _ in range(3)]
        for thread in threads:
            thread.start()
        begun.wait(10)
        parser.close()
        for thread in threads:
            thread.join(20)
        assert not any(thread.is_alive() for thread in threads)
        assert parser._child is None


SCRIPT = """
import sys
sys.path.insert(0, {root!r})
from datetime import UTC, datetime
from reader.parse.worker import ParserProcess
parser = ParserProcess(deadline={deadline})
parser.warm()
print(parser._child.pid, flush=True)
now = datetime.now(UTC)
body = b"<rss><channel><item><title>a b</title></item></channel></rss>"
feed = parser.parse_feed(body, "http://e.org", None, now)
print(len(feed.entries), flush=True)
if {slow}:
    page = open({slow_page!r}, "rb").read()
    parser.parse_front_page(page, "http://e.org", None, None, now)
sys.stdin.read()
"""


def script(slow_page: Path | None = None, deadline: float = 5.0) -> str:
    return SCRIPT.format(
        root=str(ROOT), slow=slow_page is not None, slow_page=str(slow_page), deadline=deadline
    )


@pytest.mark.parametrize("way", ["-c", "file", "-m"])
def test_it_starts_however_the_program_was_started(way: str, tmp_path: Path) -> None:
    (tmp_path / "start_me.py").write_text(script(), "utf-8")
    command = {"-c": ["-c", script()], "file": ["start_me.py"], "-m": ["-m", "start_me"]}[way]
    done = subprocess.run(
        [sys.executable, *command],
        cwd=tmp_path,
        input="",
        capture_output=True,
        text=True,
        timeout=30,
        check=False,
    )
    assert done.stdout.split()[1:] == ["1"], done.stderr


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="needs pidfd")
@pytest.mark.parametrize("busy", [False, True])
def test_it_does_not_outlive_a_parent_that_was_killed(busy: bool, tmp_path: Path) -> None:
    slow = tmp_path / "slow.html"
    slow.write_bytes(SLOW * 3)
    with subprocess.Popen(
        [sys.executable, "-c", script(slow if busy else None, deadline=0.5 if busy else 5.0)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as parent:
        assert parent.stdout is not None
        pid = int(parent.stdout.readline())
        assert parent.stdout.readline() == "1\n"
        parent.kill()
        wait_for_end(pid)


def test_the_child_needs_neither_window_nor_network() -> None:
    code = (
        "import sys, json; sys.path.insert(0, sys.argv[1]);"
        "from reader.parse import worker_child as w;"
        "[w._function(*p) for p in w.TABLES['pages'].items()]; print(json.dumps(list(sys.modules)))"
    )
    loaded = modules(code)
    assert "html5lib" in loaded
    assert not loaded & {"PySide6", "requests", "peewee", "sqlite3"}


def test_the_parent_loads_no_parser() -> None:
    loaded = modules(
        "import sys, json; sys.path.insert(0, sys.argv[1]); import reader.parse.worker;"
        "print(json.dumps(list(sys.modules)))"
    )
    assert not loaded & {"html5lib", "lxml", "charset_normalizer", "feedparser", "selectolax"}


def modules(code: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(ROOT)],
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    return set(json.loads(done.stdout))


def child_of(parser: ParserProcess) -> int:
    assert parser._child is not None
    return parser._child.pid


def wait_for_end(pid: int) -> None:
    """Waits until a process has ended; one that is gone has."""
    if not hasattr(os, "pidfd_open"):
        return
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        ended, _, _ = select.select([handle], [], [], 15)
        assert ended
    finally:
        os.close(handle)
