"""Taking subscriptions over: what a file would bring, said before anything is added."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from reader.errors import NoSuchFile, NotSubscriptions
from reader.feed_lists import bare, newspapers_of, read_newsboat, read_rss_guard
from reader.newspapers import Newspaper, Section, catalogue
from reader.opml import LARGEST_BYTES, read_folders, read_opml
from reader.store.library import Library
from reader.store.rows import Subscription

_SQLITE = b"SQLite format 3\x00"


@dataclass(frozen=True, slots=True)
class Planned:
    """A section that a file names, with its newspaper, and whether it is subscribed already."""

    newspaper: str
    section: Section
    known: bool


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `additions` are newspapers, each with the sections to add;
    `folders` names the folder of each newspaper, by its id, that is new and stands in one."""

    sections: tuple[Planned, ...]
    additions: tuple[tuple[Newspaper, tuple[str, ...]], ...]
    folders: Mapping[str, str] = field(default_factory=dict)

    @property
    def new(self) -> tuple[Planned, ...]:
        """What would be added."""
        return tuple(planned for planned in self.sections if not planned.known)

    @property
    def known(self) -> tuple[Planned, ...]:
        """What is subscribed already."""
        return tuple(planned for planned in self.sections if planned.known)


def read_subscriptions(path: Path) -> tuple[Newspaper, ...]:
    """The newspapers of a file: OPML (any reader's), newsboat's `urls` or RSS Guard's database,
    told apart by what is in it. Raises NoSuchFile and NotSubscriptions."""
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise NoSuchFile(file=str(path)) from error
    if body.startswith(_SQLITE):
        papers = newspapers_of(read_rss_guard(path))
    elif len(body) > LARGEST_BYTES:
        raise NotSubscriptions(file=path.name)
    elif b"outline" in body.replace(b"\0", b"").lower():
        papers = read_opml(body, path.name)
    else:
        papers = newspapers_of(read_newsboat(body))
    if not papers:
        raise NotSubscriptions(file=path.name)
    return papers


def read_folders_of(path: Path, papers: Sequence[Newspaper]) -> dict[str, str]:
    """The folders that an OPML file puts its newspapers in, by their ids; none of other files."""
    try:
        with path.open("rb") as file:
            body = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise NoSuchFile(file=str(path)) from error
    if len(body) > LARGEST_BYTES or b"outline" not in body.replace(b"\0", b"").lower():
        return {}
    return read_folders(body, papers)


def plan(
    papers: Sequence[Newspaper],
    subscribed: Sequence[Newspaper],
    known_papers: Sequence[Newspaper] | None = None,
    folders: Mapping[str, str] | None = None,
) -> Plan:
    """What of these newspapers is new beside those that are subscribed. A section is known by its
    id or by the address of its first way in. A newspaper or feed that comes with the program
    (`known_papers`, by default the catalogue) is taken as that declares it, since that knows more
    of it."""
    catalogued = catalogue() if known_papers is None else known_papers
    names = {paper.id for paper in catalogued}
    declared = [*catalogued, *(paper for paper in subscribed if paper.id not in names)]
    shelved: dict[str, str] = {}
    have = {section.id for paper in subscribed for section in paper.sections}
    addresses = {
        bare(section.ways[0].url)
        for paper in subscribed
        for section in paper.sections
        if section.ways and section.list_name is None
    }
    sections: list[Planned] = []
    additions: dict[str, tuple[Newspaper, list[str]]] = {}
    for listed, paper, section in _declared(papers, declared):
        address = bare(section.ways[0].url)
        is_known = section.id in have or (section.list_name is None and address in addresses)
        sections.append(Planned(paper.name, section, is_known))
        if not is_known:
            have.add(section.id)
            merged, ids = additions.get(paper.id, (paper, []))
            additions[paper.id] = _with(merged, section), [*ids, section.id]
            folder = (folders or {}).get(listed)
            if folder is not None and all(own.id != paper.id for own in subscribed):
                shelved.setdefault(paper.id, folder)
    return Plan(
        tuple(sections),
        tuple((paper, tuple(ids)) for paper, ids in additions.values()),
        shelved,
    )


def _declared(
    papers: Sequence[Newspaper], declared: Sequence[Newspaper]
) -> list[tuple[str, Newspaper, Section]]:
    """Each section with its newspaper as that is declared, and the id that the file gave it."""
    by_id = {paper.id: paper for paper in declared}
    by_address = {
        bare(way.url): (paper, section)
        for paper in reversed(declared)
        for section in reversed(paper.sections)
        for way in section.ways[:1]
        if section.list_name is None
    }
    found: list[tuple[str, Newspaper, Section]] = []
    for paper in papers:
        known = by_id.get(paper.id)
        for section in paper.sections:
            if known is not None:
                same = (own for own in known.sections if own.id == section.id)
                found.append((paper.id, known, next(same, section)))
            else:
                own = by_address.get(bare(section.ways[0].url), (paper, section))
                found.append((paper.id, *own))
    return found


def _with(paper: Newspaper, section: Section) -> Newspaper:
    """The newspaper, with a section that its declaration lacks."""
    if any(own.id == section.id for own in paper.sections):
        return paper
    return msgspec.structs.replace(paper, sections=(*paper.sections, section))


def import_plan(library: Library, planned: Plan) -> list[Subscription]:
    """Subscribes to what is new, all of it or, when that fails, nothing."""
    added = library.subscribe_all(planned.additions)
    if planned.folders:
        library.put_in_folders(planned.folders)
    return added


def folder_names(library: Library) -> dict[str, str]:
    """The name of the folder of each newspaper that stands in one, by the newspaper's id."""
    names = {folder.id: folder.name for folder in library.folders()}
    return {
        paper.id: names[paper.folder]
        for paper in library.subscriptions()
        if paper.folder in names and paper.folder is not None
    }


def read_plan(path: Path, library: Library) -> Plan:
    """What a file would bring to a library. Raises NoSuchFile and NotSubscriptions."""
    papers = read_subscriptions(path)
    return plan(papers, subscribed_papers(library), folders=read_folders_of(path, papers))


def subscribed_papers(library: Library) -> tuple[Newspaper, ...]:
    """The newspapers as they are subscribed, to be written as OPML."""
    return tuple(
        _subscribed(paper, library.newspaper(paper.id)) for paper in library.subscriptions()
    )


def _subscribed(paper: Subscription, declared: Newspaper) -> Newspaper:
    """A newspaper with its subscribed sections, under the names that the reader gave them."""
    english = {section.id: section.name_en for section in declared.sections}
    sections = tuple(
        Section(
            id=row.id,
            name=row.name,
            name_en=english.get(row.id, row.name_en),
            ways=row.ways,
            list_name=row.list_name,
            match=row.match,
        )
        for row in paper.sections
    )
    return msgspec.structs.replace(declared, name=paper.name, sections=sections)
