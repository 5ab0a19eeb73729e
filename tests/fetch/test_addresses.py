"""The machine and the network of the reader are not asked because a newspaper says so."""

from __future__ import annotations

import socket
from typing import Any

import pytest

from reader.errors import AddressNotAllowed, NoNetwork
from reader.fetch import addresses
from reader.fetch.client import Client
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, says

SPELLINGS = [
    "127.0.0.1",
    "127.1",
    "127.0.1",
    "0x7f.1",
    "0x7f000001",
    "0177.0.0.1",
    "2130706433",
    "localhost",
    "LOCALHOST",
    "localhost.",
    "[::ffff:127.0.0.1]",
    "[::ffff:7f00:1]",
    "0",
    "0.0.0.0",
    "127.0.0.1.",
    "127。0。0。1",
    "①②⑦.⓪.⓪.①",
    "127%2E0%2E0%2E1",
]


def resolving(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """Names resolve to these addresses, the first time to the first list and so on."""
    asked: list[str] = []
    waiting = list(answers)

    def getaddrinfo(host: str, port: int, *args: Any, **options: Any) -> list[Any]:
        asked.append(host)
        found = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        return [
            (
                socket.AF_INET6 if ":" in ip else socket.AF_INET,
                socket.SOCK_STREAM,
                socket.IPPROTO_TCP,
                "",
                (ip, port, 0, 0) if ":" in ip else (ip, port),
            )
            for ip in found
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


@pytest.mark.parametrize("host", SPELLINGS)
def test_loopback_is_refused_however_it_is_spelt(
    client: Client, server: RawServer, host: str
) -> None:
    url = f"http://{host}:{server.port}/"
    # A spelling that the system does not understand leads nowhere, which is as well.
    with pytest.raises((AddressNotAllowed, NoNetwork)):
        client.fetch(ask(url, private=False))
    assert server.connections == 0


def test_the_spellings_that_matter_are_refused_for_what_they_are(client: Client) -> None:
    for host in ("127.1", "0x7f.1", "2130706433", "[::ffff:127.0.0.1]", "localhost"):
        with pytest.raises(AddressNotAllowed):
            client.fetch(ask(f"http://{host}/", private=False))


def test_a_subscription_on_this_machine_is_fetched(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"page")
    for host in ("127.0.0.1", "localhost", "2130706433"):
        assert client.fetch(ask(f"http://{host}:{server.port}/")).body == b"page"


def test_a_public_page_cannot_redirect_to_this_machine(
    client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # 127.0.0.1 is taken for public, 127.0.0.2 for what it is.
    real = addresses.may_connect
    monkeypatch.setattr(
        addresses,
        "may_connect",
        lambda ip, private: ip == "127.0.0.1" or real(ip, private=private),
    )
    for host in ("127.0.0.2", "127.2", "0x7f.2", "2130706434", "[::ffff:127.0.0.2]"):
        target = f"http://{host}:{server.port}/secret"
        server.routes["/"] = says(b"", "302 Found", Location=target)
        with pytest.raises(AddressNotAllowed) as caught:
            client.fetch(ask(server.url + "/", private=False))
        assert caught.value.values["url"] == target
    assert set(server.paths()) == {"/"}


def test_a_name_is_judged_by_where_it_leads(
    client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, ["127.0.0.1", "10.0.0.1", "::1", "fe80::1%1", "169.254.169.254"])
    with pytest.raises(AddressNotAllowed):
        client.fetch(ask(f"http://news.example:{server.port}/", private=False))
    assert server.connections == 0


def test_a_name_that_leads_elsewhere_the_second_time_does_not_get_by(
    client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Whoever looks a name up to check it and lets the system connect looks it up twice.
    asked = resolving(monkeypatch, ["127.0.0.1"], ["127.0.0.2"])
    real = addresses.may_connect
    monkeypatch.setattr(
        addresses,
        "may_connect",
        lambda ip, private: ip == "127.0.0.1" or real(ip, private=private),
    )
    server.routes["/"] = says(b"page")
    url = f"http://news.example:{server.port}/"
    assert client.fetch(ask(url, private=False)).body == b"page"
    assert asked == ["news.example"]


def test_a_kept_connection_is_checked_again(
    client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, ["127.0.0.1"])
    server.routes["/"] = says(b"page")
    url = f"http://news.example:{server.port}/"
    assert client.fetch(ask(url, private=True)).body == b"page"
    with pytest.raises(AddressNotAllowed):
        client.fetch(ask(url, private=False))
    assert len(server.asked) == 1


def test_the_next_address_is_tried_when_one_refuses(
    client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolving(monkeypatch, ["::1", "127.0.0.9", "127.0.0.1"])
    server.routes["/"] = says(b"page")
    assert client.fetch(ask(f"http://news.example:{server.port}/")).body == b"page"


@pytest.mark.parametrize(
    ("ip", "public"),
    [
        ("8.8.8.8", True),
        ("2606:4700::1111", True),
        ("::ffff:8.8.8.8", True),
        ("64:ff9b::808:808", True),
        ("10.1.2.3", False),
        ("172.16.0.1", False),
        ("192.168.1.1", False),
        ("169.254.169.254", False),
        ("100.64.0.1", False),
        ("0.0.0.0", False),
        ("::", False),
        ("::1", False),
        ("fe80::1%eth0", False),
        ("fd00::1", False),
        ("::ffff:10.0.0.1", False),
        ("64:ff9b::7f00:1", False),
        ("2002:7f00:1::", False),
        ("224.0.0.1", False),
        ("ff02::1", False),
        ("255.255.255.255", False),
    ],
)
def test_public_addresses_are_told_from_others(ip: str, public: bool) -> None:
    assert addresses.may_connect(ip, private=False) is public


def test_even_a_private_subscription_is_no_multicast() -> None:
    assert not addresses.may_connect("224.0.0.1", private=True)
    assert addresses.may_connect("192.168.1.1", private=True)


@pytest.mark.parametrize(
    "url", ["", "news", "//news.example/", "HTTP:", "mailto:a@b", "http://[::1", "feed:http://a/"]
)
def test_what_is_no_web_address_is_not_allowed(client: Client, url: str) -> None:
    with pytest.raises(AddressNotAllowed):
        client.fetch(ask(url))


def test_a_host_that_is_not_there_is_no_network(client: Client) -> None:
    for host in ("nowhere.example", "a" * 70 + ".example", "খবর.example"):
        with pytest.raises((NoNetwork, AddressNotAllowed)):
            client.fetch(ask(f"http://{host}/"))


def test_a_port_where_nobody_listens_is_no_network(client: Client) -> None:
    with socket.create_server(("127.0.0.1", 0)) as one:
        port = one.getsockname()[1]
    with pytest.raises(NoNetwork) as caught:
        client.fetch(ask(f"http://127.0.0.1:{port}/"))
    assert caught.value.values["host"] == "127.0.0.1"
