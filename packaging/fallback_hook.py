"""Runs in the bundle before the program: small libraries that this system lacks.

A library that is loaded already satisfies whoever asks for its name later, so those of `fallback/`
are loaded only where the system's own are missing. The .deb has no such folder.
"""

import ctypes
import sys
from pathlib import Path


def _load_missing(folder: Path) -> None:
    # The names begin with a number, in the order of their needs.
    for file in sorted(folder.iterdir()):
        try:
            ctypes.CDLL(file.name.split("-", 1)[1])
        except OSError:
            try:
                ctypes.CDLL(str(file), mode=ctypes.RTLD_GLOBAL)
            except OSError:
                # It needs one that neither has: the program says which before it opens a window.
                continue


# What is run in the background (parsing, pictures) shows no window.
_folder = Path(getattr(sys, "_MEIPASS", "")) / "fallback"
if "--multiprocessing-fork" not in sys.argv and _folder.is_dir():
    _load_missing(_folder)
