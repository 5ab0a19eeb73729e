from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from reader.errors import FetchFault
from reader.fetch.client import Client
from reader.fetch.limits import Limits
from reader.fetch.messages import Request, Response, Validators, Want
from tests.fetch.server import RawServer

QUICK = Limits(
    connect=2.0,
    read=2.0,
    total=5.0,
    backoff=0.01,
    patience=1.5,
    tick=0.01,
)


@pytest.fixture(autouse=True)
def no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever runs the tests may sit behind a proxy."""
    for name in ("http_proxy", "https_proxy", "all_proxy", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(autouse=True)
def no_name_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """No test may depend on, or wait for, a name server outside."""

    def knows_nothing(*args: object, **options: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "unknown")

    monkeypatch.setattr(socket, "getaddrinfo", knows_nothing)


@pytest.fixture
def server() -> Iterator[RawServer]:
    one = RawServer()
    yield one
    one.close()


@pytest.fixture
def new_client() -> Iterator[Callable[[Limits], Client]]:
    clients: list[Client] = []

    def new(limits: Limits) -> Client:
        clients.append(Client(limits=limits))
        return clients[-1]

    yield new
    for client in clients:
        client.close()


@pytest.fixture
def client(new_client: Callable[[Limits], Client]) -> Client:
    return new_client(QUICK)


def ask(
    url: str,
    want: Want = Want.PAGE,
    *,
    known: Validators | None = None,
    private: bool = True,
    robots: bool = False,
) -> Request:
    """A request as the tests mostly make it: to loopback, without robots.txt."""
    return Request(url, want, known or Validators(), private=private, robots=robots)


@dataclass
class Fetching:
    """A fetch in a thread of its own, and what came of it when."""

    thread: threading.Thread
    response: Response | None = None
    fault: FetchFault | None = None
    ended: float = 0.0

    def end(self, seconds: float = 5.0) -> Fetching:
        self.thread.join(seconds)
        assert not self.thread.is_alive()
        return self


def start(client: Client, request: Request, cancel: threading.Event | None = None) -> Fetching:
    def run() -> None:
        try:
            fetching.response = client.fetch(request, cancel)
        except FetchFault as fault:
            fetching.fault = fault
        fetching.ended = time.monotonic()

    fetching = Fetching(threading.Thread(target=run))
    fetching.thread.start()
    return fetching
