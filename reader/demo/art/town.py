"""Scenes of the town: rain, night, market, kites over the roofs, solar panels, a workshop."""

from __future__ import annotations

import math

from reader.demo.art.canvas import WHITE, Canvas, Colour, mix, wave
from reader.demo.art.things import birds, clouds, houses, person, stars


def rain_city(c: Canvas) -> None:
    """Rain on a skyline, umbrellas in the street, lights on the wet ground."""
    p = c.palette
    c.gradient(
        0, 0.8, (mix(p.top, p.near, 0.35), mix(p.top, p.middle, 0.5), mix(p.middle, p.low, 0.4))
    )
    clouds(c, 0.12, 7, mix(p.near, p.top, 0.5), 90)
    lit = mix(p.second, p.light, 0.5)
    houses(c, 0.72, 0.3, 0.5, mix(p.middle, p.far, 0.5), None)
    c.haze(0.4, 0.75, p.low, 40)
    houses(c, 0.72, 0.2, 0.42, p.land(0.5), lit, 0.22)
    houses(c, 0.74, 0.1, 0.3, p.land(0.85), lit, 0.4)
    street = mix(p.near, p.middle, 0.18)
    c.gradient(0.74, 1, (mix(street, p.middle, 0.3), street))
    c.mirror(0.74, 0.26, street, 0.72)
    c.ripples(0.76, 1, p.low, 60, 36)
    for x in (0.12, 0.5, 0.88):
        lamp = c.width * x
        c.stroke([(lamp, 0.8), (lamp, 0.42), (lamp + 0.05, 0.4)], 0.007, p.near)
        c.glow(lamp + 0.05, 0.41, 0.17, lit, 0.8)
        c.disc(lamp + 0.05, 0.41, 0.012, WHITE)
        c.oval(lamp + 0.04, 0.86, 0.1, 0.02, lit, 70)
    shades = [p.accent, p.second, mix(p.far, WHITE, 0.3), mix(p.accent, p.low, 0.5), p.land(0.6)]
    for number, part in enumerate((0.22, 0.31, 0.44, 0.63, 0.74)):
        size = c.random.uniform(0.18, 0.25)
        _umbrella(c, c.width * part, 0.93 + 0.02 * (number % 3), size, shades[number])
    for _ in range(240):
        x, y = c.random.uniform(-0.1, c.width + 0.1), c.random.uniform(-0.1, 1)
        long = c.random.uniform(0.03, 0.09)
        c.stroke([(x, y), (x - long * 0.28, y + long)], 0.0016, WHITE, c.random.randint(40, 110))


def _umbrella(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    person(c, x, y, size, c.palette.near)
    top, wide = y - size * 1.28, size * 0.52
    dome = [
        (
            x + wide * math.cos(math.pi * s / 16),
            top + size * 0.3 - wide * 0.75 * math.sin(math.pi * s / 16),
        )
        for s in range(17)
    ]
    scallops = [
        (
            x - wide + 2 * wide * s / 16,
            top + size * 0.3 - size * 0.05 * abs(math.sin(math.pi * s / 4)),
        )
        for s in range(17)
    ]
    c.stroke([(x, top), (x + size * 0.06, y - size * 0.55)], 0.005, c.palette.near)
    c.shape([*dome, *scallops], tint)
    c.shape([*dome[:7], (x, top + size * 0.29)], c.palette.near, 40)


def night_city(c: Canvas) -> None:
    """A city by night under a moon, mirrored in the river before it."""
    p, shore = c.palette, 0.7
    c.sky(shore)
    stars(c, 0.4, 80)
    c.sun(c.width * 0.74, 0.2, 0.062)
    lit = mix(p.accent, p.light, 0.45)
    houses(c, shore, 0.24, 0.44, mix(p.low, p.far, 0.75), lit, 0.1)
    houses(c, shore, 0.14, 0.36, p.land(0.45), lit, 0.28)
    houses(c, shore + 0.01, 0.05, 0.22, p.land(0.85), lit, 0.42)
    c.mirror(shore, 0.3, mix(p.near, p.middle, 0.35), 0.45)
    c.ripples(shore + 0.01, 1, p.light, 130, 34)
    c.ripples(shore + 0.01, 1, p.near, 90, 70)
    c.bar(0, shore - 0.004, c.width, 0.014, p.near)
    for number in range(22):
        x = c.width * (number + 0.5) / 22
        c.disc(x, shore - 0.014, 0.004, p.light)
        c.bar(x - 0.002, shore + 0.02, 0.004, 0.08, p.light, 60)


def market(c: Canvas) -> None:
    """Stalls with striped awnings and heaps of fruit."""
    p = c.palette
    c.sky(0.7)
    c.glow(c.width * 0.5, 0.3, 0.9, p.light, 0.5)
    houses(c, 0.62, 0.16, 0.36, mix(p.low, p.far, 0.6), None)
    for _ in range(2):
        line = wave([(0, 0.16), (c.width * 0.3, 0.26), (c.width * 0.62, 0.17), (c.width, 0.28)])
    c.stroke(line, 0.003, p.land(0.7))
    flags = [p.accent, p.second, mix(p.far, p.near, 0.3), mix(WHITE, p.low, 0.4)]
    for number, (x, y) in enumerate(line[1::2]):
        c.shape([(x - 0.022, y), (x + 0.022, y), (x, y + 0.055)], flags[number % 4])
    c.gradient(0.72, 1, (mix(p.low, p.second, 0.3), mix(p.low, p.near, 0.3)))
    wide = c.width / 3
    for number in range(3):
        _stall(
            c,
            wide * number + wide * 0.05,
            0.4 + 0.02 * (number % 2),
            wide * 0.9,
            (p.accent, mix(p.far, p.near, 0.45), p.second)[number],
        )
    for part, size, tint in (
        (0.19, 0.3, p.near),
        (0.36, 0.27, mix(p.accent, p.near, 0.4)),
        (0.66, 0.3, mix(p.far, p.near, 0.7)),
        (0.7, 0.2, p.near),
    ):
        person(c, c.width * part, 0.99, size, tint)


def _stall(c: Canvas, x: float, y: float, wide: float, tint: Colour) -> None:
    p = c.palette
    for side in (x + 0.02, x + wide - 0.03):
        c.bar(side, y, 0.012, 0.5, p.land(0.85))
    c.bar(x + 0.02, y + 0.1, wide - 0.04, 0.2, p.land(0.6), 150)
    person(c, x + wide * 0.5, y + 0.34, 0.24, p.land(0.9))
    fruits = [(206, 92, 50), (226, 170, 60), (122, 150, 66), (180, 56, 52), (238, 214, 150)]
    for heap in range(4):
        hx = x + wide * (0.17 + 0.22 * heap)
        fruit = mix(fruits[(heap + round(x * 10)) % 5], p.low, 0.12)
        for row in range(4):
            for one in range(5 - row):
                fx = hx + (one - (4 - row) / 2) * 0.027
                fy = y + 0.3 - row * 0.02
                c.disc(fx, fy, 0.0155, mix(fruit, p.near, 0.14))
                c.disc(fx - 0.003, fy - 0.004, 0.0105, mix(fruit, WHITE, 0.16))
    c.bar(x, y + 0.31, wide, 0.16, mix(p.second, p.near, 0.5))
    for plank in range(3):
        c.bar(x, y + 0.355 + plank * 0.045, wide, 0.004, p.near, 90)
    strips, drop = 8, 0.12
    for strip in range(strips):
        a, b = (
            x - 0.03 + (wide + 0.06) * strip / strips,
            x - 0.03 + (wide + 0.06) * (strip + 1) / strips,
        )
        ta, tb = (
            x + 0.03 + (wide - 0.06) * strip / strips,
            x + 0.03 + (wide - 0.06) * (strip + 1) / strips,
        )
        cloth = mix(tint, p.low, 0.08) if strip % 2 else mix(WHITE, p.low, 0.4)
        c.shape([(ta, y - 0.08), (tb, y - 0.08), (b, y + drop - 0.08), (a, y + drop - 0.08)], cloth)
        c.oval((a + b) / 2, y + drop - 0.08, (b - a) / 2, 0.022, cloth)


def kites(c: Canvas) -> None:
    """Kites over the roofs of an old town."""
    p = c.palette
    c.sky(0.85)
    clouds(c, 0.42, 6, WHITE, 130)
    c.sun(c.width * 0.15, 0.6, 0.07)
    houses(c, 0.86, 0.1, 0.22, mix(p.low, p.far, 0.7), None)
    houses(c, 0.92, 0.06, 0.2, p.land(0.55), mix(p.light, p.second, 0.4), 0.2)
    houses(c, 1.0, 0.03, 0.14, p.near, None)
    tints = [
        p.accent,
        p.second,
        mix(WHITE, p.low, 0.2),
        mix(p.far, p.near, 0.5),
        mix(p.accent, p.near, 0.35),
    ]
    for number in range(9):
        x = c.width * (0.08 + 0.105 * number) + c.random.uniform(-0.04, 0.04)
        y = c.random.uniform(0.1, 0.5)
        size = c.random.uniform(0.045, 0.11) * (1.25 - y)
        tail = wave(
            [
                (x, y + size),
                (x + size * 0.9, y + size * 2.1),
                (x + size * 0.2, y + 0.3),
                (c.width * (0.3 + 0.05 * number), 0.9),
            ]
        )
        c.stroke(tail, 0.0016, p.land(0.8), 150)
        _kite(c, x, y, size, tints[number % 5], tints[(number + 2) % 5])
    for part in (0.42, 0.47, 0.8):
        person(c, c.width * part, 0.93, 0.12, p.near)
    birds(c, c.width * 0.75, 0.1, 4, p.land(0.6))


def _kite(c: Canvas, x: float, y: float, size: float, one: Colour, other: Colour) -> None:
    turn = c.random.uniform(-0.4, 0.4)

    def at(dx: float, dy: float) -> tuple[float, float]:
        cos, sin = math.cos(turn), math.sin(turn)
        return x + size * (dx * cos - dy * sin), y + size * (dx * sin + dy * cos)

    c.shape([at(0, -1), at(0.85, 0), at(0, 1), at(-0.85, 0)], one)
    c.shape([at(0, -1), at(0.85, 0), at(0, 0)], other)
    c.shape([at(0, 1), at(-0.85, 0), at(0, 0)], other)
    c.shape([at(-0.22, 1.3), at(0, 1), at(0.22, 1.3)], one)


def solar(c: Canvas) -> None:
    """Solar panels in a field, wind wheels behind."""
    p, horizon = c.palette, 0.5
    c.sky(horizon + 0.1)
    c.sun(c.width * 0.3, 0.2, 0.07)
    clouds(c, 0.2, 3, WHITE, 110)
    c.ridge(horizon, 0.05, mix(p.low, p.far, 0.7))
    for part, tall in ((0.52, 0.3), (0.68, 0.38), (0.86, 0.32)):
        _wheel(c, c.width * part, horizon + 0.04, tall)
    green = mix((140, 158, 84), p.far, 0.25)
    c.gradient(horizon + 0.03, 1, (mix(green, p.low, 0.35), mix(green, p.near, 0.3)))
    glass = mix((40, 66, 104), p.near, 0.2)
    for row in range(4):
        y, high = 0.58 + row * (0.085 + 0.016 * row), 0.055 + 0.03 * row
        wide, x = high * 2.2, -0.1 - 0.06 * row
        while x < c.width:
            lean = high * 0.5
            panel = [
                (x, y + high),
                (x + wide * 0.92, y + high),
                (x + wide * 0.92 + lean, y),
                (x + lean, y),
            ]
            c.stroke([(x + wide * 0.5, y + high), (x + wide * 0.5, y + high * 1.45)], 0.006, p.near)
            c.shape(panel, mix(glass, p.low, 0.1))
            for part in (0.25, 0.5, 0.75):
                c.stroke(
                    [(x + wide * 0.92 * part, y + high), (x + wide * 0.92 * part + lean, y)],
                    0.0018,
                    mix(glass, WHITE, 0.4),
                )
            c.stroke(
                [(x + lean / 2, y + high / 2), (x + wide * 0.92 + lean / 2, y + high / 2)],
                0.0018,
                mix(glass, WHITE, 0.4),
            )
            c.shape(
                [
                    (x + wide * 0.2, y + high),
                    (x + wide * 0.4, y + high),
                    (x + wide * 0.4 + lean, y),
                    (x + wide * 0.2 + lean, y),
                ],
                p.light,
                46,
            )
            x += wide
    birds(c, c.width * 0.5, 0.12, 5, p.land(0.7))


def _wheel(c: Canvas, x: float, y: float, tall: float) -> None:
    white = mix(WHITE, c.palette.low, 0.2)
    c.shape([(x - 0.008, y), (x + 0.008, y), (x + 0.003, y - tall), (x - 0.003, y - tall)], white)
    start = c.random.uniform(0, 2)
    for blade in range(3):
        angle = start + blade * math.tau / 3
        tip = (x + math.cos(angle) * tall * 0.5, y - tall + math.sin(angle) * tall * 0.5)
        side = (
            x + math.cos(angle + 0.35) * tall * 0.1,
            y - tall + math.sin(angle + 0.35) * tall * 0.1,
        )
        c.shape([(x, y - tall), side, tip], white)
    c.disc(x, y - tall, 0.009, white)


TOWN = {
    "rain-city": (rain_city, ("night", "mist", "dusk")),
    "night-city": (night_city, ("night", "dusk")),
    "market": (market, ("dawn", "gold", "day")),
    "kites": (kites, ("day", "dawn", "gold")),
    "solar": (solar, ("day", "dawn", "gold")),
}
