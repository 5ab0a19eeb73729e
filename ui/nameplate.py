"""The line on top: the name, the date as newspapers print it, and a few buttons."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QFontMetricsF, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QMenu, QToolButton, QWidget

from ui import times
from ui.fonts import CAPTION, LIST, NAMEPLATE, sans, serif
from ui.icons import icon, icon_size
from ui.scale import scaled
from ui.theme import Look
from ui.wording import say

HEIGHT, LOW = 64, 48
_EDGE, _GAP, _AIR = 8, 4, 16  # pixels: at the sides, among buttons, from the date to the name


class Nameplate(QWidget):
    """Name in the middle, date to its left, buttons to its right."""

    def __init__(self, look: Look, left: list[QAction], right: list[QAction]) -> None:
        super().__init__()
        self.setObjectName("nameplate")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(scaled(HEIGHT))
        self._look = look
        name = QLabel(say("Potrika"))
        name.setObjectName("masthead")
        name.setFont(serif(NAMEPLATE, bold=True))
        self._name = name
        self._place = QLabel()
        self._place.setFont(sans(LIST, bold=True))
        self._place.hide()
        self._day: date | None = None
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
        self._left = [_button(action) for action in left]
        for button in self._left:
            start.addWidget(button)
        start.addSpacing(4)
        start.addWidget(self._date)
        start.addStretch()
        end.addStretch()
        end.addWidget(self._count)
        self._right = [self.theme_button, self.menu_button]
        for action in right:
            button = _button(action)
            end.addWidget(button)
            self._right.append(button)
        end.addWidget(self.theme_button)
        end.addWidget(self.menu_button)
        for side in (start, end):
            side.setSpacing(_GAP)
        grid = QGridLayout(self)
        grid.setContentsMargins(_EDGE, 0, _EDGE, 0)
        grid.addLayout(start, 0, 0)
        grid.addWidget(name, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addWidget(self._place, 0, 1, Qt.AlignmentFlag.AlignCenter)
        grid.addLayout(end, 0, 2)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(2, 1)
        look.changed.connect(self._draw_icons)
        self._draw_icons()

    def set_menus(self, themes: QMenu, everything: QMenu) -> None:
        """The menus of the two buttons."""
        self.theme_button.setMenu(themes)
        self.menu_button.setMenu(everything)

    def show_place(self, place: str) -> None:
        """Above the front page, which has a masthead of its own, only say what it is; an empty
        place brings name and date back."""
        self._place.setText(place)
        self._place.setVisible(bool(place))
        self.setFixedHeight(scaled(LOW if place else HEIGHT))
        self._fit()

    def show_date(self, day: date) -> None:
        """Today's date."""
        if day != self._day:
            self._day = day
            self._fit()

    def show_count(self, done: int, total: int) -> None:
        """How far a sync is, beside its button; nothing for a total of 0."""
        self._count.setText(say("{done}/{total}", done=done, total=total) if total else "")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room the date becomes shorter and goes, and at last the whole name."""
        super().resizeEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """Buttons come and go with what is shown."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def _fit_name(self) -> None:
        """A name cut in half would look broken; the window's frame says it too."""
        buttons = [one for one in [*self._left, *self._right] if not one.isHidden()]
        sides = sum(one.sizeHint().width() + _GAP for one in buttons) + 2 * _EDGE
        sides += self._count.sizeHint().width() if self._count.text() else 0
        fits = self._name.sizeHint().width() + sides <= self.width()
        self._name.setVisible(fits and not self._place.text())

    def _fit(self) -> None:
        self._fit_name()
        if self._day is None or self._place.text():
            self._date.hide()
            return
        buttons = sum(one.sizeHint().width() + _GAP for one in self._left if not one.isHidden())
        room = (self.width() - self._name.sizeHint().width()) / 2 - _EDGE - buttons - _GAP - _AIR
        width = QFontMetricsF(self._date.font()).horizontalAdvance
        said = times.shortened(times.masthead(self._day), width, room)
        self._date.setText(said)
        self._date.setVisible(width(said) <= room)

    def _draw_icons(self) -> None:
        self.theme_button.setIcon(icon(self._look.theme.icon, self._look.theme.quiet))
        self.menu_button.setIcon(icon("menu", self._look.theme.quiet))


def _button(action: QAction | None = None) -> QToolButton:
    button = QToolButton()
    button.setIconSize(icon_size())
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    if action is not None:
        button.setDefaultAction(action)
        button.setAccessibleName(action.text())
        action.changed.connect(lambda: button.setAccessibleName(action.text()))
        action.visibleChanged.connect(lambda: button.setVisible(action.isVisible()))
        button.setVisible(action.isVisible())
    return button
