"""The package for Debian, Ubuntu and their kin."""

from __future__ import annotations

import hashlib
import re
import shutil
import subprocess
import textwrap
import time
from pathlib import Path

import bundle
import bundle_parts
import files
import share
import system_libraries
from components import Component
from source import Source

from reader.identity import APP_ID

MAINTAINER = "The Potrika developers <potrika@users.noreply.github.com>"
_DATA = Path(__file__).resolve().parent / "data"
_DESCRIPTION = """Bangla newspapers, whole and offline
 At home Potrika brings the day's newspapers in by itself. On the train, with
 no network, everything is there: whole articles, not headlines. What was read
 stays read.
 .
 বাংলা সংবাদপত্র, পুরোটা, নেটওয়ার্ক ছাড়াই: বাসায় পত্রিকা নিজেই সব খবর এনে
 রাখে, তারপর যেখানে ইন্টারনেট নেই সেখানে পুরো খবর পড়া যায়।
"""


def lay_out(
    source: Source, root: Path, program: Path, shared: Path, parts: list[Component], work: Path
) -> Path:
    """Lays the tree of the package out, from the bundle and the folder for `share`."""
    tree = work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    home = tree / "usr/lib/potrika"
    shutil.copytree(program, home, symlinks=True)
    shutil.rmtree(home / "_internal" / bundle_parts.FALLBACK)
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/potrika").symlink_to("../lib/potrika/potrika")
    shutil.copytree(shared, tree / "usr/share")
    entry = tree / "usr/share/applications" / f"{APP_ID}.desktop"
    entry.write_text(entry.read_text("utf-8").replace(share.COMMAND, "potrika"), "utf-8")
    for page in sorted((tree / "usr/share/man").rglob("*.1")):
        files.compress(page)
    _documents(source, root, parts, tree / "usr/share/doc/potrika")
    overrides = tree / "usr/share/lintian/overrides/potrika"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(_DATA / "lintian-overrides", overrides)
    _control(source, tree, home)
    files.settle(tree, source.epoch)
    (tree / "DEBIAN/postrm").chmod(0o755)
    return tree


def pack(source: Source, tree: Path, out: Path) -> Path:
    """Packs the tree; the path of the .deb."""
    architecture = _architecture()
    packed = out / f"potrika_{source.full_version}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", "-z9", "--threads-max=1", "--build"]
        + [str(tree), str(packed)],
        check=True,
        stdout=subprocess.DEVNULL,
    )
    return packed


def _architecture() -> str:
    told = subprocess.run(["dpkg", "--print-architecture"], check=True, capture_output=True)
    return told.stdout.decode().strip()


def _control(source: Source, tree: Path, home: Path) -> None:
    wanted = bundle.needed_from_system(home, with_fallback=False)
    depends = system_libraries.depends(wanted, bundle.oldest_libc(home))
    kilobytes = -(-files.size_of(tree) // 1024)
    control = tree / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(
        f"Package: potrika\nVersion: {source.full_version}\nArchitecture: {_architecture()}\n"
        f"Maintainer: {MAINTAINER}\nInstalled-Size: {kilobytes}\n"
        f"Depends: {', '.join(depends)}\n"
        "Recommends: ca-certificates\nSuggests: ibus, ibus-m17n | ibus-avro\n"
        "Section: net\nPriority: optional\nHomepage: https://potrika.github.io\n"
        f"Description: {_DESCRIPTION}",
        "utf-8",
    )
    shutil.copyfile(_DATA / "postrm", control / "postrm")
    sums = [
        f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n"  # noqa: S324 dpkg's
        for path in sorted(tree.rglob("*"))
        if path.is_file() and not path.is_symlink() and control not in path.parents
    ]
    (control / "md5sums").write_text("".join(sums), "utf-8")


def _documents(source: Source, root: Path, parts: list[Component], folder: Path) -> None:
    folder.mkdir(parents=True)
    (folder / "copyright").write_text(_copyright(root, parts), "utf-8")
    (folder / "changelog").write_text(_changelog(source, root), "utf-8")
    files.compress(folder / "changelog")


def _changelog(source: Source, root: Path) -> str:
    """The newest part of CHANGELOG.md as Debian writes it."""
    text = (root / "CHANGELOG.md").read_text("utf-8")
    newest = re.split(r"^## ", text, flags=re.MULTILINE)[1]
    points = re.findall(r"^- (.+(?:\n  .+)*)", newest, re.MULTILINE)
    lines = [
        textwrap.fill(
            re.sub(r"\s+", " ", point), 78, initial_indent="  * ", subsequent_indent="    "
        )
        for point in points
    ]
    moment = time.strftime("%a, %d %b %Y %H:%M:%S +0000", time.gmtime(source.epoch))
    head = f"potrika ({source.full_version}) unstable; urgency=medium"
    return "\n\n".join((head, "\n".join(lines), f" -- {MAINTAINER}  {moment}")) + "\n"


def _copyright(root: Path, parts: list[Component]) -> str:
    """Debian's machine-readable form; the whole texts of what is brought lie in the bundle."""
    mit = (root / "LICENSE").read_text("utf-8").split("\n\n", 2)
    body = "\n".join(f" {line}" if line else " ." for line in mit[2].strip().splitlines())
    brought = "\n".join(
        textwrap.fill(
            f"{part.name} {part.version}".strip() + f": {part.licence}",
            76,
            initial_indent="  ",
            subsequent_indent="   ",
        )
        for part in parts
    )
    return f"""Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Potrika
Source: https://potrika.github.io
Comment: The package brings these parts of others, whose licences are in
 /usr/lib/potrika/_internal/licences and whose list for programs is
 /usr/lib/potrika/_internal/potrika.cdx.json:
{brought}

Files: *
Copyright: 2026 The Potrika developers
License: MIT

Files: usr/lib/potrika/_internal/PySide6/* usr/lib/potrika/_internal/shiboken6/*
Copyright: The Qt Company Ltd. and other contributors
License: LGPL-3
 On Debian systems the text of the GNU Lesser General Public License, version 3,
 is in /usr/share/common-licenses/LGPL-3.

Files: usr/lib/potrika/_internal/resources/fonts/*
Copyright: the authors named in each folder's OFL.txt
License: OFL-1.1
 The SIL Open Font License 1.1, whose text is beside each font.

License: MIT
{body}
"""
