"""The article as it stands in the third pane."""

from __future__ import annotations

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextDocument, QTextTable
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reader.article import Article, Completeness, Embed, List, Paragraph, Run
from tests.ui import stories
from ui.article_document import COLUMN, Kind
from ui.article_view import ArticleView
from ui.theme import DARK, Look, ThemeChoice

STORY = stories.whole("shapla/national", 0)


@pytest.fixture
def look(qtbot: QtBot) -> Look:
    return Look(ThemeChoice.PAPER)


@pytest.fixture
def view(qtbot: QtBot, look: Look) -> ArticleView:
    made = ArticleView(look)
    qtbot.addWidget(made)
    made.resize(900, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.show_article(STORY, Completeness.FULL)
    return made


def test_all_that_belongs_to_a_story_stands_there_in_order(view: ArticleView) -> None:
    lines = view.toPlainText().split("\n")
    assert lines[:5] == [
        "সরেজমিন",
        STORY.headline,
        "একটি ছোট উদ্যোগে বদলে গেল অনেক কিছু",
        "নিজস্ব প্রতিবেদক",
        "ঘাটে ভিড় · শাপলা",
    ]
    end = lines[lines.index("যা বদলাল") :]
    assert end[1:3] == ["আমরা পারব, এই বিশ্বাসটুকুই ছিল।", "— রহিমা বানু"]
    assert end[3:5] == ["আরও পড়ুন", "পাঠাগারের চাবি এখন শিশুদের হাতে"]
    assert end[5:7] == ["১.\tপ্রথম কাজ", "২.\tদ্বিতীয় কাজ"]
    assert {"গ্রাম", "পরিবার", "চরপাড়া", "৪২"} <= set(end)
    assert end[-2:] == ["শাপলা/কখ", "বিষয়: নদী · গ্রাম"]


def test_a_related_link_that_stands_in_the_text_is_not_repeated_below(view: ArticleView) -> None:
    text = view.toPlainText()
    assert text.count("পাঠাগারের চাবি এখন শিশুদের হাতে") == 1
    assert text.count("বাইরের একটি লেখা") == 1


def test_the_column_is_measured_and_stands_in_the_middle(view: ArticleView) -> None:
    frame = view.document().rootFrame().frameFormat()
    assert view.viewport().width() - frame.leftMargin() - frame.rightMargin() == COLUMN
    assert abs(frame.leftMargin() - frame.rightMargin()) <= 1

    view.resize(420, 700)
    frame = view.document().rootFrame().frameFormat()
    assert frame.leftMargin() == frame.rightMargin() == 24
    assert view.horizontalScrollBar().maximum() == 0


def test_lines_of_body_text_are_as_high_as_bangla_needs(view: ArticleView) -> None:
    block = view.document().findBlockByNumber(5)
    lines = block.layout()
    step = lines.lineAt(1).y() - lines.lineAt(0).y()
    assert 1.7 * 18 <= step <= 1.8 * 18


def test_a_click_on_a_card_follows_its_link(view: ArticleView, qtbot: QtBot) -> None:
    document = view.document()
    spot = document.find("পাঠাগারের চাবি")
    view.setTextCursor(spot)
    view.ensureCursorVisible()
    rect = view.cursorRect(spot)
    with qtbot.waitSignal(view.link_wanted) as wanted:
        QTest.mouseClick(
            view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center() - QPoint(10, 0)
        )
    assert wanted.args == [stories.url_of("shapla/national", 1)]


def test_ornaments_lie_behind_the_blocks_they_belong_to(view: ArticleView) -> None:
    document = view.document()
    first = {o.kind: document.findBlockByNumber(o.first).text() for o in view._ornaments}
    assert first[Kind.MISSING] == "ঘাটে ভিড় · শাপলা"
    assert first[Kind.QUOTE] == "আমরা পারব, এই বিশ্বাসটুকুই ছিল।"
    assert first[Kind.CARD] == "আরও পড়ুন"


def test_nothing_is_ever_loaded(view: ArticleView) -> None:
    for kind in (QTextDocument.ResourceType.ImageResource, QTextDocument.ResourceType.HtmlResource):
        assert view.loadResource(kind.value, QUrl("https://shapla.example/p/1.jpg")) is None


def test_markup_in_a_text_is_text(view: ArticleView) -> None:
    wild = "<img src='https://evil.example/x.png'><b>না</b>"
    article = Article(url="https://a.example", headline=wild, blocks=(Paragraph((Run(wild),)),))
    view.show_article(article, Completeness.FULL)
    assert view.toPlainText().split("\n") == [wild, wild]


def test_a_story_of_which_only_the_beginning_is_kept_says_so(view: ArticleView) -> None:
    view.show_article(STORY, Completeness.TEASER)
    assert "এখানে শুধু শুরুটুকু রাখা আছে" in view.toPlainText()
    view.show_article(STORY, Completeness.FULL)
    assert "এখানে শুধু শুরুটুকু রাখা আছে" not in view.toPlainText()
    walled = msgspec.structs.replace(STORY, paywalled=True)
    view.show_article(walled, Completeness.FULL)
    assert "এখানে শুধু শুরুটুকু রাখা আছে" in view.toPlainText()


def test_another_theme_sets_it_again_in_the_same_place(view: ArticleView, look: Look) -> None:
    view.verticalScrollBar().setValue(200)
    look.choose(ThemeChoice.DARK)
    assert view.verticalScrollBar().value() == 200
    body = view.document().findBlockByNumber(5).begin().fragment().charFormat()
    assert body.foreground().color().name().upper() == DARK.ink
    look.choose(ThemeChoice.PAPER)


def test_text_that_is_copied_is_as_published(view: ArticleView) -> None:
    view.selectAll()
    view.copy()
    copied = QGuiApplication.clipboard().text()
    assert STORY.headline in copied
    assert "আকাঙ্ক্ষার কথা বললেন সবাই; ঊর্ধ্বে তাকিয়ে" in copied


def test_unusual_stories_are_set_too(view: ArticleView) -> None:
    bare = Article(url="https://a.example", headline="শিরোনামটুকুই")
    view.show_article(bare, Completeness.HEADLINE)
    assert view.toPlainText().startswith("শিরোনামটুকুই")

    odd = msgspec.structs.replace(
        bare,
        blocks=(
            List(()),
            Embed("একটি ভিডিও", "https://v.example/1", "video"),
            Paragraph((Run("এক\nদুই"),)),
        ),
    )
    view.show_article(odd, Completeness.FULL)
    assert "একটি ভিডিও" in view.toPlainText()
    tables = [f for f in view.document().rootFrame().childFrames() if isinstance(f, QTextTable)]
    assert tables == []
    assert view.anchorAt(QPointF(0, 0).toPoint()) == ""
