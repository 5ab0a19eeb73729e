"""What can be done with an entry of the first pane, at the pointer."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from ui.bridge import Bridge
from ui.desk import Desk
from ui.newspapers_pane import NewspapersPane
from ui.ordering import by_name
from ui.pop_up import Entry, pop_up
from ui.shelving import Shelving
from ui.sources import Source
from ui.wording import say


class SourceMenu:
    """Opens at a place for a Source; what was asked for goes through `shelving`."""

    def __init__(
        self, parent: QWidget, bridge: Bridge, desk: Desk, pane: NewspapersPane, shelving: Shelving
    ) -> None:
        self._parent, self._bridge, self._desk, self._pane = parent, bridge, desk, pane
        self._shelving = shelving
        pane.menu_wanted.connect(self.open)
        pane.arrange_wanted.connect(shelving.arrange)
        pane.rename_wanted.connect(shelving.rename)
        pane.fold_wanted.connect(shelving.fold)

    def open(self, source: Source, place: QPoint) -> None:
        """Show the menu; a kept search has one of its own."""
        if source.query is not None:
            return
        entries: list[Entry] = [
            (say("Mark list as read"), lambda: self._desk.mark_all_read(source)),
            *self._sorting(source),
        ]
        if source.folder is not None:
            entries += self._of_folder(source)
        elif source.level:
            entries += self._of_newspaper(source)
        pop_up(self._parent, entries, place)

    def _of_folder(self, source: Source) -> list[Entry]:
        fold = say("Open the folder") if source.folded else say("Close the folder")
        return [
            (say("Sync this now"), lambda: self._bridge.sync_these(source.papers or ())),
            (fold, lambda: self._pane.fold(source, not source.folded)),
            *self._of_both(source),
            (say("Remove the folder"), lambda: self._shelving.remove_folder(source)),
        ]

    def _of_newspaper(self, source: Source) -> list[Entry]:
        return [
            (say("Sync this now"), lambda: self._bridge.sync_these([source.id])),
            *self._of_both(source),
            *(self._into_folders(source) if source.is_newspaper else ()),
            (
                say("Fetch again") if source.paused else say("Pause"),
                lambda: self.pause(source),
            ),
            (say("How it is fetched…"), lambda: self.tune(source)),
            (say("Give up"), lambda: self._shelving.give_up(source)),
        ]

    def _of_both(self, source: Source) -> list[Entry]:
        return [
            (say("Rename"), lambda: self._pane.rename(source.key)),
            (say("Move up"), lambda: self._pane.shift(source.key, -1)),
            (say("Move down"), lambda: self._pane.shift(source.key, 1)),
        ]

    def _sorting(self, source: Source) -> list[Entry]:
        """By name, where that changes something; all newspapers are asked for at all news."""
        if source.folded or (source.level == 0 and source.key != "all") or source.level == 2:
            return []
        sources = self._pane.sources
        place = next(at for at, one in enumerate(sources) if one.key == source.key)
        found = by_name(sources, place)
        return (
            [] if found is None else [(say("Sort by name"), partial(self._shelving.sort, *found))]
        )

    def _into_folders(self, source: Source) -> list[Entry]:
        """Where a newspaper can be put: each other folder, a new one, or out of its own."""
        entries: list[Entry] = [
            (
                say("Into {folder}", folder=folder.title),
                partial(self._pane.put_into, source.key, folder.folder),
            )
            for folder in self._pane.sources
            if folder.folder is not None and folder.key != source.within
        ]
        if source.within is not None:
            entries.append(
                (say("Out of the folder"), lambda: self._pane.put_into(source.key, None))
            )
        entries.append((say("Into a new folder"), lambda: self._shelving.make_folder(source)))
        return entries

    def pause(self, source: Source) -> None:
        """Leave a newspaper or section out of syncs, or take it in again."""
        paused = not source.paused
        self._bridge.change(
            lambda library: library.pause(source.id, paused), () if paused else (source.id,)
        )

    def tune(self, source: Source) -> None:
        """Ask how a section, or all of a newspaper's, are fetched."""
        from ui.section_window import SectionWindow

        SectionWindow(self._parent, self._bridge, source).dialog.show()
