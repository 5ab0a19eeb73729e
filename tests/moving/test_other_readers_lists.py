"""Subscriptions of other readers are understood, broken ones as far as they go."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from pathlib import Path

import pytest

from reader.errors import DiskFull, NoSuchFile, NotSubscriptions
from reader.importing import import_plan, plan, read_subscriptions, subscribed_papers
from reader.newspapers import Newspaper, catalogue
from reader.opml import read_opml, write_opml
from reader.store.library import Library
from tests.store.stories import PAPER
from tests.store.test_disk_full import leave_no_room, make_room

A, B, C = "https://a.example/rss", "https://b.example/feed.xml", "https://www.c.example/?feed=rss2"


def urls(papers: tuple[Newspaper, ...]) -> list[str]:
    return [section.ways[0].url for paper in papers for section in paper.sections]


def opml(body: str) -> bytes:
    return f'<?xml version="1.0"?><opml version="1.0"><body>{body}</body></opml>'.encode()


def test_nested_folders_missing_titles_and_other_spellings() -> None:
    papers = read_opml(
        opml(
            f"""<outline text="খবর"><outline text="দেশ">
            <outline text="ক" xmlUrl="{A}"/></outline>
            <OUTLINE xmlURL='{B}' TITLE='খ'></OUTLINE></outline>
            <outline xmlurl="feed://www.c.example/?feed=rss2" type="atom"/>
            <outline type="rss" url="https://d.example/rss" text="ঘ"/>"""
        )
    )
    assert urls(papers) == [A, B, C, "https://d.example/rss"]
    assert [paper.name for paper in papers] == ["ক", "খ", "c.example", "ঘ"]
    assert papers[0].home == "https://a.example"


def test_feeds_of_one_site_in_a_folder_are_its_sections() -> None:
    papers = read_opml(
        opml(
            """<outline text="ভোরের খবর">
            <outline text="দেশ" xmlUrl="https://v.example/rss/desh" htmlUrl="https://v.example/"/>
            <outline text="খেলা" xmlUrl="https://v.example/rss/khela" htmlUrl="https://v.example"/>
            </outline>"""
        )
    )
    assert [(paper.id, paper.name) for paper in papers] == [("v-example", "ভোরের খবর")]
    assert [section.name for section in papers[0].sections] == ["দেশ", "খেলা"]
    assert [section.id for section in papers[0].sections] == [
        "v-example/rss-desh",
        "v-example/rss-khela",
    ]


def test_an_address_twice_is_one_feed() -> None:
    assert urls(read_opml(opml(f'<outline xmlUrl="{A}"/><outline xmlUrl="{A}/" text="আবার"/>'))) == [
        A
    ]


def test_broken_xml_costs_what_is_broken() -> None:
    broken = f"""<opml><body><outline text="চা & নাস্তা" xmlUrl="{A}?a=1&b=2">
        <outline text="ভাঙা xmlUrl="x" <outline text="পরের" xmlUrl="{B}"
        /><outline text="শেষ" xmlUrl="{C}"/><outline text="কাটা" xmlU"""
    papers = read_opml(broken.encode())
    assert urls(papers)[0] == A + "?a=1&b=2"
    assert C in urls(papers)
    assert papers[0].name == "চা & নাস্তা"


def test_entities_are_neither_fetched_nor_multiplied(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("গোপন কথা")
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    bomb = (
        f'<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY l0 "হা">{laughs}'
        f'<!ENTITY x SYSTEM "{secret.as_uri()}">]><opml><body>'
        f'<outline text="&l11;&x;" xmlUrl="{A}"/></body></opml>'
    )
    began = time.monotonic()
    papers = read_opml(bomb.encode())
    assert time.monotonic() - began < 1
    assert urls(papers) == [A]
    assert "গোপন" not in papers[0].name
    assert len(papers[0].name) < 20


def test_a_hostile_pattern_is_left_out() -> None:
    papers = read_opml(
        opml(
            """<outline text="ক" potrika:id="k" potrika:home="https://k.example"
            potrika:articles='["(", "/ok/"]' potrika:hints='{"body": 5}'>
            <outline text="খ" potrika:id="k/a" potrika:match="[" potrika:ways='[
            {"kind":"feed","url":"https://k.example/rss"},{"kind":"feed","url":"file:///etc/passwd"}
            ]'/><outline text="গ" potrika:id="k/b" potrika:ways='[{"kind":"odd"}]'/></outline>"""
        )
    )
    assert papers[0].articles == ("/ok/",)
    assert [(s.id, s.match, len(s.ways)) for s in papers[0].sections] == [("k/a", None, 1)]


@pytest.mark.parametrize(
    ("pattern", "taken"),
    [
        ("/khela/", True),
        (r"/news/article/[^/]+/\d+", True),
        (r"\.[a-z+*{]+/(?:desh|bishwo)?/[)*]", True),
        ("(a+)+$", False),
        ("(?:a|aa)*$", False),
        ("(a|b){2,}", False),
        (".*.*.*.*.*.*.*=", False),
        ("x" * 2000, False),
    ],
)
def test_a_pattern_that_could_take_for_ever_is_not_taken(pattern: str, taken: bool) -> None:
    paper = Newspaper("k", "ক", "K", "https://k.example", PAPER.sections[:1], (pattern,))
    assert read_opml(write_opml([paper]))[0].articles == ((pattern,) if taken else ())


def test_lifereas_feedlist() -> None:
    papers = read_opml(
        opml(
            f"""<outline title="দৈনিক" text="দৈনিক" description="দৈনিক" type="folder" id="x1"
            sortColumn="time" expanded="true">
            <outline title="ক" text="ক" type="rss" htmlUrl="https://a.example/" xmlUrl="{A}"
            id="x2" sortColumn="time" updateInterval="-1" markAsRead="false" collapsed="true"/>
            <outline title="আদেশ" text="আদেশ" type="rss" xmlUrl="|curl something" id="x3"/>
            </outline>
            <outline title="অপঠিত" type="vfolder" id="x4"><rule type="unread"/></outline>
            <outline title="ফাইল" type="rss" xmlUrl="/home/me/feed.xml"/>"""
        )
    )
    assert urls(papers) == [A]
    assert papers[0].home == "https://a.example"


def test_newsboats_urls(tmp_path: Path) -> None:
    path = tmp_path / "urls"
    path.write_text(
        f'''# আমার তালিকা
{A} দেশ "~ক পত্রিকা" ! # মন্তব্য
"{B}" "দুই শব্দ"
"query:অপঠিত:unread = \\"yes\\""
exec:~/bin/feed
filter:~/bin/clean:https://x.example/rss

{C} "~শেষ না হওয়া
''',
        "utf-8",
    )
    papers = read_subscriptions(path)
    assert urls(papers) == [A, B, C]
    assert [paper.name for paper in papers][:2] == ["ক পত্রিকা", "b.example"]


def test_rss_guards_opml_and_database(tmp_path: Path) -> None:
    exported = opml(
        f"""<outline text="দৈনিক"><outline xmlns:rssguard="https://github.com/martinrotter/rssguard"
        rssguard:xmlUrlType="0" text="ক" title="ক" version="RSS" type="rss" xmlUrl="{A}"/>
        <outline rssguard:xmlUrlType="1" text="আদেশ" type="rss" xmlUrl="https://x.example/script"/>
        </outline>"""
    )
    assert urls(read_opml(exported)) == [A]
    path = tmp_path / "database.db"
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("CREATE TABLE Categories (id INTEGER, parent_id INTEGER, title TEXT)")
        db.execute("CREATE TABLE Feeds (id INTEGER, title TEXT, category INTEGER, source TEXT)")
        db.execute("INSERT INTO Categories VALUES (1, -1, 'দৈনিক'), (2, 2, 'নিজের ভেতর')")
        db.execute("INSERT INTO Feeds VALUES (1, 'ক', 1, ?), (2, '', 2, ?)", (A, B))
        db.execute("INSERT INTO Feeds VALUES (3, 'আদেশ', 1, 'python x.py')")
    assert urls(read_subscriptions(path)) == [A, B]


@pytest.mark.parametrize("content", [b"", b"\x89PNG\r\n", b"<html><p>x</p></html>", b"{}"])
def test_a_file_without_subscriptions_is_said_to_be_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "file"
    path.write_bytes(content)
    with pytest.raises(NotSubscriptions):
        read_subscriptions(path)
    with pytest.raises(NoSuchFile):
        read_subscriptions(tmp_path / "none")
    with closing(sqlite3.connect(tmp_path / "other.db")) as db:
        db.execute("CREATE TABLE t (a)")
    with pytest.raises(NotSubscriptions):
        read_subscriptions(tmp_path / "other.db")


def test_what_is_known_is_told_from_what_is_new_before_anything_is_added(
    library: Library,
) -> None:
    feed = PAPER.sections[0].ways[0].url
    known_paper = next(p for p in catalogue() if p.sections[0].ways[0].kind.value == "feed")
    declared = known_paper.sections[0]
    papers = read_opml(
        opml(
            f'<outline xmlUrl="{feed}/" text="অন্য নাম"/><outline xmlUrl="{A}" text="ক"/>'
            f'<outline xmlUrl="{declared.ways[0].url}" text="চেনা"/>'
        )
    )
    planned = plan(papers, subscribed_papers(library))
    assert [p.section.id for p in planned.known] == [PAPER.sections[0].id]
    # What the program knows more of is taken as it knows it.
    assert [p.section.id for p in planned.new] == ["a-example-rss/all", declared.id]
    assert len(library.subscriptions()) == 1
    import_plan(library, planned)
    assert [paper.id for paper in library.subscriptions()] == [
        PAPER.id,
        "a-example-rss",
        known_paper.id,
    ]
    assert [s.id for s in library.subscriptions()[2].sections] == [declared.id]


def test_many_subscriptions_come_all_or_not_at_all(library: Library) -> None:
    many = "".join(
        f'<outline text="পত্রিকা {n}" xmlUrl="https://p{n}.example/rss"/>' for n in range(500)
    )
    planned = plan(read_opml(opml(many)), subscribed_papers(library))
    leave_no_room(library, "main")
    with pytest.raises(DiskFull):
        import_plan(library, planned)
    assert len(library.subscriptions()) == 1
    make_room(library, "main")
    import_plan(library, planned)
    assert len(library.subscriptions()) == 501
    assert library.check() == []
