"""What the library answers: plain frozen values that may cross threads."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from reader.article import Completeness
from reader.newspapers import WayIn


@dataclass(frozen=True, slots=True)
class Subscription:
    """A subscribed newspaper with its sections in the reader's order."""

    id: str
    name: str
    name_en: str
    home: str
    sections: tuple[SectionRow, ...]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A subscribed section and how its last sync went. Times are aware, UTC."""

    id: str
    newspaper_id: str
    name: str
    name_en: str
    ways: tuple[WayIn, ...]
    list_name: str | None
    match: str | None
    due: datetime | None
    synced: datetime | None
    failed_since: datetime | None
    fault: str | None  # code of reader.errors
    fault_values: dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Row:
    """An article as the list shows it. `published` may be None; `shown_at` never is: the earlier
    of published and first seen."""

    id: int
    url: str
    headline: str
    teaser: str
    kicker: str | None
    newspaper_id: str
    newspaper: str
    section_id: str
    section: str
    published: datetime | None
    shown_at: datetime
    read: bool
    starred: bool
    later: bool
    completeness: Completeness
    picture_url: str | None
    words: int


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles: of one section or newspaper (None for all), and which of them."""

    section_id: str | None = None
    newspaper_id: str | None = None
    unread: bool = False
    starred: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Cursor:
    """The place after a row in a list's order; the next page begins there."""

    key: int
    id: int


@dataclass(frozen=True, slots=True)
class Count:
    """Articles in all and unread ones."""

    total: int
    unread: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts for the left pane and the status line."""

    all: Count
    sections: dict[str, Count]
    newspapers: dict[str, Count]
    starred: int
    later: int
    complete: int


@dataclass(frozen=True, slots=True)
class Status:
    """The reader's own marks on one story."""

    read: bool = False
    starred: bool = False
    later: bool = False
    place: float = 0.0


@dataclass(frozen=True, slots=True)
class Marked:
    """What a marking changed: the status that each changed article had before, for undo.

    `fields` names what was marked; undo puts back these and leaves the rest.
    """

    before: dict[int, Status]
    fields: tuple[str, ...] = ("read", "starred", "later")


@dataclass(frozen=True, slots=True)
class Arrived:
    """What a write brought: ids of new and of changed articles, and how many were known.

    A story that returns is not new: it counts as updated. `joined` are known articles that now
    stand in one more section (they count as unchanged); `removed` are the ids of articles that
    turned out to be another one's duplicate and were merged into it.
    """

    new: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    unchanged: int = 0
    joined: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Wanted:
    """An article whose page is still to be fetched."""

    id: int
    url: str
    newspaper_id: str
    attempts: int


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check of the library found. `code` is stable; `detail` is for a bug report."""

    code: str
    file: str
    detail: str
    mended: bool
