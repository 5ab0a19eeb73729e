"""The application: fonts, translation, theme, one window, and how it ends."""

from __future__ import annotations

import contextlib
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from reader.identity import APP_ID
from reader.later import later
from ui import scale
from ui.bridge import Bridge
from ui.display import draw_without_display
from ui.fonts import LIST, load_fonts, sans
from ui.icons import application_icon
from ui.interpreter import keep_pauses_short
from ui.main_window import MainWindow
from ui.one_instance import OneInstance
from ui.preferences import Preferences
from ui.session import Session, speak
from ui.state import WindowState, load_state, save_state
from ui.sync_order import StartSync
from ui.theme import Look, ThemeChoice

if TYPE_CHECKING:
    from reader.store.library import Library
    from ui import leaving
else:
    (leaving,) = later("ui", "leaving")

_SAVE_MS = 1500
_SETTLE_MS = 400
_LONGEST_WAIT_MS = 90_000
_LOOK_AGAIN_MS = 50
_PICTURES_MS = 10_000


def application() -> QApplication:
    """The one QApplication, with fonts and style, made where there is none yet."""
    known = QApplication.instance()
    if isinstance(known, QApplication):
        return known
    # As a word of the command line: setStyle() would have PySide know all of QStyle, 8 ms.
    made = QApplication([*sys.argv[:1], "-style", "Fusion"])
    # X11 takes the class of the first window from this name; run() then makes it readable.
    made.setApplicationName(APP_ID)
    made.setDesktopFileName(APP_ID)
    load_fonts()
    scale.set_system(scale.of_points(made.font().pointSizeF()))
    made.setFont(sans(LIST))
    return made


def run(
    library: Library,
    start_sync: StartSync | None,
    *,
    start_due: StartSync | None = None,
    profile: Path,
    screenshot: Path | None = None,
    size: tuple[int, int] = (1280, 800),
    theme: str | None = None,
    select: int | None = None,
    page: str | None = None,
    language: str | None = None,
    first_run: bool = False,
    instance: OneInstance | None = None,
    opened: Sequence[str] = (),
) -> int:
    """Show the window until it is closed; 0 when all went well.

    `library` is open and stays so: closing it is the caller's, after this has returned.
    `start_sync(cancel, on_event)` does one whole sync in the thread that calls it; None means:
    never fetch. `start_due` is the same for what is due, and is called after what is kept has
    been shown and every half hour.
    With `screenshot` the window is drawn without a display where there is none; once it is
    settled (a sync ended, everything laid out) a PNG is written and the program ends. It then
    marks nothing read and remembers nothing. `theme` is "paper", "sepia", "dark" or "system",
    `language` "bn" or "en"; None takes what was chosen last. `select` is an article's id,
    `page` what to open on: "front" or "list".
    `first_run` asks which newspapers to read. `opened` are files and addresses to open, `instance`
    tells of those that later starts bring.
    """
    if screenshot is not None:
        draw_without_display()
    app = application()
    state = load_state(profile)
    if page is not None:
        state.opens_on = "front" if page == "front" else "last"
    preferences = Preferences(profile)
    if app.platformName().startswith("wayland"):
        scale.set_system(state.text_scale)
    speak(preferences, language)
    look = Look(_theme(theme or preferences.settings.theme))
    bridge = Bridge(library, start_sync, start_due)
    session = Session(bridge, look, preferences, profile, lambda w: _keep_state(w, profile, state))
    session.window.resize(*size)
    leave = contextlib.ExitStack()
    try:
        if screenshot is not None:
            keep_pauses_short()
            leave.callback(leaving.Leaving(session, session.leave).give_back)
            return _picture(app, session.window, state, screenshot, select)
        app.setApplicationName("Potrika")  # what a screen reader calls it
        if instance is not None:
            instance.asked.connect(session.asked)

        def begin() -> None:
            keep_pauses_short()
            app.setWindowIcon(application_icon())
            leave.callback(leaving.Leaving(session, session.leave).give_back)
            bridge.sync_due()
            if instance is not None:
                instance.listen()
            if opened:
                session.asked(opened)

        session.open(state, select, first_run)
        session.when_complete(lambda: QTimer.singleShot(0, begin))
        return app.exec()
    finally:
        leave.close()
        bridge.close()


def _theme(name: str) -> ThemeChoice:
    return ThemeChoice(name) if name in list(ThemeChoice) else ThemeChoice.SYSTEM


def _keep_state(window: MainWindow, profile: Path, state: WindowState) -> QTimer:
    """Remember the window when it closes, and shortly after it changed, should it be killed."""

    def save() -> None:
        window.remember(state)
        save_state(profile, state)

    saver = QTimer(window)
    saver.setSingleShot(True)
    saver.setInterval(_SAVE_MS)
    saver.timeout.connect(save)
    window.closing.connect(save)
    window.destroyed.connect(saver.stop)
    for changed in (
        window.desk.article_changed,
        window.desk.list_changed,
        window.panes.splitterMoved,
        window.look.changed,
    ):
        changed.connect(lambda *_: saver.start())
    return saver


def _picture(
    app: QApplication, window: MainWindow, state: WindowState, file: Path, select: int | None
) -> int:
    """Write a PNG of the settled window; 1 where the file cannot be written."""
    window.desk.marks_read = False
    state.geometry = ""
    window.open(state, select)
    window.show()
    settle = QTimer(window)
    settle.setSingleShot(True)
    settle.setInterval(_SETTLE_MS)

    def take() -> None:
        if window.desk.current is None and not window.folds.front:
            window.desk.step(1)
        QTimer.singleShot(_SETTLE_MS, write)

    def write() -> None:
        window.grab()  # what is drawn has its pictures read
        if not window.bridge.all_answered and time.monotonic() < at_last:
            QTimer.singleShot(_LOOK_AGAIN_MS, write)
            return
        app.exit(0 if window.grab().save(str(file), "PNG") else 1)

    at_last = time.monotonic() + (_LONGEST_WAIT_MS + _PICTURES_MS) / 1000
    settle.timeout.connect(take)
    if window.bridge.sync():
        window.bridge.sync_ended.connect(settle.start)
        QTimer.singleShot(_LONGEST_WAIT_MS, window.bridge.stop_sync)
    else:
        settle.start()
    return app.exec()
