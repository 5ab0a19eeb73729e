"""A body read while it streams, under a cap, with the call's deadline asked at each step."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from functools import cached_property

import requests

from reader.errors import BrokenAnswer, TooLarge
from reader.fetch.calls import Call
from reader.fetch.decoding import DecodingError, decoder_for

_CHUNK = 65536

# Codings can grow a body a little; one that streams on while it decodes to nothing may not.
_WIRE_SLACK = 1024 * 1024

_MB = 1024 * 1024


@dataclass(frozen=True)
class Body:
    """A whole body after its codings were undone, and what it weighed before."""

    data: bytes
    wire_bytes: int

    @cached_property
    def hash(self) -> str:
        """What the body is known again by where a server gives no validators."""
        return hashlib.sha256(self.data).hexdigest()


def read(response: requests.Response, call: Call, limit: int, *, cut: bool = False) -> Body:
    """Read the body of an answer: at most `limit` bytes decoded, at the cost of little more.

    `cut` keeps the first `limit` bytes of a longer body instead of refusing it. Raises TooLarge,
    BrokenAnswer, what the call was ended by, and urllib3's errors for a connection that fails.
    """
    try:
        return _read(response, call, limit, cut=cut)
    except DecodingError as error:
        raise BrokenAnswer(host=call.host, url=call.url) from error


def skip_nothing(response: requests.Response, call: Call) -> None:
    """Read the body that a 304 does not have, so that its connection serves again."""
    response.raw.read1(1, decode_content=False)
    call.check()


def _read(response: requests.Response, call: Call, limit: int, *, cut: bool) -> Body:
    encoding = response.headers.get("Content-Encoding")
    if not encoding and not cut and _stated_length(response) > limit:
        raise _too_large(call, limit)
    decoder = decoder_for(encoding)
    kept = io.BytesIO()
    wire = 0
    while True:
        # read1 returns what is there; anything else waits until a chunk is full.
        chunk = response.raw.read1(_CHUNK, decode_content=False)
        # A socket that the watchdog shut down gives an end of file like any other.
        call.check()
        if not chunk:
            break
        wire += len(chunk)
        call.wire_bytes += len(chunk)
        for piece in decoder.pieces(chunk):
            if kept.tell() + len(piece) > limit:
                if cut:
                    kept.write(piece[: limit - kept.tell()])
                    return Body(kept.getvalue(), wire)
                raise _too_large(call, limit)
            kept.write(piece)
            call.check()
        if wire > limit + _WIRE_SLACK:
            raise _too_large(call, limit)
    decoder.finish()
    return Body(kept.getvalue(), wire)


def _stated_length(response: requests.Response) -> int:
    """What Content-Length says, -1 where it says nothing; no number is too long for it."""
    stated = response.headers.get("Content-Length", "")
    return int(stated[:18]) if stated.isascii() and stated.isdigit() else -1


def _too_large(call: Call, limit: int) -> TooLarge:
    return TooLarge(host=call.host, url=call.url, limit_mb=max(1, limit // _MB))
