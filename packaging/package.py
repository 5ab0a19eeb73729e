"""Builds what readers install: a .deb and a .tar.xz for a home folder, from one commit.

    ./dev package                 from the last commit, into dist/
    ./dev package --as-is         from the files as they are now; the version says so
    ./dev package --out FOLDER --work FOLDER --revision REVISION --skip-checks

The packages are the same to the byte for one commit on one system (packaging/compare.sh).
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import source

if TYPE_CHECKING:
    import components

_HERE = Path(__file__).resolve().parent
_MB = 1_000_000
_DOWNLOAD_MB = 40
_DISK_MB = 130
_FILES = "source"


def _say(text: str) -> None:
    sys.stderr.write(f"package: {text}\n")


def _lay_out(args: argparse.Namespace, root: Path) -> int:
    """Takes the source out of git and goes on with the scripts that are in it."""
    known = source.source_of(root, as_is=args.as_is, revision=args.revision)
    folder = args.work / _FILES
    _say(f"packing {known.full_version}, {'the files as they are' if args.as_is else 'a commit'}")
    source.lay_out(root, folder, as_is=args.as_is, revision=args.revision)
    source.write_note(known, folder)
    command = [sys.executable, str(folder / "packaging/package.py"), "--laid-out"]
    command += ["--out", str(args.out), "--work", str(args.work)]
    command += ["--skip-checks"] if args.skip_checks else []
    environment = os.environ | {
        "SOURCE_DATE_EPOCH": str(known.epoch),
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    return subprocess.run(command, env=environment, check=False).returncode


def _pack(
    args: argparse.Namespace,
    known: source.Source,
    root: Path,
    program: Path,
    parts: list[components.Component],
) -> list[Path]:
    """Both packages, packed side by side: xz takes one processor and most of the time."""
    import deb
    import share
    import tarball

    shared = args.work / "share"
    shutil.rmtree(shared, ignore_errors=True)
    share.lay_out(known, root, shared)
    with ThreadPoolExecutor() as threads:
        packing = []
        if shutil.which("dpkg-deb"):
            tree = deb.lay_out(known, root, program, shared, parts, args.work)
            packing.append(threads.submit(deb.pack, known, tree, args.out))
        tree = tarball.lay_out(known, program, shared, args.work)
        packing.append(threads.submit(tarball.pack, known, tree, args.out))
        return [packed.result() for packed in packing]


def _build(args: argparse.Namespace, root: Path) -> int:
    sys.path.append(str(root))
    import bill
    import bundle
    import components
    import files

    begun = time.monotonic()
    known = source.read_note(root)
    program = bundle.build(root, args.work)
    parts = components.all_components(
        program, args.work / "pyinstaller/potrika", root / "resources"
    )
    bill_file = bill.write(known, parts, root, program / "_internal")
    files.settle(program, known.epoch)
    on_disk = files.size_of(program) / _MB
    _say(f"the bundle: {on_disk:.1f} MB on disk, {time.monotonic() - begun:.0f} s")
    args.out.mkdir(parents=True, exist_ok=True)
    for old in args.out.glob("potrika[_-]*"):
        old.unlink()
    made = _pack(args, known, root, program, parts)
    copy = args.out / f"potrika-{known.full_version}.cdx.json"
    shutil.copyfile(bill_file, copy)
    sums = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in [*made, copy]
    ]
    (args.out / "SHA256SUMS").write_text("".join(sums), "utf-8")
    for path in made:
        _say(f"{path} ({path.stat().st_size / _MB:.1f} MB)")
    _say(f"{len(parts)} parts with their licences in {copy.name}")
    too_big = [path.name for path in made if path.stat().st_size > _DOWNLOAD_MB * _MB]
    if too_big or on_disk > _DISK_MB:
        _say(f"too big: at most {_DOWNLOAD_MB} MB to download and {_DISK_MB} MB on disk")
        return 1
    if args.skip_checks:
        return 0
    checks = [str(_HERE / "check.sh"), str(args.work), *map(str, made)]
    return subprocess.run(["sh", *checks], check=False).returncode


def main(argv: list[str] | None = None) -> int:
    """Builds the packages; 0 when they are there and sound."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--as-is", action="store_true", help="the files as they are now")
    parser.add_argument("--revision", default="HEAD", help="another commit")
    parser.add_argument("--out", type=Path, default=_HERE.parent / "dist", help="for the packages")
    parser.add_argument("--work", type=Path, default=_HERE.parent / "build/package")
    parser.add_argument("--skip-checks", action="store_true", help="only build")
    parser.add_argument("--laid-out", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args(argv)
    args.out, args.work = args.out.resolve(), args.work.resolve()
    root = _HERE.parent
    return _build(args, root) if args.laid_out else _lay_out(args, root)


if __name__ == "__main__":
    sys.exit(main())
