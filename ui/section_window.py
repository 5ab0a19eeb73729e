"""How a section is fetched and kept: how often, how much of it, and how long it stays."""

from __future__ import annotations

from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QWidget

from reader.store.rows import Retention, SectionRow
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
        self._chosen = {
            section.id: {name: getattr(section, name) for name in ("every", "at_most", "days")}
            for section in sections
        }
        self._newspaper = next(
            (s.newspaper_id for s in sections if s.newspaper_id == source.id), None
        )
        self.dialog, column = panel(parent, "section-window", source.title, (460, 300))
        column.addWidget(heading(source.title))
        if self._newspaper is not None:
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
        self.once_read = Choices(
            [
                (say("Everything"), None),
                *((say("The newest {n}", n=n), n) for n in (50, 100, 200, 500, 1000)),
            ]
        )
        self.every.choose(_common(sections, "every"))
        self.at_most.choose(_common(sections, "at_most"))
        if self._newspaper is not None:
            self._retention = bridge.library.retention(self._newspaper)
            self.once_read.choose(self._retention.articles)
        self.days.choose(
            _common(sections, "days") if self._newspaper is None else self._retention.days
        )
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        fields = [(say("How often"), self.every), (say("How much"), self.at_most)]
        if self._newspaper is not None or any(section.list_name is None for section in sections):
            # What is most read stays as long as it is; its stories belong to other sections.
            fields.append((say("How long it stays"), self.days))
        if self._newspaper is not None:
            fields.append((say("How much stays once read"), self.once_read))
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
        self.every.chosen.connect(lambda: self._tune(every=self.every.value))
        self.at_most.chosen.connect(lambda: self._tune(at_most=self.at_most.value))
        self.days.chosen.connect(self._keep)
        self.once_read.chosen.connect(self._retain)
        self.dialog.finished.connect(lambda _: self.dialog.deleteLater())

    def _tune(self, **chosen: object) -> None:
        """Changes what was chosen and nothing else: sections may differ in the rest."""
        for section_id, kept in self._chosen.items():
            kept.update(
                {name: one if isinstance(one, int) else None for name, one in chosen.items()}
            )
            self._bridge.change(
                lambda library, one=section_id, kept=dict(kept): library.tune(one, **kept)  # type: ignore[misc]
            )

    def _keep(self) -> None:
        """A newspaper's choice holds for all of its sections; a section's is its own."""
        self._tune(days=None if self._newspaper else self.days.value)
        self._retain()

    def _retain(self) -> None:
        if (newspaper := self._newspaper) is not None:
            wanted = Retention(*(one if isinstance(one, int) else None
                                 for one in (self.days.value, self.once_read.value)))  # fmt: skip
            self._bridge.change(lambda library: library.retain(newspaper, wanted))


def _common(sections: list[SectionRow], name: str) -> object:
    values = {getattr(section, name) for section in sections}
    return values.pop() if len(values) == 1 else None
