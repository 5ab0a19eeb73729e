"""Puts the items of a dateline together: which day, time and label belong to one date."""

from __future__ import annotations

from dataclasses import dataclass

from reader.bangla.date_items import (
    Ago,
    Clock,
    Day,
    DaysBack,
    Item,
    Label,
    Mark,
    Weekday,
    Word,
    Year,
)
from reader.bangla.date_words import LabelKind

_LEAD, _TRAIL = 10, 4  # words that are no date, tolerated before and after one


@dataclass
class Group:
    """What belongs to one date of a dateline."""

    label: LabelKind | None = None
    marked: bool = False
    day: Day | None = None
    back: DaysBack | None = None
    ago: Ago | None = None
    weekday: Weekday | None = None
    clock: Clock | None = None

    def dated(self) -> bool:
        """Whether a day is known without the weekday."""
        return self.day is not None or self.back is not None or self.ago is not None

    def empty(self) -> bool:
        """Whether it has nothing, or only a label."""
        return not self.dated() and self.weekday is None and self.clock is None


def _without_strangers(found: list[Item]) -> list[Item] | None:
    """The items without words that may stand around a date; None where one may not.

    Before a marked label nearly anything may (a byline, a place); before a whole date that is set
    apart by punctuation a place or a byline; after either a few words (an edition, a byline).
    Beside a bare "5 minutes ago" only a column of its own may stand, as a section's name does.
    """
    known = [place for place, item in enumerate(found) if not isinstance(item, Word | Mark)]
    if not known:
        return None
    strangers = [(place, item) for place, item in enumerate(found) if isinstance(item, Word)]
    if not strangers:
        return found
    marked = next((place for place in known if _is_marked_label(found, place)), None)
    start = known[0]
    if marked is not None and marked > strangers[0][0] and not _has_day(found[:marked]):
        start = marked
    lead = [item for place, item in strangers if place < start]
    trail = [(place, item) for place, item in strangers if place > known[-1]]
    if any(item.number for _, item in strangers) or len(lead) + len(trail) < len(strangers):
        return None
    if len(lead) > _LEAD or len(trail) > _TRAIL:
        return None
    whole = any(isinstance(item, Day) and item.year for item in found)
    if whole:
        led = not lead or start == marked or _dateline(lead, found[start - 1])
        followed = not trail or marked is not None or _may_follow(trail, found)
    elif any(isinstance(item, Ago) for item in found):
        led = start == marked or _is_column(found[:start])
        followed = _is_column(found[known[-1] + 1 :][::-1])
    else:
        led, followed = not lead or start == marked, not trail
    return (
        [item for item in found[start:] if not isinstance(item, Word)] if led and followed else None
    )


def _is_marked_label(found: list[Item], place: int) -> bool:
    """Whether a label says by a colon, or by standing first in its column, that a date follows."""
    item = found[place]
    if not isinstance(item, Label) or place + 1 == len(found):
        return False
    before = found[place - 1] if place else None
    apart = isinstance(before, Mark) and before.strong
    return item.marked or (apart and isinstance(found[place + 1], Day | DaysBack | Ago | Weekday))


def _dateline(lead: list[Word], last: Item) -> bool:
    """Whether words before a date are a place or a byline, and not a headline that names a day."""
    if not isinstance(last, Mark):
        return lead[-1].byline
    return len(lead) == 1 or any(word.byline for word in lead) or (last.strong and len(lead) <= 3)


def _may_follow(trail: list[tuple[int, Word]], found: list[Item]) -> bool:
    """Whether words after a date are parted from it, or a byline."""
    before = found[trail[0][0] - 1]
    return (isinstance(before, Mark) and not before.colon) or trail[-1][1].byline


def _is_column(words: list[Item]) -> bool:
    """Whether these are nothing, or at most three words parted from the date by a strong mark."""
    if not words:
        return True
    last = words[-1]
    count = sum(isinstance(item, Word) for item in words)
    return isinstance(last, Mark) and (last.strong or count == 0) and count <= 3


def _has_day(found: list[Item]) -> bool:
    return any(isinstance(item, Day) for item in found)


def grouped(found: list[Item]) -> list[Group] | None:
    """The items by the date they belong to; None where they do not make datelines."""
    kept = _without_strangers(found)
    if kept is None:
        return None
    groups = [Group()]
    for item in kept:
        group = groups[-1]
        if isinstance(item, Mark):
            continue
        if isinstance(item, Label):
            timed = group.clock is not None and not group.dated()  # "সময়: ১০:৩০ তারিখ: …"
            if group.label is not None or not (group.empty() or timed):
                group = Group()
                groups.append(group)
            group.label, group.marked = item.kind, item.marked
        elif not _put(group, item):
            group = Group()
            groups.append(group)
            if not _put(group, item):
                return None
    if len(groups) > 1 and groups[-1].empty() and groups[-2].label is None:
        groups[-2].label = groups[-1].label  # "৫ মিনিট আগে প্রকাশিত"
    groups = [group for group in groups if not group.empty()]
    if any(group.day for group in groups):  # "(৩ ঘণ্টা আগে) ২৪ নভেম্বর ২০২৬": the day knows better
        groups = [group for group in groups if group.ago is None]
    return groups if all(_sound(group) for group in groups) else None


def _put(group: Group, item: Item) -> bool:
    """Adds an item to a group if it can belong there."""
    match item:
        case Day() if group.day is not None and group.day.bangla != item.bangla:
            # The same day in both calendars: the Gregorian one is the plainer.
            group.day = group.day if item.bangla else item
        case Day() if group.day is None and group.ago is None:
            group.day = item
        case DaysBack() if not group.dated():
            group.back = item
        case Ago() if not group.dated() and group.clock is None:
            group.ago = item
        case Weekday() if group.weekday is None:
            group.weekday = item
        case Clock() if group.clock is None and (group.ago is None or not group.ago.exact()):
            group.clock = item
        case Year() if group.day is not None and group.day.year is None and not group.day.bangla:
            group.day = Day(group.day.day, group.day.month, item.year)
        case _:
            return False
    return True


def _sound(group: Group) -> bool:
    """Whether there is enough to a group: a short weekday or a vague time alone is not."""
    if group.dated():
        return True
    if group.weekday is not None:
        return not group.weekday.short
    return group.clock is not None and (group.label is not None or not group.clock.vague)
