"""How values lie on disk: documents compressed behind a format byte, times as milliseconds.

A document's first byte names its format: 1 is zlib over JSON, which older versions wrote; 2 is
a byte for the dictionary's number (reader.store.dictionaries) and a zstd frame over narrowed JSON
(reader.store.bytewise). Why: docs/how-are-texts-compressed.md.
"""

from __future__ import annotations

import zlib
from datetime import UTC, datetime

import msgspec
from backports.zstd import CompressionParameter, ZstdDecompressor, ZstdDict, ZstdError, compress

from reader.article import Article, from_json, to_json
from reader.store import bytewise, dictionaries

_ZLIB, _NARROWED = 1, 2
_LEVEL = 19
_LARGEST = 64 * 1024 * 1024
_OPTIONS: dict[int, int] = {
    CompressionParameter.compression_level: _LEVEL,
    CompressionParameter.checksum_flag: 1,
    CompressionParameter.dict_id_flag: 0,
}


class NotADocument(ValueError):
    """A blob that is no document of ours, or a damaged one."""


class DictionaryMissing(NotADocument):
    """A document that may well be sound, but its dictionary is not there: nothing may be
    written over it."""


def pack(article: Article) -> bytes:
    """An article as a blob; without a dictionary in the older format, which needs none."""
    number = dictionaries.NEWEST
    known = dictionaries.dictionary(number)
    if known is None:
        return bytes([_ZLIB]) + zlib.compress(to_json(article), 6)
    narrowed = bytewise.narrow(to_json(article))
    # Digested once and used again: 0.5 ms instead of 4.
    frame = compress(narrowed, options=_OPTIONS, zstd_dict=known.as_digested_dict)
    return bytes([_NARROWED, number]) + frame


def unpack(blob: bytes) -> Article:
    """The article of a blob; raises NotADocument, of which DictionaryMissing is one."""
    match blob[:1]:
        case b"\x01":
            return _from_zlib(blob[1:])
        case b"\x02" if len(blob) > 1:
            return _from_frame(blob[2:], dictionary_of(blob[1]))
        case _:
            raise NotADocument


def dictionary_of(number: int) -> ZstdDict:
    """The dictionary of a number; raises DictionaryMissing."""
    known = dictionaries.dictionary(number)
    if known is None:
        raise DictionaryMissing
    return known


def _from_zlib(packed: bytes) -> Article:
    try:
        return from_json(zlib.decompress(packed))
    except (zlib.error, msgspec.DecodeError) as error:
        raise NotADocument from error


def _from_frame(frame: bytes, dictionary: ZstdDict) -> Article:
    reader = ZstdDecompressor(dictionary)
    try:
        narrowed = reader.decompress(frame, _LARGEST)
        if not reader.eof:
            raise NotADocument
        return from_json(bytewise.widen(narrowed).encode())
    except (ZstdError, msgspec.DecodeError) as error:
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
