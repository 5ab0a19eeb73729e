"""Rows of the settings window: what is set, a sentence about it, and the field that sets it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ui.choices import Choices
from ui.fonts import LIST, sans
from ui.panels import sentence
from ui.preferences import Preferences
from ui.tick import Tick


def choice_row(
    preferences: Preferences,
    name: str,
    title: str,
    about: str,
    choices: Sequence[tuple[str, object]],
) -> QWidget:
    """One of a few values."""
    field = Choices(choices)
    field.setObjectName(name)
    field.choose(preferences.value(name))
    field.chosen.connect(lambda: preferences.change(name, field.value))
    return _row(title, about, field)


def switch_row(preferences: Preferences, name: str, title: str, about: str) -> QWidget:
    """On or off."""
    box = Tick()
    box.setObjectName(name)
    box.setChecked(preferences.value(name) is True)
    box.toggled.connect(lambda on: preferences.change(name, on))
    return _row(title, about, box)


def _row(title: str, about: str, field: QWidget) -> QWidget:
    row = QWidget()
    line = QHBoxLayout(row)
    line.setContentsMargins(0, 8, 0, 8)
    line.setSpacing(24)
    words = QVBoxLayout()
    words.setSpacing(2)
    label = QLabel(title)
    label.setFont(sans(LIST))
    label.setBuddy(field)
    field.setAccessibleName(title)
    field.setAccessibleDescription(about)
    words.addWidget(label)
    if about:
        words.addWidget(sentence(about))
    line.addLayout(words, 1)
    line.addWidget(field, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
    return row
