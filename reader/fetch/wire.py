"""The requests session, on connections that know the call they serve.

requests keeps no list of its sockets and offers no hook between looking a name up and
connecting. Both are had by urllib3's connection classes, so these are ours; all the rest of
requests and urllib3 is used as it is.
"""

from __future__ import annotations

import contextlib
import os
import socket
from collections.abc import Mapping
from contextvars import ContextVar
from http.cookiejar import DefaultCookiePolicy
from typing import Any

import requests
from requests.adapters import HTTPAdapter
from requests.utils import get_environ_proxies
from urllib3 import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError
from urllib3.response import HTTPResponse

from reader.errors import AddressNotAllowed
from reader.fetch import addresses, lookup
from reader.fetch.calls import Call, Line

_QUICKACK: int | None = getattr(socket, "TCP_QUICKACK", None)

current_call: ContextVar[Call] = ContextVar("current_call")
"""The call that this thread's requests belong to; urllib3 passes nothing of the kind down."""


class _Watched(HTTPConnection):
    """A connection whose socket can be shut down from outside and whose peer is checked."""

    _line: Line | None = None
    _peer: str | None = None
    _served = False

    def _new_conn(self) -> socket.socket:
        call = current_call.get()
        limit = self.timeout if isinstance(self.timeout, int | float) else call.remaining()
        sock = lookup.connect(call, self._dns_host, self.port, limit, proxy=self.proxy is not None)
        sock.settimeout(limit)
        call.reused = False
        try:
            self._peer = sock.getpeername()[0]
            self._line = Line(sock)
            call.hold(self._line)
        except BaseException:
            sock.close()
            raise
        return sock

    def request(self, method: str, url: str, *args: Any, **options: Any) -> None:
        if self.sock is not None and self._line is not None:
            call = current_call.get()
            call.reused = self._served
            # A connection from the pool may have been made for a call that was allowed more.
            if self.proxy is None and not addresses.may_connect(
                self._peer or "", private=call.private
            ):
                raise AddressNotAllowed(host=call.host, url=call.url)
            call.hold(self._line)
        super().request(method, url, *args, **options)
        self._served = True
        self._acknowledge_at_once()

    def _acknowledge_at_once(self) -> None:
        """Many servers send the head of an answer and its body apart, and the body only once the
        head was acknowledged (Nagle), which Linux puts off for 40 ms on a connection that is used
        again. To be asked for anew for each answer; other systems have no such option."""
        if _QUICKACK is not None and self.sock is not None:
            with contextlib.suppress(OSError):  # closed already, as the answer will say
                self.sock.setsockopt(socket.IPPROTO_TCP, _QUICKACK, 1)

    def getresponse(self) -> HTTPResponse:  # type: ignore[override]  # as urllib3 has it
        sock = self.sock
        try:
            return super().getresponse()
        except HTTPError:
            # urllib3 forgets an answer whose lengths contradict each other, and with it a file
            # on the socket that keeps it open until the garbage is collected.
            self.close()
            if sock is not None and sock.fileno() >= 0:
                socket.close(sock.detach())
            raise

    def close(self) -> None:
        try:
            super().close()
        finally:
            self._served = False
            line, self._line = self._line, None
            if line is not None:
                line.drop()


class _WatchedTls(_Watched, HTTPSConnection):
    """The same over TLS."""


class _Pool(HTTPConnectionPool):
    ConnectionCls = _Watched


class _TlsPool(HTTPSConnectionPool):
    ConnectionCls = _WatchedTls


_POOLS = {"http": _Pool, "https": _TlsPool}


class _Adapter(HTTPAdapter):
    def init_poolmanager(self, *args: Any, **options: Any) -> None:
        super().init_poolmanager(*args, **options)
        self.poolmanager.pool_classes_by_scheme = _POOLS

    def proxy_manager_for(self, proxy: str, **options: Any) -> Any:
        manager = super().proxy_manager_for(proxy, **options)
        if not proxy.lower().startswith("socks"):
            manager.pool_classes_by_scheme = _POOLS
        return manager


class PoliteSession(requests.Session):
    """One session for all: no cookies, no .netrc, no redirects of its own."""

    def __init__(self, headers: Mapping[str, str], per_host: int) -> None:
        super().__init__()
        # trust_env would send passwords from ~/.netrc; proxies and CA bundle are asked for below.
        self.trust_env = False
        self.headers.clear()
        self.headers.update(headers)
        self.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        adapter = _Adapter(pool_connections=64, pool_maxsize=per_host)
        self.mount("http://", adapter)
        self.mount("https://", adapter)

    def get_redirect_target(self, resp: requests.Response) -> None:
        """None: requests would read the redirect's body whole, however long it is."""
        return


def proxies_for(url: str, host: str) -> dict[str, str]:
    """The proxies of the reader's environment (http_proxy, no_proxy…); none for this machine."""
    if addresses.is_loopback(host):
        return {}
    return dict(get_environ_proxies(url))


def ca_bundle() -> str | bool:
    """The certificates to trust: the reader's own bundle where the environment names one."""
    return os.environ.get("REQUESTS_CA_BUNDLE") or os.environ.get("CURL_CA_BUNDLE") or True
