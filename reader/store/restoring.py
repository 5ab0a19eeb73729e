"""A back-up becomes the library; what was there stays beside it.

Everything is checked in a folder of its own first. One rename of that folder decides: before it
the old library is there, after it the new one, since an opening that finds the folder finishes
what was begun. Each step of finishing can be done twice.

    restoring-…/      being unpacked and checked; worth nothing, swept away
    restore-decided/  whole: `replacing` names where the old files go, `moved` says they went
    replaced-…/       the old library, with its own back-ups; never touched again
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import secrets
import shutil
import sqlite3
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

import msgspec

from reader.errors import (
    BackupTooNew,
    DiskFull,
    LibraryBusy,
    LibraryInUse,
    LibraryTooNew,
    NoSuchFile,
    NotABackup,
)
from reader.settings import FILE as SETTINGS
from reader.store import schema
from reader.store.connection import Files, library_faults
from reader.store.damage import Health, look_at
from reader.store.packing import FORMAT, MANIFEST, WORK, Manifest
from reader.store.presence import Presence
from reader.whole_files import sync_folder

DECIDED = "restore-decided"
STAGING = "restoring-"
REPLACED = "replaced-"
_REPLACING, _MOVED, _NEW = "replacing", "moved", "new"
_LARGEST_MANIFEST = 64 * 1024 * 1024
_BLOCK = 1024 * 1024
_ROOM = 16 * 1024 * 1024  # to be left on the disk
_PICTURE = re.compile(r"pictures/[0-9a-f]{2}/[0-9a-f]{64}\.[a-z]{3,5}")
# What of a profile is the library. The lock and the window's places stay, and settings too where
# the back-up has none.
_OF_THE_LIBRARY = ("*.sqlite", "*.sqlite-wal", "*.sqlite-shm", "pictures", "backups")
_MARKERS = ("marks-being-restored", "damage-suspected")


@dataclass(frozen=True, slots=True)
class Restored:
    """What was restored, and the folder that holds what was there before; None if nothing was."""

    made: datetime
    articles: bool
    aside: Path | None


def restore(backup: Path, folder: Path, now: datetime) -> Restored:
    """Makes a back-up the library of a folder. Raises NoSuchFile, NotABackup, BackupTooNew,
    LibraryInUse and LibraryFault, and has then changed nothing."""
    files = Files(folder)
    with library_faults(files):
        folder.mkdir(parents=True, exist_ok=True)
        presence = Presence(files.in_use)
    staging = folder / f"{STAGING}{secrets.token_hex(4)}"
    try:
        with presence.alone() as alone:
            if not alone:
                raise LibraryInUse
            with library_faults(files):
                _finish(files)
                (staging / _NEW).mkdir(parents=True)
            manifest = _unpack(backup, staging / _NEW, files)
            with library_faults(files):
                aside = folder / f"{REPLACED}{now:%Y%m%dT%H%M%S}-{secrets.token_hex(2)}"
                had_library = files.marks.exists() or files.cache.exists()
                (staging / _REPLACING).write_text(aside.name, "utf-8")
                _sync_tree(staging)
                staging.rename(folder / DECIDED)
                sync_folder(folder)
                _finish(files)
    finally:
        shutil.rmtree(staging, ignore_errors=True)
        presence.close()
    with_articles = files.cache.name in manifest.files
    return Restored(manifest.made, with_articles, aside if had_library else None)


def finish_restoring(files: Files, presence: Presence) -> None:
    """Finishes a restoring that was cut short, and sweeps away what one left that never came so
    far. Raises LibraryBusy if another program is about to do so too."""
    left = [files.folder / DECIDED, *files.folder.glob(f"{STAGING}*")]
    left += files.folder.glob(f"{WORK}*")
    if not any(path.exists() for path in left):
        return
    with presence.alone() as alone:
        if alone:
            _finish(files)
            for path in left:
                shutil.rmtree(path, ignore_errors=True)
        elif (files.folder / DECIDED).exists():
            raise LibraryBusy


# --- checking ---------------------------------------------------------------------------------


@contextlib.contextmanager
def _doubting(backup: Path) -> Iterator[None]:
    """Whatever a zip file can be wrong in means that it is no back-up."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        zlib.error,
        struct.error,
        EOFError,
        RuntimeError,
        KeyError,
        ValueError,
        msgspec.MsgspecError,
    ) as error:
        raise NotABackup(file=backup.name) from error


def _unpack(backup: Path, target: Path, files: Files) -> Manifest:
    try:
        source = backup.open("rb")
    except OSError as error:
        raise NoSuchFile(file=str(backup)) from error
    with source, _doubting(backup), zipfile.ZipFile(source) as archive:
        manifest = _manifest(archive, backup)
        with library_faults(files):
            wanted = sum(packed.bytes for packed in manifest.files.values())
            if shutil.disk_usage(target).free < wanted + _ROOM:
                raise DiskFull
            for name, packed in manifest.files.items():
                path = target / name
                path.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(name) as inside, path.open("xb") as out:
                    if not _copy(inside, out, packed.bytes, packed.sha256):
                        raise NotABackup(file=backup.name)
                    out.flush()
                    os.fsync(out.fileno())
        _check_databases(target, files, backup)
    return manifest


def _manifest(archive: zipfile.ZipFile, backup: Path) -> Manifest:
    """The manifest, if all that it names and nothing else is in the file."""
    if archive.getinfo(MANIFEST).file_size > _LARGEST_MANIFEST:
        raise NotABackup(file=backup.name)
    document = archive.read(MANIFEST)
    versions = msgspec.json.decode(document, type=_Versions)
    if (
        versions.format // 1000 > FORMAT // 1000
        or versions.marks // 1000 > schema.MARKS_STEPS[-1].version // 1000
        or (versions.cache or 0) // 1000 > schema.CACHE_STEPS[-1].version // 1000
    ):
        raise BackupTooNew
    manifest = msgspec.json.decode(document, type=Manifest)
    names = archive.namelist()
    named = set(manifest.files)
    if (
        len(names) != len(set(names))
        or named | {MANIFEST} != set(names)
        or Files(Path()).marks.name not in named
        or not all(map(_is_ours, named))
    ):
        raise NotABackup(file=backup.name)
    return manifest


class _Versions(msgspec.Struct):
    """The part of a manifest that every version of it has."""

    format: int
    marks: int
    cache: int | None = None


def _is_ours(name: str) -> bool:
    files = Files(Path())
    return name in (files.marks.name, files.cache.name, SETTINGS) or bool(_PICTURE.fullmatch(name))


def _copy(source: IO[bytes], target: IO[bytes], size: int, sha256: str) -> bool:
    """Copies a file and says whether it was the stated one; never writes more than stated."""
    digest = hashlib.sha256()
    left = size
    while block := source.read(min(_BLOCK, left + 1)):
        left -= len(block)
        if left < 0:
            return False
        digest.update(block)
        target.write(block)
    return left == 0 and digest.hexdigest() == sha256


def _check_databases(target: Path, files: Files, backup: Path) -> None:
    """Reads both databases whole: a back-up of something damaged must not replace anything."""
    staged = Files(target)
    try:
        marks = look_at(staged.marks, schema.MARKS_ID, schema.MARKS_STEPS, deep=True)
        cache = look_at(staged.cache, schema.CACHE_ID, schema.CACHE_STEPS, deep=True)
    except LibraryTooNew as error:
        raise BackupTooNew from error
    except sqlite3.Error as error:
        raise NotABackup(file=backup.name) from error
    if marks is not Health.SOUND or cache is Health.DAMAGED:
        raise NotABackup(file=backup.name)


def _sync_tree(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_dir():
            sync_folder(path)
    sync_folder(folder)


# --- finishing --------------------------------------------------------------------------------


def _finish(files: Files) -> None:
    """Moves the old library aside and the new one in, from wherever a killed one stopped."""
    decided = files.folder / DECIDED
    if not decided.exists():
        return
    replacing, moved = decided / _REPLACING, decided / _MOVED
    if replacing.exists():
        also = [SETTINGS] if (decided / _NEW / SETTINGS).exists() else []
        _move_old(files, also, files.folder / replacing.read_text("utf-8"))
        replacing.rename(moved)
        sync_folder(decided)
    if moved.exists() and (decided / _NEW).exists():
        for path in sorted((decided / _NEW).iterdir()):
            path.rename(files.folder / path.name)
        sync_folder(files.folder)
    shutil.rmtree(decided)


def _move_old(files: Files, also: list[str], aside: Path) -> None:
    """Whatever order a kill leaves this in, each file is in one of the two places."""
    old = [
        path for pattern in (*_OF_THE_LIBRARY, *also) for path in sorted(files.folder.glob(pattern))
    ]
    if old:
        aside.mkdir(exist_ok=True)
    for path in old:
        path.rename(aside / path.name)
    for name in _MARKERS:
        (files.folder / name).unlink(missing_ok=True)
    sync_folder(files.folder)
