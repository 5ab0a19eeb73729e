"""Whether there is a network, learned by trying; the system's word for it is often wrong.

Pure: whoever fetches tells it what came of it, and when. A captive portal (a network that shows
its own page until one has signed in) shows itself as several hosts that all at once have bad
certificates, or lead to one and the same host that is none of theirs.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from reader.errors import (
    AddressNotAllowed,
    BadCertificate,
    Cancelled,
    Fault,
    NoNetwork,
    TookTooLong,
)
from reader.fetch.addresses import is_loopback

RECENT = timedelta(minutes=10)
"""How long an outcome says something about now."""

_SEVERAL = 2
"""Hosts that a portal must have taken the place of: one may have moved, or let its certificate
run out."""

# Values of a fault's `stage`: nobody was asked at all, or nobody could be.
_NOT_ASKED = ("gate", "queue")
_CONNECT = "connect"


@dataclass(frozen=True, slots=True)
class _Outcome:
    when: datetime
    reached: bool
    instead: str | None = None
    """Who answered in the host's place: another host, or "" for a bad certificate."""


class NetworkMood:
    """Offline once every host tried recently could not be reached; one that answers ends it.

    This machine itself counts only while nothing else was tried, since it is always there. Not
    thread-safe: its owner asks and tells it from one thread, or under a lock.
    """

    def __init__(self) -> None:
        self._online = True
        self._since: datetime | None = None
        self._latest: dict[str, _Outcome] = {}
        self._failing_since: datetime | None = None
        self._captive = False

    @property
    def captive(self) -> bool:
        """Whether we are offline because the network wants one to sign in first."""
        return self._captive

    @property
    def online(self) -> bool:
        """True until there is reason to think otherwise."""
        return self._online

    @property
    def since(self) -> datetime | None:
        """Since when it is so: the first failure of this outage, or the answer that ended the
        last one. None as long as nothing is known."""
        return self._since

    def succeeded(self, host: str, now: datetime) -> bool:
        """A host gave what was asked of it; True if that changes the mood."""
        return self._tell(host, _Outcome(now, reached=True))

    def led_elsewhere(self, host: str, other: str, now: datetime) -> bool:
        """A host led to `other`; True if that changes the mood. That is an answer of its own,
        unless other hosts lead there too."""
        if _are_one_site(host, other):
            return False
        return self._tell(host, _Outcome(now, reached=True, instead=other))

    def failed(self, host: str, fault: Fault, now: datetime) -> bool:
        """A fetch ended in `fault`; True if that changes the mood.

        A host that refuses, or has trouble, or breaks off has been reached all the same.
        """
        if isinstance(fault, BadCertificate):
            return self._tell(host, _Outcome(now, reached=True, instead=""))
        if isinstance(fault, AddressNotAllowed):
            # A portal is often at an address of the house, which is never followed to.
            other = urlsplit(str(fault.values.get("url", ""))).hostname
            return other is not None and self.led_elsewhere(host, other, now)
        if not _is_telling(fault):
            return False
        return self._tell(host, _Outcome(now, reached=not _is_unreachable(fault)))

    def _tell(self, host: str, outcome: _Outcome) -> bool:
        now = outcome.when
        self._latest[host] = outcome
        self._latest = {
            name: known for name, known in self._latest.items() if now - known.when <= RECENT
        }
        if is_loopback(host) and self._elsewhere():
            return False
        captive = self._is_captive()
        if outcome.instead == "" and not captive and not self._captive:
            return False  # alone it says nothing
        if outcome.reached and not captive:
            self._failing_since = None
        elif self._failing_since is None:
            self._failing_since = now
        online = not captive and self._is_any_reached()
        changed = (online, captive) != (self._online, self._captive)
        if changed or self._since is None:
            self._since = now if online else self._failing_since
        self._online, self._captive = online, captive
        return changed

    def _is_captive(self) -> bool:
        """Several hosts were answered for by one and the same other, and since the first of them
        none has answered itself."""
        taken: dict[str, list[datetime]] = {}
        for known in self._elsewhere():
            if known.instead is not None:
                taken.setdefault(known.instead, []).append(known.when)
        own = [k.when for k in self._elsewhere() if k.reached and k.instead is None]
        return any(
            len(times) >= _SEVERAL and not any(when >= min(times) for when in own)
            for times in taken.values()
        )

    def _is_any_reached(self) -> bool:
        asked = self._elsewhere() or list(self._latest.values())
        telling = [known for known in asked if known.instead != ""]
        return any(known.reached for known in telling) if telling else self._online

    def _elsewhere(self) -> list[_Outcome]:
        return [known for host, known in self._latest.items() if not is_loopback(host)]


def _are_one_site(host: str, other: str) -> bool:
    """Whether two hosts are alike enough for one of them to lead to the other any day."""
    one, two = ([*name.lower().split(".")][-2:] for name in (host, other))
    return one == two


def _is_unreachable(fault: Fault) -> bool:
    if isinstance(fault, TookTooLong):
        return fault.values.get("stage") == _CONNECT
    return isinstance(fault, NoNetwork)


def _is_telling(fault: Fault) -> bool:
    """Whether a fault says anything about the network."""
    if isinstance(fault, Cancelled):
        return False
    return fault.values.get("stage") not in _NOT_ASKED
