"""The markups in which the demo newspaper can print a story; each can express every story."""

from __future__ import annotations

from reader.demo.markups.amp import Amp
from reader.demo.markups.base import Markup, Surroundings
from reader.demo.markups.plain import BareText, Breaks, Soup
from reader.demo.markups.rich import Lazy, Semantic, WordPress

MARKUPS: dict[str, Markup] = {
    "semantic": Semantic(),
    "soup": Soup(),
    "breaks": Breaks(),
    "bare": BareText(),
    "wordpress": WordPress(),
    "lazy": Lazy(),
}
AMP = Amp()

__all__ = ["AMP", "MARKUPS", "Markup", "Surroundings"]
