"""Is a remembered article found? python -m benchmarks.known_items FILE.jsonl [--words 1,2,3].

FILE has an article a line, as JSON with `title` and `body`. All go into a library of their own; of
each, some words of the headline are searched for, changed as readers change them
(changed_words.py). An article is found if it is among the first ten. `--show N` prints N of the
queries that failed; `--plain` compares with FTS5 as it comes (its own tokenizer, bm25).
"""

from __future__ import annotations

import argparse
import json
import random
import re
import sqlite3
import tempfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

from benchmarks.changed_words import CHANGES, Change
from benchmarks.generated import NOW, papers
from reader.article import Paragraph, Run
from reader.parse.results import Entry
from reader.store.library import Library

FIRST = 10
BATCH = 100
# Nobody types these to find an article again.
COMMON = frozenset(
    re.findall(
        r"\S+",
        """ও না কি কে এই যে এ হয় করে থেকে জন্য নিয়ে কেন কী আর সঙ্গে সাথে পর হলো হয়েছে করা আরও মধ্যে যা কত
    কোন এক দুই হবে আছে নেই তার তাদের তাঁর তিনি যারা এর বা নয় করতে করলেন বললেন কারণে দিয়ে হতে হচ্ছে""",
    )
)
Search = Callable[[str], tuple[int, ...]]


def words_of(title: str) -> list[str]:
    words = [
        word.strip("\u200c\u200d৷") for word in re.findall("[\u0980-\u09ff\u200c\u200d]+", title)
    ]
    return [word for word in words if len(word) >= 3 and word not in COMMON]


def fill(library: Library, articles: list[dict[str, str]], dice: random.Random) -> dict[int, str]:
    """Puts the articles, the newest anywhere; their headlines by id."""
    library.subscribe(papers()[0])
    titles: dict[int, str] = {}
    for first in range(0, len(articles), BATCH):
        batch = articles[first : first + BATCH]
        entries = [
            Entry(
                headline=article["title"],
                url=f"https://paper0.example/{first + number}",
                published=NOW - timedelta(minutes=dice.randrange(60 * 24 * 60)),
                blocks=tuple(
                    Paragraph((Run(text),)) for text in article["body"].split("\n") if text.strip()
                ),
            )
            for number, article in enumerate(batch)
        ]
        new = library.put_entries("paper0/all", entries, NOW).new
        titles |= {article: library.row(article).headline for article in new}
    library.catch_up()
    return titles


def plain(articles: list[dict[str, str]]) -> tuple[sqlite3.Connection, Search]:
    """FTS5 with its own tokenizer; ids as in `fill` if each article is new."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5 (title, body)")
    rows = [(article["title"], article["body"]) for article in articles]
    connection.executemany("INSERT INTO plain VALUES (?, ?)", rows)

    def search(text: str) -> tuple[int, ...]:
        words = " ".join('"' + word.replace('"', "") + '"*' for word in text.split())
        found = connection.execute(
            "SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY bm25(plain, 10.0, 1.0) LIMIT ?",
            (words, FIRST),
        )
        return tuple(row[0] for row in found)

    return connection, search


def measure(
    titles: dict[int, str], change: Change, count: int, search: Search, show: int
) -> tuple[int, int]:
    """How many were found, of how many that were looked for."""
    dice = random.Random(5)
    asked = found = 0
    for article, title in titles.items():
        words = words_of(title)
        if len(words) < count:
            continue
        query = " ".join(change(word, dice) for word in dice.sample(words, count))
        asked += 1
        if article in search(query):
            found += 1
        elif asked - found <= show:
            print(f"    {query} | {title}")
    return found, asked


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("file", type=Path)
    options.add_argument("--words", default="1,2,3")
    options.add_argument("--show", type=int, default=0)
    options.add_argument("--plain", action="store_true")
    asked = options.parse_args()
    lines = asked.file.read_text("utf-8").splitlines()
    articles = [json.loads(line) for line in lines if line.strip()]
    with tempfile.TemporaryDirectory() as folder:
        library = Library.open(Path(folder), lambda: NOW)
        titles = fill(library, articles, random.Random(7))
        connection, plainly = plain(articles)
        search: Search = plainly if asked.plain else lambda text: library.search(text, FIRST).ids
        print(f"{len(titles)} articles; found among the first {FIRST}")
        print("| words of the headline | " + " | ".join(asked.words.split(",")) + " |")
        print("|---|" + "---|" * len(asked.words.split(",")))
        for name, change in CHANGES.items():
            shares = []
            for count in map(int, asked.words.split(",")):
                found, of = measure(titles, change, count, search, asked.show)
                shares.append(f"{found / max(of, 1):.1%}")
            print(f"| {name} | " + " | ".join(shares) + " |", flush=True)
        with closing(connection):
            library.close()


if __name__ == "__main__":
    main()
