"""Newspapers learn what they must and nothing about who reads."""

from __future__ import annotations

from pathlib import Path

import pytest

import reader
from reader.errors import AddressNotAllowed, NoNetwork
from reader.fetch.client import Client
from reader.fetch.messages import Want
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, answer, says


def test_the_program_says_who_it_is(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"page")
    client.fetch(ask(server.url + "/"))
    assert server.asked[0].headers["user-agent"].startswith(f"Potrika/{reader.__version__} (")


def test_each_kind_of_thing_is_asked_for_as_what_it_is(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"page")
    for want, expected in ((Want.PAGE, "text/html"), (Want.FEED, "rss"), (Want.PICTURE, "image/")):
        client.fetch(ask(server.url + "/", want))
        assert expected in server.asked[-1].headers["accept"]


def test_no_cookie_is_ever_kept(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"", "302 x", Location="/page", Set_Cookie="a=b; Path=/")
    server.routes["/page"] = says(b"page", Set_Cookie="c=d; Path=/; Max-Age=9999")
    for _ in range(2):
        client.fetch(ask(server.url + "/"))
    assert len(server.asked) == 4
    assert all("cookie" not in asked.headers for asked in server.asked)


def test_no_password_of_the_system_is_sent(
    client: Client, server: RawServer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login reader password secret\n")
    monkeypatch.setenv("NETRC", str(netrc))
    server.routes["/"] = says(b"page")
    client.fetch(ask(server.url + "/"))
    assert "authorization" not in server.asked[0].headers


def test_no_page_learns_where_its_reader_came_from(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"", "302 x", Location="/page")
    server.routes["/page"] = says(b"page")
    client.fetch(ask(server.url + "/"))
    assert set(server.asked[1].headers) == {
        "host", "user-agent", "accept", "accept-encoding", "accept-language",
    }  # fmt: skip


def test_an_address_with_a_password_is_refused(client: Client, server: RawServer) -> None:
    with pytest.raises(AddressNotAllowed):
        client.fetch(ask(f"http://reader:secret@127.0.0.1:{server.port}/"))
    assert server.connections == 0


class TestBehindAProxy:
    @pytest.fixture(autouse=True)
    def proxy(self, server: RawServer, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("http_proxy", server.url)
        monkeypatch.setenv("https_proxy", server.url)

    def test_the_proxy_of_the_environment_is_used(self, client: Client, server: RawServer) -> None:
        server.routes["http://news.example/"] = says(b"page")
        assert client.fetch(ask("http://news.example/", private=False)).body == b"page"

    def test_no_proxy_is_honoured(
        self, client: Client, server: RawServer, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("no_proxy", "news.invalid")
        with pytest.raises(NoNetwork):
            client.fetch(ask("http://news.invalid/", private=False))
        assert server.connections == 0

    def test_this_machine_is_asked_without_it(self, client: Client) -> None:
        other = RawServer()
        other.routes["/"] = says(b"page")
        assert client.fetch(ask(other.url + "/")).body == b"page"
        client.close()
        other.close()

    @pytest.mark.parametrize("host", ["192.168.1.1", "0xc0.168.1.1", "localhost", "127.1", "[::1]"])
    def test_it_is_not_asked_for_what_is_private(
        self, client: Client, server: RawServer, host: str
    ) -> None:
        with pytest.raises(AddressNotAllowed):
            client.fetch(ask(f"http://{host}/", private=False))
        assert server.connections == 0

    def test_one_that_refuses_is_no_network(self, client: Client, server: RawServer) -> None:
        server.routes["news.example:443"] = lambda talk: talk.send(answer(b"", "407 x"))
        with pytest.raises(NoNetwork):
            client.fetch(ask("https://news.example/", private=False))
