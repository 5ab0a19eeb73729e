"""Line icons (Lucide) drawn in a colour of the theme, sharp on every screen."""

from __future__ import annotations

import functools

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from reader.resources import resource
from ui.scale import scaled

SIZE = 20


@functools.cache
def _drawing(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text("utf-8")


@functools.lru_cache(maxsize=256)
def pixmap(name: str, colour: str, ratio: float, size: int = SIZE, filled: bool = False) -> QPixmap:
    """The icon `name` at `size` logical pixels for a device pixel ratio."""
    svg = _drawing(name).replace("currentColor", colour)
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
    """The icon for a button, with a picture for the pixel ratio of each screen that is there."""
    made = QIcon()
    for ratio in {screen.devicePixelRatio() for screen in QGuiApplication.screens()}:
        made.addPixmap(pixmap(name, colour, ratio, scaled(size)))
    return made


def icon_size() -> QSize:
    """The size of a button's icon at the scale in force."""
    return QSize(scaled(SIZE), scaled(SIZE))


def application_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(resource("icons/potrika.svg")))
