"""Scenes of the hills: tea, mountains, dunes."""

from __future__ import annotations

import math

from reader.demo.art.canvas import WHITE, Canvas, mix, wave
from reader.demo.art.things import birds, clouds, palm, person, round_tree


def tea_garden(c: Canvas) -> None:
    """Rows of tea on rounded hills, shade trees between them."""
    p = c.palette
    c.sky(0.6)
    c.sun(c.width * 0.3, 0.2, 0.06)
    c.ridge(0.36, 0.09, mix(p.low, p.far, 0.6))
    c.ridge(0.43, 0.07, p.land(0.25))
    green = mix((66, 124, 74), p.far, 0.2)
    hills = ((0.52, 0.35, 0.0), (0.66, 0.18, 1.9), (0.84, 0.0, 3.4))
    for base, pale, phase in hills:
        tint = mix(green, p.low, pale)
        top = [(c.width * s / 80, base - 0.07 * math.sin(s / 80 * 4.2 + phase)) for s in range(81)]
        c.shape([*top, (c.width, 1), (0, 1)], mix(tint, p.near, 0.35))
        bump = 0.02 + (base - 0.5) * 0.06
        for row in range(7):
            drop = row * bump * 1.5
            x = -bump * (row % 2)
            while x < c.width + bump:
                y = base - 0.07 * math.sin(x / c.width * 4.2 + phase) + drop + bump * 0.7
                c.oval(x, y, bump * 1.25, bump * 0.8, mix(tint, p.near, 0.12))
                c.oval(
                    x - bump * 0.2,
                    y - bump * 0.25,
                    bump * 0.85,
                    bump * 0.45,
                    mix(tint, p.light, 0.16),
                )
                x += bump * 1.9
        if base < 0.8:
            for _ in range(4):
                s = c.random.randint(6, 74)
                round_tree(
                    c, top[s][0], top[s][1] + 0.03, 0.16 + base * 0.1, mix(p.near, tint, 0.35)
                )
    for part, y in ((0.3, 0.83), (0.38, 0.85), (0.7, 0.9)):
        x = c.width * part
        person(c, x, y, 0.14, mix(p.accent, p.near, 0.15))
        c.oval(x + 0.026, y - 0.085, 0.026, 0.036, p.second)


def mountains(c: Canvas) -> None:
    """Snow on high peaks above blue ridges."""
    p = c.palette
    c.sky(0.8)
    c.sun(c.width * 0.24, 0.2, 0.055)
    clouds(c, 0.34, 4, WHITE, 90)
    base = mix(p.middle, p.far, 0.5)
    for part, top, wide in ((0.2, 0.34, 0.5), (0.52, 0.16, 0.62), (0.84, 0.29, 0.5)):
        _peak(c, c.width * part, top, wide, base)
    for number in range(4):
        c.ridge(
            0.64 + number * 0.085,
            0.06 - number * 0.006,
            mix(p.land(0.2), p.near, number * 0.24),
            1.3,
        )
        c.haze(0.66 + number * 0.085, 0.76 + number * 0.085, p.low, 60 - number * 12)
    for _ in range(34):
        x = c.random.uniform(0, c.width)
        y, size = c.random.uniform(0.92, 1.03), c.random.uniform(0.08, 0.15)
        for layer in range(3):
            wide, at = size * (0.34 - 0.08 * layer), y - size * (0.2 + 0.28 * layer)
            c.shape(
                [(x - wide, at), (x, at - size * 0.42), (x + wide, at)],
                mix(p.near, p.far, 0.06 * layer),
            )
    birds(c, c.width * 0.7, 0.2, 4, p.land(0.8))


def _peak(c: Canvas, x: float, top: float, wide: float, base: tuple[int, int, int]) -> None:
    p = c.palette
    foot = 0.78
    dark = mix(base, p.near, 0.34)
    fold = [
        (x, top),
        (x + 0.03, top + 0.1),
        (x - 0.03, top + 0.2),
        (x + 0.05, top + 0.34),
        (x, foot),
    ]
    c.shape(
        [
            (x - wide, foot),
            *(
                (
                    x - wide * (1 - s / 8) + c.random.uniform(-0.01, 0.01),
                    foot - (foot - top) * (s / 8),
                )
                for s in range(1, 8)
            ),
            *fold,
        ],
        base,
    )
    c.shape(
        [
            *fold,
            *(
                (
                    x + wide * (1 - s / 8) + c.random.uniform(-0.01, 0.01),
                    foot - (foot - top) * (s / 8),
                )
                for s in range(8)
            ),
        ],
        dark,
    )
    snow = (foot - top) * 0.4
    slope = wide / (foot - top)
    jag = [(0.0, 1.0), (0.3, 0.7), (0.5, 1.05), (0.72, 0.72), (1.0, 0.98)]
    left = [(x - slope * snow * (1 - u), top + snow * (1 if u == 0 else v)) for u, v in jag]
    right = [(x + slope * snow * u, top + snow * v) for u, v in jag]
    c.shape(
        [(x, top), *left, (x + 0.02, top + snow * 0.6), (x + 0.03, top + 0.1)],
        mix(WHITE, p.low, 0.25),
    )
    c.shape(
        [(x, top), (x + 0.03, top + 0.1), (x + 0.01, top + snow * 0.7), *right],
        mix(mix(WHITE, p.low, 0.4), base, 0.4),
    )


def desert(c: Canvas) -> None:
    """Dunes with a sharp edge of shade, palms and a small caravan."""
    p = c.palette
    c.sky(0.65)
    c.sun(c.width * 0.68, 0.26, 0.08)
    sand = mix((228, 176, 104), p.low, 0.4)
    for number, base in enumerate((0.56, 0.66, 0.8)):
        tint = mix(mix(sand, p.low, 0.4), p.accent, number * 0.1)
        crest = wave(
            [
                (0, base + 0.03),
                (c.width * (0.3 + 0.1 * number), base - 0.1),
                (c.width * 0.62, base + 0.05),
                (c.width, base - 0.05),
            ],
            20,
        )
        c.shape([*crest, (c.width, 1), (0, 1)], tint)
        edge = [pt for pt in crest if pt[0] >= c.width * (0.3 + 0.1 * number)]
        shade = wave(
            [
                (c.width, base + 0.22),
                (c.width * 0.7, base + 0.13),
                (c.width * 0.5, base + 0.1),
                edge[0],
            ],
            12,
        )
        c.shape([*edge, *shade], mix(tint, p.near, 0.35), 150)
    for number in range(5):
        x, y, size = c.width * 0.16 + number * 0.085, 0.605 - number * 0.012, 0.04
        c.oval(x, y - size * 0.75, size * 0.5, size * 0.26, p.near)
        c.oval(x, y - size * 1.0, size * 0.2, size * 0.2, p.near)
        c.stroke(
            wave(
                [
                    (x + size * 0.4, y - size * 0.8),
                    (x + size * 0.66, y - size * 0.8),
                    (x + size * 0.7, y - size * 1.3),
                ],
                5,
            ),
            size * 0.12,
            p.near,
        )
        for leg in (-0.34, -0.2, 0.22, 0.36):
            c.stroke([(x + leg * size, y - size * 0.7), (x + leg * size, y)], size * 0.08, p.near)
    for x, size in ((0.84, 0.42), (0.9, 0.34), (0.95, 0.46)):
        palm(c, c.width * x, 0.93, size, p.near)


HILLS = {
    "tea-garden": (tea_garden, ("dawn", "day", "mist")),
    "mountains": (mountains, ("dawn", "day", "dusk")),
    "desert": (desert, ("gold", "dusk", "dawn")),
}
