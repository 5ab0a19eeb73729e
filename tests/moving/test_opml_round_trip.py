"""Subscriptions go out as OPML and come back as they were; other readers see the feeds."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.importing import import_plan, plan, subscribed_papers
from reader.newspapers import Hints, Newspaper, Section, Way, WayIn, catalogue
from reader.opml import read_opml, write_opml
from reader.store.library import Library
from tests.store.stories import PAPER

_LETTERS = st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn"))
_NAMES = st.text(_LETTERS, min_size=1, max_size=20).map(str.strip).filter(bool)
_TRICKY = st.sampled_from(['"', "'", "<b>", "&amp;", "&", "a > b", "দেশ\nবিদেশ", "]]>", "&#10;"])
_TEXTS = _NAMES | _TRICKY
_IDS = st.from_regex(r"[a-z0-9-]{1,12}", fullmatch=True)
_PATTERNS = st.sampled_from(["/news/\\d+", '[^"<>]+', "/khela/", "a&b"])
_URLS = st.builds(
    "https://{}.example/{}?a=1&b={}".format, _IDS, st.sampled_from(["rss", "খেলা", "%E0"]), _IDS
)
_WAYS = st.lists(st.builds(WayIn, st.sampled_from(Way), _URLS), min_size=1, max_size=3).map(tuple)


@st.composite
def papers(draw: st.DrawFn) -> tuple[Newspaper, ...]:
    found = []
    for paper_id in draw(st.lists(_IDS, unique=True, min_size=1, max_size=4)):
        sections = tuple(
            Section(
                f"{paper_id}/{name}",
                draw(_TEXTS),
                draw(_TEXTS),
                draw(_WAYS),
                draw(st.none() | st.sampled_from(["most-read", "recent"])),
                draw(st.none() | _PATTERNS),
            )
            for name in draw(st.lists(_IDS, unique=True, min_size=1, max_size=4))
        )
        found.append(
            Newspaper(
                paper_id,
                draw(_TEXTS),
                draw(_TEXTS),
                f"https://{paper_id}.example",
                sections,
                tuple(draw(st.lists(_PATTERNS, max_size=2))),
                draw(st.just(Hints()) | st.builds(Hints, st.just(("div.story > p",)))),
                draw(st.booleans()),
            )
        )
    return tuple(found)


@given(papers())
@settings(max_examples=40)
def test_what_was_written_comes_back_exactly(written: tuple[Newspaper, ...]) -> None:
    assert read_opml(write_opml(written)) == written


@given(papers())
@settings(max_examples=40)
def test_it_is_xml_that_others_can_read(written: tuple[Newspaper, ...]) -> None:
    root = ET.fromstring(write_opml(written, datetime(2026, 11, 24, tzinfo=UTC)))
    assert root.get("version") == "2.0"
    folders = root.findall("body/outline")
    assert [folder.get("text") for folder in folders] == [paper.name for paper in written]
    feeds = [
        way.url
        for paper in written
        for section in paper.sections
        for way in [next((way for way in section.ways if way.kind is Way.FEED), None)]
        if way is not None
    ]
    outlines = root.findall("body/outline/outline")
    assert [o.get("xmlUrl") for o in outlines if o.get("type") == "rss"] == feeds


def test_the_catalogue_goes_out_and_comes_back() -> None:
    assert read_opml(write_opml(catalogue())) == catalogue()


def test_names_that_the_reader_gave_are_what_others_see(tmp_path: Path) -> None:
    library = Library.open(tmp_path)
    library.subscribe(PAPER)
    library.rename("dinlipi/desh", "আমার দেশ")
    library.rename("dinlipi", "সকালের কাগজ")
    [paper] = read_opml(write_opml(subscribed_papers(library)))
    assert (paper.name, paper.name_en) == ("সকালের কাগজ", PAPER.name_en)
    assert (paper.sections[0].name, paper.sections[0].name_en) == ("আমার দেশ", "desh")
    library.close()


def test_a_profile_moves_to_another_machine(tmp_path: Path) -> None:
    here, there = Library.open(tmp_path / "here"), Library.open(tmp_path / "there")
    here.subscribe(PAPER, ["dinlipi/khela", "dinlipi/most-read"])
    here.subscribe(catalogue()[0])
    here.unsubscribe(catalogue()[0].sections[1].id)
    written = write_opml(subscribed_papers(here))
    planned = plan(read_opml(written), subscribed_papers(there))
    assert not planned.known
    assert there.subscriptions() == []
    import_plan(there, planned)
    assert write_opml(subscribed_papers(there)) == written
    assert there.subscriptions() == here.subscriptions()
    again = plan(read_opml(written), subscribed_papers(there))
    assert not again.new
    assert not again.additions
    here.close()
    there.close()
