"""A scroll bar that floats over the right edge, so that rows reach it and nothing shifts."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QScrollBar

WIDTH = 10


class FloatingScrollBar(QScrollBar):
    """Stands in for the vertical scroll bar of `area`, which is hidden and still does the work."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(Qt.Orientation.Vertical, area)
        self._area = area
        self._real = area.verticalScrollBar()
        area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Queued, since a scroll area sets its page step after its range.
        self._real.rangeChanged.connect(self._take_range, Qt.ConnectionType.QueuedConnection)
        self._real.valueChanged.connect(self._follow)
        self.valueChanged.connect(self._real.setValue)
        area.installEventFilter(self)
        self._take_range()

    def _follow(self, value: int) -> None:
        """Take a value; one past the end as it is known here would be cut, and sent back cut."""
        self.setMaximum(max(self.maximum(), value))
        self.setValue(value)

    def _take_range(self) -> None:
        self.setRange(self._real.minimum(), self._real.maximum())
        self.setPageStep(self._real.pageStep())
        self.setSingleStep(self._real.singleStep())
        self.setValue(self._real.value())
        self.setVisible(self.maximum() > self.minimum())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep to the right edge."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self._area.width() - WIDTH, 0, WIDTH, self._area.height())
            self.raise_()
        return False
