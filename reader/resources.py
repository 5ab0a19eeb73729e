"""Where the files that come with the program are, from source and from a bundle."""

from __future__ import annotations

import sys
from pathlib import Path

_ROOT = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent)) / "resources"


def resource(name: str) -> Path:
    """The path of a file below resources/."""
    return _ROOT / name
