"""Stories whose page is in parts, dangerous, forbidden or empty without scripts."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from html import escape
from pathlib import Path

import pytest

from reader.article import Completeness, body_text
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.store.library import Library
from reader.store.rows import Row
from tests.end_to_end.conftest import all_rows, sync

PARTS = [
    f"{name} দিনে নৌকা ভিড়েছে ঘাটে, মাঝিরা গান ধরেছেন আর পাড়ের মানুষ এসে বসেছেন তাঁদের পাশে।"
    for name in ("প্রথম", "দ্বিতীয়", "তৃতীয়")
]
TEASER = "ফিডে যা লেখা ছিল তা এখানেই থাকে, পাতাটি না পেলেও পাঠক তা পড়তে পারেন।"


def story(title: str, part: str, following: str = "") -> str:
    link = f'<link rel="next" href="{following}">' if following else ""
    head = f"<head><title>{title}</title>{link}</head>"
    return f"<html>{head}<body><h1>{title}</h1><p>{part}</p></body></html>"


PAGES = {
    "/news/parts": story("ভাটির পথে", PARTS[0], "/news/parts?page=2"),
    "/news/parts?page=2": story("ভাটির পথে", PARTS[1], "/news/parts?page=3"),
    "/news/parts?page=3": story("ভাটির পথে", PARTS[2], "/news/other"),
    "/news/other": story("অন্য খবর", PARTS[0]),
    "/news/hostile": "<title>বিপদ</title>" + "<div>" * 100_000,
    "/news/script": "<title>স্ক্রিপ্ট</title><noscript>Please enable JavaScript</noscript><p id=app>",
}
LISTED = ("parts", "hostile", "script", "refused")


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/rss":
            items = "".join(
                f"<item><title>খবর {name}</title><link>{self.server.url}/news/{name}</link>"  # type: ignore[attr-defined]
                f"<description>{escape(TEASER)}</description></item>"
                for name in LISTED
            )
            self._answer(
                200, f'<rss version="2.0"><channel><title>x</title>{items}</channel></rss>'
            )
        elif self.path in PAGES:
            self._answer(200, PAGES[self.path])
        else:
            self._answer(403 if self.path == "/news/refused" else 404, "no")

    def _answer(self, status: int, text: str) -> None:
        body = text.encode()
        self.send_response(status)
        kind = "application/rss+xml" if "<rss" in text[:10] else "text/html"
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Library, dict[str, Row]]]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    url = server.url = f"http://127.0.0.1:{server.server_port}"  # type: ignore[attr-defined]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    profile: Path = tmp_path_factory.mktemp("uncommon")
    library = Library.open(profile)
    ways = (WayIn(Way.FEED, f"{url}/rss"),)
    paper = Newspaper("bhati", "ভাটি", "Bhati", url, (Section("bhati/all", "সব", "All", ways),))
    library.subscribe(paper)
    sync(library)
    yield library, {row.url.rsplit("/", 1)[1]: row for row in all_rows(library)}
    library.close()
    server.shutdown()
    server.server_close()


def test_a_story_in_parts_is_kept_as_one(read: tuple[Library, dict[str, Row]]) -> None:
    library, rows = read
    assert rows["parts"].completeness >= Completeness.FULL
    assert body_text(library.article(rows["parts"].id)).split("\n\n") == PARTS


@pytest.mark.parametrize("name", ["hostile", "script", "refused"])
def test_a_page_that_cannot_be_read_leaves_what_the_feed_gave(
    read: tuple[Library, dict[str, Row]], name: str
) -> None:
    library, rows = read
    row = rows[name]
    assert row.completeness < Completeness.FULL
    assert row.teaser.startswith("ফিডে যা লেখা ছিল")
    assert library.article(row.id).headline == f"খবর {name}"
