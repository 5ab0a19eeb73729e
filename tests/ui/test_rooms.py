"""The window's room: it knows no HTTP, HTML parser or SQL, and loads none to open."""

from __future__ import annotations

import subprocess
import sys

SLOW = {"requests", "urllib3", "html5lib", "lxml", "feedparser", "peewee", "sqlite3", "selectolax"}


def test_opening_the_window_loads_nothing_that_fetches_parses_or_stores() -> None:
    code = "import sys, ui.app; print(*sys.modules)"
    loaded = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()
    assert not SLOW & {name.partition(".")[0] for name in loaded}
    ours = {name for name in loaded if name.startswith("reader.")}
    assert not [name for name in ours if name.startswith(("reader.parse", "reader.sync"))]
