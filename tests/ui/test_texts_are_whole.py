"""Bangla signs stand above and below what Latin fonts know; none may be cut off."""

from __future__ import annotations

from array import array

import pytest
from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontInfo, QFontMetricsF, QImage, QPainter, QTextLayout
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from tests.ui.test_models import _row
from ui import fonts
from ui.article_list_model import ArticleListModel
from ui.article_row import LINES, TOP, ArticleRow
from ui.text_lines import lay_out, line_height, whole_words
from ui.theme import Look, ThemeChoice

TALL = ("কিঁ", "ঊর্ধ্ব", "আকাঙ্ক্ষা", "রাষ্ট্রীয়", "ক্ষুদ্রঋণ", "ট্রেনিং", "স্ত্রী", "র‍্যাব", "উদ্‌যাপন", "ভ্রূ", "হৃৎপিণ্ড")
SIZES = (13, 15, 17, 18, 20, 22, 32, 36)


@pytest.mark.parametrize("family", [fonts.SERIF, fonts.SANS])
@pytest.mark.parametrize("bold", [False, True])
def test_the_bundled_fonts_are_the_ones_used(qapp: QApplication, family: str, bold: bool) -> None:
    font = (fonts.serif if family == fonts.SERIF else fonts.sans)(18, bold)
    info = QFontInfo(font)
    assert info.family() == family
    assert info.bold() is bold
    assert info.exactMatch()


@pytest.mark.parametrize("size", SIZES)
def test_ink_stays_within_what_lines_allow(qapp: QApplication, size: int) -> None:
    for font in _all(size):
        for word in TALL:
            ink = QFontMetricsF(font).tightBoundingRect(word)
            # The tallest sign of Hind Siliguri reaches into the gap that every line has.
            assert -ink.top() <= (fonts.INK_ASCENT + 0.13) * size + 1
            assert ink.bottom() <= fonts.INK_DESCENT * size + 1


def test_rows_draw_every_sign_whole(qapp: QApplication) -> None:
    """What a row paints equals what the same text paints with endless room around it."""
    for font in (*_all(17), *_all(15)):
        height = line_height(font, 1.35)
        for word in TALL:
            layout = lay_out(word, font, 300, 1, height)
            assert _ink_rows(layout, height, 0) == _ink_rows(layout, height, 60)


def _ink_rows(layout: QTextLayout, height: int, room: int) -> int:
    """How many pixel rows hold ink, in a picture as high as the line and `room` on both sides."""
    picture = QImage(320, height + 2 * room + 4, QImage.Format.Format_RGB32)
    picture.fill(QColor("white"))
    painter = QPainter(picture)
    layout.draw(painter, QPointF(4, room + 2))
    painter.end()
    white = QColor("white").rgb()
    return sum(
        any(picture.pixel(x, y) != white for x in range(picture.width()))
        for y in range(picture.height())
    )


def test_a_long_headline_takes_three_lines_and_ends_in_an_ellipsis(qapp: QApplication) -> None:
    font = fonts.serif(17, bold=True)
    text = "নদীর পাড়ে নতুন বাঁধ হওয়ায় স্বস্তিতে বিশ গ্রামের মানুষ, " * 6
    layout = lay_out(text, font, 320, LINES, 24)
    assert layout.lineCount() == LINES
    assert layout.text().endswith("…")
    for place in range(LINES):
        assert layout.lineAt(place).naturalTextWidth() <= 321

    short = lay_out("ছোট খবর", font, 320, LINES, 24)
    assert short.lineCount() == 1
    assert short.text() == "ছোট খবর"


def test_what_is_cut_ends_at_a_word(qapp: QApplication) -> None:
    text = "ছয় বলে দরকার ছিল এগারো রান, শেষ বলে ছক্কা মেরে সব হিসাব চুকিয়ে দিলেন অধিনায়ক"
    words = [word.rstrip(",") for word in text.split()]
    font = fonts.sans(15)
    for width in range(160, 320):
        shown = lay_out(text, font, width, 1, 24).text()
        assert shown.endswith("…")
        assert shown.removesuffix("…").split()[-1].rstrip(",") in words
        assert QFontMetricsF(font).horizontalAdvance(shown) <= width
    long = lay_out("বিশ্ববিদ্যালয়মঞ্জুরিকমিশন " * 3, font, 120, 1, 24)
    assert long.text() not in {"…", ""}
    assert long.text().endswith("…")


@pytest.mark.parametrize(
    ("published", "shown"),
    [
        ("আগের সাত ইনিংসে মোট রান ছ...", "আগের সাত ইনিংসে মোট রান…"),
        ("ভেতরে বেঞ্চ, দেয়ালে র…", "ভেতরে বেঞ্চ, দেয়ালে…"),
        ("কাজ শেষ হলো, তারপর…", "কাজ শেষ হলো…"),
        ("কাজ শেষ হলো ...", "কাজ শেষ হলো…"),
        ("কাজ শেষ হলো।", "কাজ শেষ হলো।"),
        ("আহা...", "আহা…"),
        ("...", "…"),
        ("", ""),
    ],
)
def test_a_teaser_that_was_cut_within_a_word_is_shown_without_it(
    published: str, shown: str
) -> None:
    assert whole_words(published) == shown


@pytest.mark.parametrize("choice", [ThemeChoice.PAPER, ThemeChoice.SEPIA, ThemeChoice.DARK])
def test_a_row_draws_nothing_outside_itself(qapp: QApplication, choice: ThemeChoice) -> None:
    model = ArticleListModel(lambda ids: [_row(one) for one in ids])
    model.show(array("q", [1]))
    row = ArticleRow(Look(choice))
    option = QStyleOptionViewItem()
    option.rect = QRect(0, 20, 380, row.height)
    picture = QImage(380, row.height + 40, QImage.Format.Format_RGB32)
    ground = QColor("white").rgb()
    picture.fill(ground)
    painter = QPainter(picture)
    row.paint(painter, option, model.index(0, 0))
    painter.end()
    assert all(
        picture.pixel(x, y) == ground for x in range(380) for y in (*range(20), row.height + 21)
    )
    dot = picture.pixelColor(15, 20 + TOP + 11)
    assert dot.name() == QColor(Look(choice).theme.accent).name()


def _all(size: int) -> tuple[QFont, ...]:
    return tuple(make(size, bold) for make in (fonts.serif, fonts.sans) for bold in (False, True))
