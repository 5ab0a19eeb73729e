"""A sync does what the reader chose for newspapers and sections; an address is looked at first."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from reader.demo.server import DemoServer
from reader.discovering import Discovery
from reader.errors import NoNetwork
from reader.store.library import Library
from reader.store.rows import Filter
from reader.sync import open_sync


@pytest.fixture
def library(tmp_path: Path, server: DemoServer) -> Library:
    opened = Library.open(tmp_path / "reader")
    opened.subscribe(server.paper)
    return opened


def test_what_is_paused_is_left_alone(library: Library, server: DemoServer) -> None:
    first, second, *_ = (section.id for section in server.paper.sections)
    for section in server.paper.sections[2:]:
        library.pause(section.id, True)
    library.pause(server.paper.id, True)
    server.clear_log()
    with open_sync(library) as sync:
        assert sync.run().sections == 0
        assert sync.run(force=False).sections == 0
        assert server.log == []
        library.pause(server.paper.id, False)
        assert sync.run(only=[first]).sections == 1
        assert sync.run(force=False).sections == 1
    assert library.section(second).synced is not None
    library.close()


def test_a_section_goes_at_its_own_pace_and_takes_no_more_than_it_may(
    library: Library, server: DemoServer
) -> None:
    first, second, *_ = (section.id for section in server.paper.sections)
    library.tune(first, every=360, at_most=2)
    before = datetime.now(UTC)
    with open_sync(library, interval=timedelta(minutes=60)) as sync:
        sync.run(only=[first, second])
    for section_id, minutes in ((first, 360), (second, 60)):
        due = library.section(section_id).due
        assert due is not None
        late = due - before - timedelta(minutes=minutes)
        assert timedelta(0) <= late < timedelta(minutes=2)
    assert len(library.ids(Filter(section_id=first))) == 2
    assert len(library.ids(Filter(section_id=second))) > 2
    library.close()


def test_an_address_shows_its_headlines_before_it_is_subscribed_to(server: DemoServer) -> None:
    found = Discovery(f"  {server.url}/ ").run()
    assert found.paper.sections
    assert 3 <= len(found.headlines) <= 6
    published = {article.headline for article in server.articles}
    assert set(found.headlines) <= published


def test_an_address_that_cannot_be_reached_says_so(server: DemoServer) -> None:
    server.stop()
    with pytest.raises(NoNetwork):
        Discovery(server.url).run()
