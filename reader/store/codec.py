"""How values lie on disk: documents compressed behind a format byte, times as milliseconds.

A document's first byte names its format: 1 is zlib over JSON, which older versions wrote; 2 is
a byte for the dictionary's number (reader.store.dictionaries) and a zstd frame over narrowed JSON
(reader.store.bytewise). Why: docs/how-are-texts-compressed.md.
"""

from __future__ import annotations

import functools
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.later import later

# What packs and unpacks comes with the first article: lists need times alone.
if TYPE_CHECKING:
    import msgspec
    from backports import zstd

    from reader import article as documents
    from reader.article import Article
    from reader.store import bytewise, dictionaries
else:
    (msgspec,) = later("", "msgspec")
    (zstd,) = later("backports", "zstd")
    (documents,) = later("reader", "article")
    bytewise, dictionaries = later("reader.store", "bytewise", "dictionaries")

_ZLIB, _NARROWED = 1, 2
_LEVEL = 13  # half the time of 19, for 1 % more bytes
_LARGEST = 64 * 1024 * 1024


class NotADocument(ValueError):
    """A blob that is no document of ours, or a damaged one."""


class DictionaryMissing(NotADocument):
    """A document that may well be sound, but its dictionary is not there: nothing may be
    written over it."""


@functools.cache
def _options() -> dict[int, int]:
    return {
        zstd.CompressionParameter.compression_level: _LEVEL,
        zstd.CompressionParameter.checksum_flag: 1,
        zstd.CompressionParameter.dict_id_flag: 0,
    }


def pack(article: Article) -> bytes:
    """An article as a blob; without a dictionary in the older format, which needs none."""
    number = dictionaries.NEWEST
    known = dictionaries.dictionary(number)
    if known is None:
        return bytes([_ZLIB]) + zlib.compress(documents.to_json(article), 6)
    narrowed = bytewise.narrow(documents.to_json(article))
    # Digested once and used again: 0.5 ms instead of 4.
    frame = zstd.compress(narrowed, options=_options(), zstd_dict=known.as_digested_dict)
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


def dictionary_of(number: int) -> zstd.ZstdDict:
    """The dictionary of a number; raises DictionaryMissing."""
    known = dictionaries.dictionary(number)
    if known is None:
        raise DictionaryMissing
    return known


def _from_zlib(packed: bytes) -> Article:
    try:
        return documents.from_json(zlib.decompress(packed))
    except (zlib.error, msgspec.DecodeError) as error:
        raise NotADocument from error


def _from_frame(frame: bytes, dictionary: zstd.ZstdDict) -> Article:
    reader = zstd.ZstdDecompressor(dictionary)
    try:
        narrowed = reader.decompress(frame, _LARGEST)
        if not reader.eof:
            raise NotADocument
        return documents.from_json(bytewise.widen(narrowed).encode())
    except (zstd.ZstdError, msgspec.DecodeError) as error:
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
