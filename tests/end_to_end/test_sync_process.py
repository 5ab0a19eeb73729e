"""A sync has a process of its own: what is told of it, and every way in which it may end."""

from __future__ import annotations

import logging
import os
import select
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import msgspec
import pytest

from reader import events
from reader.article import Completeness
from reader.children import PipedChild, SpawnedChild
from reader.demo.faults import Slow
from reader.demo.server import DemoServer
from reader.errors import Bug, NoSuchSection, PotrikaError, SyncBroke
from reader.orders import SyncOrder
from reader.store.library import Library
from reader.store.rows import Filter
from reader.sync_process import SyncProcess
from tests.end_to_end.screen import wait_until

ROOT = Path(__file__).parents[2]
SECONDS = 30.0  # after which a test gives up; nothing here takes so long
linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@dataclass
class Heard:
    """What a sync in another thread told, and how it ended."""

    told: list[events.Event] = field(default_factory=list)
    fault: PotrikaError | None = None
    changed: threading.Condition = field(default_factory=threading.Condition)
    over: bool = False

    def tell(self, event: events.Event) -> None:
        with self.changed:
            self.told.append(event)
            self.changed.notify_all()

    def until(self, true: Callable[[], bool]) -> None:
        with self.changed:
            assert self.changed.wait_for(true, SECONDS)

    def has(self, kind: type[events.Event]) -> bool:
        return any(isinstance(event, kind) for event in self.told)

    @property
    def finished(self) -> events.SyncFinished:
        last = self.told[-1]
        assert isinstance(last, events.SyncFinished)
        return last


def _begin(process: SyncProcess, order: SyncOrder) -> Heard:
    heard = Heard()

    def run() -> None:
        try:
            process.everything(order, heard.tell)
        except PotrikaError as fault:
            heard.fault = fault
        finally:
            with heard.changed:
                heard.over = True
                heard.changed.notify_all()

    threading.Thread(target=run, daemon=True).start()
    return heard


def _whole(process: SyncProcess, order: SyncOrder | None = None) -> Heard:
    heard = _begin(process, order or SyncOrder())
    heard.until(lambda: heard.over)
    return heard


@pytest.fixture
def newspaper() -> Iterator[DemoServer]:
    with DemoServer() as server:
        yield server


@pytest.fixture
def folder(newspaper: DemoServer, tmp_path: Path) -> Path:
    library = Library.open(tmp_path / "profile")
    library.subscribe(newspaper.paper)
    library.close()
    return tmp_path / "profile"


@pytest.fixture
def window(folder: Path) -> Iterator[Library]:
    """The library as the window has it open meanwhile."""
    opened = Library.open(folder)
    yield opened
    opened.close()


def _children(pid: int) -> set[int]:
    """A process's children and theirs."""
    found: set[int] = set()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (FileNotFoundError, ProcessLookupError):
            continue
        if parent == pid:
            child = int(stat.parent.name)
            found |= {child} | _children(child)
    return found


def _wait_for_end(pids: set[int]) -> None:
    for pid in pids:
        try:
            handle = os.pidfd_open(pid)
        except ProcessLookupError:
            continue
        waiting = select.poll()
        waiting.register(handle, select.POLLIN)
        ended = waiting.poll(SECONDS * 1000)
        os.close(handle)
        assert ended, f"process {pid} outlives the window"


@pytest.mark.parametrize("kind", [PipedChild, SpawnedChild])
def test_a_sync_brings_the_paper_and_tells_of_it(
    window: Library,
    folder: Path,
    newspaper: DemoServer,
    kind: type[PipedChild | SpawnedChild],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reader.children.start", kind)
    heard = _whole(SyncProcess(folder), SyncOrder(picture_limit=0, room=(2.0, 30)))
    assert heard.fault is None
    assert isinstance(heard.told[0], events.SyncStarted)
    assert heard.finished.new == len(newspaper.articles)
    told = {
        one
        for event in heard.told
        if isinstance(event, events.ArticlesArrived)
        for one in event.new + event.updated
    }
    rows = window.rows(window.ids(Filter()))
    assert {row.id for row in rows} <= told
    assert all(row.completeness >= Completeness.FULL for row in rows)
    assert window.check() == []


def test_what_ended_a_sync_crosses_as_itself(window: Library, folder: Path) -> None:
    heard = _whole(SyncProcess(folder), SyncOrder(("nowhere/sport",)))
    assert isinstance(heard.fault, NoSuchSection)
    assert heard.fault.values == {"id": "nowhere/sport"}


def test_its_log_is_the_windows(
    window: Library, folder: Path, newspaper: DemoServer, caplog: pytest.LogCaptureFixture
) -> None:
    paper = newspaper.paper
    front = next(section for section in paper.sections if section.list_name)
    own = (msgspec.structs.replace(front, id="broken/front"),)
    broken = msgspec.structs.replace(paper, id="broken", articles=("(",), sections=own)
    window.subscribe(broken)
    with caplog.at_level(logging.ERROR):
        heard = _whole(SyncProcess(folder), SyncOrder(("broken",)))
    failed = [event for event in heard.told if isinstance(event, events.SectionFailed)]
    assert [type(event.reason) for event in failed] == [Bug]
    assert "Traceback" in caplog.text
    assert "unterminated subpattern" in caplog.text
    assert caplog.records[0].name == "reader.parse.worker"


def test_that_the_network_is_back_is_news_for_the_next_sync(
    window: Library, folder: Path, newspaper: DemoServer
) -> None:
    process = SyncProcess(folder)
    newspaper.stop()
    first = _whole(process)
    assert events.NetworkChanged(online=False) in first.told
    assert events.NetworkChanged(online=False) not in _whole(process).told
    newspaper.start()
    back = _begin(process, stop := SyncOrder())
    back.until(lambda: events.NetworkChanged(online=True) in back.told)
    stop.set()
    back.until(lambda: back.over)


def test_a_sync_that_is_stopped_ends_at_once_and_as_it_should(
    window: Library, folder: Path, newspaper: DemoServer
) -> None:
    newspaper.faults.turn_on("/news/*", Slow(20))
    order, process = SyncOrder(), SyncProcess(folder)
    heard = _begin(process, order)
    heard.until(lambda: heard.has(events.ArticlesArrived))
    began = time.monotonic()
    order.set()
    heard.until(lambda: heard.over)
    assert time.monotonic() - began < 2  # one second, on a machine that has time
    assert heard.fault is None
    assert heard.finished.cancelled
    assert process.pid is None


def test_an_order_that_was_taken_back_starts_nothing(folder: Path) -> None:
    order = SyncOrder()
    order.set()
    assert _whole(SyncProcess(folder), order).told == []


@linux
def test_one_that_is_killed_costs_that_sync_alone(
    window: Library, folder: Path, newspaper: DemoServer
) -> None:
    newspaper.faults.turn_on("/news/*", Slow(20), times=2)
    process = SyncProcess(folder)
    heard = _begin(process, SyncOrder())
    heard.until(lambda: heard.has(events.ArticlesArrived))
    assert process.pid is not None
    workers = _children(process.pid)
    assert workers
    os.kill(process.pid, signal.SIGKILL)
    heard.until(lambda: heard.over)
    assert isinstance(heard.fault, SyncBroke)
    _wait_for_end(workers)
    marked = window.ids(Filter())[:3]
    window.mark(marked, starred=True)

    newspaper.faults.turn_off()
    again = _whole(process, SyncOrder(picture_limit=0))
    assert again.fault is None
    rows = window.rows(window.ids(Filter()))
    assert len({row.url for row in rows}) == len(rows) == len(newspaper.articles)
    assert {row.id for row in rows if row.starred} == set(marked)
    assert window.check() == []


@linux
def test_a_window_that_is_killed_leaves_nobody_behind(folder: Path, newspaper: DemoServer) -> None:
    newspaper.faults.turn_on("/news/*", Slow(20))
    running = subprocess.Popen(
        [sys.executable, "main.py", "--profile", str(folder)],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_RUNTIME_DIR": str(folder)},
    )
    try:
        wait_until(lambda: len(_children(running.pid)) >= 2, "a sync and its parser", SECONDS)
        left = _children(running.pid)
        kindly = {os.getpriority(os.PRIO_PROCESS, pid) for pid in left}
    finally:
        running.kill()
        running.wait()
    _wait_for_end(left)
    assert min(kindly) > os.getpriority(os.PRIO_PROCESS, 0), "the window goes first"
    library = Library.open(folder)
    with library._presence.alone() as alone:
        assert alone
    assert library.check() == []
    library.close()


def test_marks_stand_whatever_is_written_meanwhile(
    window: Library, folder: Path, newspaper: DemoServer
) -> None:
    heard = _begin(SyncProcess(folder), SyncOrder(picture_limit=0))
    heard.until(lambda: heard.has(events.ArticlesArrived))
    starred: set[str] = set()
    while not heard.over:
        listed = window.page(Filter(), None, 100)
        row = listed[len(starred) % len(listed)]
        window.mark([row.id], starred=True, read=True)
        starred.add(row.url)
    assert heard.fault is None
    assert len(starred) > 3
    assert {row.url for row in window.rows(window.ids(Filter(starred=True)))} == starred
    assert window.check() == []
    window.close()
    again = Library.open(folder)
    rows = again.rows(again.ids(Filter(starred=True)))
    assert {row.url for row in rows if row.read} == starred
    again.close()


def test_a_sync_of_the_terminal_and_one_of_the_window_do_not_harm_each_other(
    window: Library, folder: Path, newspaper: DemoServer
) -> None:
    heard = _begin(SyncProcess(folder), SyncOrder())
    done = subprocess.run(
        [sys.executable, "main.py", "--profile", str(folder), "sync"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    heard.until(lambda: heard.over)
    assert (done.returncode, done.stderr) == (0, "")
    assert heard.fault is None
    rows = window.rows(window.ids(Filter()))
    assert len({row.url for row in rows}) == len(rows) == len(newspaper.articles)
    assert all(row.completeness >= Completeness.FULL for row in rows)
    assert window.check() == []


def test_events_are_gathered_and_none_is_lost() -> None:
    came = events.ArticlesArrived
    told: list[events.Event] = [
        events.SyncStarted(2),
        came(new=(1, 2)),
        events.Progress(1, 4),
        events.PictureArrived("http://a/1.jpg", (1,)),
        came(new=(3,), updated=(1,), removed=(9,), joined=(4,)),
        events.Progress(2, 4),
        came(updated=(1, 2)),
    ]
    assert events.gathered([*told, events.SyncFinished(2, 0, 3, 2, 0, 0.5)]) == [
        events.SyncStarted(2),
        came(new=(1, 2, 3), updated=(1, 2), removed=(9,), joined=(4,)),
        events.Progress(2, 4),
        events.PictureArrived("http://a/1.jpg", (1,)),
        events.SyncFinished(2, 0, 3, 2, 0, 0.5),
    ]
