"""Makes ICU's data library small: what a reader of Bangla and English needs of it.

Qt's wheel brings ICU with all languages of the world, 32 MB, a fifth of the whole program. Qt asks
it to sort, to name time zones and to change case by a language's rules; languages that are not
there sort by the rules of Unicode's root. Everything else about languages Qt knows by itself.

The library is one table of files ("CmnD", icu4c/source/common/ucmndata.h) under one symbol: it is
read, items are left out, and binutils link what stays under the same symbol and name.
"""

from __future__ import annotations

import platform
import re
import struct
import subprocess
import tempfile
from pathlib import Path

LANGUAGES = ("root", "en", "en_US", "en_GB", "bn", "bn_BD", "bn_IN")
_TREES = ("coll", "zone", "lang", "region", "curr", "unit", "brkitr", "rbnf", "translit")
_INDEX = ("pool.res", "res_index.res", "supplementalData.res", "ucadata.icu")
# A language with or without script, country and variant: af.res, zh_Hant_TW.res.
_LOCALE = re.compile(r"[a-z]{2,3}(_[A-Za-z0-9]+)*\.res")

_MACHINES = {
    "x86_64": ("elf64-x86-64", "i386:x86-64"),
    "aarch64": ("elf64-littleaarch64", "aarch64"),
}


def is_kept(name: str) -> bool:
    """Whether an item stays, by its name without the package's: "coll/bn.res"."""
    folder, _, file = name.rpartition("/")
    if folder and folder not in _TREES:
        return True
    if folder in ("rbnf", "translit"):
        return file == "res_index.res"
    if file.endswith((".cnv", ".dict")) or file == "unames.icu":
        return False
    return file in _INDEX or not _LOCALE.fullmatch(file) or file[:-4] in LANGUAGES


def items_of(package: bytes) -> dict[str, bytes]:
    """The items of a data package by their whole names, in its order.

    Raises ValueError where it is not one.
    """
    (header,) = struct.unpack_from("<H", package)
    if package[2:4] != b"\xda\x27" or package[12:16] != b"CmnD":
        raise ValueError("not a package of ICU's data")
    (count,) = struct.unpack_from("<I", package, header)
    entries = list(struct.iter_unpack("<II", package[header + 4 : header + 4 + 8 * count]))
    ends = [data for _, data in entries[1:]] + [len(package) - header]
    found = {}
    for (name_at, start), end in zip(entries, ends, strict=True):
        at = header + name_at
        name = package[at : package.index(b"\0", at)].decode("ascii")
        found[name] = package[header + start : header + end]
    return found


def package_of(header: bytes, items: dict[str, bytes]) -> bytes:
    """A data package that holds these items, which are in the order of their names."""
    names, name_places = b"", []
    base = 4 + 8 * len(items)
    for name in items:
        name_places.append(base + len(names))
        names += name.encode("ascii") + b"\0"
    body = bytearray(-(base + len(names)) % 16)
    places = []
    for data in items.values():
        places.append(base + len(names) + len(body))
        body += data + bytes(-len(data) % 16)
    table = b"".join(struct.pack("<II", *pair) for pair in zip(name_places, places, strict=True))
    return header + struct.pack("<I", len(items)) + table + names + bytes(body)


def _symbol(library: Path) -> tuple[str, bytes]:
    """The name of the table, and its bytes."""
    listing = subprocess.run(
        ["readelf", "--wide", "--dyn-syms", "--sections", library],
        check=True,
        capture_output=True,
        encoding="utf-8",
    ).stdout
    symbol = re.search(r": ([0-9a-f]+)\s+(\w+)\s+OBJECT\s+GLOBAL.*?(icudt\d+_dat)$", listing, re.M)
    section = re.search(r"\.rodata\s+PROGBITS\s+([0-9a-f]+) ([0-9a-f]+) ([0-9a-f]+)", listing)
    if symbol is None or section is None:
        raise ValueError(f"{library.name} is not ICU's data")
    address, offset, size = (int(number, 16) for number in section.groups())
    start = int(symbol[1], 16) - address + offset
    return symbol[3], library.read_bytes()[start : offset + size]


def shrink(library: Path) -> None:
    """Replaces libicudata.so.N by one with what is kept. Raises ValueError where it is not ICU's
    data, CalledProcessError where binutils fail."""
    symbol, package = _symbol(library)
    (header,) = struct.unpack_from("<H", package)
    items = {
        name: data for name, data in items_of(package).items() if is_kept(name.partition("/")[2])
    }
    with tempfile.TemporaryDirectory() as folder:
        # File names come into the object: plain ones, wherever this is built.
        Path(folder, "data").write_bytes(package_of(package[:header], items))
        elf, machine = _MACHINES[platform.machine()]
        for command in (
            ["objcopy", "-I", "binary", "-O", elf, "-B", machine]
            + ["--rename-section", ".data=.rodata,alloc,load,readonly,data,contents"]
            + ["--set-section-alignment", ".data=16"]
            + ["--redefine-sym", f"_binary_data_start={symbol}", "data", "data.o"],
            ["ld", "-shared", "-z", "noexecstack", "-s", "--build-id=none"]
            + ["-soname", library.name, "-o", "made", "data.o"],
        ):
            subprocess.run(command, cwd=folder, check=True)
        library.write_bytes(Path(folder, "made").read_bytes())
