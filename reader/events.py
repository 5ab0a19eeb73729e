"""What happens during a sync, as plain values that may cross threads and processes."""

from __future__ import annotations

from collections.abc import Iterable

from reader.errors import PotrikaError
from reader.records import dataclass


@dataclass(frozen=True, slots=True)
class SyncStarted:
    """A sync begins; `sections` are due."""

    sections: int


@dataclass(frozen=True, slots=True)
class SectionStarted:
    """A section is being asked for."""

    section_id: str


@dataclass(frozen=True, slots=True)
class ArticlesArrived:
    """Articles were committed to the library, by their ids; `joined` are known ones that a
    further section lists now."""

    new: tuple[int, ...] = ()
    updated: tuple[int, ...] = ()
    removed: tuple[int, ...] = ()
    joined: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class PictureArrived:
    """A picture was kept; `article_ids` show it."""

    url: str
    article_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SectionFailed:
    """A section could not be brought up to date; what was cached stands."""

    section_id: str
    reason: PotrikaError


@dataclass(frozen=True, slots=True)
class Progress:
    """`done` of `total` requests of this sync are behind us; `total` grows as links are found."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class NetworkChanged:
    """Learned by trying: whether the newspapers can be reached; `captive` if not because the
    network wants one to sign in first."""

    online: bool
    captive: bool = False


@dataclass(frozen=True, slots=True)
class SyncFinished:
    """A sync ended; counts of sections and articles, and seconds of wall time."""

    sections: int
    failed: int
    new: int
    updated: int
    unchanged: int
    seconds: float
    cancelled: bool = False


Event = (
    SyncStarted
    | SectionStarted
    | ArticlesArrived
    | PictureArrived
    | SectionFailed
    | Progress
    | NetworkChanged
    | SyncFinished
)


def gathered(events: Iterable[Event]) -> list[Event]:
    """The same said in fewer events: of what follows one another the last Progress, and all
    arrivals of articles in one. Nothing that was told is lost, nothing is told before a section or
    sync to which it belongs."""
    told: list[Event] = []
    arrived: int | None = None  # where in `told` articles arrived, and progress was made
    progress: int | None = None
    for event in events:
        match event:
            case ArticlesArrived() if arrived is not None:
                before = told[arrived]
                assert isinstance(before, ArticlesArrived)  # noqa: S101 - it was put there as one
                told[arrived] = _together(before, event)
            case Progress() if progress is not None:
                told[progress] = event
            case ArticlesArrived():
                arrived = len(told)
                told.append(event)
            case Progress():
                progress = len(told)
                told.append(event)
            case SyncStarted() | SyncFinished():
                arrived = progress = None
                told.append(event)
            case _:
                told.append(event)
    return told


def _together(one: ArticlesArrived, other: ArticlesArrived) -> ArticlesArrived:
    return ArticlesArrived(
        new=_both(one.new, other.new),
        updated=_both(one.updated, other.updated),
        removed=_both(one.removed, other.removed),
        joined=_both(one.joined, other.joined),
    )


def _both(one: tuple[int, ...], other: tuple[int, ...]) -> tuple[int, ...]:
    return tuple(dict.fromkeys(one + other))
