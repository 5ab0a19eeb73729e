"""What may go wrong at the demo newspaper, on demand.

    server.faults.turn_on("/rss/*", Status(429, retry_after="2"), times=1)
    server.faults.turn_on("/news/*", Slow(0.5))
    server.faults.turn_off()

A pattern is a shell pattern on the path (without its query). Of several that match, the one
turned on last counts. A new kind is a new frozen dataclass here and a branch in handler.py.
"""

from __future__ import annotations

import fnmatch
import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slow:
    """Answers rightly after `seconds`."""

    seconds: float


@dataclass(frozen=True, slots=True)
class Silent:
    """Takes the request and never says a word, until the server stops."""


@dataclass(frozen=True, slots=True)
class Hang:
    """Sends the headers, then nothing more."""


@dataclass(frozen=True, slots=True)
class Drip:
    """Sends the right body one byte each `seconds`."""

    seconds: float = 0.05


@dataclass(frozen=True, slots=True)
class Truncated:
    """Promises the whole body, sends a `share` of it and hangs up."""

    share: float = 0.66


@dataclass(frozen=True, slots=True)
class CutShort:
    """A sound answer whose body is only a `share` of the right one (a feed cut off)."""

    share: float = 0.66


@dataclass(frozen=True, slots=True)
class Status:
    """Another status, with a short page; `retry_after` in seconds or as an HTTP date."""

    code: int
    retry_after: str | None = None


@dataclass(frozen=True, slots=True)
class Redirect:
    """Sends the asker elsewhere."""

    to: str
    code: int = 302


@dataclass(frozen=True, slots=True)
class RedirectLoop:
    """Sends the asker round in circles, each time to an address with another number."""


@dataclass(frozen=True, slots=True)
class Endless:
    """A body that does not end."""


@dataclass(frozen=True, slots=True)
class Bomb:
    """A small body that becomes `megabytes` when unpacked; `encoding` is gzip or br."""

    megabytes: int = 64
    encoding: str = "gzip"


@dataclass(frozen=True, slots=True)
class WrongCharset:
    """A Content-Type that lies about the charset; None says none at all."""

    charset: str | None = "iso-8859-1"


@dataclass(frozen=True, slots=True)
class BadBytes:
    """Bytes that are no UTF-8 in the middle of the body."""


Trouble = (
    Slow
    | Silent
    | Hang
    | Drip
    | Truncated
    | CutShort
    | Status
    | Redirect
    | RedirectLoop
    | Endless
    | Bomb
    | WrongCharset
    | BadBytes
)


@dataclass(slots=True)
class _Rule:
    pattern: str
    trouble: Trouble
    left: int | None


class Faults:
    """The faults that are on. Safe from any thread."""

    def __init__(self) -> None:
        self._rules: list[_Rule] = []
        self._lock = threading.Lock()

    def turn_on(self, pattern: str, trouble: Trouble, times: int | None = None) -> None:
        """Lets `trouble` befall requests whose path matches, all or the first `times`."""
        with self._lock:
            self._rules.append(_Rule(pattern, trouble, times))

    def turn_off(self, pattern: str | None = None) -> None:
        """Ends the faults of one pattern, or all."""
        with self._lock:
            self._rules = [rule for rule in self._rules if pattern not in (None, rule.pattern)]

    def take(self, path: str) -> Trouble | None:
        """The fault that befalls this request, if any; counts it."""
        with self._lock:
            for rule in reversed(self._rules):
                if rule.left != 0 and fnmatch.fnmatchcase(path, rule.pattern):
                    if rule.left is not None:
                        rule.left -= 1
                    return rule.trouble
        return None
