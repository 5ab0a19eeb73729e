"""What crosses the border of a worker process, and how faults cross it as themselves."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec

from reader import errors
from reader.newspapers import Newspaper
from reader.parse.results import ArticlePage, Feed, FrontPage, Sitemap
from reader.pictures.prepared import Prepared

RESULTS: dict[str, type[Any]] = {
    "parse_feed": Feed,
    "parse_sitemap": Sitemap,
    "parse_front_page": FrontPage,
    "parse_article": ArticlePage,
    "prepare_picture": Prepared,
}


class Call(msgspec.Struct, frozen=True, array_like=True):
    """One page to parse or picture to prepare; `function` is a key of RESULTS."""

    function: str
    body: bytes
    url: str
    charset: str | None
    paper: Newspaper | None
    now: datetime


class Answer(msgspec.Struct, frozen=True, array_like=True):
    """The result, or the fault by its class and values, or the traceback of a mistake of ours.

    `hostile` says that memory ran out; `leaving` that the process ends itself after this answer.
    """

    result: bytes = b""
    fault: str | None = None
    values: dict[str, str | int] = {}
    traceback: str | None = None
    hostile: bool = False
    leaving: bool = False


encode = msgspec.msgpack.Encoder().encode
decode_call = msgspec.msgpack.Decoder(Call).decode
decode_answer = msgspec.msgpack.Decoder(Answer).decode
_decoders = {name: msgspec.msgpack.Decoder(kind).decode for name, kind in RESULTS.items()}


def decode_result(function: str, result: bytes) -> Any:
    """The result of a function of RESULTS; raises msgspec.ValidationError if it is none."""
    return _decoders[function](result)


def fault_of(name: str, values: dict[str, str | int]) -> errors.PotrikaError:
    """A fault as it was raised on the other side; raises KeyError if there is no such fault."""
    return _faults(errors.PotrikaError)[name](**values)


def _faults(kind: type[errors.PotrikaError]) -> dict[str, type[errors.PotrikaError]]:
    found = {kind.__name__: kind}
    for below in kind.__subclasses__():
        found |= _faults(below)
    return found
