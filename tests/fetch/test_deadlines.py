"""No server holds a thread for longer than the limits say, whatever it does."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest

from reader.errors import TookTooLong
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask, start
from tests.fetch.server import RawServer, Talk, answer, silent

SHORT = replace(QUICK, total=0.25, read=5.0)


@contextmanager
def within(seconds: float) -> Iterator[None]:
    begun = time.monotonic()
    yield
    assert time.monotonic() - begun < seconds


def drip_headers(talk: Talk) -> None:
    talk.drip(b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 5000)


def drip_a_started_header(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n")
    talk.drip(b"X-Long: " + b"x" * 5000)


def drip_status(talk: Talk) -> None:
    talk.drip(b"HTTP/1.1 200 " + b"x" * 5000)


def drip_body(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n")
    talk.drip(b"x" * 5000)


def drip_body_without_length(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
    talk.drip(b"x" * 5000)


def drip_gzip(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")
    talk.drip(b"\x1f\x8b\x08\x08" + b"\0" * 6 + b"x" * 5000)


def drip_chunk_size(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;")
    talk.drip(b"x" * 5000)


def endless_continue(talk: Talk) -> None:
    talk.pour(b"HTTP/1.1 100 Continue\r\n\r\n")


def silent_after_headers(talk: Talk) -> None:
    talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
    talk.over.wait()


@pytest.mark.parametrize(
    "trick",
    [
        drip_headers,
        drip_a_started_header,
        drip_status,
        drip_body,
        drip_body_without_length,
        drip_gzip,
        drip_chunk_size,
        endless_continue,
        silent_after_headers,
        silent,
    ],
)
def test_the_total_deadline_holds(
    new_client: Callable[[Limits], Client], server: RawServer, trick: Callable[[Talk], None]
) -> None:
    server.routes["/"] = trick
    with within(3.0), pytest.raises(TookTooLong) as caught:
        new_client(SHORT).fetch(ask(server.url + "/"))
    assert caught.value.values["host"] == "127.0.0.1"
    assert caught.value.values["url"] == server.url + "/"


def test_silence_ends_at_the_read_limit(
    new_client: Callable[[Limits], Client], server: RawServer
) -> None:
    server.routes["/"] = silent
    with within(3.0), pytest.raises(TookTooLong):
        new_client(replace(QUICK, read=0.2, total=10)).fetch(ask(server.url + "/"))


def test_redirects_share_one_deadline(
    new_client: Callable[[Limits], Client], server: RawServer
) -> None:
    def slow_redirect(talk: Talk) -> None:
        talk.over.wait(0.1)
        onward = "/" + "a" * len(server.asked)
        talk.send(answer(status="302 Found", Location=onward))

    for path in ["/", *(f"/{'a' * n}" for n in range(1, 9))]:
        server.routes[path] = slow_redirect
    with within(3.0), pytest.raises(TookTooLong):
        new_client(SHORT).fetch(ask(server.url + "/"))


def test_a_host_that_never_takes_the_connection_took_too_long(
    new_client: Callable[[Limits], Client],
) -> None:
    with socket.socket() as full:
        full.bind(("127.0.0.1", 0))
        full.listen(0)
        port = full.getsockname()[1]
        waiting = [socket.socket() for _ in range(4)]
        for one in waiting:  # fill the queue of connections that nobody accepts
            one.setblocking(False)
            one.connect_ex(("127.0.0.1", port))
        with within(3.0), pytest.raises(TookTooLong) as caught:
            new_client(replace(QUICK, connect=0.2)).fetch(ask(f"http://127.0.0.1:{port}/"))
        assert caught.value.values["stage"] == "connect"
        for one in waiting:
            one.close()


def test_the_watchdog_goes_when_there_is_nothing_to_watch(
    new_client: Callable[[Limits], Client], server: RawServer
) -> None:
    client = new_client(SHORT)
    server.routes["/"] = silent
    for _ in range(3):
        fetching = start(client, ask(server.url + "/")).end()
        assert isinstance(fetching.fault, TookTooLong)
    client.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("potrika")]
