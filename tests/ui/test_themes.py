"""Colours are readable in each theme, and stand in one place."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton

import ui
from tests.ui.conftest import Reader
from ui.theme import DARK, THEMES, Look, Theme, ThemeChoice


def _luminance(colour: str) -> float:
    named = QColor(colour)
    parts = (named.redF(), named.greenF(), named.blueF())
    linear = [p / 12.92 if p <= 0.03928 else math.pow((p + 0.055) / 1.055, 2.4) for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_every_ink_is_readable_on_every_ground(theme: Theme) -> None:
    for ground in ("ground", "pane", "hover", "chosen", "card", "marked", "found", "here"):
        for ink in ("ink", "quiet", "accent"):
            if ground == "marked" and ink != "ink":
                continue  # only the text's own ink is ever drawn on a selection
            assert _contrast(getattr(theme, ink), getattr(theme, ground)) >= 4.5, (ink, ground)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_fields_boxes_and_the_focus_are_seen_on_every_ground(theme: Theme) -> None:
    """WCAG 2.2, 1.4.11: three to one for what a part is known by."""
    for ground in ("ground", "pane", "card"):
        for mark in ("edge", "quiet", "accent"):
            assert _contrast(getattr(theme, mark), getattr(theme, ground)) >= 3, (mark, ground)


@pytest.mark.parametrize("theme", THEMES.values(), ids=list(THEMES))
def test_what_stands_in_an_empty_field_is_readable(qapp: QApplication, theme: Theme) -> None:
    Look(ThemeChoice(theme.name))
    field = QLineEdit()
    field.setPlaceholderText("নাম দিয়ে খুঁজুন")
    field.ensurePolished()
    shown = field.palette().color(QPalette.ColorRole.PlaceholderText)
    assert shown.alpha() == 255
    assert _contrast(shown.name(), theme.ground) >= 4.5


def test_no_colour_stands_in_a_widget() -> None:
    named = re.compile(r"#[0-9A-Fa-f]{6}\b|QColor\(\s*\d|Qt\.GlobalColor\.(?!transparent)")
    for file in Path(ui.__file__).parent.glob("*.py"):
        if file.name != "theme.py":
            assert not named.search(file.read_text("utf-8")), file.name


def test_choosing_a_theme_changes_everything_at_once(qapp: QApplication) -> None:
    look = Look(ThemeChoice.PAPER)
    look.choose(ThemeChoice.DARK)
    assert look.theme is DARK
    palette = QApplication.palette()
    assert palette.color(QPalette.ColorRole.Base).name().upper() == DARK.ground
    assert DARK.hairline in qapp.styleSheet()
    look.choose(ThemeChoice.PAPER)


def test_the_menu_offers_the_themes_and_remembers(reader: Reader) -> None:
    sepia = next(a for a in reader.window.actions_.themes if a.text() == "সেপিয়া")
    sepia.trigger()
    assert reader.window.look.choice is ThemeChoice.SEPIA
    assert sepia.isChecked()
    reader.window.look.choose(ThemeChoice.PAPER)


def test_every_button_with_an_icon_has_a_name(reader: Reader) -> None:
    buttons = [b for b in reader.window.findChildren(QToolButton) if b.isVisible()]
    assert len(buttons) >= 6
    for button in buttons:
        assert button.accessibleName()
        assert button.toolTip()
