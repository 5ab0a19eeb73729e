"""How the demo newspaper speaks HTTP: validators, encodings, HEAD, and faults on demand."""

from __future__ import annotations

import gzip
import hashlib
import threading
import zlib
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from http.server import BaseHTTPRequestHandler
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

import brotli  # type: ignore[import-untyped]

from reader.demo import faults
from reader.demo.site import Answer

_BAD = b"\xff\xfe\x80"
_FILLER = b"<p>...</p>\n" * 6000
_ALREADY_PACKED = ("image/", "application/gzip")


class Newsroom(Protocol):
    """What the handler needs of its server."""

    faults: faults.Faults
    stopping: threading.Event

    def answer(self, target: str) -> Answer:
        """What an address answers when all is well."""

    def note(self, line: str) -> None:
        """Keeps a line in the log."""


class Handler(BaseHTTPRequestHandler):
    """One connection. Subclassed by the server with its newsroom."""

    newsroom: Newsroom
    protocol_version = "HTTP/1.1"
    server_version = "Mongora"
    sys_version = ""
    wbufsize = -1
    disable_nagle_algorithm = True

    def do_GET(self) -> None:
        """Answers a GET."""
        self._serve()

    def do_HEAD(self) -> None:
        """Answers a HEAD: the headers of GET."""
        self._serve()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Writes nothing to the console; the server's log has it."""

    def _serve(self) -> None:
        trouble = self.newsroom.faults.take(urlsplit(self.path).path)
        if trouble is None:
            self._well(self.newsroom.answer(self.path))
        else:
            self._befall(trouble)

    # --- all is well -------------------------------------------------------------------------

    def _well(self, answer: Answer) -> None:
        tag = hashlib.sha256(answer.body).hexdigest()[:20]
        if answer.status == 200 and self._not_modified(answer, tag):
            self._start(304)
            self._validators(answer, tag, self._encoding(answer))
            self.end_headers()
            return
        encoding = self._encoding(answer)
        body = _pack(answer.body, encoding)
        self._start(answer.status)
        self.send_header("Content-Type", answer.content_type)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Vary", "Accept-Encoding")
        if encoding:
            self.send_header("Content-Encoding", encoding)
        if answer.status == 200:
            self._validators(answer, tag, encoding)
        self.end_headers()
        self._write(body)

    def _validators(self, answer: Answer, tag: str, encoding: str | None) -> None:
        self.send_header("ETag", f'"{tag}-{encoding}"' if encoding else f'"{tag}"')
        if answer.changed is not None:
            changed = answer.changed.astimezone(UTC)
            self.send_header("Last-Modified", format_datetime(changed, usegmt=True))
        self.send_header("Cache-Control", "no-cache")

    def _not_modified(self, answer: Answer, tag: str) -> bool:
        """RFC 9110: If-None-Match alone decides where it is sent, by weak comparison."""
        asked = self.headers.get("If-None-Match")
        if asked is not None:
            known = [one.strip().removeprefix("W/").strip('"') for one in asked.split(",")]
            return asked.strip() == "*" or any(
                one in (tag, f"{tag}-gzip", f"{tag}-br") for one in known
            )
        since = _http_date(self.headers.get("If-Modified-Since"))
        if since is None or answer.changed is None:
            return False
        return answer.changed.replace(microsecond=0) <= since

    def _encoding(self, answer: Answer) -> str | None:
        """br, then gzip, if accepted and worth it."""
        if len(answer.body) < 300 or answer.content_type.startswith(_ALREADY_PACKED):
            return None
        accepted = {}
        for part in self.headers.get("Accept-Encoding", "").split(","):
            name, _, quality = part.partition(";")
            accepted[name.strip().lower()] = quality.replace(" ", "") not in ("q=0", "q=0.0")
        return next((name for name in ("br", "gzip") if accepted.get(name)), None)

    def _start(self, status: int) -> None:
        self.newsroom.note(f"{self.command} {self.path} {status}")
        self.send_response(status)

    def _write(self, body: bytes) -> None:
        if self.command != "HEAD":
            self.wfile.write(body)

    # --- faults ------------------------------------------------------------------------------

    def _befall(self, trouble: faults.Trouble) -> None:
        match trouble:
            case faults.Slow(seconds=seconds):
                if not self.newsroom.stopping.wait(seconds):
                    self._well(self.newsroom.answer(self.path))
            case faults.Silent():
                self.newsroom.note(f"{self.command} {self.path} -")
                self.newsroom.stopping.wait()
                self.close_connection = True
            case faults.Status():
                self._status(trouble)
            case faults.Redirect(to=to, code=code):
                self._redirect(to, code)
            case faults.RedirectLoop():
                target = urlsplit(self.path)
                round_ = int(parse_qs(target.query).get("round", ["0"])[0])
                self._redirect(f"{target.path}?round={(round_ + 1) % 7}", 302)
            case faults.Endless():
                self._chunks(_for_ever())
            case faults.Bomb(megabytes=megabytes, encoding=encoding):
                self._bomb(megabytes, encoding)
            case _:
                self._spoil(trouble, self.newsroom.answer(self.path))

    def _status(self, trouble: faults.Status) -> None:
        self._start(trouble.code)
        if trouble.retry_after is not None:
            self.send_header("Retry-After", trouble.retry_after)
        if trouble.code == 304:
            self.end_headers()
            return
        body = f"<!DOCTYPE html><title>{trouble.code}</title><p>{trouble.code}</p>".encode()
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self._write(body)

    def _redirect(self, to: str, code: int) -> None:
        self._start(code)
        self.send_header("Location", to)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _spoil(self, trouble: faults.Trouble, answer: Answer) -> None:
        """The right answer, unpacked, spoilt in its body or its headers."""
        body, content_type = answer.body, answer.content_type
        if isinstance(trouble, faults.CutShort):
            body = body[: int(len(body) * trouble.share)]
        elif isinstance(trouble, faults.BadBytes):
            middle = len(body) // 2
            body = body[:middle] + _BAD + body[middle:]
        elif isinstance(trouble, faults.WrongCharset):
            bare = content_type.partition(";")[0]
            content_type = f"{bare}; charset={trouble.charset}" if trouble.charset else bare
        self._start(answer.status)
        self.send_header("Content-Type", content_type)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        match trouble:
            case faults.Truncated(share=share):
                self._write(body[: int(len(body) * share)])
                self.close_connection = True
            case faults.Hang():
                self.wfile.flush()
                self.newsroom.stopping.wait()
                self.close_connection = True
            case faults.Drip(seconds=seconds):
                self._drip(body, seconds)
            case _:
                self._write(body)

    def _drip(self, body: bytes, seconds: float) -> None:
        for byte in body:
            self.wfile.write(bytes((byte,)))
            self.wfile.flush()
            if self.newsroom.stopping.wait(seconds):
                self.close_connection = True
                return

    def _bomb(self, megabytes: int, encoding: str) -> None:
        self._start(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Encoding", encoding)
        self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for piece in _bomb(megabytes, encoding):
            self._write(piece)

    def _chunks(self, pieces: Iterator[bytes]) -> None:
        self._start(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        self.close_connection = True
        if self.command == "HEAD":
            return
        for piece in pieces:
            if self.newsroom.stopping.is_set():
                return
            self.wfile.write(b"%x\r\n%s\r\n" % (len(piece), piece))


def _for_ever() -> Iterator[bytes]:
    yield "<!DOCTYPE html><title>অন্তহীন</title>".encode()
    while True:
        yield _FILLER


def _bomb(megabytes: int, encoding: str) -> Iterator[bytes]:
    """Zeros, packed piece by piece so that making them costs little memory."""
    megabyte = bytes(1024 * 1024)
    if encoding == "br":
        packer = brotli.Compressor(quality=5)
        for _ in range(megabytes):
            yield packer.process(megabyte)
        yield packer.finish()
        return
    deflate = zlib.compressobj(9, zlib.DEFLATED, 31)
    for _ in range(megabytes):
        yield deflate.compress(megabyte)
    yield deflate.flush()


def _pack(body: bytes, encoding: str | None) -> bytes:
    if encoding == "br":
        return bytes(brotli.compress(body, quality=4))
    if encoding == "gzip":
        return gzip.compress(body, compresslevel=5, mtime=0)
    return body


def _http_date(text: str | None) -> datetime | None:
    """An HTTP date, or None where the header is missing or no date."""
    if text is None:
        return None
    try:
        when = parsedate_to_datetime(text)
    except ValueError:
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
