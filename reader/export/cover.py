"""The cover of an edition, drawn with type alone."""

from __future__ import annotations

from reader.bangla.calendar import weekday, written, written_bangla
from reader.export.edition import Edition
from reader.export.markup import text
from reader.export.page import FONTS

XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
MASTHEAD = "পত্রিকা"
_NAMES_SHOWN, _NAMES_TOP = 6, 505


def cover_svg(edition: Edition) -> str:
    """A cover of type alone: the masthead, the day in both calendars, the newspapers."""
    names = [part.newspaper for part in edition.parts]
    shown = names[:_NAMES_SHOWN]
    if len(names) > len(shown):
        shown.append("…")
    lines = [
        f'<text x="300" y="{_NAMES_TOP + 40 * at}" font-size="26" fill="#444444">'
        f"{text(name)}</text>"
        for at, name in enumerate(shown)
    ]
    day = edition.day
    bangla = written_bangla(day, rule=edition.rule)
    return (
        f'{XML}<svg xmlns="http://www.w3.org/2000/svg" width="600" height="800" '
        'viewBox="0 0 600 800" text-anchor="middle" '
        "font-family=\"'Edition Serif','Noto Serif Bengali',serif\">\n"
        f"<title>{text(MASTHEAD)}</title>\n"
        "<style>@font-face { font-family: 'Edition Serif'; font-weight: 400; "
        f"src: url(fonts/{FONTS[400]}); }} @font-face {{ font-family: 'Edition Serif'; "
        f"font-weight: 700; src: url(fonts/{FONTS[700]}); }}</style>\n"
        '<rect width="600" height="800" fill="#fcfbf8"/>\n'
        '<rect x="50" y="70" width="500" height="6" fill="#8a2b1e"/>\n'
        '<rect x="50" y="82" width="500" height="1.5" fill="#1d1b18"/>\n'
        f'<text x="300" y="220" font-size="110" font-weight="700" fill="#1d1b18">{MASTHEAD}'
        "</text>\n"
        '<rect x="50" y="275" width="500" height="1.5" fill="#1d1b18"/>\n'
        f'<text x="300" y="330" font-size="34" fill="#1d1b18">{weekday(day)}</text>\n'
        f'<text x="300" y="380" font-size="34" fill="#1d1b18">{written(day)}</text>\n'
        f'<text x="300" y="425" font-size="26" fill="#666666">{bangla}</text>\n'
        '<rect x="250" y="455" width="100" height="1.5" fill="#8a2b1e"/>\n'
        + "\n".join(lines)
        + '\n<rect x="50" y="750" width="500" height="1.5" fill="#1d1b18"/>\n</svg>\n'
    )
