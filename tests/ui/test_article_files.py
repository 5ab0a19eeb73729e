"""An article is saved as a file: PDF with its fonts and pictures, a web page, plain text."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from reader.article import Completeness, Picture
from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from tests.ui.test_pictures import FIRST, keep
from ui.article_files import ArticleFiles, file_name

HEADLINE = stories.HEADLINES["shapla/national"][0]


@pytest.fixture
def reader(desk: Desk, library: Library) -> Reader:
    made = desk.sit_down(library)
    article = library.find(stories.url_of("shapla/national", 0))
    assert article is not None
    made.window.desk.open(article)
    assert made.shown == HEADLINE
    return made


def saved(
    reader: Reader, monkeypatch: pytest.MonkeyPatch, chosen: Path, kind: str = "PDF (*.pdf)"
) -> str:
    """Saves by the keyboard under a name; the sentence that is told."""
    offered: list[str] = []

    def choose(*asked: str) -> tuple[str, str]:
        offered.append(asked[2])
        return str(chosen), kind

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    told: list[str] = []
    monkeypatch.setattr(reader.window.undo_bar, "tell", lambda text, _: told.append(text))
    reader.press("S", Qt.KeyboardModifier.ControlModifier)
    reader.until(lambda: bool(told))
    assert Path(offered[0]).name == f"{HEADLINE}.pdf"
    return told[0]


def pages(pdf: bytes) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def test_a_pdf_has_the_fonts_and_pictures_in_it(
    reader: Reader,
    library: Library,
    now: datetime,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file = tmp_path / "খবর.pdf"
    assert saved(reader, monkeypatch, file) == "খবর.pdf নামে রাখা হলো"
    plain = file.read_bytes()
    assert plain.startswith(b"%PDF-")
    for font in (b"NotoSerifBengali-Regular", b"NotoSerifBengali-Bold", b"HindSiliguri-Regular"):
        assert font in plain
    assert b"/FontFile2" in plain

    current = reader.window.desk.current
    assert current is not None
    story = library.article(current.id)
    longer = (*story.blocks, Picture(FIRST), *story.blocks * 4)
    story = msgspec.structs.replace(story, blocks=longer)
    library.put_article(current.id, story, Completeness.FULL, now)
    keep(library, FIRST, now)
    saved(reader, monkeypatch, file)
    assert b"/Subtype /Image" in file.read_bytes()
    assert pages(file.read_bytes()) > pages(plain)


@pytest.mark.parametrize(
    ("name", "kind", "written"),
    [
        ("a.html", "", "a.html"),
        ("a.txt", "", "a.txt"),
        # A name without an ending takes that of the kind.
        ("a", "ওয়েব পাতা (*.html)", "a.html"),
        ("১.২ কোটি", "সাধারণ লেখা (*.txt)", "১.২ কোটি.txt"),
    ],
)
def test_a_web_page_and_plain_text_hold_the_whole_story(
    reader: Reader,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    kind: str,
    written: str,
) -> None:
    saved(reader, monkeypatch, tmp_path / name, kind)
    text = (tmp_path / written).read_text("utf-8")
    assert HEADLINE in text
    assert text.startswith("<!DOCTYPE html>") == written.endswith("html")


def test_where_nothing_can_be_written_that_is_told(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = saved(reader, monkeypatch, tmp_path / "not there" / "a.pdf")
    assert "a.pdf" in told
    assert not (tmp_path / "not there").exists()


def test_nothing_is_asked_where_there_is_no_article(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: pytest.fail("asked"))
    ArticleFiles(reader.window, reader.window.bridge, lambda _: None).ask(None)


def test_a_headline_becomes_a_name_that_every_system_takes() -> None:
    assert file_name('দর ১/২: "কমল"?\n') == "দর ১ ২ কমল"
    assert len(file_name("দীর্ঘ " * 99).encode()) < 250
    assert file_name(" ... ") == "potrika"
