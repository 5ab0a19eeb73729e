"""Which addresses may be asked: by their text, and by where they really lead.

Text alone cannot tell. 127.1, 0x7f.1 and 2130706433 all mean 127.0.0.1, and a name may resolve
to anything, to something else the second time. So the text is checked for what is wrong with it
in any case, and the numeric address at the moment of connecting, before anything is sent.
"""

from __future__ import annotations

import contextlib
import ipaddress
import re
import socket
from functools import lru_cache
from urllib.parse import SplitResult, urljoin, urlsplit

from reader.errors import AddressNotAllowed, BrokenAnswer

_DEFAULT_PORTS = {"http": 80, "https": 443}

# Parsers disagree about where a host ends at a backslash or a space, and some drop control
# characters, so there may be none.
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_AMBIGUOUS_HOST = re.compile(r"[\s\\@]")

# Hosts and addresses whose answer is remembered: each is asked about several times a request.
_KNOWN = 512

_NAT64 = ipaddress.ip_network("64:ff9b::/96")

_IP = ipaddress.IPv4Address | ipaddress.IPv6Address


def check(url: str) -> SplitResult:
    """The parts of an address that may be asked by its text: http or https, a host, no user.

    Raises AddressNotAllowed for every other one.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise AddressNotAllowed(url=url, host="") from error
    host = parts.hostname or ""
    if (
        parts.scheme.lower() not in _DEFAULT_PORTS
        or not host
        or port == 0
        or _AMBIGUOUS_HOST.search(parts.netloc)
        or _CONTROL.search(url)
    ):
        raise AddressNotAllowed(url=url, host=host)
    return parts


def host_of(url: str) -> str:
    """The host for people to read; empty where the address has none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def host_key(parts: SplitResult) -> str:
    """Whom the courtesy is owed to: the host, with its port unless that is the usual one."""
    host = (parts.hostname or "").rstrip(".")
    if parts.port is None or parts.port in _DEFAULT_PORTS.values():
        return host
    return f"{host}:{parts.port}"


def origin(parts: SplitResult) -> str:
    """Scheme, host and port: what one robots.txt speaks for."""
    return f"{parts.scheme.lower()}://{parts.netloc.lower()}"


def redirect_target(current: str, location: str) -> str:
    """Where a Location header leads. http.client reads headers as Latin-1; servers send UTF-8.

    Raises BrokenAnswer where it cannot be read at all.
    """
    with contextlib.suppress(UnicodeError):  # else it was Latin-1, then
        location = location.encode("latin-1").decode("utf-8")
    try:
        return urljoin(current, location.strip())
    except ValueError as error:
        raise BrokenAnswer(host=host_of(current), url=current) from error


def _unwrapped(ip: _IP) -> _IP:
    """The IPv4 address that an IPv6 one carries, where it carries one."""
    if isinstance(ip, ipaddress.IPv4Address):
        return ip
    if ip in _NAT64:
        return ipaddress.IPv4Address(int(ip) & 0xFFFFFFFF)
    teredo = ip.teredo
    return ip.ipv4_mapped or ip.sixtofour or (teredo[1] if teredo else None) or ip


@lru_cache(maxsize=_KNOWN)
def may_connect(address: str, *, private: bool) -> bool:
    """Whether a numeric address may be connected to: public ones always, others if `private`."""
    ip = _unwrapped(ipaddress.ip_address(address.partition("%")[0]))
    if ip.is_multicast:
        return False
    return private or ip.is_global


def check_unresolved(host: str, url: str, *, private: bool) -> None:
    """Raise AddressNotAllowed if the host's text alone shows that it may not be connected to.

    All that can be done where a proxy looks the name up.
    """
    numeric = literal(host)
    fits = numeric is None or may_connect(numeric, private=private)
    if not fits or (is_loopback(host) and not private):
        raise AddressNotAllowed(host=host, url=url)


def literal(host: str) -> str | None:
    """The numeric address that a host is by itself, in any spelling the system understands."""
    bare = host.strip("[]").rstrip(".").partition("%")[0]
    try:
        return str(ipaddress.ip_address(bare))
    except ValueError:
        pass
    try:
        return socket.inet_ntoa(socket.inet_aton(bare))
    except (OSError, UnicodeError):
        return None


@lru_cache(maxsize=_KNOWN)
def is_loopback(host: str) -> bool:
    """Whether a host is this machine by its name alone."""
    if is_localhost(host):
        return True
    numeric = literal(host)
    return numeric is not None and _unwrapped(ipaddress.ip_address(numeric)).is_loopback


def is_localhost(host: str) -> bool:
    """Whether a host is one of the names that always mean this machine (RFC 6761 6.3)."""
    name = host.rstrip(".").lower()
    return name == "localhost" or name.endswith(".localhost")
