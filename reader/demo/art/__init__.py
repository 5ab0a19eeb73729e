"""The demo newspaper's illustrations: flat, calm posters drawn in code, a function a scene."""

from __future__ import annotations

from reader.demo.art.canvas import Canvas
from reader.demo.art.hills import HILLS
from reader.demo.art.home import HOME
from reader.demo.art.land import LAND
from reader.demo.art.play import PLAY
from reader.demo.art.town import TOWN
from reader.demo.art.water import WATER

SCENES = {**WATER, **LAND, **HILLS, **TOWN, **PLAY, **HOME}

__all__ = ["SCENES", "Canvas"]
