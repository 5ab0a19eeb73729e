"""What is set holds at once, and is there again the next day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel
from pytestqt.qtbot import QtBot

from reader import events
from reader.bangla import calendar, hijri
from reader.settings import SettingsFile
from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from ui import desktop, scale, times, wording
from ui.bridge import Bridge
from ui.fonts import LIST, sans
from ui.keys_sheet import KeysSheet
from ui.preferences import Preferences
from ui.session import Session, address_of, speak
from ui.settings_window import SettingsWindow
from ui.state import WindowState
from ui.sync_order import SyncOrder
from ui.theme import Look, ThemeChoice


@pytest.fixture(autouse=True)
def _as_before(qapp: QApplication) -> Iterator[None]:
    yield
    scale.set_system(1.0)
    scale.choose("system")
    qapp.setFont(sans(LIST))
    wording.set_language("bn")
    wording.set_digits(latin=False)
    times.set_calendar("bangladesh", None)
    Look(ThemeChoice.PAPER)


def _settings(reader: Reader) -> SettingsWindow:
    reader.press(Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    shown = reader.window.managing.settings
    assert shown is not None
    reader.until(shown.isVisible)
    return shown


def _choose(window: SettingsWindow, name: str, place: int) -> None:
    field = window.findChild(QComboBox, name)
    assert field is not None
    field.setCurrentIndex(place)
    field.activated.emit(place)


def test_a_theme_holds_at_once_wherever_it_was_chosen(reader: Reader) -> None:
    window = _settings(reader)
    _choose(window, "theme", 3)
    assert reader.window.look.theme.name == "dark"
    assert reader.window.actions_.themes[3].isChecked()
    reader.window.actions_.themes[2].trigger()
    assert reader.window.managing.preferences.settings.theme == "sepia"


def test_how_often_and_how_much_reaches_the_next_sync(desk: Desk, library: Library) -> None:
    orders: list[SyncOrder] = []

    def sync(order: SyncOrder, tell: Callable[[events.Event], None]) -> None:
        orders.append(order)

    reader = desk.sit_down(library, sync)
    window = _settings(reader)
    _choose(window, "sync.every", 2)
    _choose(window, "pictures.megabytes_a_day", 2)
    _choose(window, "library.days", 1)
    reader.window.bridge.sync()
    reader.until(lambda: len(orders) == 1 and not reader.window.bridge.syncing)
    assert (orders[0].interval, orders[0].picture_limit) == (60, 50_000_000)
    assert orders[0].room == (2.0, 7)
    _choose(window, "pictures.fetch", 1)
    reader.window.bridge.sync()
    reader.until(lambda: len(orders) == 2)
    assert orders[1].picture_limit == 0


def test_a_key_is_changed_and_taken_from_who_had_it(reader: Reader) -> None:
    actions = reader.window.actions_
    window = _settings(reader)
    page = window.keys_page
    field = page.fields["star"]
    field.setKeySequence(QKeySequence("J"))
    field.editingFinished.emit()
    assert actions.star.shortcut() == QKeySequence("J")
    assert actions.next.shortcuts() == []
    assert "পরের খবর" in page.told.text()
    assert reader.window.managing.preferences.settings.keys == {"star": ["J"]}

    page.fields["next"].setKeySequence(QKeySequence("J"))
    page.fields["next"].editingFinished.emit()
    assert actions.next.shortcut() == QKeySequence("J")
    assert actions.star.shortcuts() == []

    page._reset()
    assert actions.star.shortcut() == QKeySequence("S")
    assert actions.next.shortcut() == QKeySequence("J")


def test_all_keys_stand_on_one_sheet(reader: Reader) -> None:
    QTest.keyClicks(reader.window.articles.table, "?")
    sheet = reader.window.managing.sheet
    assert isinstance(sheet, KeysSheet)
    texts = {label.text() for label in sheet.findChildren(QLabel)}
    assert {"R   F5", "Ctrl+K", "তারা দিন", "১ – ৯"} <= texts
    QTest.keyClicks(sheet, "?")
    reader.until(lambda: not sheet.isVisible())


@pytest.fixture
def session(qtbot: QtBot, library: Library, tmp_path: Path) -> Iterator[Session]:
    preferences = Preferences(tmp_path)
    speak(preferences)
    bridge = Bridge(library)
    made = Session(bridge, Look(ThemeChoice.PAPER), preferences, tmp_path)
    made.open(WindowState(opens_on="last"))
    with qtbot.waitActive(made.window):
        made.window.activateWindow()
    yield made
    made.window.close()
    bridge.close()
    made.window.deleteLater()


def test_the_language_changes_at_once_and_the_reading_goes_on(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    bangla = session.window
    bangla.articles.table.select(bangla.articles.model.ids[2])
    shown = bangla.desk.current
    assert shown is not None
    settings = bangla.managing.open_settings()
    _choose(settings, "language", 1)
    qtbot.waitUntil(lambda: session.window is not bangla, timeout=5000)
    english = session.window
    assert not bangla.isVisible()
    assert english.windowTitle() == "Potrika"
    assert english.newspapers.sources[1].title == "All news"
    assert english.desk.current is not None
    assert english.desk.current.id == shown.id
    assert english.managing.settings is not None
    assert english.managing.settings.windowTitle() == "Settings"
    assert SettingsFile(tmp_path).settings.language == "en"
    # The old window is deaf: a mark reaches the new one alone.
    english.desk.toggle("starred")
    qtbot.waitUntil(lambda: english.desk.current.starred, timeout=5000)  # type: ignore[union-attr]


def test_letters_grow_when_the_reader_or_the_desktop_wants_it(
    session: Session, qtbot: QtBot
) -> None:
    first = session.window
    first.articles.table.select(first.articles.model.ids[1])
    session.take_text_scale(1.5)
    second = session.window
    assert second is not first
    assert sans(LIST).pixelSize() == round(1.5 * LIST)
    assert second.articles.row.height > first.articles.row.height
    session.take_text_scale(1.5)
    assert session.window is second

    settings = second.managing.open_settings()
    field = settings.findChild(QComboBox, "text_size")
    assert field is not None
    _choose(settings, "text_size", field.count() - 1)
    qtbot.waitUntil(lambda: session.window is not second, timeout=5000)
    assert sans(LIST).pixelSize() == 2 * LIST
    # The reader's own wish goes before the desktop's.
    third = session.window
    session.take_text_scale(1.0)
    assert session.window is third
    assert sans(LIST).pixelSize() == 2 * LIST


def test_numbers_and_the_calendar_follow_the_reader(session: Session, qtbot: QtBot) -> None:
    settings = session.window.managing.open_settings()
    before = session.window
    _choose(settings, "digits", 1)
    qtbot.waitUntil(lambda: session.window is not before, timeout=5000)
    assert "11" in session.window.status.text
    assert "১" not in session.window.status.text
    assert wording.number(1234567) == "12,34,567"


def test_the_date_on_top_follows_the_reader_and_the_room(session: Session, qtbot: QtBot) -> None:
    def on_top() -> list[str]:
        label = session.window.nameplate.findChild(QLabel, "date")
        assert label is not None
        return label.text().split(" · ")

    day = times.today()
    session.window.resize(1280, 700)
    qtbot.waitUntil(lambda: len(on_top()) == 3, timeout=5000)
    assert on_top()[0] == f"{calendar.weekday(day)}, {calendar.written(day)}"
    assert on_top()[1:] == [calendar.written_bangla(day), hijri.written_hijri(day, days=-1)]
    session.window.resize(1000, 700)
    qtbot.waitUntil(lambda: len(on_top()) == 2, timeout=5000)
    session.window.resize(600, 700)
    qtbot.waitUntil(lambda: len(on_top()) == 1, timeout=5000)

    session.window.resize(1280, 700)
    for place, days in ((1, 0), (2, 1)):
        before = session.window
        _choose(before.managing.open_settings(), "hijri", place)
        qtbot.waitUntil(lambda old=before: session.window is not old, timeout=5000)  # type: ignore[misc]
        assert on_top()[2] == hijri.written_hijri(day, days=days)
    before = session.window
    _choose(before.managing.open_settings(), "hijri", 3)
    qtbot.waitUntil(lambda: session.window is not before, timeout=5000)
    assert len(on_top()) == 2
    before = session.window
    _choose(before.managing.open_settings(), "calendar", 1)
    qtbot.waitUntil(lambda: session.window is not before, timeout=5000)
    assert on_top()[1] == calendar.written_bangla(day, rule="west-bengal")


def test_a_feed_link_and_a_file_open_in_the_window_that_is_there(
    session: Session, qtbot: QtBot, tmp_path: Path
) -> None:
    session.asked([])
    session.asked(["feed:https://127.0.0.1:1/rss"])
    catalogue = session.window.managing.catalogue
    assert catalogue is not None
    assert catalogue.field.text() == "https://127.0.0.1:1/rss"
    session.asked([str(tmp_path / "none.opml")])
    preview = catalogue._files.preview
    assert preview is not None
    qtbot.waitUntil(lambda: "none.opml" in preview.note.text(), timeout=5000)
    catalogue.card.stop()


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("feed:https://a.example/rss", "https://a.example/rss"),
        ("feed://a.example/rss", "https://a.example/rss"),
        ("feed:a.example/rss", "a.example/rss"),
        ("https://a.example", "https://a.example"),
    ],
)
def test_feed_links_are_addresses(link: str, address: str) -> None:
    assert address_of(link) == address


def test_starting_with_the_session_is_a_file_that_goes_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    desktop.start_with_session(True, tmp_path / 'a "b" $c')
    file = tmp_path / "autostart" / desktop.AUTOSTART
    assert '\\\\"b\\\\" \\\\$c' in file.read_text("utf-8")
    desktop.start_with_session(False, tmp_path)
    assert not file.exists()
