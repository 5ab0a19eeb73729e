"""How a list of ids became another: runs that went and runs that came, in order."""

from __future__ import annotations

from array import array
from dataclasses import dataclass

_MOST_STEPS = 400


@dataclass(frozen=True, slots=True)
class Change:
    """`count` rows were inserted or removed at row `first`; `source` is where they stand in the
    new list. Steps are applied one after the other."""

    inserted: bool
    first: int
    count: int
    source: int = 0


def changes(old: array[int], new: array[int]) -> list[Change] | None:
    """The steps from `old` to `new`; None where rows changed places or too much changed."""
    if old == new:
        return []
    before, after = set(old), set(new)
    if [one for one in old if one in after] != [one for one in new if one in before]:
        return None
    gone = [
        Change(False, first, count)
        for first, count in _runs([place for place, one in enumerate(old) if one not in after])
    ]
    came = [
        Change(True, first, count, first)
        for first, count in _runs([place for place, one in enumerate(new) if one not in before])
    ]
    if len(gone) + len(came) > _MOST_STEPS:
        return None
    # From the end backwards removals do not move each other, forwards insertions fall in place.
    return [*reversed(gone), *came]


def _runs(places: list[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        else:
            runs.append((place, 1))
    return runs


def keep_shown(old: array[int], new: array[int], gone: set[int]) -> array[int]:
    """The new list with those of the old one that it would lose in their places, except `gone`.

    An article that is read in a list of unread ones stays there until the list is left.
    """
    there = set(new)
    after: dict[int, list[int]] = {}
    anchor = 0
    for one in old:
        if one in there:
            anchor = one
        elif one not in gone:
            after.setdefault(anchor, []).append(one)
    kept = array("q", after.pop(0, ()))
    for one in new:
        kept.append(one)
        kept.extend(after.pop(one, ()))
    return kept
