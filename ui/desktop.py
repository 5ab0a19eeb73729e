"""What this desktop can do for the program: messages, a tray, starting with the session."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path

from PySide6.QtWidgets import QSystemTrayIcon

from reader.errors import Fault
from reader.identity import APP_ID, is_packaged
from reader.whole_files import whole_file

AUTOSTART = f"{APP_ID}.desktop"


def has_tray() -> bool:
    """Whether there is a tray."""
    return QSystemTrayIcon.isSystemTrayAvailable()


def can_notify() -> bool:
    """Whether messages can be shown: by the desktop's own service, or by the tray's icon."""
    from ui import desktop_messages

    return desktop_messages.is_there() or (has_tray() and QSystemTrayIcon.supportsMessages())


def can_start_with_session() -> bool:
    """Whether there is a way to be started with the session: XDG's, so far."""
    return sys.platform.startswith("linux")


def autostart_file() -> Path:
    """Where XDG desktops look for what to start."""
    config = os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config"
    return Path(config) / "autostart" / AUTOSTART


def command() -> list[str]:
    """How this very program is started."""
    if is_packaged():
        return [sys.executable]
    return [sys.executable, str(Path(sys.argv[0]).resolve())]


def start_with_session(wanted: bool, profile: Path) -> None:
    """Write or remove the autostart file; a folder that cannot be written to is left alone."""
    file = autostart_file()
    with contextlib.suppress(OSError, Fault):
        if not wanted:
            file.unlink(missing_ok=True)
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        line = " ".join(_quoted(part) for part in (*command(), "--profile", str(profile)))
        with whole_file(file) as out:
            out.write(
                "[Desktop Entry]\nType=Application\nName=Potrika\nName[bn]=পত্রিকা\n"
                f"Exec={line}\nX-GNOME-Autostart-enabled=true\n".encode()
            )


def _quoted(part: str) -> str:
    """A word of an Exec line, by the rules of the Desktop Entry Specification."""
    for sign in ("\\", '"', "`", "$"):
        part = part.replace(sign, f"\\{sign}")
    # The line is a string value too, in which a backslash stands doubled; % begins a field code.
    return '"' + part.replace("\\", "\\\\").replace("%", "%%") + '"'
