"""Scenes of play: cricket, football, the stage."""

from __future__ import annotations

import math

from reader.demo.art.canvas import WHITE, Canvas, Colour, mix, wave
from reader.demo.art.things import person, round_tree, stars


def cricket(c: Canvas) -> None:
    """A ground under floodlights, the batter waiting."""
    p, stand = c.palette, 0.4
    c.sky(stand + 0.1)
    stars(c, 0.25, 40)
    _crowd(c, stand)
    for part in (0.08, 0.34, 0.66, 0.92):
        _floodlight(c, c.width * part, stand + 0.04)
    grass = mix((72, 134, 74), p.near, 0.12)
    c.gradient(0.52, 1, (mix(grass, p.low, 0.22), grass, mix(grass, p.near, 0.4)))
    for stripe in range(0, 16, 2):
        a, b = c.width * (stripe / 16), c.width * ((stripe + 1) / 16)
        centre = c.width / 2
        c.shape(
            [
                (centre + (a - centre) * 0.7, 0.52),
                (centre + (b - centre) * 0.7, 0.52),
                (centre + (b - centre) * 2.2, 1),
                (centre + (a - centre) * 2.2, 1),
            ],
            WHITE,
            14,
        )
    c.bar(0, 0.515, c.width, 0.022, mix(WHITE, p.low, 0.3))
    for number in range(9):
        c.bar(
            c.width * number / 9 + 0.03,
            0.518,
            0.11,
            0.016,
            (p.accent, p.second, p.land(0.6))[number % 3],
        )
    pitch = mix((206, 172, 124), p.near, 0.12)
    c.shape(
        [(c.width * 0.46, 0.58), (c.width * 0.54, 0.58), (c.width * 0.7, 1), (c.width * 0.3, 1)],
        pitch,
    )
    for part, y, size in (
        (0.2, 0.64, 0.1),
        (0.78, 0.62, 0.09),
        (0.5, 0.63, 0.1),
        (0.9, 0.72, 0.13),
        (0.32, 0.6, 0.08),
    ):
        person(c, c.width * part, y, size, mix(WHITE, p.low, 0.2))
        c.disc(c.width * part, y - size * 0.93, size * 0.11, mix(p.accent, p.near, 0.2))
    _stumps(c, c.width * 0.5, 0.66, 0.07)
    _batter(c, c.width * 0.46, 0.97, 0.5)
    _stumps(c, c.width * 0.58, 0.98, 0.25)
    ball = (c.width * 0.565, 0.6)
    c.disc(*ball, 0.011, p.accent)


def _crowd(c: Canvas, stand: float) -> None:
    p = c.palette
    c.shape(
        [
            *wave([(0, stand - 0.06), (c.width * 0.5, stand + 0.01), (c.width, stand - 0.06)]),
            (c.width, 0.6),
            (0, 0.6),
        ],
        p.land(0.7),
    )
    tints = [p.accent, p.second, mix(WHITE, p.low, 0.3), p.far, p.middle]
    for _ in range(1500):
        x = c.random.uniform(0, c.width)
        edge = stand + 0.01 - 0.07 * (2 * x / c.width - 1) ** 2
        c.disc(
            x,
            c.random.uniform(edge + 0.015, 0.515),
            0.0044,
            c.random.choice(tints),
            c.random.randint(110, 220),
        )
    roof = wave([(0, stand - 0.11), (c.width * 0.5, stand - 0.03), (c.width, stand - 0.11)])
    c.stroke(roof, 0.014, p.near)


def _floodlight(c: Canvas, x: float, base: float) -> None:
    p = c.palette
    c.shape(
        [(x - 0.012, base), (x + 0.012, base), (x + 0.005, 0.12), (x - 0.005, 0.12)], p.land(0.9)
    )
    c.glow(x, 0.1, 0.3, WHITE, 0.6)
    c.bar(x - 0.055, 0.06, 0.11, 0.075, p.land(0.9))
    for row in range(3):
        for lamp in range(5):
            c.disc(x - 0.042 + lamp * 0.021, 0.075 + row * 0.022, 0.008, WHITE)


def _stumps(c: Canvas, x: float, y: float, size: float) -> None:
    wood = (232, 200, 140)
    for off in (-0.13, 0, 0.13):
        c.bar(x + off * size - size * 0.03, y - size, size * 0.06, size, wood)
    c.bar(x - size * 0.18, y - size * 1.04, size * 0.36, size * 0.045, c.palette.accent)


def _batter(c: Canvas, x: float, y: float, size: float) -> None:
    """In stance, bat down, seen from behind the stumps."""
    dark, white = c.palette.near, mix(WHITE, c.palette.low, 0.15)
    shade = mix(white, dark, 0.22)
    for foot, knee in ((-0.12, -0.1), (0.14, 0.13)):
        c.stroke(
            [
                (x + foot * size, y),
                (x + knee * size, y - size * 0.24),
                (x + knee * size * 0.4, y - size * 0.46),
            ],
            size * 0.1,
            shade,
        )
        c.stroke(
            [(x + foot * size, y - size * 0.02), (x + knee * size, y - size * 0.25)],
            size * 0.125,
            white,
        )
        c.oval(x + foot * size + size * 0.03, y, size * 0.09, size * 0.028, dark)
    body = [
        (x - 0.1 * size, y - 0.42 * size),
        (x - 0.13 * size, y - 0.62 * size),
        (x - 0.08 * size, y - 0.78 * size),
        (x + 0.1 * size, y - 0.78 * size),
        (x + 0.16 * size, y - 0.62 * size),
        (x + 0.1 * size, y - 0.42 * size),
    ]
    c.shape(wave(body), c.palette.accent)
    hands = (x + size * 0.27, y - size * 0.44)
    for shoulder in (-0.06, 0.1):
        c.stroke(
            [(x + shoulder * size, y - size * 0.73), (x + size * 0.2, y - size * 0.6), hands],
            size * 0.075,
            c.palette.accent,
        )
    c.disc(*hands, size * 0.045, white)
    bat = [
        (hands[0] - 0.012 * size, hands[1]),
        (hands[0] + 0.012 * size, hands[1]),
        (hands[0] + 0.05 * size, y - 0.3 * size),
        (hands[0] + 0.085 * size, y - 0.03 * size),
        (hands[0] + 0.0 * size, y - 0.02 * size),
        (hands[0] - 0.02 * size, y - 0.3 * size),
    ]
    c.shape(bat, (238, 212, 160))
    c.disc(x + size * 0.03, y - size * 0.87, size * 0.085, dark)
    c.bar(x + size * 0.06, y - size * 0.87, size * 0.09, size * 0.02, dark)


def football(c: Canvas) -> None:
    """A ball on a village field, the goal of bamboo, children running."""
    p = c.palette
    c.sky(0.55)
    c.sun(c.width * 0.75, 0.28, 0.075)
    c.ridge(0.5, 0.04, mix(p.low, p.far, 0.7))
    for _ in range(12):
        round_tree(
            c,
            c.random.uniform(0, c.width),
            0.56,
            c.random.uniform(0.13, 0.22),
            p.land(c.random.uniform(0.35, 0.6)),
        )
    grass = mix((116, 150, 70), p.far, 0.18)
    c.gradient(0.54, 1, (mix(grass, p.low, 0.3), grass, mix(grass, p.near, 0.4)))
    post = mix(p.second, p.low, 0.4)
    left, right = c.width * 0.12, c.width * 0.44
    for net in range(13):
        x = left + (right - left) * net / 12
        c.stroke([(x, 0.37), (x + 0.03, 0.66)], 0.0014, WHITE, 120)
    for net in range(6):
        y = 0.39 + net * 0.048
        c.stroke([(left, y), (right + 0.02, y)], 0.0014, WHITE, 120)
    c.stroke([(left, 0.68), (left, 0.36), (right, 0.36), (right, 0.68)], 0.014, post)
    for part, y, size, tint in (
        (0.52, 0.76, 0.22, p.accent),
        (0.62, 0.72, 0.2, p.near),
        (0.3, 0.7, 0.2, p.second),
        (0.85, 0.78, 0.23, p.land(0.9)),
    ):
        _runner(c, c.width * part, y, size, tint)
    x, y, r = c.width * 0.7, 0.87, 0.075
    c.oval(x + 0.02, y + r, r * 1.1, r * 0.22, p.near, 110)
    c.disc(x, y, r, mix(WHITE, p.low, 0.2))
    for step in range(5):
        angle = step * math.tau / 5 - 0.5
        spot = (x + math.cos(angle) * r * 0.74, y + math.sin(angle) * r * 0.74)
        c.stroke([(x, y), spot], 0.004, p.near)
        c.disc(*spot, r * 0.2, p.near)
    five = [
        (
            x + math.cos(s * math.tau / 5 - 0.5) * r * 0.34,
            y + math.sin(s * math.tau / 5 - 0.5) * r * 0.34,
        )
        for s in range(5)
    ]
    c.shape(five, p.near)


def _runner(c: Canvas, x: float, y: float, size: float, tint: Colour) -> None:
    dark = c.palette.near
    stride = c.random.choice((-1, 1)) * size
    c.stroke(
        [(x, y - size * 0.45), (x + stride * 0.16, y - size * 0.24), (x + stride * 0.1, y)],
        size * 0.085,
        dark,
    )
    c.stroke(
        [
            (x, y - size * 0.45),
            (x - stride * 0.06, y - size * 0.22),
            (x - stride * 0.24, y - size * 0.12),
        ],
        size * 0.085,
        dark,
    )
    c.stroke([(x, y - size * 0.44), (x + stride * 0.05, y - size * 0.78)], size * 0.17, tint)
    c.stroke(
        [
            (x + stride * 0.04, y - size * 0.74),
            (x + stride * 0.2, y - size * 0.6),
            (x + stride * 0.26, y - size * 0.72),
        ],
        size * 0.06,
        tint,
    )
    c.stroke(
        [
            (x + stride * 0.04, y - size * 0.74),
            (x - stride * 0.14, y - size * 0.62),
            (x - stride * 0.18, y - size * 0.5),
        ],
        size * 0.06,
        tint,
    )
    c.disc(x + stride * 0.08, y - size * 0.93, size * 0.095, dark)


def stage(c: Canvas) -> None:
    """A stage between curtains: musicians in the light."""
    p = c.palette
    back = mix(p.near, p.top, 0.3)
    c.gradient(0, 0.75, (mix(back, p.near, 0.5), back, mix(back, p.middle, 0.4)))
    for part, tint in ((0.34, p.accent), (0.5, p.light), (0.66, p.second)):
        x = c.width * part
        c.shape([(x - 0.01, -0.02), (x + 0.01, -0.02), (x + 0.3, 0.8), (x - 0.3, 0.8)], tint, 34)
    c.glow(c.width * 0.5, 0.62, 0.55, p.light, 0.5)
    floor = mix(p.second, p.near, 0.55)
    c.gradient(0.74, 1, (mix(floor, p.light, 0.2), mix(floor, p.near, 0.5)))
    for plank in range(-10, 11):
        c.stroke(
            [(c.width * 0.5 + plank * 0.09, 0.74), (c.width * 0.5 + plank * 0.2, 1)],
            0.0022,
            p.near,
            120,
        )
    c.oval(c.width * 0.5, 0.83, 0.52, 0.07, p.light, 70)
    ink = mix(p.near, (0, 0, 0), 0.35)
    # The players stand together whatever the canvas's shape.
    x = c.width * 0.5
    apart = min(0.25, c.width * 0.22)
    for off, size in ((-apart, 0.36), (0.0, 0.42), (apart, 0.35)):
        person(c, x + off, 0.84, size, ink)
    c.stroke([(x - 0.08, 0.62), (x + 0.14, 0.46)], 0.01, ink)
    c.oval(x - 0.07, 0.63, 0.06, 0.05, mix(p.second, ink, 0.4))
    c.disc(x + apart + 0.03, 0.7, 0.07, mix(p.accent, ink, 0.45))
    c.ring(x + apart + 0.03, 0.7, 0.07, 0.008, ink)
    c.stroke([(x - apart - 0.04, 0.6), (x - apart + 0.1, 0.57)], 0.012, mix(p.second, ink, 0.3))
    cloth = mix(p.accent, p.near, 0.3)
    for side in (0, 1):
        for fold in range(6):
            a = fold * 0.034 * c.width
            tint = mix(cloth, p.near, 0.18 + 0.32 * (fold % 2))
            swell = 0.034 * c.width * math.sin(fold)
            pts = [
                *wave([(a, -0.02), (a - swell * 0.2, 0.5), (a * 0.8, 0.93)]),
                *wave(
                    [
                        (a * 0.8 + 0.034 * c.width, 0.93),
                        (a + 0.04 * c.width, 0.5),
                        (a + 0.04 * c.width, -0.02),
                    ]
                ),
            ]
            c.shape([(c.width - px, py) if side else (px, py) for px, py in pts], tint)
    for swag in range(8):
        x = c.width * (swag + 0.5) / 8
        c.oval(x, 0.0, c.width / 15, 0.12, mix(cloth, p.near, 0.1 + 0.2 * (swag % 2)))
        c.oval(x, 0.0, c.width / 15, 0.095, cloth)
    for head in range(15):
        x = c.width * (head + 0.5) / 15 + c.random.uniform(-0.02, 0.02)
        c.disc(x, 0.985, 0.036, ink)
        c.oval(x, 1.05, 0.07, 0.06, ink)


PLAY = {
    "cricket": (cricket, ("night", "dusk")),
    "football": (football, ("gold", "day", "dawn")),
    "stage": (stage, ("dusk", "night", "gold")),
}
