"""Draws the screens in processes of their own, each of which has every `OF`th scene of a pixel
ratio: `python -m tests.ui.golden.draw FOLDER RATIO SHARE OF [SCENE…]`.

The processes are started by `draw_all`, in an environment that has nothing of the machine it runs
on: no fonts but the bundled ones, no locale, no time zone, no display, no desktop. Nothing is
printed; Qt's warnings go to the standard error.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[3]
_SCREEN = {"name": "golden", "x": 0, "y": 0, "width": 2560, "height": 1600, "logicalDpi": 96}
# Without these the interpreter or the libraries that Qt needs may not be found.
_NEEDED = ("PATH", "LD_LIBRARY_PATH", "SYSTEMROOT", "VIRTUAL_ENV", "PYTHONPATH")


def environment(folder: Path, ratio: int, others: dict[str, str] | None = None) -> dict[str, str]:
    """What the drawing process knows of the world; `folder` is its home. `others` are added, to
    find out whether they matter."""
    folder.mkdir(parents=True, exist_ok=True)
    screens, fonts = folder / "screens.json", folder / "fonts.conf"
    screens.write_text(json.dumps({"screens": [{**_SCREEN, "dpr": ratio}]}), "utf-8")
    fonts.write_text('<?xml version="1.0"?><fontconfig></fontconfig>', "utf-8")
    return {
        **{name: os.environ[name] for name in _NEEDED if name in os.environ},
        "HOME": str(folder),
        "XDG_CACHE_HOME": str(folder / "cache"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_DATA_HOME": str(folder / "data"),
        "FONTCONFIG_FILE": str(fonts),
        "LC_ALL": "C.UTF-8",
        "TZ": "Asia/Dhaka",
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        **(others or {}),
    }


def draw_all(into: Path, names: Sequence[str] = (), others: dict[str, str] | None = None) -> str:
    """Draw all scenes, or those of `names` in that order, into a folder as PNG; what went wrong.
    Three processes share the work, of which one has a screen of twice as many pixels."""
    into.mkdir(parents=True, exist_ok=True)
    running = []
    for ratio, share, of in ((1, 0, 2), (1, 1, 2), (2, 0, 1)):
        home = into.parent / f"home-{into.name}-{ratio}-{share}"
        words = [*map(str, (into, ratio, share, of)), *names]
        running.append(
            subprocess.Popen(
                [sys.executable, "-m", "tests.ui.golden.draw", *words],
                cwd=ROOT,
                env=environment(home, ratio, others),
                stderr=subprocess.PIPE,
                text=True,
            )
        )
    said = ""
    for process in running:
        said += process.communicate()[1]
        said += f"ended with {process.returncode}\n" if process.returncode else ""
    lines = [line for line in said.splitlines() if "This plugin does not support" not in line]
    return "\n".join(lines)


def draw(into: Path, ratio: int, share: int, of: int, names: Sequence[str]) -> None:
    """Draw every `of`th of the scenes with a pixel ratio, one after the other."""
    from PySide6.QtWidgets import QDialog

    from tests.ui.golden import stage
    from tests.ui.golden.scenes import SCENES

    wanted = [name for name in names or SCENES if SCENES[name].ratio == ratio][share::of]
    with tempfile.TemporaryDirectory() as home:
        kept = Path(home)
        stage.prepared(kept)
        for name in wanted:
            scene = SCENES[name]
            made = stage.Stage(kept, kept / name, scene.language, scene.full)
            shown = scene.draw(made)
            made.until(shown.isVisible)
            if isinstance(shown, QDialog):
                made.front(shown)
            for theme in scene.themes:
                made.picture(shown, theme).save(str(into / f"{name}-{theme}.png"), quality=90)
            made.close()


if __name__ == "__main__":
    into, ratio, share, of, *names = sys.argv[1:]
    draw(Path(into), int(ratio), int(share), int(of), names)
