"""What the demo newspaper does wrong when it is told to."""

from __future__ import annotations

import contextlib
import gzip
import http.client
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from reader.demo import faults
from reader.demo.server import DemoServer
from tests.demo.asking import ask


@contextlib.contextmanager
def opened(url: str, timeout: float = 5) -> Iterator[http.client.HTTPResponse]:
    """The answer with its headers read and its body still to come."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=timeout)
    connection.request("GET", parts.path)
    with contextlib.closing(connection), connection.getresponse() as response:
        yield response


@pytest.mark.parametrize("code", [304, 403, 429, 500, 503])
def test_a_status(own: DemoServer, code: int) -> None:
    own.faults.turn_on("/rss.xml", faults.Status(code))
    answer = ask(own.url + "/rss.xml")
    assert answer.status == code
    assert own.log == [f"GET /rss.xml {code}"]
    assert ask(own.url + "/").status == 200


def test_only_the_first_requests_with_retry_after(own: DemoServer) -> None:
    own.faults.turn_on("/rss/*", faults.Status(429, retry_after="2"), times=2)
    answers = [ask(own.url + "/rss/national.xml") for _ in range(3)]
    assert [answer.status for answer in answers] == [429, 429, 200]
    assert answers[0].headers["retry-after"] == "2"


def test_faults_can_be_turned_off_by_pattern_or_all(own: DemoServer) -> None:
    own.faults.turn_on("/a*", faults.Status(500))
    own.faults.turn_on("/c*", faults.Status(500))
    own.faults.turn_off("/a*")
    assert ask(own.url + "/about").status == 200
    assert ask(own.url + "/contact").status == 500
    own.faults.turn_off()
    assert ask(own.url + "/contact").status == 200


def test_slow(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Slow(0.15))
    began = time.monotonic()
    assert ask(own.url + "/about").status == 200
    assert time.monotonic() - began >= 0.15


def test_silent_until_it_stops(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Silent())
    with pytest.raises(TimeoutError):
        ask(own.url + "/about", timeout=0.1)
    assert own.log == ["GET /about -"]


def test_hanging_after_the_headers(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Hang())
    with opened(own.url + "/about", timeout=0.1) as response:
        assert response.status == 200
        with pytest.raises(TimeoutError):
            response.read()


def test_stopping_ends_what_hangs(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Silent())
    failed: list[Exception] = []

    def wait() -> None:
        try:
            ask(own.url + "/about", timeout=30)
        except (http.client.HTTPException, OSError) as error:
            failed.append(error)

    asker = threading.Thread(target=wait)
    asker.start()
    assert own.wait_for("/about")
    own.stop()
    asker.join(5)
    assert not asker.is_alive()
    assert len(failed) == 1


def test_dripping_byte_by_byte(own: DemoServer) -> None:
    own.faults.turn_on("/robots.txt", faults.Drip(0.002))
    assert ask(own.url + "/robots.txt").text.startswith("User-agent")


def test_truncated(own: DemoServer) -> None:
    own.faults.turn_on("/rss.xml", faults.Truncated(0.5))
    with pytest.raises(http.client.IncompleteRead):
        ask(own.url + "/rss.xml")


def test_a_feed_cut_short_in_a_sound_answer(own: DemoServer) -> None:
    whole = ask(own.url + "/rss.xml").body
    own.faults.turn_on("/rss.xml", faults.CutShort(0.66))
    answer = ask(own.url + "/rss.xml")
    assert answer.body == whole[: int(len(whole) * 0.66)]


def test_a_redirect_and_a_loop(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Redirect("/contact", 301))
    own.faults.turn_on("/privacy", faults.RedirectLoop())
    answer = ask(own.url + "/about")
    assert (answer.status, answer.headers["location"]) == (301, "/contact")
    target, seen = "/privacy", []
    for _ in range(10):
        answer = ask(own.url + target)
        assert answer.status == 302
        target = answer.headers["location"]
        seen.append(target)
    assert len(set(seen)) < len(seen)


def test_an_endless_body(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Endless())
    with opened(own.url + "/about") as response:
        assert len(response.read(3_000_000)) == 3_000_000


def test_a_bomb(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.Bomb(megabytes=8))
    own.faults.turn_on("/contact", faults.Bomb(megabytes=8, encoding="br"))
    answer = ask(own.url + "/about")
    assert len(answer.body) < 20_000
    assert len(gzip.decompress(answer.body)) == 8 * 1024 * 1024
    small = ask(own.url + "/contact")
    assert small.headers["content-encoding"] == "br"
    assert len(small.body) < 20_000


@pytest.mark.parametrize(
    ("charset", "content_type"),
    [("iso-8859-1", "text/html; charset=iso-8859-1"), (None, "text/html")],
)
def test_a_wrong_charset(own: DemoServer, charset: str | None, content_type: str) -> None:
    right = ask(own.url + "/about").body
    own.faults.turn_on("/about", faults.WrongCharset(charset))
    answer = ask(own.url + "/about")
    assert answer.headers["content-type"] == content_type
    assert answer.body == right


def test_bad_bytes(own: DemoServer) -> None:
    own.faults.turn_on("/about", faults.BadBytes())
    with pytest.raises(UnicodeDecodeError):
        ask(own.url + "/about").body.decode()


def test_askers_that_hang_up_do_no_harm(own: DemoServer, capfd: pytest.CaptureFixture[str]) -> None:
    own.faults.turn_on("/about", faults.Endless())
    for _ in range(3):
        with socket.create_connection(("127.0.0.1", urlsplit(own.url).port or 0)) as rude:
            rude.sendall(b"GET /about HTTP/1.1\r\nHost: x\r\n\r\n")
            rude.recv(10)
    assert ask(own.url + "/contact").status == 200
    own.stop()
    assert capfd.readouterr() == ("", "")
