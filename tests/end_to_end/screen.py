"""A virtual screen with a window manager, and a person at it."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
PROGRAMS = ("Xvfb", "openbox", "xdotool")


def missing_programs() -> list[str]:
    """What a real window needs and this machine lacks; `./dev test` installs it."""
    return [program for program in PROGRAMS if shutil.which(program) is None]


def wait_until(seen: Callable[[], bool], what: str, seconds: float = 20.0) -> None:
    """Looks again and again, as a person does; fails with `what` when it does not come."""
    pause, end = threading.Event(), time.monotonic() + seconds
    while not seen():
        assert time.monotonic() < end, f"never seen: {what}"
        pause.wait(0.05)


class Screen:
    """An X display of its own. Keys and clicks go to whatever window has the focus."""

    def __init__(self, display: str) -> None:
        self.environment = os.environ | {
            "DISPLAY": display,
            "QT_QPA_PLATFORM": "xcb",
            "XDG_SESSION_TYPE": "x11",
        }
        self.environment.pop("WAYLAND_DISPLAY", None)

    def xdotool(self, *words: str | int) -> str:
        done = subprocess.run(
            ["xdotool", *map(str, words)],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=20,
            check=False,
        )
        return done.stdout.strip()

    def press(self, *keys: str) -> None:
        self.xdotool("key", "--clearmodifiers", "--delay", 60, *keys)

    def click(self, window: str, x: int, y: int) -> None:
        self.xdotool("mousemove", "--window", window, x, y, "click", 1)

    @contextlib.contextmanager
    def potrika(self, profile: Path, *words: str) -> Iterator[tuple[subprocess.Popen[str], str]]:
        """The program with its window on the screen and focused; yields it and its window."""
        running = subprocess.Popen(
            [sys.executable, str(ROOT / "main.py"), "--profile", str(profile), *words],
            env=self.environment,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            window = ""

            def in_front() -> bool:
                # Looked for and asked for again: what was found first may be gone, and a window
                # manager that is still busy forgets the first time.
                nonlocal window
                assert running.poll() is None, running.stderr and running.stderr.read()
                search = self.xdotool("search", "--onlyvisible", "--pid", running.pid)
                window = self.xdotool("getactivewindow")
                if window and window in search.split():
                    return True
                for found in search.split():
                    self.xdotool("windowactivate", found)
                return False

            wait_until(in_front, "the window in front", 40)
            yield running, window
        finally:
            running.kill()
            running.wait()
            if running.stderr:
                running.stderr.close()


@contextlib.contextmanager
def virtual_screen(size: str = "1400x900x24") -> Iterator[Screen]:
    """A fresh X server on a free display, with openbox; both end with the block."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    screen = Screen(f":{number}")
    manager = subprocess.Popen(
        ["openbox"], env=screen.environment, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL
    )
    try:
        wait_until(lambda: screen.xdotool("get_num_desktops") != "", "a window manager")
        yield screen
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait()
