"""The style sheet that a theme's colours make for the standard widgets around the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.theme import Theme

_SHEET = """
QSplitter::handle {{ background: {hairline}; }}
QSplitter::handle:hover {{ background: {quiet}; }}
QToolButton {{
    background: transparent; border: 2px solid transparent; border-radius: 6px; padding: 4px;
}}
QToolButton:hover {{ background: {hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {chosen}; }}
QToolButton:focus {{ border-color: {accent}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QPushButton {{
    background: transparent; border: 1px solid {hairline}; border-radius: 6px;
    padding: 4px 12px; color: {ink};
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {chosen}; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 3px 11px; }}
QMenu {{ background: {ground}; border: 1px solid {hairline}; padding: 4px; }}
QMenu::item {{ padding: 6px 24px 6px 12px; border-radius: 4px; }}
QMenu::item:selected {{ background: {chosen}; color: {ink}; }}
QMenu::item:disabled {{ color: {quiet}; }}
QMenu::separator {{ height: 1px; background: {hairline}; margin: 4px 8px; }}
QToolTip {{
    background: {card}; color: {ink}; border: 1px solid {hairline}; padding: 4px 8px;
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {hairline}; border-radius: 3px; min-height: 32px; margin: 2px;
}}
QScrollBar::handle:vertical:hover {{ background: {quiet}; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle:horizontal {{
    background: {hairline}; border-radius: 3px; min-width: 32px; margin: 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QLineEdit, QSpinBox, QComboBox {{
    background: {ground}; color: {ink}; border: 1px solid {edge}; border-radius: 6px;
    padding: 5px 10px; selection-background-color: {marked}; selection-color: {ink};
    placeholder-text-color: {quiet};
}}
QLineEdit:focus, QSpinBox:focus, QComboBox:focus {{ border: 2px solid {accent}; padding: 4px 9px; }}
QComboBox::drop-down {{ border: none; width: 24px; }}
QComboBox QAbstractItemView {{
    background: {ground}; border: 1px solid {hairline}; selection-background-color: {chosen};
    selection-color: {ink}; outline: none;
}}
QTreeView, QListWidget {{ background: {ground}; border: 1px solid {hairline}; border-radius: 6px; }}
QTreeView:focus, QListWidget:focus {{ border-color: {accent}; }}
QListWidget {{ outline: none; }}
QListWidget::item {{ padding: 4px 8px; }}
QListWidget::item:selected {{ background: {chosen}; color: {ink}; }}
QPushButton#main-button {{ border-color: {quiet}; background: {card}; }}
QPushButton#main-button:focus {{ border-color: {accent}; }}
QPushButton:disabled {{ color: {quiet}; }}
QPushButton#pill {{ background: {card}; border-color: {quiet}; }}
QPushButton#pill:hover {{ background: {hover}; }}
QPushButton#pill:pressed {{ background: {chosen}; }}
QPushButton#pill:focus {{ border-color: {accent}; }}
#card {{ background: {card}; border: 1px solid {hairline}; border-radius: 6px; }}
#hairline {{ background: {hairline}; }}
#palette {{ background: {ground}; border: 1px solid {hairline}; border-radius: 8px; }}
#palette QListWidget {{ border: none; }}
#pages {{
    background: {pane}; border: none; border-right: 1px solid {hairline}; border-radius: 0;
    padding: 16px 8px; outline: none;
}}
#pages:focus {{ border-right: 2px solid {accent}; }}
#pages::item {{ padding: 7px 12px; border-radius: 6px; }}
#pages::item:selected {{ background: {chosen}; color: {ink}; }}
QCheckBox::indicator {{ width: 18px; height: 18px; }}
#nameplate {{ border-bottom: 1px solid {hairline}; }}
#nameplate QToolButton:checked {{ background: transparent; }}
#nameplate QToolButton:checked:hover {{ background: {hover}; }}
#masthead {{ color: {accent}; padding-top: 6px; }}
#newspapers {{ background: {pane}; border: none; }}
#newspapers-pane {{ background: {pane}; }}
#front-page, #articles, #article {{ background: {ground}; border: none; }}
#list-heading {{ border-bottom: 1px solid {hairline}; }}
#letters {{ background: {ground}; border: 1px solid {hairline}; }}
#letters QPushButton {{ padding: 2px 6px; }}
#letters QPushButton:checked {{ background: {chosen}; border-color: {quiet}; }}
#letters QPushButton:focus {{ border: 2px solid {accent}; padding: 1px 5px; }}
#status-line {{ border-top: 1px solid {hairline}; background: {pane}; }}
QPushButton#offline {{ border: 1px solid transparent; background: transparent; padding: 1px 6px; }}
QPushButton#offline:hover {{ background: {hover}; }}
QPushButton#offline:focus {{ border: 1px solid {accent}; padding: 1px 6px; }}
#undo-bar {{ background: {card}; border: 1px solid {hairline}; border-radius: 6px; }}
#find-bar {{ background: {pane}; border-top: 1px solid {hairline}; }}
QToolButton#chip {{ border: 1px solid {hairline}; border-radius: 13px; padding: 2px 10px; }}
QToolButton#chip:checked {{ border-color: {quiet}; }}
QToolButton#chip:focus {{ border: 2px solid {accent}; padding: 1px 9px; }}
#quiet, #date, #status, #offline, #heading-note {{ color: {quiet}; }}
"""


def sheet(theme: Theme) -> str:
    """The style sheet in a theme's colours."""
    return _SHEET.format(**{name: getattr(theme, name) for name in theme.__slots__})
