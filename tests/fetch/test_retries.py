"""A host in trouble is asked again, later and not often; one that asks for a wait gets it."""

from __future__ import annotations

import itertools
import time
from collections.abc import Callable
from dataclasses import replace
from email.utils import formatdate

import pytest

from reader.errors import FetchFault, Gone, Refused, ServerTrouble
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask
from tests.fetch.server import RawServer, in_turn, says

NewClient = Callable[[Limits], Client]


@pytest.mark.parametrize("status", ["429 x", "500 x", "502 x", "503 x", "504 x"])
def test_a_server_that_recovers_gives_the_page(
    client: Client, server: RawServer, status: str
) -> None:
    server.routes["/"] = in_turn(says(b"", status), says(b"", status), says(b"page"))
    assert client.fetch(ask(server.url + "/")).body == b"page"


def test_after_all_retries_it_is_trouble(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"", "503 x")
    with pytest.raises(ServerTrouble) as caught:
        client.fetch(ask(server.url + "/"))
    assert caught.value.values == {"host": "127.0.0.1", "url": server.url + "/", "status": 503}
    assert len(server.asked) == 1 + QUICK.retries


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (401, Refused),
        (403, Refused),
        (407, Refused),
        (451, Refused),
        (404, Gone),
        (410, Gone),
        (400, ServerTrouble),
        (206, ServerTrouble),
        (300, ServerTrouble),
        (501, ServerTrouble),
        (999, ServerTrouble),
    ],
)
def test_what_will_not_change_is_not_asked_again(
    client: Client, server: RawServer, status: int, kind: type[FetchFault]
) -> None:
    server.routes["/"] = says(b"sorry", f"{status} x")
    with pytest.raises(kind) as caught:
        client.fetch(ask(server.url + "/"))
    assert caught.value.values["status"] == status
    assert len(server.asked) == 1


def test_waits_grow_and_stay_within_the_limit(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"", "500 x")
    client = new_client(replace(QUICK, retries=3, backoff=0.1, longest_backoff=0.2))
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/"))
    times = server.times("/")
    first, second, third = (after - before for before, after in itertools.pairwise(times))
    assert first >= 0.04
    assert second >= 0.09
    assert third >= 0.09
    assert times[-1] - times[0] < 2


def test_retries_end_with_the_deadline(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"", "500 x")
    begun = time.monotonic()
    with pytest.raises(ServerTrouble):
        new_client(replace(QUICK, retries=99, backoff=0.1, total=0.5)).fetch(ask(server.url + "/"))
    assert time.monotonic() - begun < 2


def test_the_seconds_of_retry_after_are_waited(client: Client, server: RawServer) -> None:
    server.routes["/"] = in_turn(says(b"", "503 x", Retry_After="1"), says(b"page"))
    assert client.fetch(ask(server.url + "/")).body == b"page"
    first, second = server.times("/")
    assert 0.95 <= second - first <= 3


def test_retry_after_may_be_a_date(client: Client, server: RawServer) -> None:
    past = formatdate(time.time() - 60, usegmt=True)
    server.routes["/past"] = in_turn(says(b"", "503 x", Retry_After=past), says(b"page"))
    assert client.fetch(ask(server.url + "/past")).body == b"page"
    hour = formatdate(time.time() + 3600, usegmt=True)
    server.routes["/hour"] = says(b"", "503 x", Retry_After=hour)
    with pytest.raises(ServerTrouble) as caught:
        client.fetch(ask(server.url + "/hour"))
    assert 3590 <= int(caught.value.values["retry_after"]) <= 3601


def test_a_long_wait_fails_at_once_for_all_that_the_host_has(
    client: Client, server: RawServer
) -> None:
    server.routes["/"] = says(b"", "429 x", Retry_After="600")
    server.routes["/other"] = says(b"page")
    begun = time.monotonic()
    for path in ("/", "/", "/other"):
        with pytest.raises(ServerTrouble) as caught:
            client.fetch(ask(server.url + path))
        assert caught.value.values["status"] == 429
        assert 595 <= int(caught.value.values["retry_after"]) <= 601
    assert time.monotonic() - begun < 3
    assert server.paths() == ["/"]


def test_a_wait_is_shared_by_all_of_a_host(new_client: NewClient, server: RawServer) -> None:
    server.routes["/busy"] = says(b"", "429 x", Retry_After="1")
    server.routes["/other"] = says(b"page")
    client = new_client(replace(QUICK, retries=0))
    with pytest.raises(ServerTrouble) as caught:
        client.fetch(ask(server.url + "/busy"))
    assert caught.value.values["retry_after"] == 1
    assert client.fetch(ask(server.url + "/other")).body == b"page"
    assert server.times("/other")[0] - server.times("/busy")[0] >= 0.95


def test_too_many_requests_holds_for_all_of_a_host_without_a_time_too(
    new_client: NewClient, server: RawServer
) -> None:
    server.routes["/busy"] = says(b"", "429 x")
    server.routes["/other"] = says(b"page")
    client = new_client(replace(QUICK, retries=0, backoff=0.4))
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/busy"))
    assert client.fetch(ask(server.url + "/other")).body == b"page"
    assert server.times("/other")[0] - server.times("/busy")[0] >= 0.19


def test_a_host_cannot_ask_for_years(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = in_turn(says(b"", "429 x", Retry_After="9" * 30), says(b"page"))
    client = new_client(replace(QUICK, longest_block=0.1))
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/"))
    assert client.fetch(ask(server.url + "/")).body == b"page"


def test_a_wish_that_cannot_be_read_is_none(client: Client, server: RawServer) -> None:
    server.routes["/"] = in_turn(says(b"", "503 x", Retry_After="soon"), says(b"page"))
    assert client.fetch(ask(server.url + "/")).body == b"page"
