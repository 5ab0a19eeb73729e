"""A day of newspapers, from the first request to the last picture, and the same an hour later.

    python -m benchmarks.day [--papers 28] [--articles 60] [--pictures 3] [--calibre]

Each newspaper is at an address of its own on loopback (127.0.0.2 and so on; Linux) and has four
sections. `--calibre` lets calibre's news download and us fetch 200 pages with 200 pictures from
the same server, in turns, where ebook-convert is installed. CPU seconds are those of a program
with all of its processes, memory that of its largest process.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.store.library import Library

ROOT = Path(__file__).resolve().parent.parent
SECTIONS = 4
CALIBRE_PAGES = 200
_RECIPE = """
from calibre.web.feeds.news import BasicNewsRecipe
class Paper(BasicNewsRecipe):
    title = 'Paper'
    oldest_article = 10
    max_articles_per_feed = {pages}
    use_embedded_content = False
    keep_only_tags = [dict(name='article')]
    feeds = [('Section', 'http://127.0.0.2:{port}/feed/0')]
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Wall and CPU in seconds, memory in megabytes."""

    wall: float
    cpu: float
    memory: float

    def __str__(self) -> str:
        return f"{self.wall:6.1f} s, {self.cpu:6.1f} s of CPU, {self.memory:4.0f} MB"


@contextmanager
def server(sections: int, articles: int, pictures: int) -> Iterator[int]:
    """The newspapers' server; its port."""
    size = [str(n) for n in (sections, articles, pictures)]
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.day_server", "0", *size],
        stdout=subprocess.PIPE,
        cwd=ROOT,
        text=True,
    )
    assert process.stdout is not None
    try:
        yield int(process.stdout.readline())
    finally:
        process.terminate()
        process.wait()


def asked(port: int) -> dict[str, Any]:
    """What was asked of the server since the last time."""
    with urllib.request.urlopen(f"http://127.0.0.1:{port}/-/asked") as answer:
        told: dict[str, Any] = json.load(answer)
    return told


def paper(number: int, port: int, sections: int) -> Newspaper:
    """A newspaper of the server's."""
    home, own = f"http://127.0.0.{number + 2}:{port}", f"paper-{number}"
    found = tuple(
        Section(f"{own}/{n}", f"বিভাগ {n}", f"Section {n}", (WayIn(Way.FEED, f"{home}/feed/{n}"),))
        for n in range(sections)
    )
    return Newspaper(own, f"কাগজ {number}", f"Paper {number}", home, found)


def subscribe(profile: Path, papers: Sequence[Newspaper]) -> None:
    """A profile with these newspapers alone."""
    library = Library.open(profile)
    library.subscribe_all([(one, None) for one in papers])
    library.close()


def run(command: Sequence[str], environment: dict[str, str] | None = None) -> Cost:
    """Runs a program to its end; raises CalledProcessError where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(
        command,
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=os.environ | (environment or {}),
    )
    assert process.stderr is not None
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, command, stderr=said)
    wall = time.monotonic() - began
    return Cost(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def sync(profile: Path) -> Cost:
    """One sync on the command line."""
    return run([sys.executable, "main.py", "--profile", str(profile), "sync"])


def _complete(profile: Path) -> str:
    with closing(sqlite3.connect(profile / "cache.sqlite")) as cache:
        total, whole, pictured = cache.execute(
            "SELECT count(*), sum(completeness >= 2), sum(completeness >= 3) FROM article"
        ).fetchone()
    return f"{total} articles, {whole or 0} whole, {pictured or 0} with all of their pictures"


def _told(port: int) -> dict[str, Any]:
    told = asked(port)
    for kind, count in sorted(told["asked"].items()):
        print(f"  {kind:15} {count:6} requests {told['bytes'][kind]:14,} bytes")
    print(f"  any address at most {told['most_often']} times")
    return told


def day(papers: int, articles: int, pictures: int) -> None:
    """The day, and an hour later."""
    with (
        tempfile.TemporaryDirectory() as folder,
        server(SECTIONS, articles // SECTIONS, pictures) as port,
    ):
        profile = Path(folder)
        subscribe(profile, [paper(n, port, SECTIONS) for n in range(papers)])
        print(f"{papers} newspapers, {articles} articles each, {pictures} pictures each")
        print(f"first sync   {sync(profile)}")
        told = _told(port)
        weight = sum(told["bytes"].values())
        wanted = told["bytes"].get("page", 0) + told["bytes"].get("picture", 0)
        print(f"  {weight / max(wanted, 1):.3f} times what pages and pictures weigh")
        print(f"  {_complete(profile)}")
        print(f"second sync  {sync(profile)}")
        _told(port)


def beside_calibre(times: int) -> None:
    """200 pages with 200 pictures: calibre and we, in turns."""
    convert = shutil.which("ebook-convert")
    if convert is None:
        print("calibre is not installed: ebook-convert was not found")
        return
    quiet = {"QT_QPA_PLATFORM": "offscreen", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
    quiet["LC_ALL"] = "C.UTF-8"
    for _ in range(times):
        with tempfile.TemporaryDirectory() as folder, server(1, CALIBRE_PAGES, 1) as port:
            recipe = Path(folder, "paper.recipe")
            recipe.write_text(_RECIPE.format(pages=CALIBRE_PAGES, port=port))
            print(f"calibre  {run([convert, str(recipe), f'{folder}/paper.epub'], quiet)}")
            _told(port)
            profile = Path(folder, "profile")
            subscribe(profile, [paper(0, port, 1)])
            print(f"potrika  {sync(profile)}")
            _told(port)
            print(f"  {_complete(profile)}")


def main() -> None:
    """Runs what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--papers", type=int, default=28)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--pictures", type=int, default=3)
    parser.add_argument("--calibre", action="store_true")
    parser.add_argument("--times", type=int, default=2, help="turns beside calibre")
    args = parser.parse_args()
    if args.calibre:
        beside_calibre(args.times)
        return
    day(args.papers, args.articles, args.pictures)


if __name__ == "__main__":
    main()
