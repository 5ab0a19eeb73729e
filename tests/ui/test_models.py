"""The lists behind the panes keep Qt's rules whatever happens to them."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from reader.article import Completeness
from reader.store.library import Library
from reader.store.rows import Filter, Row
from tests.ui.conftest import Reader
from ui.article_list_model import BLOCK, ArticleListModel
from ui.list_changes import changes, keep_shown
from ui.newspapers_model import NewspapersModel
from ui.sources import sources_of

_STRICT = QAbstractItemModelTester.FailureReportingMode.Fatal
_WHEN = datetime(2026, 11, 24, 6, tzinfo=UTC)


def _row(article_id: int) -> Row:
    return Row(
        id=article_id,
        url=f"https://shapla.example/{article_id}",
        headline=f"খবর {article_id}",
        teaser="প্রথম কয়েকটি কথা",
        kicker=None,
        newspaper_id="shapla",
        newspaper="দৈনিক শাপলা",
        section_id="shapla/national",
        section="জাতীয়",
        published=_WHEN,
        shown_at=_WHEN,
        read=False,
        starred=True,
        later=False,
        completeness=Completeness.FULL,
        picture_url=None,
        words=200,
    )


def _rows(ids: Sequence[int]) -> list[Row]:
    return [_row(one) for one in ids]


_ids = st.lists(st.integers(1, 60), unique=True, max_size=40)


@given(_ids, _ids)
def test_any_list_becomes_any_other_by_steps_that_qt_accepts(
    old: list[int], new: list[int]
) -> None:
    model = ArticleListModel(_rows)
    QAbstractItemModelTester(model, _STRICT)
    model.show(array("q", old))
    model.renew(array("q", new))

    assert list(model.ids) == new
    assert [model.index(place, 0).data() for place in range(len(new))] == [
        f"খবর {one}" for one in new
    ]


@given(_ids, st.data())
def test_rows_that_stay_are_never_taken_out(old: list[int], data: st.DataObject) -> None:
    old_ids = sorted(old, reverse=True)
    new_ids = sorted(data.draw(_ids), reverse=True)
    steps = changes(array("q", old_ids), array("q", new_ids))

    assert steps is not None
    moved = list(old_ids)
    for step in steps:
        if step.inserted:
            moved[step.first : step.first] = new_ids[step.source : step.source + step.count]
        else:
            assert not set(moved[step.first : step.first + step.count]) & set(new_ids)
            del moved[step.first : step.first + step.count]
    assert moved == new_ids


@given(_ids, _ids, st.sets(st.integers(1, 60)))
def test_a_list_that_keeps_what_it_showed_loses_only_what_is_gone(
    old: list[int], new: list[int], gone: set[int]
) -> None:
    kept = list(keep_shown(array("q", old), array("q", new), gone))

    assert set(kept) == set(new) | (set(old) - gone)
    assert len(kept) == len(set(kept))
    assert [one for one in kept if one in new] == new


def test_rows_are_read_in_blocks_and_only_when_seen(qapp: QApplication) -> None:
    asked: list[int] = []

    def read(ids: Sequence[int]) -> list[Row]:
        asked.append(len(ids))
        return _rows(ids)

    model = ArticleListModel(read)
    model.show(array("q", range(100_000, 0, -1)))
    assert asked == []
    for place in range(200, 210):
        assert model.row_at(place) == _row(100_000 - place)
    assert asked == [BLOCK]


def test_an_article_that_has_gone_from_the_library_leaves_an_empty_row(qapp: QApplication) -> None:
    model = ArticleListModel(lambda ids: [_row(one) for one in ids if one != 2])
    model.show(array("q", [3, 2, 1]))
    assert model.row_at(1) is None
    assert model.index(1, 0).data() is None
    assert model.index(2, 0).data() == "খবর 1"


@pytest.mark.usefixtures("qapp")
def test_a_screen_reader_hears_headline_paper_time_and_marks() -> None:
    model = ArticleListModel(_rows, present=lambda: _WHEN.replace(minute=5))
    model.show(array("q", [7]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "খবর 7, দৈনিক শাপলা, জাতীয়, ৫ মিনিট আগে, অপঠিত, তারাঙ্কিত"


@pytest.mark.usefixtures("qapp")
def test_what_a_sign_or_a_number_tells_a_screen_reader_tells_too() -> None:
    row = replace(_row(7), completeness=Completeness.TEASER, others=2, starred=False, later=True)
    model = ArticleListModel(lambda ids: [row], present=lambda: _WHEN.replace(minute=5))
    model.show(array("q", [7]))
    spoken = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "দৈনিক শাপলা, + ২ পত্রিকা" in spoken
    assert spoken.endswith("অপঠিত, পরে পড়ার জন্য রাখা, পুরোটা নেই")


def test_the_first_pane_keeps_qts_rules_and_speaks(library: Library, qapp: QApplication) -> None:
    model = NewspapersModel()
    QAbstractItemModelTester(model, _STRICT)
    model.show(sources_of(library.subscriptions(), library.counts()))
    names = [model.index(place, 0).data() for place in range(model.rowCount())]
    assert names == [
        *("আজকের কাগজ", "সব খবর", "অপঠিত", "তারাঙ্কিত", "পরে পড়ব"),
        *("দৈনিক শাপলা", "জাতীয়", "খেলা", "সবচেয়ে পঠিত"),
        *("দোয়েল বার্তা", "বিজ্ঞান"),
    ]
    spoken = model.index(7, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "খেলা, দৈনিক শাপলা, ৩টি অপঠিত"

    library.mark_all_read(Filter(section_id="shapla/sport"))
    model.show(sources_of(library.subscriptions(), library.counts()))
    library.unsubscribe("doel")
    model.show(sources_of(library.subscriptions(), library.counts()))
    assert model.rowCount() == 9


def test_the_windows_own_models_keep_qts_rules(reader: Reader) -> None:
    testers = [
        QAbstractItemModelTester(model, _STRICT)
        for model in (reader.window.articles.model, reader.window.newspapers.model())
    ]
    reader.click_article(0)
    reader.press("N")
    reader.click_source("unread")
    reader.press("U")
    assert len(testers) == 2
