"""How the list is shown: its order, what it leaves out, how closely it is set."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from reader.store.rows import Order
from ui.actions import Actions
from ui.article_list import ArticleList
from ui.desk import Desk
from ui.state import WindowState
from ui.wording import say


class ListOptions(QObject):
    """Joins the actions with list and desk, and gathers them in one menu."""

    def __init__(
        self, parent: QWidget, actions: Actions, desk: Desk, articles: ArticleList
    ) -> None:
        super().__init__(parent)
        self._actions, self._desk, self._articles = actions, desk, articles
        self._orders = {
            Order.NEW_FIRST: actions.new_first,
            Order.OLD_FIRST: actions.old_first,
            Order.NEWSPAPER: actions.by_newspaper,
        }
        group = QActionGroup(self)
        for order, action in self._orders.items():
            group.addAction(action)
            action.setChecked(order is desk.order)
            action.triggered.connect(lambda _=False, order=order: desk.show_order(order))
        actions.starred_only.toggled.connect(lambda on: desk.narrow(starred=on))
        actions.complete_only.toggled.connect(lambda on: desk.narrow(complete=on))
        actions.compact.toggled.connect(articles.set_compact)
        articles.set_menu(self._menu(parent))

    def _menu(self, parent: QWidget) -> QMenu:
        actions = self._actions
        menu = QMenu(parent)
        parts: tuple[tuple[str, tuple[QAction, ...]], ...] = (
            (say("Order"), (actions.new_first, actions.old_first, actions.by_newspaper)),
            (say("Show"), (actions.unread_only, actions.starred_only, actions.complete_only)),
            ("", (actions.compact,)),
        )
        for name, of_part in parts:
            if name:
                heading = menu.addAction(name)
                heading.setEnabled(False)
            for action in of_part:
                action.setIconVisibleInMenu(False)
                menu.addAction(action)
            menu.addSeparator()
        return menu

    def open(self, state: WindowState) -> None:
        """As it was left; filters other than for unread ones are of the day."""
        self._actions.compact.setChecked(state.compact)
        if state.order in list(Order):
            order = Order(state.order)
            self._orders[order].setChecked(True)
            self._desk.order = order

    def remember(self, state: WindowState) -> None:
        """Put into `state` what `open` restores."""
        state.compact = self._actions.compact.isChecked()
        state.order = self._desk.order.value
