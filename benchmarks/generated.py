"""Bangla of our own making, as uneven as a language, and libraries filled with it.

`fill_lean` writes what searching reads and nothing else (rows, memberships, both indexes, words, no
documents), several times as fast as a sync would, for libraries of a million articles.
"""

from __future__ import annotations

import itertools
import random
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from reader.article import Paragraph, Run
from reader.bangla import latin
from reader.bangla.folding import fold_text
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry
from reader.store import search_titles
from reader.store.connection import Connection, Files

PAPERS = 10
WORDS = 400
HEADLINE = 8  # words
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
BARE = 0.55  # of all words stand without an ending
BATCH = 2_000
HASH_BYTES = 16_000_000  # of the index that are kept in memory: fewer pieces to merge


def endings_of(word: str) -> list[str]:
    return AFTER_VOWEL if VOWEL_END.search(word) else AFTER_CONSONANT


def inflected(word: str, dice: random.Random) -> str:
    (ending,) = dice.choices(endings_of(word), cum_weights=ENDING_WEIGHTS)
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
        self._folded: list[tuple[str, ...]] = []

    def _syllable(self) -> str:
        return "".join(self.dice.choice(part) for part in (ONSETS, VOWELS, CODAS))

    def text(self, words: int) -> list[str]:
        drawn = self.dice.choices(self.stems, cum_weights=self.weights, k=words)
        return [word if self.dice.random() < BARE else inflected(word, self.dice) for word in drawn]

    def keys(self, words: int) -> list[str]:
        """As `text`, but search keys, and faster: forms are made once."""
        if not self._folded:
            self._folded = [
                tuple(fold_text(stem + ending) for ending in ("", *endings_of(stem)))
                for stem in self.stems
            ]
        drawn = self.dice.choices(self._folded, cum_weights=self.weights, k=words)
        return [
            forms[_FORM[roll]]
            for forms, roll in zip(drawn, self.dice.randbytes(words), strict=True)
        ]

    def common(self, stems: int) -> frozenset[str]:
        """All forms of the most frequent stems."""
        return frozenset(
            stem + ending for stem in self.stems[:stems] for ending in ("", *endings_of(stem))
        )


def _form_of(roll: int) -> int:
    """Which form a byte stands for: 0 the bare one, else an ending."""
    place = (roll + 0.5) / 256
    if place < BARE:
        return 0
    place = (place - BARE) / (1 - BARE) * 100
    return next(n for n, weight in enumerate(ENDING_WEIGHTS, 1) if place < weight)


_FORM = [_form_of(roll) for roll in range(256)]


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
    """A story as a feed has it whole."""
    body = [" ".join(words[at : at + 57]) + "।" for at in range(HEADLINE, len(words), 57)]
    return Entry(
        headline=" ".join(words[:HEADLINE]),
        url=f"https://paper{number % PAPERS}.example/news/{number}",
        published=NOW - timedelta(minutes=4 * (all_articles - number)),
        blocks=tuple(Paragraph((Run(paragraph),)) for paragraph in body),
    )


def fill_lean(folder: Path, language: Language, articles: int) -> int:
    """Fills a library that subscribes `papers` already; answers how many bytes of text it has."""
    connection = Connection(Files(folder), read_only=False)
    counted: Counter[str] = Counter()
    size = 0
    connection.run(f"INSERT INTO search (search, rank) VALUES ('hashsize', {HASH_BYTES})")
    for first in range(0, articles, BATCH):
        with connection.transaction():
            for number in range(first, min(first + BATCH, articles)):
                words = language.keys(WORDS)
                size += len(" ".join(words).encode())
                counted.update(set(words))
                _put(connection, number, words, articles)
    with connection.transaction():
        connection.many(
            "INSERT INTO word VALUES (?, ?, ?)",
            ((word, count, latin.key(word)) for word, count in sorted(counted.items())),
        )
    connection.run("INSERT INTO search (search, rank) VALUES ('hashsize', 1048576)")
    connection.close()
    return size


def _put(connection: Connection, number: int, words: list[str], articles: int) -> None:
    headline, text = " ".join(words[:HEADLINE]), " ".join(words[HEADLINE:])
    shown = int((NOW - timedelta(minutes=4 * (articles - number))).timestamp() * 1000)
    paper = f"paper{number % PAPERS}"
    article = connection.insert(
        "INSERT INTO article (key, url, newspaper, section, headline, teaser, words, published, "
        "first_seen, shown_at, completeness, updated) VALUES (?, ?, ?, ?, ?, '', ?, ?, ?, ?, 2, ?)",
        (
            number.to_bytes(16, "big"),
            f"https://{paper}.example/news/{number}",
            paper,
            f"{paper}/all",
            headline,
            len(words),
            *[shown] * 4,
        ),
    )
    connection.run("INSERT INTO membership VALUES (?, ?, ?, 0)", (article, f"{paper}/all", shown))
    connection.run(
        "INSERT INTO search (rowid, headline, about, text, captions) VALUES (?, ?, '', ?, '')",
        (article, headline, text),
    )
    search_titles.put(connection, article, headline)


def keystrokes(text: str) -> Iterator[str]:
    return (text[:end] for end in range(1, len(text) + 1))
