"""Folders go out and come in with the newspapers that stand in them."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from reader.commands.moving import export_opml
from reader.importing import import_plan, read_plan
from reader.newspapers import catalogue
from reader.opml import read_opml, write_opml
from reader.store.library import Library


def _shelves(library: Library) -> list[tuple[str, list[str]]]:
    return [
        (folder.name, [p.id for p in library.subscriptions() if p.folder == folder.id])
        for folder in library.folders()
    ]


def test_folders_go_out_as_outlines_and_come_back(tmp_path: Path) -> None:
    here, there = Library.open(tmp_path / "here"), Library.open(tmp_path / "there")
    first, second, third, fourth = catalogue()[:4]
    here.subscribe_all([(paper, None) for paper in (first, second, third, fourth)])
    folder = here.make_folder("সকালের & রাতের", [second.id, fourth.id])
    file = tmp_path / "তালিকা.opml"
    assert export_opml(here, file) == 4

    root = ET.fromstring(file.read_bytes())
    tops = root.findall("body/outline")
    assert [top.get("text") for top in tops] == [first.name, folder.name, third.name]
    within = tops[1].findall("outline")
    assert [paper.get("text") for paper in within] == [second.name, fourth.name]

    planned = read_plan(file, there)
    assert planned.folders == {second.id: folder.name, fourth.id: folder.name}
    import_plan(there, planned)
    assert _shelves(there) == _shelves(here)
    assert there.subscriptions() == here.subscriptions()
    here.close()
    there.close()


def test_newspapers_that_are_there_stay_where_the_reader_put_them(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    first, second = catalogue()[:2]
    library.subscribe(first)
    file = tmp_path / "list.opml"
    file.write_bytes(
        write_opml((first, second), datetime.now(UTC), {first.id: "ক", second.id: "ক"})
    )
    import_plan(library, read_plan(file, library))
    assert _shelves(library) == [("ক", [second.id])]
    library.close()


def test_folders_of_other_readers_are_taken_over(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library")
    file = tmp_path / "theirs.opml"
    file.write_text(
        "<opml version='2.0'><body><outline text='খেলার জগৎ'>"
        "<outline text='মাঠ' xmlUrl='https://maath.example/rss'/>"
        "<outline text='গ্যালারি' xmlUrl='https://gallery.example/rss'/></outline>"
        "<outline text='একা' xmlUrl='https://eka.example/rss'/></body></opml>",
        "utf-8",
    )
    import_plan(library, read_plan(file, library))
    ids = {paper.name: paper.id for paper in library.subscriptions()}
    assert _shelves(library) == [("খেলার জগৎ", [ids["মাঠ"], ids["গ্যালারি"]])]
    library.close()


def test_a_folder_that_is_a_newspaper_here_is_no_folder(tmp_path: Path) -> None:
    library = Library.open(tmp_path / "library")
    file = tmp_path / "theirs.opml"
    file.write_text(
        "<opml version='2.0'><body><outline text='দৈনিক নদী'>"
        "<outline text='দেশ' xmlUrl='https://nodi.example/desh/rss'/>"
        "<outline text='খেলা' xmlUrl='https://nodi.example/khela/rss'/></outline></body></opml>",
        "utf-8",
    )
    import_plan(library, read_plan(file, library))
    assert [paper.name for paper in library.subscriptions()] == ["দৈনিক নদী"]
    assert library.folders() == []
    library.close()


def test_a_list_without_folders_reads_as_before() -> None:
    assert read_opml(write_opml(catalogue(), None, {})) == catalogue()
