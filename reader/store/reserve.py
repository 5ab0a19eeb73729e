"""Some room that is kept back, so that a library can be opened on a disk that is full.

SQLite needs 32 kB for the index of a write-ahead log, even to read what is in a file that was
closed properly; a full disk would keep everything from being read. So a file of no meaning lies
beside the library, and is given up when an opening finds no room.
"""

from __future__ import annotations

import contextlib
import os
import shutil

from reader.store.connection import Files

BYTES = 256 * 1024
"""Two logs with their indexes, and marks for an afternoon."""
_PLENTY = 4 * BYTES
_PIECE = 4096


def lay_by(files: Files, *, even_the_last: bool) -> None:
    """Keeps room back where less is; as much as there is if it is `even_the_last`, and otherwise
    only where that hinders nobody. No room is no fault: it is a matter of providence."""
    with contextlib.suppress(OSError):
        missing = BYTES - (files.reserve.stat().st_size if files.reserve.exists() else 0)
        if missing > 0 and (even_the_last or shutil.disk_usage(files.folder).free > _PLENTY):
            with files.reserve.open("ab", buffering=0) as file:
                # In pieces, since what does not fit is not written at all. And noise: file systems
                # that compress would keep no room for anything else.
                for _ in range(0, missing, _PIECE):
                    file.write(os.urandom(_PIECE))


def give_up(files: Files) -> bool:
    """Gives the room back; False where none was kept."""
    try:
        files.reserve.unlink()
    except OSError:
        return False
    return True
