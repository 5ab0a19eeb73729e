"""A server of raw sockets that can do what no decent server does."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass
class Asked:
    """One request as it came."""

    path: str
    headers: dict[str, str]
    at: float
    raw: bytes


@dataclass
class Talk:
    """One request and the socket to answer it on. `over` is set when the server closes."""

    asked: Asked
    sock: socket.socket
    over: threading.Event
    keep: bool = field(default=False)

    def send(self, data: bytes) -> None:
        """Send it; the client may have hung up, which is its right."""
        with contextlib.suppress(OSError):
            self.sock.sendall(data)

    def drip(self, data: bytes, every: float = 0.02) -> None:
        """Send it byte by byte."""
        for at in range(len(data)):
            if self.over.wait(every):
                return
            try:
                self.sock.sendall(data[at : at + 1])
            except OSError:
                return

    def pour(self, data: bytes) -> None:
        """Send it over and over until the client hangs up."""
        with contextlib.suppress(OSError):
            while not self.over.is_set():
                self.sock.sendall(data)

    def reset(self) -> None:
        """Hang up in the rudest way."""
        linger = (1).to_bytes(4, "little") + (0).to_bytes(4, "little")
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        self.sock.close()


Answer = Callable[[Talk], None]


def answer(
    body: bytes = b"", status: str = "200 OK", length: int | None = None, **headers: str
) -> bytes:
    """A whole response; `length` states another one than the body's, `Content_Type=` a header."""
    lines = [f"HTTP/1.1 {status}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    lines.append(f"Content-Length: {len(body) if length is None else length}")
    return "\r\n".join(lines).encode("utf-8") + b"\r\n\r\n" + body


def says(body: bytes = b"", status: str = "200 OK", **headers: str) -> Answer:
    """Answers with this and keeps the connection."""

    def respond(talk: Talk) -> None:
        talk.keep = True
        talk.send(answer(body, status, None, **headers))

    return respond


def sends(data: bytes) -> Answer:
    """Sends these very bytes and hangs up."""
    return lambda talk: talk.send(data)


def silent(talk: Talk) -> None:
    """Says nothing, ever."""
    talk.over.wait()


def in_turn(*answers: Answer) -> Answer:
    """The first for the first request and so on, the last for all further ones."""
    waiting = list(answers)
    lock = threading.Lock()

    def respond(talk: Talk) -> None:
        with lock:
            one = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        one(talk)

    return respond


class RawServer:
    """Serves `routes` on a loopback address, one thread a connection."""

    def __init__(self, host: str = "127.0.0.1", tls: ssl.SSLContext | None = None) -> None:
        self.routes: dict[str, Answer] = {}
        self.asked: list[Asked] = []
        self.connections = 0
        self.now_busy = 0
        self.most_busy = 0
        self._tls = tls
        self._host = host
        self._over = threading.Event()
        self._lock = threading.Lock()
        self._changed = threading.Condition(self._lock)
        self._open: set[socket.socket] = set()
        self._threads: list[threading.Thread] = []
        self._listener = socket.create_server((host, 0))
        self.port: int = self._listener.getsockname()[1]
        self._accepting = threading.Thread(target=self._accept)
        self._accepting.start()

    @property
    def url(self) -> str:
        scheme = "https" if self._tls else "http"
        return f"{scheme}://{self._host}:{self.port}"

    def paths(self) -> list[str]:
        """What was asked for, in order."""
        with self._lock:
            return [asked.path for asked in self.asked]

    def times(self, path: str) -> list[float]:
        """When a path was asked for."""
        with self._lock:
            return [asked.at for asked in self.asked if asked.path == path]

    def await_asked(self, path: str, count: int = 1, seconds: float = 5.0) -> None:
        """Wait until a path was asked for so many times."""
        with self._changed:
            assert self._changed.wait_for(
                lambda: sum(asked.path == path for asked in self.asked) >= count, seconds
            )

    def close(self) -> None:
        self._over.set()
        with contextlib.suppress(OSError):
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._accepting.join()
        with self._lock:
            open_now = list(self._open)
        for sock in open_now:
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)
        for thread in self._threads:
            thread.join()

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.add(sock)
            thread = threading.Thread(target=self._serve, args=(sock,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, plain: socket.socket) -> None:
        sock = plain
        try:
            if self._tls is not None:
                sock = self._tls.wrap_socket(plain, server_side=True)
                with self._lock:
                    self._open.add(sock)
            while self._one(sock):
                pass
        except OSError:
            pass  # the client hung up, or did not like the certificate
        finally:
            with self._lock:
                self._open -= {plain, sock}
            sock.close()
            plain.close()

    def _one(self, sock: socket.socket) -> bool:
        raw = b""
        while b"\r\n\r\n" not in raw:
            chunk = sock.recv(65536)
            if not chunk:
                return False
            raw += chunk
        first, *lines = raw.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        headers = {
            name.lower(): value.strip() for name, _, value in (n.partition(":") for n in lines)
        }
        asked = Asked(first.split(" ")[1], headers, time.monotonic(), raw)
        with self._changed:
            self.asked.append(asked)
            self.now_busy += 1
            self.most_busy = max(self.most_busy, self.now_busy)
            self._changed.notify_all()
        talk = Talk(asked, sock, self._over)
        path = asked.path.partition("?")[0]
        try:
            self.routes.get(path, says(b"nothing here", "404 Not Found"))(talk)
        finally:
            with self._lock:
                self.now_busy -= 1
        return talk.keep
