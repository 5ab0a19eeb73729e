"""The demo newspaper's illustrations: flat, calm posters drawn in code, a function a scene."""

from __future__ import annotations

from reader.demo.art.canvas import Canvas
from reader.demo.art.land import LAND
from reader.demo.art.life import LIFE
from reader.demo.art.town import TOWN
from reader.demo.art.water import WATER

SCENES = {**WATER, **LAND, **TOWN, **LIFE}

__all__ = ["SCENES", "Canvas"]
