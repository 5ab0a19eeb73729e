"""Where the reader's data lives, and opening it for the first time."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from reader.identity import is_packaged
from reader.store.library import Library

if TYPE_CHECKING:
    from reader.newspapers import Newspaper

_SYSTEM = sys.platform
FIRST_NEWSPAPER = "sunnews"
PORTABLE = "potrika-profile"
"""A folder of this name beside the installed program is used: on a USB stick both move along."""


def default_folder() -> Path:
    """POTRIKA_PROFILE if it is set, else the folder beside the program if there is one, else the
    system's folder for a user's application data."""
    if named := os.environ.get("POTRIKA_PROFILE"):
        return Path(named)
    if is_packaged():
        beside = _program_folder() / PORTABLE
        if beside.is_dir():
            return beside
    if _SYSTEM == "linux":
        # As platformdirs says, which takes 10 ms to come.
        data = Path(os.environ.get("XDG_DATA_HOME", ""))
        home = data if data.is_absolute() else Path("~/.local/share").expanduser()
        return home / "potrika"
    import platformdirs

    return Path(platformdirs.user_data_dir("potrika", appauthor=False))


def _program_folder() -> Path:
    """Where the packaged program lies, as its user sees it."""
    program = Path(sys.executable).resolve()
    if program.parent.name == "MacOS" and program.parent.parent.name == "Contents":
        # A Mac shows Potrika.app as one thing: beside it is outside of it.
        return program.parents[3]
    return program.parent


def open_library(folder: Path, first: Newspaper | None = None) -> Library:
    """The library of a profile; a new one starts subscribed to `first`, or else to Sun News.

    Raises reader.errors.LibraryFault where the folder or its files cannot be used.
    """
    library = Library.open(folder)
    if library.is_new:
        from reader.newspapers import newspaper

        paper = first or newspaper(FIRST_NEWSPAPER)
        if paper is not None:
            library.subscribe(paper)
    return library
