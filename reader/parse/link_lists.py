"""Lists of links among a story's lines, and buttons: none of them is text."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from reader.parse.items import Item, Kind

_ROW = 3  # lines of one link each that make a list
_MOST_BUTTON = 60  # characters
_LINKED = 0.7  # of a list's characters
_MOST_ENTRY = 150  # characters of an entry, at the mean


def lists_of_links(items: Sequence[Item], gone: Collection[int]) -> set[int]:
    """The places of the entries of lists that are links. `gone` are places no longer looked at."""
    groups: dict[int, list[int]] = {}
    for at, item in enumerate(items):
        if item.kind is Kind.ENTRY and at not in gone:
            groups.setdefault(item.group, []).append(at)
    found: set[int] = set()
    for members in groups.values():
        length = sum(items[at].length for at in members)
        linked = sum(items[at].linked for at in members)
        if linked > _LINKED * length and length < _MOST_ENTRY * len(members):
            found.update(members)
    return found


def rows_of_links(items: Sequence[Item], gone: Collection[int]) -> set[int]:
    """The places of three or more lines in a row of one link each."""
    found: set[int] = set()
    row: list[int] = []
    for at, item in enumerate(items):
        if at in gone or item.kind is Kind.PICTURE:
            continue
        if item.length and item.whole_link:
            row.append(at)
            continue
        if len(row) >= _ROW:
            found.update(row)
        row = []
    return found | set(row) if len(row) >= _ROW else found


def buttons(items: Sequence[Item], gone: Collection[int]) -> set[int]:
    """The places of lines of one link that say the same again and again ("Book now")."""
    places: dict[str, list[int]] = {}
    for at, item in enumerate(items):
        if item.length <= _MOST_BUTTON and at not in gone and item.whole_link:
            places.setdefault(item.text, []).append(at)
    return {at for same in places.values() if len(same) >= _ROW for at in same}
