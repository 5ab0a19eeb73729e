"""What goes into a `share` folder: desktop entry, icons, metainfo and manual pages."""

from __future__ import annotations

from pathlib import Path

import icons
import man_page
from source import Source

from reader.identity import APP_ID

_DATA = Path(__file__).resolve().parent / "data"


COMMAND = "@COMMAND@"
"""What the desktop entry starts, until a package puts its own in."""


def lay_out(source: Source, root: Path, share: Path) -> None:
    """Fills the folder."""
    entry = (_DATA / f"{APP_ID}.desktop").read_text("utf-8")
    _write(share / "applications" / f"{APP_ID}.desktop", entry)
    metainfo = (_DATA / f"{APP_ID}.metainfo.xml").read_text("utf-8")
    marks = {
        "@VERSION@": source.full_version,
        "@DATE@": source.date,
        "@RELEASE_TYPE@": "stable" if source.release else "development",
    }
    for mark, value in marks.items():
        metainfo = metainfo.replace(mark, value)
    _write(share / "metainfo" / f"{APP_ID}.metainfo.xml", metainfo)
    icons.draw(root / "resources/icons/potrika.svg", share / "icons", APP_ID)
    man_page.write(share, source.full_version, source.date)


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
