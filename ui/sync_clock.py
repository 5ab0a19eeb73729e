"""When a sync may begin by itself: by the clock, after waking, when the network is back."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.records import dataclass
from ui.metered import is_back, listen_for_network

if TYPE_CHECKING:
    from PySide6.QtNetwork import QNetworkInformation

LOOK_MINUTES = 5
_LISTEN_MS = 1000  # after the first picture: asking the system loads a library of its own
_PULSE_SECONDS = 20
_ASLEEP_SECONDS = 60  # that a pulse must be late by


@dataclass(frozen=True, slots=True)
class Mood:
    """What holds syncs back: data is counted, so that none begins by itself or texts alone come;
    the computer runs on its battery, so that they are further apart."""

    waits: bool = False
    text_only: bool = False
    on_battery: bool = False


class SyncClock(QObject):
    """`time_to_look` comes when something may have become due, `network_back` when the system
    says so."""

    time_to_look = Signal()
    network_back = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = QTimer(self)
        self._clock.setInterval(LOOK_MINUTES * 60_000)
        self._clock.timeout.connect(self.time_to_look)
        self._pulse = QTimer(self)
        self._pulse.setInterval(_PULSE_SECONDS * 1000)
        self._pulse.timeout.connect(lambda: self.feel_pulse(time.time()))
        self._last_pulse = time.time()

    def start(self) -> None:
        """Begin to tell."""
        self._clock.start()
        self._pulse.start()
        QTimer.singleShot(_LISTEN_MS, self, lambda: listen_for_network(self._network_changed))

    def stop(self) -> None:
        """Tell no more."""
        self._clock.stop()
        self._pulse.stop()

    def feel_pulse(self, wall: float) -> None:
        """Every few seconds by the wall clock, which goes on while the computer sleeps when its
        timers do not: what became due meanwhile is synced right after waking, and once more a
        little later, since networks wake more slowly."""
        late = wall - self._last_pulse - _PULSE_SECONDS
        self._last_pulse = wall
        if late > _ASLEEP_SECONDS:
            self.time_to_look.emit()
            QTimer.singleShot(2 * _PULSE_SECONDS * 1000, self, self.time_to_look.emit)

    def _network_changed(self, reach: QNetworkInformation.Reachability) -> None:
        if is_back(reach):
            self.network_back.emit()
