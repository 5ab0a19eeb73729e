"""A demo newspaper and a profile that was synced from it once, for the tests of a whole day."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from reader import events
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter, Row
from reader.sync import open_sync


@dataclass(frozen=True)
class Morning:
    """What the first sync of the day brought: the server, the profile, what was told of it."""

    server: DemoServer
    profile: Path
    finished: events.SyncFinished
    heard: list[events.Event]
    log: list[str]


def sync(library: Library) -> tuple[events.SyncFinished, list[events.Event]]:
    """One whole sync, with what it told."""
    heard: list[events.Event] = []
    with open_sync(library, heard.append) as opened:
        return opened.run(), heard


def all_rows(library: Library, which: Filter | None = None) -> list[Row]:
    return library.rows(library.ids(which or Filter()))


@pytest.fixture(scope="module")
def morning(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Morning]:
    profile = tmp_path_factory.mktemp("morning")
    with DemoServer() as server:
        library = Library.open(profile)
        library.subscribe(server.paper)
        finished, heard = sync(library)
        library.close()
        yield Morning(server, profile, finished, heard, server.log)


@pytest.fixture
def server(morning: Morning) -> Iterator[DemoServer]:
    """The newspaper of the morning, up and without faults; up again afterwards."""
    yield morning.server
    morning.server.faults.turn_off()
    morning.server.stop()
    morning.server.start()


@pytest.fixture
def profile(morning: Morning, tmp_path: Path) -> Path:
    """A copy of the morning's profile, to do with as one likes."""
    return shutil.copytree(morning.profile, tmp_path / "profile")


@pytest.fixture
def library(profile: Path) -> Iterator[Library]:
    opened = Library.open(profile)
    yield opened
    opened.close()
