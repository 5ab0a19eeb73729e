"""A back-up to take along: one zip file with marks, settings and kept articles' pictures, and, if
wanted, with all articles and pictures."""

from __future__ import annotations

import contextlib
import hashlib
import shutil
import sqlite3
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path, PurePosixPath
from typing import BinaryIO

import msgspec

from reader import __version__
from reader.errors import DiskFull
from reader.pictures.files import PictureFiles
from reader.settings import FILE as SETTINGS
from reader.store.connection import Connection, Files, library_faults
from reader.store.migrations import version_of
from reader.whole_files import whole_file

FORMAT = 1000
"""Version of the zip's layout, major * 1000 + minor, as the library's files count theirs."""
MANIFEST = "manifest.json"
WORK = "packing-"
_BLOCK = 1024 * 1024
_EPOCH = (1980, 1, 1, 0, 0, 0)
_FAST = 1  # documents are packed already: more effort wins nothing


class PackedFile(msgspec.Struct, frozen=True):
    """A file of a back-up: its size and SHA-256."""

    bytes: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True):
    """What a back-up says of itself. `marks` and `cache` are versions of the tables."""

    format: int
    program: str
    made: datetime
    marks: int
    files: dict[str, PackedFile]
    cache: int | None = None


@dataclass(frozen=True, slots=True)
class Packed:
    """What was written: files in it, bytes on disk."""

    files: int
    bytes: int
    articles: bool


def pack(connection: Connection, path: Path, made: datetime, *, articles: bool) -> Packed:
    """Writes the library as it now is to a back-up file at `path`. Whoever reads or writes
    meanwhile is not hindered. Raises DiskFull, CannotWrite and LibraryFault."""
    with _copied(connection, path, articles=articles) as copies:
        with whole_file(path) as out:
            files = _write(out, connection.files, copies, made)
        with library_faults(connection.files):
            return Packed(len(files), path.stat().st_size, articles)


@contextlib.contextmanager
def _copied(connection: Connection, path: Path, *, articles: bool) -> Iterator[dict[str, Path]]:
    """Copies of the databases for as long as they are needed: beside the library or, since its
    disk may be full and this the way to another one, where the back-up is to be."""
    home = connection.files.folder
    try:
        work, copies = _copy_in(connection, home, articles=articles)
    except DiskFull:
        work, copies = _copy_in(connection, path.absolute().parent, articles=articles)
    try:
        yield copies
    finally:
        shutil.rmtree(work, ignore_errors=True)


def _copy_in(
    connection: Connection, folder: Path, *, articles: bool
) -> tuple[Path, dict[str, Path]]:
    with library_faults(connection.files):
        work = Path(tempfile.mkdtemp(prefix=WORK, dir=folder))
    try:
        return work, _copies(connection, work, articles=articles)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise


def _copies(connection: Connection, work: Path, *, articles: bool) -> dict[str, Path]:
    """Copies of the databases by their names in the zip, the marks first."""
    files = connection.files
    copies = {files.marks.name: work / files.marks.name}
    connection.backup_to(copies[files.marks.name])
    if articles:
        copies[files.cache.name] = work / files.cache.name
        connection.backup_to(copies[files.cache.name], "cache")
    return copies


def _write(
    out: BinaryIO, files: Files, copies: dict[str, Path], made: datetime
) -> dict[str, PackedFile]:
    packed: dict[str, PackedFile] = {}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=_FAST) as archive:
        for name, copy in copies.items():
            packed[name] = _add(archive, name, copy, zipfile.ZIP_DEFLATED)
        settings = files.folder / SETTINGS
        if settings.exists():
            packed[SETTINGS] = _add(archive, SETTINGS, settings, zipfile.ZIP_DEFLATED)
        for name, picture in _pictures(files, copies):
            packed[name] = _add(archive, name, picture, zipfile.ZIP_STORED)
        cache = copies.get(files.cache.name)
        manifest = Manifest(
            format=FORMAT,
            program=__version__,
            made=made,
            marks=_version(copies[files.marks.name]),
            cache=_version(cache) if cache else None,
            files=packed,
        )
        archive.writestr(
            zipfile.ZipInfo(MANIFEST, _EPOCH), msgspec.json.format(msgspec.json.encode(manifest))
        )
    return packed


def _pictures(files: Files, copies: dict[str, Path]) -> Iterator[tuple[str, Path]]:
    """The pictures that go along: all with the articles, else those of kept articles."""
    pictures = PictureFiles(files.pictures)
    if files.cache.name in copies:
        found = [path for _, _, path in pictures.all()]
    else:
        with contextlib.closing(sqlite3.connect(copies[files.marks.name])) as marks:
            kept = marks.execute("SELECT DISTINCT hash, format FROM kept_picture ORDER BY hash")
            found = [pictures.path(digest, form) for digest, form in kept]
    for path in found:
        name = PurePosixPath(files.pictures.name, *path.relative_to(files.pictures).parts)
        # One that was evicted since the copy was made is no loss: it is fetched again.
        if path.exists():
            yield str(name), path


def _add(archive: zipfile.ZipFile, name: str, path: Path, how: int) -> PackedFile:
    digest, size = hashlib.sha256(), 0
    info = zipfile.ZipInfo(name, _EPOCH)
    info.compress_type = how
    with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
        while block := source.read(_BLOCK):
            digest.update(block)
            size += len(block)
            target.write(block)
    return PackedFile(size, digest.hexdigest())


def _version(path: Path) -> int:
    with contextlib.closing(sqlite3.connect(path)) as connection:
        return version_of(connection)
