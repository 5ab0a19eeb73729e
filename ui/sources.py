"""What the first pane offers to read: whole lists, newspapers, sections."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reader.store.rows import Counts, Filter, Folder, SectionRow, Subscription
from ui import times
from ui.wording import fault_sentence, language, say

FRONT = "front"
"""The key of the entry behind which the front page stands."""


@dataclass(frozen=True, slots=True)
class Source:
    """A list that can be shown. `key` names it across restarts. `level` is 0 for the reader's own
    lists, 1 for a newspaper or a folder of them, 2 for a section. `count` is what stands beside it,
    0 for nothing, and `fault` the sentence that says why it could not be brought up to date. Where
    `query` is set the list is what that search finds, whatever `which` says. A folder has `papers`,
    the ids of the newspapers in it, and hides them while it is `folded`; they and their sections
    have the folder's key in `within`."""

    key: str
    title: str
    which: Filter
    level: int
    icon: str | None = None
    count: int = 0
    fault: str | None = None
    paper: str | None = None
    failed: bool = False
    query: str | None = None
    paused: bool = False
    papers: tuple[str, ...] | None = None
    folded: bool = False
    within: str | None = None

    @property
    def id(self) -> str:
        """The newspaper's or section's own id."""
        return self.key.partition(":")[2]

    @property
    def folder(self) -> int | None:
        """The number of a folder; None for what is none."""
        return int(self.id) if self.papers is not None else None

    @property
    def is_newspaper(self) -> bool:
        """Whether this is a newspaper."""
        return self.level == 1 and self.papers is None


def sources_of(
    papers: list[Subscription], counts: Counts, folders: Sequence[Folder] = ()
) -> list[Source]:
    """The first pane from top to bottom. A folder stands where its first newspaper does, one that
    is empty below all."""
    unread = counts.all.unread
    found = [
        Source(FRONT, say("Today's paper"), Filter(together=True), 0, "newspaper"),
        Source("all", say("All news"), Filter(together=True), 0, "rows-3", unread),
        Source(
            "unread", say("Unread"), Filter(unread=True, together=True), 0, "circle-dot", unread
        ),
        Source("starred", say("Starred"), Filter(starred=True), 0, "star", counts.starred),
        Source("later", say("Read later"), Filter(later=True), 0, "bookmark", counts.later),
    ]
    by_id = {folder.id: folder for folder in folders}
    for number, group in itertools.groupby(papers, lambda paper: paper.folder):
        within = [_paper(paper, counts) for paper in group]
        folder = by_id.pop(number, None) if number is not None else None
        if folder is None:
            found += [source for paper in within for source in paper]
        else:
            found += _shelf(folder, within)
    for folder in by_id.values():
        found += _shelf(folder, [])
    return found


def folder_key(folder_id: int) -> str:
    """The key of a folder's entry."""
    return f"folder:{folder_id}"


def _shelf(folder: Folder, papers: list[list[Source]]) -> list[Source]:
    """A folder, and unless it is folded what stands in it."""
    key = folder_key(folder.id)
    head = Source(
        key=key,
        title=folder.name,
        which=Filter(folder_id=folder.id, together=True),
        level=1,
        count=sum(paper[0].count for paper in papers),
        failed=folder.folded and any(source.failed for paper in papers for source in paper),
        papers=tuple(paper[0].id for paper in papers),
        folded=folder.folded,
    )
    if folder.folded:
        return [head]
    return [head, *(replace(source, within=key) for paper in papers for source in paper)]


def with_searches(sources: list[Source], searches: list[Source]) -> list[Source]:
    """The first pane with the searches that the reader keeps, below their own lists."""
    own = sum(source.level == 0 for source in sources)
    return [*sources[:own], *searches, *sources[own:]]


def _paper(paper: Subscription, counts: Counts) -> list[Source]:
    name = paper.name if language() == "bn" else paper.name_en
    count = counts.newspapers.get(paper.id)
    sections = [_section(section, counts, name) for section in paper.sections]
    faults = {section.fault for section in sections}
    said_once = len(faults) == 1 and len(sections) > 1 and None not in faults
    since = min((s.failed_since for s in paper.sections if s.failed_since), default=None)
    head = Source(
        key=f"newspaper:{paper.id}",
        title=name,
        which=Filter(newspaper_id=paper.id),
        level=1,
        count=count.unread if count else 0,
        fault=_since(faults.pop(), since) if said_once else None,
        paper=name,
        failed=said_once,
        paused=paper.paused,
    )
    if said_once:
        return [head, *(replace(section, fault=None, failed=False) for section in sections)]
    return [
        head,
        *(
            replace(section, fault=_since(section.fault, row.failed_since))
            for section, row in zip(sections, paper.sections, strict=True)
        ),
    ]


def _since(fault: str | None, since: datetime | None) -> str | None:
    """A fault's sentence, and since when it is so."""
    if fault is None or since is None:
        return fault
    return say("{fault} (since {time})", fault=fault, time=times.since(since, times.now()))


def _section(section: SectionRow, counts: Counts, paper: str) -> Source:
    count = counts.sections.get(section.id)
    fault = fault_sentence(section.fault, section.fault_values) if section.fault else None
    icon = {"most-read": "trending-up", "recent": "history"}.get(section.list_name or "")
    return Source(
        key=f"section:{section.id}",
        title=section.name if language() == "bn" else section.name_en,
        which=Filter(section_id=section.id),
        level=2,
        icon=icon,
        count=count.unread if count else 0,
        fault=fault,
        paper=paper,
        failed=section.fault is not None,
        paused=section.paused,
    )
