"""Builds the one-folder bundle with PyInstaller and makes it small."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import bundle_parts as parts
import icu_data
import imports

_INSIDE = "_internal"
# Built where symbols were kept; libraries of wheels are left as their makers shipped them.
_STRIPPED = (
    "libpython3*",
    "python3*/lib-dynload/*.so",
    "_brotli*.so",
    "lib*.so*",
)


def build(source: Path, work: Path) -> Path:
    """The bundle's folder, complete but for the licences; all that is imported is in it."""
    out, scratch = work / "bundle", work / "pyinstaller"
    for old in (out, scratch):
        shutil.rmtree(old, ignore_errors=True)
    environment = os.environ | {
        # Sets are written into bytecode in the order of their hashes.
        "PYTHONHASHSEED": "0",
        "LC_ALL": "C.UTF-8",
        "PYTHONDONTWRITEBYTECODE": "1",
        # What PyInstaller keeps between builds must not leak from one commit to another.
        "PYINSTALLER_CONFIG_DIR": str(work / "pyinstaller-cache"),
    }
    subprocess.run(
        [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level=WARN"]
        + ["--distpath", str(out), "--workpath", str(scratch), "packaging/potrika.spec"],
        cwd=source,
        env=environment,
        check=True,
    )
    bundle = out / "potrika"
    _strip(bundle / _INSIDE)
    for library in (bundle / _INSIDE).rglob("libicudata.so.*"):
        if not library.is_symlink():
            icu_data.shrink(library)
    _add_fallback(bundle / _INSIDE)
    _drop_dead_links(bundle)
    imports.check(source, bundle, scratch / "potrika" / imports.STARTER)
    return bundle


def _strip(inside: Path) -> None:
    for pattern in _STRIPPED:
        for file in sorted(inside.glob(pattern)):
            if not file.is_symlink():
                subprocess.run(["strip", "--strip-unneeded", file], check=True)


def _add_fallback(inside: Path) -> None:
    """The small libraries, numbered in the order in which they can be loaded."""
    folder = inside / parts.FALLBACK
    folder.mkdir()
    known = dict(_resolved(inside / "PySide6/Qt/plugins/platforms"))
    for number, name in enumerate(parts.SMALL_X_LIBRARIES):
        if name not in known:
            raise FileNotFoundError(f"{name} is not on this system: install its package")
        copy = folder / f"{number:02}-{name}"
        shutil.copyfile(known[name].resolve(), copy)
        copy.chmod(0o644)


def _resolved(folder: Path) -> Iterator[tuple[str, Path]]:
    for plugin in sorted(folder.glob("*.so")):
        told = subprocess.run(["ldd", plugin], check=True, capture_output=True, encoding="utf-8")
        for name, path in re.findall(r"^\s*(\S+) => (/\S+)", told.stdout, re.MULTILINE):
            yield name, Path(path)


def _drop_dead_links(bundle: Path) -> None:
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() and not path.exists():
            path.unlink()


def needed_from_system(bundle: Path, *, with_fallback: bool) -> dict[str, set[str]]:
    """The shared libraries that a system must bring (by soname), each with the files wanting it."""
    files = [path for path in sorted(bundle.rglob("*")) if path.is_file()]
    here = {path.name for path in files}
    if with_fallback:
        here |= {name.split("-", 1)[1] for name in here if re.match(r"\d\d-lib", name)}
    wanted: dict[str, set[str]] = {}
    for path in files:
        if path.is_symlink() or path.parent.name == parts.FALLBACK:
            continue
        for name in _elf_needs(path):
            if name not in here:
                wanted.setdefault(name, set()).add(path.name)
    return wanted


def _elf_needs(path: Path) -> list[str]:
    with path.open("rb") as file:
        if file.read(4) != b"\x7fELF":
            return []
    told = subprocess.run(["objdump", "-p", path], check=True, capture_output=True).stdout.decode()
    return re.findall(r"NEEDED\s+(\S+)", told)


def oldest_libc(bundle: Path) -> tuple[int, ...]:
    """The version of glibc that the bundle needs, as (2, 35)."""
    newest: tuple[int, ...] = (2, 17)
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        if _elf_needs(path):
            told = subprocess.run(["objdump", "-T", path], check=True, capture_output=True).stdout
            for found in re.findall(rb"GLIBC_(\d+(?:\.\d+)+)", told):
                newest = max(newest, tuple(int(part) for part in found.split(b".")))
    return newest
