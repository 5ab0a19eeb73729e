"""Scenes by the water: rivers, boats, the delta, the sea, a lighthouse, lilies, a bridge."""

from __future__ import annotations

import math

from reader.demo.art.canvas import WHITE, Canvas, Colour, mix, wave
from reader.demo.art.things import birds, boat, boatman, clouds, palm, reeds, round_tree, stars


def _shore(c: Canvas, horizon: float, tint: Colour, trees: int, size: float) -> None:
    """A far bank with trees on it."""
    line = c.ridge(horizon - 0.008, 0.008, tint, 1.5)
    for _ in range(trees):
        x, y = c.random.choice(line)
        kind = c.random.random()
        if kind < 0.25:
            palm(c, x, y + 0.004, size * c.random.uniform(1.2, 1.8), tint)
        else:
            round_tree(c, x, y + 0.01, size * c.random.uniform(0.7, 1.3), tint)


def _water(c: Canvas, horizon: float, veil: float = 0.42) -> Colour:
    """Water below the horizon that mirrors what is above it; answers its colour."""
    p = c.palette
    tint = mix(p.middle, p.near, 0.42)
    c.gradient(horizon, 1, (mix(p.low, tint, 0.4), tint, mix(tint, p.near, 0.45)))
    c.mirror(horizon, 1 - horizon, tint, veil)
    for step in range(10):
        y = horizon + (1 - horizon) * step / 10
        c.bar(0, y, c.width, (1 - horizon) / 10 + 0.002, mix(tint, p.near, 0.5), 8 + 9 * step)
    return tint


def river(c: Canvas) -> None:
    """A wide river at the edge of the day, boats on it, reeds in flower on the near bank."""
    p, horizon = c.palette, 0.56
    c.sky(horizon)
    sun = c.width * c.random.uniform(0.3, 0.7)
    clouds(c, 0.2, 3, mix(p.low, WHITE, 0.4), 90)
    c.sun(sun, horizon - 0.13, 0.06)
    c.ridge(horizon - 0.03, 0.03, mix(p.low, p.far, 0.55))
    _shore(c, horizon, p.land(0.35), 14, 0.05)
    _water(c, horizon)
    c.shimmer(sun, horizon + 0.01, 0.86, p.light)
    c.ripples(horizon + 0.02, 1, p.low, 90, 50)
    boat(c, c.width * 0.24, 0.66, 0.075, p.land(0.85), mix(p.accent, p.low, 0.1))
    boat(c, c.width * 0.74, 0.76, 0.14, p.near, None)
    boatman(c, c.width * 0.74 + 0.09, 0.745, 0.1, p.near)
    birds(c, c.width * 0.62, 0.2, 6, p.land(0.8))
    c.shape(wave([(0, 0.93), (c.width * 0.25, 0.95), (c.width * 0.5, 1.0), (0, 1.0)]), p.near)
    reeds(c, -0.05, c.width * 0.3, 1.0, 0.34, 90, p.near, mix(WHITE, p.low, 0.3))


def boats(c: Canvas) -> None:
    """Sails of three colours on still water."""
    p, horizon = c.palette, 0.6
    c.sky(horizon)
    c.sun(c.width * 0.5, 0.3, 0.075)
    clouds(c, 0.16, 4, WHITE, 80)
    c.ridge(horizon - 0.02, 0.025, mix(p.low, p.far, 0.7))
    _shore(c, horizon, p.land(0.25), 9, 0.04)
    colours = [p.accent, p.second, mix(p.low, WHITE, 0.5)]
    c.random.shuffle(colours)
    boat(c, c.width * 0.74, horizon + 0.0, 0.13, p.land(0.75), colours[0])
    boat(c, c.width * 0.2, horizon + 0.0, 0.16, p.land(0.85), colours[1])
    _water(c, horizon + 0.03, 0.38)
    c.shimmer(c.width * 0.5, horizon + 0.04, 0.98, p.light)
    c.ripples(horizon + 0.05, 1, p.low, 110, 55)
    boat(c, c.width * 0.5, 0.84, 0.25, p.near, colours[2])
    boatman(c, c.width * 0.5 + 0.15, 0.81, 0.15, p.near)
    c.ripples(0.87, 1, p.low, 26, 70)
    birds(c, c.width * 0.33, 0.15, 5, p.land(0.75))


def moon_delta(c: Canvas) -> None:
    """The moon over a land of rivers, seen from above the trees."""
    p = c.palette
    c.sky(0.5)
    stars(c, 0.4, 120)
    moon = c.width * c.random.choice((0.34, 0.66))
    c.sun(moon, 0.21, 0.085, 4.5)
    c.glow(moon - 0.02, 0.2, 0.06, WHITE, 0.5)
    c.ridge(0.47, 0.02, p.land(0.1))
    land = p.land(0.62)
    c.gradient(0.48, 1, (p.land(0.35), land, mix(land, p.near, 0.7)))
    shine = mix(p.low, p.light, 0.4)
    for start, bend, foot, wide in (
        (moon - 0.05, -0.35, 0.2, 0.34),
        (moon + 0.04, 0.2, 0.62, 0.2),
        (moon + 0.2, 0.35, 1.05, 0.3),
    ):
        middle = start + bend * 0.6
        left = wave(
            [
                (start, 0.48),
                (start + bend * 0.2, 0.56),
                (middle - wide * 0.2, 0.7),
                (foot * c.width - wide, 1.02),
            ]
        )
        right = wave(
            [
                (foot * c.width + wide, 1.02),
                (middle + wide * 0.35, 0.72),
                (start + bend * 0.2 + 0.05, 0.57),
                (start + 0.012, 0.48),
            ]
        )
        c.shape([*left, *right], mix(shine, p.middle, 0.35))
    c.shimmer(moon - 0.06, 0.5, 0.75, p.light)
    for _ in range(70):
        depth = c.random.random()
        y = 0.5 + 0.42 * depth
        x = c.random.uniform(0, c.width)
        if abs(x - moon) > 0.28 * (0.3 + depth):
            round_tree(c, x, y, 0.02 + 0.06 * depth, mix(p.land(0.6), p.near, 0.3 + 0.5 * depth))
    boat(c, c.width * 0.5, 0.8, 0.07, p.near, None)
    for side in (0.03, c.width - 0.08):
        palm(c, side, 1.0, 0.5, p.near)
        palm(c, side + 0.06, 1.02, 0.36, p.near)


def sea(c: Canvas) -> None:
    """Rolling waves and a single sail."""
    p, horizon = c.palette, 0.44
    c.sky(horizon)
    clouds(c, 0.2, 5, WHITE, 120)
    c.sun(c.width * 0.7, horizon - 0.1, 0.06)
    deep = mix(p.middle, p.near, 0.55)
    c.gradient(horizon, 1, (mix(p.low, deep, 0.5), deep))
    c.shimmer(c.width * 0.7, horizon, 0.7, p.light)
    boat(c, c.width * 0.3, horizon + 0.05, 0.07, p.land(0.9), mix(WHITE, p.accent, 0.85))
    for row in range(6):
        base = horizon + 0.12 + 0.085 * row
        phase = c.random.uniform(0, 6)
        high, long = 0.012 + 0.007 * row, 0.25 + 0.06 * row
        steps = 150
        crest = [
            (
                c.width * s / steps,
                base - high * abs(math.sin(c.width * s / steps / long * math.pi + phase)) ** 0.7,
            )
            for s in range(steps + 1)
        ]
        tint = mix(mix(deep, p.low, 0.28), p.near, 0.1 + 0.13 * row)
        c.shape([*crest, (c.width, 1), (0, 1)], tint)
        c.stroke(crest, 0.004 + 0.0008 * row, mix(WHITE, tint, 0.25), 150)
    birds(c, c.width * 0.42, 0.16, 7, p.land(0.7))
    sand = mix(p.low, p.second, 0.22)
    beach = wave([(0, 0.93), (c.width * 0.3, 0.9), (c.width * 0.65, 0.97), (c.width, 0.95)])
    c.shape([(x, y - 0.02) for x, y in beach] + [(c.width, 1), (0, 1)], WHITE, 190)
    c.shape([*beach, (c.width, 1), (0, 1)], sand)


def lighthouse(c: Canvas) -> None:
    """A striped tower on a rock, its beam over the evening sea."""
    p, horizon = c.palette, 0.68
    c.sky(horizon)
    stars(c, 0.3, 50)
    x, top = c.width * 0.68, 0.22
    for tilt in (-0.10, 0.05):
        c.shape([(x, top), (-0.1, top + tilt - 0.08), (-0.1, top + tilt + 0.1)], p.light, 46)
    c.shape([(x, top), (c.width + 0.1, top - 0.1), (c.width + 0.1, top + 0.02)], p.light, 40)
    c.ridge(horizon - 0.015, 0.02, mix(p.low, p.far, 0.6))
    _water(c, horizon, 0.5)
    c.ripples(horizon + 0.01, 1, p.low, 110, 60)
    rock = [
        (x - 0.46, 1.0),
        (x - 0.33, 0.83),
        (x - 0.2, 0.79),
        (x - 0.1, 0.72),
        (x + 0.1, 0.71),
        (x + 0.22, 0.78),
        (x + 0.5, 0.86),
        (x + 0.7, 1.0),
    ]
    c.shape(wave(rock, 5), p.near)
    c.shape(
        wave([(x - 0.1, 0.72), (x + 0.1, 0.71), (x + 0.16, 0.76), (x - 0.02, 0.79)], 5),
        p.land(0.75),
    )
    foot, neck = 0.075, 0.047
    bottom = 0.725
    white = mix(WHITE, p.low, 0.25)
    for band in range(5):
        a, b = band / 5, (band + 1) / 5
        ya, yb = bottom - (bottom - top - 0.04) * a, bottom - (bottom - top - 0.04) * b
        wa, wb = foot + (neck - foot) * a, foot + (neck - foot) * b
        tint = white if band % 2 else p.accent
        c.shape([(x - wa, ya), (x + wa, ya), (x + wb, yb), (x - wb, yb)], tint)
        c.shape([(x + wa * 0.35, ya), (x + wa, ya), (x + wb, yb), (x + wb * 0.35, yb)], p.near, 70)
    c.bar(x - 0.065, top + 0.03, 0.13, 0.014, p.near)
    c.bar(x - 0.036, top - 0.03, 0.072, 0.06, mix(p.light, WHITE, 0.3))
    c.glow(x, top, 0.2, p.light, 0.85)
    c.stroke([(x - 0.036, top - 0.03), (x - 0.036, top + 0.03)], 0.006, p.near)
    c.stroke([(x + 0.036, top - 0.03), (x + 0.036, top + 0.03)], 0.006, p.near)
    c.shape([(x - 0.05, top - 0.03), (x, top - 0.085), (x + 0.05, top - 0.03)], p.accent)
    c.bar(x + 0.14, 0.69, 0.12, 0.07, white)
    c.shape([(x + 0.125, 0.695), (x + 0.2, 0.64), (x + 0.275, 0.695)], p.accent)
    c.bar(x + 0.18, 0.71, 0.024, 0.026, p.light)
    boat(c, c.width * 0.2, 0.78, 0.06, p.near, mix(WHITE, p.low, 0.3))


def lilies(c: Canvas) -> None:
    """Water lilies among their leaves, from near."""
    p = c.palette
    deep = mix(p.near, p.middle, 0.22)
    c.gradient(0, 1, (mix(deep, p.low, 0.45), deep, mix(deep, p.near, 0.5)))
    c.glow(c.width * 0.5, 0.1, 0.9, p.low, 0.5)
    c.ripples(0, 1, p.low, 80, 36)
    leaf = mix((54, 112, 84), p.near, 0.35)
    for _ in range(26):
        y = c.random.uniform(0.12, 1.02)
        size = 0.05 + 0.12 * y
        x = c.random.uniform(0, c.width)
        tint = mix(leaf, p.low, c.random.uniform(0, 0.2))
        c.oval(x, y + size * 0.06, size, size * 0.42, p.near, 90)
        c.oval(x, y, size, size * 0.42, tint)
        c.shape([(x, y), (x + size * 0.5, y + size * 0.5), (x + size * 0.85, y + size * 0.3)], deep)
        for step in range(7):
            angle = math.pi * (0.75 + 1.15 * step / 6)
            end = (x + math.cos(angle) * size * 0.85, y + math.sin(angle) * size * 0.34)
            c.stroke([(x, y), end], 0.002, mix(tint, WHITE, 0.25), 130)
    pink = mix(p.accent, WHITE, 0.45)
    for part, y, size in ((0.24, 0.42, 0.12), (0.77, 0.36, 0.1), (0.55, 0.74, 0.2)):
        lily(c, c.width * part, y, size, pink if part != 0.77 else mix(WHITE, p.low, 0.2))


def lily(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """One open flower, its petals in three rows."""
    for row, (reach, count, lift) in enumerate(((1.0, 9, 0.45), (0.8, 8, 0.7), (0.55, 6, 0.95))):
        for step in range(count):
            angle = math.pi * (1.08 - 1.16 * (step + 0.5) / count)
            tip = (
                x + math.cos(angle) * size * reach,
                y - math.sin(angle) * size * lift - size * 0.1,
            )
            side = size * 0.17
            left, right = (
                (tip[0] * 0.45 + x * 0.55 - side, tip[1] * 0.5 + y * 0.5),
                (tip[0] * 0.45 + x * 0.55 + side, tip[1] * 0.5 + y * 0.5),
            )
            petal = [
                *wave([(x, y + size * 0.12), left, tip], 8),
                *wave([tip, right, (x, y + size * 0.12)], 8),
            ]
            shade = mix(tint, c.palette.accent, 0.28 - 0.12 * row)
            c.shape(petal, mix(shade, WHITE, 0.12 * row + 0.04 * (step % 2)))
    c.oval(x, y - size * 0.12, size * 0.16, size * 0.1, c.palette.second)


def bridge(c: Canvas) -> None:
    """A train on an iron bridge over a river."""
    p, horizon, deck = c.palette, 0.72, 0.5
    c.sky(horizon)
    sun = c.width * 0.28
    c.sun(sun, 0.34, 0.08)
    clouds(c, 0.17, 3, WHITE, 80)
    c.ridge(horizon - 0.1, 0.06, mix(p.low, p.far, 0.6))
    _shore(c, horizon, p.land(0.4), 16, 0.06)
    iron = p.land(0.92)
    _train(c, deck - 0.004)
    c.bar(0, deck, c.width, 0.022, iron)
    span, high = c.width / 3, 0.17
    for number in range(3):
        left = span * number
        arch = [
            (left + span * s / 24, deck - high * math.sin(math.pi * s / 24) ** 0.8)
            for s in range(25)
        ]
        c.stroke(arch, 0.011, iron)
        for s in range(2, 23, 2):
            x, y = arch[s]
            c.stroke([(x, y), (x, deck)], 0.004, iron)
            c.stroke([(x, y), (arch[min(24, s + 2)][0], deck)], 0.0028, iron)
        c.shape(
            [
                (left - 0.03, deck),
                (left + 0.03, deck),
                (left + 0.045, horizon + 0.05),
                (left - 0.045, horizon + 0.05),
            ],
            mix(iron, p.far, 0.2),
        )
    _water(c, horizon + 0.03, 0.45)
    c.shimmer(sun, horizon + 0.04, 0.97, p.light)
    c.ripples(horizon + 0.04, 1, p.low, 90, 55)
    boat(c, c.width * 0.62, 0.88, 0.12, p.near, None)
    birds(c, c.width * 0.66, 0.16, 6, iron)


def _train(c: Canvas, rail: float) -> None:
    """An engine and carriages, their windows lit."""
    p = c.palette
    x, wide, high = c.width * 0.1, 0.25, 0.088
    body = mix(p.accent, p.near, 0.12)
    for number in range(5):
        last = number == 4
        left = x + number * (wide + 0.012)
        c.bar(
            left, rail - high, wide, high - 0.012, body if not last else mix(p.second, p.near, 0.1)
        )
        c.bar(left, rail - high * 0.42, wide, 0.008, mix(WHITE, p.low, 0.3))
        if last:
            nose = [
                (left + wide, rail - high),
                (left + wide + 0.06, rail - high * 0.45),
                (left + wide + 0.06, rail - 0.012),
                (left + wide, rail - 0.012),
            ]
            c.shape(nose, mix(p.second, p.near, 0.1))
            c.glow(left + wide + 0.06, rail - 0.03, 0.1, p.light, 0.9)
        for window in range(7):
            c.bar(left + 0.014 + window * 0.033, rail - high * 0.82, 0.022, high * 0.3, p.light)
        for wheel in (0.04, 0.08, wide - 0.08, wide - 0.04):
            c.disc(left + wheel, rail - 0.006, 0.011, p.near)


WATER = {
    "river-dawn": (river, ("dawn", "mist", "dusk", "gold")),
    "boats": (boats, ("dawn", "day", "dusk")),
    "moon-delta": (moon_delta, ("night",)),
    "sea": (sea, ("day", "dawn", "dusk")),
    "lighthouse": (lighthouse, ("night", "dusk")),
    "flowers": (lilies, ("dawn", "day", "dusk")),
    "train-bridge": (bridge, ("dusk", "dawn", "gold")),
}
