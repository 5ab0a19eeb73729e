"""The article alone: everything else steps aside, and at night the paper is dark."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget

from ui.article_view import ArticleView
from ui.folds import Folds
from ui.theme import Look

NIGHT_FROM, NIGHT_TO = 19, 6


def is_night(at: datetime) -> bool:
    """Whether it is dark outside, about, by the clock of the reader's own wall."""
    return at.hour >= NIGHT_FROM or at.hour < NIGHT_TO


class Alone(QObject):
    """Turns the mode on and off. `around` are the widgets that step aside beside the panes."""

    def __init__(
        self, folds: Folds, look: Look, article: ArticleView, around: Sequence[QWidget]
    ) -> None:
        super().__init__()
        self._folds, self._look, self._article, self._around = folds, look, article, around
        self.on = False

    def set(self, on: bool, now: datetime) -> None:
        """Show the article alone, or everything again."""
        if on == self.on:
            return
        self.on = on
        for widget in self._around:
            widget.setVisible(not on)
        self._article.alone = on
        self._folds.show_alone(on)
        self._look.set_night(on and is_night(now))
        self._article.setFocus(Qt.FocusReason.OtherFocusReason)
