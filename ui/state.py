"""What the window remembers between two runs: one small TOML file in the profile's folder.

It is only ever a convenience: a file that is missing or cannot be understood means the window
opens as on the first day. The reader's marks are not here but in the library.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec

FILE = "window.toml"


class WindowState(msgspec.Struct, omit_defaults=True):
    """Geometry as base64 of QWidget.saveGeometry, pane widths and scroll places in pixels.

    `opens_on` is "front" for the front page, "last" for what was shown last. `source` names the
    list that is shown (see ui.newspapers_model), `article` the selected
    article's id and `article_url` its address, by which it is found should the cache be rebuilt.
    `searches` are what was searched for last, the latest first.
    `top` is the id of the first article in sight and `top_offset` how far it is scrolled out.
    """

    geometry: str = ""
    panes: list[int] = msgspec.field(default_factory=list)
    newspapers_shown: bool = True
    source: str = "all"
    opens_on: str = "front"
    unread_only: bool = False
    order: str = "new"
    compact: bool = False
    article: int = 0
    article_url: str = ""
    article_scroll: int = 0
    searches: list[str] = msgspec.field(default_factory=list)
    top: int = 0
    top_offset: int = 0


def load_state(folder: Path) -> WindowState:
    """The remembered state, or a fresh one."""
    try:
        return msgspec.toml.decode((folder / FILE).read_bytes(), type=WindowState)
    except (OSError, msgspec.DecodeError, UnicodeDecodeError):
        return WindowState()


def save_state(folder: Path, state: WindowState) -> None:
    """Replace the file in one step; a folder that cannot be written to is left alone."""
    part = folder / f"{FILE}.part"
    with contextlib.suppress(OSError):
        part.write_bytes(msgspec.toml.encode(state))
        os.replace(part, folder / FILE)  # noqa: PTH105 atomic on every system
