"""A library in tmp_path, and a clock that tests move."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.store.library import Library
from tests.store.stories import PAPER, Clock


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "profile"


@pytest.fixture
def library(folder: Path, clock: Clock) -> Iterator[Library]:
    """A library with PAPER subscribed."""
    opened = Library.open(folder, clock)
    opened.subscribe(PAPER)
    yield opened
    opened.close()
