"""Everything is there again after a restart."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

import pytest

from reader.bangla import zones
from reader.store.library import Library
from tests.ui.conftest import Desk
from ui import times
from ui.state import FILE, WindowState, load_state, save_state


def test_read_marks_list_article_and_pane_sizes_stand(
    desk: Desk, library: Library, tmp_path: Path
) -> None:
    first = desk.sit_down(library)
    first.click_source("newspaper:shapla")
    first.click_article(1)
    read = first.shown
    first.until(lambda: first.unread("all") == 10)
    first.press("S")
    first.until(lambda: first.unread("starred") == 1)
    first.window.panes.setSizes([250, 420, 610])
    sizes = first.window.panes.sizes()
    first.window.view.verticalScrollBar().setValue(150)
    desk.stand_up()
    library.close()

    again = Library.open(tmp_path)
    second = desk.sit_down(again)
    assert second.shown == read
    assert second.window.articles.table.current == second.window.desk.current.id  # type: ignore[union-attr]
    assert second.window.desk.source.key == "newspaper:shapla"  # type: ignore[union-attr]
    assert second.unread("all") == 10
    assert second.unread("starred") == 1
    assert second.window.panes.sizes() == sizes
    second.until(lambda: second.window.view.verticalScrollBar().value() == 150)
    desk.stand_up()
    again.close()


def test_the_list_stands_where_it_was_scrolled_to(desk: Desk, library: Library) -> None:
    first = desk.sit_down(library, size=(1280, 500))
    table = first.window.articles.table
    table.verticalScrollBar().setValue(311)
    place = table.place
    desk.stand_up()

    second = desk.sit_down(library, size=(1280, 500))
    assert second.window.articles.table.place == place
    assert second.window.articles.table.verticalScrollBar().value() == 311


def test_a_mark_is_committed_before_the_row_changes(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    first = reader.window.articles.model.ids[0]
    committed: list[bool] = []
    reader.window.articles.model.dataChanged.connect(
        lambda *_: committed.append(library.status(first).read)
    )

    reader.click_article(0)
    reader.until(lambda: reader.is_read(0))

    assert committed
    assert all(committed)


def test_marks_made_just_before_quitting_are_kept(
    desk: Desk, library: Library, tmp_path: Path
) -> None:
    reader = desk.sit_down(library)
    first = reader.window.articles.model.ids[0]
    reader.click_article(0)
    desk.stand_up()
    library.close()

    again = Library.open(tmp_path)
    assert again.status(first).read
    again.close()


def test_a_damaged_or_missing_file_opens_the_window_as_on_the_first_day(tmp_path: Path) -> None:
    assert load_state(tmp_path).changed() == {}
    (tmp_path / FILE).write_text("panes = [1, 'ক", "utf-8")
    assert load_state(tmp_path).changed() == {}

    state = WindowState(source="later")
    state.panes = [1, 2, 3]
    save_state(tmp_path, state)
    assert load_state(tmp_path).changed() == {"source": "later", "panes": [1, 2, 3]}
    save_state(tmp_path / "not there", WindowState())


def test_opening_the_window_opens_no_article_by_itself(desk: Desk, library: Library) -> None:
    reader = desk.sit_down(library)
    reader.window.articles.table.setFocus()
    assert reader.shown == ""
    assert reader.unread("all") == 11
    assert "একটি খবর বেছে নিন" in reader.window.no_article.text


def test_at_midnight_today_becomes_yesterday_though_nothing_arrives(
    desk: Desk, library: Library, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = desk.sit_down(library)
    reader.click_article(1)
    shown, place = reader.shown, reader.window.articles.table.place
    day, morrow = (
        zones.local(now - timedelta(minutes=3), times.TIMEZONE).date(),
        now + timedelta(days=1),
    )
    row = reader.window.articles.row
    assert row.bands[0] == times.day_heading(day, now)

    monkeypatch.setattr(times, "now", lambda: morrow)
    reader.window._time_passes()
    reader.until(lambda: row.bands[0] == times.day_heading(day, morrow))
    assert reader.shown == shown
    assert reader.window.articles.table.place == place
