"""Whether there is a network, learned by trying; the system's word for it is often wrong.

Pure: whoever fetches tells it what came of it, and when. A captive portal would show itself here
as many hosts that suddenly have bad certificates or lead to one and the same other host; that can
be added without changing what is asked of this class now.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

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

# Values of a fault's `stage`: nobody was asked at all, or nobody could be.
_NOT_ASKED = ("gate", "queue")
_CONNECT = "connect"


@dataclass(frozen=True, slots=True)
class _Outcome:
    when: datetime
    reached: bool


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

    def failed(self, host: str, fault: Fault, now: datetime) -> bool:
        """A fetch ended in `fault`; True if that changes the mood.

        A host that refuses, or has trouble, or breaks off has been reached all the same.
        """
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
        if outcome.reached:
            self._failing_since = None
        elif self._failing_since is None:
            self._failing_since = now
        online = self._is_any_reached()
        changed = online != self._online
        if changed or self._since is None:
            self._since = now if online else self._failing_since
        self._online = online
        return changed

    def _is_any_reached(self) -> bool:
        return any(known.reached for known in self._elsewhere() or self._latest.values())

    def _elsewhere(self) -> list[_Outcome]:
        return [known for host, known in self._latest.items() if not is_loopback(host)]


def _is_unreachable(fault: Fault) -> bool:
    if isinstance(fault, TookTooLong):
        return fault.values.get("stage") == _CONNECT
    return isinstance(fault, NoNetwork)


def _is_telling(fault: Fault) -> bool:
    """Whether a fault says anything about the network. A bad certificate may be a portal's."""
    if isinstance(fault, Cancelled | AddressNotAllowed | BadCertificate):
        return False
    return fault.values.get("stage") not in _NOT_ASKED
