"""While the window is not in front: one quiet message after a sync, and a place in the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from reader import events
from ui.bridge import Bridge
from ui.desktop import has_tray
from ui.icons import application_icon
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.wording import say

_SHOWN_MS = 10_000


class Background(QObject):
    """Both are off until the reader turns them on, and not there where the desktop has neither."""

    def __init__(
        self,
        bridge: Bridge,
        preferences: Preferences,
        window: MainWindow,
        show: Callable[[], object],
    ) -> None:
        super().__init__(window)
        self._preferences = preferences
        self._window = window
        self._menu = QMenu(window)
        self._menu.addAction(say("Open Potrika")).triggered.connect(lambda: show())
        self._menu.addAction(window.actions_.sync)
        self._menu.addAction(window.actions_.quit)
        self.icon = QSystemTrayIcon(application_icon(), self)
        self.icon.setToolTip(say("Potrika"))
        self.icon.setContextMenu(self._menu)
        self.icon.activated.connect(lambda _: show())
        self.icon.messageClicked.connect(lambda: show())
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_SHOWN_MS)
        self._rest.timeout.connect(self._take_wishes)
        bridge.happened.connect(self._happened)
        preferences.changed.connect(self._take_wishes)
        self._take_wishes()

    @property
    def stays(self) -> bool:
        """Whether the program stays when its window is closed."""
        return self._preferences.settings.desktop.tray and has_tray()

    def close(self) -> None:
        """Leave the tray."""
        self.icon.hide()

    def _take_wishes(self, _: object = None) -> None:
        self.icon.setVisible(self.stays)
        QApplication.setQuitOnLastWindowClosed(not self.stays)

    def _happened(self, event: events.Event) -> None:
        if isinstance(event, events.SyncFinished) and event.new and not event.cancelled:
            self.tell(event.new)

    def tell(self, new: int) -> None:
        """Say how many stories are new, if the reader wants to know and is not looking."""
        wanted = self._preferences.settings.desktop.notifications
        if not wanted or self._window.isActiveWindow() or not has_tray():
            return
        self.icon.show()
        text = say("{n} new stories are here", n=new)
        self.icon.showMessage(say("Potrika"), text, application_icon(), _SHOWN_MS)
        self._rest.start()
