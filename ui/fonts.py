"""The bundled Bangla fonts and the sizes in which they are set.

The family is always named: left to itself, Qt picks fonts on some systems that break Bangla.
Hinting is off, so text is the same on every desktop and in every picture.
"""

from __future__ import annotations

import functools

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

from reader.resources import resource
from ui.scale import scaled

SERIF = "Noto Serif Bengali"
SANS = "Hind Siliguri"
_FILES = (
    "noto-serif-bengali/NotoSerifBengali_400Regular.ttf",
    "noto-serif-bengali/NotoSerifBengali_700Bold.ttf",
    "hind-siliguri/HindSiliguri_400Regular.ttf",
    "hind-siliguri/HindSiliguri_700Bold.ttf",
)
# Read only when an article is set in them.
_MORE = {
    "Noto Sans Bengali": (
        "noto-sans-bengali/NotoSansBengali_400Regular.ttf",
        "noto-sans-bengali/NotoSansBengali_700Bold.ttf",
    ),
    "Tiro Bangla": ("tiro-bangla/TiroBangla_400Regular.ttf",),
}

# Pixel sizes; a scale of 1.2 from the body's.
CAPTION, LIST, HEADLINE_IN_LIST, BODY, DECK, HEADING, HEADLINE, NAMEPLATE = (
    13,
    15,
    17,
    18,
    20,
    22,
    32,
    36,
)

# Line heights in em.
READING, LISTING, DISPLAY = 1.75, 1.45, 1.32

# What the tallest conjuncts with their signs take above and below the base line, in em: measured
# over both families and weights (আকাঙ্ক্ষা, ষ্ট্রু, কিঁ and the like). The fonts' own ascent and
# descent are larger and would set headlines apart.
INK_ASCENT, INK_DESCENT = 1.0, 0.3


def load_fonts() -> None:
    """Make the bundled families known to Qt; raises FileNotFoundError if a file is missing."""
    _load(_FILES)


def _load(files: tuple[str, ...]) -> None:
    for name in files:
        path = resource(f"fonts/{name}")
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


@functools.lru_cache(maxsize=256)
def _font(family: str, pixels: int, bold: bool) -> QFont:
    font = QFont(family)
    font.setPixelSize(pixels)
    font.setBold(bold)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def serif(pixels: int, bold: bool = False) -> QFont:
    """The reading font at a pixel size of the design."""
    return _font(SERIF, scaled(pixels), bold)


def sans(pixels: int, bold: bool = False) -> QFont:
    """The font of everything that is operated, at a pixel size of the design."""
    return _font(SANS, scaled(pixels), bold)


def family(name: str, pixels: int, bold: bool = False) -> QFont:
    """A bundled reading font at a pixel size of the design; the usual one where the name is none
    of them."""
    if name in _MORE:
        _load_more(name)
    elif name != SANS:
        name = SERIF
    return _font(name, scaled(pixels), bold)


@functools.cache
def _load_more(name: str) -> None:
    _load(_MORE[name])


def proportion(font: QFont, em: float) -> float:
    """The percentage of the font's own line that makes a line of `em`, for QTextBlockFormat."""
    return 100 * em * font.pixelSize() / QFontMetricsF(font).lineSpacing()
