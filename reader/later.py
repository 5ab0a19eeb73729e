"""Modules that are imported when they are first used.

A start pays for what the first picture needs and for no more: what writes, searches, mends or
packs comes when it is asked for. A room's public face names such modules with `later` and leaves
the rest of its code as it is; elsewhere imports stand on top, as usual.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any


class _Later:
    """Stands for a module. The import system's own lock keeps threads apart."""

    __slots__ = ("_name",)

    def __init__(self, name: str) -> None:
        object.__setattr__(self, "_name", name)

    def __getattr__(self, attribute: str) -> Any:
        return getattr(_module(self._name), attribute)

    def __setattr__(self, attribute: str, value: object) -> None:
        setattr(_module(self._name), attribute, value)

    def __delattr__(self, attribute: str) -> None:
        delattr(_module(self._name), attribute)


def _module(name: str) -> Any:
    # One that another thread is still importing is in sys.modules too, but not whole yet.
    known = sys.modules.get(name)
    if known is None or getattr(known.__spec__, "_initializing", False):
        return import_module(name)
    return known


def later(package: str, *names: str) -> Any:
    """Stand-ins for modules of a package ("" for none), in the order of their names."""
    return tuple(_Later(f"{package}.{name}".lstrip(".")) for name in names)
