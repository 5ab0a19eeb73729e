"""What belongs to reading an article: its letters, its place, the article alone, numbered keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QToolButton

from ui import times
from ui.alone import Alone
from ui.letters import LettersPanel
from ui.places import Places
from ui.preferences import Preferences
from ui.reading import ReadingStyle
from ui.theme import Look

if TYPE_CHECKING:
    from ui.main_window import MainWindow


class Reading(QObject):
    """Made before the window's view, which takes `style`; `connect_all` follows when the window
    has all its parts."""

    places: Places
    alone: Alone

    def __init__(self, window: MainWindow, look: Look, preferences: Preferences) -> None:
        super().__init__(window)
        self._window = window
        self._look = look
        self._preferences = preferences
        self._numbers: list[QShortcut] = []
        self.style = ReadingStyle(preferences)
        self.letters: LettersPanel | None = None

    def connect_all(self) -> None:
        """Join the parts."""
        window, actions = self._window, self._window.actions_
        self.places = Places(window.bridge, window.desk, window.view)
        around = [window.nameplate, window.status, window.progress]
        self.alone = Alone(window.folds, self._look, window.view, around)
        actions.letters.triggered.connect(self.show_letters)
        actions.larger.triggered.connect(lambda: self.style.larger())
        actions.smaller.triggered.connect(lambda: self.style.larger(-1))
        actions.usual_size.triggered.connect(self.style.usual_size)
        actions.alone.toggled.connect(self._set_alone)
        window.desk.article_changed.connect(self._article_changed)
        window.newspapers.picked.connect(self._article_changed)
        for number in range(1, 10):
            shortcut = QShortcut(QKeySequence(str(number)), window)
            shortcut.activated.connect(lambda number=number: window.way.go_to_section(number - 1))
            self._numbers.append(shortcut)
        self._preferences.changed.connect(
            lambda name: self._free_keys() if name == "keys" else None
        )
        self._free_keys()
        self._article_changed()

    def _free_keys(self) -> None:
        """A number that the reader has given to something else leads to no section."""
        taken = {key for keys in self._preferences.settings.keys.values() for key in keys}
        for shortcut in self._numbers:
            shortcut.setEnabled(shortcut.key().toString() not in taken)

    def show_letters(self) -> None:
        """Open the panel below its button."""
        if self.letters is None:
            self.letters = LettersPanel(self._window, self._look, self.style)
        self.letters.show_below(self._button())

    def _button(self) -> QToolButton:
        action = self._window.actions_.letters
        buttons = self._window.nameplate.findChildren(QToolButton)
        return next(button for button in buttons if button.defaultAction() is action)

    def leave_alone(self) -> bool:
        """Show everything again; False where it was shown already."""
        was = self.alone.on
        self._window.actions_.alone.setChecked(False)
        return was

    def _set_alone(self, alone: bool) -> None:
        self.alone.set(alone, times.now().astimezone())

    def _article_changed(self, _: object = None) -> None:
        """Letters and the article alone are offered where there is an article to look at."""
        window = self._window
        there = window.desk.current is not None and not window.way.shown
        if not there:
            window.actions_.alone.setChecked(False)
        for action in (window.actions_.letters, window.actions_.alone):
            action.setVisible(there)
