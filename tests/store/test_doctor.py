"""The doctor finds what is wrong, mends it, and finds nothing afterwards."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from reader.article import Completeness, body_text
from reader.store import addresses
from reader.store.connection import Connection
from reader.store.library import Library
from reader.store.rows import Count, Filter, Status
from tests.store.stories import Clock, entry, whole


@pytest.fixture
def patient(library: Library, clock: Clock) -> Library:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(1, 6)], clock())
    library.put_article(1, whole(1), Completeness.FULL, clock())
    library.put_article(2, whole(2), Completeness.FULL, clock())
    library.mark([1, 3], starred=True)
    library.mark([4], read=True)
    return library


def hurt(library: Library, *statements: str) -> None:
    def run(connection: Connection) -> None:
        for statement in statements:
            connection.run(statement)

    library._writer.write(run)


def test_a_sound_library_has_no_findings(patient: Library) -> None:
    assert patient.check() == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        ("UPDATE section_count SET unread = unread + 3", "section-counter-wrong"),
        ("UPDATE newspaper_count SET complete = 0", "newspaper-counter-wrong"),
        ("DELETE FROM newspaper_count", "newspaper-counter-wrong"),
        ("DELETE FROM status WHERE read = 1", "article-without-status"),
        ("UPDATE status SET starred = 0, read = 1", "flags-differ"),
        ("UPDATE membership SET sort = 5", "place-differs"),
        ("DELETE FROM kept", "not-kept"),
        ("UPDATE kept SET document = x'00'", "unreadable-document"),
        ("INSERT INTO alias VALUES (x'01', x'02')", "alias-of-nothing"),
        (
            "UPDATE status SET starred = 0; UPDATE article SET starred = 0",
            "kept-for-nothing",
        ),
        ("DELETE FROM body WHERE article = 5", "unreadable-document"),
        ("UPDATE body SET document = x'0100' WHERE article = 2", "unreadable-document"),
    ],
)
def test_what_is_wrong_is_found_and_mended(patient: Library, statement: str, code: str) -> None:
    hurt(patient, *statement.split(";"))
    found = patient.check()
    assert code in [finding.code for finding in found]
    assert all(finding.mended for finding in found)
    assert patient.check() == []


@pytest.mark.parametrize(
    ("statement", "code"),
    [
        # A page of postings that was overwritten, one that is gone, a wrong sum.
        (
            "UPDATE search_data SET block = zeroblob(40) WHERE id > 10",
            "search-index-damaged",
        ),
        ("DELETE FROM search_data WHERE id > 10", "search-index-damaged"),
        ("UPDATE search_data SET block = x'0109' WHERE id = 1", "search-index-damaged"),
        ("DELETE FROM search_docsize WHERE id = 3", "search-index-damaged"),
        ("INSERT INTO search (rowid, headline) VALUES (77, 'মেলা')", "search-index-damaged"),
        ("DELETE FROM titles_data WHERE id > 10", "headline-index-damaged"),
        ("INSERT INTO titles (titles) VALUES ('delete-all')", "headline-index-damaged"),
        ("INSERT INTO titles (rowid, headline) VALUES (77, 'মেলা')", "headline-index-damaged"),
        ("DELETE FROM word WHERE word LIKE 'মেলা%'", "search-words-missing"),
        ("UPDATE word SET articles = 0", "search-words-missing"),
    ],
)
def test_a_search_index_that_does_not_agree_is_built_anew(
    patient: Library, statement: str, code: str
) -> None:
    every = set(patient.search("মেলা").ids)
    hurt(patient, statement)
    found = patient.check()
    assert code in [finding.code for finding in found]
    assert all(finding.mended for finding in found)
    patient.catch_up()
    assert patient.check() == []
    assert set(patient.search("মেলা").ids) == every == {1, 2, 3, 4, 5}
    assert [took.words[0] for took in patient.search("mela").took] == ["মেলা"]


def test_articles_that_the_search_index_lacks_come_in(patient: Library) -> None:
    before = whole(3).headline
    hurt(
        patient,
        "INSERT INTO search (search) VALUES ('delete-all')",
        "INSERT INTO titles (titles) VALUES ('delete-all')",
        "DELETE FROM word",
    )
    assert patient.search(before).ids == ()
    assert [finding.code for finding in patient.check()] == ["not-in-search-index"]
    patient.catch_up()
    assert 3 in patient.search(before).ids
    assert patient.check() == []


def test_keycaps_and_new_signs_are_no_finding(library: Library, clock: Clock) -> None:
    headline = "৬ \U0001f910 6\ufe0f\u20e3 মেলা\U0001f9e8 👍🏽"
    library.put_entries("dinlipi/desh", [entry(1, headline=headline)], clock())
    assert library.check() == []


def test_what_is_still_to_be_indexed_is_no_finding(patient: Library) -> None:
    hurt(patient, "INSERT INTO search_due SELECT article, NULL, NULL FROM body WHERE article = 9")
    assert patient.check() == []


def test_counters_are_right_again(patient: Library) -> None:
    hurt(patient, "UPDATE section_count SET unread = 99", "UPDATE newspaper_count SET total = 0")
    patient.check()
    counts = patient.counts()
    assert counts.all == counts.sections["dinlipi/desh"] == Count(5, 4)
    assert (counts.starred, counts.complete) == (2, 2)


def test_an_unreadable_document_comes_from_the_kept_copy_or_is_fetched_again(
    patient: Library,
) -> None:
    hurt(patient, "UPDATE body SET document = x'FF' WHERE article IN (1, 2)")
    patient.check()
    assert patient.article(1) == whole(1)
    assert body_text(patient.article(2)) == entry(2).teaser
    assert patient.row(2).completeness is Completeness.TEASER
    wanted = [wanted.id for wanted in patient.wanted(9)]
    assert 2 in wanted
    assert 1 not in wanted


def test_a_story_that_stands_there_twice_becomes_one(patient: Library) -> None:
    elsewhere = addresses.digest("https://www.dinlipi.example/other").hex()
    hurt(
        patient,
        f"UPDATE status SET key = x'{elsewhere}' "
        "WHERE key = (SELECT key FROM article WHERE id = 4)",
        f"UPDATE article SET key = x'{elsewhere}', url = '{entry(2).url}' WHERE id = 4",
    )
    assert [finding.code for finding in patient.check()] == ["duplicate"]
    assert list(patient.ids(Filter())) == [5, 3, 2, 1]
    assert patient.status(2) == Status(read=True)
    assert patient.check() == []


def test_parts_without_an_article_are_taken_away(
    patient: Library, folder: Path, clock: Clock
) -> None:
    patient.close()
    with closing(sqlite3.connect(folder / "cache.sqlite", isolation_level=None)) as connection:
        connection.execute("INSERT INTO membership VALUES (77, 'dinlipi/desh', 1, 0)")
        connection.execute("INSERT INTO body VALUES (77, x'01')")
    again = Library.open(folder, clock)
    assert [finding.code for finding in again.check()] == ["part-without-article"]
    assert again.check() == []
    assert again.counts().sections["dinlipi/desh"] == Count(5, 4)
    again.close()
