"""How articles are set: the font, its size, lines, width and alignment that the reader chose."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from reader.settings import Reading
from ui.fonts import BODY, SANS, family, sans
from ui.preferences import Preferences
from ui.scale import scaled

SIZES = (14, 16, 18, 20, 22, 25, 28, 32)
"""Pixels of body text, step by step."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Sizes and fonts of one way to set articles. Sizes of the scale are those at 18 pixels."""

    style: Reading = field(default_factory=Reading)

    def pixels(self, size: int) -> int:
        """A size of the scale as it is at the reader's own body size."""
        return round(size * self.style.size / BODY)

    def font(self, size: int, bold: bool, in_sans: bool) -> QFont:
        """A font of the scale; what is operated keeps its own family and size."""
        if in_sans:
            grown = min(self.pixels(size), size + 6)
            return sans(max(grown, size - 2), bold)
        return family(self.style.font, self.pixels(size), bold)

    @property
    def column(self) -> int:
        """The width of the text in pixels."""
        return scaled(self.style.width * self.style.size)

    @property
    def paragraph(self) -> int:
        """The space between paragraphs in pixels."""
        return scaled(0.9 * self.style.size)

    @property
    def line(self) -> int:
        """The height of a line of body text in pixels."""
        return scaled(self.style.line_height * self.style.size)

    @property
    def justified(self) -> bool:
        """Whether lines end at one edge."""
        return self.style.align == "justify"


class ReadingStyle(QObject):
    """The setting in force; `changed` comes when it is another."""

    changed = Signal()

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        preferences.changed.connect(self._changed)

    @property
    def setting(self) -> Setting:
        """How articles are set now."""
        return Setting(self._preferences.settings.reading)

    def change(self, name: str, value: object) -> None:
        """Set one of font, size, line_height, width and align."""
        self._preferences.change(f"reading.{name}", value)

    def larger(self, by: int = 1) -> None:
        """The next size, or with -1 the one before."""
        size = self.setting.style.size
        if by > 0:
            found = next((one for one in SIZES if one > size), SIZES[-1])
        else:
            found = next((one for one in reversed(SIZES) if one < size), SIZES[0])
        self.change("size", found)

    def usual_size(self) -> None:
        """The size of the first day."""
        self.change("size", Reading().size)

    def _changed(self, name: str) -> None:
        if name.startswith("reading."):
            self.changed.emit()


FAMILIES = ("Noto Serif Bengali", "Noto Sans Bengali", SANS, "Tiro Bangla")
"""The reading fonts that are bundled."""
