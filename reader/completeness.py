"""How much of an article there is."""

from __future__ import annotations

from enum import IntEnum


class Completeness(IntEnum):
    """How much of an article is kept on disk; higher is more."""

    HEADLINE = 0
    TEASER = 1
    FULL = 2
    PICTURED = 3
