"""The window in which newspapers are chosen: from the catalogue, by address, from a file."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.newspapers import Newspaper, catalogue
from ui.address_card import AddressCard
from ui.bridge import Bridge
from ui.catalogue_model import CatalogueModel
from ui.catalogue_row import CatalogueRow, toggle
from ui.fonts import BODY, LIST, sans
from ui.matching import score
from ui.panels import button, heading, panel, sentence
from ui.subscription_files import SubscriptionFiles
from ui.theme import Look
from ui.wording import language, say

_ADDRESS = re.compile(r"^(?:(?:https?|feed)://)?[\w.-]+\.\w{2,}(?:[:/].*)?$|^(?:https?|feed):\S+$")


class CatalogueTree(QTreeView):
    """Enter and Space tick; a click on a newspaper's name opens its sections."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Whoever comes by the keyboard stands on a row."""
        super().focusInEvent(event)
        by_mouse = event.reason() == Qt.FocusReason.MouseFocusReason
        if not by_mouse and not self.selectionModel().hasSelection():
            self.setCurrentIndex(self.model().index(0, 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter tick the current row."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentIndex().isValid():
                toggle(self.model(), self.currentIndex())
            return
        super().keyPressEvent(event)


class CatalogueWindow(QObject):
    """Ticking subscribes at once and has it fetched. `first_run` words it for the first day;
    `given_up` tells the ids of what is not ticked any more, and its newspaper's name."""

    given_up = Signal(list, str)

    def __init__(
        self, parent: QWidget, bridge: Bridge, look: Look, first_run: bool = False
    ) -> None:
        super().__init__(parent)
        self._bridge = bridge
        # What is given up stays listed while the window is open, so that it can be ticked again.
        self._others: dict[str, Newspaper] = {}
        title = say("Choose newspapers")
        self.dialog, column = panel(parent, "catalogue", title, (620, 680))
        self.model = CatalogueModel()
        self.tree = CatalogueTree()
        self.field = QLineEdit()
        self.card = AddressCard(bridge)
        self._say_what_this_is(column, first_run)
        self._set_up_field()
        self._set_up_tree(look)
        column.addWidget(self.field)
        column.addWidget(self.card)
        column.addWidget(self.tree, 1)
        self._nothing = sentence(
            say("No newspaper of that name. An address can be added, like example.com.")
        )
        self._nothing.hide()
        column.addWidget(self._nothing)
        row = QHBoxLayout()
        self._files = SubscriptionFiles(self.dialog, bridge)
        self.take_in = button(say("Bring from a file…"))
        self.take_out = button(say("Save as a file…"))
        self.take_in.clicked.connect(lambda: self._files.ask_in())
        self.take_out.clicked.connect(lambda: self._files.ask_out())
        done = button(say("To the news") if first_run else say("Done"), main=True)
        done.setDefault(False)
        row.addWidget(self.take_in)
        row.addWidget(self.take_out)
        self.take_out.setHidden(first_run)
        row.addStretch()
        row.addWidget(done)
        column.addLayout(row)
        done.clicked.connect(self.dialog.accept)
        self.dialog.finished.connect(lambda _: self.card.stop())
        self.card.wanted.connect(self._add)
        self.model.wanted.connect(self._wanted)
        bridge.subscriptions_changed.connect(self.refresh)
        self.refresh()

    def _say_what_this_is(self, column: QVBoxLayout, first_run: bool) -> None:
        if first_run:
            what = say("Which newspapers do you read?")
            more = say("Sun News is chosen already. Tick others, or go straight to the news.")
        else:
            what = say("Choose newspapers")
            more = say(
                "What you tick is fetched at once. What you give up goes, the starred stays."
            )
        column.addWidget(heading(what))
        column.addWidget(sentence(more))

    def _set_up_field(self) -> None:
        self.field.setFont(sans(BODY))
        self.field.setPlaceholderText(say("Find by name, or give an address: example.com"))
        self.field.setAccessibleName(say("Find by name, or give an address: example.com"))
        self.field.setClearButtonEnabled(True)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.card.go_on)

    def _set_up_tree(self, look: Look) -> None:
        tree = self.tree
        tree.setObjectName("catalogue-tree")
        tree.setAccessibleName(say("Newspapers"))
        tree.setFont(sans(LIST))
        self._row = CatalogueRow(look)
        tree.setModel(self.model)
        tree.setItemDelegate(self._row)
        tree.setHeaderHidden(True)
        tree.setIndentation(0)
        tree.setRootIsDecorated(False)
        tree.setMouseTracking(True)
        tree.setExpandsOnDoubleClick(False)
        tree.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        tree.clicked.connect(self._clicked)

    @property
    def is_open(self) -> bool:
        """Whether it can be seen."""
        return self.dialog.isVisible()

    def show(self) -> None:
        """Open, or come to the front."""
        self.dialog.show()
        self.dialog.raise_()
        self.dialog.activateWindow()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_address(self, address: str) -> None:
        """Open with an address in the field, and look at it."""
        self.show()
        self.field.setText(address)
        self.card.go_on()

    def look_at_file(self, file: Path) -> None:
        """Show what a list of newspapers would bring."""
        self.show()
        self._files.look_at(file)

    def refresh(self) -> None:
        """Read again what is subscribed."""
        library = self._bridge.library
        subscribed = library.subscriptions()
        known = {paper.id for paper in catalogue()}
        for subscription in subscribed:
            if subscription.id not in known and subscription.id not in self._others:
                self._others[subscription.id] = library.newspaper(subscription.id)
        ids = {section.id for paper in subscribed for section in paper.sections}
        self.model.show([*self._others.values(), *catalogue()], ids)
        if self.field.text():
            self._filter(self.field.text())

    # --- finding -----------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        address = text.strip()
        self.card.offer(address if _ADDRESS.match(address) else "")
        self._filter(text)

    def _filter(self, text: str) -> None:
        is_address = not self.card.isHidden()
        shown = 0
        for place, paper in enumerate(self.model.papers):
            names = (paper.name, paper.name_en, paper.home)
            fits = is_address or score(text, names) > 0
            self.tree.setRowHidden(place, QModelIndex(), not fits)
            shown += fits
        self._nothing.setVisible(not shown)

    def _clicked(self, index: QModelIndex) -> None:
        if not index.parent().isValid():
            self.tree.setExpanded(index, not self.tree.isExpanded(index))

    # --- subscribing -------------------------------------------------------------------------

    def _wanted(self, paper: Newspaper, section_ids: list[str], subscribe: bool) -> None:
        if subscribe:
            self._bridge.change(lambda library: library.subscribe(paper, section_ids), section_ids)
            return
        found = [one for one in paper.sections if one.id in section_ids]
        told = found[0] if len(found) == 1 else paper
        self.given_up.emit(section_ids, told.name if language() == "bn" else told.name_en)

    def _add(self, paper: Newspaper) -> None:
        self._wanted(paper, [section.id for section in paper.sections], True)
        self.field.clear()
