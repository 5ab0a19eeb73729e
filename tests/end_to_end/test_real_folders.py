"""A newspaper is dragged into a folder and out of it again, by the mouse, in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.demo.server import DemoServer
from reader.newspapers import catalogue
from reader.store.library import Library
from tests.end_to_end.screen import Screen, missing_programs, virtual_screen, wait_until

pytestmark = pytest.mark.skipif(bool(missing_programs()), reason=f"needs {missing_programs()}")


@pytest.fixture(scope="module")
def screen() -> Iterator[Screen]:
    with virtual_screen() as shown:
        yield shown


def _drag(screen: Screen, window: str, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Press, move in steps as a hand does, let go."""
    screen.xdotool("mousemove", "--window", window, *start)
    screen.xdotool("mousedown", 1)
    for step in range(1, 9):
        x = start[0] + (end[0] - start[0]) * step // 8
        y = start[1] + (end[1] - start[1]) * step // 8
        screen.xdotool("mousemove", "--window", window, x, y)
    screen.xdotool("mousemove", "--window", window, end[0] + 1, end[1])
    screen.xdotool("mouseup", 1)


def test_a_newspaper_goes_into_a_folder_and_out_by_the_mouse(
    screen: Screen, profile: Path, server: DemoServer
) -> None:
    server.stop()
    first, second = catalogue()[:2]
    with closing(Library.open(profile)) as library:
        demo = library.subscriptions()[0].id
        library.unsubscribe(demo)
        library.subscribe(first, [first.sections[0].id])
        library.subscribe(second, [second.sections[0].id])
        folder = library.make_folder("সকাল", [first.id])
        for paper in (first, second):
            library.pause(paper.id, True)

    def shelf() -> list[str]:
        with closing(Library.open(profile)) as library:
            return [paper.id for paper in library.subscriptions() if paper.folder == folder.id]

    with screen.potrika(profile) as (running, window):
        screen.press("Escape")
        # Below the nameplate and five lists of the reader's own stand the folder, its newspaper
        # with a section, then the other newspaper: see ui/newspapers_row.py for the heights.
        lists = 64 + 2 + 8 + 5 * 32
        folder_y = lists + 16 + 16
        inside_y = folder_y + 16 + 4 + 16
        other_y = inside_y + 16 + 32 + 16 + 16
        wait_until(lambda: shelf() == [first.id], "the folder")
        _drag(screen, window, (90, other_y), (90, folder_y))
        wait_until(lambda: shelf() == [first.id, second.id], "both in the folder")
        _drag(screen, window, (90, inside_y), (90, 700))
        wait_until(lambda: shelf() == [second.id], "the first out of it again")
        screen.press("ctrl+q")
        assert running.wait(timeout=10) == 0
        assert running.stderr is not None
        assert running.stderr.read() == ""
