"""Between a window's first sight and the whole of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

_HANDS = frozenset(
    (
        *(QEvent.Type.MouseButtonPress, QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride),
        *(QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.ContextMenu),
    )
)


class FirstHand(QObject):
    """Calls `touched` before the reader's first key or click reaches the window."""

    def __init__(self, window: QWidget, touched: Callable[[], None]) -> None:
        super().__init__(window)
        self._touched = touched
        self._application = QApplication.instance()

    def watch(self) -> None:
        """Begin, when there is something to touch."""
        if self._application is not None:
            self._application.installEventFilter(self)

    def rest(self) -> None:
        """Watch no longer."""
        if self._application is not None:
            self._application.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look on."""
        if event.type() in _HANDS:
            self._touched()
        return False


class Steps(QObject):
    """Imports modules, one whenever the window has nothing else to do, and calls `done` then: a
    click that comes meanwhile waits for one of them and not for all."""

    def __init__(self, window: QWidget, modules: Sequence[str], done: Callable[[], None]) -> None:
        super().__init__(window)
        self._left = list(modules)
        self._done = done
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._step)

    def start(self) -> None:
        """Begin."""
        self._timer.start(0)

    def _step(self) -> None:
        if self._left:
            import_module(self._left.pop(0))
            return
        self._timer.stop()
        self._done()
