"""A canvas drawn at twice its size for smooth edges, and the palettes of the day's hours.

Lengths are parts of the height: y runs from 0 to 1 downwards, x from 0 to `width` (16/9 on a
wide canvas), so that a scene fits every shape.
"""

from __future__ import annotations

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageColor, ImageDraw

Colour = tuple[int, int, int]
Point = tuple[float, float]
_SCALE = 2


def colour(text: str) -> Colour:
    """An "#rrggbb" as three numbers."""
    red, green, blue = ImageColor.getrgb(text)[:3]
    return red, green, blue


def mix(one: Colour, other: Colour, part: float) -> Colour:
    """`one` with `part` (0 to 1) of the `other` in it."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(one, other, strict=True))
    return red, green, blue


WHITE: Colour = (255, 253, 246)


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of an hour: the sky from top to horizon, its light, land far and near, accents."""

    top: Colour
    middle: Colour
    low: Colour
    light: Colour
    far: Colour
    near: Colour
    accent: Colour
    second: Colour

    def land(self, nearness: float) -> Colour:
        """The colour of land between far (0) and near (1), as haze makes it."""
        return mix(self.far, self.near, nearness)


def _palette(text: str) -> Palette:
    return Palette(*(colour("#" + part) for part in text.split()))


PALETTES = {
    "dawn": _palette("8fb1c9 f0c3a8 fbe3bf fff4dc c9a9a6 3b4a5f c8472f e9a23b"),
    "day": _palette("6fadcb b5d9df f5ecd2 fff8e4 a3c7b2 27604f d8652b f0b43c"),
    "dusk": _palette("39386b b6577c f9a869 ffe2a6 8a4f78 221d3b f2c14e e4572e"),
    "night": _palette("0d1830 1f3557 4d6f8f f6ecd0 35536f 0a1322 f2b84b d96c4a"),
    "mist": _palette("bccaca d8ded7 f2ecdc fffbee b3c3bf 3f5858 b8503a d79a3c"),
    "gold": _palette("d9a25f f0c986 fbe9c0 fff6dc c69a5e 4a3426 a8321f 2f6b66"),
}


class Canvas:
    """A picture being drawn; `random` is its own, seeded, source of chance."""

    def __init__(self, width: int, height: int, seed: int, hours: Sequence[str]) -> None:
        self._size = (width * _SCALE, height * _SCALE)
        self._unit = height * _SCALE
        self.width = width / height
        self.random = random.Random(seed)  # noqa: S311
        self.palette = PALETTES[hours[seed % len(hours)]]
        self.image = Image.new("RGB", self._size)
        self._draw = ImageDraw.Draw(self.image, "RGBA")

    def finished(self) -> Image.Image:
        """The picture at its own size."""
        return self.image.reduce(_SCALE)

    # --- washes ------------------------------------------------------------------------------

    def gradient(self, top: float, bottom: float, colours: Sequence[Colour]) -> None:
        """A band over the whole width that goes through `colours` downwards."""
        first, last = self._y(top), self._y(bottom)
        column = Image.new("RGB", (1, len(colours)))
        column.putdata(list(colours))
        # Half a sample hangs over at each end of a resize, so the ends get their full colour.
        box = (0, 0.5, 1, len(colours) - 0.5)
        band = column.resize((1, max(1, last - first)), Image.Resampling.BILINEAR, box=box)
        self.image.paste(band.resize((self._size[0], band.height)), (0, first))

    def sky(self, horizon: float = 1.0) -> None:
        """The palette's sky down to the horizon."""
        hour = self.palette
        self.gradient(
            0, horizon, (hour.top, mix(hour.top, hour.middle, 0.7), hour.middle, hour.low)
        )

    def glow(self, x: float, y: float, radius: float, tint: Colour, strength: float = 0.6) -> None:
        """Light that fades outwards."""
        side = round(2 * radius * self._unit)
        mask = Image.radial_gradient("L").point(
            [round(max(0.0, 1 - value / 180) ** 2 * 255 * strength) for value in range(256)]
        )
        corner = (round((x - radius) * self._unit), round((y - radius) * self._unit))
        self.image.paste(
            tint, (*corner, corner[0] + side, corner[1] + side), mask.resize((side, side))
        )

    def sun(self, x: float, y: float, radius: float, halo: float = 5.0) -> None:
        """The sun or the moon with its glow."""
        self.glow(x, y, radius * halo, self.palette.light, 0.75)
        self.disc(x, y, radius, self.palette.light)

    def mirror(self, horizon: float, depth: float, tint: Colour, veil: float) -> None:
        """What stands above the horizon again below it, under a veil of the water's colour."""
        line, down = self._y(horizon), min(self._y(depth), self._y(horizon))
        band = self.image.crop((0, line - down, self._size[0], line))
        flipped = band.transpose(Image.Transpose.FLIP_TOP_BOTTOM)
        self.image.paste(
            Image.blend(flipped, Image.new("RGB", flipped.size, tint), veil), (0, line)
        )

    def ripples(
        self, top: float, bottom: float, tint: Colour, number: int, alpha: int = 60
    ) -> None:
        """Short flat strokes on water, wider as they come nearer."""
        for _ in range(number):
            depth = self.random.random() ** 1.6
            y = top + (bottom - top) * depth
            long = 0.02 + 0.16 * depth * self.random.random()
            x = self.random.uniform(-0.1, self.width)
            self.bar(x, y, long, 0.0016 + 0.004 * depth, tint, alpha)

    def shimmer(self, x: float, top: float, bottom: float, tint: Colour) -> None:
        """The sun's road on the water."""
        steps = 46
        for step in range(steps):
            part = step / steps
            wide = (0.02 + 0.13 * part) * self.random.uniform(0.3, 1.0)
            off = self.random.uniform(-0.03, 0.03) * (0.4 + part)
            y = top + (bottom - top) * part
            self.bar(
                x + off - wide / 2, y, wide, 0.003 + 0.003 * part, tint, round(190 - 130 * part)
            )

    def haze(self, top: float, bottom: float, tint: Colour, alpha: int) -> None:
        """A band of mist, thickest in its middle."""
        steps = 24
        for step in range(steps):
            y = top + (bottom - top) * step / steps
            thick = math.sin(math.pi * (step + 0.5) / steps)
            self.bar(0, y, self.width, (bottom - top) / steps, tint, round(alpha * thick))

    # --- shapes ------------------------------------------------------------------------------

    def shape(self, points: Sequence[Point], tint: Colour, alpha: int = 255) -> None:
        """A filled polygon."""
        self._draw.polygon([(x * self._unit, y * self._unit) for x, y in points], (*tint, alpha))

    def bar(
        self, x: float, y: float, wide: float, high: float, tint: Colour, alpha: int = 255
    ) -> None:
        """A filled rectangle."""
        if wide > 0 and high > 0:
            u = self._unit
            box = (x * u, y * u, max((x + wide) * u - 1, x * u), max((y + high) * u - 1, y * u))
            self._draw.rectangle(box, (*tint, alpha))

    def disc(self, x: float, y: float, radius: float, tint: Colour, alpha: int = 255) -> None:
        """A filled circle."""
        self.oval(x, y, radius, radius, tint, alpha)

    def oval(
        self, x: float, y: float, rx: float, ry: float, tint: Colour, alpha: int = 255
    ) -> None:
        """A filled ellipse with radii rx and ry."""
        u = self._unit
        self._draw.ellipse(((x - rx) * u, (y - ry) * u, (x + rx) * u, (y + ry) * u), (*tint, alpha))

    def cloud(
        self, x: float, y: float, size: float, puffs: Sequence[Point], tint: Colour, alpha: int
    ) -> None:
        """Puffs (offset, radius; in sizes) on one flat line, without seams where they meet."""
        u = self._unit * size
        mask = Image.new("L", (round(u * 5), round(u * 1.2)))
        pen = ImageDraw.Draw(mask)
        for off, radius in puffs:
            middle, foot = u * (2.5 + off), mask.height
            pen.ellipse(
                (
                    middle - u * radius,
                    foot - u * radius,
                    middle + u * radius,
                    foot + u * radius,
                ),
                fill=alpha,
            )
        pen.rounded_rectangle(
            (u * 0.2, mask.height - u * 0.24, u * 4.8, mask.height + u), u * 0.12, fill=alpha
        )
        corner = (round(x * self._unit - u * 2.5), round(y * self._unit - mask.height))
        box = (*corner, corner[0] + mask.width, corner[1] + mask.height)
        self.image.paste(tint, box, mask)

    def ring(self, x: float, y: float, radius: float, wide: float, tint: Colour) -> None:
        """A circle's line."""
        u = self._unit
        box = ((x - radius) * u, (y - radius) * u, (x + radius) * u, (y + radius) * u)
        self._draw.ellipse(box, outline=(*tint, 255), width=max(1, round(wide * u)))

    def stroke(self, points: Sequence[Point], wide: float, tint: Colour, alpha: int = 255) -> None:
        """A line through points."""
        u = self._unit
        self._draw.line(
            [(x * u, y * u) for x, y in points],
            (*tint, alpha),
            width=max(1, round(wide * u)),
            joint="curve",
        )

    def ridge(self, base: float, rough: float, tint: Colour, fine: float = 1.0) -> list[Point]:
        """Hills over the whole width down to the bottom; answers their line."""
        waves = [
            (self.random.uniform(0.6, 1.4) * fine * k, self.random.uniform(0, 6.3), 1 / k)
            for k in (1.0, 2.1, 4.3, 9.1)
        ]
        line = []
        steps = 160
        for step in range(steps + 1):
            x = self.width * step / steps
            lift = sum(math.sin(x * pace * 2.4 + phase) * size for pace, phase, size in waves)
            line.append((x, base - rough * lift / 2))
        self.shape([*line, (self.width, 1), (0, 1)], tint)
        return line

    def _y(self, y: float) -> int:
        return round(y * self._unit)


def wave(points: Sequence[Point], steps: int = 12) -> list[Point]:
    """A smooth line through points (Catmull-Rom)."""
    ends = [points[0], *points, points[-1]]
    line: list[Point] = []
    for a, b, c, d in zip(ends, ends[1:], ends[2:], ends[3:], strict=False):
        for step in range(steps):
            t = step / steps
            line.append((_spline(a[0], b[0], c[0], d[0], t), _spline(a[1], b[1], c[1], d[1], t)))
    return [*line, points[-1]]


def _spline(a: float, b: float, c: float, d: float, t: float) -> float:
    return b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
