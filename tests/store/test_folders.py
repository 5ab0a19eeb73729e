"""Newspapers stand in folders, as the reader put them; a folder's list is that of its papers."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import msgspec
import pytest

from reader.errors import NoSuchFolder, NoSuchSection
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.store.library import Library
from reader.store.restoring import restore
from reader.store.rows import Filter, Order
from tests.store.stories import NOW, PAPER, Clock, entry


def _paper(name: str) -> Newspaper:
    home = f"https://{name}.example"
    section = Section(f"{name}/desh", "দেশ", "Home", (WayIn(Way.FEED, f"{home}/rss"),))
    return Newspaper(name, name.title(), name.title(), home, (section,))


DINKAL, PADMA, MEGHNA = _paper("dinkal"), _paper("padma"), _paper("meghna")


@pytest.fixture
def shelf(library: Library) -> Library:
    """Four newspapers: dinlipi, dinkal, padma, meghna."""
    for paper in (PAPER, DINKAL, PADMA, MEGHNA):
        library.subscribe(paper)
    return library


def _order(library: Library) -> list[tuple[str, int | None]]:
    return [(paper.id, paper.folder) for paper in library.subscriptions()]


def test_newspapers_of_a_folder_stand_side_by_side_where_its_first_one_does(
    shelf: Library,
) -> None:
    folder = shelf.make_folder("  আমার   শহর ", ["dinkal", "meghna"])
    assert folder.name == "আমার শহর"
    assert shelf.folders() == [folder]
    assert _order(shelf) == [
        ("dinlipi", None),
        ("dinkal", folder.id),
        ("meghna", folder.id),
        ("padma", None),
    ]


def test_newspapers_are_put_in_and_out_and_into_another_order(shelf: Library) -> None:
    folder = shelf.make_folder("শহর", ["dinkal"])
    shelf.arrange([(None, ["padma"]), (folder.id, ["meghna", "dinlipi"]), (None, ["dinkal"])])
    assert _order(shelf) == [
        ("padma", None),
        ("meghna", folder.id),
        ("dinlipi", folder.id),
        ("dinkal", None),
    ]
    shelf.arrange([(None, ["dinlipi"])])
    assert _order(shelf) == [
        ("dinlipi", None),
        ("padma", None),
        ("meghna", folder.id),
        ("dinkal", None),
    ]


def test_a_folder_is_renamed_folded_and_removed_and_its_newspapers_stay(shelf: Library) -> None:
    folder = shelf.make_folder("শহর", ["dinkal", "padma"])
    shelf.rename_folder(folder.id, "গ্রাম")
    shelf.rename_folder(folder.id, "  ")
    shelf.fold(folder.id, True)
    assert shelf.folders() == [replace(folder, name="গ্রাম", folded=True)]
    shelf.remove_folder(folder.id)
    assert shelf.folders() == []
    assert [paper for paper, within in _order(shelf) if within is None] == [
        *("dinlipi", "dinkal", "padma", "meghna")
    ]
    shelf.restore_folder(folder, ["dinkal", "padma"])
    assert shelf.folders() == [folder]
    assert [paper for paper, within in _order(shelf) if within] == ["dinkal", "padma"]


def test_strangers_change_nothing(shelf: Library) -> None:
    before = _order(shelf)
    with pytest.raises(NoSuchFolder):
        shelf.arrange([(7, ["padma"])])
    with pytest.raises(NoSuchSection):
        shelf.arrange([(None, ["padma", "nobody"])])
    with pytest.raises(NoSuchSection):
        shelf.make_folder("শহর", ["nobody"])
    with pytest.raises(NoSuchFolder):
        shelf.rename_folder(7, "ক")
    with pytest.raises(NoSuchFolder):
        shelf.fold(7, True)
    with pytest.raises(NoSuchFolder):
        shelf.remove_folder(7)
    assert _order(shelf) == before
    assert shelf.folders() == []


def test_a_folders_list_is_what_its_newspapers_have_newest_first(shelf: Library) -> None:
    for number, paper in enumerate(("dinkal", "padma", "meghna")):
        for step in (0, 3):
            one = entry(number + step)
            url = f"https://{paper}.example/{number + step}"
            shelf.put_entries(f"{paper}/desh", [msgspec.structs.replace(one, url=url)], NOW)
    folder = shelf.make_folder("শহর", ["dinkal", "meghna"])
    which = Filter(folder_id=folder.id)
    found = [row.headline[-1] for row in shelf.rows(shelf.ids(which))]
    assert found == ["5", "3", "2", "0"]
    assert [row.headline[-1] for row in shelf.page(which)] == found
    assert list(shelf.arranged(which).ids) == list(shelf.ids(which))
    by_paper = shelf.arranged(which, Order.NEWSPAPER)
    assert [one.newspaper for one in by_paper.breaks] == ["Dinkal", "Meghna"]
    shelf.mark_all_read(which)
    assert len(shelf.ids(Filter(unread=True))) == 2


def test_a_story_stands_once_in_a_folder_though_another_newspaper_stands_for_it(
    shelf: Library,
) -> None:
    story = entry(1, teaser="নদীর পাড় ভেঙে তিন গ্রামের মানুষ ঘরছাড়া। " * 12)
    for paper in ("dinlipi", "dinkal", "padma"):
        own = msgspec.structs.replace(story, url=f"https://{paper}.example/1", guid=None)
        shelf.put_entries(f"{paper}/desh", [own], NOW)
    ids = {row.newspaper_id: row.id for row in shelf.page(Filter())}

    def told_together(connection: object) -> None:
        connection.many(  # type: ignore[attr-defined]
            "INSERT INTO same_story VALUES (?, 1, ?)",
            [(ids["dinlipi"], 1), (ids["dinkal"], 0), (ids["padma"], 0)],
        )

    shelf._writer.write(told_together)
    folder = shelf.make_folder("শহর", ["dinkal", "padma"])
    assert list(shelf.ids(Filter(together=True))) == [ids["dinlipi"]]
    both = Filter(folder_id=folder.id)
    assert set(shelf.ids(both)) == {ids["dinkal"], ids["padma"]}
    assert list(shelf.ids(replace(both, together=True))) == [ids["dinkal"]]


def test_folders_go_along_in_a_back_up(shelf: Library, tmp_path: Path) -> None:
    folder = shelf.make_folder("শহর", ["padma"])
    shelf.pack(tmp_path / "house.zip")
    restore(tmp_path / "house.zip", tmp_path / "new", NOW)
    again = Library.open(tmp_path / "new", lambda: NOW)
    assert again.folders() == [folder]
    assert [paper.id for paper in again.subscriptions() if paper.folder == folder.id] == ["padma"]
    again.close()


def test_folders_outlive_the_loss_of_the_marks(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    made = library.make_folder("শহর", ["dinlipi"])
    library.close()
    for file in [*folder.glob("marks.sqlite*"), *(folder / "backups").iterdir()]:
        file.unlink()
    clock.now += timedelta(days=1)
    again = Library.open(folder, clock)
    assert again.folders() == [made]
    assert again.subscriptions()[0].folder == made.id
    again.close()


def test_newspapers_are_put_into_folders_by_name(shelf: Library) -> None:
    city = shelf.make_folder("শহর")
    shelf.put_in_folders({"dinkal": "শহর", "padma": "নদী", "meghna": "নদী"})
    names = {folder.id: folder.name for folder in shelf.folders()}
    assert names[city.id] == "শহর"
    assert [(p.id, names.get(p.folder or 0)) for p in shelf.subscriptions()] == [
        ("dinlipi", None),
        ("dinkal", "শহর"),
        ("padma", "নদী"),
        ("meghna", "নদী"),
    ]


def test_a_library_from_before_folders_opens_and_takes_them(folder: Path, clock: Clock) -> None:
    library = Library.open(folder, clock)
    library.subscribe(PAPER)
    library.close()
    with closing(sqlite3.connect(folder / "marks.sqlite", isolation_level=None)) as old:
        old.execute("DROP TABLE folder")
        old.execute("DROP TABLE in_folder")
        old.execute("PRAGMA user_version = 2000")
    with closing(sqlite3.connect(folder / "cache.sqlite", isolation_level=None)) as cache:
        cache.execute("DELETE FROM cache_meta WHERE name = 'subscriptions'")
    again = Library.open(folder, clock)
    assert again.mended == ()
    assert [paper.folder for paper in again.subscriptions()] == [None]
    made = again.make_folder("শহর", ["dinlipi"])
    assert again.subscriptions()[0].folder == made.id
    assert again.check() == []
    again.close()
