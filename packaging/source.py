"""The source that is packaged: a commit, taken out of git so that nothing else gets in."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tarfile
import time
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

NOTE = "build.json"


@dataclass(frozen=True)
class Source:
    """`epoch` is the commit's time (seconds since 1970), the only time that gets into a package.

    `release` tells that the commit has the tag of its version.
    """

    version: str
    commit: str
    epoch: int
    release: bool
    changed: bool

    @property
    def full_version(self) -> str:
        """How packages are numbered: builds before a release sort before it, by their time."""
        if self.release and not self.changed:
            return self.version
        moment = time.strftime("%Y%m%d.%H%M%S", time.gmtime(self.epoch))
        changed = ".changed" if self.changed else ""
        return f"{self.version}~git{moment}.{self.commit or 'none'}{changed}"

    @property
    def date(self) -> str:
        """The commit's day in UTC."""
        return time.strftime("%Y-%m-%d", time.gmtime(self.epoch))

    def note(self) -> dict[str, Any]:
        """What the program knows of its build (see reader/identity.py)."""
        return {
            "version": self.version,
            "commit": self.commit or "unknown",
            "date": self.date,
            "changed": self.changed,
        }


def _git(root: Path, *words: str) -> bytes:
    return subprocess.run(["git", "-C", root, *words], check=True, stdout=subprocess.PIPE).stdout


def _version(root: Path) -> str:
    for line in (root / "reader/__init__.py").read_text("utf-8").splitlines():
        if line.startswith("__version__"):
            return line.split('"')[1]
    raise ValueError("reader/__init__.py tells no version")


def source_of(root: Path, *, as_is: bool, revision: str = "HEAD") -> Source:
    """What is known of a source tree; without git only its version, and SOURCE_DATE_EPOCH.

    `as_is` takes the tree with whatever was changed in it, and says so in the version.
    """
    if not (root / ".git").exists():
        epoch = int(os.environ.get("SOURCE_DATE_EPOCH", "0")) or int(time.time())
        return Source(_version(root), "", epoch, release=False, changed=False)
    commit = _git(root, "rev-parse", "--short=12", revision).decode().strip()
    epoch = int(_git(root, "log", "-1", "--format=%ct", revision))
    tags = _git(root, "tag", "--points-at", revision).decode().split()
    changed = as_is and bool(_git(root, "status", "--porcelain").strip())
    version = _version(root)
    return Source(version, commit, epoch, release=f"v{version}" in tags, changed=changed)


def lay_out(root: Path, folder: Path, *, as_is: bool, revision: str = "HEAD") -> None:
    """Puts the commit's files into a new folder, or those of the tree that git knows or would."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if not (root / ".git").exists():
        leave = shutil.ignore_patterns("build", "dist", ".venv", ".tools", "__pycache__")
        shutil.copytree(root, folder, dirs_exist_ok=True, ignore=leave)
    elif as_is:
        listed = _git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard")
        for name in filter(None, listed.decode().split("\0")):
            if (root / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(root / name, folder / name)
    else:
        with tarfile.open(fileobj=BytesIO(_git(root, "archive", revision))) as archive:
            archive.extractall(folder, filter="data")


def write_note(source: Source, folder: Path) -> None:
    """Leaves in the folder what the bundle tells of its build, and what its packaging needs."""
    (folder / NOTE).write_text(json.dumps(source.note()), "utf-8")
    (folder / "source.json").write_text(json.dumps(asdict(source)), "utf-8")


def read_note(folder: Path) -> Source:
    """What write_note() left."""
    return Source(**json.loads((folder / "source.json").read_text("utf-8")))
