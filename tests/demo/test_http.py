"""How the demo newspaper speaks HTTP."""

from __future__ import annotations

import gzip
import http.client
from urllib.parse import urlsplit

import brotli  # type: ignore[import-untyped]
import pytest

from reader.demo.server import DemoServer
from tests.demo.asking import ask

PATHS = ["/", "/national", "/rss.xml", "/news-sitemap.xml.gz", "/pictures/boats-3-wide.jpg"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_new_is_a_304_by_etag(demo: DemoServer, path: str) -> None:
    first = ask(demo.url + path)
    again = ask(demo.url + path, {"If-None-Match": f'"other", W/{first.headers["etag"]}'})
    assert (again.status, again.body) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]


@pytest.mark.parametrize("path", PATHS)
def test_nothing_new_is_a_304_by_date(demo: DemoServer, path: str) -> None:
    first = ask(demo.url + path)
    assert ask(demo.url + path, {"If-Modified-Since": first.headers["last-modified"]}).status == 304


def test_an_etag_that_is_not_ours_outweighs_the_date(demo: DemoServer) -> None:
    date = ask(demo.url + "/rss.xml").headers["last-modified"]
    headers = {"If-None-Match": '"other"', "If-Modified-Since": date}
    assert ask(demo.url + "/rss.xml", headers).status == 200


def test_a_date_that_is_none_is_ignored(demo: DemoServer) -> None:
    assert ask(demo.url + "/rss.xml", {"If-Modified-Since": "yesterday"}).status == 200


@pytest.mark.parametrize(
    ("accepted", "encoding"),
    [("gzip", "gzip"), ("gzip, deflate, br", "br"), ("br;q=0, gzip", "gzip"), ("", None)],
)
def test_bodies_are_packed_as_accepted(
    demo: DemoServer, accepted: str, encoding: str | None
) -> None:
    plain = ask(demo.url + "/rss.xml")
    packed = ask(demo.url + "/rss.xml", {"Accept-Encoding": accepted})
    assert packed.headers.get("content-encoding") == encoding
    unpack = {"gzip": gzip.decompress, "br": brotli.decompress, None: bytes}[encoding]
    assert unpack(packed.body) == plain.body
    same = ask(
        demo.url + "/rss.xml",
        {"Accept-Encoding": accepted, "If-None-Match": packed.headers["etag"]},
    )
    assert same.status == 304


@pytest.mark.parametrize("path", PATHS)
def test_head_has_the_headers_of_get_and_no_body(demo: DemoServer, path: str) -> None:
    get, head = ask(demo.url + path), ask(demo.url + path, method="HEAD")
    assert head.body == b""
    for name in ("content-type", "content-length", "etag", "last-modified"):
        assert head.headers[name] == get.headers[name]


def test_one_connection_serves_many_requests(demo: DemoServer) -> None:
    connection = http.client.HTTPConnection(urlsplit(demo.url).netloc, timeout=5)
    connection.connect()
    socket = connection.sock
    for path in ("/", "/rss.xml", "/nowhere", "/national"):
        connection.request("GET", path)
        connection.getresponse().read()
        assert connection.sock is socket
    connection.close()


def test_the_log_tells_each_request_with_its_status(own: DemoServer) -> None:
    ask(own.url + "/rss.xml?x=1")
    ask(own.url + "/nowhere", method="HEAD")
    assert own.log == ["GET /rss.xml?x=1 200", "HEAD /nowhere 404"]
    assert own.requests("/rss.xml") == 1
    assert own.wait_for("/nowhere", timeout=0)
    assert not own.wait_for("/never", timeout=0)
    own.clear_log()
    assert own.log == []
