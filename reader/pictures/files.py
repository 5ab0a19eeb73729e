"""Pictures as files by the SHA-256 of their content: pictures/ab/ab12….webp.

A file is written whole and synced under a name of its own in pictures/arriving, and gets its
final name within the transaction that writes its row. A marker beside it, which outlives a
process that is killed in between, tells the next opening which file may have no row. Nothing
here knows the database: docs/where-are-pictures-kept.md tells who calls what when.
"""

from __future__ import annotations

import itertools
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from reader.later import later
from reader.records import dataclass

if TYPE_CHECKING:
    import hashlib
else:
    (hashlib,) = later("", "hashlib")

_ARRIVING = "arriving"
_PART = ".part"
_FORMATS = ("webp", "jpeg", "png")
_ABANDONED = 3600.0  # seconds; no picture takes so long to arrive
_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Arriving:
    """A picture on its way in: its digest, its final path, and what stands for it meanwhile."""

    digest: bytes
    path: Path
    part: Path
    marker: Path


class PictureFiles:
    """The files below one folder. All methods raise OSError, any thread may call them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, digest: bytes, form: str) -> Path:
        """Where a picture's file is, or would be."""
        name = digest.hex()
        return self.folder / name[:2] / f"{name}.{form}"

    def lay_down(self, data: bytes, form: str) -> Arriving:
        """Writes and syncs a picture beside its final place; `move_in` or `give_up` follows."""
        digest = hashlib.sha256(data).digest()
        arriving = self.folder / _ARRIVING
        arriving.mkdir(parents=True, exist_ok=True)
        marker = arriving / f"{digest.hex()}.{form}.{os.getpid()}-{next(_numbers)}"
        picture = Arriving(digest, self.path(digest, form), Path(f"{marker}{_PART}"), marker)
        try:
            marker.touch()
            if not picture.path.exists():
                _write(picture.part, data)
        except OSError:
            self.give_up(picture)
            raise
        return picture

    def move_in(self, picture: Arriving) -> bool:
        """Gives the file its final name; to be called in the transaction that writes its row.
        False if the file that was there already has been swept meanwhile."""
        if picture.part.exists():
            picture.path.parent.mkdir(exist_ok=True)
            picture.part.replace(picture.path)
        return picture.path.exists()

    def moved_in(self, picture: Arriving) -> None:
        """The row is committed: nothing stands for the picture any more."""
        picture.marker.unlink(missing_ok=True)

    def give_up(self, picture: Arriving) -> None:
        """Takes back what `lay_down` wrote."""
        for path in (picture.part, picture.marker):
            try:
                path.unlink(missing_ok=True)
            except OSError:  # it is not kept for that: the next opening takes it away
                continue

    def remove(self, digest: bytes, form: str) -> None:
        """Deletes a picture's file, if it is there."""
        self.path(digest, form).unlink(missing_ok=True)

    def has_arriving(self) -> bool:
        """Whether anything is under way, or was when a process was killed."""
        return bool(self._arriving())

    def recover(self, is_kept: Callable[[bytes], bool]) -> None:
        """Clears away what a killed process left under way; nobody else may be writing."""
        for path in self._arriving():
            _finish(self, path, is_kept)

    def recover_old(self, is_kept: Callable[[bytes], bool]) -> None:
        """The same while others may be writing: only what has been under way for an hour."""
        for path in self._arriving():
            if time.time() - path.stat().st_mtime > _ABANDONED:
                _finish(self, path, is_kept)

    def _arriving(self) -> list[Path]:
        try:
            return sorted((self.folder / _ARRIVING).iterdir())
        except FileNotFoundError:
            return []

    def all(self) -> Iterator[tuple[bytes, str, Path]]:
        """Every picture's digest, format and path; other files are passed over."""
        for folder in sorted(self.folder.glob("[0-9a-f][0-9a-f]")):
            for path in sorted(folder.iterdir()):
                if (named := _named(path.name)) is not None and path == self.path(*named):
                    yield (*named, path)


def _finish(files: PictureFiles, path: Path, is_kept: Callable[[bytes], bool]) -> None:
    named = _named(".".join(path.name.split(".")[:2]))
    if named is not None and not is_kept(named[0]):
        files.remove(*named)
    path.unlink(missing_ok=True)


def _named(name: str) -> tuple[bytes, str] | None:
    """Digest and format of a file's name; None for a name that is not one of ours."""
    digest, _, form = name.partition(".")
    if form not in _FORMATS or len(digest) != 64:
        return None
    try:
        return bytes.fromhex(digest), form
    except ValueError:
        return None


def _write(path: Path, data: bytes) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0))
    try:
        left = memoryview(data)
        while left:
            left = left[os.write(descriptor, left) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
