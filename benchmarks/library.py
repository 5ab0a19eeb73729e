"""The library at 100,000 articles: python -m benchmarks.library [--articles N] [--folder DIR].

Fills a library as a sync would (put_entries with the whole text), then measures what the window
asks of it, first at rest and then while another thread bulk-writes. Times are milliseconds.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import threading
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.article import Completeness, Paragraph, Run
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry
from reader.store.library import Library
from reader.store.rows import Filter

PAPERS, SECTIONS = 10, 8
BATCH = 200
START = datetime(2026, 1, 1, tzinfo=UTC)
NOW = datetime(2026, 11, 24, tzinfo=UTC)
SYLLABLES = """
কা খি গু ঘো চা ছে জি টা ডু তো থা দি ধু না পি ফু বা ভো মা যি রু লা শো সা হি ক্ষ ত্র ন্ত ষ্ট দ্ধ
""".split()  # noqa: SIM905 - a list of thirty strings is harder to read


def vocabulary(words: int, dice: random.Random) -> list[str]:
    return ["".join(dice.choices(SYLLABLES, k=dice.randint(1, 4))) for _ in range(words)]


def papers() -> list[Newspaper]:
    return [
        Newspaper(
            id=f"paper{p}",
            name=f"পত্রিকা {p}",
            name_en=f"Paper {p}",
            home=f"https://paper{p}.example",
            sections=tuple(
                Section(
                    id=f"paper{p}/section{s}",
                    name=f"বিভাগ {s}",
                    name_en=f"Section {s}",
                    ways=(WayIn(Way.FEED, f"https://paper{p}.example/{s}/rss"),),
                )
                for s in range(SECTIONS)
            ),
        )
        for p in range(PAPERS)
    ]


def entry(number: int, words: list[str], weights: list[float], dice: random.Random) -> Entry:
    """A story of about 8 kB: 400 words of a vocabulary as uneven as a language's."""
    text = dice.choices(words, cum_weights=weights, k=420)
    paragraphs = [" ".join(text[start : start + 60]) + "।" for start in range(0, 420, 60)]
    return Entry(
        headline=" ".join(text[:8]),
        url=f"https://paper{number % PAPERS}.example/news/{number}",
        guid=f"https://paper{number % PAPERS}.example/?p={number}",
        teaser=" ".join(text[8:40]),
        published=START + timedelta(minutes=number * 4.5),
        blocks=tuple(Paragraph((Run(paragraph),)) for paragraph in paragraphs),
    )


def timed(work: Callable[[], object], times: int) -> list[float]:
    taken = []
    for _ in range(times):
        begun = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begun) * 1000)
    return taken


def show(what: str, taken: list[float], target: str = "") -> None:
    ordered = sorted(taken)
    p95 = ordered[int(len(ordered) * 0.95)]
    print(
        f"| {what:<38} | {statistics.median(taken):>8.2f} | {p95:>8.2f} | {ordered[-1]:>8.2f} "
        f"| {target:<8} |"
    )


def head(title: str) -> None:
    print(f"\n| {title:<38} | {'median':>8} | {'p95':>8} | {'worst':>8} | {'target':<8} |")
    print(f"|{'-' * 40}|{'-' * 10}|{'-' * 10}|{'-' * 10}|{'-' * 10}|")


def fill(library: Library, articles: int, dice: random.Random) -> float:
    """Puts articles as a sync does; articles a second."""
    words = vocabulary(20_000, dice)
    weights, total = [], 0.0
    for rank in range(len(words)):
        total += 1 / (rank + 3)
        weights.append(total)
    spent, done = 0.0, 0
    for batch in range(articles // BATCH):
        paper = batch % PAPERS
        section = f"paper{paper}/section{dice.randrange(SECTIONS)}"
        entries = [
            entry((batch // PAPERS * BATCH + i) * PAPERS + paper, words, weights, dice)
            for i in range(BATCH)
        ]
        begun = time.perf_counter()
        done += len(library.put_entries(section, entries, NOW).new)
        spent += time.perf_counter() - begun
    return done / spent


def read(library: Library, dice: random.Random, times: int) -> None:
    everything, section = Filter(), Filter(section_id="paper3/section2")
    unread = Filter(section_id="paper3/section2", unread=True)
    ids = library.ids(everything)
    deep = library.cursor(library.row(ids[len(ids) // 2]))
    show("counts()", timed(library.counts, times), "5 ms")
    show("page() of all", timed(lambda: library.page(everything), times))
    show("page() of all, half way down", timed(lambda: library.page(everything, deep), times))
    show("page() of a section's unread", timed(lambda: library.page(unread), times))
    show("rows() of 64", timed(lambda: library.rows(ids[500:564]), times))
    show("article()", timed(lambda: library.article(dice.choice(ids)), times))
    show("ids() of all", timed(lambda: library.ids(everything), 10), "50 ms")
    show("ids() of unread", timed(lambda: library.ids(Filter(unread=True)), 10), "50 ms")
    show("ids() of a section", timed(lambda: library.ids(section), 10))
    show("mark() one read", timed(lambda: library.mark([dice.choice(ids)], read=True), times))
    show("mark() one starred", timed(lambda: library.mark([dice.choice(ids)], starred=True), 50))


def while_writing(library: Library, dice: random.Random, times: int) -> None:
    """The same while a sync writes entries and pages as fast as it can."""
    stop = threading.Event()
    written = 0

    def write() -> None:
        nonlocal written
        own = random.Random(2)
        words = vocabulary(2_000, own)
        weights = [float(n) for n in range(1, len(words) + 1)]
        number = 10_000_000
        while not stop.is_set():
            entries = [entry(number + i * PAPERS, words, weights, own) for i in range(20)]
            number += 20 * PAPERS
            arrived = library.put_entries("paper0/section0", entries, NOW)
            for article in arrived.new:
                page = library.article(article)
                library.put_article(article, page, Completeness.PICTURED, NOW)
            written += len(arrived.new)

    thread = threading.Thread(target=write)
    begun = time.perf_counter()
    thread.start()
    read(library, dice, times)
    stop.set()
    thread.join()
    print(f"\nwritten meanwhile: {written / (time.perf_counter() - begun):.0f} articles/s")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--folder", type=Path, default=None)
    asked = options.parse_args()
    dice = random.Random(1)
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        library = Library.open(folder, lambda: NOW)
        if library.is_new:
            for paper in papers():
                library.subscribe(paper)
            rate = fill(library, asked.articles, dice)
            print(f"put_entries: {rate:.0f} articles/s with their text, 20 a transaction")
        library.close()
        begun = time.perf_counter()
        library = Library.open(folder, lambda: NOW)
        print(f"open: {(time.perf_counter() - begun) * 1000:.1f} ms")
        sizes = {file.name: file.stat().st_size / 1e6 for file in folder.glob("*.sqlite")}
        print(", ".join(f"{name} {size:.0f} MB" for name, size in sorted(sizes.items())))
        head(f"{library.counts().all.total:,} articles, at rest")
        read(library, dice, 200)
        head("while a sync writes")
        while_writing(library, dice, 200)
        begun = time.perf_counter()
        marked = library.mark_all_read(Filter())
        taken = time.perf_counter() - begun
        print(f"mark_all_read of {len(marked.before):,}: {taken:.2f} s")
        library.close()


if __name__ == "__main__":
    main()
