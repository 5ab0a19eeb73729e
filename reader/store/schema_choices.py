"""The table of what the reader chose about newspapers and sections, as SQL; see schema.py.

It stands beside their own tables, since what is declared anew must not undo what was chosen. A
choice that is NULL is not made: the newspaper's own name, the interval of all others. `every` is
in minutes, `at_most` a number of articles a sync, `days` how long they are kept.
"""

from __future__ import annotations

CHOICES = (
    """CREATE TABLE choice (
        id TEXT PRIMARY KEY, name TEXT, paused INTEGER NOT NULL DEFAULT 0, every INTEGER,
        at_most INTEGER, days INTEGER) WITHOUT ROWID""",
)
