"""Redirects are followed one by one, a few of them, to web addresses alone."""

from __future__ import annotations

import time

import pytest

from reader.errors import AddressNotAllowed, BrokenAnswer, ServerTrouble, TooManyRedirects
from reader.fetch.client import Client
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, Talk, answer, says


def to(location: str, status: str = "302 Found") -> bytes:
    return answer(status=status, Location=location)


@pytest.mark.parametrize("status", ["301 a", "302 a", "303 a", "307 a", "308 a"])
def test_a_redirect_leads_to_the_page(client: Client, server: RawServer, status: str) -> None:
    server.routes["/old"] = lambda talk: talk.send(to("new#part", status))
    server.routes["/new"] = says(b"page")
    got = client.fetch(ask(server.url + "/old"))
    assert (got.url, got.body) == (server.url + "/new#part", b"page")


def test_a_bangla_location_is_read_as_utf8(client: Client, server: RawServer) -> None:
    server.routes["/"] = lambda talk: talk.send(to("/খবর"))
    server.routes["/%E0%A6%96%E0%A6%AC%E0%A6%B0"] = says(b"page")
    assert client.fetch(ask(server.url + "/")).body == b"page"


def test_a_location_with_a_space_is_followed(client: Client, server: RawServer) -> None:
    server.routes["/"] = lambda talk: talk.send(to("/two words"))
    server.routes["/two%20words"] = says(b"page")
    assert client.fetch(ask(server.url + "/")).body == b"page"


def test_five_hops_are_followed_and_not_six(client: Client, server: RawServer) -> None:
    for at in range(6):
        server.routes[f"/{at}"] = says(b"", "302 a", Location=f"/{at + 1}")
    server.routes["/6"] = says(b"page")
    assert client.fetch(ask(server.url + "/1")).body == b"page"
    with pytest.raises(TooManyRedirects):
        client.fetch(ask(server.url + "/0"))
    assert server.paths()[6:] == ["/0", "/1", "/2", "/3", "/4", "/5"]


def test_a_loop_ends_as_soon_as_it_closes(client: Client, server: RawServer) -> None:
    server.routes["/a"] = says(b"", "302 a", Location="/b")
    server.routes["/b"] = says(b"", "302 a", Location="/a")
    with pytest.raises(TooManyRedirects) as caught:
        client.fetch(ask(server.url + "/a"))
    assert server.paths() == ["/a", "/b"]
    assert caught.value.values == {"host": "127.0.0.1", "url": server.url + "/a"}


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "ftp://example.com/",
        "data:text/html,hello",
        "javascript:alert(1)",
        "gopher://127.0.0.1/",
        "http://reader:secret@127.0.0.1/",
        "http://example.com@127.0.0.1/",
        "http://127.0.0.1\\@example.com/",
        "http://127.0.0.1:0/",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1 .example.com/",
    ],
)
def test_a_redirect_to_what_is_no_web_address_is_refused(
    client: Client, server: RawServer, location: str
) -> None:
    server.routes["/"] = lambda talk: talk.send(to(location))
    with pytest.raises(AddressNotAllowed) as caught:
        client.fetch(ask(server.url + "/"))
    assert set(caught.value.values) == {"host", "url"}
    assert len(server.asked) == 1


def test_a_location_that_cannot_be_read_is_a_broken_answer(
    client: Client, server: RawServer
) -> None:
    server.routes["/"] = lambda talk: talk.send(to("http://[::1"))
    with pytest.raises(BrokenAnswer):
        client.fetch(ask(server.url + "/"))


def test_a_redirect_to_nowhere_is_trouble(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"", "302 Found")
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/"))


def test_the_body_of_a_redirect_is_not_read(client: Client, server: RawServer) -> None:
    def endless(talk: Talk) -> None:
        talk.send(b"HTTP/1.1 302 Found\r\nLocation: /new\r\n\r\n")
        talk.pour(b"x" * 65536)

    server.routes["/old"] = endless
    server.routes["/new"] = says(b"page")
    begun = time.monotonic()
    assert client.fetch(ask(server.url + "/old")).body == b"page"
    assert time.monotonic() - begun < 1.5
