"""The tables of the folders that newspapers are put into, as SQL; see schema.py.

A folder has no place of its own: it stands where its first newspaper does, and below all others
while it is empty. `folded` hides what is in it. A newspaper that is given up stays in its folder,
so that it comes back there.
"""

from __future__ import annotations

FOLDERS = (
    """CREATE TABLE folder (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,
        folded INTEGER NOT NULL DEFAULT 0)""",
    """CREATE TABLE in_folder (
        newspaper TEXT PRIMARY KEY, folder INTEGER NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX in_folder_folder ON in_folder (folder)",
)
