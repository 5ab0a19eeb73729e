"""From what the reader set to what the library may take."""

from __future__ import annotations

from reader.settings import Keeping
from reader.store.space import GIGABYTE, Budget


def budget_of(limits: Keeping, seconds: float = 5.0) -> Budget:
    """The limits of the settings; `seconds` is how long a tidying may take at a time."""
    return Budget(round(limits.gigabytes * GIGABYTE), limits.days or None, seconds)
