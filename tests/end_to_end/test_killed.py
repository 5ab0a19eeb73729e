"""Pulling the plug: killed at any moment of a sync, nothing is lost and nothing is twice."""

from __future__ import annotations

import multiprocessing
import os
import random
from pathlib import Path

from reader.article import Completeness
from reader.demo.server import DemoServer
from reader.store.library import Library
from reader.store.rows import Filter
from reader.sync import open_sync

KILLS = 50


def _sync_and_mark(folder: Path, marked: Path) -> None:
    """A sync with a reader who reads on meanwhile; each committed mark is noted outside."""
    library = Library.open(folder)
    note = os.open(marked, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def read_on(_: object) -> None:
        unread = library.page(Filter(unread=True), None, 1)
        if unread:
            library.mark([unread[0].id], read=True)
            os.write(note, f"{unread[0].url}\n".encode())

    with open_sync(library, read_on) as sync:
        sync.run()
    library.close()


def test_killed_at_fifty_random_moments_of_a_sync(tmp_path: Path) -> None:
    chance = random.Random(2026)
    marked = tmp_path / "marked"
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["reader.sync", "reader.demo.server"])
    with DemoServer() as server:
        folder = tmp_path / "profile"
        library = Library.open(folder)
        library.subscribe(server.paper)
        library.close()
        for kill in range(KILLS):
            child = context.Process(target=_sync_and_mark, args=(folder, marked), daemon=True)
            child.start()
            child.join(chance.uniform(0.02, 0.3))
            child.kill()  # nothing where it has just ended by itself
            child.join()
            library = Library.open(folder)
            rows = library.rows(library.ids(Filter()))
            read = {row.url for row in rows if row.read}
            noted = set(marked.read_text().splitlines()) if marked.exists() else set()
            assert noted <= read, f"after kill {kill}, something read is unread"
            assert len({row.url for row in rows}) == len(rows)
            assert not library.check(), f"after kill {kill}"
            if kill % 10 == 9:
                # New stories, so that later rounds have something to fetch.
                server.add(f"নতুন খবর {kill}", ["এইমাত্র এসেছে। বিস্তারিত আসছে।"] * 3)
            library.close()

        library = Library.open(folder)
        with open_sync(library) as sync:
            sync.run()
        rows = library.rows(library.ids(Filter()))
        assert len(rows) == len(server.articles)
        assert all(row.completeness >= Completeness.FULL for row in rows)
        library.close()
