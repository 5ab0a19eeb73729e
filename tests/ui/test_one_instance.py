"""A second start on the same profile brings the first window to the front."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reader.errors import LibraryInUse
from ui import one_instance
from ui.one_instance import claim

_SECOND = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from ui.one_instance import claim
app = QCoreApplication(sys.argv[:1])
got = claim(Path(sys.argv[1]), sys.argv[2:])
print("first" if got else "second")
if got and "--die" in sys.argv:
    import os
    os._exit(9)
"""


def _start(profile: Path, *opened: str) -> subprocess.Popen[str]:
    line = [sys.executable, "-c", _SECOND, str(profile), *opened]
    return subprocess.Popen(line, stdout=subprocess.PIPE, text=True)


def test_a_second_start_hands_over_what_it_was_given(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    profile = tmp_path / "পাঠক এক"
    first = claim(profile)
    assert first is not None
    first.listen()
    with qtbot.waitSignal(first.asked, timeout=10_000) as asked:
        second = _start(profile, "feed:https://shapla.example/rss", "তালিকা.opml")
    assert asked.args == [["feed:https://shapla.example/rss", "তালিকা.opml"]]
    said, _ = second.communicate(timeout=10)
    assert said.strip() == "second"

    first.close()
    again = _start(profile)
    said, _ = again.communicate(timeout=10)
    assert said.strip() == "first"


def test_what_a_killed_window_left_is_in_nobodys_way(qapp: QApplication, tmp_path: Path) -> None:
    killed = _start(tmp_path, "--die")
    killed.communicate(timeout=10)
    assert (tmp_path / one_instance.LOCK).exists()
    first = claim(tmp_path)
    assert first is not None
    first.close()


def test_two_profiles_are_two_windows(qapp: QApplication, tmp_path: Path) -> None:
    one, other = claim(tmp_path / "one"), claim(tmp_path / "other")
    assert one is not None
    assert other is not None
    one.close()
    other.close()


def test_a_window_that_does_not_answer_is_told_of(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(one_instance, "_WAIT_MS", 100)
    first = claim(tmp_path)
    assert first is not None
    # Both run in this thread, so the first cannot answer while the second waits.
    with pytest.raises(LibraryInUse):
        claim(tmp_path)
    first.close()
