"""What outlives a window: it is made anew when the language changes, and may stay in the tray."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from reader.later import later
from ui import scale, times, wording
from ui.bridge import Bridge
from ui.fonts import LIST, sans
from ui.main_window import MainWindow
from ui.preferences import Preferences
from ui.state import WindowState
from ui.theme import Look

if TYPE_CHECKING:
    from ui import background, desktop
    from ui.background import Background
else:
    background, desktop = later("ui", "background", "desktop")

_LAST_ANSWERS_MS = 3000


def speak(preferences: Preferences, language: str | None = None) -> None:
    """Put language, digits and calendar in force for every text asked for from now on."""
    settings = preferences.settings
    wording.set_language("en" if (language or settings.language) == "en" else "bn")
    wording.set_digits(settings.digits == "latin")
    scale.choose(settings.text_size)
    QApplication.setFont(sans(LIST))
    times.set_calendar(settings.calendar, None if settings.hijri == "off" else int(settings.hijri))


def _text_scale() -> float:
    from ui.system_text import text_scale

    return text_scale()


class Session(QObject):
    """One sitting at a profile. `window` is the one that is open now; `keep_state` is called with
    each new one and sees to it that it is remembered."""

    def __init__(
        self,
        bridge: Bridge,
        look: Look,
        preferences: Preferences,
        profile: Path,
        keep_state: Callable[[MainWindow], object] = lambda _: None,
    ) -> None:
        super().__init__()
        self._bridge = bridge
        self._look = look
        self._preferences = preferences
        self._profile = profile
        self._keep_state = keep_state
        self._background: Background | None = None
        self.window = self._make()

    def _make(self) -> MainWindow:
        window = MainWindow(self._bridge, self._look, self._preferences)
        window.completed.connect(
            lambda: window.managing.new_window_wanted.connect(
                lambda: QTimer.singleShot(0, self._renew)
            )
        )
        self._preferences.changed.connect(self._changed)
        return window

    def open(self, state: WindowState, select: int | None = None, first_run: bool = False) -> None:
        """Show the window as it was left."""
        self.window.open(state, select)
        self.window.show()
        self.when_complete(self._watch)
        if first_run:
            self.window.managing.choose_newspapers(first_run=True)

    def when_complete(self, done: Callable[[], object]) -> None:
        """Have something done when the window has all its parts, or now."""
        if self.window.is_complete:
            done()
        else:
            self.window.completed.connect(done)

    def _watch(self) -> None:
        self._keep_state(self.window)
        self._background = background.Background(
            self._bridge, self._preferences, self.window, self.show
        )
        self.window.managing.aloud.look_for_voice(self._bridge)
        if QApplication.platformName().startswith("wayland"):
            self._bridge.look_up(_text_scale, self.take_text_scale, lambda _: None)
        self.window.closing.connect(self.window.managing.aloud.stop)
        self.window.actions_.quit.triggered.connect(QApplication.quit)

    def take_text_scale(self, wanted: float) -> None:
        """The desktop says how large text is to be: the window is made anew where it is not."""
        before = scale.system()
        scale.set_system(wanted)
        if scale.system() != before and self._preferences.settings.text_size == "system":
            self._renew()

    def _changed(self, name: str) -> None:
        if name == "desktop.start_with_session":
            wanted = self._preferences.settings.desktop.start_with_session
            desktop.start_with_session(wanted, self._profile)

    # --- the window made anew ----------------------------------------------------------------

    def _renew(self) -> None:
        old, state = self.window, WindowState()
        old.remember(state)
        state.opens_on = "front" if old.folds.front else "last"
        settings = old.managing.settings
        page = settings.pages.currentRow() if settings and settings.isVisible() else -1
        self._let_go()
        speak(self._preferences)
        quits = QApplication.quitOnLastWindowClosed()
        QApplication.setQuitOnLastWindowClosed(False)
        self.window = self._make()
        self.window.open(state)
        self.window.show()
        self.when_complete(self._watch)
        if page >= 0:
            self.window.managing.open_settings().pages.setCurrentRow(page)
        old.hide()
        # Answers that are on their way to it still find it.
        QTimer.singleShot(_LAST_ANSWERS_MS, old.deleteLater)
        QApplication.setQuitOnLastWindowClosed(quits)

    def _let_go(self) -> None:
        """The old window hears no more."""
        self._bridge.forget_listeners()
        if self._background is not None:
            self._background.close()
        for signal in (
            self._look.changed,
            self._preferences.changed,
            self._preferences.failed,
        ):
            signal.disconnect()

    # --- other starts ------------------------------------------------------------------------

    def show(self) -> None:
        """Bring the window to the front, wherever it is."""
        window = self.window
        if window.isMinimized():
            window.showNormal()
        window.show()
        window.raise_()
        window.activateWindow()

    def asked(self, opened: Sequence[str]) -> None:
        """Someone started the program again, perhaps with files and addresses."""
        self.show()
        for one in opened:
            managing = self.window.managing
            if "://" in one or one.startswith("feed:"):
                managing.choose_newspapers().show_address(address_of(one))
            else:
                managing.choose_newspapers().look_at_file(Path(one))

    def leave(self) -> None:
        """Close the window and end, tray or not."""
        self.window.close()
        QApplication.quit()


def address_of(link: str) -> str:
    """The address of a feed: link, which stands for http, or holds a whole address."""
    if link.startswith("feed:"):
        rest = link.removeprefix("feed:")
        return rest if "://" in rest else f"https:{rest}" if rest.startswith("//") else rest
    return link
