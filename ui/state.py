"""What the window remembers between two runs: one small TOML file in the profile's folder.

It is only ever a convenience: a file that is missing or cannot be understood means the window
opens as on the first day. The reader's marks are not here but in the library.
"""

from __future__ import annotations

import contextlib
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reader.later import later

# Only a file that is there, or a change, needs these.
if TYPE_CHECKING:
    import tomllib

    import tomli_w
else:
    tomli_w, tomllib = later("", "tomli_w", "tomllib")

FILE = "window.toml"
_PLAIN = re.compile(r'"[^"\\]*"')
_NUMBERS = re.compile(r"\[\d+(, \d+)*\]")


class WindowState:
    """Geometry as base64 of QWidget.saveGeometry, pane widths and scroll places in pixels.

    `opens_on` is "front" for the front page, "last" for what was shown last. `source` names the
    list that is shown (see ui.newspapers_model), `article` the selected
    article's id and `article_url` its address, by which it is found should the cache be rebuilt.
    `searches` are what was searched for last, the latest first.
    `text_scale` is how large the desktop wanted text, so that the next window opens so.
    `top` is the id of the first article in sight and `top_offset` how far it is scrolled out.
    """

    __slots__ = (
        *("geometry", "panes", "newspapers_shown", "source", "opens_on", "unread_only", "order"),
        *("compact", "article", "article_url", "article_scroll", "searches", "top", "top_offset"),
        "text_scale",
    )

    def __init__(self, *, source: str = "all", opens_on: str = "front") -> None:
        self.geometry = ""
        self.panes: list[int] = []
        self.newspapers_shown = True
        self.source = source
        self.opens_on = opens_on
        self.unread_only = False
        self.order = "new"
        self.compact = False
        self.article = 0
        self.article_url = ""
        self.article_scroll = 0
        self.searches: list[str] = []
        self.top = self.top_offset = 0
        self.text_scale = 1.0

    def take(self, other: WindowState) -> None:
        """Remember what another one does."""
        for name in self.__slots__:
            setattr(self, name, getattr(other, name))

    def changed(self) -> dict[str, Any]:
        """What is not as on the first day."""
        fresh = WindowState()
        values = {name: getattr(self, name) for name in self.__slots__}
        return {name: value for name, value in values.items() if value != getattr(fresh, name)}


def load_state(folder: Path) -> WindowState:
    """The remembered state, or a fresh one."""
    state = WindowState()
    try:
        kept = _read((folder / FILE).read_bytes().decode())
    except (OSError, ValueError):
        return state
    for name, value in kept.items():
        if name in state.__slots__ and not _fits(value, getattr(state, name)):
            return WindowState()
    for name in kept.keys() & set(state.__slots__):
        setattr(state, name, kept[name])
    return state


def _read(text: str) -> dict[str, Any]:
    """TOML as `save_state` writes it, line by line; tomllib takes 5 ms to come and is asked where
    that is not enough. Raises ValueError."""
    kept: dict[str, Any] = {}
    for line in text.splitlines():
        name, _, value = line.partition(" = ")
        if value in ("true", "false"):
            kept[name] = value == "true"
        elif value.isdecimal():
            kept[name] = int(value)
        elif _PLAIN.fullmatch(value):
            kept[name] = value[1:-1]
        elif _NUMBERS.fullmatch(value):
            kept[name] = [int(number) for number in value[1:-1].split(",")]
        else:
            return tomllib.loads(text)
    return kept


def _fits(value: Any, default: Any) -> bool:
    """Whether a value is of its default's kind; lists hold texts or numbers alone."""
    if not isinstance(value, list):
        return type(value) is type(default)
    return isinstance(default, list) and len({type(one) for one in value} & {int, str}) == len(
        {type(one) for one in value}
    )


def save_state(folder: Path, state: WindowState) -> None:
    """Replace the file in one step; a folder that cannot be written to is left alone."""
    part = folder / f"{FILE}.part"
    with contextlib.suppress(OSError):
        part.write_bytes(_written(state.changed()).encode())
        os.replace(part, folder / FILE)  # noqa: PTH105 atomic on every system


def _written(values: dict[str, Any]) -> str:
    """As TOML, a line a value."""
    return "".join(
        f"{name} = {value}\n"
        if isinstance(value, list) and all(isinstance(one, int) for one in value)
        else tomli_w.dumps({name: value})
        for name, value in values.items()
    )
