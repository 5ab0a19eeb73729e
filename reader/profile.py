"""Where the reader's data lives, and opening it for the first time."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from reader.newspapers import Newspaper, newspaper
from reader.store.library import Library

FIRST_NEWSPAPER = "sunnews"


def default_folder() -> Path:
    """POTRIKA_PROFILE if it is set, else the system's folder for a user's application data."""
    named = os.environ.get("POTRIKA_PROFILE")
    return Path(named) if named else Path(platformdirs.user_data_dir("potrika", appauthor=False))


def open_library(folder: Path, first: Newspaper | None = None) -> Library:
    """The library of a profile; a new one starts subscribed to `first`, or else to Sun News.

    Raises reader.errors.LibraryFault where the folder or its files cannot be used.
    """
    library = Library.open(folder)
    if library.is_new:
        paper = first or newspaper(FIRST_NEWSPAPER)
        if paper is not None:
            library.subscribe(paper)
    return library
