"""A full disk: said as such, nothing lost, everything goes on when there is room again."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from reader.article import Completeness
from reader.errors import (
    Bug,
    DiskFull,
    LibraryBusy,
    LibraryReadOnly,
    LibraryUnreachable,
    PotrikaError,
)
from reader.store.connection import Connection, Files, as_fault, library_faults
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.stories import PAPER, Clock, entry, whole


def leave_no_room(library: Library, schema: str) -> None:
    """The file may not grow by a page: SQLite then answers as on a full disk."""

    def limit(connection: Connection) -> None:
        pages = connection.value(f"PRAGMA {schema}.page_count")
        connection.run(f"PRAGMA {schema}.max_page_count = {pages}")

    library._writer.write(limit)


def make_room(library: Library, schema: str) -> None:
    library._writer.write(lambda c: c.run(f"PRAGMA {schema}.max_page_count = 1000000"))


@pytest.mark.parametrize("schema", ["main", "cache"])
def test_what_is_kept_stays_readable_and_a_sync_goes_on_when_there_is_room(
    library: Library, clock: Clock, schema: str
) -> None:
    library.put_entries("dinlipi/desh", [entry(n) for n in range(20)], clock())
    library.put_article(1, whole(0), Completeness.FULL, clock())
    library.mark([1], starred=True)
    leave_no_room(library, schema)
    many = [entry(n) for n in range(2000)]
    with pytest.raises(DiskFull):
        library.put_entries("dinlipi/desh", many, clock())
    assert library.article(1) == whole(0)
    kept = library.counts().all.total
    assert 20 <= kept < 2000
    assert len(library.ids(Filter(section_id="dinlipi/desh"))) == kept
    assert library.check() == []
    make_room(library, schema)
    assert len(library.put_entries("dinlipi/desh", many, clock()).new) == 2000 - kept
    assert library.check() == []


def test_a_mark_that_could_not_be_kept_is_not_shown_as_made(library: Library, clock: Clock) -> None:
    ids = library.put_entries("dinlipi/desh", [entry(n) for n in range(60)], clock()).new
    for number, article in enumerate(ids):
        library.put_article(article, whole(number), Completeness.FULL, clock())
    leave_no_room(library, "main")
    with pytest.raises(DiskFull):
        library.mark(ids, starred=True)
    assert library.counts().starred == 0
    assert not library.status(1).starred
    make_room(library, "main")
    library.mark(ids, starred=True)
    assert library.counts().starred == 60


def test_a_library_that_another_program_holds_is_busy(
    folder: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.store.connection.BUSY_SECONDS", 0.05)
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    other = Connection(Files(folder), read_only=False)
    with other.transaction():
        with pytest.raises(LibraryBusy):
            library.put_entries("dinlipi/desh", [entry(1)], clock())
        assert library.counts().all.total == 0
    other.close()
    assert library.put_entries("dinlipi/desh", [entry(1)], clock()).new == (1,)
    library.close()


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EIO, LibraryUnreachable),
        (errno.EACCES, LibraryReadOnly),
        (errno.EROFS, LibraryReadOnly),
    ],
)
def test_the_systems_errors_are_said_in_the_librarys_words(
    tmp_path: Path, number: int, kind: type[PotrikaError]
) -> None:
    with pytest.raises(kind), library_faults(Files(tmp_path)):
        raise OSError(number, "said by the system")


def test_a_statement_that_we_wrote_wrong_is_our_bug(library: Library, tmp_path: Path) -> None:
    with pytest.raises(Bug):
        library._writer.write(lambda connection: connection.run("SELECT nothing FROM nowhere"))
    assert isinstance(as_fault(ValueError("what"), Files(tmp_path)), Bug)
