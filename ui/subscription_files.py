"""Lists of newspapers in files: brought in after a look at what they hold, and written out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QListWidget, QListWidgetItem, QWidget

from reader.errors import PotrikaError
from ui.bridge import Bridge
from ui.fonts import LIST, sans
from ui.panels import button, heading, panel, sentence
from ui.wording import fault_sentence, language, say

if TYPE_CHECKING:
    from reader.importing import Plan


class SubscriptionFiles:
    """Asks for files, shows what would come of one, and does it."""

    def __init__(self, parent: QWidget, bridge: Bridge) -> None:
        self._parent = parent
        self._bridge = bridge
        self.preview: ImportWindow | None = None

    def ask_in(self) -> None:
        """Ask which file to bring newspapers from."""
        file, _ = QFileDialog.getOpenFileName(
            self._parent,
            say("Bring from a file…"),
            "",
            f"{say('Lists of newspapers')} (*.opml *.xml *);;(*)",
        )
        if file:
            self.look_at(Path(file))

    def look_at(self, file: Path) -> None:
        """Show what a file would bring."""
        self.preview = ImportWindow(self._parent, self._bridge, file)
        self.preview.dialog.show()

    def ask_out(self) -> None:
        """Ask where to write the list of newspapers to, and write it."""
        file, _ = QFileDialog.getSaveFileName(
            self._parent, say("Save as a file…"), "potrika.opml", "OPML (*.opml)"
        )
        if file:
            self.write(Path(file))

    def write(self, file: Path) -> None:
        """Write the list of newspapers as OPML."""
        library = self._bridge.library

        def write() -> int:
            from reader.commands.moving import export_opml

            return export_opml(library, file)

        self._bridge.look_up(
            write,
            lambda n: self._tell(say("{n} newspapers were saved", n=n), str(file)),
            lambda fault: self._tell(say("Not saved"), fault_sentence(fault.code, fault.values)),
        )

    def _tell(self, what: str, more: str) -> None:
        dialog, column = panel(self._parent, "told", say("Potrika"), (420, 140))
        column.addWidget(heading(what))
        column.addWidget(sentence(more))
        row = QHBoxLayout()
        row.addStretch()
        fine = button(say("Done"), main=True)
        fine.clicked.connect(dialog.accept)
        row.addWidget(fine)
        column.addLayout(row)
        dialog.show()


class ImportWindow:
    """What a file would bring: new sections first, then those that are there already."""

    def __init__(self, parent: QWidget, bridge: Bridge, file: Path) -> None:
        self._bridge = bridge
        self._plan: Plan | None = None
        self.dialog, column = panel(parent, "import", say("Bring from a file…"), (520, 520))
        self.title = heading(file.name)
        self.note = sentence(say("Reading the file"))
        self.list = QListWidget()
        self.list.setFont(sans(LIST))
        self.list.setAccessibleName(say("Newspapers"))
        self.add = button(say("Add"), main=True)
        self.add.setEnabled(False)
        cancel = button(say("Cancel"))
        for part in (self.title, self.note):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(self.add)
        column.addLayout(row)
        cancel.clicked.connect(self.dialog.reject)
        self.add.clicked.connect(self._add)
        library = bridge.library

        def read() -> Plan:
            from reader.importing import read_plan

            return read_plan(file, library)

        bridge.look_up(read, self._show, self._failed)

    def _show(self, found: Plan) -> None:
        self._plan = found
        new, known = found.new, found.known
        self.note.setText(
            say(
                "{new} sections are new, {known} are there already.", new=len(new), known=len(known)
            )
        )
        bangla = language() == "bn"
        for planned in (*new, *known):
            name = planned.section.name if bangla else planned.section.name_en
            text = f"{planned.newspaper} · {name}"
            folder = found.folders.get(planned.section.id.partition("/")[0])
            if folder is not None and not planned.known:
                text = f"{folder} › {text}"
            if planned.known:
                text = say("{section} (there already)", section=text)
            item = QListWidgetItem(text)
            if planned.known:
                item.setForeground(self.list.palette().placeholderText())
            self.list.addItem(item)
        self.add.setEnabled(bool(new))

    def _failed(self, fault: PotrikaError) -> None:
        self.note.setText(fault_sentence(fault.code, fault.values))

    def _add(self) -> None:
        found = self._plan
        if found is not None:
            from reader.importing import import_plan

            ids = [planned.section.id for planned in found.new]
            self._bridge.change(lambda library: import_plan(library, found), ids)
        self.dialog.accept()
