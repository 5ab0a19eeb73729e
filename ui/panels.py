"""What the windows beside the main one are made of: headings, sentences, buttons."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.fonts import CAPTION, DECK, LIST, sans, serif
from ui.scale import scaled

MARGINS = QMargins(24, 20, 24, 16)


def panel(
    parent: QWidget, name: str, title: str, size: tuple[int, int]
) -> tuple[QDialog, QVBoxLayout]:
    """A window above the main one that does not stop it, with a column to fill."""
    dialog = QDialog(parent)
    dialog.setObjectName(name)
    dialog.setWindowTitle(title)
    dialog.resize(room_for(parent, *size))
    column = QVBoxLayout(dialog)
    column.setContentsMargins(MARGINS)
    column.setSpacing(12)
    return dialog, column


def room_for(parent: QWidget, width: int, height: int) -> QSize:
    """A window's size at the scale in force, no larger than the screen has room for."""
    return QSize(scaled(width), scaled(height)).boundedTo(parent.screen().availableSize() * 0.9)


def heading(text: str) -> QLabel:
    """A window's own headline."""
    label = QLabel(text)
    label.setFont(serif(DECK + 2, bold=True))
    label.setWordWrap(True)
    return label


def sentence(text: str = "", *, quiet: bool = True, pixels: int = CAPTION + 1) -> QLabel:
    """A sentence that may take several lines."""
    label = QLabel(text)
    label.setFont(sans(pixels))
    label.setWordWrap(True)
    if quiet:
        label.setObjectName("quiet")
    return label


def button(text: str, *, main: bool = False) -> QPushButton:
    """A button; the main one of a window answers to Enter."""
    made = QPushButton(text)
    made.setFont(sans(LIST, bold=main))
    made.setObjectName("main-button" if main else "")
    made.setAutoDefault(main)
    made.setDefault(main)
    return made


def hairline() -> QFrame:
    """A line across."""
    line = QFrame()
    line.setObjectName("hairline")
    line.setFixedHeight(1)
    line.setFrameShape(QFrame.Shape.NoFrame)
    line.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return line
