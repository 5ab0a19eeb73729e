"""While the window is not in front: messages of what is new, and a place in the tray."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QSystemTrayIcon

from ui.bridge import Bridge
from ui.desktop import has_tray
from ui.icons import application_icon
from ui.main_window import MainWindow
from ui.notices import Notice, Notices
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
        self.notices = Notices(bridge, preferences, window, show, self._tell)
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

    def _tell(self, notice: Notice) -> None:
        """Show a message by the tray's icon, where the desktop has no other way."""
        if not has_tray():
            return
        self.icon.show()
        self.icon.showMessage(notice.title, notice.text, application_icon(), _SHOWN_MS)
        self._rest.start()
