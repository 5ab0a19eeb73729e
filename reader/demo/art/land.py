"""Scenes of the plain: fields, villages, fog, a road."""

from __future__ import annotations

from reader.demo.art.canvas import WHITE, Canvas, mix, wave
from reader.demo.art.things import (
    birds,
    clouds,
    hut,
    palm,
    person,
    round_tree,
)


def paddy(c: Canvas) -> None:
    """Paddy in rows that run together at the horizon."""
    p, horizon = c.palette, 0.46
    c.sky(horizon)
    c.sun(c.width * 0.72, horizon - 0.14, 0.06)
    clouds(c, 0.2, 4, WHITE, 110)
    c.ridge(horizon - 0.02, 0.03, mix(p.low, p.far, 0.7))
    for _ in range(12):
        round_tree(c, c.random.uniform(0, c.width), horizon + 0.01, 0.08, p.land(0.4))
    green = mix((126, 158, 62), p.second, 0.22)
    c.gradient(horizon, 1, (mix(green, p.low, 0.4), green, mix(green, p.near, 0.35)))
    vanish = c.width * 0.46
    for number in range(-26, 27):
        foot = vanish + number * 0.13
        tint = mix(green, p.near, 0.45) if number % 2 else mix(green, p.low, 0.3)
        c.shape([(vanish + number * 0.008, horizon), (foot, 1), (foot + 0.055, 1)], tint, 150)
    for level in (0.53, 0.63, 0.79):
        c.bar(0, level, c.width, 0.006 + (level - horizon) * 0.03, mix(p.near, green, 0.4), 150)
    hut(c, c.width * 0.2, horizon + 0.04, 0.13, mix(p.low, p.far, 0.4), p.land(0.75))
    palm(c, c.width * 0.11, horizon + 0.06, 0.32, p.land(0.8))
    palm(c, c.width * 0.29, horizon + 0.05, 0.25, p.land(0.75))
    for part, y, size in ((0.56, 0.66, 0.12), (0.66, 0.7, 0.14), (0.82, 0.8, 0.19)):
        person(c, c.width * part, y, size, p.near)
        hat = size * 0.2
        x, top = c.width * part, y - size * 0.95
        c.shape([(x - hat, top), (x, top - hat * 0.7), (x + hat, top)], p.accent)
    birds(c, c.width * 0.45, 0.15, 6, p.land(0.8))


def village(c: Canvas) -> None:
    """Huts under trees around a pond, a path between them."""
    p, ground = c.palette, 0.58
    c.sky(ground)
    clouds(c, 0.18, 4, WHITE, 110)
    c.sun(c.width * 0.8, 0.22, 0.055)
    c.ridge(ground - 0.08, 0.05, mix(p.low, p.far, 0.7))
    for _ in range(13):
        round_tree(
            c,
            c.random.uniform(0, c.width),
            ground + 0.02,
            c.random.uniform(0.14, 0.24),
            p.land(c.random.uniform(0.35, 0.6)),
        )
    green = mix((112, 142, 74), p.far, 0.25)
    c.gradient(ground, 1, (mix(green, p.low, 0.25), mix(green, p.near, 0.35)))
    round_tree(c, c.width * 0.07, ground + 0.12, 0.46, p.land(0.7))
    wall, straw = mix(p.low, p.second, 0.25), mix(p.second, p.near, 0.4)
    hut(c, c.width * 0.3, ground + 0.09, 0.24, wall, straw)
    hut(c, c.width * 0.47, ground + 0.04, 0.17, mix(wall, p.far, 0.2), mix(straw, p.near, 0.2))
    hut(c, c.width * 0.86, ground + 0.1, 0.26, wall, mix(p.accent, p.near, 0.25))
    palm(c, c.width * 0.64, ground + 0.06, 0.44, p.land(0.85))
    palm(c, c.width * 0.69, ground + 0.08, 0.34, p.land(0.85))
    path = mix(p.low, p.second, 0.2)
    c.shape(
        [
            *wave([(c.width * 0.3, ground + 0.09), (c.width * 0.34, 0.76), (c.width * 0.2, 1.0)]),
            *wave([(c.width * 0.38, 1.0), (c.width * 0.39, 0.76), (c.width * 0.33, ground + 0.09)]),
        ],
        path,
    )
    c.oval(c.width * 0.72, 0.87, 0.42, 0.1, mix(p.near, green, 0.4))
    c.oval(c.width * 0.72, 0.875, 0.4, 0.09, mix(p.middle, p.low, 0.3))
    c.ripples(0.83, 0.93, WHITE, 0)
    for dx in (-0.2, 0.05, 0.16):
        c.oval(c.width * 0.72 + dx, 0.87, 0.05, 0.004, WHITE, 140)
    person(c, c.width * 0.33, 0.8, 0.13, p.accent)
    person(c, c.width * 0.365, 0.79, 0.09, p.near)
    birds(c, c.width * 0.4, 0.14, 5, p.land(0.8))


def winter_fog(c: Canvas) -> None:
    """Trees that fade into fog along a path, a pale sun behind."""
    p = c.palette
    c.gradient(0, 1, (mix(p.top, p.middle, 0.5), p.middle, p.low, mix(p.low, p.far, 0.4)))
    c.sun(c.width * 0.6, 0.27, 0.075, 6)
    for layer in range(5):
        near = 0.08 + layer * 0.2
        base, size = 0.55 + layer * 0.075, 0.18 + layer * 0.075
        tint = mix(mix(p.low, p.far, 0.75), p.near, near)
        c.ridge(base, 0.015, tint)
        for _ in range(9 - layer):
            x = c.random.uniform(0, c.width)
            if abs(x - c.width * 0.52) > 0.1 + 0.09 * layer:
                (palm if c.random.random() < 0.3 else round_tree)(
                    c, x, base + 0.02, size * c.random.uniform(0.7, 1.1), tint
                )
        c.haze(base - 0.1, base + 0.12, p.low, 90 - layer * 12)
    vanish = c.width * 0.53
    c.shape(
        [
            *wave([(vanish, 0.72), (vanish - 0.05, 0.82), (c.width * 0.36, 1.0)]),
            *wave([(c.width * 0.66, 1.0), (vanish + 0.06, 0.82), (vanish + 0.02, 0.72)]),
        ],
        mix(p.low, p.far, 0.35),
    )
    x = vanish - 0.005
    person(c, x, 0.86, 0.14, p.near)
    c.shape([(x - 0.05, 0.86), (x - 0.02, 0.75), (x + 0.02, 0.75), (x + 0.05, 0.86)], p.accent)
    c.haze(0.8, 1.0, p.low, 40)


def road(c: Canvas) -> None:
    """A winding road over hills, a cyclist on it."""
    p = c.palette
    c.sky(0.55)
    c.sun(c.width * 0.33, 0.24, 0.07)
    clouds(c, 0.14, 3, WHITE, 100)
    c.ridge(0.46, 0.06, mix(p.low, p.far, 0.6))
    c.ridge(0.53, 0.05, p.land(0.3))
    green = mix((128, 150, 80), p.far, 0.2)
    c.gradient(0.56, 1, (mix(green, p.low, 0.3), mix(green, p.near, 0.35)))
    way = [
        (0.62, 0.56, 0.006),
        (0.55, 0.61, 0.02),
        (0.68, 0.68, 0.045),
        (0.5, 0.78, 0.09),
        (0.42, 0.9, 0.17),
        (0.5, 1.02, 0.26),
    ]
    left = wave([(c.width * x - w, y) for x, y, w in way])
    right = wave([(c.width * x + w, y) for x, y, w in reversed(way)])
    c.shape([*left, *right], mix(p.land(0.5), p.low, 0.25))
    middle = wave([(c.width * x, y) for x, y, _ in way], 10)
    for number in range(6, len(middle) - 1, 4):
        c.stroke(
            middle[number : number + 2], 0.002 + 0.008 * (middle[number][1] - 0.56), WHITE, 200
        )
    for _ in range(16):
        y = c.random.uniform(0.6, 0.98)
        x = c.random.choice(
            (c.random.uniform(0, c.width * 0.3), c.random.uniform(c.width * 0.78, c.width))
        )
        round_tree(c, x, y, 0.1 + (y - 0.55) * 0.35, mix(p.land(0.5), p.near, y - 0.4))
    cyclist(c, c.width * 0.47, 0.88, 0.11)
    birds(c, c.width * 0.7, 0.16, 5, p.land(0.7))


def cyclist(c: Canvas, x: float, y: float, size: float) -> None:
    """Someone on a bicycle; `size` is a wheel's diameter and a little more."""
    p = c.palette
    wheel = size * 0.42
    back, front = (x - size * 0.55, y - wheel), (x + size * 0.55, y - wheel)
    for hub in (back, front):
        c.ring(*hub, wheel, size * 0.05, p.near)
    saddle, bars = (x - size * 0.2, y - size * 1.12), (x + size * 0.42, y - size * 1.2)
    pedal = (x, y - wheel)
    for a, b in (
        (back, saddle),
        (back, pedal),
        (saddle, pedal),
        (saddle, (bars[0], bars[1] + size * 0.1)),
        (pedal, bars),
        (bars, front),
    ):
        c.stroke([a, b], size * 0.05, p.near)
    head = (x + size * 0.14, y - size * 2.0)
    c.stroke([saddle, (x + size * 0.06, y - size * 1.72)], size * 0.22, p.accent)
    c.stroke([(x + size * 0.08, y - size * 1.65), bars], size * 0.09, p.accent)
    c.stroke([saddle, (x + size * 0.2, y - size * 0.85), pedal], size * 0.11, p.near)
    c.disc(*head, size * 0.16, p.near)


LAND = {
    "paddy": (paddy, ("day", "dawn", "gold")),
    "village": (village, ("day", "dawn", "gold")),
    "winter-fog": (winter_fog, ("mist", "dawn")),
    "road": (road, ("day", "gold", "dawn")),
}
