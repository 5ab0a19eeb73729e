"""What the network and the computer are like, and what syncing makes of it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from reader import events
from reader.errors import NoNetwork
from reader.store.library import Library
from tests.ui.conftest import Desk
from ui import syncing
from ui.bridge import Bridge
from ui.sync_clock import Mood
from ui.sync_order import SyncOrder

NIGHT = 8 * 3600


class Syncs:
    """Syncs that do nothing but note what was asked."""

    def __init__(self) -> None:
        self.orders: list[SyncOrder] = []
        self.came = threading.Semaphore(0)

    def __call__(self, order: SyncOrder, tell: Callable[[events.Event], None]) -> None:
        self.orders.append(order)
        self.came.release()


@pytest.fixture
def syncs() -> Syncs:
    return Syncs()


@pytest.fixture
def bridge(library: Library, qtbot: QtBot, syncs: Syncs) -> Iterator[Bridge]:
    made = Bridge(library, syncs)
    yield made
    made.close()


def test_what_became_due_while_asleep_is_synced_right_after_waking(
    bridge: Bridge, syncs: Syncs
) -> None:
    bridge.clock.feel_pulse(time.time() + 20)
    assert syncs.orders == []
    bridge.clock.feel_pulse(time.time() + 20 + NIGHT)
    assert syncs.came.acquire(timeout=5)


def test_where_data_is_counted_texts_alone_come(
    bridge: Bridge, syncs: Syncs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "is_metered", lambda: True)
    assert bridge.mood == Mood(text_only=True)
    bridge.sync()
    assert syncs.came.acquire(timeout=5)
    assert syncs.orders[0].picture_limit == 0
    bridge.pictures_metered = True
    assert bridge.mood == Mood()
    bridge.syncs_metered = False
    assert bridge.mood == Mood(waits=True)


def test_on_battery_syncs_are_further_apart(
    bridge: Bridge, syncs: Syncs, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "on_battery", lambda: True)
    bridge.sync()
    assert syncs.came.acquire(timeout=5)
    assert syncs.orders[0].interval == 60


def test_what_failed_for_want_of_a_network_is_tried_when_it_is_back(
    bridge: Bridge, library: Library, syncs: Syncs
) -> None:
    bridge.network_is_back()
    assert syncs.orders == []
    section = library.subscriptions()[0].sections[0]
    now = library._now()
    library.section_failed(section.id, NoNetwork(host="x"), now, now)
    bridge.network_is_back()
    assert syncs.came.acquire(timeout=5)
    assert syncs.orders[0].only == (section.id,)


def test_the_status_line_says_each_mood(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "is_metered", lambda: True)
    monkeypatch.setattr(syncing, "on_battery", lambda: True)
    reader = desk.sit_down(library)
    assert "শুধু লেখা" in reader.window.status.text
    assert "ব্যাটারিতে" in reader.window.status.text
    reader.window.bridge.happened.emit(events.NetworkChanged(online=False, captive=True))
    assert "লগ-ইন" in reader.window.status.text
    reader.window.bridge.happened.emit(events.NetworkChanged(online=True))
    assert "লগ-ইন" not in reader.window.status.text


def test_a_program_that_was_left_right_after_waking_asks_nothing_more(
    bridge: Bridge, monkeypatch: pytest.MonkeyPatch
) -> None:
    bridge.close()
    asked: list[object] = []
    monkeypatch.setattr(bridge.library, "due_sections", asked.append)
    bridge.look_at_the_clock()
    assert asked == []
