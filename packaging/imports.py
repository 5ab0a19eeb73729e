"""Whether the bundle has all that the program imports, now or late.

PyInstaller follows the imports that it can read; what comes by name (reader.later, a table of
functions) it cannot. So the bundle itself is asked: a second starter with the same modules, which
no package gets, imports every module of ours and every name that our code imports anywhere.
"""

from __future__ import annotations

import ast
import importlib.util
import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import bundle_parts as parts

STARTER = "import_all"
"""What packaging/potrika.spec calls the second starter."""

_LATER = "later"  # reader.later.later
_ENTRY = "main.py"


class MissingImportError(ImportError):
    """The bundle lacks something that the program imports."""


def check(source: Path, bundle: Path, starter: Path) -> int:
    """Imports everything within the bundle; how much that was. Raises MissingImportError."""
    names = needed(source)
    guest = bundle / STARTER
    shutil.copy2(starter, guest)
    try:
        told = subprocess.run(
            [guest],
            input="\n".join(names),
            env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    finally:
        guest.unlink()
    if told.returncode or told.stdout.strip() != str(len(names)):
        raise MissingImportError(told.stderr.strip() or f"of {len(names)}: {told.stdout!r}")
    return len(names)


def needed(source: Path) -> list[str]:
    """What the program imports, in order: "module", or "module:name" for a name in it.

    Left out is what this Python does not have either (Windows' own modules).
    """
    found: set[str] = set()
    for file in [source / _ENTRY, *_ours(source)]:
        module = ".".join(file.relative_to(source).with_suffix("").parts)
        module = module.removesuffix(".__init__")
        if file.name != _ENTRY:
            found.add(module)
        found.update(_imported(ast.parse(file.read_bytes())))
    return sorted(name for name in found if _is_here(name.partition(":")[0]))


def _ours(source: Path) -> Iterator[Path]:
    for package in parts.PACKAGES:
        yield from sorted((source / package).rglob("*.py"))


def _is_here(module: str) -> bool:
    top = module.partition(".")[0]
    return top in parts.PACKAGES or importlib.util.find_spec(top) is not None


def _imported(node: ast.AST) -> Iterator[str]:
    """Of one file, wherever it stands, but for what only type checkers read."""
    if isinstance(node, ast.If) and _is_for_types(node.test):
        for otherwise in node.orelse:
            yield from _imported(otherwise)
        return
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
        yield from (f"{node.module}:{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _LATER:
        package, *names = _texts(node.args)
        yield from (f"{package}.{name}".lstrip(".") for name in names)
    for child in ast.iter_child_nodes(node):
        yield from _imported(child)


def _is_for_types(test: ast.expr) -> bool:
    return isinstance(test, ast.Name) and test.id == "TYPE_CHECKING"


def _texts(arguments: list[ast.expr]) -> Iterator[str]:
    for argument in arguments:
        value = argument.value if isinstance(argument, ast.Starred) else argument
        told = ast.literal_eval(value)
        yield from [told] if isinstance(told, str) else told
