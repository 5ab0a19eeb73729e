"""Examining the library, and mending what can be mended while it is open."""

from __future__ import annotations

from datetime import datetime

from reader.store.connection import Connection
from reader.store.rows import Finding


def examine(connection: Connection) -> list[Finding]:
    """Everything that is not as it should be."""
    return []


def mend(connection: Connection, found: list[Finding], now: datetime) -> list[Finding]:
    """Mends what can be; the findings with what became of them."""
    return found
