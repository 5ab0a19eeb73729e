"""The line at the bottom: what is going on, and how much can be read without a network."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from reader.store.rows import Counts
from ui import times
from ui.elided_label import ElidedLabel
from ui.fonts import CAPTION, sans
from ui.scale import scaled
from ui.sync_clock import Mood
from ui.wording import say

HEIGHT = 28


class Going:
    """What is going on: `offline_since` and `synced` are aware times, or None."""

    def __init__(
        self, synced: datetime | None = None, offline_since: datetime | None = None
    ) -> None:
        self.syncing = False
        self.done = self.total = 0
        self.subscribed = True
        self.offline_since = offline_since
        self.synced = synced
        self.failed = 0
        self.trouble: str | None = None
        self.captive = False
        self.mood = Mood()


class StatusLine(QWidget):
    """Two sentences, left and right. The right one asks what is missing (`why_wanted`)."""

    why_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("status-line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(scaled(HEIGHT))
        self._left, self._right = ElidedLabel(), QPushButton()
        self._left.setObjectName("status")
        self._right.setObjectName("offline")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        for label in (self._left, self._right):
            label.setFont(sans(CAPTION))
        self._right.setFlat(True)
        self._right.setCursor(Qt.CursorShape.PointingHandCursor)
        self._right.setToolTip(say("Shows what is not here whole, and why"))
        self._right.clicked.connect(self.why_wanted)
        self._right.hide()
        row.addWidget(self._left, 1)
        row.addWidget(self._right)

    def show_going(self, going: Going, present: datetime) -> None:
        """Say what is going on."""
        self._left.setText(_sentence(going, present))

    def show_counts(self, counts: Counts) -> None:
        """Say how much of what is listed can be read offline."""
        total = counts.all.total
        told = say("{n} of {total} can be read offline", n=counts.complete, total=total)
        self._right.setText(told if total else "")
        self._right.setVisible(bool(total))

    @property
    def text(self) -> str:
        """Both sentences, as they stand there."""
        return f"{self._left.text()} | {self._right.text()}"


def _sentence(going: Going, present: datetime) -> str:
    if going.syncing:
        if going.total:
            return say("Syncing · {done} of {total}", done=going.done, total=going.total)
        return say("Syncing")
    if going.trouble:
        return going.trouble
    parts = []
    if going.captive:
        parts.append(say("This network wants you to sign in first, in the browser"))
    if going.offline_since is not None:
        since = times.since(going.offline_since, present)
        parts.append(say("Offline since {time}", time=since))
    if going.synced is not None:
        parts.append(say("Synced {ago}", ago=times.relative(going.synced, present)))
    elif not parts:
        parts.append(say("Not synced yet"))
    if going.failed and going.offline_since is None:
        parts.append(say("{n} sections could not be fetched", n=going.failed))
    return " · ".join([*parts, *_held_back(going.mood)])


def _held_back(mood: Mood) -> list[str]:
    parts = []
    if mood.waits:
        parts.append(say("Data is counted here, so nothing is fetched by itself"))
    elif mood.text_only:
        parts.append(say("Data is counted here, so texts alone are fetched"))
    if mood.on_battery:
        parts.append(say("On battery, fetched less often"))
    return parts
