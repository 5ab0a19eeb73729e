"""Articles that arrive move nothing under the reader's eyes."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import msgspec
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from reader import errors, events
from reader.parse.results import Entry
from reader.store.library import Library
from tests.ui import stories
from tests.ui.conftest import Desk
from ui import times

Tell = Callable[[events.Event], None]


class Press:
    """A sync that does what a test tells it to, in its own thread."""

    def __init__(self, library: Library, now: datetime) -> None:
        self._library = library
        self._now = now
        self.do: Callable[[threading.Event, Tell], None] = lambda cancel, tell: None
        self.threads: list[str] = []

    def __call__(self, cancel: threading.Event, tell: Tell) -> None:
        self.threads.append(threading.current_thread().name)
        tell(events.SyncStarted(sections=1))
        self.do(cancel, tell)
        tell(events.SyncFinished(1, 0, 0, 0, 0, 0.1, cancelled=cancel.is_set()))

    def bring(self, count: int, section: str = "shapla/national", age: int = 0) -> tuple[int, ...]:
        entries = [
            Entry(
                headline=f"সবে আসা খবর {place}",
                url=f"https://shapla.example/news/new-{age}/{place}",
                published=self._now - timedelta(minutes=age, seconds=place),
            )
            for place in range(count)
        ]
        return self._library.put_entries(section, entries, self._now).new


def test_selection_and_place_are_kept_and_the_news_is_told(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.ArticlesArrived(new=press.bring(5)))
    reader = desk.sit_down(library, press)
    table = reader.window.articles.table
    reader.click_article(1)
    shown, top = reader.shown, table.place
    y = table.visualRect(table.currentIndex()).top()

    reader.press("R")
    reader.until(lambda: len(reader.headlines) == 16)

    assert reader.shown == shown
    assert table.place == top
    assert table.visualRect(table.currentIndex()).top() == y
    pill = next(b for b in reader.window.articles.findChildren(QPushButton) if b.isVisible())
    assert pill.text() == "৫টি নতুন খবর"
    behind = reader.window.articles.grab().toImage()
    there = behind.pixelColor(
        (pill.pos() + QPoint(5, pill.height() // 2)) * behind.devicePixelRatio()
    )
    assert there == QColor(reader.window.look.theme.card), "what lies below shows through"

    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    assert table.verticalScrollBar().value() == 0
    assert not pill.isVisible()


def test_an_open_article_stays_in_sight_whatever_comes_in_above_it(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.ArticlesArrived(new=press.bring(30, age=5)))
    reader = desk.sit_down(library, press)
    table = reader.window.articles.table
    reader.click_article(3)
    shown, y = reader.shown, table.visualRect(table.currentIndex()).top()

    reader.press("R")
    reader.until(lambda: len(reader.headlines) == 41)

    place = reader.headlines.index(shown)
    assert place - 3 > 3, "some came in between the first in sight and the open one"
    assert table.visualRect(table.currentIndex()).top() == y


def test_articles_that_come_in_the_middle_find_their_place(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.ArticlesArrived(new=press.bring(2, age=12)))
    reader = desk.sit_down(library, press)
    before = reader.headlines

    reader.press("R")
    reader.until(lambda: len(reader.headlines) == 13)

    assert [line for line in reader.headlines if line in before] == before
    ids = reader.window.articles.model.ids
    assert list(ids) == list(library.ids(reader.window.desk.which))


def test_what_is_read_in_the_unread_list_stays_there_while_news_arrives(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.ArticlesArrived(new=press.bring(3)))
    reader = desk.sit_down(library, press)
    reader.click_source("unread")
    reader.click_article(2)
    read = reader.shown
    reader.until(lambda: reader.is_read(2))

    reader.press("R")
    reader.until(lambda: len(reader.headlines) == 14)
    assert read in reader.headlines


def test_progress_is_one_line_with_counts_and_the_key_stops_it(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)

    def slowly(cancel: threading.Event, tell: Tell) -> None:
        tell(events.Progress(3, 12))
        cancel.wait(10)

    press.do = slowly
    reader = desk.sit_down(library, press)
    reader.press("R")
    reader.until(lambda: "১২টির মধ্যে ৩টি" in reader.window.status.text)
    assert reader.window.progress.share == 0.25
    assert reader.window.actions_.sync.text() == "হালনাগাদ থামান"

    reader.press("R")
    reader.until(lambda: not reader.window.bridge.syncing)
    reader.until(lambda: reader.window.progress.share == 0)
    assert reader.window.actions_.sync.text() == "হালনাগাদ করুন"
    assert press.threads == ["sync"]


def test_offline_is_said_with_its_time_and_what_can_still_be_read(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.NetworkChanged(online=False))
    reader = desk.sit_down(library, press)

    reader.press("R")
    reader.until(lambda: reader.window.status.text.startswith("অফলাইন, "))
    assert "থেকে" in reader.window.status.text
    assert "১১টির মধ্যে ১১টি অফলাইনে পড়া যাবে" in reader.window.status.text


def test_a_failed_section_says_why_in_its_place(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)

    def fail(_: threading.Event, tell: Tell) -> None:
        fault = errors.Refused(host="shapla.example")
        library.section_failed("shapla/sport", fault, now, now + timedelta(hours=1))
        tell(events.SectionFailed("shapla/sport", fault))

    press.do = fail
    reader = desk.sit_down(library, press)
    reader.press("R")
    reader.until(lambda: "১টি বিভাগ আনা যায়নি" in reader.window.status.text)

    reader.click_source("section:shapla/sport")
    assert "shapla.example" in reader.window.articles.heading


def test_an_article_that_comes_again_changed_is_shown_anew_in_its_place(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)
    reader = desk.sit_down(library, press)
    reader.click_article(0)
    row = reader.window.desk.current
    assert row is not None
    article = library.article(row.id)

    def change(_: threading.Event, tell: Tell) -> None:
        changed = msgspec.structs.replace(article, deck="হালনাগাদ করা উপশিরোনাম")
        arrived = library.put_article(row.id, changed, row.completeness, now)
        tell(events.ArticlesArrived(updated=arrived.updated))

    press.do = change
    reader.window.view.verticalScrollBar().setValue(120)
    reader.press("R")
    reader.until(lambda: "হালনাগাদ করা উপশিরোনাম" in reader.text)
    assert reader.window.view.verticalScrollBar().value() == 120


def test_without_a_newspaper_the_list_says_so(desk: Desk, library: Library) -> None:
    library.unsubscribe("doel")
    library.unsubscribe("shapla")
    reader = desk.sit_down(library)
    assert "এখনো কোনো পত্রিকা নেই" in reader.window.articles.empty.text


def test_keys_work_on_the_first_news_that_comes_into_an_empty_window(
    desk: Desk, tmp_path: Path, now: datetime
) -> None:
    empty = Library.open(tmp_path / "empty")
    empty.subscribe(stories.SHAPLA)
    press = Press(empty, now)
    press.do = lambda _, tell: tell(events.ArticlesArrived(new=press.bring(3)))
    reader = desk.sit_down(empty, press)
    assert "এখনো কোনো খবর নেই" in reader.window.articles.empty.text

    reader.press("R")
    reader.until(lambda: len(reader.headlines) == 3)
    assert reader.window.articles.table.hasFocus()
    reader.press("J")
    assert reader.shown == "সবে আসা খবর 0"
    desk.stand_up()
    empty.close()


def test_hiding_the_pane_in_focus_gives_the_focus_to_the_list(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    reader.click_source("newspaper:shapla")
    assert reader.window.newspapers.hasFocus()
    reader.press(Qt.Key.Key_F9)
    assert not reader.window.newspapers.isVisible()
    assert reader.window.articles.table.hasFocus()


def test_offline_since_is_not_begun_anew_by_a_restart(
    desk: Desk, library: Library, now: datetime
) -> None:
    since = now - timedelta(hours=30)
    fault = errors.NoNetwork(host="shapla.example")
    library.section_failed("shapla/sport", fault, since, now)
    press = Press(library, now)
    press.do = lambda _, tell: tell(events.NetworkChanged(online=False))
    reader = desk.sit_down(library, press)

    reader.press("R")
    reader.until(lambda: reader.window.status.text.startswith("অফলাইন, "))
    assert times.since(since, now) in reader.window.status.text


def test_what_a_sync_did_before_it_broke_off_is_shown_though_nobody_told(
    desk: Desk, library: Library, now: datetime
) -> None:
    press = Press(library, now)

    def break_off(cancel: threading.Event, tell: Tell) -> None:
        press.bring(3)
        raise errors.SyncBroke

    press.do = break_off
    reader = desk.sit_down(library, press)
    reader.click_article(0)
    seen: list[set[int]] = []
    reader.window.news.pictures_came.connect(seen.append)
    before = len(reader.headlines)
    reader.press("R")
    reader.until(lambda: len(reader.headlines) == before + 3)
    assert [len(ids) for ids in seen] == [before]
