"""Noticing that a list tells a known story differently: its page is then to be read again.

A section may be listed by its feed today and by its front page tomorrow, with other headlines;
and a server may state a new time of modification whenever it is asked. So a headline is news
only if neither list nor page ever had it, and a time only if it is later than our last reading.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

import msgspec

from reader.parse.results import Entry
from reader.store import codec
from reader.store.documents import is_cut

_HASH_BYTES = 8
_HEADLINES_KEPT = 6


@dataclass(frozen=True, slots=True)
class Said:
    """What was said of a story so far: digests of its headlines one after another, its time of
    modification and of our last reading of its page (ms), a digest of its text."""

    headlines: bytes | None
    modified: int | None
    blocks: bytes | None
    page_read: int | None = None


def columns_of(entry: Entry) -> dict[str, Any]:
    """What a new story's entry says, as columns of its row."""
    return {
        "said_headline": _headline(entry.headline),
        "said_modified": codec.to_ms_or_none(entry.modified),
        "said_blocks": _blocks(entry),
    }


def news_of(entry: Entry, said: Said) -> tuple[dict[str, Any], bool]:
    """What an entry says that was not said before, as columns; and whether that is a change of
    the story, not only something that was not known of it."""
    columns: dict[str, Any] = {}
    changed = False
    headlines = with_headline(said.headlines, entry.headline)
    if headlines != said.headlines:
        columns["said_headline"] = headlines
        changed = said.headlines is not None
    modified = codec.to_ms_or_none(entry.modified)
    if modified is not None and modified > (said.modified or 0):
        columns["said_modified"] = modified
        since = max(said.modified or modified, said.page_read or 0)
        changed = changed or modified > since
    blocks = _blocks(entry)
    if blocks is not None and blocks != said.blocks:
        columns["said_blocks"] = blocks
        changed = changed or said.blocks is not None
    return columns, changed


def with_headline(headlines: bytes | None, headline: str) -> bytes | None:
    """The digests with another headline's, the last few of them; the same if it is no news."""
    digest = _headline(headline)
    known = headlines or b""
    starts = range(0, len(known), _HASH_BYTES)
    if digest is None or digest in [known[start : start + _HASH_BYTES] for start in starts]:
        return headlines
    return (known + digest)[-_HASH_BYTES * _HEADLINES_KEPT :]


def _headline(headline: str) -> bytes | None:
    """None for a headline that the list itself cut short: it says nothing."""
    return None if is_cut(headline) else _hash(" ".join(headline.split()).encode())


def _blocks(entry: Entry) -> bytes | None:
    return _hash(msgspec.json.encode(entry.blocks)) if entry.blocks else None


def _hash(data: bytes) -> bytes:
    return hashlib.blake2b(data, digest_size=_HASH_BYTES).digest()
