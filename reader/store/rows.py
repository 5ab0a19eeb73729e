"""What the library answers: plain frozen values that may cross threads."""

from __future__ import annotations

from array import array
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from reader.records import dataclass

if TYPE_CHECKING:
    from reader.completeness import Completeness
    from reader.newspapers import WayIn


@dataclass(frozen=True, slots=True)
class Subscription:
    """A subscribed newspaper with its sections in the reader's order, under the name that the
    reader gave it. `paused` leaves all of it out of syncs, `folder` is the one it stands in."""

    id: str
    name: str
    name_en: str
    home: str
    sections: tuple[SectionRow, ...]
    paused: bool = False
    folder: int | None = None


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder of newspapers; what is in a folded one is hidden."""

    id: int
    name: str
    folded: bool = False


@dataclass(frozen=True, slots=True)
class GivenUp:
    """A subscription that was ended: its newspaper and those of its sections that went."""

    newspaper_id: str
    section_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SectionRow:
    """A subscribed section and how its last sync went. Times are aware, UTC.

    What the reader chose for it: `every` so many minutes, `at_most` so many articles a sync, kept
    for `days`; None for what holds for all. `paused` is its own, its newspaper's comes beside it.
    """

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
    paused: bool = False
    every: int | None = None
    at_most: int | None = None
    days: int | None = None


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
    others: int = 0  # newspapers beside its own that tell the same story


class Order(StrEnum):
    """The order of a list."""

    NEW_FIRST = "new"
    OLD_FIRST = "old"
    NEWSPAPER = "newspaper"


@dataclass(frozen=True, slots=True)
class Break:
    """Where in a list a day (in Dhaka) or a newspaper begins, by the place of its first row."""

    place: int
    day: date | None = None
    newspaper: str | None = None


@dataclass(frozen=True, slots=True)
class Arranged:
    """A whole list in an order, with its breaks."""

    ids: array[int]
    breaks: tuple[Break, ...] = ()


@dataclass(frozen=True, slots=True)
class Filter:
    """Which articles: of one section, newspaper or folder (None for all), and which of them.
    `complete` are those kept whole; with `together` a story that several newspapers tell stands
    once."""

    section_id: str | None = None
    newspaper_id: str | None = None
    unread: bool = False
    starred: bool = False
    later: bool = False
    complete: bool = False
    together: bool = False
    folder_id: int | None = None


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
class LastSync:
    """When a subscribed section was last up to date (aware), if ever, and how many failed."""

    synced: datetime | None
    failed: int


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
class Incomplete:
    """An article that is not here whole: the fault that kept its page away, if it was asked for,
    and when it is tried again (aware), if ever."""

    row: Row
    fault: str | None
    fault_values: dict[str, str | int]
    retry: datetime | None


@dataclass(frozen=True, slots=True)
class WantedPicture:
    """A picture that is still to be fetched; `shown_at` is that of the newest article that shows
    it, `position` its place there (0 comes first)."""

    url: str
    newspaper_id: str
    shown_at: datetime
    position: int


@dataclass(frozen=True, slots=True)
class PictureRow:
    """What is known of a picture. Path, size and colour are those of what is kept, else None;
    `fault` is the code of what came between. One that is not kept is either `impossible` to have
    or will be asked for again."""

    url: str
    kept: bool
    impossible: bool
    path: Path | None
    width: int | None
    height: int | None
    bytes: int
    colour: str | None
    fault: str | None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check of the library found. `code` is stable; `detail` is for a bug report."""

    code: str
    file: str
    detail: str
    mended: bool


@dataclass(frozen=True, slots=True)
class Retention:
    """How long a newspaper's articles are kept: days, and how many of those that were read; None
    for what holds for all."""

    days: int | None = None
    articles: int | None = None
