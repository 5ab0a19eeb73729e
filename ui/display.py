"""Whether a window can be shown here, found out before Qt would abort over it."""

from __future__ import annotations

import ctypes
import os
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import MissingQtLibraries, NoDisplay
from reader.later import later

if TYPE_CHECKING:
    import socket
else:
    (socket,) = later("", "socket")

_WITHOUT = {"offscreen", "minimal", "vnc", "linuxfb", "eglfs"}
# What each platform plugin loads beyond Qt itself, and the Debian package that brings it.
_EVERYWHERE = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}
_WAYLAND = {"libwayland-cursor.so.0": "libwayland-cursor0"}


def draw_without_display() -> None:
    """Let Qt draw into memory where there is no display to draw on, or one was not asked for."""
    if sys.platform.startswith("linux") and "QT_QPA_PLATFORM" not in os.environ:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"


def check_display(screenshot: bool = False) -> None:
    """Raise NoDisplay or MissingQtLibraries where Qt could not start.

    With `screenshot` no display is needed, only the libraries. Elsewhere than on Linux there is
    always a display and Qt brings its libraries with it.
    """
    if not sys.platform.startswith("linux"):
        return
    platform = os.environ.get("QT_QPA_PLATFORM", "").split(":")[0].split(";")[0]
    wanted = dict(_EVERYWHERE)
    if not screenshot and platform not in _WITHOUT:
        wayland, x11 = _wayland_answers(), _x11_answers()
        if not (wayland and platform != "xcb") and not (x11 and not platform.startswith("wayland")):
            raise NoDisplay
        # Where both are there Qt takes Wayland's only if its plug-in loads, else X11's.
        wanted |= _X11 if not wayland or platform == "xcb" else _WAYLAND
    missing = [package for name, package in wanted.items() if not _loads(name)]
    if missing:
        raise MissingQtLibraries(what=", ".join(missing))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _wayland_answers() -> bool:
    name = os.environ.get("WAYLAND_DISPLAY")
    if not name:
        return False
    path = Path(os.environ.get("XDG_RUNTIME_DIR", "/run/user")) / name
    return _connects(socket.AF_UNIX, str(path))


def _x11_answers() -> bool:
    """Whether an X server listens at DISPLAY: [protocol/][host]:number[.screen]."""
    match = re.fullmatch(r"(?:\w+/)?([^:]*):(\d+)(?:\.\d+)?", os.environ.get("DISPLAY", ""))
    if match is None:
        return False
    host, number = match[1], int(match[2])
    if host not in {"", "unix"}:
        return _connects(socket.AF_INET, (host, 6000 + number))
    path = f"/tmp/.X11-unix/X{number}"  # noqa: S108 where X servers listen
    return _connects(socket.AF_UNIX, path) or _connects(socket.AF_UNIX, f"\0{path}")


def _connects(family: int, address: str | tuple[str, int]) -> bool:
    with socket.socket(family, socket.SOCK_STREAM) as trial:
        trial.settimeout(3)
        try:
            trial.connect(address)
        except OSError:
            return False
    return True
