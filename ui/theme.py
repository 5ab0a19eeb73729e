"""The three themes, and the only place where a colour is named.

Colours and their contrasts are those of the look: calm paper, strong ink, one accent that marks
what is unread, what the keyboard has selected, and the nameplate.
"""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from reader.records import dataclass
from ui.theme_sheet import sheet


class ThemeChoice(StrEnum):
    """What the reader chose; `SYSTEM` is paper by day and dark where the desktop is dark."""

    SYSTEM = "system"
    PAPER = "paper"
    SEPIA = "sepia"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours as #RRGGBB. `edge` is around what is typed or chosen in, so that its place
    is seen; `pane` lies under the newspapers, `chosen` under a selected
    row, `hover` under the pointer, `card` under related links, `marked` under selected text,
    `found` under words that a search found and `here` under the one that the reader came to;
    `veil` (#AARRGGBB) lies over pictures, which at night would be the brightest thing there."""

    name: str
    ground: str
    ink: str
    quiet: str
    accent: str
    hairline: str
    edge: str
    pane: str
    hover: str
    chosen: str
    card: str
    marked: str
    found: str
    here: str
    veil: str = "#00000000"

    @property
    def icon(self) -> str:
        """The icon of the button that chooses a theme."""
        return "moon" if self.dark else "sun"

    @property
    def dark(self) -> bool:
        """Whether ink is lighter than its ground."""
        return QColor(self.ground).lightness() < QColor(self.ink).lightness()


PAPER = Theme(
    name="paper",
    ground="#FCFBF8",
    ink="#1F1D1A",
    quiet="#5F5B54",
    accent="#9C2A1F",
    hairline="#E4E0D8",
    edge="#908A7F",
    pane="#F6F4EF",
    hover="#F3F0EA",
    chosen="#EBE7DE",
    card="#F5F2EC",
    marked="#E6DCC3",
    found="#F5E8BE",
    here="#EFD591",
)
SEPIA = Theme(
    name="sepia",
    ground="#F4ECDD",
    ink="#33291E",
    quiet="#65553F",
    accent="#8A3B12",
    hairline="#DDD0BA",
    edge="#86775F",
    pane="#EEE4D2",
    hover="#ECE2CF",
    chosen="#E4D7BF",
    card="#EDE3D0",
    marked="#DCC79C",
    found="#F0DCA4",
    here="#EBD08C",
)
DARK = Theme(
    name="dark",
    ground="#191816",
    ink="#E9E5DE",
    quiet="#A8A299",
    accent="#F0988C",
    hairline="#34312D",
    edge="#716C64",
    pane="#151412",
    hover="#211F1D",
    chosen="#2B2926",
    card="#22201E",
    marked="#4A4132",
    found="#3F3820",
    here="#40381F",
    veil="#26000000",
)
THEMES = {theme.name: theme for theme in (PAPER, SEPIA, DARK)}


class Look(QObject):
    """The theme in force. `changed` is emitted after palette and style sheet were set."""

    changed = Signal()

    def __init__(self, choice: ThemeChoice = ThemeChoice.SYSTEM) -> None:
        super().__init__()
        self.choice = choice
        self._night = False
        self.theme = self._theme_of(choice)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)
        # Icons are drawn for the screens that are there.
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.screenAdded.connect(self._follow_system)
        self._apply()

    def choose(self, choice: ThemeChoice) -> None:
        """Take another theme at once, everywhere."""
        self.choice = choice
        self._follow_system()

    def set_night(self, night: bool) -> None:
        """Dark for now, where the reader has not chosen a theme of their own."""
        self._night = night
        self._follow_system()

    def _follow_system(self) -> None:
        theme = self._theme_of(self.choice)
        if theme is not self.theme:
            self.theme = theme
            self._apply()
        self.changed.emit()

    def _theme_of(self, choice: ThemeChoice) -> Theme:
        if choice is not ThemeChoice.SYSTEM:
            return THEMES[choice.value]
        dark = self._night or QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return DARK if dark else PAPER

    def _apply(self) -> None:
        QApplication.setPalette(palette_of(self.theme))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.setStyleSheet(sheet(self.theme))


def palette_of(theme: Theme) -> QPalette:
    """The theme as Qt's roles, so that every standard widget is right without knowing it."""
    role = QPalette.ColorRole
    roles = {
        role.Window: theme.ground,
        role.Base: theme.ground,
        role.AlternateBase: theme.pane,
        role.Button: theme.ground,
        role.ToolTipBase: theme.card,
        role.WindowText: theme.ink,
        role.Text: theme.ink,
        role.ButtonText: theme.ink,
        role.ToolTipText: theme.ink,
        role.BrightText: theme.ink,
        role.Link: theme.ink,
        role.LinkVisited: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Highlight: theme.marked,
        role.HighlightedText: theme.ink,
        role.Accent: theme.accent,
        role.Light: theme.hover,
        role.Midlight: theme.hover,
        role.Mid: theme.hairline,
        role.Dark: theme.hairline,
        role.Shadow: theme.hairline,
    }
    palette = QPalette()
    for name, colour in roles.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.quiet))
    return palette
