"""What the window's process and that of a sync say to each other.

Both are ours and of one version, and nothing that a newspaper sent is among it but as text, so
Python's own format will do: faults cross as themselves.
"""

from __future__ import annotations

import pickle
from dataclasses import dataclass
from typing import cast

from reader.errors import PotrikaError
from reader.events import Event

STOP = b"stop"
"""All that is said to a sync that runs."""


@dataclass(frozen=True, slots=True)
class Task:
    """A sync to be done: of what is due, or of everything with `force`; the others as in
    SyncOrder. `mood` is the `Ended.mood` of the sync before, `log_level` what is worth a line."""

    force: bool
    only: tuple[str, ...]
    interval: int
    picture_limit: int | None
    room: tuple[float, int] | None
    mood: bytes
    log_level: int


@dataclass(frozen=True, slots=True)
class Told:
    """What happened since the last time."""

    events: tuple[Event, ...]


@dataclass(frozen=True, slots=True)
class Logged:
    """A line for the log, with the traceback that belongs to it."""

    logger: str
    level: int
    text: str


@dataclass(frozen=True, slots=True)
class Ended:
    """The last message: what ended the sync, if anything did, and what it learned about the
    network, which the window keeps for the next one and does not look into."""

    fault: PotrikaError | None
    mood: bytes


Message = Task | Told | Logged | Ended


def encode(message: Message) -> bytes:
    """A message as bytes."""
    return pickle.dumps(message)


def decode(data: bytes) -> Message:
    """The message of `encode`."""
    return cast("Message", pickle.loads(data))  # noqa: S301 - from our own process, see above
