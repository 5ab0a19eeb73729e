"""Everything that can be done or shown, found by typing in Bangla, English or Latin letters."""

from __future__ import annotations

import functools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from xml.etree import ElementTree as ET

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFocusEvent, QFontMetricsF, QKeyEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.resources import resource
from ui.fonts import BODY, CAPTION, LIST, sans
from ui.matching import score
from ui.scale import scaled
from ui.wording import say

_WIDTH, _ROWS, _ROW = 520, 9, 34
_TOP = 72


@dataclass(frozen=True, slots=True)
class Command:
    """Something to do: what it is called, quietly beside it where it belongs or its key, and
    other names that it is found by."""

    title: str
    note: str
    do: Callable[[], object]
    others: tuple[str, ...] = ()


@functools.cache
def english() -> dict[str, str]:
    """English source texts of the window by their Bangla, so that both are found."""
    found: dict[str, str] = {}
    root = ET.parse(resource("translations/window_bn.ts")).getroot()  # noqa: S314 our own file
    for message in root.iter("message"):
        found[message.findtext("translation", "")] = message.findtext("source", "")
    return found


def found(commands: Sequence[Command], query: str) -> list[Command]:
    """The commands that answer to a query, the nearest first."""
    scored = [
        (score(query, (one.title, english().get(one.title, ""), *one.others)), -place, one)
        for place, one in enumerate(commands)
    ]
    return [one for value, _, one in sorted(scored, key=lambda s: s[:2], reverse=True) if value]


class _Row(QStyledItemDelegate):
    """The title, and its note quietly at the right."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw the row, then the note in the room that is left."""
        super().paint(painter, option, index)
        note = index.data(Qt.ItemDataRole.UserRole)
        rect = QRect(option.rect).adjusted(0, 0, -12, 0)
        taken = QFontMetricsF(sans(LIST)).horizontalAdvance(index.data()) + 32
        if note and rect.width() > taken + 40:
            painter.save()
            painter.setFont(sans(CAPTION))
            painter.setPen(QPalette().color(QPalette.ColorRole.PlaceholderText))
            flags = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
            painter.drawText(rect, flags, note)
            painter.restore()


class Palette(QFrame):
    """Floats over `host`. Enter does the chosen command, Escape or a click elsewhere closes."""

    def __init__(self, host: QWidget, commands: Callable[[], list[Command]]) -> None:
        super().__init__(host)
        self.setObjectName("palette")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._host = host
        self._commands = commands
        self._all: list[Command] = []
        self.shown: list[Command] = []
        self._before: QWidget | None = None
        self.field = QLineEdit()
        self.field.setFont(sans(BODY))
        self.field.setPlaceholderText(say("What do you want to do, or read?"))
        self.field.setAccessibleName(say("Find a command…"))
        self.list = QListWidget()
        self.list.setFont(sans(LIST))
        self.list.setAccessibleName(say("Commands"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._row = _Row(self.list)
        self.list.setItemDelegate(self._row)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.field.textChanged.connect(self._find)
        self.field.installEventFilter(self)
        self.list.itemClicked.connect(lambda _: self._do())
        host.installEventFilter(self)
        self.hide()

    def open(self) -> None:
        """Show it, empty, with everything below."""
        self._before = self._host.focusWidget()
        self._all = self._commands()
        self.field.clear()
        self._find("")
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_(self) -> None:
        """Go, and give the focus back."""
        had_focus = self.isAncestorOf(self._host.focusWidget() or self._host)
        self.hide()
        if had_focus and self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)

    def _find(self, query: str) -> None:
        self.shown = found(self._all, query)
        self.list.clear()
        for command in self.shown:
            item = QListWidgetItem(command.title)
            item.setData(Qt.ItemDataRole.UserRole, command.note)
            item.setSizeHint(QSize(0, scaled(_ROW)))
            self.list.addItem(item)
        if not self.shown:
            nothing = QListWidgetItem(say("Nothing of that name"))
            nothing.setFlags(Qt.ItemFlag.NoItemFlags)
            nothing.setSizeHint(QSize(0, scaled(_ROW)))
            self.list.addItem(nothing)
        self.list.setCurrentRow(0)
        self._place()

    def _place(self) -> None:
        rows = min(max(self.list.count(), 1), _ROWS)
        self.list.setFixedHeight(rows * scaled(_ROW) + 4)
        width = min(scaled(_WIDTH), self._host.width() - 32)
        self.setFixedWidth(width)
        self.adjustSize()
        self.move((self._host.width() - width) // 2, _TOP)

    def _do(self) -> None:
        row = self.list.currentRow()
        self.close_()
        if 0 <= row < len(self.shown):
            self.shown[row].do()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows go through the list while the typing goes on; losing the focus closes."""
        if watched is self._host:
            if event.type() == QEvent.Type.Resize and self.isVisible():
                self._place()
            return False
        if isinstance(event, QFocusEvent) and event.type() == QEvent.Type.FocusOut:
            if event.reason() not in (
                Qt.FocusReason.ActiveWindowFocusReason,
                Qt.FocusReason.PopupFocusReason,
            ):
                self.hide()
            return False
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            return False
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return self._key(Qt.Key(event.key()))

    def _key(self, key: Qt.Key) -> bool:
        by = {
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_PageDown: _ROWS,
            Qt.Key.Key_PageUp: -_ROWS,
        }
        if key in by:
            last = self.list.count() - 1
            self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + by[key])))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do()
        elif key == Qt.Key.Key_Escape:
            self.close_()
        else:
            return False
        return True
