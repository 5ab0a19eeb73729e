"""The settings: few, in plain words, in force at once. One window, one page a subject."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from ui.desktop import can_notify, can_start_with_session, has_tray
from ui.fonts import LIST, sans
from ui.keys import Keys
from ui.keys_page import KeysPage
from ui.metered import knows_metered
from ui.panels import heading, room_for, sentence
from ui.preferences import Preferences
from ui.scale import scaled
from ui.settings_rows import choice_row, switch_row
from ui.wording import number, say


class SettingsWindow(QDialog):
    """Pages on the left, rows on the right. What is set is in force when the field is left."""

    def __init__(self, parent: QWidget, preferences: Preferences, keys: Keys) -> None:
        super().__init__(parent)
        self.setObjectName("settings")
        self.setWindowTitle(say("Settings"))
        self.resize(room_for(parent, 760, 560))
        self.pages = QListWidget()
        self.pages.setObjectName("pages")
        self.pages.setAccessibleName(say("Settings"))
        self.pages.setFont(sans(LIST))
        self.pages.setFixedWidth(scaled(180))
        self.pages.setFrameShape(QFrame.Shape.NoFrame)
        self.stack = QStackedWidget()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.pages)
        row.addWidget(self.stack, 1)
        self.failed = sentence()
        preferences.failed.connect(self.failed.setText)
        self._add(say("Appearance"), appearance(preferences))
        self._add(say("Fetching"), fetching(preferences))
        if rows := desktop(preferences):
            self._add(say("Desktop"), rows)
        self.keys_page = KeysPage(preferences, keys)
        self._add(say("Keys"), [self.keys_page])
        self.pages.currentRowChanged.connect(self.stack.setCurrentIndex)
        self.pages.setCurrentRow(0)

    def _add(self, name: str, rows: Sequence[QWidget]) -> None:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(32, 20, 32, 20)
        column.setSpacing(0)
        column.addWidget(heading(name))
        column.addSpacing(8)
        for place, row in enumerate(rows):
            if place:
                line = QFrame()
                line.setObjectName("hairline")
                line.setFixedHeight(1)
                column.addWidget(line)
            column.addWidget(row)
        column.addStretch()
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(page)
        self.pages.addItem(name)
        self.stack.addWidget(area)


def appearance(preferences: Preferences) -> list[QWidget]:
    """Language, colours, numbers, dates."""
    return [
        choice_row(
            preferences,
            "language",
            say("Language"),
            say("Of menus and messages; articles stay as they are."),
            [("বাংলা", "bn"), ("English", "en")],
        ),
        choice_row(
            preferences,
            "theme",
            say("Theme"),
            say("As the system: paper by day, dark where the desktop is dark."),
            [
                (say("As the system"), "system"),
                (say("Paper"), "paper"),
                (say("Sepia"), "sepia"),
                (say("Dark"), "dark"),
            ],
        ),
        choice_row(
            preferences,
            "text_size",
            say("Size of all letters"),
            say("Of menus, lists and articles. Articles alone: with A, or Ctrl and +."),
            [
                (say("As the system"), "system"),
                *((f"{number(n)}%", str(n)) for n in (100, 125, 150, 200)),
            ],
        ),
        choice_row(
            preferences,
            "digits",
            say("Numbers"),
            say("How counts, times and dates are written."),
            [("১২৩", "bangla"), ("123", "latin")],
        ),
        choice_row(
            preferences,
            "calendar",
            say("Bangla calendar"),
            say("Bangladesh counts by its rule of 2019, West Bengal by the Surya Siddhanta."),
            [(say("Bangladesh"), "bangladesh"), (say("West Bengal"), "west-bengal")],
        ),
        choice_row(
            preferences,
            "hijri",
            say("Hijri date"),
            say("Its months begin when the moon is seen. If it is a day off, put it right here."),
            [
                (say("Saudi, a day later"), "-1"),
                (say("As the Saudi one"), "0"),
                (say("Saudi, a day earlier"), "+1"),
                (say("Not shown"), "off"),
            ],
        ),
        switch_row(
            preferences,
            "desktop.mark_read_while_scrolling",
            say("Read when scrolled past"),
            say("What leaves the list at its top under your hand is marked as read."),
        ),
    ]


def fetching(preferences: Preferences) -> list[QWidget]:
    """When newspapers are fetched, and how much of them."""
    rows = [
        choice_row(
            preferences,
            "sync.every",
            say("How often"),
            say("A newspaper or section may have a pace of its own."),
            [
                (say("Every {n} minutes", n=15), 15),
                (say("Every {n} minutes", n=30), 30),
                (say("Every hour"), 60),
                (say("Every {n} hours", n=3), 180),
                (say("Every {n} hours", n=6), 360),
                (say("Once a day"), 1440),
            ],
        ),
        switch_row(
            preferences,
            "sync.only_on_start",
            say("Only at the start"),
            say("Later you fetch what is new yourself, with R."),
        ),
        choice_row(
            preferences,
            "pictures.fetch",
            say("Pictures"),
            say("Without pictures an article takes a small part of the data."),
            [(say("Fetch pictures"), "all"), (say("Text only"), "none")],
        ),
        choice_row(
            preferences,
            "pictures.megabytes_a_day",
            say("Pictures a day"),
            say("When so much has come, articles come without pictures until the next day."),
            [
                (say("As many as there are"), 0),
                *((say("At most {n} MB", n=n), n) for n in (20, 50, 100, 250)),
            ],
        ),
    ]
    rows += [
        choice_row(
            preferences,
            "library.days",
            say("How long news stays"),
            say("What is starred, for later, or unread and new stays longer."),
            [
                (say("For ever"), 0),
                *((say("{n} days", n=n), n) for n in (7, 14, 30, 90)),
                (say("A year"), 365),
            ],
        ),
        choice_row(
            preferences,
            "library.gigabytes",
            say("Room on the disk"),
            say("When it is used up, the oldest that you have read goes first."),
            [(say("{n} GB", n=n), float(n)) for n in (1, 2, 5, 10, 20)],
        ),
    ]
    if knows_metered():
        row = switch_row(
            preferences,
            "sync.on_metered",
            say("Also where data is counted"),
            say("Otherwise nothing is fetched by itself over a metered connection."),
        )
        rows.insert(2, row)
        pictures = switch_row(
            preferences,
            "pictures.on_metered",
            say("Pictures too where data is counted"),
            say("Otherwise texts alone come over a metered connection; pictures follow later."),
        )
        rows.insert(3, pictures)
    return rows


def desktop(preferences: Preferences) -> list[QWidget]:
    """What the program does outside its window; only what this desktop can do."""
    rows = []
    if can_notify():
        rows.append(
            switch_row(
                preferences,
                "desktop.notifications",
                say("Tell of new stories"),
                say("One quiet message after a fetch, while the window is not in front."),
            )
        )
        rows.append(
            choice_row(
                preferences,
                "desktop.notify_of",
                say("What the message tells of"),
                say("Searches are kept with Ctrl+D; they stand with the newspapers."),
                [
                    (say("All that is new"), "all"),
                    (say("What my searches find"), "searches"),
                ],
            )
        )
    if has_tray():
        rows.append(
            switch_row(
                preferences,
                "desktop.tray",
                say("Stay in the tray"),
                say("Closing the window then leaves the program there, and it goes on fetching."),
            )
        )
    if can_start_with_session():
        rows.append(
            switch_row(
                preferences,
                "desktop.start_with_session",
                say("Start with the computer"),
                say("The window opens with the session and fetches the news."),
            )
        )
    return rows
