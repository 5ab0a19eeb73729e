"""The demo newspaper, opened once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from reader.demo.server import DemoServer

NOW = datetime(2026, 11, 24, 3, 30, tzinfo=UTC)


@pytest.fixture(scope="session")
def demo() -> Iterator[DemoServer]:
    with DemoServer(now=NOW) as server:
        yield server


@pytest.fixture
def own() -> Iterator[DemoServer]:
    """A newspaper that a test may change or break."""
    with DemoServer(now=NOW) as server:
        yield server
