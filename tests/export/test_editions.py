"""The day's edition for an e-reader: whole, in order, valid, the same each time."""

from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from reader.errors import NoSuchArticle, NoSuchSection, NothingToTake
from reader.export.cover import cover_svg
from reader.export.edition import Wanted, documents, edition_of, picture_of
from reader.export.epub import write_epub
from reader.store.library import Library
from tests.export.stories import furnished
from tests.store.stories import HOME, NOW, PAPER, Clock, entry

X, OPF = "{http://www.w3.org/1999/xhtml}", "{http://www.idpf.org/2007/opf}"
TODAY = Wanted()
JAR = Path("/usr/share/java/epubcheck.jar")


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    made = furnished(tmp_path_factory.mktemp("profile"))
    yield made
    made.close()


def epub(library: Library, wanted: Wanted = TODAY) -> bytes:
    out = io.BytesIO()
    edition = edition_of(library, wanted, NOW)
    write_epub(out, edition, partial(documents, library), picture_of(library))
    return out.getvalue()


@pytest.fixture(scope="module")
def book(library: Library) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(epub(library)))


def contents(book: zipfile.ZipFile) -> list[str]:
    nav = ET.fromstring(book.read("edition/nav.xhtml")).find(f".//{X}nav")
    assert nav is not None
    return [link.text or "" for link in nav.iter(f"{X}a")]


def test_its_contents_are_by_newspaper_and_section_in_the_readers_order(
    book: zipfile.ZipFile,
) -> None:
    found = contents(book)
    assert [name for name in found if "সব রকম" not in name] == [
        "দিনলিপি",
        "desh",
        "শিরোনাম desh/2",
        "bishwo",
        "শিরোনাম bishwo/1",
        "ভোরের আলো",
        "সব",
        "ভোরের খবর",
    ]
    assert found[2].startswith("সব রকম")


def test_sections_that_were_given_up_stand_below_by_name(tmp_path: Path) -> None:
    library = Library.open(tmp_path, Clock())
    library.subscribe(PAPER)
    for number, name in enumerate(("desh", "bishwo", "khela"), start=4):
        told = [entry(number, url=f"{HOME}/{name}/{number}")]
        library.mark(library.put_entries(f"dinlipi/{name}", told, NOW).new, starred=True)
    for name in ("khela", "bishwo"):
        library.unsubscribe(f"dinlipi/{name}")
    (part,) = edition_of(library, Wanted(starred=True), NOW).parts
    assert [chapters.name for chapters in part.sections] == ["desh", "bishwo", "khela"]
    library.close()


def test_every_file_is_listed_and_every_page_is_sound_xml(book: zipfile.ZipFile) -> None:
    names = book.namelist()
    assert names[0] == "mimetype"
    assert book.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
    assert book.read("mimetype") == b"application/epub+zip"
    package = ET.fromstring(book.read("edition/package.opf"))
    items = {item.get("id"): item.get("href") for item in package.iter(f"{OPF}item")}
    listed = {f"edition/{href}" for href in items.values()} | {"edition/package.opf"}
    assert listed == set(names) - {"mimetype", "META-INF/container.xml"}
    for name in names:
        if name.endswith((".xhtml", ".ncx", ".opf", ".svg", ".xml")):
            ET.fromstring(book.read(name))
    spine = [items[ref.get("idref")] for ref in package.iter(f"{OPF}itemref")]
    assert spine[:3] == ["cover.xhtml", "nav.xhtml", "part-001.xhtml"]
    assert len(spine) == len(set(spine)) == sum((href or "").endswith("xhtml") for href in listed)
    assert "<dc:language>bn</dc:language>" in book.read("edition/package.opf").decode()


def test_links_within_lead_somewhere_and_those_outside_are_clean(book: zipfile.ZipFile) -> None:
    names = set(book.namelist())
    for name in names:
        if not name.endswith(".xhtml"):
            continue
        for link in ET.fromstring(book.read(name)).iter(f"{X}a"):
            href = link.get("href") or ""
            assert href.isascii()
            assert href.startswith(("http://", "https://")) or f"edition/{href}" in names


def test_an_article_is_whole_with_its_parts_in_order(book: zipfile.ZipFile) -> None:
    page = book.read("edition/article-00001.xhtml").decode()
    places = [
        page.index(part)
        for part in (
            "কাঁধ",
            "<h1>সব রকম চা &amp; &lt;নাস্তা&gt;",
            "ঝুল &lt;b&gt;",
            "দিনলিপি · নিজস্ব প্রতিবেদক · মঙ্গলবার, ২৪ নভেম্বর ২০২৬",
            "মেলার ভিড় · মনগড়া",
            "<b>মোটা</b>",
            "<b><i>বাঁকা &amp; মোটা</i></b>",
            "<h3>",
            "<blockquote>",
            "<ol><li>এক",
            'alt="রেখাচিত্র"',
            "নৌকা",
            "যে ছবি নেই",
            "<th>দল</th>",
            "ভিডিও",
            "আরও পড়ুন: মাঝের খবর",
            "আরও পড়ুন: শেষের খবর",
            "দিনলিপি/ক",
        )
    ]
    assert places == sorted(places)
    assert page.count("মাঝের খবর") == 1
    assert "javascript" not in page


def test_pictures_are_such_as_any_e_reader_shows(book: zipfile.ZipFile) -> None:
    pictures = [name for name in book.namelist() if "/pictures/" in name]
    assert len(pictures) == 2
    for name in pictures:
        image = Image.open(io.BytesIO(book.read(name)))
        assert image.format in ("JPEG", "PNG")
        assert image.width <= 1200


def test_the_cover_says_the_day_in_both_calendars(book: zipfile.ZipFile) -> None:
    cover = book.read("edition/cover.svg").decode()
    for word in ("পত্রিকা", "মঙ্গলবার", "২৪ নভেম্বর ২০২৬", "৯ অগ্রহায়ণ ১৪৩৩", "দিনলিপি"):
        assert word in cover


def test_a_reader_in_west_bengal_has_the_date_of_its_almanacs(library: Library) -> None:
    edition = edition_of(library, TODAY, NOW, "west-bengal")
    assert edition.title.endswith("৭ অগ্রহায়ণ ১৪৩৩")
    assert "৭ অগ্রহায়ণ ১৪৩৩" in cover_svg(edition)


def test_the_same_edition_is_the_same_file(library: Library) -> None:
    assert epub(library) == epub(library)


def test_the_starred_a_section_or_single_articles_can_be_taken(library: Library) -> None:
    def taken(wanted: Wanted) -> list[str]:
        return contents(zipfile.ZipFile(io.BytesIO(epub(library, wanted))))

    assert taken(Wanted(starred=True)) == ["দিনলিপি", "desh", "শিরোনাম desh/old"]
    assert taken(Wanted(section="bhor")) == ["ভোরের আলো", "সব", "ভোরের খবর"]
    assert taken(Wanted(section="dinlipi/bishwo"))[1:] == ["bishwo", "শিরোনাম bishwo/1"]
    assert len(taken(Wanted(section="dinlipi/desh"))) == 5
    assert taken(Wanted(articles=(2,))) == ["দিনলিপি", "desh", "শিরোনাম desh/2"]


def test_what_is_not_there_is_said(library: Library, tmp_path: Path) -> None:
    with pytest.raises(NoSuchSection):
        edition_of(library, Wanted(section="none"), NOW)
    with pytest.raises(NoSuchArticle):
        edition_of(library, Wanted(articles=(1, 99)), NOW)
    empty = Library.open(tmp_path / "empty", Clock())
    with pytest.raises(NothingToTake):
        edition_of(empty, Wanted(), NOW)
    empty.close()


def test_a_story_without_a_headline_is_found_by_its_address(tmp_path: Path) -> None:
    made = Library.open(tmp_path, Clock())
    made.subscribe(PAPER)
    made.put_entries("dinlipi/desh", [entry(1, headline=" \x01", published=NOW)], NOW)
    book = zipfile.ZipFile(io.BytesIO(epub(made)))
    made.close()
    assert contents(book)[-1] == f"{HOME}/desh/1"
    page = ET.fromstring(book.read("edition/article-00001.xhtml"))
    assert page.findtext(f".//{X}title") == f"{HOME}/desh/1"


@pytest.mark.skipif(
    not JAR.exists() or shutil.which("java") is None, reason="epubcheck is not installed"
)
def test_epubcheck_finds_nothing(library: Library, tmp_path: Path) -> None:
    (tmp_path / "edition.epub").write_bytes(epub(library))
    done = subprocess.run(
        ["java", "-jar", str(JAR), "--failonwarnings", str(tmp_path / "edition.epub")],
        capture_output=True,
        encoding="utf-8",
        timeout=110,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
