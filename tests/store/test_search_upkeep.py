"""The search index follows the articles: put, changed, gone, merged, of an older library."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.errors import NoSuchSearch
from reader.store.connection import Connection, Files
from reader.store.library import Library
from reader.store.search_words import LibraryWords
from tests.store.stories import HOME, PAPER, Clock, entry, whole


@contextmanager
def words_of(folder: Path) -> Iterator[LibraryWords]:
    connection = Connection(Files(folder), read_only=True)
    yield LibraryWords(connection)
    connection.close()


def test_a_new_text_is_found_and_the_old_one_no_more(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1, teaser="আগাম বৃষ্টি")], clock())
    assert library.search("আগাম").ids == (1,)
    library.put_article(1, whole(1), Completeness.FULL, clock())
    assert library.search("আগাম").ids == ()
    assert library.search("দোকানিরা").ids == (1,)


def test_a_new_headline_is_found_before_its_page_is_read_anew(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    library.put_entries("dinlipi/desh", [entry(1, headline="ঝড়ে ভেঙেছে মেলা")], clock())
    assert library.search("ভেঙেছে").ids == (1,)


def test_what_is_given_up_is_not_found(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    library.put_entries("dinlipi/bishwo", [entry(2, url=f"{HOME}/bishwo/2")], clock())
    library.unsubscribe("dinlipi/desh")
    assert library.search("মেলা").ids == (2,)


def test_words_that_no_article_has_are_forgotten(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="চিলেকোঠা")], clock())
    library.put_entries("dinlipi/bishwo", [entry(2, url=f"{HOME}/bishwo/2")], clock())
    library.unsubscribe("dinlipi/desh")
    library.close()
    with words_of(folder) as words:
        assert words.count("চিলেকোঠা") == 0
        assert words.beginning("চিলে", 5).words == ()
        assert words.count("মেলা") == 1
    again = Library.open(folder, clock)
    again.put_entries("dinlipi/bishwo", [entry(3, headline="চিলেকোঠা")], clock())
    again.close()
    with words_of(folder) as words:
        assert words.count("চিলেকোঠা") == 1


def test_words_are_counted_by_article(library: Library, folder: Path, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 8)], clock())
    library.put_article(3, whole(3), Completeness.FULL, clock())
    library.close()
    with words_of(folder) as words:
        assert words.count("মেলা") == 7
        assert words.count("বৃষ্টি") == 1
        assert words.beginning("মেলা", 2).words[0] == ("মেলা", 7)


def test_a_word_is_known_while_an_article_has_it_though_a_kill_lost_the_count(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="চিলেকোঠা")], clock())
    library.put_entries("dinlipi/bishwo", [entry(2, url=f"{HOME}/bishwo/2")], clock())
    vars(library._writer).pop("_indexer")  # a kill, with the second article's words uncounted
    library.unsubscribe("dinlipi/desh")
    library.close()
    with words_of(folder) as words:
        assert words.count("মেলা") == 1
        assert words.count("চিলেকোঠা") == 0
    again = Library.open(folder, clock)
    assert again.check() == []
    again.close()


def test_duplicates_that_become_one_are_found_once(library: Library, clock: Clock) -> None:
    library.put_entries(
        "dinlipi/desh", [entry(1), entry(2, headline="নদীর ধারে মেলা বসেছে 1")], clock()
    )
    page = whole(1, canonical_url=f"{HOME}/desh/2")
    library.put_article(1, page, Completeness.FULL, clock())
    assert library.search("নদীর").ids == (1,)


def test_an_older_library_is_indexed_bit_by_bit(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 31)], clock())
    library.mark([1], starred=True)
    library.close()
    _make_older(folder)
    again = Library.open(folder, clock)
    again.catch_up()
    found = again.search("মেলা", limit=100)
    assert len(found.ids) == 30
    assert found.behind == 0
    again.close()


def _make_older(folder: Path) -> None:
    """Takes out of the files what came with searching, and what came after that."""
    with closing(sqlite3.connect(folder / "cache.sqlite", isolation_level=None)) as cache:
        triggers = cache.execute(
            "SELECT name FROM sqlite_master WHERE type = 'trigger' AND name GLOB 'search_*'"
        ).fetchall()
        for (name,) in triggers:
            cache.execute(f"DROP TRIGGER {name}")
        for table in ("search", "word", "search_due"):
            cache.execute(f"DROP TABLE {table}")
        from reader.store import schema

        statements = next(step for step in schema.CACHE_STEPS if step.version == 1001).statements
        for statement in statements:
            cache.execute(statement)


def test_a_rebuilt_cache_finds_what_was_kept(library: Library, folder: Path, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1), entry(2)], clock())
    library.mark([2], starred=True)
    library.close()
    for file in folder.glob("cache.sqlite*"):
        file.unlink()
    again = Library.open(folder, clock)
    again.catch_up()
    (article,) = again.search("মেলা").ids
    assert again.row(article).starred
    again.close()


def test_the_index_is_sound_after_all_kinds_of_writing(
    library: Library, folder: Path, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 41)], clock())
    for n in range(1, 41, 3):
        library.put_article(n, whole(n), Completeness.FULL, clock())
    library.put_entries("dinlipi/desh", [entry(n, headline=f"নতুন {n}") for n in range(9)], clock())
    library.unsubscribe("dinlipi")
    library.subscribe(PAPER)
    library.close()
    with closing(sqlite3.connect(folder / "cache.sqlite")) as cache:
        cache.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        indexed = {row[0] for row in cache.execute("SELECT id FROM search_docsize")}
        assert indexed == {row[0] for row in cache.execute("SELECT id FROM article")}
        assert cache.execute("SELECT count(*) FROM search_due").fetchone() == (0,)


# --- saved searches -----------------------------------------------------------------------------


def test_saved_searches_stay_in_the_readers_order(
    library: Library, folder: Path, clock: Clock
) -> None:
    first = library.save_search("মেলার খবর", "মেলা অপঠিত")
    second = library.save_search("", "putin")
    assert second.name == "putin"
    third = library.save_search("নদী", "নদী")
    library.arrange_searches([third.id, first.id])
    library.change_search(first.id, name="মেলা")
    library.remove_search(second.id)
    library.close()
    again = Library.open(folder, clock)
    kept = again.saved_searches()
    assert [(each.name, each.query) for each in kept] == [("নদী", "নদী"), ("মেলা", "মেলা অপঠিত")]
    again.close()


def test_saved_searches_are_counted(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    library.mark([1, 2], read=True)
    count = library.count_search("মেলা")
    assert (count.total, count.unread) == (5, 3)
    assert library.count_search("মেলা অপঠিত").total == 3
    assert library.count_search("মেলা -নদীর").total == 0
    assert library.count_search("").total == 0


def test_what_no_list_has_is_found_by_its_words_and_is_nothing_unread(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 4)], clock())
    library._writer.write(lambda connection: connection.run("UPDATE article SET aside = id = 2"))
    for query, ids, unread in (
        ("মেলা", {1, 2, 3}, 2),
        ("মেলা অপঠিত", {1, 3}, 2),
        ("মেলা পত্রিকা:দিনলিপি", {1, 2, 3}, 2),
        ("অপঠিত", {1, 3}, 2),
        ("পত্রিকা:দিনলিপি", {1, 3}, 2),
        ("-বৃষ্টি", {1, 3}, 2),
    ):
        count = library.count_search(query)
        assert set(library.search(query).ids) == ids, query
        assert (count.total, count.unread) == (len(ids), unread), query
    library.mark([2], starred=True)
    assert library.search("তারাঙ্কিত").ids == (2,)
    assert library.count_search("তারাঙ্কিত").total == 1


def test_a_count_is_that_of_the_list_where_a_second_choice_is_listed(
    library: Library, clock: Clock
) -> None:
    library.put_entries("dinlipi/desh", [entry(1, headline="বিশ্ববিদ্যালয়ে ছুটি")], clock())
    library.put_entries("dinlipi/desh", [entry(2, headline="মহাবিদ্যালয়ে ছুটি")], clock())
    library.mark([1], read=True)
    assert set(library.search("বিদ্যালয়").ids) == {1, 2}
    count = library.count_search("বিদ্যালয়")
    assert (count.total, count.unread) == (2, 1)


def test_a_search_that_is_not_there_is_told(library: Library) -> None:
    with pytest.raises(NoSuchSearch):
        library.remove_search(7)
    with pytest.raises(NoSuchSearch):
        library.change_search(7, name="ক")
