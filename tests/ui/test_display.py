"""Where no window can be shown, one sentence says so instead of Qt's abort."""

from __future__ import annotations

import ctypes
import socket
import sys
from pathlib import Path

import pytest

from reader import errors
from ui.display import check_display

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="of Linux")


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)


def test_without_a_display_there_is_no_display() -> None:
    with pytest.raises(errors.NoDisplay):
        check_display()


@pytest.mark.parametrize("display", [":987", "127.0.0.1:987", "nonsense", "unix:988.0"])
def test_a_display_that_does_not_answer_is_none(
    monkeypatch: pytest.MonkeyPatch, display: str
) -> None:
    monkeypatch.setenv("DISPLAY", display)
    with pytest.raises(errors.NoDisplay):
        check_display()


def test_drawing_into_memory_needs_none(monkeypatch: pytest.MonkeyPatch) -> None:
    check_display(screenshot=True)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen:configfile=/x.json")
    check_display()


def test_a_wayland_that_answers_is_a_display(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", lambda name: None)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-7")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "wayland-7"))
        server.listen()
        check_display()


def test_missing_libraries_are_named_by_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    def load(name: str) -> None:
        if name in {"libEGL.so.1", "libfontconfig.so.1"}:
            raise OSError(name)

    monkeypatch.setattr(ctypes, "CDLL", load)
    with pytest.raises(errors.MissingQtLibraries) as missing:
        check_display(screenshot=True)
    assert missing.value.values == {"what": "libegl1, libfontconfig1"}
