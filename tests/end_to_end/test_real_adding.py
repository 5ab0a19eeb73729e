"""A newspaper is added by its address, by keyboard, in the real window on a screen of its own."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter
from tests.end_to_end.screen import ROOT, Screen, missing_programs, virtual_screen, wait_until

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=f"needs {missing_programs()}")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with virtual_screen() as shown:
        yield shown


@contextlib.contextmanager
def _subscribed(profile: Path, known: DemoServer) -> Iterator[None]:
    """A profile that has a newspaper, so that nobody outside is asked for one."""
    library = Library.open(profile)
    library.subscribe(known.paper)
    library.close()
    yield


def _papers(profile: Path) -> list[str]:
    library = Library.open(profile)
    try:
        return [paper.id for paper in library.subscriptions()]
    finally:
        library.close()


def _articles(profile: Path) -> int:
    library = Library.open(profile)
    try:
        return len(library.ids(Filter()))
    finally:
        library.close()


def test_a_newspaper_is_added_by_its_address_and_read_within_seconds(
    screen: Screen, tmp_path: Path
) -> None:
    profile = tmp_path / "প্রথম দিন"
    with (
        DemoServer() as known,
        DemoServer() as server,
        _subscribed(profile, known),
        screen.potrika(profile) as (running, _),
    ):
        screen.press("ctrl+n")
        screen.xdotool("type", "--delay", 20, server.url)
        screen.press("Return")
        found = "the newspaper's own feed"
        wait_until(lambda: any("GET" in line for line in server.log), found)

        def added() -> bool:
            # The button that adds has the focus once the newspaper was found.
            screen.press("space")
            return len(_papers(profile)) == 2

        wait_until(added, "two newspapers", 40)
        there = len(known.articles)
        wait_until(lambda: _articles(profile) > there, "its articles", 30)
        screen.press("Escape")

        # A second double-click ends at once; the window that is there stays.
        second = subprocess.run(
            [sys.executable, str(ROOT / "main.py"), "--profile", str(profile)],
            env=screen.environment,
            timeout=20,
            check=False,
        )
        assert second.returncode == 0
        assert running.poll() is None
        screen.press("ctrl+q")
        assert running.wait(timeout=10) == 0
