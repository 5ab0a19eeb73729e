"""What is asked of the client and what it answers."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum


class Want(Enum):
    """What a request is for, with the cap on its decompressed body."""

    PAGE = "page"
    FEED = "feed"
    PICTURE = "picture"

    @property
    def limit(self) -> int:
        """The most bytes that a body may have after decompression."""
        return (20 if self is Want.PICTURE else 10) * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Validators:
    """What the server or the last body gave to ask again by."""

    etag: str | None = None
    last_modified: str | None = None
    body_hash: str | None = None


@dataclass(frozen=True, slots=True)
class Request:
    """One thing to fetch. `private` allows loopback and private addresses (its subscription is
    one itself); `robots` is False only for what the reader asked for by name (a feed address)."""

    url: str
    want: Want = Want.PAGE
    validators: Validators = field(default=Validators())
    private: bool = False
    robots: bool = True


@dataclass(slots=True)
class Meter:
    """Bytes of bodies that came over the wire for requests, whatever became of them."""

    wire_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Response:
    """What came. `url` is the final address; `not_modified` where the server answered 304 or the
    body's hash is the one we have (then `body` is empty); `charset` is the header's, if stated."""

    url: str
    body: bytes
    not_modified: bool
    content_type: str | None
    charset: str | None
    validators: Validators
    wire_bytes: int
