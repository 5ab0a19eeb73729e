"""How a section is fetched: how often, and how much of it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from reader.store.rows import SectionRow
from ui.bridge import Bridge
from ui.choices import Choices
from ui.panels import button, heading, panel, sentence
from ui.sources import Source
from ui.wording import say


class SectionWindow:
    """For one section, or for all of a newspaper's at once."""

    def __init__(self, parent: QWidget, bridge: Bridge, source: Source) -> None:
        self._bridge = bridge
        sections = [
            section
            for paper in bridge.library.subscriptions()
            for section in paper.sections
            if source.id in (section.id, section.newspaper_id)
        ]
        self._ids = [section.id for section in sections]
        self._days = {section.id: section.days for section in sections}
        self.dialog, column = panel(parent, "section-window", source.title, (440, 260))
        column.addWidget(heading(source.title))
        if source.level == 1:
            column.addWidget(sentence(say("Holds for all sections of this newspaper.")))
        self.every = Choices(
            [
                (say("As all others"), None),
                (say("Every {n} minutes", n=15), 15),
                (say("Every {n} minutes", n=30), 30),
                (say("Every hour"), 60),
                (say("Every {n} hours", n=3), 180),
                (say("Every {n} hours", n=6), 360),
                (say("Once a day"), 1440),
            ]
        )
        self.at_most = Choices(
            [
                (say("Everything"), None),
                *((say("The newest {n}", n=n), n) for n in (5, 10, 20, 50)),
            ]
        )
        self.days = Choices(
            [
                (say("As all others"), None),
                *((say("{n} days", n=n), n) for n in (3, 7, 14, 30, 90)),
                (say("A year"), 365),
            ]
        )
        self.every.choose(_common(sections, "every"))
        self.at_most.choose(_common(sections, "at_most"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        fields = [(say("How often"), self.every), (say("How much"), self.at_most)]
        if source.level == 1:
            # Articles belong to a newspaper, often to several of its sections at once.
            self._retention = bridge.library.retention(source.id)
            self.days.choose(self._retention.days)
            self.days.chosen.connect(lambda: self._retain(source.id))
            fields.append((say("How long it stays"), self.days))
        for text, field in fields:
            label = sentence(text, quiet=False)
            label.setBuddy(field)
            field.setAccessibleName(text)
            form.addRow(label, field)
        column.addLayout(form)
        column.addStretch()
        row = QHBoxLayout()
        row.addStretch()
        done = button(say("Done"), main=True)
        row.addWidget(done)
        column.addLayout(row)
        done.clicked.connect(self.dialog.accept)
        for field in (self.every, self.at_most):
            field.chosen.connect(self._tune)
        self.dialog.finished.connect(lambda _: self.dialog.deleteLater())

    def _tune(self) -> None:
        every, at_most = self.every.value, self.at_most.value
        for section_id in self._ids:
            days = self._days[section_id]
            self._bridge.change(
                lambda library, one=section_id, days=days: library.tune(  # type: ignore[misc]
                    one, every=every, at_most=at_most, days=days
                )
            )

    def _retain(self, newspaper_id: str) -> None:
        days = self.days.value
        wanted = replace(self._retention, days=days if isinstance(days, int) else None)
        self._bridge.change(lambda library: library.retain(newspaper_id, wanted))


def _common(sections: list[SectionRow], name: str) -> object:
    values = {getattr(section, name) for section in sections}
    return values.pop() if len(values) == 1 else None
