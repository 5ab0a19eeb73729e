"""What PySide compiles anew at each start, compiled once or when it is used.

PySide carries the Python side of its signatures as source within a library and compiles it
whenever it is imported: 16 ms, a sixth of the start of the smallest window. Here the result is
kept in the user's cache, as Python keeps that of modules in __pycache__, by what was compiled.
A cache that is missing or of no use costs that time and nothing else. Another 8 ms go into regular
expressions that only tell of signatures, in errors and help: they are compiled if that is asked
for.
"""

from __future__ import annotations

import builtins
import contextlib
import functools
import marshal
import os
import re
import sys
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from types import CodeType
from typing import Any

_OF_PYSIDE = "shibokensupport/"
_Key = tuple[str, int, int]


def cache_file() -> Path | None:
    """Where it is kept: a file for each version of Python; None where there is no known place."""
    home = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")  # noqa: PTH111 quick
    if os.name != "posix" or not os.path.isabs(home):  # noqa: PTH117 quick
        return None
    return Path(home, "potrika", f"pyside-{sys.implementation.cache_tag}-{sys.hexversion:x}")


@contextlib.contextmanager
def compiled_once(file: Path | None) -> Iterator[None]:
    """Within, what PySide compiles is taken from the file, or put there for the next time."""
    known = _read(file)
    before = len(known)
    compile_pattern = re.compile
    compile_ = builtins.compile

    def look_up(source: Any, filename: Any, mode: str, *rest: Any, **options: Any) -> Any:
        if not (isinstance(source, bytes) and str(filename).startswith(_OF_PYSIDE)):
            return compile_(source, filename, mode, *rest, **options)
        key = filename, len(source), zlib.crc32(source)
        if key not in known:
            known[key] = compile_(source, filename, mode, *rest, **options)
        return known[key]

    def put_off(pattern: Any, flags: Any = 0) -> Any:
        caller = sys._getframe(1).f_globals.get("__name__", "")  # noqa: SLF001 its documented use
        if not caller.startswith(_OF_PYSIDE[:-1]):
            return compile_pattern(pattern, flags)
        return _Pattern(lambda: compile_pattern(pattern, flags))

    builtins.compile = look_up
    re.compile = put_off
    try:
        yield
    finally:
        builtins.compile = compile_
        re.compile = compile_pattern
        _import_plainly()
    if file is not None and len(known) != before:
        _write(file, known)


def _import_plainly() -> None:
    """PySide looks at every import for its `__feature__`, of which nothing here makes use."""
    plain = getattr(builtins, "__orig_import__", None)
    if plain is not None:
        builtins.__import__ = plain


class _Pattern:
    """Stands for a regular expression until one of its methods is called."""

    def __init__(self, make: Callable[[], re.Pattern[str]]) -> None:
        self._make = functools.cache(make)

    def __getattr__(self, name: str) -> Any:
        if not callable(getattr(re.Pattern, name)) or name.startswith("__"):
            return getattr(self._make(), name)
        return lambda *values, **named: getattr(self._make(), name)(*values, **named)


def _read(file: Path | None) -> dict[_Key, CodeType]:
    if file is None:
        return {}
    try:
        known = marshal.loads(file.read_bytes())  # noqa: S302 - our own, as __pycache__ is
    except (OSError, EOFError, ValueError, TypeError):
        return {}
    return known if isinstance(known, dict) else {}


def _write(file: Path, known: dict[_Key, CodeType]) -> None:
    part = file.with_name(f"{file.name}.{os.getpid()}")
    with contextlib.suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(marshal.dumps(known))
        part.replace(file)
