"""The parts of the window that its first sight does without: panes beside the front page, desks,
searching, managing. They are named as the window knows them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from ui.article_list import ArticleList
from ui.article_list_model import ArticleListModel
from ui.article_view import ArticleView
from ui.desk import Desk
from ui.empty_reasons import tell_no_article
from ui.empty_state import EmptyState
from ui.folds import Folds
from ui.front_way import FrontWay
from ui.list_options import ListOptions
from ui.managing import Managing
from ui.news_desk import NewsDesk
from ui.newspapers_pane import NewspapersPane
from ui.picture_way import PictureWay
from ui.pictures import Pictures
from ui.reading_desk import Reading
from ui.scale import scaled
from ui.searching import Searching
from ui.undo_bar import UndoBar

if TYPE_CHECKING:
    from ui.main_window import MainWindow

PANES = [220, 380, 680]


def make_parts(window: MainWindow) -> None:
    """Make them, and put the panes into the window."""
    bridge, look, actions = window.bridge, window.look, window.actions_
    window.newspapers = NewspapersPane(look)
    window.pictures = Pictures(bridge)
    model = ArticleListModel(bridge.library.rows)
    of_list = [actions.unread_only, actions.all_read]
    window.articles = ArticleList(look, model, of_list, window.pictures)
    window.reading = Reading(window, look, window.preferences)
    window.view = ArticleView(look, window.pictures, window.reading.style)
    window.no_article = EmptyState(look)
    window.desk = Desk(bridge, window.articles, window.view)
    window.news = NewsDesk(bridge, window.desk)
    _put_in(window)
    window.undo_bar = UndoBar(window)
    window.list_options = ListOptions(window, actions, window.desk, window.articles)
    window.picture_way = PictureWay(
        window, look, window.pictures, window.articles, window.view, actions
    )
    window.folds = Folds(
        window.newspapers, window.articles, window.third, window.front, actions.newspapers
    )
    window.way = FrontWay(
        window.front,
        window.desk,
        window.newspapers,
        window.articles,
        window.folds,
        window.nameplate,
        actions,
    )
    window.searching = Searching(window)


def make_last_parts(window: MainWindow) -> None:
    """Make what needs the others joined."""
    window.managing = Managing(window, window.preferences)
    window.reading.connect_all()


def _put_in(window: MainWindow) -> None:
    window.third = third = QStackedWidget()
    third.addWidget(window.no_article)
    third.addWidget(window.view)
    third.setFocusProxy(window.view)
    shown = window.isVisible()
    for place, pane in enumerate((window.newspapers, window.articles, third)):
        if shown:
            pane.hide()  # until it is known which of them have room
        window.panes.insertWidget(place, pane)
    window.panes.setStretchFactor(2, 1)
    window.panes.setSizes([scaled(pane) for pane in PANES])
    tell_no_article(window.no_article)
