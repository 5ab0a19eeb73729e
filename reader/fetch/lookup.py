"""From a host to a connected socket, in a way that can be stopped and that minds where it leads.

`socket.create_connection` can do neither: a name look-up cannot be interrupted, and it connects
to whatever comes out of it.
"""

from __future__ import annotations

import errno
import selectors
import socket
import threading
from collections.abc import Sequence
from typing import Any

from reader.errors import AddressNotAllowed, NoNetwork, TookTooLong
from reader.fetch import addresses
from reader.fetch.calls import Call

Address = tuple[socket.AddressFamily, Any]
"""A family and what socket.connect wants for it."""

# Between two looks whether the call was ended, while a connection is being made.
_STEP = 0.025

_IN_PROGRESS = (errno.EINPROGRESS, errno.EWOULDBLOCK, getattr(errno, "WSAEWOULDBLOCK", 10035))


class _Lookup:
    """A name look-up in a thread of its own, which may outlive the call that wanted it."""

    def __init__(self, host: str, port: int) -> None:
        self._host, self._port = host, port
        self.done = threading.Condition()
        self.found: list[Address] | None = None
        threading.Thread(target=self._run, name="potrika-lookup", daemon=True).start()

    def _run(self) -> None:
        try:
            infos = socket.getaddrinfo(self._host, self._port, type=socket.SOCK_STREAM)
            found: list[Address] = [(info[0], info[4]) for info in infos]
        except (OSError, UnicodeError):  # unknown, no resolver, or a label that is too long
            found = []
        with self.done:
            self.found = found
            self.done.notify_all()


def addresses_of(call: Call, host: str, port: int, until: float) -> list[Address]:
    """Where a host is; raises NoNetwork if that is unknown, TookTooLong when it gets too late."""
    numeric = addresses.literal(host)
    if numeric is not None:
        family = socket.AF_INET6 if ":" in numeric else socket.AF_INET
        return [(family, (numeric, port))]
    if addresses.is_localhost(host):  # no name server is asked what that is
        return [(socket.AF_INET, ("127.0.0.1", port)), (socket.AF_INET6, ("::1", port))]
    lookup = _Lookup(host, port)
    with call.waiting(lookup.done):
        while lookup.found is None:
            call.check()
            left = min(until - call.clock(), call.remaining())
            if left <= 0:
                raise TookTooLong(host=call.host, url=call.url, stage="connect")
            lookup.done.wait(left)
    if not lookup.found:
        raise NoNetwork(host=call.host, url=call.url)
    return lookup.found


def connect(call: Call, host: str, port: int, seconds: float, *, proxy: bool) -> socket.socket:
    """A connected socket to the first address that answers, within `seconds` for all of them.

    Not one packet goes to an address that `call` may not connect to (a proxy is where the reader's
    own settings say, so it may be anywhere). Raises AddressNotAllowed where there is no other,
    NoNetwork, TookTooLong, Cancelled.
    """
    until = call.clock() + seconds
    found = addresses_of(call, host, port, until)
    allowed = [
        address
        for address in found
        if proxy or addresses.may_connect(address[1][0], private=call.private)
    ]
    if not allowed:
        raise AddressNotAllowed(host=call.host, url=call.url)
    return _first_that_answers(call, _alternating(allowed), until)


def _alternating(found: Sequence[Address]) -> list[Address]:
    """IPv6 and IPv4 in turn, as the system sorted them: one of the two may lead nowhere."""
    first = [address for address in found if address[0] == found[0][0]]
    other = [address for address in found if address[0] != found[0][0]]
    mixed: list[Address] = []
    for at in range(max(len(first), len(other))):
        mixed += first[at : at + 1] + other[at : at + 1]
    return mixed


def _first_that_answers(call: Call, found: Sequence[Address], until: float) -> socket.socket:
    late = False
    cause: OSError | None = None
    for at, address in enumerate(found):
        # The last one may use all that is left, the others half of it each.
        left = until - call.clock()
        try:
            return _connected(call, address, left if at == len(found) - 1 else left / 2)
        except TimeoutError as error:
            late, cause = True, error
        except OSError as error:
            cause = error
    if late:
        raise TookTooLong(host=call.host, url=call.url, stage="connect") from cause
    raise NoNetwork(host=call.host, url=call.url) from cause


def _connected(call: Call, address: Address, seconds: float) -> socket.socket:
    family, where = address
    sock = socket.socket(family, socket.SOCK_STREAM)
    try:
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setblocking(False)
        code = sock.connect_ex(where)
        if code in _IN_PROGRESS:
            code = _awaited(call, sock, call.clock() + seconds)
        _raise_for(code)
    except BaseException:
        sock.close()
        raise
    return sock


def _awaited(call: Call, sock: socket.socket, until: float) -> int:
    """The error number that an attempt to connect ends with; 0 is a connection."""
    with selectors.DefaultSelector() as selector:
        selector.register(sock, selectors.EVENT_WRITE)
        while True:
            call.check()
            left = until - call.clock()
            if left <= 0:
                raise TimeoutError
            if selector.select(min(left, _STEP)):
                break
    return sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)


def _raise_for(code: int) -> None:
    if code in (errno.ETIMEDOUT, getattr(errno, "WSAETIMEDOUT", errno.ETIMEDOUT)):
        raise TimeoutError
    if code:
        raise OSError(code, "connect")
