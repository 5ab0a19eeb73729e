"""Where a dragged newspaper, section or folder comes to stand."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from reader.bangla.collation import sort_key
from ui.sources import Source

Layout = list[tuple[int | None, list[str]]]
"""Newspapers run by run, with the folder that each run stands in."""


class Part(Enum):
    """Which part of an entry something was let go on."""

    ABOVE = "above"
    INTO = "into"
    BELOW = "below"


@dataclass(frozen=True, slots=True)
class Arranged:
    """What a move leads to: sections of a newspaper in an order, or all newspapers."""

    sections: tuple[str, ...] = ()
    layout: tuple[tuple[int | None, tuple[str, ...]], ...] = ()


def dropped(
    sources: Sequence[Source], dragged: int, onto: int | None, part: Part
) -> Arranged | None:
    """What becomes of the entry at `dragged` when it is let go on another one, or below all
    (None); None where that changes nothing or makes no sense."""
    moved = sources[dragged]
    if moved.level == 0:
        return None
    if moved.level == 2:
        before = len(sources) if onto is None else onto + (part is not Part.ABOVE)
        return _as_sections(_sections(sources, dragged, before))
    old = layout_of(sources)
    new = _without(old, moved)
    target = sources[onto] if onto is not None else None
    if target is not None and onto is not None:
        if target.level == 2:
            target, part = _paper_above(sources, onto), Part.BELOW
        if moved.key in (target.key, target.within):
            return None
    _put(new, moved, target, part, old)
    return _as_layout(old, new)


def shifted(sources: Sequence[Source], place: int, by: int) -> Arranged | None:
    """The same after moving an entry one up (-1) or down (1) among its like."""
    moved = sources[place]
    if moved.level == 2:
        like = _like(sources, place)
        at = like.index(place) + by
        if not 0 <= at < len(like):
            return None
        before = like[at] if by < 0 else like[at] + 1
        return _as_sections(_sections(sources, place, before))
    if moved.level != 1:
        return None
    old = layout_of(sources)
    new: Layout = [(folder, list(papers)) for folder, papers in old]
    run = _run_of(new, moved)
    papers = new[run][1]
    if moved.folder is None and new[run][0] is not None:
        at = papers.index(moved.id)
        if not 0 <= at + by < len(papers):
            return None
        papers.insert(at + by, papers.pop(at))
    else:
        if not 0 <= run + by < len(new):
            return None
        new.insert(run + by, new.pop(run))
    return _as_layout(old, new)


def into(sources: Sequence[Source], place: int, folder: int | None) -> Arranged | None:
    """The same after putting a newspaper into a folder, below what is there, or out of its own."""
    moved = sources[place]
    old = layout_of(sources)
    if not moved.is_newspaper or old[_run_of(old, moved)][0] == folder:
        return None
    new = _without(old, moved)
    if folder is None:
        after = _run_of(old, moved)
        new.insert(after + 1, (None, [moved.id]))
    else:
        next(papers for one, papers in new if one == folder).append(moved.id)
    return _as_layout(old, new)


def by_name(sources: Sequence[Source], place: int) -> tuple[Arranged, Arranged] | None:
    """What is below an entry in the order of a dictionary, and the way back: a newspaper's
    sections, an open folder's newspapers, else all newspapers and folders as they are. None where
    they stand so already."""
    asked = sources[place]
    names = {source.id: sort_key(source.title) for source in sources if source.level}
    if asked.is_newspaper:
        old = [sources[at].id for at in _like(sources, place + 1)]
        new = sorted(old, key=names.__getitem__)
        return (
            (Arranged(sections=tuple(new)), Arranged(sections=tuple(old))) if new != old else None
        )
    before = layout_of(sources)
    if asked.folder is None:
        shelves = {one.folder: sort_key(one.title) for one in sources if one.folder is not None}
        after = sorted(
            before, key=lambda run: names[run[1][0]] if run[0] is None else shelves[run[0]]
        )
    else:
        after = [
            (folder, sorted(papers, key=names.__getitem__) if folder == asked.folder else papers)
            for folder, papers in before
        ]
    there = _as_layout(before, after)
    back = _as_layout(after, before)
    return (there, back) if there is not None and back is not None else None


def layout_of(sources: Sequence[Source]) -> Layout:
    """Folders with their newspapers, and each newspaper that stands in none, from the top."""
    found: Layout = []
    for source in sources:
        if source.folder is not None:
            found.append((source.folder, list(source.papers or ())))
        elif source.level == 1 and source.within is None:
            found.append((None, [source.id]))
    return found


def _without(layout: Layout, moved: Source) -> Layout:
    if moved.folder is not None:
        return [(folder, list(papers)) for folder, papers in layout if folder != moved.folder]
    kept = [(folder, [one for one in papers if one != moved.id]) for folder, papers in layout]
    return [(folder, papers) for folder, papers in kept if papers or folder is not None]


def _put(new: Layout, moved: Source, target: Source | None, part: Part, old: Layout) -> None:
    """Put what was taken out of `new` where it was let go."""
    unit = _unit(old, moved)
    if target is None:
        new.append(unit)
    elif target.level == 0:
        new.insert(0, unit)
    elif moved.folder is not None:
        run = _run_of(new, target)
        new.insert(run + (part is not Part.ABOVE), unit)
    elif target.folder is not None:
        _put_at_folder(new, moved, target, part)
    else:
        run = _run_of(new, target)
        folder, papers = new[run]
        after = part is not Part.ABOVE
        if folder is None:
            new.insert(run + after, unit)
        else:
            papers.insert(papers.index(target.id) + after, moved.id)


def _put_at_folder(new: Layout, moved: Source, target: Source, part: Part) -> None:
    run = _run_of(new, target)
    papers = new[run][1]
    if part is Part.ABOVE:
        new.insert(run, (None, [moved.id]))
    elif part is Part.INTO:
        papers.append(moved.id)
    elif target.folded:
        new.insert(run + 1, (None, [moved.id]))
    else:
        papers.insert(0, moved.id)


def _unit(layout: Layout, moved: Source) -> tuple[int | None, list[str]]:
    if moved.folder is None:
        return None, [moved.id]
    return moved.folder, list(layout[_run_of(layout, moved)][1])


def _run_of(layout: Layout, source: Source) -> int:
    """The run that a folder is, or that a newspaper stands in."""
    return next(
        number
        for number, (folder, papers) in enumerate(layout)
        if (folder == source.folder if source.folder is not None else source.id in papers)
    )


def _paper_above(sources: Sequence[Source], place: int) -> Source:
    return next(sources[at] for at in range(place, -1, -1) if sources[at].level == 1)


def _like(sources: Sequence[Source], place: int) -> list[int]:
    """The places of the sections of one newspaper."""
    start = max(at for at in range(place) if sources[at].level == 1) + 1
    ends = (at for at in range(start, len(sources)) if sources[at].level != 2)
    return list(range(start, next(ends, len(sources))))


def _sections(sources: Sequence[Source], dragged: int, before: int) -> list[str]:
    places = _like(sources, dragged)
    above = [place for place in places if place < before and place != dragged]
    below = [place for place in places if place >= before and place != dragged]
    order = [*above, dragged, *below]
    return [sources[place].id for place in order] if order != places else []


def _as_sections(order: list[str]) -> Arranged | None:
    return Arranged(sections=tuple(order)) if order else None


def _as_layout(old: Layout, new: Layout) -> Arranged | None:
    if old == new:
        return None
    return Arranged(layout=tuple((folder, tuple(papers)) for folder, papers in new))
