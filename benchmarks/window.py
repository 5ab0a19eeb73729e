"""The window at 100,000 articles: python -m benchmarks.window [--articles N] [--folder DIR].

Measures, in one run: from a process's start to the first full picture of the front page, against
a bare PySide6 window with an empty list; opening articles; and frames while list and article are
scrolled, at rest and while a sync of the demo newspaper runs. Times are milliseconds. A folder
that holds a library already is used as it is.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from pathlib import Path

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


def frames(step: Callable[[int], None], draw: Callable[[], None], count: int) -> list[float]:
    from PySide6.QtWidgets import QApplication

    taken = []
    for number in range(count):
        begun = time.perf_counter()
        step(number)
        QApplication.processEvents()
        draw()
        taken.append((time.perf_counter() - begun) * 1000)
        time.sleep(max(0.0, 0.016 - (time.perf_counter() - begun)))
    return taken


def measure_window(folder: Path) -> None:
    from PySide6.QtWidgets import QApplication

    from reader.demo.server import DemoServer
    from reader.events import Event
    from reader.store.library import Library
    from reader.sync import open_sync
    from ui.app import application
    from ui.bridge import Bridge
    from ui.main_window import MainWindow
    from ui.state import WindowState
    from ui.theme import Look, ThemeChoice
    from ui.wording import set_language

    app = application()
    set_language("bn")
    library = Library.open(folder)
    with DemoServer() as server:
        library.subscribe(server.paper)

        def sync(cancel: threading.Event, on_event: Callable[[Event], None]) -> None:
            with open_sync(library, on_event) as opened:
                while not cancel.is_set():
                    opened.run([server.paper.id], cancel=cancel)

        bridge = Bridge(library, sync)
        window = MainWindow(bridge, Look(ThemeChoice.PAPER))
        window.resize(1280, 800)
        window.desk.marks_read = False
        window.open(WindowState(opens_on="last"))
        window.show()
        app.processEvents()
        opened = []
        for article in window.articles.model.ids[:200]:
            begun = time.perf_counter()
            window.desk.open(article)
            QApplication.processEvents()
            window.view.viewport().repaint()
            opened.append((time.perf_counter() - begun) * 1000)
        say_times("open an article", opened)
        table, view = window.articles.table, window.view
        down, text = table.verticalScrollBar(), view.verticalScrollBar()
        for name in ("at rest", "while syncing"):
            if name == "while syncing":
                bridge.sync()
            say_times(
                f"scroll the list, {name}",
                frames(lambda n: down.setValue(n * 40), table.viewport().repaint, 600),
            )
            say_times(
                f"scroll the article, {name}",
                frames(
                    lambda n: text.setValue(n * 8 % max(1, text.maximum())),
                    view.viewport().repaint,
                    300,
                ),
            )
        bridge.stop_sync()
        window.close()
        bridge.close()
    library.close()


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
        measure_window(folder)


if __name__ == "__main__":
    main()
