"""A network that shows its own page first is told from one that is there."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from reader.errors import AddressNotAllowed, BadCertificate, NoNetwork
from reader.fetch.network import NetworkMood

NOON = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
PORTAL = "login.cafe.example"


def minutes(count: float) -> datetime:
    return NOON + timedelta(minutes=count)


def test_newspapers_that_all_lead_to_one_other_host_are_behind_a_portal() -> None:
    mood = NetworkMood()
    mood.succeeded("a.example.com", minutes(0))
    assert not mood.led_elsewhere("a.example.com", PORTAL, minutes(1))
    assert mood.led_elsewhere("b.example.org", PORTAL, minutes(1))
    assert (mood.online, mood.captive) == (False, True)


def test_several_bad_certificates_at_once_are_a_portals() -> None:
    mood = NetworkMood()
    assert not mood.failed("a.com", BadCertificate(host="a.com"), minutes(0))
    assert (mood.online, mood.captive) == (True, False)
    assert mood.failed("b.org", BadCertificate(host="b.org"), minutes(0))
    assert mood.captive


def test_a_portal_in_the_house_is_not_followed_to_and_noticed() -> None:
    mood = NetworkMood()
    led = AddressNotAllowed(host="192.168.1.1", url="http://192.168.1.1/login")
    assert not mood.failed("a.com", led, minutes(0))
    assert mood.failed("b.org", led, minutes(0))
    assert mood.captive


def test_it_ends_with_the_first_newspaper_that_answers_itself() -> None:
    mood = NetworkMood()
    mood.led_elsewhere("a.com", PORTAL, minutes(0))
    mood.led_elsewhere("b.org", PORTAL, minutes(0))
    assert mood.captive
    assert mood.succeeded("a.com", minutes(2))
    assert (mood.online, mood.captive) == (True, False)


def test_one_newspaper_that_moved_is_no_portal() -> None:
    mood = NetworkMood()
    mood.succeeded("b.org", minutes(0))
    assert not mood.led_elsewhere("a.com", "new.net", minutes(1))
    assert not mood.led_elsewhere("a.com", "new.net", minutes(2))
    assert mood.online


def test_two_that_moved_while_others_answer_are_no_portal() -> None:
    mood = NetworkMood()
    mood.led_elsewhere("a.com", "new.net", minutes(0))
    mood.succeeded("c.org", minutes(1))
    mood.led_elsewhere("b.com", "new.net", minutes(2))
    assert mood.online


def test_a_newspapers_own_other_host_is_itself() -> None:
    mood = NetworkMood()
    for name in ("a", "b", "c"):
        assert not mood.led_elsewhere(f"{name}.paper.com", "www.paper.com", minutes(0))
    assert mood.online


def test_a_bad_certificate_does_not_make_a_dead_network_alive() -> None:
    mood = NetworkMood()
    assert mood.failed("a.com", NoNetwork(host="a.com"), minutes(0))
    assert not mood.failed("b.org", BadCertificate(host="b.org"), minutes(1))
    assert not mood.online
