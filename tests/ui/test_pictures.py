"""Pictures in list and article: their place is there before them, and a click enlarges them."""

from __future__ import annotations

import io
import statistics
import time
from datetime import datetime

import msgspec
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reader import events
from reader.article import Completeness, Picture, RelatedLink
from reader.errors import Gone
from reader.pictures.prepare import prepare_picture
from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk, Reader
from ui.article_document import COLUMN

FIRST, SECOND, THIRD = (f"{stories.HOME}/p/{name}.jpg" for name in ("wide", "tall", "small"))
SIZES = {FIRST: (1280, 720), SECOND: (720, 1080), THIRD: (300, 200)}
STORY = stories.url_of("shapla/national", 0)


def keep(library: Library, url: str, now: datetime) -> tuple[int, ...]:
    """Has the library keep a picture, as a sync would."""
    image = Image.new("RGB", SIZES[url], (40, 90, 140))
    ImageDraw.Draw(image).ellipse((20, 20, 160, 160), fill=(230, 180, 60))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=80)
    return library.put_picture(url, prepare_picture(out.getvalue(), url), now)


@pytest.fixture
def story(library: Library, now: datetime) -> int:
    """The newest story with three pictures, none of them kept yet."""
    article = library.find(STORY)
    assert article is not None
    plain = stories.whole("shapla/national", 0)
    pictured = msgspec.structs.replace(
        plain,
        lead=Picture(FIRST, caption="ঘাটে ভিড়", credit="শাপলা"),
        blocks=(*plain.blocks[:3], Picture(SECOND, alt="নৌকা"), *plain.blocks[3:], Picture(THIRD)),
        related=(*plain.related, RelatedLink("তালিকার বাইরের খবর", f"{stories.HOME}/news/aside/1")),
    )
    library.put_article(article, pictured, Completeness.FULL, now)
    return article


def keep_all(library: Library, now: datetime) -> None:
    for url in SIZES:
        keep(library, url, now)


def settle(reader: Reader) -> None:
    """Wait until what is drawn has its pictures."""
    for _ in range(2):
        reader.window.grab()
        reader.until(lambda: reader.window.bridge.all_answered)


def tops(reader: Reader) -> list[float]:
    """Where each block of the article stands."""
    document = reader.window.view.document()
    layout = document.documentLayout()
    blocks = [document.findBlockByNumber(number) for number in range(document.blockCount())]
    return [layout.blockBoundingRect(block).top() for block in blocks]


def test_a_picture_has_its_place_before_it_is_read(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    keep_all(library, now)
    reader = desk.sit_down(library)
    reader.window.desk.open(story)
    plates = reader.window.view.plates
    wide, tall, small = [plates.rect(plate) for plate in plates.shown]
    assert (wide.width(), wide.height()) == (COLUMN, round(COLUMN * 720 / 1280))
    assert tall.height() == COLUMN
    assert (small.width(), small.height()) == (300, 200)
    before = tops(reader)
    settle(reader)
    assert tops(reader) == before
    ratio = reader.window.devicePixelRatioF()
    pixel = (
        reader.window.view.grab()
        .toImage()
        .pixelColor(*((wide.topLeft() + QPointF(300, 200)) * ratio).toPoint().toTuple())
    )
    assert pixel.blue() > 110
    assert pixel.red() < 80


def test_its_caption_and_credit_stand_below_it(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    keep_all(library, now)
    reader = desk.sit_down(library)
    reader.window.desk.open(story)
    assert "ঘাটে ভিড় · শাপলা" in reader.text
    assert "নৌকা" not in reader.text, "what it shows can be seen"


def test_of_a_missing_picture_its_words_are_told(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    for url in SIZES:
        library.put_picture_failure(url, Gone(host="shapla.example", url=url), now)
    reader = desk.sit_down(library)
    reader.window.desk.open(story)
    assert not reader.window.view.plates.shown
    assert "ঘাটে ভিড় · শাপলা" in reader.text
    assert "নৌকা" in reader.text


def test_a_picture_that_arrives_moves_no_line_that_is_being_read(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    reader = desk.sit_down(library)
    reader.window.desk.open(story)
    view = reader.window.view
    settle(reader)
    below = round(view.plates.rect(view.plates.shown[1]).bottom()) + 150
    view.verticalScrollBar().setValue(below)
    spot = QPoint(view.viewport().width() // 2, 0)
    line = view.cursorForPosition(spot).block().text()
    for url in SIZES:
        ids = keep(library, url, now)
        reader.window.bridge.happened.emit(events.PictureArrived(url, ids))
    reader.until(lambda: all(plate.row.kept for plate in view.plates.shown))
    assert view.verticalScrollBar().value() != below, "the pictures above had another height"
    assert view.cursorForPosition(spot).block().text() == line


def test_rows_show_small_pictures_and_stay_as_tall(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    reader = desk.sit_down(library)
    table = reader.window.articles.table
    height = table.rowHeight(0)
    settle(reader)
    pictures = reader.window.pictures
    ratio = table.devicePixelRatioF()
    assert pictures.thumbnail(story, ratio) is None
    ids = keep(library, FIRST, now)
    reader.window.bridge.happened.emit(events.PictureArrived(FIRST, ids))
    reader.until(lambda: pictures.thumbnail(story, ratio) is not None)
    settle(reader)
    small = pictures.thumbnail(story, ratio)
    assert small is not None
    assert small.deviceIndependentSize().toSize().toTuple() == (96, 72)
    assert table.rowHeight(0) == height


def test_a_click_enlarges_arrows_go_on_and_esc_comes_back(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    keep_all(library, now)
    reader = desk.sit_down(library)
    reader.window.desk.open(story)
    view, zoom = reader.window.view, reader.window.picture_way.zoom
    view.setFocus(Qt.FocusReason.OtherFocusReason)
    wide = view.plates.rect(view.plates.shown[0])
    spot = wide.center().toPoint() - QPoint(0, view.verticalScrollBar().value())
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert zoom.isVisible()
    assert zoom.size() == reader.window.size()
    shown = reader.shown
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_Right)
    reader.press(Qt.Key.Key_Right)
    assert zoom.shown == 2
    reader.press(Qt.Key.Key_Left)
    assert zoom.shown == 1
    reader.press("J")
    assert reader.shown == shown, "the window's own keys rest"
    settle(reader)
    reader.press(Qt.Key.Key_Escape)
    assert not zoom.isVisible()
    assert QApplication.focusWidget() is view
    reader.press("Z")
    assert zoom.isVisible()
    QTest.mouseClick(zoom, Qt.MouseButton.LeftButton, pos=zoom.rect().center())
    assert not zoom.isVisible()


def test_a_story_that_no_list_has_opens_inside_and_one_comes_back(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    (aside,) = library.wanted_related(10)
    text = stories.whole("shapla/sport", 1)
    library.put_article(
        aside.id,
        msgspec.structs.replace(text, url=aside.url, headline="তালিকার বাইরের খবর"),
        Completeness.FULL,
        now,
    )
    reader = desk.sit_down(library)
    desk_ = reader.window.desk
    desk_.open(story)
    reader.window.view.link_wanted.emit(aside.url)
    assert reader.shown == "তালিকার বাইরের খবর"
    assert "তালিকার বাইরের খবর" in reader.text
    assert aside.id not in reader.window.articles.model.ids
    first = stories.HEADLINES["shapla/national"][0]
    reader.press(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert reader.shown == first
    reader.press(Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert reader.shown == "তালিকার বাইরের খবর"
    for button, expected in (
        (Qt.MouseButton.BackButton, first),
        (Qt.MouseButton.ForwardButton, "তালিকার বাইরের খবর"),
    ):
        press_mouse(reader, button)
        assert reader.shown == expected


def press_mouse(reader: Reader, button: Qt.MouseButton) -> None:
    viewport = reader.window.view.viewport()
    spot = QPointF(40, 40)
    event = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress,
        spot,
        viewport.mapToGlobal(spot),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(viewport, event)


def test_a_link_to_elsewhere_asks_the_browser_and_says_so_when_offline(
    library: Library, story: int, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    told: list[str] = []
    reader = desk.sit_down(library)
    reader.window.news.told.connect(lambda text, _: told.append(text))
    reader.window.desk.open(story)
    reader.window.view.link_wanted.emit("https://elsewhere.example/1")
    assert (opened, told) == (["https://elsewhere.example/1"], [])
    reader.window.bridge.happened.emit(events.NetworkChanged(online=False))
    reader.window.view.link_wanted.emit("https://elsewhere.example/2")
    assert len(opened) == 2
    assert told == ["ইন্টারনেট সংযোগ নেই, আর এ পাতাটি এখানে জমা নেই"]


def test_an_article_with_pictures_opens_quickly(
    library: Library, story: int, desk: Desk, now: datetime
) -> None:
    keep_all(library, now)
    reader = desk.sit_down(library)
    other = library.find(stories.url_of("shapla/sport", 0))
    assert other is not None
    reader.window.desk.open(story)
    settle(reader)
    seconds = []
    for _ in range(9):
        reader.window.desk.open(other)
        started = time.perf_counter()
        reader.window.desk.open(story)
        reader.window.view.viewport().repaint()
        seconds.append(time.perf_counter() - started)
    assert statistics.median(seconds) < 0.06  # 5 ms on an idle machine
