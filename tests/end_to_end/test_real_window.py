"""The main job through the real window, by keyboard and mouse, on a screen with no network."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter
from tests.end_to_end.conftest import Morning
from tests.end_to_end.screen import Screen, missing_programs, virtual_screen, wait_until
from ui.state import load_state

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=f"needs {missing_programs()}")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with virtual_screen() as shown:
        yield shown


def _count(profile: Path, which: Filter) -> int:
    """How many articles the library on disk holds, seen from outside the program."""
    library = Library.open(profile)
    try:
        return len(library.ids(which))
    finally:
        library.close()


def test_a_reading_session_by_keyboard_and_mouse_survives_the_night(
    screen: Screen, morning: Morning, profile: Path, server: DemoServer
) -> None:
    server.stop()
    server.clear_log()
    everything = _count(profile, Filter())

    with screen.potrika(profile) as (running, window):
        # From the front page to the list.
        screen.press("Escape", "j")
        wait_until(lambda: _count(profile, Filter(unread=True)) == everything - 1, "one read")
        screen.press("s")
        wait_until(lambda: _count(profile, Filter(starred=True)) == 1, "a star")
        screen.press("n", "n")
        wait_until(lambda: _count(profile, Filter(unread=True)) == everything - 3, "three read")
        screen.press("m")
        wait_until(lambda: _count(profile, Filter(unread=True)) == everything - 2, "unread again")
        screen.press("l")
        wait_until(lambda: _count(profile, Filter(later=True)) == 1, "kept for later")
        # The middle pane begins at 220 px; far down in it stands a row nobody has opened yet.
        screen.click(window, 400, 620)
        wait_until(lambda: _count(profile, Filter(unread=True)) == everything - 3, "one by mouse")
        screen.press("ctrl+q")
        assert running.wait(timeout=10) == 0
        assert running.stderr is not None
        assert running.stderr.read() == ""

    left_open = load_state(profile).article
    assert left_open
    with screen.potrika(profile) as (running, _):
        # What was read stays read, and the reader goes on from the article that was open.
        assert _count(profile, Filter(unread=True)) == everything - 3
        screen.press("ctrl+q")
        assert running.wait(timeout=10) == 0
    assert load_state(profile).article == left_open
    assert _count(profile, Filter(starred=True)) == _count(profile, Filter(later=True)) == 1
    assert server.log == [], "reading asked nobody for anything"


def test_f5_fetches_what_is_new(
    screen: Screen, morning: Morning, profile: Path, server: DemoServer
) -> None:
    before = _count(profile, Filter())
    with screen.potrika(profile) as (running, _):
        # Nothing is due so soon after the morning's sync: it is the reader who asks.
        server.add("সকালের ট্রেন ছাড়ল সময়মতো", ["ভোর ছয়টায় ট্রেন ছেড়েছে।", "যাত্রীরা খুশি।"])
        screen.press("F5")
        wait_until(lambda: _count(profile, Filter()) == before + 1, "the new story")
        screen.press("ctrl+q")
        assert running.wait(timeout=10) == 0
