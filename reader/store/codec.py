"""How values lie on disk: documents compressed behind a format byte, times as milliseconds."""

from __future__ import annotations

import zlib
from datetime import UTC, datetime

import msgspec

from reader.article import Article, from_json, to_json

_ZLIB = 1


class NotADocument(ValueError):
    """A blob that is no document of ours, or a damaged one."""


def pack(article: Article) -> bytes:
    """An article as a blob. The first byte names the format, so that others can come later."""
    return bytes([_ZLIB]) + zlib.compress(to_json(article), 6)


def unpack(blob: bytes) -> Article:
    """The article of a blob; raises NotADocument."""
    if not blob or blob[0] != _ZLIB:
        raise NotADocument
    try:
        return from_json(zlib.decompress(blob[1:]))
    except (zlib.error, msgspec.DecodeError) as error:
        raise NotADocument from error


def to_ms(when: datetime) -> int:
    """An aware time as milliseconds since 1970, rounded down."""
    seconds = int(when.timestamp() // 1)
    return seconds * 1000 + when.microsecond // 1000


def to_ms_or_none(when: datetime | None) -> int | None:
    """`to_ms` of a time that may not be known."""
    return None if when is None else to_ms(when)


def from_ms(ms: int) -> datetime:
    """The aware UTC time of milliseconds since 1970."""
    return datetime.fromtimestamp(ms / 1000, UTC)


def from_ms_or_none(ms: int | None) -> datetime | None:
    """`from_ms` of a time that may not be known."""
    return None if ms is None else from_ms(ms)


def utcnow() -> datetime:
    """Now, aware, in UTC."""
    return datetime.now(UTC)
