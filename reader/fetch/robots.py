"""robots.txt (RFC 9309), one per origin, fetched by the client that it binds.

- A success is obeyed for a day at most. A page of ours counts as a robot's: it is fetched unasked.
- 4xx, a redirect loop: there is none, everything is allowed (RFC 9309 2.3.1.3). 429 is not "there
  is none" but "not now".
- 5xx: nothing is fetched (2.3.1.4), with the server's trouble as the reason, since it passes. An
  older copy goes on counting. Asked for again after some minutes.
- Not reachable: the page would not be either, so its fetch fails for the same reason. That is not
  remembered: a moment later the network may be back.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field

from protego import Protego

from reader.errors import (
    AddressNotAllowed,
    Cancelled,
    FetchFault,
    Gone,
    Refused,
    RobotsForbid,
    ServerTrouble,
    TooManyRedirects,
)
from reader.fetch.answers import TOO_MANY_REQUESTS
from reader.fetch.calls import Call
from reader.fetch.limits import Limits

Fetch = Callable[[str], bytes]
"""Fetches a robots.txt by its address; raises FetchFault."""


@dataclass(slots=True)
class _Record:
    """What is known of one origin. Only who set `asking` fetches; the others wait for it."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    asking: bool = False
    rounds: int = 0
    outcome: Protego | FetchFault | None = None
    """Its rules, or why there are none."""
    until: float = float("-inf")
    """Until when the outcome is believed; those who waited for it believe it in any case."""


class Robots:
    """What the hosts' robots.txt files allow to the robot of this name."""

    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._lock = threading.Lock()
        self._records: dict[str, _Record] = {}

    def check(self, call: Call, origin: str, url: str, fetch: Fetch) -> float | None:
        """Raise RobotsForbid if `url` may not be fetched, or why that cannot be known.

        Returns the Crawl-delay in seconds, where there is one.
        """
        rules = self._rules(call, origin, fetch)
        if not rules.can_fetch(url, self._name):
            raise RobotsForbid(host=call.host, url=url)
        delay = rules.crawl_delay(self._name)
        return None if delay is None else float(delay)

    def _rules(self, call: Call, origin: str, fetch: Fetch) -> Protego:
        with self._lock:
            record = self._records.setdefault(origin, _Record())
        waited_in: int | None = None
        with call.waiting(record.changed):
            while True:
                call.check()
                answered = waited_in is not None and waited_in != record.rounds
                if record.outcome is not None and (answered or call.clock() < record.until):
                    return _verdict(record.outcome, call)
                if not record.asking:
                    record.asking = True
                    break
                waited_in = record.rounds
                record.changed.wait(call.remaining())
        return self._ask(call, record, origin, fetch)

    def _ask(self, call: Call, record: _Record, origin: str, fetch: Fetch) -> Protego:
        answer: tuple[Protego | FetchFault, float] | None = None
        try:
            answer = self._answer(record.outcome, fetch, f"{origin}/robots.txt")
        finally:
            with record.changed:
                record.asking = False
                if answer is not None:
                    record.outcome, lifetime = answer
                    record.until = call.clock() + lifetime
                    record.rounds += 1
                record.changed.notify_all()
        return _verdict(answer[0], call)

    def _answer(
        self, known: Protego | FetchFault | None, fetch: Fetch, url: str
    ) -> tuple[Protego | FetchFault, float]:
        """The outcome of asking and how long it is believed. Raises nothing but Cancelled."""
        lifetime = self._limits.robots_lifetime
        try:
            return _parsed(fetch(url)), lifetime
        except (Gone, Refused, TooManyRedirects):
            return _parsed(b""), lifetime
        except AddressNotAllowed as fault:
            # Led astray by a redirect there is none; else it is the host that may not be asked,
            # which another call may be allowed to.
            return (fault, 0.0) if fault.values["url"] == url else (_parsed(b""), lifetime)
        except Cancelled:
            raise
        except FetchFault as fault:
            status = fault.values.get("status") if isinstance(fault, ServerTrouble) else None
            if isinstance(status, int) and _means_there_is_none(status):
                return _parsed(b""), lifetime
            outcome = known if isinstance(known, Protego) else fault
            return outcome, (0.0 if status is None else self._limits.robots_retry)


def _means_there_is_none(status: int) -> bool:
    return 300 <= status < 500 and status != TOO_MANY_REQUESTS


def _verdict(outcome: Protego | FetchFault, call: Call) -> Protego:
    if isinstance(outcome, FetchFault):
        # A fault of its own for each thread: a traceback belongs to one.
        raise type(outcome)(**{**outcome.values, "host": call.host, "url": call.url})
    return outcome


def _parsed(body: bytes) -> Protego:
    return Protego.parse(body.decode("utf-8-sig", errors="replace"))
