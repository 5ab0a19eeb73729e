"""`run` with a screenshot: the window draws itself settled, and the program ends."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader import events
from reader.store.library import Library
from tests.ui import stories
from ui.app import run
from ui.state import FILE
from ui.theme import DARK, Look, ThemeChoice


@pytest.fixture(autouse=True)
def _paper_again(qapp: QApplication) -> None:
    Look(ThemeChoice.PAPER)


def test_a_picture_of_what_is_kept_changes_no_mark(
    qapp: QApplication, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "window.png"
    assert (
        run(library, None, profile=tmp_path, screenshot=file, size=(1200, 760), theme="dark") == 0
    )

    picture = QImage(str(file))
    assert (picture.width(), picture.height()) == (1200, 760)
    assert picture.pixelColor(1190, 500).name().upper() == DARK.ground
    assert library.counts().all.unread == 11
    assert not (tmp_path / FILE).exists()


def test_it_waits_for_a_sync_that_was_asked_for(
    qapp: QApplication, library: Library, tmp_path: Path, now: datetime
) -> None:
    synced = threading.Event()

    def sync(cancel: threading.Event, tell: Callable[[events.Event], None]) -> None:
        tell(events.SyncStarted(1))
        tell(events.ArticlesArrived(new=stories.put(library, "shapla/most-read", range(0), now)))
        tell(events.SyncFinished(1, 0, 0, 0, 0, 0.1))
        synced.set()

    file = tmp_path / "window.png"
    assert run(library, sync, profile=tmp_path, screenshot=file) == 0
    assert synced.is_set()
    assert file.exists()


def test_a_file_that_cannot_be_written_ends_in_status_1(
    qapp: QApplication, library: Library, tmp_path: Path
) -> None:
    assert run(library, None, profile=tmp_path, screenshot=tmp_path / "no" / "where.png") == 1
