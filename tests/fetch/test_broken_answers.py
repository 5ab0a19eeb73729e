"""Half an answer is no answer, and no bytes whatever make the client stumble."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.errors import BrokenAnswer, FetchFault
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask
from tests.fetch.server import RawServer, Talk, answer, says, sends

HEAD = b"HTTP/1.1 200 OK\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


@pytest.mark.parametrize(
    "sent",
    [
        answer(b"only a part of it", length=500),
        HEAD + b"Content-Length: 5, 7\r\n\r\nhello",
        CHUNKED + b"5\r\nhello\r\n",
        CHUNKED + b"5\r\nhel",
        CHUNKED + b"5\r\nhello\r\nzz\r\nworld\r\n0\r\n\r\n",
        CHUNKED + b"-5\r\nhello\r\n0\r\n\r\n",
        CHUNKED + b"5" * 70000,
        HEAD + b"X-Huge: " + b"x" * 70000 + b"\r\n\r\nhello",
        HEAD + b"X-Many: x\r\n" * 200 + b"\r\nhello",
        b"",
        b"HTTP/1.1\r\n\r\n",
        b"HTTP/1.1 2OO OK\r\n\r\n",
        b"hello, this is no HTTP\r\n",
        b"\x00" * 100_000,
    ],
)
def test_an_answer_that_is_not_whole_is_broken(
    client: Client, server: RawServer, sent: bytes
) -> None:
    server.routes["/"] = sends(sent)
    with pytest.raises(BrokenAnswer) as caught:
        client.fetch(ask(server.url + "/"))
    assert caught.value.values == {"host": "127.0.0.1", "url": server.url + "/"}
    assert len(server.asked) == 1 + QUICK.retries


def test_a_connection_that_is_reset_is_broken(client: Client, server: RawServer) -> None:
    server.routes["/"] = Talk.reset
    with pytest.raises(BrokenAnswer):
        client.fetch(ask(server.url + "/"))


def test_a_broken_connection_is_tried_again(client: Client, server: RawServer) -> None:
    def first_reset(talk: Talk) -> None:
        (talk.reset if len(server.asked) == 1 else lambda: says(b"whole")(talk))()

    server.routes["/"] = first_reset
    assert client.fetch(ask(server.url + "/")).body == b"whole"


def test_an_idle_connection_that_the_server_closed_is_no_trouble(
    new_client: Callable[[Limits], Client], server: RawServer
) -> None:
    def hang_up_on_the_second(talk: Talk) -> None:
        if len(server.asked) != 2:
            says(b"whole")(talk)

    server.routes["/"] = hang_up_on_the_second
    client = new_client(replace(QUICK, backoff=30.0))
    assert client.fetch(ask(server.url + "/")).body == b"whole"
    assert client.fetch(ask(server.url + "/")).body == b"whole"
    assert server.connections == 2


def test_a_body_without_a_length_is_whole_when_it_ends(client: Client, server: RawServer) -> None:
    server.routes["/"] = sends(b"HTTP/1.0 200 OK\r\n\r\nhello")
    assert client.fetch(ask(server.url + "/")).body == b"hello"


def test_chunks_are_put_together(client: Client, server: RawServer) -> None:
    server.routes["/"] = sends(CHUNKED + b"5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nA: b\r\n\r\n")
    assert client.fetch(ask(server.url + "/")).body == b"hello world"


_line = st.sampled_from(
    [
        b"HTTP/1.1 200 OK\r\n",
        b"HTTP/1.1 302 Found\r\n",
        b"HTTP/1.1 304 X\r\n",
        b"HTTP/1.1 429 X\r\n",
        b"Location: http://[\r\n",
        b"Location: //\r\n",
        b"Location: \xff\xfe:\r\n",
        b"Location: http://a b/\r\n",
        b"Retry-After: 99999999999999999999\r\n",
        b"Retry-After: Mon, 99 Foo 2026\r\n",
        b"Content-Length: -1\r\n",
        b"Content-Length: x\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Encoding: gzip\r\n",
        b"Content-Encoding: br, , deflate\r\n",
        b"Content-Type: text/html; charset=\xe0\xa6\r\n",
        b"Set-Cookie: a=\x00b; Max-Age=x\r\n",
        b" folded\r\n",
        b"\r\n",
        b"0\r\n\r\n",
    ]
)
_noise = st.lists(st.one_of(_line, _line, st.binary(max_size=30)), max_size=8).map(b"".join)


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(sent=_noise)
def test_any_bytes_at_all_are_an_answer_or_a_fault(
    new_client: Callable[[Limits], Client], server: RawServer, sent: bytes
) -> None:
    client = new_client(replace(QUICK, retries=0, longest_block=0.0))
    server.routes["/"] = sends(HEAD + sent if len(sent) % 2 else sent)
    try:
        client.fetch(ask(server.url + "/"))
    except FetchFault:
        pass
    finally:
        client.close()
