"""Content codings undone piece by piece, never more than a piece ahead.

A few bytes can stand for gigabytes, so a decoder is never asked for "everything": it yields
pieces of about 64 KiB, and who reads them stops it by not asking for the next. It also knows
whether its stream came to its end, which the length on the wire does not tell.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Protocol

import brotli  # type: ignore[import-untyped]

ACCEPT_ENCODING = "gzip, deflate, br"
"""What can be decoded here; nothing else is asked for."""

_PIECE = 65536
_GZIP_MAGIC = b"\x1f\x8b"
_MOST_LAYERS = 3


class DecodingError(Exception):
    """The coding is unknown, damaged, or its stream is cut off."""


class Decoder(Protocol):
    """Undoes one content coding."""

    def pieces(self, data: bytes) -> Iterator[bytes]:
        """What these further bytes stand for; raises DecodingError."""
        ...

    def finish(self) -> None:
        """Raise DecodingError if the stream has not come to its end."""
        ...


class _Inflate:
    """gzip (of one or several members) and deflate (with or without zlib's header)."""

    def __init__(self, *, gzip: bool) -> None:
        self._gzip = gzip
        self._started = False
        self._head = b""
        self._stream = zlib.decompressobj(31)

    def pieces(self, data: bytes) -> Iterator[bytes]:
        if not self._started:
            data = self._head + data
            if len(data) < 2:
                self._head = data
                return
            self._begin(data)
        while data or not self._stream.eof:
            if self._stream.eof and not self._next_member(data):
                return
            try:
                piece = self._stream.decompress(data, _PIECE)
            except zlib.error as error:
                raise DecodingError(str(error)) from error
            data = self._stream.unused_data if self._stream.eof else self._stream.unconsumed_tail
            if piece:
                yield piece
            elif not data:
                return

    def finish(self) -> None:
        if self._head or (self._started and not self._stream.eof):
            raise DecodingError("cut off")

    def _begin(self, data: bytes) -> None:
        self._started = True
        self._head = b""
        if not self._gzip:
            # RFC 9110 means zlib's format by "deflate"; some servers send the bare stream.
            wrapped = data[0] & 0x0F == 8 and int.from_bytes(data[:2], "big") % 31 == 0
            self._stream = zlib.decompressobj(15 if wrapped else -15)

    def _next_member(self, data: bytes) -> bool:
        """Start on a further gzip member; anything else after the end is padding."""
        if not (self._gzip and data.startswith(_GZIP_MAGIC)):
            return False
        self._stream = zlib.decompressobj(31)
        return True


class _Brotli:
    def __init__(self) -> None:
        self._stream = brotli.Decompressor()
        self._started = False

    def pieces(self, data: bytes) -> Iterator[bytes]:
        self._started = self._started or bool(data)
        while not self._stream.is_finished():
            try:
                piece = self._stream.process(data, output_buffer_limit=_PIECE)
            except brotli.error as error:
                raise DecodingError(str(error)) from error
            data = b""
            if piece:
                yield piece
            elif self._stream.can_accept_more_data():
                return

    def finish(self) -> None:
        if self._started and not self._stream.is_finished():
            raise DecodingError("cut off")


class _Chain:
    """Several codings, one within the other; the outermost comes first."""

    def __init__(self, layers: list[Decoder]) -> None:
        self._layers = layers

    def pieces(self, data: bytes) -> Iterator[bytes]:
        yield from self._through(data, self._layers)

    def finish(self) -> None:
        for layer in self._layers:
            layer.finish()

    def _through(self, data: bytes, layers: list[Decoder]) -> Iterator[bytes]:
        if not layers:
            yield data
            return
        for piece in layers[0].pieces(data):
            yield from self._through(piece, layers[1:])


def decoder_for(content_encoding: str | None) -> Decoder:
    """The decoder for a Content-Encoding header; raises DecodingError for an unknown coding."""
    names = [name.strip().lower() for name in (content_encoding or "").split(",")]
    names = [name for name in names if name not in ("", "identity")]
    if len(names) > _MOST_LAYERS:
        raise DecodingError(f"{len(names)} codings")
    return _Chain([_decoder(name) for name in reversed(names)])


def _decoder(name: str) -> Decoder:
    match name:
        case "gzip" | "x-gzip":
            return _Inflate(gzip=True)
        case "deflate":
            return _Inflate(gzip=False)
        case "br":
            return _Brotli()
        case _:
            raise DecodingError(f"unknown coding {name}")
