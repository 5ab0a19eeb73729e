"""অক্ষর: font, size, lines, width and alignment of articles, in a small panel that acts at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ui.fonts import CAPTION, LIST, family, sans
from ui.reading import FAMILIES, ReadingStyle
from ui.scale import scaled
from ui.theme import Look, ThemeChoice
from ui.wording import number, say


class LettersPanel(QFrame):
    """Opens below a button, closes with Esc or a click elsewhere; the article changes under it."""

    def __init__(self, parent: QWidget, look: Look, style: ReadingStyle) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("letters")
        self.setAccessibleName(say("Letters"))
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(scaled(336))
        self._look = look
        self._style = style
        self.groups: dict[str, QButtonGroup] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(6)
        column.addWidget(_label(say("Font")))
        column.addWidget(self._fonts())
        column.addWidget(_label(say("Size")))
        column.addWidget(self._sizes())
        lines = ((say("Dense"), 1.6), (say("Middling"), 1.75), (say("Airy"), 2.0))
        widths = ((say("Narrow"), 28), (say("Middling"), 34), (say("Wide"), 42))
        edges = ((say("Left edge"), "left"), (say("Both edges"), "justify"))
        for name, key, values in (
            (say("Lines"), "line_height", lines),
            (say("Column"), "width", widths),
            (say("Alignment"), "align", edges),
        ):
            column.addWidget(_label(name))
            column.addWidget(self._choice(key, name, values))
        column.addWidget(_label(say("Theme")))
        column.addWidget(self._themes())
        style.changed.connect(self._show_values)
        look.changed.connect(self._show_values)
        self._show_values()

    def show_below(self, widget: QWidget) -> None:
        """Open under a widget, its right edge under the widget's."""
        self.adjustSize()
        corner = widget.mapToGlobal(QPoint(widget.width() - self.width(), widget.height() + 4))
        self.move(corner)
        self.show()
        chosen = self.groups["font"].checkedButton()
        if chosen is not None:
            chosen.setFocus(Qt.FocusReason.PopupFocusReason)

    # --- its rows ----------------------------------------------------------------------------

    def _fonts(self) -> QWidget:
        box = QWidget()
        grid = QGridLayout(box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(8)
        names = (say("Noto Serif"), say("Noto Sans"), say("Hind Siliguri"), say("Tiro Bangla"))
        group = self._group("font")
        for place, (name, one) in enumerate(zip(names, FAMILIES, strict=True)):
            button = _button(name, say("Font"))
            button.setFont(family(one, 17))
            button.setFixedHeight(scaled(42))
            group.addButton(button)
            button.setProperty("value", one)
            grid.addWidget(button, place // 2, place % 2)
        return box

    def _sizes(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.smaller, self.larger = _button("", say("Smaller")), _button("", say("Larger"))
        for button, size, by in ((self.smaller, 14, -1), (self.larger, 22, 1)):
            button.setCheckable(False)
            button.setText(say("A"))
            button.setFont(family(FAMILIES[0], size))
            button.setFixedHeight(scaled(38))
            button.clicked.connect(lambda _=False, by=by: self._style.larger(by))
        self.size_told = QLabel()
        self.size_told.setFont(sans(LIST))
        self.size_told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row.addWidget(self.smaller, 1)
        row.addWidget(self.size_told, 1)
        row.addWidget(self.larger, 1)
        return box

    def _choice(self, key: str, name: str, values: Sequence[tuple[str, object]]) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        group = self._group(key)
        for text, value in values:
            button = _button(text, name)
            button.setProperty("value", value)
            group.addButton(button)
            row.addWidget(button, 1)
        return box

    def _group(self, key: str) -> QButtonGroup:
        group = self.groups[key] = QButtonGroup(self)
        group.buttonClicked.connect(
            lambda button: self._style.change(key, button.property("value"))
        )
        return group

    def _themes(self) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        group = self.groups["theme"] = QButtonGroup(self)
        for name, choice in (
            (say("Paper"), ThemeChoice.PAPER),
            (say("Sepia"), ThemeChoice.SEPIA),
            (say("Dark"), ThemeChoice.DARK),
        ):
            button = _button(name, say("Theme"))
            button.setProperty("value", choice.value)
            group.addButton(button)
            row.addWidget(button, 1)
        group.buttonClicked.connect(
            lambda button: self._look.choose(ThemeChoice(button.property("value")))
        )
        return box

    def _show_values(self) -> None:
        style = self._style.setting.style
        self.size_told.setText(number(style.size))
        values = {
            "font": style.font,
            "line_height": style.line_height,
            "width": style.width,
            "align": style.align,
            "theme": self._look.theme.name,
        }
        for key, group in self.groups.items():
            group.setExclusive(False)
            for button in group.buttons():
                button.setChecked(button.property("value") == values[key])
            group.setExclusive(True)


def _button(text: str, about: str) -> QPushButton:
    button = QPushButton(text)
    button.setCheckable(True)
    button.setFont(sans(CAPTION + 1))
    button.setFixedHeight(scaled(32))
    button.setAccessibleName(f"{about}: {text}" if text else about)
    return button


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setObjectName("quiet")
    label.setFont(sans(CAPTION))
    label.setContentsMargins(0, 4, 0, 0)
    return label
