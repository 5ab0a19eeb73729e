"""Frames and openings beside a full sync: python -m benchmarks.frames [--articles N] [--folder D].

The window at 100,000 articles, first at rest and then while it syncs 28 newspapers of 60 stories
with 3 pictures each from a server in a process of its own. List and article are scrolled in turns,
a step every 16 ms; a frame's time runs from the moment it was due, so that it counts what the
interpreter, the system and events that came meanwhile made it wait. Below it stands the same
without the time for which other programs had all processors, and what the window's own thread
computed. An opening runs from the click to the drawn text, and to the drawn pictures. All times are
milliseconds. A folder that holds a library already is copied and left as it is.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import day

if TYPE_CHECKING:
    from ui.bridge import Bridge
    from ui.main_window import MainWindow

PAPERS, STORIES, PICTURES = 28, 60, 3
FRAME = 0.016  # seconds
ROUNDS, OF_LIST, OF_ARTICLE, OPENED = 8, 300, 150, 25
LONGEST = 2.0  # seconds that a picture may take before it is no longer waited for


@dataclass(frozen=True, slots=True)
class Frame:
    """How long from the moment it was due; how much of it the window's thread stood in line for a
    processor that others used (Linux), and how much it computed."""

    took: float
    queued: float
    computed: float


def say_frames(name: str, taken: list[Frame]) -> None:
    """A line of percentiles for each."""
    say_times(name, [one.took for one in taken])
    say_times("  had processors been free", [one.took - one.queued for one in taken])
    say_times("  computed", [one.computed for one in taken])


def say_times(name: str, taken: list[float]) -> None:
    """A line of percentiles."""
    if not taken:
        print(f"{name:36} none")
        return
    ordered = sorted(taken)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 0.99)]
    over = sum(one > FRAME * 1000 for one in ordered)
    print(
        f"{name:36} median {at[0]:6.1f}  p95 {at[1]:6.1f}  p99 {at[2]:6.1f}  "
        f"worst {ordered[-1]:6.1f}  over 16: {over} of {len(ordered)}",
        flush=True,
    )


def frames(step: Callable[[int], None], draw: Callable[[], None], count: int) -> list[Frame]:
    """How long frames took from when they were due."""
    from PySide6.QtWidgets import QApplication

    taken = []
    due = time.perf_counter()
    queued = _queued()
    for number in range(count):
        used = time.thread_time()
        step(number)
        QApplication.processEvents()
        draw()
        done = time.perf_counter()
        computed, before, queued = (time.thread_time() - used) * 1000, queued, _queued()
        taken.append(Frame((done - due) * 1000, queued - before, computed))
        due = max(due + FRAME, done)
        time.sleep(max(0.0, due - time.perf_counter()))
    return taken


class Desk:
    """A reader at a window who never rests."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.list: list[Frame] = []
        self.article: list[Frame] = []
        self.text: list[float] = []
        self.pictures: list[float] = []

    def read(self, articles: list[int]) -> None:
        """Scrolls the list from its top and an article, and opens some."""
        table, view = self.window.articles.table, self.window.view
        down, text = table.verticalScrollBar(), view.verticalScrollBar()
        start = down.value()
        self.list += frames(
            lambda n: down.setValue(start + n * 40), table.viewport().repaint, OF_LIST
        )
        self.article += frames(
            lambda n: text.setValue(n * 8 % max(1, text.maximum())),
            view.viewport().repaint,
            OF_ARTICLE,
        )
        for one in articles:
            self._open(one)

    def _open(self, article: int) -> None:
        from PySide6.QtWidgets import QApplication

        view = self.window.view.viewport()
        begun = time.perf_counter()
        self.window.desk.open(article)
        QApplication.processEvents()
        view.repaint()
        self.text.append((time.perf_counter() - begun) * 1000)
        while not self.window.pictures.idle and time.perf_counter() - begun < LONGEST:
            time.sleep(0.0005)
            QApplication.processEvents()
        view.repaint()
        self.pictures.append((time.perf_counter() - begun) * 1000)

    def say(self, name: str) -> None:
        """What came of it."""
        say_frames(f"scroll the list, {name}", self.list)
        say_frames(f"scroll the article, {name}", self.article)
        say_times(f"open an article, {name}", self.text)
        say_times(f"  and its pictures, {name}", self.pictures)


@contextmanager
def opened(folder: Path, start_sync: object) -> Iterator[tuple[MainWindow, Bridge]]:
    """The window on a library."""
    from reader.store.library import Library
    from ui.app import application
    from ui.bridge import Bridge
    from ui.interpreter import keep_pauses_short
    from ui.main_window import MainWindow
    from ui.state import WindowState
    from ui.theme import Look, ThemeChoice
    from ui.wording import set_language

    app = application()
    set_language("bn")
    library = Library.open(folder)
    bridge = Bridge(library, start_sync)  # type: ignore[arg-type]
    window = MainWindow(bridge, Look(ThemeChoice.PAPER))
    window.resize(1280, 800)
    window.desk.marks_read = False
    window.open(WindowState(opens_on="last"))
    window.show()
    app.processEvents()
    keep_pauses_short()
    try:
        yield window, bridge
    finally:
        bridge.stop_sync()
        window.close()
        bridge.close()
        library.close()


def with_pictures(window: MainWindow) -> list[int]:
    """The newest articles, those that have all of their pictures first."""
    from reader.store.rows import Filter

    library = window.bridge.library
    rows = library.page(Filter(), None, 400)
    rows.sort(key=lambda row: -row.completeness)
    return [row.id for row in rows]


def measure(folder: Path) -> None:
    """Reads at rest and while syncing, and says how long frames and openings took."""
    from reader.sync_process import SyncProcess

    with day.server(day.SECTIONS, STORIES // day.SECTIONS, PICTURES) as port:
        papers = [day.paper(n, port, day.SECTIONS) for n in range(PAPERS)]
        day.subscribe(folder, papers)
        only = tuple(paper.id for paper in papers)
        with opened(folder, SyncProcess(folder).everything) as (window, bridge):
            quiet = Desk(window)
            quiet.read([*window.articles.model.ids[:OPENED]])
            quiet.say("at rest")
            bridge.sync_these(only)
            busy = Desk(window)
            begun, processor = time.monotonic(), _processor()
            whole = 0
            for _ in range(ROUNDS):
                shown = with_pictures(window)
                busy.read(shown[whole % 300 : whole % 300 + OPENED])
                if not bridge.syncing:
                    print("the sync ended before all was measured")
                    break
                whole += OPENED
            took = time.monotonic() - begun
            idle = [now - before for now, before in zip(_processor(), processor, strict=True)]
            busy.say("while syncing")
            print(
                f"{took:.0f} s of the sync; all processors were idle {idle[0]:.0f} s of "
                f"{idle[1]:.0f}; load {os.getloadavg()[0]:.1f}; the window itself used "
                f"{resource.getrusage(resource.RUSAGE_SELF).ru_utime:.1f} s"
            )


def _queued() -> float:
    """Milliseconds that this thread has ever stood in line for a processor (Linux, proc(5))."""
    told = Path("/proc/thread-self/schedstat")
    return int(told.read_text().split()[1]) / 1e6 if told.exists() else 0.0


def _processor() -> tuple[float, float]:
    """Seconds that all processors together were idle, and all seconds (Linux)."""
    stat = Path("/proc/stat")
    if not stat.exists():
        return 0.0, 0.0
    ticks = [int(one) for one in stat.read_text().split("\n", 1)[0].split()[1:9]]
    each = os.sysconf("SC_CLK_TCK")
    return (ticks[3] + ticks[4]) / each, sum(ticks) / each


def main() -> None:
    """Measures on a library that is made, or on a copy of one that is there."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / "profile"
        if arguments.folder is not None and (arguments.folder / "cache.sqlite").exists():
            shutil.copytree(arguments.folder, folder)
        else:
            from benchmarks.window import fill

            folder.mkdir()
            fill(folder, arguments.articles)
        measure(folder)


if __name__ == "__main__":
    main()
