"""Scenes at home: books, tea, the kitchen, looking at the stars."""

from __future__ import annotations

import math

from reader.demo.art.canvas import WHITE, Canvas, Colour, mix, wave
from reader.demo.art.things import houses, person, stars


def books(c: Canvas) -> None:
    """Books by a window, a plant, an open one before them."""
    p = c.palette
    wall = mix(p.low, p.far, 0.25)
    c.gradient(0, 1, (wall, mix(wall, p.near, 0.16)))
    _window(c, c.width * 0.62, 0.07, c.width * 0.3, 0.56)
    table = mix(p.second, p.near, 0.5)
    c.gradient(0.78, 1, (mix(table, p.low, 0.2), mix(table, p.near, 0.3)))
    c.bar(0, 0.78, c.width, 0.012, mix(table, WHITE, 0.3))
    spines = [
        p.accent,
        p.near,
        p.second,
        mix(p.far, p.near, 0.45),
        mix(WHITE, p.low, 0.4),
        mix(p.accent, p.near, 0.5),
    ]
    x = c.width * 0.06
    for number in range(11):
        wide, tall = c.random.uniform(0.045, 0.075), c.random.uniform(0.36, 0.5)
        tint = spines[number % 6]
        c.bar(x, 0.78 - tall, wide, tall, tint)
        c.bar(x, 0.78 - tall, wide * 0.22, tall, WHITE, 34)
        trim = mix(tint, WHITE if sum(tint) < 380 else p.near, 0.6)
        c.bar(x, 0.78 - tall * 0.86, wide, 0.007, trim)
        c.bar(x, 0.78 - tall * 0.2, wide, 0.007, trim)
        c.bar(x + wide * 0.4, 0.78 - tall * 0.7, wide * 0.2, tall * 0.36, trim)
        x += wide + 0.004
    stack = c.width * 0.6
    for number, tint in enumerate((p.near, p.accent, mix(p.far, p.near, 0.4))):
        wide = 0.46 - 0.04 * number
        y = 0.78 - 0.07 * (number + 1)
        c.bar(stack + 0.012 * number, y, wide, 0.066, tint)
        c.bar(
            stack + 0.012 * number + wide * 0.03,
            y + 0.012,
            wide * 0.97,
            0.042,
            mix(WHITE, p.low, 0.5),
        )
        c.bar(stack + 0.012 * number, y, 0.05, 0.066, tint)
    _cup(c, stack + 0.22, 0.57, 0.085, p.second)
    x, y = c.width * 0.42, 0.9
    for side in (-1, 1):
        page = [
            *wave([(x, y - 0.06), (x + side * 0.16, y - 0.11), (x + side * 0.36, y - 0.06)]),
            *wave([(x + side * 0.4, y + 0.03), (x + side * 0.18, y - 0.01), (x, y + 0.045)]),
        ]
        c.shape([(px, py + 0.016) for px, py in page], mix(p.accent, p.near, 0.3))
        c.shape(page, mix(WHITE, p.low, 0.2 if side < 0 else 0.35))
        for line in range(5):
            ly = y - 0.055 + line * 0.016
            c.stroke(
                wave(
                    [
                        (x + side * 0.05, ly),
                        (x + side * 0.17, ly - 0.036),
                        (x + side * 0.33, ly - 0.004),
                    ],
                    6,
                ),
                0.0026,
                p.near,
                110,
            )


def _window(c: Canvas, x: float, y: float, wide: float, high: float) -> None:
    """A window with the palette's sky in it."""
    p = c.palette
    steps = 40
    for step in range(steps):
        part = step / steps
        tint = mix(mix(p.top, p.middle, min(1, part * 2)), p.low, max(0.0, part * 2 - 1))
        c.bar(x, y + high * part, wide, high / steps + 0.003, tint)
    c.disc(x + wide * 0.66, y + high * 0.42, 0.055, p.light)
    hills = [(x + wide * s / 30, y + high * (0.78 - 0.06 * math.sin(s / 4.2))) for s in range(31)]
    c.shape([*hills, (x + wide, y + high), (x, y + high)], p.land(0.35))
    hills = [(x + wide * s / 30, y + high * (0.88 + 0.05 * math.sin(s / 5 + 1))) for s in range(31)]
    c.shape([*hills, (x + wide, y + high), (x, y + high)], p.land(0.6))
    frame = mix(WHITE, p.low, 0.35)
    for fx, fy, fw, fh in (
        (x - 0.02, y - 0.02, wide + 0.04, 0.02),
        (x - 0.035, y + high, wide + 0.07, 0.03),
        (x - 0.02, y, 0.02, high),
        (x + wide, y, 0.02, high),
        (x + wide / 2 - 0.006, y, 0.012, high),
        (x, y + high * 0.45, wide, 0.012),
    ):
        c.bar(fx, fy, fw, fh, frame)


def _cup(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """A cup with steam; (x, y) is the middle of its foot."""
    p = c.palette
    c.ring(x + size * 0.95, y - size * 0.62, size * 0.36, size * 0.13, tint)
    c.shape(
        [
            *wave(
                [(x - size, y - size * 1.2), (x - size * 0.9, y - size * 0.4), (x - size * 0.5, y)]
            ),
            *wave(
                [(x + size * 0.5, y), (x + size * 0.9, y - size * 0.4), (x + size, y - size * 1.2)]
            ),
        ],
        tint,
    )
    c.shape(
        [
            *wave(
                [
                    (x + size * 0.2, y),
                    (x + size * 0.6, y - size * 0.5),
                    (x + size * 0.62, y - size * 1.2),
                ]
            ),
            *wave(
                [(x + size, y - size * 1.2), (x + size * 0.9, y - size * 0.4), (x + size * 0.5, y)]
            ),
        ],
        p.near,
        40,
    )
    c.oval(x, y - size * 1.2, size, size * 0.2, mix(tint, WHITE, 0.35))
    c.oval(x, y - size * 1.18, size * 0.86, size * 0.15, mix((150, 78, 34), p.near, 0.15))
    for curl in (-0.35, 0.05, 0.42):
        foot = x + curl * size
        line = wave(
            [
                (foot, y - size * 1.5),
                (foot + size * 0.2, y - size * 2.0),
                (foot - size * 0.16, y - size * 2.6),
                (foot + size * 0.14, y - size * 3.2),
            ]
        )
        for number, (px, py) in enumerate(line):
            c.disc(
                px,
                py,
                size * (0.05 + 0.05 * number / len(line)),
                WHITE,
                round(70 * (1 - number / len(line))),
            )


def teacup(c: Canvas) -> None:
    """A steaming cup on a table by the window, biscuits beside."""
    p = c.palette
    wall = mix(p.middle, p.low, 0.5)
    c.gradient(0, 1, (wall, mix(wall, p.far, 0.4)))
    _window(c, c.width * 0.12, 0.06, c.width * 0.52, 0.56)
    table = mix(p.second, p.near, 0.45)
    c.gradient(0.72, 1, (mix(table, p.low, 0.3), mix(table, p.near, 0.25)))
    c.bar(0, 0.72, c.width, 0.01, mix(table, WHITE, 0.35))
    for grain in range(7):
        c.bar(0, 0.755 + grain * 0.037, c.width, 0.003, p.near, 40)
    x = c.width * 0.6
    c.oval(x + 0.03, 0.875, 0.34, 0.06, p.near, 80)
    c.oval(x, 0.86, 0.31, 0.05, mix(WHITE, p.low, 0.3))
    c.oval(x, 0.855, 0.22, 0.03, mix(WHITE, p.far, 0.35))
    _cup(c, x, 0.86, 0.19, p.accent)
    pot = c.width * 0.25
    c.oval(pot, 0.73, 0.17, 0.135, mix(p.far, p.near, 0.55))
    c.oval(pot - 0.05, 0.69, 0.06, 0.05, WHITE, 30)
    c.oval(pot, 0.6, 0.08, 0.02, mix(p.far, p.near, 0.7))
    c.disc(pot, 0.58, 0.02, p.second)
    c.shape(
        wave(
            [
                (pot + 0.14, 0.74),
                (pot + 0.22, 0.68),
                (pot + 0.25, 0.6),
                (pot + 0.28, 0.6),
                (pot + 0.24, 0.72),
                (pot + 0.15, 0.79),
            ]
        ),
        mix(p.far, p.near, 0.55),
    )
    c.stroke(
        wave([(pot - 0.14, 0.67), (pot - 0.24, 0.66), (pot - 0.24, 0.8), (pot - 0.13, 0.79)]),
        0.022,
        mix(p.far, p.near, 0.55),
    )
    for number in range(3):
        bx = c.width * 0.84 + number * 0.035
        c.oval(bx, 0.88 - number * 0.02, 0.075, 0.026, mix(p.second, p.near, 0.25))
        c.oval(bx, 0.872 - number * 0.02, 0.075, 0.026, mix(p.second, WHITE, 0.2))


def kitchen(c: Canvas) -> None:
    """A table with a bowl, vegetables, a jar: flat, like a poster."""
    p = c.palette
    wall = mix(p.low, p.second, 0.2)
    c.gradient(0, 0.66, (mix(wall, WHITE, 0.2), wall))
    for row in range(5):
        for tile in range(int(c.width / 0.13) + 2):
            c.bar(
                tile * 0.13 - (row % 2) * 0.065,
                row * 0.132,
                0.126,
                0.128,
                mix(wall, p.far, 0.1 + 0.06 * ((tile + row) % 3)),
                120,
            )
    c.gradient(0.66, 1, (mix(p.second, p.near, 0.4), mix(p.second, p.near, 0.62)))
    c.bar(0, 0.66, c.width, 0.014, mix(p.second, WHITE, 0.3))
    greens = mix((92, 142, 70), p.far, 0.12)
    reds = mix((204, 66, 44), p.low, 0.1)
    jar = c.width * 0.16
    c.bar(jar, 0.36, 0.2, 0.42, mix(WHITE, p.middle, 0.4), 190)
    c.bar(jar, 0.5, 0.2, 0.28, mix(p.accent, p.second, 0.5), 220)
    c.bar(jar - 0.012, 0.32, 0.224, 0.05, p.near)
    c.bar(jar + 0.03, 0.38, 0.02, 0.36, WHITE, 90)
    x = c.width * 0.5
    for dx, r, tint in (
        (-0.18, 0.1, reds),
        (0.0, 0.12, p.second),
        (0.17, 0.1, greens),
        (-0.07, 0.09, greens),
        (0.1, 0.085, reds),
    ):
        c.disc(x + dx, 0.58 - r * 0.3, r, mix(tint, p.near, 0.1))
        c.disc(x + dx - r * 0.2, 0.58 - r * 0.5, r * 0.62, mix(tint, WHITE, 0.13))
    bowl = [
        (x + 0.36 * math.cos(math.pi * s / 30), 0.58 + 0.26 * math.sin(math.pi * s / 30))
        for s in range(31)
    ]
    c.oval(x, 0.86, 0.3, 0.04, p.near, 90)
    c.shape(bowl, mix(p.far, p.near, 0.5))
    c.bar(x - 0.38, 0.565, 0.76, 0.032, mix(p.far, p.near, 0.35))
    for band in range(12):
        angle = math.pi * (band + 0.5) / 12
        c.disc(
            x + 0.27 * math.cos(angle), 0.61 + 0.14 * math.sin(angle), 0.012, mix(WHITE, p.low, 0.3)
        )
    for number, tint in enumerate((reds, greens, reds)):
        px = c.width * 0.78 + number * 0.1
        pepper = wave(
            [
                (px, 0.8),
                (px + 0.06, 0.74),
                (px + 0.13, 0.8),
                (px + 0.16, 0.9),
                (px + 0.08, 0.86),
                (px, 0.8),
            ]
        )
        c.shape(pepper, tint)
        c.stroke([(px + 0.02, 0.79), (px - 0.01, 0.74)], 0.009, mix(greens, p.near, 0.3))


def observatory(c: Canvas) -> None:
    """A dome under the stars, a comet above, two people at a telescope."""
    p = c.palette
    c.sky(0.95)
    for number in range(26):
        x = c.width * number / 25
        c.glow(x, 0.62 - 0.45 * number / 25, 0.22, mix(p.low, p.light, 0.3), 0.13)
    stars(c, 0.8, 420)
    head = (c.width * 0.34, 0.34)
    for _ in range(60):
        long, off = c.random.uniform(0.12, 0.75), c.random.uniform(-0.1, 0.1)
        wide = 0.012 + 0.03 * long
        tip = (head[0] + long * 0.86, head[1] - long * 0.46 + off * long)
        c.shape([head, tip, (tip[0] + wide * 0.4, tip[1] + wide)], p.light, 7)
    c.glow(*head, 0.12, p.light, 0.9)
    c.disc(*head, 0.012, WHITE)
    houses(c, 0.93, 0.03, 0.12, p.land(0.5), mix(p.accent, p.light, 0.3), 0.2)
    c.ridge(0.9, 0.03, p.land(0.8))
    x, base = c.width * 0.72, 0.86
    dome = [
        (x + 0.19 * math.cos(math.pi * s / 40), base - 0.14 - 0.19 * math.sin(math.pi * s / 40))
        for s in range(41)
    ]
    c.shape(dome, mix(p.far, p.near, 0.35))
    c.shape([*dome[:18], (x, base - 0.14)], p.near, 70)
    c.shape(
        [
            (x - 0.09, base - 0.3),
            (x - 0.045, base - 0.325),
            (x - 0.02, base - 0.14),
            (x - 0.09, base - 0.14),
        ],
        p.near,
    )
    c.stroke([(x - 0.03, base - 0.2), (x - 0.13, base - 0.34)], 0.03, mix(p.far, WHITE, 0.3))
    c.bar(x - 0.2, base - 0.14, 0.4, 0.2, mix(p.far, p.near, 0.6))
    c.bar(x - 0.21, base - 0.15, 0.42, 0.016, p.near)
    c.bar(x + 0.05, base - 0.06, 0.06, 0.1, p.accent)
    c.shape(
        [*wave([(0, 0.9), (c.width * 0.4, 0.87), (c.width, 0.92)]), (c.width, 1), (0, 1)], p.near
    )
    x = c.width * 0.27
    c.stroke([(x, 0.76), (x - 0.05, 0.89)], 0.008, p.near)
    c.stroke([(x, 0.76), (x + 0.05, 0.89)], 0.008, p.near)
    c.stroke([(x - 0.06, 0.79), (x + 0.09, 0.69)], 0.026, p.near)
    person(c, x - 0.11, 0.89, 0.16, p.near)
    person(c, x + 0.17, 0.89, 0.15, p.near)


HOME = {
    "books": (books, ("dawn", "day", "gold")),
    "teacup": (teacup, ("mist", "dawn", "day")),
    "kitchen": (kitchen, ("gold", "day", "dawn")),
    "observatory": (observatory, ("night",)),
}
