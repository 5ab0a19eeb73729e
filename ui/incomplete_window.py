"""What cannot be read offline yet, and why: a list with another try and the browser beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from reader.errors import LibraryFault
from reader.store.rows import Incomplete
from ui import times
from ui.bridge import Bridge
from ui.fonts import LIST, sans
from ui.panels import button, heading, panel, sentence
from ui.wording import fault_sentence, say

MOST = 500


class IncompleteWindow:
    """`dialog` is its window; it is filled anew when a sync ends."""

    def __init__(self, parent: QWidget, bridge: Bridge) -> None:
        self._bridge = bridge
        self._found: list[Incomplete] = []
        title = say("What is not here whole")
        self.dialog, column = panel(parent, "incomplete", title, (620, 480))
        self.dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column.addWidget(heading(title))
        self._nothing = sentence(say("Everything that is listed can be read offline."))
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(self._nothing, 1)
        self.list = QListWidget()
        self.list.setAccessibleName(title)
        self.list.setFont(sans(LIST))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setSpacing(4)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.itemActivated.connect(lambda _: self.open_in_browser())
        column.addWidget(self.list, 1)
        self.again, self.browser = button(say("Try again")), button(say("Open in browser"))
        self.again.clicked.connect(self.try_again)
        self.browser.clicked.connect(self.open_in_browser)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.browser)
        row.addWidget(self.again)
        done = button(say("Done"), main=True)
        done.clicked.connect(self.dialog.accept)
        row.addWidget(done)
        column.addLayout(row)
        bridge.sync_ended.connect(self.fill)
        self.dialog.finished.connect(lambda _: bridge.sync_ended.disconnect(self.fill))
        self.fill()
        self.list.setFocus()

    def fill(self) -> None:
        """Shows what is not whole now."""
        try:
            self._found = self._bridge.library.incomplete(MOST)
        except LibraryFault:
            self._found = []
        self.list.clear()
        for one in self._found:
            QListWidgetItem(f"{one.row.headline}\n{one.row.newspaper} · {_why(one)}", self.list)
        there = bool(self._found)
        self._nothing.setVisible(not there)
        for part in (self.list, self.again, self.browser):
            part.setVisible(there)
        self.again.setEnabled(self._bridge.can_sync)
        if there:
            self.list.setCurrentRow(0)

    def try_again(self) -> None:
        """Ask for the chosen ones at once; for all where one or none is chosen."""
        chosen = self._chosen() if len(self.list.selectedItems()) > 1 else self._found
        ids = [one.row.id for one in chosen]
        sections = list(dict.fromkeys(one.row.section_id for one in chosen))
        self._bridge.change(lambda library: library.want_again(ids), sync=sections)

    def open_in_browser(self) -> None:
        """Hand the current one's address to the browser."""
        place = self.list.currentRow()
        if 0 <= place < len(self._found):
            self._bridge.open_in_browser(self._found[place].row.url)

    def _chosen(self) -> Sequence[Incomplete]:
        return [self._found[self.list.row(item)] for item in self.list.selectedItems()]


def _why(one: Incomplete) -> str:
    if one.fault is None:
        return say("Its page has not been fetched yet.")
    told = fault_sentence(one.fault, one.fault_values)
    if one.retry is None or one.retry <= times.now():
        return told
    return f"{told} {say('Tried again {time}', time=times.exact(one.retry))}"
