"""The window at 100,000 articles: python -m benchmarks.window [--articles N] [--folder DIR].

Measures, in one run and in turns: from a process's start to the first full picture of the front
page, against a bare PySide6 window with an empty list. Ours is main.py's own way into a profile of
so many articles, today's with pictures, until what is in sight of the page stands in the window,
pictures and all (FrontPageView.seen); what the window makes after that is not in it. Both draw
without a display, and the profile was closed well before. CPU is what the process itself worked
until then, which other work on the machine does not lengthen. Then what benchmarks.frames measures:
opening articles, and frames while list and article are scrolled, at rest and beside a full sync.
Times are milliseconds. A folder that holds a library already is used as it is.
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks import frames
from benchmarks.first_sight import AT_FIRST_SIGHT

_NOTHING_KEPT = "PYTHONDONTWRITEBYTECODE"  # else each start compiles what Python usually keeps
BARE = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QListView, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow(); window.setCentralWidget(QListView()); window.resize(1280, 800)
window.show(); app.processEvents(); window.grab()
print(time.process_time(), flush=True); os._exit(0)
"""
_TELL = """
import time
def seen():
    print(time.process_time(), flush=True)
    from PySide6.QtWidgets import QApplication
    QApplication.quit()
"""
OURS = _TELL + AT_FIRST_SIGHT


def fill(folder: Path, articles: int) -> None:
    """A library as a sync would have left it, its newspapers subscribed to."""
    from benchmarks import library as made
    from reader.demo.server import DemoServer
    from reader.store.library import Library
    from reader.sync import open_sync

    library = Library.open(folder, lambda: made.NOW)
    for paper in made.papers():
        library.subscribe(paper)
    made.fill(library, articles, random.Random(1))
    library.close()
    # Today's news, with pictures: what the front page is laid out from.
    library = Library.open(folder)
    with DemoServer() as server:
        library.subscribe(server.paper)
        with open_sync(library, lambda event: None) as sync:
            sync.run([server.paper.id])
    library.close()


def start(code: str, *arguments: str) -> tuple[float, float]:
    """A start in a process of its own: milliseconds until it has drawn, and of them CPU."""
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdout=subprocess.PIPE,
        cwd=Path.cwd(),
        env={name: value for name, value in os.environ.items() if name != _NOTHING_KEPT},
    ) as process:
        assert process.stdout is not None
        worked = float(process.stdout.readline())
        return (time.perf_counter() - begun) * 1000, worked * 1000


def say_times(name: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 0.99)]
    print(
        f"{name:34} median {at[0]:6.1f}  p95 {at[1]:6.1f}  p99 {at[2]:6.1f} worst {ordered[-1]:.1f}"
    )


def say_starts(folder: Path, times: int) -> None:
    bare, ours = [], []
    for turn in range(times + 1):
        one, other = start(BARE), start(OURS, str(folder))
        if turn:  # the first start of each fills the disk's cache
            bare.append(one)
            ours.append(other)
    for what, number in (("start", 0), ("CPU of a start", 1)):
        taken = [[each[number] for each in way] for way in (bare, ours)]
        say_times(f"{what}: bare window", taken[0])
        say_times(f"{what}: first full picture", taken[1])
        shares = statistics.median(o / b for b, o in zip(*taken, strict=True))
        medians = statistics.median(taken[1]) / statistics.median(taken[0])
        print(f"{what}: ratio of medians {medians:.2f}, median of ratios {shares:.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--starts", type=int, default=15)
    parser.add_argument("--only-starts", action="store_true")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.folder or Path(made)
        if not (folder / "cache.sqlite").exists():
            fill(folder, arguments.articles)
        say_starts(folder, arguments.starts)
        if arguments.only_starts:
            return
        beside = Path(made) / "profile"
        shutil.copytree(folder, beside, ignore=shutil.ignore_patterns("profile"))
        frames.measure(beside)


if __name__ == "__main__":
    main()
