"""The demo newspaper's pictures, drawn when they are asked for and then kept in memory.

A picture's name says all: `scene-seed-shape.format`, as "tea-garden-3-wide.jpg". The same name
is the same picture, byte for byte, with the same Pillow.
"""

from __future__ import annotations

import functools
import io
import re

from PIL import Image, ImageDraw

from reader.demo.art import SCENES, Canvas
from reader.demo.content import SHAPES

_NAME = re.compile(r"([a-z]+(?:-[a-z]+)*)-(\d+)-([a-z]+)\.(jpg|png|webp)")
_TYPES = {"jpg": "image/jpeg", "png": "image/png", "webp": "image/webp"}


class NoSuchPicture(LookupError):
    """No picture can have this name."""


@functools.lru_cache(maxsize=256)
def picture_bytes(name: str) -> tuple[str, bytes]:
    """The media type and the bytes of a picture; raises NoSuchPicture."""
    if name == "logo.png":
        return _TYPES["png"], _encoded(_logo(), "png")
    found = _NAME.fullmatch(name)
    if found is None or found[1] not in SCENES or found[3] not in SHAPES:
        raise NoSuchPicture(name)
    return _TYPES[found[4]], _encoded(draw(found[1], int(found[2]), found[3]), found[4])


def draw(scene: str, seed: int, shape: str) -> Image.Image:
    """A scene as an image of one of content.SHAPES; the seed picks hour and details."""
    paint, hours = SCENES[scene]
    canvas = Canvas(*SHAPES[shape], seed, hours)
    paint(canvas)
    return canvas.finished()


def _encoded(image: Image.Image, suffix: str) -> bytes:
    out = io.BytesIO()
    if suffix == "jpg":
        image.save(out, "JPEG", quality=84, optimize=False, progressive=True)
    elif suffix == "webp":
        image.save(out, "WEBP", quality=80, method=2)
    else:
        image.save(out, "PNG", compress_level=4)
    return out.getvalue()


def _logo() -> Image.Image:
    """A plain mark: a sheet of paper with a sun on it."""
    image = Image.new("RGB", (512, 512), "#9c2a1f")
    pen = ImageDraw.Draw(image)
    pen.rectangle((112, 80, 400, 432), fill="#fcfbf8")
    pen.ellipse((196, 120, 316, 240), fill="#9c2a1f")
    for line in range(4):
        pen.rectangle(
            (148, 276 + line * 36, 364 - 60 * (line == 3), 290 + line * 36), fill="#5f5b54"
        )
    return image.reduce(2)
