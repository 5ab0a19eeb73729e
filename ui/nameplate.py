"""The line on top: the name, the date as newspapers print it, and a few buttons."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ui import times
from ui.fonts import CAPTION, NAMEPLATE, sans, serif
from ui.icons import SIZE, icon
from ui.theme import Look
from ui.wording import say

HEIGHT = 64
_DATE_NEEDS = 860


class Nameplate(QWidget):
    """Name in the middle, date to its left, buttons to its right."""

    def __init__(self, look: Look, left: list[QAction], right: list[QAction]) -> None:
        super().__init__()
        self.setObjectName("nameplate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(HEIGHT)
        self._look = look
        name = QLabel(say("Potrika"))
        name.setObjectName("masthead")
        name.setFont(serif(NAMEPLATE, bold=True))
        self._date = QLabel()
        self._date.setObjectName("date")
        self._date.setFont(sans(CAPTION + 1))
        self._count = QLabel()
        self._count.setObjectName("quiet")
        self._count.setFont(sans(CAPTION))
        self.theme_button = _button()
        self.theme_button.setAccessibleName(say("Theme"))
        self.theme_button.setToolTip(say("Theme"))
        self.menu_button = _button()
        self.menu_button.setAccessibleName(say("Menu"))
        self.menu_button.setToolTip(f"{say('Menu')} (F10)")
        for button in (self.theme_button, self.menu_button):
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        start, end = QHBoxLayout(), QHBoxLayout()
        for action in left:
            start.addWidget(_button(action))
        start.addSpacing(4)
        start.addWidget(self._date)
        start.addStretch()
        end.addStretch()
        end.addWidget(self._count)
        for action in right:
            end.addWidget(_button(action))
        end.addWidget(self.theme_button)
        end.addWidget(self.menu_button)
        for side in (start, end):
            side.setSpacing(4)
        grid = QGridLayout(self)
        grid.setContentsMargins(8, 0, 8, 0)
        grid.addLayout(start, 0, 0)
        grid.addWidget(name, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addLayout(end, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        look.changed.connect(self._draw_icons)
        self._draw_icons()

    def set_menus(self, themes: QMenu, everything: QMenu) -> None:
        """The menus of the two buttons."""
        self.theme_button.setMenu(themes)
        self.menu_button.setMenu(everything)

    def show_date(self, day: date) -> None:
        """Today's date."""
        self._date.setText(times.masthead(day))

    def show_count(self, done: int, total: int) -> None:
        """How far a sync is, beside its button; nothing for a total of 0."""
        self._count.setText(say("{done}/{total}", done=done, total=total) if total else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room the date goes, not the name."""
        super().resizeEvent(event)
        self._date.setVisible(event.size().width() >= _DATE_NEEDS)

    def _draw_icons(self) -> None:
        self.theme_button.setIcon(icon(self._look.theme.icon, self._look.theme.quiet))
        self.menu_button.setIcon(icon("menu", self._look.theme.quiet))


def _button(action: QAction | None = None) -> QToolButton:
    button = QToolButton()
    button.setIconSize(QSize(SIZE, SIZE))
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    if action is not None:
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        action.changed.connect(lambda: button.setAccessibleName(action.text()))
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        button.setVisible(action.isVisible())
    return button
