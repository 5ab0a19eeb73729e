"""Files as a package has them: the same rights and times, whoever builds it and when."""

from __future__ import annotations

import gzip
import os
from pathlib import Path


def settle(folder: Path, epoch: int) -> None:
    """Sets times and rights of everything below: all may read it, and run what is no library."""
    for path in sorted(folder.rglob("*"), reverse=True):
        if not path.is_symlink():
            runs = path.stat().st_mode & 0o100 and ".so" not in path.name
            path.chmod(0o755 if runs or path.is_dir() else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)
    folder.chmod(0o755)
    os.utime(folder, (epoch, epoch))


def compress(file: Path) -> None:
    """Replaces a file by its .gz, which holds neither its name nor its time."""
    packed = gzip.compress(file.read_bytes(), compresslevel=9, mtime=0)
    file.with_name(file.name + ".gz").write_bytes(packed)
    file.unlink()


def size_of(folder: Path) -> int:
    """Bytes of all files below."""
    return sum(p.stat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink())
