"""Two libraries with marks of their own, and what tells them apart."""

from __future__ import annotations

import shutil
from pathlib import Path

from reader.article import Completeness, Picture
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.pictures.prepared import Prepared
from reader.store.library import Library
from reader.store.rows import Filter
from tests.store.stories import PAPER, Clock, entry, whole

OTHER = Newspaper(
    "bhor",
    "ভোরের আলো",
    "Bhorer Alo",
    "https://bhor.example",
    (Section("bhor/all", "সব", "All", (WayIn(Way.FEED, "https://bhor.example/rss"),)),),
)


PICTURED = (2, 3)


def picture_of(number: int) -> str:
    return f"https://www.dinlipi.example/{number}.jpg"


def furnish(folder: Path) -> None:
    """A library with ten stories of PAPER: three read, one starred, one later, place in one."""
    library = Library.open(folder, Clock())
    library.subscribe(PAPER)
    ids = library.put_entries("dinlipi/desh", [entry(n) for n in range(10)], Clock()()).new
    for number in range(5):
        lead = Picture(picture_of(number)) if number in PICTURED else None
        library.put_article(ids[number], whole(number, lead=lead), Completeness.FULL, Clock()())
    for number in PICTURED:
        picture = Prepared(b"picture %d" % number, "webp", 16, 9, b"small", "#fff")
        library.put_picture(picture_of(number), picture, Clock()())
    library.mark(ids[:3], read=True)
    library.mark(ids[3:4], starred=True)
    library.mark(ids[4:5], later=True)
    library.keep_place(ids[0], 0.5)
    library.close()
    (folder / "window.ini").write_text("[window]")


def furnish_otherwise(folder: Path) -> None:
    """A library with two stories of OTHER, one of them starred, and one of PAPER's, unread."""
    library = Library.open(folder, Clock())
    library.subscribe(OTHER)
    library.subscribe(PAPER)
    found = [entry(1, url="https://bhor.example/1"), entry(2, url="https://bhor.example/2")]
    ids = library.put_entries("bhor/all", found, Clock()()).new
    library.put_article(
        ids[0], whole(1, url="https://bhor.example/1"), Completeness.FULL, Clock()()
    )
    library.mark(ids[:1], starred=True)
    library.put_entries("dinlipi/desh", [entry(0)], Clock()())
    library.close()
    (folder / "pictures").mkdir()
    (folder / "pictures" / "note").touch()


Contents = tuple[object, ...]


def contents(library: Library) -> Contents:
    """What a reader would miss: subscriptions and the marks on each story."""
    ids = library.ids(Filter())
    marks = {row.url: library.status(row.id) for row in library.rows(ids)}
    papers = [(p.id, [s.id for s in p.sections]) for p in library.subscriptions()]
    return papers, marks


def contents_of(folder: Path) -> Contents:
    library = Library.open(folder, Clock())
    found = contents(library)
    assert library.check() == []
    library.close()
    return found


def copy_of(folder: Path, to: Path) -> Path:
    shutil.copytree(folder, to)
    return to
