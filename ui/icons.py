"""Line icons (Lucide) drawn in a colour of the theme, sharp on every screen."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource

SIZE = 20


@functools.lru_cache(maxsize=256)
def pixmap(name: str, colour: str, ratio: float, size: int = SIZE, filled: bool = False) -> QPixmap:
    """The icon `name` at `size` logical pixels for a device pixel ratio."""
    svg = resource(f"icons/{name}.svg").read_text("utf-8").replace("currentColor", colour)
    svg = svg.replace('stroke-width="2"', 'stroke-width="1.75"')
    if filled:
        svg = svg.replace('fill="none"', f'fill="{colour}"', 1)
    drawn = QPixmap(round(size * ratio), round(size * ratio))
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(drawn.rect()))
    painter.end()
    drawn.setDevicePixelRatio(ratio)
    return drawn


def icon(name: str, colour: str, size: int = SIZE) -> QIcon:
    """The icon for a button, with a picture for each usual pixel ratio."""
    made = QIcon()
    for ratio in (1.0, 1.25, 1.5, 1.75, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, ratio, size))
    return made


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/potrika.svg")))
