"""A page that has not changed costs next to nothing the second time."""

from __future__ import annotations

import pytest

from reader.errors import ServerTrouble
from reader.fetch.client import Client
from reader.fetch.messages import Validators
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, Talk, in_turn, says

PAGE = "আজকের খবর".encode()


def test_the_first_answer_tells_what_to_ask_again_by(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(
        PAGE,
        ETag='W/"one"',
        Last_Modified="Mon, 02 Nov 2026 06:00:00 GMT",
        Content_Type="Text/HTML; Charset='utf-8'",
    )
    answer = client.fetch(ask(server.url + "/"))
    assert answer.body == PAGE
    assert answer.validators.etag == 'W/"one"'
    assert answer.validators.last_modified == "Mon, 02 Nov 2026 06:00:00 GMT"
    assert answer.validators.body_hash
    assert (answer.content_type, answer.charset) == ("text/html", "utf-8")
    assert answer.wire_bytes == len(PAGE)


def test_no_charset_is_made_up(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(PAGE, Content_Type="text/html")
    assert client.fetch(ask(server.url + "/")).charset is None


def test_a_page_that_has_not_changed_comes_without_its_body(
    client: Client, server: RawServer
) -> None:
    def not_modified(talk: Talk) -> None:
        # It may state the length and coding of the page that it does not bring.
        talk.keep = True
        talk.send(
            b"HTTP/1.1 304 Not Modified\r\nContent-Length: 99999999\r\n"
            b"Content-Encoding: gzip\r\n\r\n"
        )

    whole = says(PAGE, ETag='"one"', Last_Modified="Mon, 02 Nov 2026 06:00:00 GMT")
    server.routes["/"] = in_turn(whole, not_modified)
    first = client.fetch(ask(server.url + "/"))
    again = client.fetch(ask(server.url + "/", known=first.validators))
    third = client.fetch(ask(server.url + "/", known=again.validators))
    assert again.not_modified
    assert again.body == b""
    assert again.validators == first.validators
    assert third.not_modified
    headers = server.asked[1].headers
    assert headers["if-none-match"] == '"one"'
    assert headers["if-modified-since"] == "Mon, 02 Nov 2026 06:00:00 GMT"
    assert server.connections == 1


@pytest.mark.parametrize("headers", [{}, {"ETag": '"new each time"'}])
def test_a_server_without_validators_is_caught_by_the_body(
    client: Client, server: RawServer, headers: dict[str, str]
) -> None:
    server.routes["/"] = says(PAGE, **headers)
    first = client.fetch(ask(server.url + "/"))
    again = client.fetch(ask(server.url + "/", known=first.validators))
    assert again.not_modified
    assert again.body == b""
    assert again.validators == first.validators


def test_a_changed_page_comes_whole(client: Client, server: RawServer) -> None:
    server.routes["/"] = in_turn(says(PAGE, ETag='"one"'), says(PAGE + b"!", ETag='"two"'))
    first = client.fetch(ask(server.url + "/"))
    again = client.fetch(ask(server.url + "/", known=first.validators))
    assert not again.not_modified
    assert again.body == PAGE + b"!"
    assert again.validators.etag == '"two"'


def test_a_304_that_nobody_asked_for_is_trouble(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(b"", "304 Not Modified")
    with pytest.raises(ServerTrouble):
        client.fetch(ask(server.url + "/"))


def test_a_validator_that_cannot_be_sent_back_is_not_kept(
    client: Client, server: RawServer
) -> None:
    server.routes["/"] = says(PAGE, ETag='"খবর"', Last_Modified="x" * 5000)
    answer = client.fetch(ask(server.url + "/"))
    assert answer.validators.etag is None
    assert answer.validators.last_modified is None
    known = Validators(etag="bad\r\nCookie: a=b")
    client.fetch(ask(server.url + "/", known=known))
    assert b"Cookie" not in server.asked[1].raw


def test_the_validators_hold_through_a_redirect(client: Client, server: RawServer) -> None:
    def page(talk: Talk) -> None:
        same = talk.asked.headers.get("if-none-match") == '"one"'
        says(b"" if same else PAGE, "304 x" if same else "200 OK", ETag='"one"')(talk)

    server.routes["/"] = says(b"", "301 Moved", Location="/page")
    server.routes["/page"] = page
    first = client.fetch(ask(server.url + "/"))
    again = client.fetch(ask(server.url + "/", known=first.validators))
    assert first.url == again.url == server.url + "/page"
    assert again.not_modified
