"""Runs in the bundle before the program: the environment, and small libraries that a system lacks.

PyInstaller's starter lets the program find its own libraries through LD_LIBRARY_PATH. That has done
its work once the program runs, and must not reach what the program starts: a browser would load
our libraries in place of its own. The program itself, started again in the background, needs it
once more: its starter is told to begin anew and not to count on what its parent was given.

A library that is loaded already satisfies whoever asks for its name later, so those of `fallback/`
are loaded only where the system's own are missing. The .deb has no such folder.
"""

import ctypes
import os
import sys
from pathlib import Path


def _give_back_the_environment() -> None:
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is not None:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)
    os.environ["PYINSTALLER_RESET_ENVIRONMENT"] = "1"


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


# What is run in the background (syncs, parsing, pictures) shows no window and starts only its like.
_folder = Path(getattr(sys, "_MEIPASS", "")) / "fallback"
if sys.platform == "linux" and "--multiprocessing-fork" not in sys.argv:
    _give_back_the_environment()
    if _folder.is_dir():
        _load_missing(_folder)
