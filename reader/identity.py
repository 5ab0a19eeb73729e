"""What the program is called where the system asks, and which build of it this is."""

from __future__ import annotations

import functools
import sys
from pathlib import Path

from reader import __version__
from reader.records import dataclass

APP_ID = "io.github.potrika.Potrika"
"""The one name of the program for desktops: desktop entry, icon, D-Bus, window class, Wayland."""


@dataclass(frozen=True, slots=True)
class Build:
    """`commit` is a short hash and `date` the commit's day; both empty when run from source.

    `changed` tells that the source was not quite that commit's.
    """

    version: str = __version__
    commit: str = ""
    date: str = ""
    changed: bool = False

    def __str__(self) -> str:
        if not self.commit:
            return self.version
        changed = ", with changes" if self.changed else ""
        return f"{self.version} ({self.commit}{changed}, {self.date})"


def is_packaged() -> bool:
    """Whether this is the installed program rather than its source."""
    return bool(getattr(sys, "frozen", False))


@functools.cache
def this_build() -> Build:
    """The build that runs, as its packager noted it beside the resources."""
    note = Path(str(getattr(sys, "_MEIPASS", ""))) / "build.json"
    if not is_packaged() or not note.exists():
        return Build()
    import json

    return Build(**json.loads(note.read_text("utf-8")))
