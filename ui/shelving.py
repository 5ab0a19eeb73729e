"""What the reader does to newspapers and folders in the first pane, and the way back from it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.store.rows import Folder
from ui.bridge import Bridge
from ui.ordering import Arranged
from ui.sources import Source, folder_key
from ui.wording import say

if TYPE_CHECKING:
    from reader.store.library import Library


class Shelving(QObject):
    """Changes go through the bridge, one after the other. `done` carries a sentence and the way
    back once a change stands on the disk, `folder_made` the key of a new folder."""

    done = Signal(str, object)
    folder_made = Signal(str)

    def __init__(self, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._then: deque[Callable[[], None]] = deque()  # filled in the thread of changes
        bridge.subscriptions_changed.connect(self._changed)

    def _changed(self) -> None:
        """A change stands on the disk: what follows it comes once the window shows it."""
        if self._then:
            QTimer.singleShot(0, self, self._follow)

    def _follow(self) -> None:
        while self._then:
            self._then.popleft()()

    def _done(self, told: str, way_back: Callable[[], None]) -> None:
        self._then.append(lambda: self.done.emit(told, way_back))

    # --- order and names ---------------------------------------------------------------------

    def arrange(self, arranged: Arranged) -> None:
        """Put newspapers into an order and into folders, or sections into an order."""
        if arranged.sections:
            self._bridge.change(lambda library: library.reorder(arranged.sections))
        else:
            self._bridge.change(lambda library: library.arrange(arranged.layout))

    def sort(self, arranged: Arranged, before: Arranged) -> None:
        """The same by name, with a way back to the reader's own order."""
        self.arrange(arranged)
        self._bridge.change(
            lambda _: self._done(say("Sorted by name"), lambda: self.arrange(before))
        )

    def rename(self, source_key: str, name: str) -> None:
        """Call a newspaper, section or folder otherwise."""
        kind, _, own = source_key.partition(":")
        if kind == "folder":
            self._bridge.change(lambda library: library.rename_folder(int(own), name))
        else:
            self._bridge.change(lambda library: library.rename(own, name))

    # --- folders -----------------------------------------------------------------------------

    def make_folder(self, source: Source | None) -> None:
        """Make a folder, around a newspaper if one is given; its name is typed in place."""
        papers = (source.id,) if source is not None else ()

        def work(library: Library) -> None:
            made = library.make_folder(say("New folder"), papers)
            self._then.append(lambda: self.folder_made.emit(folder_key(made.id)))

        self._bridge.change(work)

    def fold(self, source: Source, folded: bool) -> None:
        """Close or open a folder."""
        number = source.folder
        if number is not None:
            self._bridge.change(lambda library: library.fold(number, folded))

    def remove_folder(self, source: Source) -> None:
        """Take a folder away; its newspapers stay."""
        number, papers = source.folder, source.papers or ()
        if number is None:
            return
        folder = Folder(number, source.title, source.folded)

        def back() -> None:
            self._bridge.change(lambda library: library.restore_folder(folder, papers))

        def work(library: Library) -> None:
            library.remove_folder(number)
            self._done(say("{name} is removed, its newspapers stay", name=source.title), back)

        self._bridge.change(work)

    # --- giving up ---------------------------------------------------------------------------

    def give_up(self, source: Source) -> None:
        """End a subscription; it comes back with all that was chosen for it, and with what is
        still there of its articles."""
        self.give_up_these([source.id], source.title)

    def give_up_these(self, ids: list[str], name: str) -> None:
        """The same for several of one newspaper at once."""

        def work(library: Library) -> None:
            given = [library.give_up(one) for one in ids]
            wanted = [section for one in given for section in one.section_ids]

            def take_back(library: Library) -> None:
                for one in reversed(given):
                    library.take_back(one)

            back = partial(self._bridge.change, take_back, wanted)
            self._done(say("{name} is given up", name=name), back)

        self._bridge.change(work)
