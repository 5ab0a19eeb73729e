"""The screens around the reading: newspapers, settings, commands, and where nothing is there."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QWidget

from reader import events
from reader.discovering import Found
from reader.errors import Gone, NoNetwork
from reader.newspapers import catalogue as every_newspaper
from reader.opml import write_opml
from reader.store.rows import Filter
from tests.ui.golden.news import NOW, PAPERS, url_of
from tests.ui.golden.scenes import ALL, NARROW, Draw, scene
from tests.ui.golden.stage import Stage
from tests.ui.keyboard import type_text
from ui.address_card import AddressCard, _Look
from ui.section_window import SectionWindow

# --- newspapers ------------------------------------------------------------------------------


@scene("first-run", ALL, full=False)
def first_run(stage: Stage) -> QWidget:
    window = stage.open("front")
    return window.managing.choose_newspapers(first_run=True).dialog


@scene("first-run-english", ("paper",), full=False, language="en")
def first_run_english(stage: Stage) -> QWidget:
    return first_run(stage)


@scene("catalogue")
def catalogue(stage: Stage) -> QWidget:
    shown = stage.open().managing.choose_newspapers()
    shown.tree.expand(shown.model.index(0, 0))
    return shown.dialog


@scene("address-offered")
def address_offered(stage: Stage) -> QWidget:
    shown = stage.open().managing.choose_newspapers()
    shown.field.setText("shiuli.example")
    return shown.dialog


@scene("address-found")
def address_found(stage: Stage) -> QWidget:
    shown = stage.open().managing.choose_newspapers()
    shown.field.setText("padma.example")
    look = _looking(shown.card)
    headlines = tuple(stage.library.row(one).headline for one in stage.library.ids(Filter())[:3])
    shown.card._found(look, Found(PAPERS[2], headlines))
    return shown.dialog


@scene("address-failed")
def address_failed(stage: Stage) -> QWidget:
    shown = stage.open().managing.choose_newspapers()
    shown.field.setText("nowhere.example")
    look = _looking(shown.card)
    shown.card._failed(look, NoNetwork(host="nowhere.example"))
    return shown.dialog


def _looking(card: AddressCard) -> _Look:
    """As if the card were looking at its address: nobody is asked."""
    look = card._look_under_way = _Look(card._address)
    return look


@scene("import")
def from_a_file(stage: Stage) -> QWidget:
    file = stage.folder / "list.opml"
    file.write_bytes(write_opml([*PAPERS, *every_newspaper()[:4]]))
    shown = stage.open().managing.choose_newspapers()
    shown.look_at_file(file)
    stage.until(lambda: shown._files.preview is not None)
    assert shown._files.preview is not None
    return shown._files.preview.dialog


@scene("section-window")
def section_window(stage: Stage) -> QWidget:
    window = stage.open()
    source = next(one for one in window.newspapers.sources if one.level == 1)
    shown = SectionWindow(window, window.bridge, source).dialog
    shown.show()
    return shown


# --- settings, commands, keys ----------------------------------------------------------------


def _settings(page: int) -> Draw:
    def draw(stage: Stage) -> QWidget:
        shown = stage.open().managing.open_settings()
        shown.pages.setCurrentRow(page)
        return shown

    return draw


for _page, _name in enumerate(("appearance", "fetching", "desktop", "keys")):
    scene(f"settings-{_name}")(_settings(_page))
scene("settings-english", ("paper",), language="en")(_settings(0))


@scene("palette")
def palette(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    window.managing.palette.open()
    type_text("khela")
    return window


@scene("keys")
def keys(stage: Stage) -> QWidget:
    managing = stage.open().managing
    managing.show_keys()
    assert managing.sheet is not None
    return managing.sheet


def _popped(stage: Stage, menu: QMenu, at: QWidget) -> QWidget:
    menu.popup(at.mapToGlobal(QPoint(0, at.height())))
    stage.until(menu.isVisible)
    return menu


@scene("main-menu")
def main_menu(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    menu = window.nameplate.menu_button.menu()
    return _popped(stage, menu, window.nameplate.menu_button)


@scene("list-menu")
def list_menu(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    return _popped(stage, window.articles._options.menu(), window.articles._options)


# --- nothing there, and trouble --------------------------------------------------------------


@scene("incomplete")
def incomplete(stage: Stage) -> QWidget:
    missing = next(
        row.id for row in stage.library.rows(stage.library.ids(Filter())) if row.url == url_of(4)
    )
    stage.library.put_failure(missing, Gone(host="padma.example", url=url_of(4)), NOW)
    window = stage.open()
    window._show_incomplete()
    return window.incomplete.dialog


@scene("no-newspaper", full=False)
def no_newspaper(stage: Stage) -> QWidget:
    for paper in stage.library.subscriptions():
        stage.library.unsubscribe(paper.id)
    return stage.open()


@scene("no-news-yet", full=False)
def no_news_yet(stage: Stage) -> QWidget:
    return stage.open()


@scene("offline-and-empty", full=False)
def offline_and_empty(stage: Stage) -> QWidget:
    for section in stage.library.subscriptions()[0].sections:
        fault = NoNetwork(host="shapla.example")
        stage.library.section_failed(section.id, fault, NOW, NOW + timedelta(hours=1))
    window = stage.open()
    window.news._happened(events.NetworkChanged(False))
    window.news.refresh_sources()
    window.newspapers.select("all")
    return window


@scene("offline-and-failed")
def offline_and_failed(stage: Stage) -> QWidget:
    fault = NoNetwork(host="doel.example")
    stage.library.section_failed("doel/science", fault, NOW, NOW + timedelta(hours=1))
    window = stage.open()
    window.news._happened(events.NetworkChanged(False))
    window.newspapers.select("section:doel/science")
    return window


@scene("syncing")
def syncing(stage: Stage) -> QWidget:
    window = stage.open()
    window.news._happened(events.SyncStarted(4))
    window.news._happened(events.Progress(done=18, total=50))
    return window


@scene("all-read")
def all_read(stage: Stage) -> QWidget:
    stage.library.mark(list(stage.library.ids(Filter())), read=True)
    window = stage.open()
    window.actions_.unread_only.setChecked(True)
    return window


@scene("nothing-starred")
def nothing_starred(stage: Stage) -> QWidget:
    window = stage.open(size=NARROW)
    window.newspapers.select("later")
    return window
