"""Everything that the keyboard reaches in the windows around the reading has a name."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from reader.article import Article, RelatedLink
from reader.importing import subscribed_papers
from reader.opml import write_opml
from reader.store.library import Library
from tests.ui.conftest import Desk, Reader
from tests.ui.windows import open_window, pages_of_settings
from ui.article_outline import ArticleOutline, parts_of


def _nameless(window: QWidget) -> list[str]:
    """Widgets that can have the focus and say nothing of themselves."""
    found = []
    for widget in window.findChildren(QWidget):
        reached = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not widget.isVisible() or not reached or isinstance(widget, QScrollArea):
            continue
        told = QAccessible.queryAccessibleInterface(widget)
        if told is None or not told.text(QAccessible.Text.Name):
            found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize(
    "name", ["catalogue", "settings", "keys", "section", "palette", "incomplete", "letters"]
)
def test_every_field_and_button_has_a_name(reader: Reader, name: str) -> None:
    shown = open_window(reader, name)
    assert shown.findChildren(QWidget)
    assert _nameless(shown) == []


def test_every_field_of_a_list_to_take_over_has_a_name(
    reader: Reader, library: Library, tmp_path: Path
) -> None:
    file = tmp_path / "list.opml"
    file.write_bytes(write_opml(subscribed_papers(library)))
    catalogue = reader.window.managing.choose_newspapers()
    catalogue.look_at_file(file)
    assert catalogue._files.preview is not None
    shown = catalogue._files.preview.dialog
    reader.until(shown.isVisible)
    assert shown.findChildren(QWidget)
    assert _nameless(shown) == []


def test_every_page_of_the_settings_has_names(reader: Reader) -> None:
    for settings in pages_of_settings(reader):
        assert _nameless(settings) == []


@pytest.mark.parametrize("opens_on", ["front", "last"])
def test_everything_that_the_keyboard_reaches_in_the_main_window_has_a_name(
    desk: Desk, library: Library, opens_on: str
) -> None:
    reader = desk.sit_down(library, opens_on=opens_on)
    assert _nameless(reader.window) == []
    if opens_on == "last":
        reader.click_article(0)
        assert _nameless(reader.window) == []
        reader.press("/")
        assert _nameless(reader.window) == []
        reader.press(Qt.Key.Key_Escape)
        reader.press("F", Qt.KeyboardModifier.ControlModifier)
        assert _nameless(reader.window) == []


def test_an_article_is_told_by_its_parts(reader: Reader, library: Library) -> None:
    def article_of(place: int) -> Article:
        row = reader.window.articles.model.row_at(place)
        assert row is not None
        return library.article(row.id)

    place = next(p for p in range(8) if any_link(article_of(p)))
    article = article_of(place)
    reader.click_article(place)
    view = reader.window.view
    told = parts_of(view, view.plates.shown)
    role = QAccessible.Role
    assert next(one.name for one in told if one.role == role.Heading) == article.headline
    links = {one.link for one in told if one.role == role.Link}
    assert {block.url for block in article.blocks if isinstance(block, RelatedLink)} <= links
    pictures = [one for one in told if one.role == role.Graphic]
    assert len(pictures) == len(view.plates.shown)
    assert all(one.name for one in told)

    outline = ArticleOutline(view)
    outline.tell(view.plates.shown)
    interface = QAccessible.queryAccessibleInterface(outline)
    assert interface.childCount() == len(told)
    first = interface.child(0)
    assert first.text(QAccessible.Text.Name) == told[0].name
    assert interface.indexOfChild(first) == 0
    assert not first.state().offscreen
    assert interface.child(len(told)) is None
    # Another article: what was told of the old one goes, however often.
    for _ in range(20):
        outline.tell(())
        gc.collect()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    assert interface.childCount() == len(parts_of(view, ()))


def any_link(article: Article) -> bool:
    return any(isinstance(block, RelatedLink) for block in article.blocks)
