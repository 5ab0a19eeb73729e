"""How large everything that is operated is written: 1 as designed, 2 twice as large.

On X11 and Windows Qt itself enlarges the whole window by the desktop's resolution. A larger text
alone, as GNOME's large text on Wayland or a larger font of the desktop, reaches it only as another
default font, or not at all. Sizes of fonts, and of what must hold a line of text, go through here.
"""

from __future__ import annotations

import sys

USUAL_POINTS = 11.0
"""What desktops write their windows in: 9 to 11 points, 13 on macOS; more is a wish."""
_WISH_POINTS = 12.5
LARGE, LARGEST = 1.3, 2.0
_scale = 1.0
_system = 1.0


def scale() -> float:
    """The scale in force."""
    return _scale


def system() -> float:
    """The scale that the desktop asks for."""
    return _system


def set_system(wanted: float) -> None:
    """Note the scale that the desktop asks for."""
    global _system
    _system = min(LARGEST, max(1.0, wanted))


def choose(text_size: str) -> None:
    """Put the reader's setting in force, for all that is made from now on: "system", or percent
    of the design."""
    global _scale
    _scale = _system if text_size == "system" else int(text_size) / 100


def scaled(pixels: float) -> int:
    """Pixels of the design as they are at the scale in force."""
    return round(pixels * _scale)


def of_points(points: float) -> float:
    """The scale that a desktop's own font size asks for."""
    if sys.platform == "darwin" or points < _WISH_POINTS:
        return 1.0
    return min(LARGEST, points / USUAL_POINTS)
