"""A request costs what the server takes, not what the two sides' systems wait for."""

from __future__ import annotations

import sys
import time

import pytest

from reader.fetch.client import Client
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, Talk, answer

PAGE = "আজকের খবর ".encode() * 1_000


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux has the option")
def test_a_server_that_sends_head_and_body_apart_is_acknowledged_at_once(
    client: Client, server: RawServer
) -> None:
    head, end, body = answer(PAGE).partition(b"\r\n\r\n")

    def in_two(talk: Talk) -> None:
        talk.keep = True
        talk.send(head + end)
        talk.send(body)  # which the system keeps back until the head was acknowledged

    server.routes["/"] = in_two
    took = []
    for _ in range(30):
        began = time.monotonic()
        assert client.fetch(ask(server.url + "/")).body == PAGE
        took.append(time.monotonic() - began)
    assert server.connections == 1
    assert min(took[-15:]) < 0.035  # Linux would put it off for 40 ms
