"""Small newspapers on loopback, each at an address of its own, with a count of what was asked.

    python -m benchmarks.day_server PORT SECTIONS ARTICLES PICTURES

In a process of its own, so that what it costs is not counted as the reader's. `/-/asked` answers
what was asked since it was last looked at, as JSON.
"""

from __future__ import annotations

import hashlib
import io
import json
import random
import sys
import threading
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from PIL import Image

from reader.article import block_text
from reader.demo.content import load_plan, load_stories

_BEGAN = datetime.now(UTC).replace(microsecond=0)
_MENU = "".join(f'<li><a href="/menu/{n}">বিভাগ {n}</a></li>' for n in range(60))
_PARAGRAPHS = 10
_PICTURE = (1280, 720)
_KINDS = 8


@cache
def _texts() -> tuple[str, ...]:
    texts = [block_text(block) for story in load_stories(load_plan()) for block in story.blocks]
    return tuple(text for text in texts if len(text) > 100)


def page(host: str, number: int, pictures: int) -> bytes:
    """A story's page, of about 25 kB."""
    chosen = random.Random(f"{host}/{number}")
    texts = chosen.sample(_texts(), _PARAGRAPHS)
    parts = [f"<p>{text}</p>" for text in texts]
    for place in range(pictures):
        figure = (
            f'<figure><img src="/picture/{number}-{place}.jpg" width="1280" height="720" alt="">'
            f"<figcaption>ছবি: {texts[place][:60]}</figcaption></figure>"
        )
        parts.insert(3 * place, figure)
    script = f"<script>var data = {json.dumps('x' * 12_000)};</script>"
    return (
        f"<!DOCTYPE html><html lang=bn><head><meta charset=utf-8><title>{headline(host, number)}"
        f"</title></head><body><header><nav><ul>{_MENU}</ul></nav></header><main><article>"
        f"<h1>{headline(host, number)}</h1>{''.join(parts)}</article></main>"
        f"<footer><ul>{_MENU}</ul></footer>{script}</body></html>"
    ).encode()


def headline(host: str, number: int) -> str:
    """A story's headline, which no other has."""
    words = random.Random(f"{number}/{host}").choice(_texts()).split()[:7]
    return f"{' '.join(words)} {host.rpartition('.')[2]}/{number}"


def feed(host: str, port: int, section: int, articles: int) -> bytes:
    """A section's RSS, with headlines and teasers alone."""
    items = []
    for place in range(articles):
        number = section * articles + place
        when = format_datetime(_BEGAN - timedelta(minutes=3 * number + 5))
        items.append(
            f"<item><title>{headline(host, number)}</title>"
            f"<link>http://{host}:{port}/news/{number}</link>"
            f"<pubDate>{when}</pubDate><description>খবরের শুরু…</description></item>"
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>কাগজ</title>'
        f"<link>http://{host}:{port}/</link>{''.join(items)}</channel></rss>"
    ).encode()


@cache
def _photographs() -> tuple[bytes, ...]:
    made = []
    for kind in range(_KINDS):
        chosen = random.Random(kind)
        small = Image.frombytes("RGB", (64, 36), chosen.randbytes(64 * 36 * 3))
        file = io.BytesIO()
        small.resize(_PICTURE, Image.Resampling.BICUBIC).save(file, "JPEG", quality=84)
        made.append(file.getvalue())
    return tuple(made)


def picture(path: str) -> bytes:
    """One of a few photographs, with a comment that makes it a file like no other."""
    mark = hashlib.sha256(path.encode()).digest()
    body = _photographs()[mark[0] % _KINDS]
    return body[:2] + b"\xff\xfe\x00\x22" + mark + body[2:]


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, port: int, size: tuple[int, int, int]) -> None:
        self.size = size
        self.lock = threading.Lock()
        self.asked: Counter[str] = Counter()
        self.weight: Counter[str] = Counter()
        self.seen: Counter[str] = Counter()
        super().__init__(("0.0.0.0", port), _Handler)

    def take(self) -> bytes:
        """What was asked, as JSON; the count begins anew."""
        with self.lock:
            told = {
                "asked": dict(self.asked),
                "bytes": dict(self.weight),
                "most_often": max(self.seen.values(), default=0),
            }
            self.asked.clear()
            self.weight.clear()
            self.seen.clear()
        return json.dumps(told).encode()

    def count(self, kind: str, path: str, weight: int) -> None:
        with self.lock:
            self.asked[kind] += 1
            self.weight[kind] += weight
            self.seen[path] += 1


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def do_GET(self) -> None:
        sections, articles, pictures = self.server.size
        host = (self.headers.get("Host") or "").partition(":")[0]
        _, kind, number = (self.path + "//").split("/")[:3]
        if kind == "-":
            self._answer("none", "application/json", self.server.take(), count=False)
        elif kind == "feed" and int(number) < sections:
            port = self.server.server_address[1]
            self._answer("feed", "application/rss+xml", feed(host, port, int(number), articles))
        elif kind == "news":
            self._answer("page", "text/html; charset=utf-8", page(host, int(number), pictures))
        elif kind == "picture":
            self._answer("picture", "image/jpeg", picture(host + self.path))
        else:
            self._answer("other", "text/plain", b"", status=404)

    def _answer(
        self, kind: str, form: str, body: bytes, *, status: int = 200, count: bool = True
    ) -> None:
        tag = f'"{hashlib.sha256(body).hexdigest()[:16]}"'
        if status == 200 and self.headers.get("If-None-Match") == tag:
            status, kind, body = 304, f"{kind} (304)", b""
        if count:
            where = f"{self.headers.get('Host')}{self.path}"
            self.server.count(kind, where, len(body))
        self.send_response(status)
        self.send_header("Content-Type", form)
        self.send_header("ETag", tag)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - inherited
        pass


def main() -> None:
    """Serves until it is ended; says so in a line once it does."""
    port, sections, articles, pictures = map(int, sys.argv[1:5])
    server = _Server(port, (sections, articles, pictures))
    _photographs()
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
