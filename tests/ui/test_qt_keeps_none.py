"""A Qt that loses references to None kills the interpreter after some thousand calls.

PySide6 6.12.0 does so on Python 3.11. Should a lock file bring such a version, this notices.
"""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication


def test_calls_that_return_nothing_cost_no_reference_to_none(qapp: QApplication) -> None:
    thing, timer = QObject(), QTimer()
    before = sys.getrefcount(None)
    for _ in range(2000):
        thing.setObjectName("ক")
        timer.setInterval(10)
    # From Python 3.12 on None is immortal and its count stands still.
    assert abs(sys.getrefcount(None) - before) < 500
