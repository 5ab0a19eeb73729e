"""What happens during a sync, as plain values that may cross threads."""

from __future__ import annotations

from dataclasses import dataclass

from reader.errors import PotrikaError


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
