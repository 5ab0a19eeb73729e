"""The tables of what is kept how long, as SQL; see schema.py.

`keeping` is how many articles of a newspaper are kept, where that was chosen; for how many days
stands with the other choices. `let_go` holds the stories that were let go of and when a list
last named them (milliseconds): while one does, they do not come back.
"""

from __future__ import annotations

KEEPING = ("CREATE TABLE keeping (id TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID",)

LET_GO = (
    """CREATE TABLE let_go (
        key BLOB PRIMARY KEY, newspaper TEXT NOT NULL, seen INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX let_go_seen ON let_go (seen)",
)
