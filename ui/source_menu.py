"""What can be done with an entry of the first pane, at the pointer."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMessageBox, QWidget

from ui.bridge import Bridge
from ui.desk import Desk
from ui.newspapers_pane import NewspapersPane
from ui.pop_up import Entry, pop_up
from ui.section_window import SectionWindow
from ui.sources import Source
from ui.wording import say


class SourceMenu:
    """Opens at a place for a Source; what was asked for goes through the bridge."""

    def __init__(self, parent: QWidget, bridge: Bridge, desk: Desk, pane: NewspapersPane) -> None:
        self._parent, self._bridge, self._desk, self._pane = parent, bridge, desk, pane
        pane.menu_wanted.connect(self.open)
        pane.reorder_wanted.connect(lambda ids: bridge.change(lambda library: library.reorder(ids)))
        pane.rename_wanted.connect(
            lambda one, name: bridge.change(lambda library: library.rename(one, name))
        )

    def open(self, source: Source, place: QPoint) -> None:
        """Show the menu; a kept search has one of its own."""
        if source.query is not None:
            return
        entries: list[Entry] = [
            (say("Mark list as read"), lambda: self._desk.mark_all_read(source)),
        ]
        if source.level:
            entries += [
                (say("Sync this now"), lambda: self._bridge.sync_these([source.id])),
                (say("Rename"), lambda: self._pane.rename(source.key)),
                (say("Move up"), lambda: self._pane.shift(source.key, -1)),
                (say("Move down"), lambda: self._pane.shift(source.key, 1)),
                (
                    say("Fetch again") if source.paused else say("Pause"),
                    lambda: self.pause(source),
                ),
                (say("How it is fetched…"), lambda: self.tune(source)),
                (say("Give up…"), lambda: self.give_up(source)),
            ]
        pop_up(self._parent, entries, place)

    def pause(self, source: Source) -> None:
        """Leave a newspaper or section out of syncs, or take it in again."""
        paused = not source.paused
        self._bridge.change(
            lambda library: library.pause(source.id, paused), () if paused else (source.id,)
        )

    def tune(self, source: Source) -> None:
        """Ask how a section, or all of a newspaper's, are fetched."""
        SectionWindow(self._parent, self._bridge, source).dialog.show()

    def give_up(self, source: Source) -> None:
        """Ask once more, since articles go with it; then end the subscription."""
        box = QMessageBox(self._parent)
        box.setObjectName("give-up")
        box.setWindowTitle(say("Potrika"))
        box.setText(say("Give up {name}?", name=source.title))
        box.setInformativeText(say("Its articles go, except those that are starred or for later."))
        go = box.addButton(say("Give up"), QMessageBox.ButtonRole.DestructiveRole)
        stay = box.addButton(say("Keep"), QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        go.clicked.connect(
            lambda: self._bridge.change(lambda library: library.unsubscribe(source.id))
        )
        box.open()
