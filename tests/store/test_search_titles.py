"""The headlines' own index has what the whole index has, with the headlines as they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.store import search_titles
from reader.store.library import Library
from tests.store.stories import HOME, Clock, entry, whole


def titles(folder: Path, word: str) -> list[int]:
    """The articles that have a word in their headline, as that index knows it."""
    with closing(sqlite3.connect(folder / "cache.sqlite")) as cache:
        rows = cache.execute("SELECT rowid FROM titles WHERE titles MATCH ?", (f'"{word}"',))
        return sorted(row[0] for row in rows)


def indexed(folder: Path, index: str) -> list[int]:
    with closing(sqlite3.connect(folder / "cache.sqlite")) as cache:
        return [row[0] for row in cache.execute(f"SELECT id FROM {index}_docsize ORDER BY id")]


def test_headlines_are_there_once_their_article_is(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="ব\u09dc নদী")], clock())
    assert titles(folder, "বড\u09bc") == [1]
    library.put_entries("dinlipi/desh", [entry(1, headline="ছোট নদী")], clock())
    assert titles(folder, "বড\u09bc") == []
    assert titles(folder, "ছোট") == [1]
    library.put_article(1, whole(1, headline="ছোট খাল"), Completeness.FULL, clock())
    assert (titles(folder, "খাল"), titles(folder, "নদী")) == ([1], [])
    library.unsubscribe("dinlipi/desh")
    assert indexed(folder, "titles") == indexed(folder, "search") == []


def make_older(folder: Path) -> None:
    """The library as versions had it that knew no index of headlines."""
    with closing(sqlite3.connect(folder / "cache.sqlite", isolation_level=None)) as cache:
        for table in ("titles", "sketch", "sketch_key"):
            cache.execute(f"DROP TABLE {table}")
        cache.execute("PRAGMA user_version = 2000")


def test_an_older_librarys_headlines_come_in_bit_by_bit(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_titles, "_PER_STEP", 4)
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 31)], clock())
    library.close()
    make_older(folder)
    again = Library.open(folder, clock)
    again.put_entries("dinlipi/desh", [entry(3, headline="মেলার নতুন খবর"), entry(40)], clock())
    again.put_entries("dinlipi/bishwo", [entry(50, url=f"{HOME}/bishwo/50")], clock())
    again.catch_up()
    assert indexed(folder, "titles") == indexed(folder, "search") == list(range(1, 33))
    assert titles(folder, "বসেছে") == [n for n in range(1, 33) if n != 3]
    assert len(again.search("মেলা", limit=100).ids) == 32
    again.unsubscribe("dinlipi/desh")
    assert indexed(folder, "titles") == [32]
    again.close()


def test_what_is_not_in_the_headlines_yet_is_found(
    library: Library, folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_titles, "step", lambda _connection: False)
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 4)], clock())
    library.close()
    make_older(folder)
    again = Library.open(folder, clock)
    assert again.search("মেলা").ids == (3, 2, 1)
    again.close()
