"""`python -m tests.ui.golden.renew [SCENE…]`: draws the screens and keeps what has changed.

Says what changed and how much. Look at every picture of it before you commit it: `git diff` shows
none of what is wrong with it. A picture that is right already is left as it is.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from tests.ui.golden.compare import difference, forget_others, keep
from tests.ui.golden.draw import draw_all


def main(wanted: list[str]) -> int:
    """Renew the pictures of some scenes, or of all."""
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home)
        said = draw_all(folder / "drawn", wanted)
        if said:
            print(said, file=sys.stderr)  # noqa: T201
            return 1
        drawn = sorted((folder / "drawn").glob("*.png"))
        for file in drawn:
            told = difference(file, file.stem, folder / "different")
            if told:
                keep(file, file.stem)
                print(told.partition("; see")[0])  # noqa: T201
        for name in [] if wanted else forget_others(file.stem for file in drawn):
            print(f"{name}: is no screen any more")  # noqa: T201
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
