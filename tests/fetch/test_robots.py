"""robots.txt is asked for once, and obeyed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

import pytest

from reader.errors import (
    AddressNotAllowed,
    Cancelled,
    NoNetwork,
    RobotsForbid,
    ServerTrouble,
    TookTooLong,
)
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from tests.fetch.conftest import QUICK, ask, start
from tests.fetch.server import RawServer, Talk, in_turn, says, silent

NewClient = Callable[[Limits], Client]


@pytest.fixture
def server(server: RawServer) -> RawServer:
    for path in ("/", "/news/1", "/admin/1", "/feed"):
        server.routes[path] = says(b"page")
    return server


def test_what_robots_txt_forbids_is_not_asked_for(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says("\ufeffUser-agent: *\nDisallow: /admin/\n".encode())
    assert client.fetch(ask(server.url + "/news/1", robots=True)).body == b"page"
    with pytest.raises(RobotsForbid) as caught:
        client.fetch(ask(server.url + "/admin/1", robots=True))
    assert caught.value.values == {"host": "127.0.0.1", "url": server.url + "/admin/1"}
    assert server.paths() == ["/robots.txt", "/news/1"]


def test_rules_for_our_name_go_before_those_for_all(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(
        b"User-agent: *\nDisallow: /\n\nUser-agent: potrika\nAllow: /news/\nDisallow: /\n"
    )
    assert client.fetch(ask(server.url + "/news/1", robots=True)).body == b"page"
    with pytest.raises(RobotsForbid):
        client.fetch(ask(server.url + "/admin/1", robots=True))


def test_words_of_our_user_agent_are_not_our_name(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: reader\nUser-agent: bangla\nDisallow: /\n")
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"


def test_what_the_reader_asked_for_by_name_needs_no_robots_txt(
    client: Client, server: RawServer
) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: *\nDisallow: /\n")
    assert client.fetch(ask(server.url + "/feed", robots=False)).body == b"page"
    assert server.paths() == ["/feed"]


@pytest.mark.parametrize("status", ["400 x", "401 x", "403 x", "404 x", "410 x", "418 x"])
def test_no_robots_txt_allows_everything(client: Client, server: RawServer, status: str) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: *\nDisallow: /\n", status)
    for _ in range(2):
        assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"
    assert server.paths().count("/robots.txt") == 1


def test_a_page_of_html_instead_allows_everything(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(b"<!DOCTYPE html><html><body>Disallow: /</body></html>")
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"


def test_a_robots_txt_in_a_loop_allows_everything(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(b"", "302 x", Location="/robots.txt")
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"


def test_a_server_error_for_robots_txt_forbids_for_the_time_being(
    client: Client, server: RawServer
) -> None:
    server.routes["/robots.txt"] = says(b"", "500 x")
    for _ in range(2):
        with pytest.raises(ServerTrouble) as caught:
            client.fetch(ask(server.url + "/", robots=True))
    assert caught.value.values["status"] == 500
    assert caught.value.values["url"] == server.url + "/"
    assert "/" not in server.paths()
    assert server.paths().count("/robots.txt") == 1 + QUICK.retries


def test_it_is_asked_for_again_when_its_time_has_come(
    new_client: NewClient, server: RawServer
) -> None:
    server.routes["/robots.txt"] = in_turn(
        says(b"", "500 x"), says(b"User-agent: *\nDisallow: /admin/\n"), says(b"", "500 x")
    )
    client = new_client(replace(QUICK, retries=0, robots_retry=0.0, robots_lifetime=0.0))
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/", robots=True))
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"
    # The old copy counts on while the server has trouble.
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"
    with pytest.raises(RobotsForbid):
        client.fetch(ask(server.url + "/admin/1", robots=True))


def test_a_host_that_is_away_is_away_and_comes_back(
    new_client: NewClient, server: RawServer
) -> None:
    client = new_client(replace(QUICK, read=0.3))
    server.routes["/robots.txt"] = in_turn(silent, says(b""))
    with pytest.raises(TookTooLong):
        client.fetch(ask(server.url + "/", robots=True))
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"
    server.close()
    with pytest.raises(NoNetwork):
        Client(limits=QUICK).fetch(ask(server.url + "/", robots=True))


def test_only_the_start_of_an_endless_robots_txt_is_read(client: Client, server: RawServer) -> None:
    def endless(talk: Talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\n\r\nUser-agent: *\nDisallow: /admin/\n")
        talk.pour(b"#" * 65536)

    server.routes["/robots.txt"] = endless
    assert client.fetch(ask(server.url + "/", robots=True)).body == b"page"
    with pytest.raises(RobotsForbid):
        client.fetch(ask(server.url + "/admin/1", robots=True))


def test_the_target_of_a_redirect_is_asked_about_too(client: Client, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: *\nDisallow: /admin/\n")
    server.routes["/go"] = says(b"", "302 x", Location="/admin/1")
    with pytest.raises(RobotsForbid) as caught:
        client.fetch(ask(server.url + "/go", robots=True))
    assert caught.value.values["url"] == server.url + "/admin/1"
    assert "/admin/1" not in server.paths()


def test_many_at_once_ask_once(client: Client, server: RawServer) -> None:
    let_go = threading.Event()

    def slow(talk: Talk) -> None:
        let_go.wait(5)
        says(b"User-agent: *\nDisallow: /admin/\n")(talk)

    server.routes["/robots.txt"] = slow
    fetchings = [start(client, ask(server.url + "/news/1", robots=True)) for _ in range(6)]
    server.await_asked("/robots.txt")
    let_go.set()
    assert all(fetching.end().response for fetching in fetchings)
    assert server.paths().count("/robots.txt") == 1


def test_those_who_waited_for_a_host_that_hangs_do_not_each_ask_again(
    new_client: NewClient, server: RawServer
) -> None:
    client = new_client(replace(QUICK, read=0.4))
    server.routes["/robots.txt"] = silent
    first = start(client, ask(server.url + "/", robots=True))
    server.await_asked("/robots.txt")
    others = [start(client, ask(server.url + "/", robots=True)) for _ in range(4)]
    assert all(isinstance(one.end().fault, TookTooLong) for one in (first, *others))
    assert server.paths() == ["/robots.txt"]


def test_who_asked_may_be_cancelled_without_harm_to_the_others(
    client: Client, server: RawServer
) -> None:
    server.routes["/robots.txt"] = in_turn(silent, says(b"User-agent: *\nDisallow: /\n"))
    cancel = threading.Event()
    first = start(client, ask(server.url + "/", robots=True), cancel)
    server.await_asked("/robots.txt")
    others = [start(client, ask(server.url + "/", robots=True)) for _ in range(3)]
    cancel.set()
    assert isinstance(first.end(1.0).fault, Cancelled)
    assert all(isinstance(other.end().fault, RobotsForbid) for other in others)


def test_one_that_may_not_ask_does_not_answer_for_one_that_may(
    client: Client, server: RawServer
) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: *\nDisallow: /\n")
    with pytest.raises(AddressNotAllowed):
        client.fetch(ask(server.url + "/", private=False, robots=True))
    with pytest.raises(RobotsForbid):
        client.fetch(ask(server.url + "/", private=True, robots=True))


def test_a_crawl_delay_is_kept_up_to_a_limit(new_client: NewClient, server: RawServer) -> None:
    server.routes["/robots.txt"] = says(b"User-agent: *\nCrawl-delay: 3600\n")
    client = new_client(replace(QUICK, longest_crawl_delay=0.15))
    for _ in range(3):
        client.fetch(ask(server.url + "/", robots=True))
    first, second, third = server.times("/")
    assert second - first >= 0.14
    assert third - second >= 0.14
