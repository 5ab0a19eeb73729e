"""Many threads read while one writes; a mark does not queue behind a sync."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime

from reader.article import Completeness
from reader.store.connection import Connection
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.stories import Clock, entry, whole

PATIENCE = 30


def test_two_threads_read_while_a_third_writes(library: Library, clock: Clock) -> None:
    """Every answer is whole: a section's counts, ids and rows are of committed stories."""
    started, done = threading.Barrier(3, timeout=PATIENCE), threading.Event()
    now: datetime = clock()

    def write() -> None:
        started.wait()
        for number in range(0, 300, 30):
            stories = [entry(n) for n in range(number, number + 30)]
            for article in library.put_entries("dinlipi/desh", stories, now).new:
                library.put_article(article, whole(article - 1), Completeness.FULL, now)
        done.set()

    def read() -> int:
        started.wait()
        rounds = 0
        while not done.is_set():
            rows = library.page(Filter(section_id="dinlipi/desh"), limit=400)
            assert [row.id for row in rows] == sorted((row.id for row in rows), reverse=True)
            for row in rows[:3]:
                assert library.article(row.id).headline == row.headline
            count = library.counts()
            assert count.sections["dinlipi/desh"] == count.all
            rounds += 1
        return rounds

    with ThreadPoolExecutor(3) as threads:
        readers = [threads.submit(read) for _ in range(2)]
        threads.submit(write).result(PATIENCE)
        assert all(reader.result(PATIENCE) > 0 for reader in readers)
    assert library.counts().complete == 300
    assert library.check() == []


def test_a_mark_goes_before_the_writes_that_wait(library: Library, clock: Clock) -> None:
    library.put_entries("dinlipi/desh", [entry(1)], clock())
    busy, go_on = threading.Event(), threading.Event()
    order: list[str] = []

    def hold(_: Connection) -> None:
        busy.set()
        assert go_on.wait(PATIENCE)

    def note(what: str) -> None:
        library._writer.write(lambda _: order.append(what))

    with ThreadPoolExecutor(4) as threads:
        first = threads.submit(library._writer.write, hold)
        assert busy.wait(PATIENCE)
        writes = [threads.submit(note, "write") for _ in range(2)]
        mark = threads.submit(library._writer.mark, lambda _: order.append("mark"))
        while len(library._writer._writes) < 2 or not library._writer._marks:
            threading.Event().wait(0.001)
        go_on.set()
        for waiting in (first, mark, *writes):
            waiting.result(PATIENCE)
    assert order == ["mark", "write", "write"]


def test_a_thread_that_ended_leaves_no_connection(library: Library) -> None:
    for _ in range(5):
        reader = threading.Thread(target=library.counts)
        reader.start()
        reader.join(PATIENCE)
    assert len(library._readers._open) <= 2


def test_what_fails_in_the_writing_thread_is_raised_where_it_was_asked(
    library: Library, clock: Clock
) -> None:
    def fail(connection: Connection) -> None:
        connection.run("DELETE FROM newspaper WHERE 0")
        raise KeyError

    try:
        library._writer.write(fail)
    except KeyError:
        pass
    else:
        raise AssertionError
    assert library.put_entries("dinlipi/desh", [entry(1)], clock()).new == (1,)
