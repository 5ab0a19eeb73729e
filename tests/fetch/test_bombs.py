"""A body is never larger than its cap, in memory neither."""

from __future__ import annotations

import subprocess
import sys
import zlib
from pathlib import Path

import brotli  # type: ignore[import-untyped]
import pytest

from reader.errors import TooLarge
from reader.fetch.client import Client
from reader.fetch.messages import Want
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, Talk, answer, says, sends

GIB = 1 << 30
MIB = 1 << 20

# Peak memory can only be had for a whole process, so the fetch runs in one of its own.
FETCH = """
import resource, sys
from reader.errors import TooLarge
from reader.fetch.client import Client
from reader.fetch.messages import Request
client = Client()
client.fetch(Request(sys.argv[1] + "/small", private=True, robots=False))
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
try:
    client.fetch(Request(sys.argv[1] + "/bomb", private=True, robots=False))
except TooLarge as fault:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before, fault.values["limit_mb"])
client.close()
"""


def brotli_bomb() -> bytes:
    stream = brotli.Compressor(quality=1)
    zeros = bytes(16 * MIB)
    parts = [stream.process(zeros) for _ in range(GIB // len(zeros))]
    return b"".join(parts) + bytes(stream.finish())


def gzip_bomb() -> bytes:
    """One compressed mebibyte a thousand times; a full flush makes it stand for itself."""
    stream = zlib.compressobj(9, zlib.DEFLATED, 31)
    head = stream.compress(bytes(MIB)) + stream.flush(zlib.Z_FULL_FLUSH)
    block = stream.compress(bytes(MIB)) + stream.flush(zlib.Z_FULL_FLUSH)
    return head + block * (GIB // MIB - 1)


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="ru_maxrss is in KiB on Linux")
@pytest.mark.parametrize(("name", "make"), [("br", brotli_bomb), ("gzip", gzip_bomb)])
def test_a_bomb_of_a_gibibyte_costs_no_more_than_its_cap(
    server: RawServer, name: str, make: object
) -> None:
    assert callable(make)
    server.routes["/small"] = says(b"small")
    server.routes["/bomb"] = says(make(), Content_Encoding=name)
    root = Path(__file__).parents[2]
    ran = subprocess.run(
        [sys.executable, "-c", FETCH, server.url],
        cwd=root,
        capture_output=True,
        text=True,
        timeout=30,
        check=True,
    )
    kib, limit_mb = map(int, ran.stdout.split())
    assert limit_mb == 10
    assert kib < 30 * 1024


def test_a_body_that_says_it_is_too_large_is_not_even_begun(
    client: Client, server: RawServer
) -> None:
    server.routes["/"] = sends(answer(b"x", length=Want.PAGE.limit + 1))
    server.routes["/absurd"] = sends(answer(b"x", length=10**400))
    for path in ("/", "/absurd"):
        with pytest.raises(TooLarge):
            client.fetch(ask(server.url + path))


def test_a_picture_may_be_larger_than_a_page(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(bytes(11 * MIB))
    assert len(client.fetch(ask(server.url + "/", Want.PICTURE)).body) == 11 * MIB
    with pytest.raises(TooLarge):
        client.fetch(ask(server.url + "/", Want.PAGE))


def test_an_endless_body_ends_at_the_cap(client: Client, server: RawServer) -> None:
    def endless(talk: Talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\n\r\n")
        talk.pour(b"x" * 65536)

    def endless_chunks(talk: Talk) -> None:
        talk.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
        talk.pour(b"10000\r\n" + b"x" * 65536 + b"\r\n")

    server.routes["/"], server.routes["/chunks"] = endless, endless_chunks
    for path in ("/", "/chunks"):
        with pytest.raises(TooLarge):
            client.fetch(ask(server.url + path))


def test_a_stream_that_decodes_to_nothing_ends_too(client: Client, server: RawServer) -> None:
    def hollow(talk: Talk) -> None:
        stream = zlib.compressobj(9, zlib.DEFLATED, 31)
        talk.send(
            b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n" + stream.flush(zlib.Z_SYNC_FLUSH)
        )
        talk.pour(b"\x00\x00\x00\xff\xff" * 13000)  # empty stored blocks

    server.routes["/"] = hollow
    with pytest.raises(TooLarge):
        client.fetch(ask(server.url + "/"))
