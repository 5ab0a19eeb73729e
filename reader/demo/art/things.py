"""Things that stand in several scenes: boats, trees, birds, huts, reeds, houses, people."""

from __future__ import annotations

import math

from reader.demo.art.canvas import Canvas, Colour, mix, wave


def birds(c: Canvas, x: float, y: float, number: int, tint: Colour) -> None:
    """A loose flight of birds."""
    for _ in range(number):
        bx = x + c.random.uniform(-0.16, 0.16)
        by = y + c.random.uniform(-0.06, 0.06)
        span = c.random.uniform(0.008, 0.016)
        line = [(bx - span, by - span * 0.55), (bx - span * 0.4, by - span * 0.5), (bx, by)]
        line += [(bx + span * 0.4, by - span * 0.5), (bx + span, by - span * 0.55)]
        c.stroke(wave(line, 5), 0.003, tint)


def boat(c: Canvas, x: float, y: float, size: float, hull: Colour, sail: Colour | None) -> None:
    """A country boat with raised ends, a hood of mats, and a sail if `sail` says its colour."""
    deck = wave([(x - size, y - size * 0.30), (x - size * 0.5, y - size * 0.02)], 1)
    deck = wave(
        [
            (x - size, y - size * 0.30),
            (x - size * 0.55, y - size * 0.06),
            (x, y),
            (x + size * 0.55, y - size * 0.06),
            (x + size, y - size * 0.34),
        ]
    )
    keel = wave(
        [
            (x + size, y - size * 0.34),
            (x + size * 0.5, y + size * 0.14),
            (x, y + size * 0.19),
            (x - size * 0.5, y + size * 0.14),
            (x - size, y - size * 0.30),
        ]
    )
    if sail is not None:
        mast = x + size * 0.18
        c.stroke([(mast, y), (mast, y - size * 1.75)], size * 0.03, hull)
        c.shape(
            [
                *wave(
                    [
                        (mast - size * 0.62, y - size * 1.62),
                        (mast, y - size * 1.72),
                        (mast + size * 0.5, y - size * 1.6),
                    ]
                ),
                *wave(
                    [
                        (mast + size * 0.5, y - size * 1.6),
                        (mast + size * 0.66, y - size),
                        (mast + size * 0.52, y - size * 0.36),
                    ]
                ),
                *wave(
                    [
                        (mast + size * 0.52, y - size * 0.36),
                        (mast, y - size * 0.44),
                        (mast - size * 0.56, y - size * 0.36),
                    ]
                ),
                *wave(
                    [
                        (mast - size * 0.56, y - size * 0.36),
                        (mast - size * 0.44, y - size),
                        (mast - size * 0.62, y - size * 1.62),
                    ]
                ),
            ],
            sail,
        )
    hood = wave(
        [
            (x - size * 0.62, y - size * 0.02),
            (x - size * 0.52, y - size * 0.34),
            (x - size * 0.2, y - size * 0.4),
            (x + size * 0.1, y - size * 0.32),
            (x + size * 0.16, y + size * 0.02),
        ]
    )
    c.shape(hood, mix(hull, c.palette.second, 0.35))
    c.shape([*deck, *keel], hull)


def boatman(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """Someone standing with a pole."""
    person(c, x, y, size, tint)
    c.stroke(
        [(x + size * 0.45, y - size * 1.25), (x - size * 0.1, y + size * 0.5)], size * 0.05, tint
    )


def person(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """Someone standing; `size` is the height, (x, y) where the feet are."""
    c.disc(x, y - size * 0.9, size * 0.1, tint)
    c.shape(
        wave(
            [
                (x - size * 0.13, y),
                (x - size * 0.15, y - size * 0.45),
                (x - size * 0.16, y - size * 0.72),
                (x, y - size * 0.8),
                (x + size * 0.16, y - size * 0.72),
                (x + size * 0.15, y - size * 0.45),
                (x + size * 0.13, y),
            ]
        ),
        tint,
    )


def round_tree(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """A broad tree, lighter on one side."""
    c.shape(
        [
            (x - size * 0.06, y),
            (x - size * 0.03, y - size * 0.6),
            (x + size * 0.03, y - size * 0.6),
            (x + size * 0.06, y),
        ],
        mix(tint, (40, 28, 24), 0.5),
    )
    crown = [
        (0, -0.78, 0.3),
        (-0.24, -0.62, 0.24),
        (0.25, -0.6, 0.25),
        (-0.08, -0.52, 0.26),
        (0.1, -0.9, 0.2),
    ]
    for dx, dy, r in crown:
        c.disc(x + dx * size, y + dy * size, r * size, tint)
    for dx, dy, r in ((-0.12, -0.84, 0.15), (-0.28, -0.66, 0.12)):
        c.disc(x + dx * size, y + dy * size, r * size, mix(tint, c.palette.light, 0.14))


def palm(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    """A palm whose trunk leans a little."""
    lean = c.random.uniform(-0.12, 0.12) * size
    trunk = wave([(x, y), (x + lean * 0.3, y - size * 0.5), (x + lean, y - size)])
    c.stroke(trunk, size * 0.045, tint)
    top = (x + lean, y - size)
    for step in range(9):
        angle = math.pi * (0.02 + 0.96 * step / 8)
        reach = size * (0.36 + 0.06 * math.sin(step * 2.1))
        tip = (
            top[0] - math.cos(angle) * reach,
            top[1] - math.sin(angle) * reach * 0.55 + size * 0.13,
        )
        bend = (
            top[0] - math.cos(angle) * reach * 0.5,
            top[1] - math.sin(angle) * reach * 0.72 - size * 0.03,
        )
        upper = wave([top, bend, tip], 8)
        lower = wave([tip, (bend[0], bend[1] + size * 0.075), top], 8)
        c.shape([*upper, *lower], tint)


def hut(c: Canvas, x: float, y: float, size: float, wall: Colour, roof: Colour) -> None:
    """A house with a curved thatched roof and an open door."""
    c.bar(x - size * 0.5, y - size * 0.5, size, size * 0.5, wall)
    c.bar(x - size * 0.09, y - size * 0.36, size * 0.18, size * 0.36, mix(wall, (20, 16, 18), 0.7))
    c.bar(x + size * 0.22, y - size * 0.36, size * 0.14, size * 0.13, mix(wall, (20, 16, 18), 0.6))
    eaves = wave(
        [
            (x - size * 0.66, y - size * 0.44),
            (x, y - size * 0.52),
            (x + size * 0.66, y - size * 0.44),
        ]
    )
    crest = wave(
        [
            (x + size * 0.46, y - size * 0.86),
            (x, y - size * 0.96),
            (x - size * 0.46, y - size * 0.86),
        ]
    )
    c.shape([*eaves, *crest], roof)


def reeds(
    c: Canvas,
    left: float,
    right: float,
    y: float,
    size: float,
    number: int,
    tint: Colour,
    head: Colour | None,
) -> None:
    """Grass that leans with the wind; with white heads if `head` says their colour."""
    for _ in range(number):
        x = c.random.uniform(left, right)
        tall = size * c.random.uniform(0.5, 1.0)
        lean = tall * c.random.uniform(0.05, 0.4)
        line = wave([(x, y), (x + lean * 0.3, y - tall * 0.6), (x + lean, y - tall)], 6)
        c.stroke(line, 0.004, tint)
        if head is not None and c.random.random() < 0.6:
            for step in range(7):
                part = step / 7
                c.oval(
                    x + lean * (1 + part * 0.3),
                    y - tall * (0.98 + part * 0.16),
                    0.007 * (1.2 - part),
                    0.012,
                    head,
                    210,
                )


def houses(
    c: Canvas,
    base: float,
    low: float,
    high: float,
    tint: Colour,
    lit: Colour | None,
    share: float = 0.3,
) -> None:
    """A row of houses over the whole width; some windows lit if `lit` says their colour."""
    x = -0.02
    while x < c.width:
        wide = c.random.uniform(0.07, 0.17)
        tall = c.random.uniform(low, high)
        top = base - tall
        c.bar(x, top, wide, 1 - top, tint)
        roof = c.random.random()
        if roof < 0.3:
            c.bar(x + wide * 0.3, top - 0.022, wide * 0.26, 0.024, tint)
            c.oval(x + wide * 0.43, top - 0.022, wide * 0.13, 0.006, tint)
        elif roof < 0.5:
            c.stroke([(x + wide * 0.7, top), (x + wide * 0.7, top - 0.06)], 0.003, tint)
        if lit is not None:
            windows(c, x, top, wide, tall, lit, share)
        x += wide + c.random.choice((0.0, 0.0, 0.012))


def windows(
    c: Canvas, x: float, top: float, wide: float, tall: float, lit: Colour, share: float
) -> None:
    """Windows in a grid, a share of them lit."""
    columns = max(2, int(wide / 0.028))
    step = wide / columns
    for row in range(int(tall / 0.036)):
        for column in range(columns):
            if c.random.random() < share:
                c.bar(
                    x + step * (column + 0.28),
                    top + 0.018 + row * 0.036,
                    step * 0.46,
                    0.017,
                    lit,
                    c.random.choice((120, 190, 235)),
                )


def stars(c: Canvas, bottom: float, number: int) -> None:
    """Stars above `bottom`."""
    for _ in range(number):
        size = c.random.choice((0.0011, 0.0014, 0.002, 0.0028))
        x, y = c.random.uniform(0, c.width), bottom * c.random.random() ** 1.2
        c.disc(x, y, size, c.palette.light, c.random.randint(110, 240))


def clouds(c: Canvas, y: float, number: int, tint: Colour, alpha: int = 110) -> None:
    """Flat-bottomed clouds around a height."""
    for _ in range(number):
        x, at = c.random.uniform(0, c.width), y + c.random.uniform(-0.08, 0.08)
        size = c.random.uniform(0.035, 0.075)
        puffs = ((-1.5, 0.42), (-0.75, 0.7), (0.15, 0.95), (1.0, 0.62), (1.7, 0.36))
        c.cloud(x, at, size, puffs, tint, alpha)
