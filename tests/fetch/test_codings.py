"""Bodies come out as they went in, whichever coding the server chose."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped]
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import BrokenAnswer
from reader.fetch.client import Client
from reader.fetch.decoding import DecodingError, decoder_for
from tests.fetch.conftest import ask
from tests.fetch.server import RawServer, says

TEXT = ("নদীর পাড়ে আজও হাট বসে। " * 400).encode()


def _bare_deflate(data: bytes) -> bytes:
    stream = zlib.compressobj(wbits=-15)
    return stream.compress(data) + stream.flush()


CODINGS = {
    "gzip": gzip.compress,
    "x-gzip": gzip.compress,
    "deflate": zlib.compress,
    "Deflate": _bare_deflate,
    "br": brotli.compress,
    "identity": bytes,
    "gzip, br": lambda data: brotli.compress(gzip.compress(data)),
}


@pytest.mark.parametrize("name", CODINGS)
def test_a_coded_page_is_decoded(client: Client, server: RawServer, name: str) -> None:
    coded = CODINGS[name](TEXT)
    server.routes["/"] = says(coded, Content_Encoding=name)
    answer = client.fetch(ask(server.url + "/"))
    assert answer.body == TEXT
    assert answer.wire_bytes == len(coded)


@pytest.mark.parametrize("name", ["gzip", "deflate", "br"])
def test_an_empty_body_needs_no_coding(client: Client, server: RawServer, name: str) -> None:
    server.routes["/"] = says(b"", Content_Encoding=name)
    assert client.fetch(ask(server.url + "/")).body == b""


def test_only_what_can_be_decoded_is_asked_for(client: Client, server: RawServer) -> None:
    server.routes["/"] = says(TEXT)
    client.fetch(ask(server.url + "/"))
    assert server.asked[0].headers["accept-encoding"] == "gzip, deflate, br"


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("gzip", gzip.compress(TEXT)[:-20]),
        ("deflate", zlib.compress(TEXT)[:-20]),
        ("br", brotli.compress(TEXT)[:-5]),
        ("gzip", b"not gzip at all"),
        ("br", b"\xff" * 40),
        ("gzip", b"\x1f"),
        ("zstd", TEXT),
        ("gzip, gzip, gzip, gzip", TEXT),
    ],
)
def test_a_damaged_or_unknown_coding_is_a_broken_answer(
    client: Client, server: RawServer, name: str, body: bytes
) -> None:
    server.routes["/"] = says(body, Content_Encoding=name)
    with pytest.raises(BrokenAnswer):
        client.fetch(ask(server.url + "/"))


def test_gzip_of_several_members_and_padding_is_whole() -> None:
    decoder = decoder_for("gzip")
    data = gzip.compress(TEXT) + gzip.compress(TEXT) + b"\0" * 9
    assert b"".join(decoder.pieces(data)) == TEXT * 2
    decoder.finish()


@settings(max_examples=60, deadline=None)
@given(
    name=st.sampled_from(list(CODINGS)),
    data=st.binary(max_size=5000),
    cuts=st.lists(st.integers(1, 700), min_size=1, max_size=8),
)
def test_it_does_not_matter_how_the_wire_cuts_it(name: str, data: bytes, cuts: list[int]) -> None:
    coded, decoder, out, at = CODINGS[name](data), decoder_for(name), b"", 0
    while at < len(coded):
        size = cuts[at % len(cuts)]
        out += b"".join(decoder.pieces(coded[at : at + size]))
        at += size
    decoder.finish()
    assert out == data


@settings(max_examples=100, deadline=None)
@given(name=st.sampled_from(list(CODINGS)), data=st.binary(max_size=300))
def test_bytes_of_any_kind_give_bytes_or_an_error(name: str, data: bytes) -> None:
    decoder = decoder_for(name)
    try:
        for _ in decoder.pieces(data):
            pass
        decoder.finish()
    except DecodingError:
        pass
