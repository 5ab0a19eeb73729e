"""The window at 100,000 articles: python -m benchmarks.window [--articles N] [--folder DIR].

Measures, in one run: from a process's start to the first full picture of the front page, against
a bare PySide6 window with an empty list; then what benchmarks.frames measures: opening articles,
and frames while list and article are scrolled, at rest and beside a full sync. Times are
milliseconds. A folder that holds a library already is used as it is.
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

BARE = """
import sys
from PySide6.QtWidgets import QApplication, QListView, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow(); window.setCentralWidget(QListView()); window.resize(1280, 800)
window.show(); app.processEvents(); window.grab(); print("drawn", flush=True)
import os; os._exit(0)
"""
OURS = """
import os, sys
from pathlib import Path
from reader.store.library import Library
library = Library.open(Path(sys.argv[1]))
from ui.app import application
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.state import WindowState
from ui.theme import Look, ThemeChoice
from ui.wording import set_language
app = application(); set_language("bn")
window = MainWindow(Bridge(library), Look(ThemeChoice.PAPER)); window.resize(1280, 800)
window.open(WindowState()); window.show(); app.processEvents(); window.grab()
print("drawn", flush=True); os._exit(0)
"""


def fill(folder: Path, articles: int) -> None:
    """A library as a sync would have left it, its newspapers subscribed to."""
    from benchmarks import library as made
    from reader.store.library import Library

    library = Library.open(folder, lambda: made.NOW)
    for paper in made.papers():
        library.subscribe(paper)
    made.fill(library, articles, random.Random(1))
    library.close()


def start(code: str, *arguments: str) -> float:
    begun = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdout=subprocess.PIPE, cwd=Path.cwd()
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"drawn\n"
        return (time.perf_counter() - begun) * 1000


def say_times(name: str, taken: list[float]) -> None:
    ordered = sorted(taken)
    at = [ordered[min(len(ordered) - 1, int(len(ordered) * part))] for part in (0.5, 0.95, 0.99)]
    print(
        f"{name:34} median {at[0]:6.1f}  p95 {at[1]:6.1f}  p99 {at[2]:6.1f} worst {ordered[-1]:.1f}"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--starts", type=int, default=5)
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as made:
        folder = arguments.folder or Path(made)
        if not (folder / "cache.sqlite").exists():
            fill(folder, arguments.articles)
        bare, ours = [], []
        for _ in range(arguments.starts):
            bare.append(start(BARE))
            ours.append(start(OURS, str(folder)))
        say_times("start: bare window", bare)
        say_times("start: first full picture", ours)
        print(f"ratio of medians {statistics.median(ours) / statistics.median(bare):.2f}")
        beside = Path(made) / "profile"
        shutil.copytree(folder, beside, ignore=shutil.ignore_patterns("profile"))
        frames.measure(beside)


if __name__ == "__main__":
    main()
