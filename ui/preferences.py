"""The settings as the window's parts see them: what is in force, and that it has changed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from reader.errors import Fault
from reader.settings import Settings, SettingsFile
from ui.wording import fault_sentence


class Preferences(QObject):
    """`changed` carries the dotted name of the setting that has another value now
    ("reading.size"); `failed` the sentence that says why it could not be written. Without a
    folder they hold for this run alone."""

    changed = Signal(str)
    failed = Signal(str)

    def __init__(self, folder: Path | None = None) -> None:
        super().__init__()
        self._file = SettingsFile(folder)

    @property
    def settings(self) -> Settings:
        """What is in force."""
        return self._file.settings

    def value(self, name: str) -> object:
        """One setting by its dotted name."""
        found: object = self.settings
        for part in name.split("."):
            found = getattr(found, part)
        return found

    def change(self, name: str, value: object) -> None:
        """Set one key; it is in force and in the file when this returns."""
        if self.value(name) == value:
            return
        try:
            self._file.change(name, value)
        except Fault as fault:
            self.failed.emit(fault_sentence(fault.code, fault.values))
        self.changed.emit(name)
