"""Whether we are offline, and since when, as fetching taught it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from reader.errors import (
    AddressNotAllowed,
    BadCertificate,
    BrokenAnswer,
    Cancelled,
    Fault,
    Gone,
    NoNetwork,
    Refused,
    ServerTrouble,
    TookTooLong,
)
from reader.fetch.network import RECENT, NetworkMood

NOON = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
UNREACHABLE = NoNetwork(host="x")


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def test_nothing_known_is_no_cause_to_think_us_offline() -> None:
    mood = NetworkMood()
    assert mood.online
    assert mood.since is None


def test_offline_since_the_first_failure_of_the_outage() -> None:
    mood = NetworkMood()
    assert not mood.succeeded("a", minutes(0))
    assert not mood.succeeded("b", minutes(0))
    assert not mood.failed("a", UNREACHABLE, minutes(1))
    assert (mood.online, mood.since) == (True, minutes(0))
    assert mood.failed("b", UNREACHABLE, minutes(2))
    assert (mood.online, mood.since) == (False, minutes(1))


def test_one_answer_ends_it() -> None:
    mood = NetworkMood()
    assert mood.failed("a", UNREACHABLE, minutes(0))
    assert not mood.failed("b", UNREACHABLE, minutes(1))
    assert mood.since == minutes(0)
    assert mood.succeeded("c", minutes(3))
    assert mood.online
    assert mood.since == minutes(3)
    assert not mood.failed("a", UNREACHABLE, minutes(4))


def test_an_old_success_says_nothing_about_now() -> None:
    mood = NetworkMood()
    mood.succeeded("a", NOON)
    assert mood.failed("b", UNREACHABLE, NOON + RECENT + timedelta(seconds=1))


@pytest.mark.parametrize(
    "fault",
    [
        Refused(host="b"),
        Gone(host="b"),
        ServerTrouble(host="b", status=500),
        BrokenAnswer(host="b"),
        TookTooLong(host="b"),
    ],
)
def test_a_host_that_fails_otherwise_was_reached(fault: Fault) -> None:
    mood = NetworkMood()
    mood.failed("a", UNREACHABLE, minutes(0))
    assert mood.failed("b", fault, minutes(1))
    assert mood.online


def test_a_connection_that_never_came_counts_as_unreachable() -> None:
    mood = NetworkMood()
    assert mood.failed("a", TookTooLong(host="a", stage="connect"), NOON)


@pytest.mark.parametrize(
    "fault",
    [
        Cancelled(),
        AddressNotAllowed(url="file:///"),
        BadCertificate(host="b"),
        ServerTrouble(host="b", status=429, stage="gate"),
        TookTooLong(host="b", stage="queue"),
    ],
)
def test_what_says_nothing_changes_nothing(fault: Fault) -> None:
    mood = NetworkMood()
    mood.failed("a", UNREACHABLE, minutes(0))
    assert not mood.failed("b", fault, minutes(1))
    assert not mood.online


def test_this_machine_counts_only_by_itself() -> None:
    mood = NetworkMood()
    mood.succeeded("127.0.0.1", minutes(0))
    assert mood.failed("a.example", UNREACHABLE, minutes(1))
    assert not mood.succeeded("127.0.0.1", minutes(2))
    assert not mood.online
    alone = NetworkMood()
    assert alone.failed("127.0.0.1", UNREACHABLE, minutes(0))
    assert alone.succeeded("127.0.0.1", minutes(1))
