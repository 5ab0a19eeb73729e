"""How a list of ids became another: runs that went and runs that came, in order."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass

_MOST_STEPS = 60  # each takes Qt a tenth of a millisecond; a list shown anew takes two
_STRIDE = 64


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
    first, last = _alike(old, new)
    old_part, new_part = old[first : len(old) - last], new[first : len(new) - last]
    before, after = set(old_part), set(new_part)
    if [one for one in old_part if one in after] != [one for one in new_part if one in before]:
        return None
    gone = [
        Change(False, first + place, count)
        for place, count in _runs([p for p, one in enumerate(old_part) if one not in after])
    ]
    came = [
        Change(True, first + place, count, first + place)
        for place, count in _runs([p for p, one in enumerate(new_part) if one not in before])
    ]
    if len(gone) + len(came) > _MOST_STEPS:
        return None
    # From the end backwards removals do not move each other, forwards insertions fall in place.
    return [*reversed(gone), *came]


def _alike(old: array[int], new: array[int]) -> tuple[int, int]:
    """How many rows are the same at the head and at the tail, which most are: found by comparing
    slices, so that a list of 100,000 costs half a millisecond."""
    short = min(len(old), len(new))
    head = _longest(short, lambda low, high: old[low:high] == new[low:high])
    tail = _longest(
        short - head,
        lambda low, high: (
            old[len(old) - high : len(old) - low] == new[len(new) - high : len(new) - low]
        ),
    )
    return head, tail


def _longest(most: int, same: Callable[[int, int], bool]) -> int:
    """The largest n up to `most` for which the first n are the same; `same` compares those from
    one place to another. Nothing is compared more than a few times: it goes forward in doubled
    strides, then back in halved ones."""
    low, stride = 0, _STRIDE
    while low < most and same(low, min(most, low + stride)):
        low = min(most, low + stride)
        stride *= 2
    high = min(most, low + stride)
    while low < high:
        middle = (low + high + 1) // 2
        if same(low, middle):
            low = middle
        else:
            high = middle - 1
    return low


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
    first, last = _alike(old, new)
    middle = _kept(old[first : len(old) - last], new[first : len(new) - last], gone)
    return new[:first] + middle + new[len(new) - last :]


def _kept(old: array[int], new: array[int], gone: set[int]) -> array[int]:
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
