"""What the bundle is made of, with whose it is: everything in it has a licence that is named.

A part that nothing here knows ends the build: whoever adds it says what it is.
"""

from __future__ import annotations

import ast
import importlib.metadata
import re
import ssl
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import bundle_parts as parts

_COMMON = Path("/usr/share/common-licenses")
_LGPL = "LGPL-3.0-only"


@dataclass(frozen=True)
class Component:
    """`licence` is an SPDX expression; `texts` are files with its text, `files` what it brings."""

    name: str
    version: str
    licence: str
    kind: str = "library"
    purl: str = ""
    texts: tuple[Path, ...] = ()
    files: tuple[str, ...] = field(default=())
    note: str = ""


class UnknownPartError(LookupError):
    """Something is in the bundle and nothing says whose it is or under which licence."""


# Where the metadata of a Python package tells it in words, not as SPDX.
_WORDS = {
    "MIT License": "MIT",
    "peewee": "MIT",
    "tomli_w": "MIT",
    "webencodings": "BSD-3-Clause",
    "pyinstaller": "GPL-2.0-or-later WITH Bootloader-exception",
}

# Libraries of the building system by the beginning of their names.
_SYSTEM = {
    "libssl": ("OpenSSL", "Apache-2.0"),
    "libcrypto": ("OpenSSL", "Apache-2.0"),
    "libsqlite3": ("SQLite", "blessing"),
    "libffi": ("libffi", "MIT"),
    "libbz2": ("bzip2", "bzip2-1.0.6"),
    "liblzma": ("XZ Utils", "0BSD"),
    "libz.": ("zlib", "Zlib"),
    "libzstd": ("Zstandard", "BSD-3-Clause"),
    "libuuid": ("libuuid", "BSD-3-Clause"),
    "libexpat": ("Expat", "MIT"),
    "libmpdec": ("mpdecimal", "BSD-2-Clause"),
    "libbrotli": ("Brotli", "MIT"),
    "libfreetype": ("FreeType", "FTL OR GPL-2.0-or-later"),
    "libpng16": ("libpng", "libpng-2.0"),
    "libxcb": ("XCB", "X11"),
    "libxkbcommon": ("xkbcommon", "MIT"),
    "libwayland": ("Wayland", "MIT"),
}


def all_components(bundle: Path, toc_folder: Path, resources: Path) -> list[Component]:
    """Everything that is in the bundle, in the order of names. Raises UnknownPartError."""
    found = [
        *_python(),
        *_distributions(toc_folder),
        *_inside_wheels(bundle),
        *_system(bundle),
        *_qt(bundle),
        *_fonts(resources),
        Component(
            "Lucide",
            "",
            "ISC",
            kind="data",
            texts=(resources / "icons/LICENSE",),
            note="the icons of the window",
        ),
    ]
    return sorted(found, key=lambda part: (part.name.lower(), part.version))


def _python() -> Iterator[Component]:
    text = Path(sysconfig.get_path("stdlib")) / "LICENSE.txt"
    version = sys.version.split()[0]
    yield Component(
        "Python",
        version,
        "PSF-2.0",
        kind="platform",
        purl=f"pkg:generic/python@{version}",
        texts=(text,) if text.exists() else (),
    )


def _distributions(toc_folder: Path) -> Iterator[Component]:
    """The Python packages of which a module is in the bundle, and PyInstaller's own starter."""
    modules = _modules(toc_folder / "PYZ-00.toc") | _modules(toc_folder / "COLLECT-00.toc")
    owners = importlib.metadata.packages_distributions()
    names = {owner for module in modules for owner in owners.get(module, ())} | {"pyinstaller"}
    for name in sorted(names, key=str.lower):
        told = importlib.metadata.distribution(name)
        licence = _licence(told)
        texts = tuple(
            Path(str(file.locate()))
            for file in told.files or ()
            if ".dist-info/" in str(file)
            and re.search(r"(?i)(licen[cs]e|copying|notice)", file.name)
        )
        yield Component(
            told.name,
            told.version,
            licence,
            purl=f"pkg:pypi/{told.name.lower().replace('_', '-')}@{told.version}",
            texts=texts if "LGPL" not in licence else (_COMMON / "LGPL-3", _COMMON / "GPL-3"),
            note="only its starter and its hooks" if name == "pyinstaller" else "",
        )


def _modules(toc: Path) -> set[str]:
    """The top-level names of what PyInstaller collected."""
    told = ast.literal_eval(toc.read_text("utf-8"))
    entries = next(part for part in told if isinstance(part, list))
    return {re.split(r"[./]", entry[0])[0] for entry in entries}


def _licence(told: importlib.metadata.Distribution) -> str:
    fields = told.metadata.json
    stated = str(fields.get("license_expression") or fields.get("license") or "")
    licence = _WORDS.get(told.name) or _WORDS.get(stated) or stated
    if not licence or " " in licence.replace(" OR ", "").replace(" AND ", "").replace(" WITH ", ""):
        raise UnknownPartError(f"{told.name} states its licence as {stated!r}")
    return licence


def _inside_wheels(bundle: Path) -> Iterator[Component]:
    """What wheels have built in; their own licence files hold the texts."""
    known = {
        "libavif": ("libavif", "BSD-2-Clause"),
        "libXau": ("libXau", "MIT-open-group"),
        "libharfbuzz": ("HarfBuzz", "MIT-Modern-Variant"),
        "libjpeg": ("libjpeg-turbo", "IJG AND BSD-3-Clause AND Zlib"),
        "libtiff": ("LibTIFF", "libtiff"),
        "libwebp": ("libwebp", "BSD-3-Clause"),
        "libsharpyuv": ("libwebp", "BSD-3-Clause"),
        "libopenjp2": ("OpenJPEG", "BSD-2-Clause"),
        "liblcms2": ("Little CMS", "MIT"),
        **_SYSTEM,
    }
    files: dict[tuple[str, str], list[str]] = {}
    for path in sorted(bundle.rglob("pillow.libs/*")):
        files.setdefault(_known(path.name, known), []).append(path.name)
    for (name, licence), names in files.items():
        yield Component(name, "", licence, files=tuple(names), note="in Pillow")


def _known(file: str, table: dict[str, tuple[str, str]]) -> tuple[str, str]:
    for beginning, found in table.items():
        if file.startswith(beginning):
            return found
    raise UnknownPartError(f"{file}: name its licence in packaging/components.py")


def _system(bundle: Path) -> Iterator[Component]:
    """Libraries copied from the building system, with the version of its package."""
    inside = bundle / "_internal"
    files = [path for path in sorted(inside.glob("lib*.so*")) if not path.is_symlink()]
    files += sorted((inside / parts.FALLBACK).glob("*"))
    by_package: dict[str, list[str]] = {}
    for path in files:
        name = re.sub(r"^\d\d-", "", path.name)
        if not name.startswith(("libpython", "libQt6", "libicu", "libpyside", "libshiboken")):
            by_package.setdefault(_package(name), []).append(name)
    for package, names in sorted(by_package.items()):
        title, licence = _known(names[0], _SYSTEM)
        version = ssl.OPENSSL_VERSION.split()[1] if title == "OpenSSL" else ""
        text = Path("/usr/share/doc") / package / "copyright"
        yield Component(
            f"{title} ({package})" if package else title,
            _dpkg("-f", "${Version}", package) if package else version,
            licence,
            purl=f"pkg:deb/debian/{package}" if package else "",
            texts=(text,) if package and text.exists() else (),
            files=tuple(names),
        )


def _package(library: str) -> str:
    """The Debian package that brings a library; empty where dpkg does not know."""
    told = subprocess.run(
        ["dpkg-query", "-S", f"*/{library}*"], capture_output=True, encoding="utf-8", check=False
    ).stdout
    names = {line.split(":")[0] for line in told.splitlines() if "-dev" not in line}
    return min(names, default="")


def _dpkg(*words: str) -> str:
    told = subprocess.run(["dpkg-query", "-W", *words], capture_output=True, encoding="utf-8")
    return told.stdout.strip()


def _qt(bundle: Path) -> Iterator[Component]:
    from PySide6.QtCore import qVersion

    names = sorted(path.name for path in bundle.rglob("libQt6*.so.6") if not path.is_symlink())
    yield Component(
        "Qt",
        str(qVersion()),
        _LGPL,
        kind="framework",
        purl=f"pkg:generic/qt@{qVersion()}",
        texts=(_COMMON / "LGPL-3", _COMMON / "GPL-3"),
        files=tuple(names),
        note="unchanged, in shared libraries that may be replaced",
    )
    icu = [path for path in bundle.rglob("libicu*.so.*") if not path.is_symlink()]
    version = icu[0].name.rpartition(".")[2] if icu else ""
    yield Component(
        "ICU",
        version,
        "Unicode-3.0",
        files=tuple(sorted(path.name for path in icu)),
        note="in Qt; its data has Bangla and English only",
    )


def _fonts(resources: Path) -> Iterator[Component]:
    for folder in sorted(path for path in (resources / "fonts").iterdir() if path.is_dir()):
        text = folder / "OFL.txt"
        if not text.exists():
            raise UnknownPartError(f"{folder.name} has no OFL.txt")
        yield Component(
            folder.name.replace("-", " ").title(),
            "",
            "OFL-1.1",
            kind="data",
            texts=(text,),
            files=tuple(sorted(path.name for path in folder.glob("*.ttf"))),
            note="a font",
        )
