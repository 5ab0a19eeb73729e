"""The front page stands on the screen before the rest of the program is loaded, and as it stays."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from benchmarks.first_sight import AT_FIRST_SIGHT
from reader.store.library import Library
from tests.ui import stories
from ui import compiled_once, front_cuts
from ui.bridge import Bridge
from ui.main_window import MainWindow
from ui.state import WindowState
from ui.theme import Look, ThemeChoice

# What the first sight can do without, and what each takes of a start is measured in docs.
_NOT_YET = (
    *("peewee", "msgspec", "requests", "urllib3", "html5lib", "PIL", "xml.etree.ElementTree"),
    *("tomllib", "tomli_w", "platformdirs", "zoneinfo", "multiprocessing", "PySide6.QtNetwork"),
    *("reader.article", "reader.children", "reader.sync_process"),
    *("reader.store.search", "reader.store.models"),
    *("ui.article_view", "ui.article_list", "ui.managing", "ui.searching", "ui.background"),
)
_SEEN = """
import os, sys
def seen():
    print(*(name for name in sys.argv[2:] if name in sys.modules), flush=True)
    os._exit(0)
"""


def test_the_first_picture_comes_before_what_it_does_without(tmp_path: Path, now: datetime) -> None:
    opened = Library.open(tmp_path)
    stories.fill(opened, now)
    opened.close()
    started = subprocess.run(
        [sys.executable, "-c", _SEEN + AT_FIRST_SIGHT, str(tmp_path), *_NOT_YET],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "XDG_CACHE_HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    assert started.stdout.split() == []


class _Sight:
    """A window on its way from its first sight to the whole of it."""

    def __init__(self, qtbot: QtBot, library: Library) -> None:
        self.bridge = Bridge(library)
        self.window = MainWindow(self.bridge, Look(ThemeChoice.PAPER))
        self.window.resize(1280, 800)
        self.first: QImage | None = None
        self.window.front.seen.connect(self._seen)
        self.window.open(WindowState())
        self.whole_too_soon = self.window.is_complete
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()

    def _seen(self) -> None:
        self.first = self.window.grab().toImage()

    def close(self) -> None:
        self.window.close()
        self.bridge.close()
        self.window.deleteLater()
        QApplication.processEvents()


def test_the_first_picture_is_that_of_the_whole_window(qtbot: QtBot, library: Library) -> None:
    sight = _Sight(qtbot, library)
    qtbot.waitUntil(lambda: sight.first is not None and sight.window.is_complete, timeout=10_000)
    QApplication.processEvents()
    assert not sight.whole_too_soon
    assert _without_scroll_bar(sight.window.grab().toImage()) == _without_scroll_bar(sight.first)
    sight.close()


def _without_scroll_bar(image: QImage | None) -> QImage:
    """How far the page goes on below is guessed at first."""
    assert image is not None
    return image.copy(0, 0, image.width() - 10, image.height())


def test_a_key_that_is_faster_than_the_rest_of_the_window_is_heard(
    qtbot: QtBot, library: Library
) -> None:
    sight = _Sight(qtbot, library)
    assert not sight.whole_too_soon
    QTest.keyClick(sight.window.front, Qt.Key.Key_T)
    assert sight.window.is_complete
    assert sight.window.articles.isVisible()
    sight.close()


def test_a_window_that_is_closed_before_it_is_whole_forgets_nothing(
    qtbot: QtBot, library: Library
) -> None:
    bridge = Bridge(library)
    window = MainWindow(bridge, Look(ThemeChoice.PAPER))
    left = WindowState(source="later")
    left.panes, left.searches = [1, 2, 3], ["নদী"]
    window.open(left)
    kept = WindowState()
    window.remember(kept)
    assert not window.is_complete
    assert (kept.source, kept.panes, kept.searches) == ("later", [1, 2, 3], ["নদী"])
    bridge.close()
    window.deleteLater()


# --- what is kept for the next start ------------------------------------------------------------

_COMPILED = """
import builtins, sys
from pathlib import Path
compiled = []
plain = builtins.compile
def noted(source, filename, *rest, **options):
    compiled.append(str(filename))
    return plain(source, filename, *rest, **options)
builtins.compile = noted
from ui.compiled_once import compiled_once
with compiled_once(Path(sys.argv[1])):
    import PySide6.QtCore
from PySide6.QtCore import QObject
assert "sourceText: str" in QObject.tr.__doc__  # signatures are told as ever
print(sum(name.startswith("shibokensupport/") for name in compiled))
print(builtins.compile is noted, builtins.__import__.__name__)
"""


def _compiled(file: Path) -> list[str]:
    line = [sys.executable, "-c", _COMPILED, str(file)]
    done = subprocess.run(line, capture_output=True, text=True, timeout=30, check=True)
    return done.stdout.split()


def test_pysides_own_source_is_compiled_once(tmp_path: Path) -> None:
    file = tmp_path / "new" / "pyside"
    first, *plain = _compiled(file)
    assert int(first) > 3, "PySide compiles nothing any more: ui.compiled_once can go"
    assert plain[0] == "True"
    assert plain[1] != "__feature_import__"
    assert _compiled(file) == ["0", *plain]


@pytest.mark.parametrize("body", [b"", b"nonsense", b"\xe3\x01"])
def test_a_damaged_cache_costs_a_moment_and_no_more(tmp_path: Path, body: bytes) -> None:
    file = tmp_path / "pyside"
    file.write_bytes(body)
    assert int(_compiled(file)[0]) > 3
    assert _compiled(file)[0] == "0"


def test_the_cache_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    file = compiled_once.cache_file()
    assert file is None or tmp_path in file.parents


def _cut(folder: Path, colour: str = "#9c2a1f", name: str = "ab") -> tuple[Path, QImage]:
    image = QImage(12, 8, QImage.Format.Format_RGB32)
    image.fill(QColor(colour))
    return front_cuts.cut_of(folder / "pictures" / "ab" / f"{name}.jpeg", 12, 8), image


def test_a_picture_is_there_as_it_was_last_cut(tmp_path: Path) -> None:
    cut, image = _cut(tmp_path)
    assert front_cuts.read(cut, 12, 8) is None
    front_cuts.write(cut, image)
    assert front_cuts.read(cut, 12, 8) == image
    cut.write_bytes(cut.read_bytes()[:-1])
    assert front_cuts.read(cut, 12, 8) is None


def test_cuts_are_few_and_see_through_ones_are_none(tmp_path: Path) -> None:
    for number in range(40):
        cut, image = _cut(tmp_path, name=f"picture{number}")
        front_cuts.write(cut, image)
    assert len(list(cut.parent.iterdir())) == 24
    assert cut.exists()
    glass, image = _cut(tmp_path, name="glass")
    front_cuts.write(glass, image.convertToFormat(QImage.Format.Format_ARGB32))
    assert not glass.exists()
