"""Stopping a sync, or quitting, ends every wait at once."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from reader.errors import Cancelled
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, Fetching, ask, start
from tests.fetch.server import RawServer, Talk, says, silent

NewClient = Callable[[Limits], Client]

PATIENT = replace(QUICK, connect=30.0, read=30.0, total=60.0, backoff=30.0, patience=30.0)

AT_ONCE = 1.0


def assert_ends_at_once(*fetchings: Fetching) -> None:
    begun = time.monotonic()
    for fetching in fetchings:
        assert isinstance(fetching.end().fault, Cancelled)
        assert fetching.ended - begun < AT_ONCE


def drip(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
    talk.drip(b"x" * 5000)


@pytest.mark.parametrize("answer", [silent, drip])
@pytest.mark.parametrize("robots", [False, True])
def test_a_wait_for_a_server_ends(
    new_client: NewClient, server: RawServer, answer: Callable[[Talk], None], robots: bool
) -> None:
    path = "/robots.txt" if robots else "/"
    server.routes[path] = answer
    cancel = threading.Event()
    fetching = start(new_client(PATIENT), ask(server.url + "/", robots=robots), cancel)
    server.await_asked(path)
    cancel.set()
    assert_ends_at_once(fetching)


def test_a_wait_for_a_slot_ends(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = silent
    client, cancel = new_client(PATIENT), threading.Event()
    asked = [start(client, ask(server.url + "/"), cancel) for _ in range(2)]
    server.await_asked("/", 2)
    queued = [start(client, ask(server.url + "/queued"), cancel) for _ in range(3)]
    cancel.set()
    assert_ends_at_once(*asked, *queued)
    assert "/queued" not in server.paths()


def test_a_wait_before_a_retry_ends(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"", "500 x")
    cancel = threading.Event()
    fetching = start(new_client(PATIENT), ask(server.url + "/"), cancel)
    server.await_asked("/")
    cancel.set()
    assert_ends_at_once(fetching)


def test_a_wait_that_the_host_asked_for_ends(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"", "503 x", Retry_After="20")
    client, cancel = new_client(PATIENT), threading.Event()
    fetchings = [start(client, ask(server.url + "/"), cancel) for _ in range(3)]
    server.await_asked("/")
    cancel.set()
    assert_ends_at_once(*fetchings)


def test_a_wait_for_its_turn_ends(new_client: NewClient, server: RawServer) -> None:
    server.routes["/"] = says(b"page")
    client = new_client(replace(PATIENT, loopback_spacing=30.0))
    client.fetch(ask(server.url + "/"))
    cancel = threading.Event()
    fetching = start(client, ask(server.url + "/"), cancel)
    cancel.set()
    assert_ends_at_once(fetching)


def test_a_wait_for_a_name_ends(new_client: NewClient, monkeypatch: pytest.MonkeyPatch) -> None:
    looking, let_go = threading.Event(), threading.Event()

    def getaddrinfo(*args: Any, **options: Any) -> list[Any]:
        looking.set()
        let_go.wait(10)
        return []

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    cancel = threading.Event()
    fetching = start(new_client(PATIENT), ask("http://news.example/"), cancel)
    assert looking.wait(5)
    cancel.set()
    assert_ends_at_once(fetching)
    let_go.set()


def test_a_wait_for_a_connection_ends(new_client: NewClient) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        cancel = threading.Event()
        fetching = start(new_client(PATIENT), ask(f"http://127.0.0.1:{port}/"), cancel)
        cancel.set()
        assert_ends_at_once(fetching)
        for one in waiting:
            one.close()


def test_what_is_cancelled_before_it_begins_asks_nobody(client: Client, server: RawServer) -> None:
    cancel = threading.Event()
    cancel.set()
    with pytest.raises(Cancelled):
        client.fetch(ask(server.url + "/"), cancel)
    assert server.connections == 0


def test_one_cancel_is_not_another_s(new_client: NewClient, server: RawServer) -> None:
    let_go = threading.Event()

    def slow(talk: Talk) -> None:
        let_go.wait(5)
        says(b"page")(talk)

    server.routes["/"] = slow
    client, cancel = new_client(PATIENT), threading.Event()
    stopped = start(client, ask(server.url + "/"), cancel)
    going_on = start(client, ask(server.url + "/"))
    server.await_asked("/", 2)
    cancel.set()
    assert_ends_at_once(stopped)
    let_go.set()
    assert going_on.end().response


def test_closing_ends_everything_and_leaves_nothing(
    new_client: NewClient, server: RawServer
) -> None:
    before = threading.active_count()
    server.routes["/"] = silent
    server.routes["/page"] = says(b"page")
    client = new_client(PATIENT)
    client.fetch(ask(server.url + "/page"))
    fetchings = [start(client, ask(server.url + "/")) for _ in range(6)]
    server.await_asked("/", 2)
    client.close()
    assert_ends_at_once(*fetchings)
    with pytest.raises(Cancelled):
        client.fetch(ask(server.url + "/page"))
    client.close()
    server.close()
    assert threading.active_count() < before
