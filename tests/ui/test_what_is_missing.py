"""The status line leads to what cannot be read offline, and says why."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from reader import events
from reader.article import Completeness
from reader.errors import Gone
from reader.parse.results import Entry
from reader.store.library import Library
from reader.store.rows import Filter
from tests.ui.conftest import Desk
from ui.sync_order import SyncOrder


def test_a_key_shows_what_is_missing_and_why_and_asks_for_it_again(
    desk: Desk, library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[SyncOrder] = []

    def sync(order: SyncOrder, tell: Callable[[events.Event], None]) -> None:
        asked.append(order)

    section = library.subscriptions()[0].sections[0].id
    new = Entry(url="https://example.com/news/77", headline="যে পাতা আর নেই")
    library.put_entries(section, [new], library._now())
    rows = library.rows(library.ids(Filter()))
    missing = [row for row in rows if row.completeness < Completeness.FULL]
    library.put_failure(missing[0].id, Gone(host="example.com", url="x"), library._now())
    reader = desk.sit_down(library, sync)
    button = reader.window.status._right
    assert button.isVisible()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(button, Qt.Key.Key_Space)
    shown = reader.window.incomplete
    assert shown.dialog.isVisible()
    texts = [shown.list.item(n).text() for n in range(shown.list.count())]
    assert len(texts) == len(missing)
    assert any("example.com" in text for text in texts)

    opened: list[str] = []
    monkeypatch.setattr(shown._bridge, "open_in_browser", opened.append)
    shown.browser.click()
    assert opened == [missing[0].url]
    shown.again.click()
    reader.until(lambda: bool(asked))
    assert set(asked[0].only) == {row.section_id for row in missing}
    assert missing[0].id in [one.id for one in library.wanted(100)]
    shown.dialog.close()
