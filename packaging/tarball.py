"""The archive for a home folder: the bundle, what desktops want to know of it, and install.sh."""

from __future__ import annotations

import platform
import shutil
import subprocess
from pathlib import Path

import files
from source import Source

_DATA = Path(__file__).resolve().parent / "data"


def _name(source: Source) -> str:
    return f"potrika-{source.full_version}-linux-{platform.machine()}"


def lay_out(source: Source, program: Path, shared: Path, work: Path) -> Path:
    """Lays the folder of the archive out, from the bundle and the folder for `share`."""
    name = _name(source)
    tree = work / "tarball"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(program, tree / name / "potrika", symlinks=True)
    shutil.copytree(shared, tree / name / "potrika" / "share")
    for script in ("install.sh", "README.txt"):
        shutil.copyfile(_DATA / script, tree / name / script)
    shutil.copyfile(_DATA / "uninstall.sh", tree / name / "potrika" / "uninstall.sh")
    files.settle(tree, source.epoch)
    for script in ("install.sh", "potrika/uninstall.sh"):
        (tree / name / script).chmod(0o755)
    return tree


def pack(source: Source, tree: Path, out: Path) -> Path:
    """Packs it; the path of the .tar.xz."""
    packed = out / f"{_name(source)}.tar.xz"
    plain = tree.with_suffix(".tar")
    subprocess.run(
        ["tar", "--create", f"--file={plain}", f"--directory={tree}", "--format=gnu"]
        + ["--sort=name", "--owner=0", "--group=0", "--numeric-owner", f"--mtime=@{source.epoch}"]
        + [_name(source)],
        check=True,
    )
    with packed.open("wb") as file:
        subprocess.run(["xz", "-9", "--threads=1", "--stdout", plain], stdout=file, check=True)
    plain.unlink()
    return packed
