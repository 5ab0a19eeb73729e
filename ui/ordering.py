"""Where a dragged newspaper or section comes to stand."""

from __future__ import annotations

from collections.abc import Sequence

from ui.sources import Source


def reordered(sources: Sequence[Source], dragged: int, before: int) -> list[str]:
    """The ids of newspapers, or of the sections of one newspaper, after the entry at `dragged`
    was put before the one at `before`; empty where that changes nothing or makes no sense."""
    moved = sources[dragged]
    if moved.level == 0:
        return []
    start, end = 0, len(sources)
    if moved.level == 2:
        start = max(p for p in range(dragged) if sources[p].level == 1) + 1
        end = next((p for p in range(start, end) if sources[p].level != 2), end)
    places = [p for p in range(start, end) if sources[p].level == moved.level]
    above = [p for p in places if p < before and p != dragged]
    below = [p for p in places if p >= before and p != dragged]
    order = [*above, dragged, *below]
    return [sources[place].id for place in order] if order != places else []


def shifted(sources: Sequence[Source], place: int, by: int) -> list[str]:
    """The same after moving an entry one up (-1) or down (1) among its like."""
    level = sources[place].level
    place_after = place + by
    while 0 <= place_after < len(sources) and sources[place_after].level > level:
        place_after += by
    if not 0 <= place_after < len(sources) or sources[place_after].level != level:
        return []
    if by < 0:
        return reordered(sources, place, place_after)
    following = place_after + 1
    while following < len(sources) and sources[following].level > level:
        following += 1
    return reordered(sources, place, following)
