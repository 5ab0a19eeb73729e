"""Searching at 100,000 articles: python -m benchmarks.search [--articles N] [--folder DIR].

Fills a library, as a sync would, with generated Bangla: stems of syllables as uneven as a
language's words (Zipf), most of them inflected (generated.py). Measures answers to whole queries
and after each keystroke, the index's share of the text's size and of a sync's work, and whether an
article is found by words of its headline, changed as readers change them (changed_words.py). Times
are the searching thread's own CPU time, which is what a machine with nothing else to do takes, and
the clock's.

A million articles (--articles 1000000 --lean) take half an hour and 3 GB. Whether real articles
are found is what benchmarks.known_items measures.
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.changed_words import CHANGES
from benchmarks.generated import (
    NOW,
    PAPERS,
    STEMS,
    WORDS,
    Language,
    entry,
    fill_lean,
    keystrokes,
    papers,
)
from reader.article import Completeness
from reader.parse.article_page import parse_article
from reader.parse.results import Entry
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.search_index import Indexer

BATCH = 100
COMMON = 300
"""So many of the most frequent stems nobody types to find an article again."""


class IndexClock:
    """Counts the seconds of CPU time that the writer spends on the index."""

    def __init__(self) -> None:
        self.seconds = 0.0
        for name in ("keep_up", "step"):
            self._watch(name, getattr(Indexer, name))

    def _watch(self, name: str, work: Callable[[Indexer, Connection], bool]) -> None:
        def timed(indexer: Indexer, connection: Connection) -> bool:
            begun = time.thread_time()
            try:
                return work(indexer, connection)
            finally:
                self.seconds += time.thread_time() - begun

        setattr(Indexer, name, timed)


def fill(library: Library, language: Language, articles: int, clock: IndexClock) -> int:
    """Puts articles; answers how many bytes of text they have."""
    spent, size = 0.0, 0
    for first in range(0, articles, BATCH):
        paper = first // BATCH % PAPERS
        entries = []
        for number in range(first, min(first + BATCH, articles)):
            words = language.text(WORDS)
            size += len(" ".join(words).encode())
            entries.append(entry(number * PAPERS + paper, words, articles * PAPERS))
        begun = time.process_time()
        library.put_entries(f"paper{paper}/all", entries, NOW)
        spent += time.process_time() - begun
    print(
        f"put_entries: {articles / spent:.0f} articles/s; index {clock.seconds / spent:.0%} of it"
    )
    return size


def page_of(headline: str, words: list[str]) -> str:
    """A story's page of about 100 kB, most of it menus, other stories and scripts, as usual."""
    body = "".join(f"<p>{' '.join(words[at : at + 57])}।</p>" for at in range(8, WORDS, 57))
    links = "".join(
        f"<li class='item col-md-4'><a href='/news/{n}' title='{words[n % WORDS]}'>"
        f"<img src='/p/{n}.jpg' alt=''><span>{' '.join(words[n % 300 : n % 300 + 6])}</span>"
        "</a></li>"
        for n in range(200)
    )
    script = "var settings = {" + ", ".join(f"key{n}: 'value {n}'" for n in range(800)) + "};"
    return (
        f"<html><head><title>{headline}</title><script>{script}</script></head><body>"
        f"<article><h1>{headline}</h1>{body}</article><aside><ul>{links}</ul></aside></body></html>"
    )


def share_of_sync(library: Library, language: Language, clock: IndexClock) -> None:
    """The index's part of what a sync does with a story's page, waiting for the network apart."""
    spent, before = 0.0, clock.seconds
    for number in range(300):
        words = language.text(WORDS)
        story = entry(10**9 + number, words, 0)
        page = page_of(story.headline, words).encode()
        found = Entry(story.headline, url=story.url, teaser=" ".join(words[8:30]))
        begun = time.process_time()
        arrived = library.put_entries("paper9/all", [found], NOW)
        parsed = parse_article(page, story.url or "", "utf-8", None, NOW).article
        library.put_article(arrived.new[0], parsed, Completeness.FULL, NOW)
        spent += time.process_time() - begun
    share = (clock.seconds - before) / spent
    print(f"a page parsed and put: {spent / 300 * 1000:.1f} ms; index {share:.1%} of it (aim 15 %)")


def sizes(folder: Path, text: int) -> None:
    connection = Connection(Files(folder), read_only=True)
    names = [f"{index}_{part}" for index in ("search", "titles") for part in ("data", "docsize")]
    index = {
        name: connection.value("SELECT sum(pgsize) FROM dbstat('cache') WHERE name = ?", (name,))
        or 0
        for name in (*names, "word", "word_sound")
    }
    words = connection.value("SELECT count(*) FROM word")
    connection.close()
    print(
        f"text {text / 1e6:.0f} MB, {words:,} words; index {sum(index.values()) / text:.1%} of it "
        f"(aim 45 %): " + ", ".join(f"{name} {size / text:.1%}" for name, size in index.items())
    )


# --- queries ---------------------------------------------------------------------------------


def timed(search: Callable[[str], object], queries: list[str]) -> str:
    """Milliseconds: median, 95th percentile and worst of CPU time, and that percentile by the
    clock."""
    taken: list[float] = []
    waited: list[float] = []
    for query in queries:
        begun, at = time.thread_time(), time.perf_counter()
        search(query)
        taken.append((time.thread_time() - begun) * 1000)
        waited.append((time.perf_counter() - at) * 1000)
    taken.sort()
    waited.sort()
    p95 = int(len(taken) * 0.95)
    return (
        f"{statistics.median(taken):>7.1f} | {taken[p95]:>7.1f} | {taken[-1]:>7.1f} "
        f"| {waited[p95]:>7.1f} | {len(taken):>6}"
    )


def headlines(library: Library, dice: random.Random, times: int) -> dict[int, list[str]]:
    """The words of some articles' headlines, by article."""
    last = library.counts().all.total
    ids = [dice.randrange(1, last) for _ in range(times)]
    return {row.id: row.headline.split() for row in library.rows(ids)}


def uncommon(words: list[str], common: frozenset[str]) -> list[str]:
    return [word for word in words if len(word) > 2 and word not in common]


def ask_known(library: Library, dice: random.Random, times: int, common: frozenset[str]) -> None:
    """Words of a headline, changed: how long it takes, and whether the article comes."""
    heads = headlines(library, dice, times)
    for kind, change in CHANGES.items():
        for count in (1, 2, 3):
            queries = {
                article: " ".join(change(word, dice) for word in dice.sample(known, count))
                for article, words in heads.items()
                if len(known := uncommon(words, common)) >= count
            }
            hits = sum(article in library.search(q, 10).ids for article, q in queries.items())
            line = timed(library.search, list(queries.values()))
            print(f"| {kind}, {count} words | {hits / len(queries):.1%} | {line} |", flush=True)


def ask(library: Library, dice: random.Random, times: int) -> None:
    """The commonest words too, and what is asked in other ways."""
    heads = list(headlines(library, dice, times).values())
    typed = [
        text
        for words in heads[: times // 8]
        for kind in ("as published", "Latin")
        for text in keystrokes(" ".join(CHANGES[kind](word, dice) for word in words[:2]))
    ]
    print(f"| as it is typed | | {timed(library.search, typed)} |")
    print(f"| the same, the first 1,000 | | {timed(lambda q: library.search(q, 1000), typed)} |")
    patterns = ["{0}", "{0} {1}", "{0} {1} {2}", '"{0} {1}"', "{0} -{1}", "{0} {1} -{2}"]
    patterns += ["{0} তারিখ:গতকাল", "{0} অপঠিত", "{0} তারাঙ্কিত", "{0} পত্রিকা:৩", "তারিখ:গতকাল"]
    for pattern in patterns:
        asked = [pattern.format(*words) for words in heads]
        print(f"| {pattern} | | {timed(library.search, asked)} |", flush=True)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--folder", type=Path, default=None)
    options.add_argument("--times", type=int, default=200)
    options.add_argument("--lean", action="store_true", help="write what searching reads alone")
    asked = options.parse_args()
    language = Language(STEMS, random.Random(3))
    clock = IndexClock()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        library = Library.open(folder, lambda: NOW)
        if library.is_new:
            for paper in papers():
                library.subscribe(paper)
            if asked.lean:
                library.close()
                text = fill_lean(folder, language, asked.articles)
            else:
                text = fill(library, language, asked.articles, clock)
                share_of_sync(library, language, clock)
                library.close()
            sizes(folder, text)
            library = Library.open(folder, lambda: NOW)
        total = library.counts().all.total
        aim = "150" if total > 500_000 else "50"
        print(f"\n{total:,} articles; milliseconds, aim at the 95th percentile {aim}")
        print("| query | in first 10 | median | p95 | worst | p95 by the clock | asked |")
        print("|---|---|---|---|---|---|---|")
        library.search("ক")  # opens the file
        dice = random.Random(11)
        ask_known(library, dice, asked.times, language.common(COMMON))
        ask(library, dice, asked.times)
        library.close()


if __name__ == "__main__":
    main()
