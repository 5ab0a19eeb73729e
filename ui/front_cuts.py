"""The front page's pictures as they were last shown: cut and scaled, as bare pixels on disk.

To read and scale the pictures of a first sight takes 25 ms, these take two. They are named by what
the picture holds and by their size, few, and may be deleted at any time.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

from PySide6.QtGui import QImage

FOLDER = "front-pictures"
_MOST = 24
_BYTES = 4  # a pixel


def cut_of(picture: Path, across: int, down: int) -> Path:
    """Where the cut of a kept picture is, or would be: beside the folder of pictures."""
    return picture.parents[2] / FOLDER / f"{picture.stem[:32]}-{across}x{down}"


def read(cut: Path, across: int, down: int) -> QImage | None:
    """A cut that is there, whole."""
    try:
        pixels = cut.read_bytes()
    except OSError:
        return None
    if len(pixels) != across * down * _BYTES:
        return None
    # Copied: an image does not keep the bytes that it stands on.
    return QImage(pixels, across, down, across * _BYTES, QImage.Format.Format_RGB32).copy()


def write(cut: Path, image: QImage) -> None:
    """Keep a cut for the next start. One that cannot be written is scaled again."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    if image.hasAlphaChannel() or plain.bytesPerLine() != plain.width() * _BYTES:
        return
    part = cut.with_name(f"{cut.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        cut.parent.mkdir(exist_ok=True)
        part.write_bytes(bytes(plain.constBits()))
        part.replace(cut)
        there = sorted(cut.parent.iterdir(), key=lambda path: path.stat().st_mtime)
        for old in there[:-_MOST]:
            old.unlink(missing_ok=True)
