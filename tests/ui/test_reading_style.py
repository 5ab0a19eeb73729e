"""The reader sets articles as they like them, reads them alone, and finds their place again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import msgspec
import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest

from reader.article import Completeness, Paragraph, Run
from reader.parse.results import Entry
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from ui.alone import is_night
from ui.letters import LettersPanel
from ui.theme import ThemeChoice

CONTROL = Qt.KeyboardModifier.ControlModifier


def _panel(reader: Reader) -> LettersPanel:
    reader.press("J")
    reader.press("A")
    panel = reader.window.reading.letters
    assert panel is not None
    assert panel.isVisible()
    return panel


def _choose(panel: LettersPanel, key: str, value: object) -> None:
    button = next(b for b in panel.groups[key].buttons() if b.property("value") == value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.isChecked()


def _body_block(reader: Reader) -> QTextCursor:
    cursor = reader.window.view.document().find("সকাল থেকেই ঘাটে ভিড়")
    assert not cursor.isNull()
    return cursor


@pytest.mark.parametrize("family", ["Noto Sans Bengali", "Hind Siliguri", "Tiro Bangla"])
def test_another_font_is_taken_at_once(reader: Reader, family: str) -> None:
    panel = _panel(reader)
    _choose(panel, "font", family)
    assert _body_block(reader).charFormat().font().family() == family
    panel.close()


def test_lines_width_and_alignment_are_taken_at_once(reader: Reader) -> None:
    panel = _panel(reader)
    narrow = reader.window.reading.style.setting.column
    line = _body_block(reader).blockFormat().lineHeight()
    _choose(panel, "line_height", 2.0)
    _choose(panel, "width", 28)
    _choose(panel, "align", "justify")
    assert reader.window.reading.style.setting.column < narrow
    assert _body_block(reader).blockFormat().lineHeight() > line
    assert _body_block(reader).blockFormat().alignment() == Qt.AlignmentFlag.AlignJustify
    _choose(panel, "theme", "dark")
    assert reader.window.look.choice is ThemeChoice.DARK
    reader.window.look.choose(ThemeChoice.PAPER)
    panel.close()


def test_control_and_plus_minus_and_zero_set_the_size(reader: Reader) -> None:
    reader.press("J")
    for key, size in ((Qt.Key.Key_Plus, 20), (Qt.Key.Key_Plus, 22), (Qt.Key.Key_Minus, 20)):
        reader.press(key, CONTROL)
        assert _body_block(reader).charFormat().font().pixelSize() == size
    reader.press(Qt.Key.Key_0, CONTROL)
    assert _body_block(reader).charFormat().font().pixelSize() == 18


def test_a_larger_size_leaves_the_line_being_read_in_sight(reader: Reader) -> None:
    reader.press("J")
    view = reader.window.view
    view.verticalScrollBar().setValue(900)
    place = view.place
    reader.press(Qt.Key.Key_Plus, CONTROL)
    assert view.place == pytest.approx(place, abs=0.05)


def test_f_shows_the_article_alone_and_esc_brings_everything_back(reader: Reader) -> None:
    window = reader.window
    reader.press("J")
    reader.press("F")
    assert window.view.isVisible()
    assert window.view.hasFocus()
    for around in (window.nameplate, window.newspapers, window.articles, window.status):
        assert not around.isVisible()
    reader.press(Qt.Key.Key_Escape)
    for around in (window.nameplate, window.newspapers, window.articles, window.status):
        assert around.isVisible()


def test_alone_at_night_the_paper_is_dark_unless_a_theme_was_chosen(reader: Reader) -> None:
    window = reader.window
    evening = datetime(2026, 11, 24, 21, tzinfo=UTC)
    reader.press("J")
    window.reading.alone.set(True, evening)
    assert window.look.theme.name == "paper"
    window.reading.alone.set(False, evening)
    window.look.choose(ThemeChoice.SYSTEM)
    window.reading.alone.set(True, evening)
    assert window.look.theme.name == "dark"
    window.reading.alone.set(False, evening)
    assert window.look.theme.name == "paper"
    assert not is_night(datetime(2026, 11, 24, 12, tzinfo=UTC))


def test_an_article_opens_where_it_was_left(reader: Reader, desk: Desk, library: Library) -> None:
    reader.click_article(0)
    view, left = reader.window.view, reader.window.desk.current
    assert left is not None
    view.verticalScrollBar().setValue(800)
    place = view.place
    assert 0.1 < place < 0.9
    reader.click_article(1)
    assert view.verticalScrollBar().value() == 0
    reader.until(lambda: library.status(left.id).place > 0)
    reader.click_article(0)
    assert view.place == pytest.approx(place, abs=0.03)

    desk.stand_up()
    again = desk.sit_down(library, opens_on="front")
    again.window.way.open_article(left.id)
    assert again.window.view.place == pytest.approx(place, abs=0.03)


def test_what_is_copied_is_the_text_alone(reader: Reader) -> None:
    reader.press("J")
    reader.window.view.setFocus()
    reader.press("A", CONTROL)
    reader.press("C", CONTROL)
    copied = QGuiApplication.clipboard().mimeData()
    assert not copied.hasHtml()
    assert reader.shown in copied.text()
    assert "\ufffc" not in copied.text()
    assert "\n\n" not in copied.text()


def test_e_begins_a_mail_with_headline_and_address(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    reader.press("J")
    reader.press("E")
    (mail,) = opened
    row = reader.window.desk.current
    assert row is not None
    assert mail.scheme() == "mailto"
    told = mail.query(QUrl.ComponentFormattingOption.FullyDecoded)
    assert row.headline in told
    assert row.url in told


def test_a_story_of_two_newspapers_leads_to_the_other_and_is_read_once(
    desk: Desk, library: Library, now: datetime
) -> None:
    first = library.find(stories.url_of("shapla/national", 2))
    assert first is not None
    url = "https://doel.example/same"
    entry = Entry(headline="ভোরের বাজারে শীতের সবজি", url=url, published=now - timedelta(hours=1))
    (second,) = library.put_entries("doel/science", [entry], now).new
    words = " ".join(f"{a}{b}{c}" for a in "কখগঘচছজঝ" for b in "নমরলসহপতদব" for c in "ািুে")
    told = msgspec.structs.replace(
        stories.whole("shapla/national", 2), blocks=(Paragraph((Run(words),)),)
    )
    library.put_article(first, told, Completeness.FULL, now)
    same = msgspec.structs.replace(told, url=url, headline=entry.headline, newspaper="doel")
    library.put_article(second, same, Completeness.FULL, now)
    assert set(library.group_stories()) >= {first, second}

    reader = desk.sit_down(library)
    assert len(reader.headlines) == len(library.ids(Filter(together=True)))
    reader.window.desk.open(first)
    assert "অন্য পত্রিকায়" in reader.text
    assert "দোয়েল বার্তা: ভোরের বাজারে শীতের সবজি" in reader.text
    reader.until(lambda: library.status(second).read)
    reader.window.view.link_wanted.emit(url)
    assert reader.shown == entry.headline


def test_digits_jump_to_sections(reader: Reader) -> None:
    reader.click_source("section:shapla/national")
    reader.press(Qt.Key.Key_2)
    assert reader.window.desk.source is not None
    assert reader.window.desk.source.key == "section:shapla/sport"
    reader.click_source("newspaper:doel")
    reader.press(Qt.Key.Key_1)
    assert reader.window.desk.source.key == "section:doel/science"


def test_the_place_is_found_behind_the_front_page_too(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    reader.click_article(0)
    left = reader.window.desk.current
    assert left is not None
    reader.window.view.verticalScrollBar().setValue(800)
    place = reader.window.view.place
    assert 0.1 < place < 0.9
    reader.until(lambda: library.status(left.id).place > 0)
    desk.stand_up()

    desk.sit_down(library, opens_on="front")  # this morning only looks at the page
    desk.stand_up()
    again = desk.sit_down(library, opens_on="front")
    again.until(lambda: again.window.desk.current is not None)
    again.press("T")
    assert again.window.view.isVisible()
    again.until(lambda: again.window.view.place == pytest.approx(place, abs=0.03))
