"""Searching at 100,000 articles: python -m benchmarks.search [--articles N] [--folder DIR].

Fills a library, as a sync would, with generated Bangla: stems of syllables as uneven as a
language's words (Zipf), most of them inflected. Measures answers to whole queries and after each
keystroke, the index's share of the text's size and of a sync's work, and whether an article is
found by two or three words of its headline, inflected, otherwise encoded or in Latin letters.
A million articles (--articles 1000000) take some hours and 10 GB.
"""

from __future__ import annotations

import argparse
import itertools
import random
import re
import statistics
import tempfile
import time
import unicodedata
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.article import Completeness, Paragraph, Run
from reader.bangla.sounds import INHERENT, sounds_of
from reader.bangla.suffixes import forms
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.article_page import parse_article
from reader.parse.results import Entry
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.search_index import Indexer

PAPERS = 10
WORDS = 400
BATCH = 100
STEMS = 60_000
# Makes the vocabulary grow as that of newspapers does: 10 words of 100 are new in 230,000.
OFFSET, EXPONENT = 30, 1.5
NOW = datetime(2026, 11, 24, tzinfo=UTC)
ONSETS = [*"কখগঘচছজটডতথদধনপফবভমযরলশসহ", *("ক্র", "গ্র", "প্র", "ত্র", "দ্ধ", "ন্ত")]
ONSETS += ["ষ্ট", "স্থ", "ক্ষ", "ব্য", "ন্দ", "ম্ব"]
VOWELS = ["", "", "", *"ািীুূেো"]
CODAS = ["", "", "", "", "ন", "র", "ল", "ং", "ড়", "য়", "ক", "ত"]
AFTER_VOWEL = ["র", "কে", "তে", "য়", "দের", "টি"]
AFTER_CONSONANT = ["ের", "কে", "ে", "টি", "গুলো", "দের"]
ENDING_WEIGHTS = [50, 68, 82, 90, 95, 100]
VOWEL_END = re.compile("[\u0985-\u0994\u09be-\u09cc]\\Z")


def inflected(word: str, dice: random.Random) -> str:
    endings: list[str] = AFTER_VOWEL if VOWEL_END.search(word) else AFTER_CONSONANT
    ending: str
    (ending,) = dice.choices(endings, cum_weights=ENDING_WEIGHTS)
    return word + ending


class Language:
    """Stems by frequency, a word of which is drawn in its bare form or an inflected one."""

    def __init__(self, stems: int, dice: random.Random) -> None:
        self.dice = dice
        made: dict[str, None] = {}
        while len(made) < stems:
            # Frequent words are short, as everywhere.
            most = 2 if len(made) < stems // 100 else 3 if len(made) < stems // 5 else 4
            syllables = dice.randint(1 if most == 2 else 2, most)
            made["".join(self._syllable() for _ in range(syllables))] = None
        self.stems = list(made)
        self.weights = list(
            itertools.accumulate(1 / (rank + OFFSET) ** EXPONENT for rank in range(stems))
        )

    def _syllable(self) -> str:
        return "".join(self.dice.choice(part) for part in (ONSETS, VOWELS, CODAS))

    def text(self, words: int) -> list[str]:
        drawn = self.dice.choices(self.stems, cum_weights=self.weights, k=words)
        return [word if self.dice.random() < 0.55 else inflected(word, self.dice) for word in drawn]


def papers() -> list[Newspaper]:
    return [
        Newspaper(
            id=f"paper{p}",
            name=f"পত্রিকা {p}",
            name_en=f"Paper {p}",
            home=f"https://paper{p}.example",
            sections=(
                Section(
                    id=f"paper{p}/all",
                    name="সব",
                    name_en="All",
                    ways=(WayIn(Way.FEED, f"https://paper{p}.example/rss"),),
                ),
            ),
        )
        for p in range(PAPERS)
    ]


def entry(number: int, words: list[str], all_articles: int) -> Entry:
    body = [" ".join(words[at : at + 57]) + "।" for at in range(8, len(words), 57)]
    return Entry(
        headline=" ".join(words[:8]),
        url=f"https://paper{number % PAPERS}.example/news/{number}",
        published=NOW - timedelta(minutes=4 * (all_articles - number)),
        blocks=tuple(Paragraph((Run(paragraph),)) for paragraph in body),
    )


class IndexClock:
    """Counts the seconds that the writer spends on the index."""

    def __init__(self) -> None:
        self.seconds = 0.0
        for name in ("keep_up", "step"):
            self._watch(name, getattr(Indexer, name))

    def _watch(self, name: str, work: Callable[[Indexer, Connection], bool]) -> None:
        def timed(indexer: Indexer, connection: Connection) -> bool:
            begun = time.perf_counter()
            try:
                return work(indexer, connection)
            finally:
                self.seconds += time.perf_counter() - begun

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
        begun = time.perf_counter()
        library.put_entries(f"paper{paper}/all", entries, NOW)
        spent += time.perf_counter() - begun
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
        begun = time.perf_counter()
        arrived = library.put_entries("paper9/all", [found], NOW)
        parsed = parse_article(page, story.url or "", "utf-8", None, NOW).article
        library.put_article(arrived.new[0], parsed, Completeness.FULL, NOW)
        spent += time.perf_counter() - begun
    share = (clock.seconds - before) / spent
    print(f"a page parsed and put: {spent / 300 * 1000:.1f} ms; index {share:.1%} of it (aim 15 %)")


def sizes(folder: Path, text: int) -> None:
    connection = Connection(Files(folder), read_only=True)
    index = {
        name: connection.value("SELECT sum(pgsize) FROM dbstat('cache') WHERE name = ?", (name,))
        or 0
        for name in ("search_data", "search_idx", "search_docsize", "word", "word_sound")
    }
    words = connection.value("SELECT count(*) FROM word")
    connection.close()
    print(
        f"text {text / 1e6:.0f} MB, {words:,} words; index {sum(index.values()) / text:.1%} of it "
        f"(aim 45 %): " + ", ".join(f"{name} {size / text:.1%}" for name, size in index.items())
    )


# --- queries ---------------------------------------------------------------------------------


def otherwise_encoded(word: str, dice: random.Random) -> str:
    if dice.random() < 0.5:
        return unicodedata.normalize("NFC", word)
    for one, other in (("য\u09bc", "\u09df"), ("ড\u09bc", "\u09dc"), ("\u09cb", "\u09c7\u09be")):
        word = word.replace(one, other)
    return word


def with_joiners(word: str, dice: random.Random) -> str:
    joiner = dice.choice("\u200c\u200d")
    return re.sub("\u09cd(?!য)", "\u09cd" + joiner, word) if "ত\u09cd" not in word else word


def in_latin(word: str, dice: random.Random) -> str:
    """As people type: the inherent vowel mostly, the last one never, aspirates now and then."""
    letters = []
    sounds = sounds_of(word)
    for place, sound in enumerate(sounds):
        if sound.letter == INHERENT:
            letters.append("o" if place < len(sounds) - 1 and dice.random() < 0.9 else "")
        elif sound.missing >= 0.2 or (sound.letter == "h" and dice.random() < 0.6):
            letters.append("ch" if sound.letter == "c" else sound.letter)
    return "".join(letters)


def as_stem_of(word: str, dice: random.Random) -> str:
    return inflected(forms(word)[-1], dice)


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "as published": lambda word, _: word,
    "inflected": as_stem_of,
    "other encoding": otherwise_encoded,
    "with joiners": with_joiners,
    "Latin": in_latin,
}


def keystrokes(text: str) -> Iterator[str]:
    return (text[:end] for end in range(1, len(text) + 1))


def timed(search: Callable[[str], object], queries: list[str]) -> str:
    taken = []
    for query in queries:
        begun = time.perf_counter()
        search(query)
        taken.append((time.perf_counter() - begun) * 1000)
    taken.sort()
    p95 = taken[int(len(taken) * 0.95)]
    return f"{statistics.median(taken):>7.1f} | {p95:>7.1f} | {taken[-1]:>7.1f} | {len(taken):>6}"


def ask(library: Library, dice: random.Random, times: int) -> None:
    articles = library.counts().all.total
    ids = [dice.randrange(1, articles) for _ in range(times)]
    headlines = {row.id: row.headline.split() for row in library.rows(ids)}
    aim = "150" if articles > 500_000 else "50"
    print(f"\n{articles:,} articles; milliseconds, aim at the 95th percentile {aim}")
    print("| query | in first 10 | median | p95 | worst | asked |")
    print("|---|---|---|---|---|---|")
    for kind, change in KINDS.items():
        for count in (1, 2, 3):
            queries = {
                article: " ".join(change(word, dice) for word in dice.sample(words, count))
                for article, words in headlines.items()
            }
            hits = sum(article in library.search(q, 10).ids for article, q in queries.items())
            line = timed(lambda text: library.search(text, 50), list(queries.values()))
            print(f"| {kind}, {count} words | {hits / len(queries):.1%} | {line} |")
    typed = [
        text
        for article in list(headlines)[: times // 8]
        for kind in ("as published", "Latin")
        for text in keystrokes(" ".join(KINDS[kind](w, dice) for w in headlines[article][:2]))
    ]
    print(f"| as it is typed | | {timed(lambda text: library.search(text, 50), typed)} |")
    odd = ['"{0} {1}"', "{0} -{1}", "{0} তারিখ:গতকাল", "{0} অপঠিত", "{0} পত্রিকা:৩", "তারিখ:গতকাল"]
    for pattern in odd:
        asked = [pattern.format(*words) for words in headlines.values()][:60]
        print(f"| {pattern} | | {timed(lambda text: library.search(text, 50), asked)} |")


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--articles", type=int, default=100_000)
    options.add_argument("--folder", type=Path, default=None)
    options.add_argument("--times", type=int, default=200)
    asked = options.parse_args()
    dice = random.Random(3)
    clock = IndexClock()
    with tempfile.TemporaryDirectory() as temporary:
        folder = asked.folder or Path(temporary)
        library = Library.open(folder, lambda: NOW)
        if library.is_new:
            for paper in papers():
                library.subscribe(paper)
            language = Language(STEMS, dice)
            text = fill(library, language, asked.articles, clock)
            share_of_sync(library, language, clock)
            library.close()
            sizes(folder, text)
            library = Library.open(folder, lambda: NOW)
        ask(library, dice, asked.times)
        library.close()


if __name__ == "__main__":
    main()
