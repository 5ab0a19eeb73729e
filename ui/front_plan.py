"""Where everything stands on the front page, for a width: pure geometry.

Four columns from 1,120 pixels of print, three from 820, two from 560, else one. The lead takes
more than half, the stories beside it the rest; below, each topic has a column, in rows.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect

from reader.front_page import Column, FrontPage, Story
from reader.records import dataclass
from ui.scale import scaled
from ui.story_card import Kind

WIDEST = 1360
GUTTER = 36
_HEADING, _BETWEEN, _ROWS_APART = 44, 22, 36
_LEAD_OF_FOUR, _LEAD_OF_THREE = 0.57, 0.6


def columns_of(width: int) -> int:
    """How many columns print of a width has."""
    return next((n for n, least in ((4, 1120), (3, 820), (2, 560)) if width >= scaled(least)), 1)


@dataclass(frozen=True, slots=True)
class Placed:
    """A story's print and where it stands."""

    story: Story
    kind: Kind
    rect: QRect


class Plan:
    """The page: stories in reading order, headings of topics, hairlines, its height. One that is
    not `whole` has its first rows alone, and what is left is guessed in its height."""

    def __init__(self, height: int = 0) -> None:
        self.stories: list[Placed] = []
        self.headings: list[tuple[str, QRect]] = []
        self.lines: list[QRect] = []
        self.height = height
        self.whole = True


Measure = Callable[[Story, Kind, int], int]
"""The height of a story's print at a kind and a width."""


def plan(
    page: FrontPage, left: int, top: int, width: int, measure: Measure, until: int | None = None
) -> Plan:
    """Lays the page out in a print of `width` pixels that begins at `left`, `top`; with `until`
    no row of columns that begins below it."""
    made = Plan(height=top)
    if page.lead is None:
        return made
    count = columns_of(width)
    across = (width - GUTTER * (count - 1)) // count
    setter = _Setter(made, measure)
    made.height = _head(setter, page.lead, page.seconds, QRect(left, top, width, 0), across, count)
    step = across + GUTTER
    for start in range(0, len(page.columns), count):
        top = made.height + _ROWS_APART
        row = page.columns[start : start + count]
        if until is not None and top > until:
            made.whole = False
            made.height = top + max(_guess(column, across) for column in row)
            continue
        bottoms = []
        for place, column in enumerate(row):
            x = left + place * step
            made.headings.append((column.title, QRect(x, top, across, scaled(_HEADING))))
            kinds = [Kind.FIRST, *[Kind.LINE] * (len(column.stories) - 1)]
            below = QRect(x, top + scaled(_HEADING), across, 0)
            bottoms.append(setter.stack(column.stories, kinds, below))
        made.height = max(bottoms)
        setter.part(left, top + 4, made.height, step, len(row))
    return made


def _guess(column: Column, across: int) -> int:
    """About how high a topic's column is."""
    picture = across * 9 // 16 if column.stories[0].row.picture_url else 0
    return scaled(_HEADING) + picture + scaled(84 + (len(column.stories) - 1) * 90)


def _head(
    setter: _Setter,
    first: Story,
    seconds: Sequence[Story],
    place: QRect,
    across: int,
    count: int,
) -> int:
    """The lead and the stories beside or below it; where they end."""
    left, top, width = place.left(), place.top(), place.width()
    kinds = [Kind.SECOND] * len(seconds)
    if count >= 3:
        share = _LEAD_OF_FOUR if count == 4 else _LEAD_OF_THREE
        lead_width = round(width * share)
        lead = setter.stack([first], [Kind.LEAD], QRect(left, top, lead_width, 0))
        x = left + lead_width + GUTTER
        bottom = max(
            lead, setter.stack(seconds, kinds, QRect(x, top, left + width - x, 0), until=lead)
        )
        setter.rule(x - GUTTER // 2, top, bottom)
        return bottom
    bottom = setter.stack([first], [Kind.LEAD], QRect(left, top, width, 0))
    if not seconds:
        return bottom
    setter.made.lines.append(QRect(left, bottom + _BETWEEN // 2, width, 1))
    if count == 1:
        return setter.stack(seconds, kinds, QRect(left, bottom + _BETWEEN, width, 0))
    for start in range(0, len(seconds), 2):
        row, line_top = seconds[start : start + 2], bottom + _BETWEEN
        bottom = max(
            setter.stack(
                [one], [Kind.SECOND], QRect(left + n * (across + GUTTER), line_top, across, 0)
            )
            for n, one in enumerate(row)
        )
        setter.part(left, line_top, bottom, across + GUTTER, len(row))
    return bottom


class _Setter:
    """Puts stories under each other and rules lines."""

    def __init__(self, made: Plan, measure: Measure) -> None:
        self.made = made
        self._measure = measure

    def stack(
        self,
        stories: Sequence[Story],
        kinds: Sequence[Kind],
        place: QRect,
        until: int | None = None,
    ) -> int:
        """Stories under each other with a hairline between; where the last one ends. With
        `until` they are spread to end there, as far as that takes no more than half as much."""
        heights = [
            self._measure(story, kind, place.width())
            for story, kind in zip(stories, kinds, strict=True)
        ]
        gap = _BETWEEN
        if until is not None and len(stories) > 1:
            spare = until - place.top() - sum(heights) - gap * (len(stories) - 1)
            gap += max(0, min(gap, spare // (len(stories) - 1)))
        y = place.top()
        for number, (story, kind, height) in enumerate(zip(stories, kinds, heights, strict=True)):
            if number:
                self.made.lines.append(QRect(place.left(), y + gap // 2, place.width(), 1))
                y += gap
            self.made.stories.append(
                Placed(story, kind, QRect(place.left(), y, place.width(), height))
            )
            y += height
        return y

    def rule(self, x: int, top: int, bottom: int) -> None:
        """A hairline between two columns."""
        self.made.lines.append(QRect(x, top, 1, bottom - top))

    def part(self, left: int, top: int, bottom: int, step: int, count: int) -> None:
        """Hairlines between so many columns."""
        for number in range(1, count):
            self.rule(left + number * step - GUTTER // 2, top, bottom)
