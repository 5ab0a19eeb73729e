"""The day as a newspaper's front page: which story leads, which stand beside it, what fills the
columns. A pure function of rows and a moment, so that the same news makes the same page.

A story weighs by its freshness (half after nine hours), by how prominent its newspapers make it
(its place in "most read", how many papers tell it) and by whether it is there whole. Whether the
reader has read it does not count: a page that is laid out anew with every click cannot be read.
"""

from __future__ import annotations

import functools
import math
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime

from reader.bangla.folding import fold_text
from reader.completeness import Completeness
from reader.records import dataclass
from reader.store.rows import Row

HALF_LIFE = 9.0
"""Hours after which a story weighs half."""
SECONDS, IN_COLUMN, COLUMNS = 4, 5, 12

# Topics in the order of a newspaper's pages, by the names that their sections have.
_TOPICS: tuple[tuple[str, ...], ...] = (
    ("জাতীয়", "বাংলাদেশ", "national", "bangladesh"),
    ("রাজনীতি", "politics"),
    ("সারাদেশ", "সারা দেশ", "দেশজুড়ে", "দেশ", "জেলা", "country"),
    ("রাজধানী", "ঢাকা", "নগর", "মহানগর", "capital"),
    ("আন্তর্জাতিক", "বিশ্ব", "বিদেশ", "international", "world"),
    ("অর্থনীতি", "বাণিজ্য", "অর্থ-বাণিজ্য", "অর্থ ও বাণিজ্য", "শিল্প-বাণিজ্য", "economy", "business"),
    ("খেলা", "খেলাধুলা", "ক্রীড়া", "মাঠে ময়দানে", "sport", "sports"),
    ("বিনোদন", "entertainment"),
    ("বিজ্ঞান ও প্রযুক্তি", "প্রযুক্তি", "বিজ্ঞান", "তথ্যপ্রযুক্তি", "তথ্য-প্রযুক্তি", "technology"),
    ("শিক্ষা", "শিক্ষাঙ্গন", "ক্যাম্পাস", "education"),
    ("স্বাস্থ্য", "health"),
    ("লাইফস্টাইল", "জীবনযাপন", "জীবনধারা", "lifestyle"),
    ("মতামত", "অভিমত", "উপসম্পাদকীয়", "সম্পাদকীয়", "কলাম", "opinion"),
)


# Most sections are called just so, and need not be folded.
_AS_WRITTEN = {name: place for place, names in enumerate(_TOPICS) for name in names}


@functools.cache
def _places() -> dict[str, int]:
    return {fold_text(name): place for place, names in enumerate(_TOPICS) for name in names}


@dataclass(frozen=True, slots=True)
class Candidate:
    """An article that may stand on the page, with the other newspapers' articles that tell the
    same story, and its best place in a "most read" list, 0 the first."""

    row: Row
    others: tuple[Row, ...] = ()
    rank: int | None = None


@dataclass(frozen=True, slots=True)
class Story:
    """A story on the page and the other newspapers' articles of it."""

    row: Row
    others: tuple[Row, ...] = ()


@dataclass(frozen=True, slots=True)
class Column:
    """The stories of one topic, under the name that most of their sections have."""

    title: str
    stories: tuple[Story, ...]


@dataclass(frozen=True, slots=True)
class FrontPage:
    """The page. `lead` is None only where there is no news at all."""

    lead: Story | None = None
    seconds: tuple[Story, ...] = ()
    columns: tuple[Column, ...] = ()

    @property
    def stories(self) -> tuple[Story, ...]:
        """All stories in reading order."""
        lead = (self.lead,) if self.lead is not None else ()
        return (*lead, *self.seconds, *(one for column in self.columns for one in column.stories))


def front_page(candidates: Sequence[Candidate], now: datetime) -> FrontPage:
    """Lays out the page from articles in any order; no story stands on it twice."""
    weighed = sorted(
        ((_weight(one, now), one) for one in candidates),
        key=lambda pair: (-pair[0], pair[1].row.id),
    )
    if not weighed:
        return FrontPage()
    chosen = _leads(weighed)
    taken = {one.row.id for one in chosen}
    rest = [(weight, one) for weight, one in weighed if one.row.id not in taken]
    return FrontPage(
        _story(chosen[0]), tuple(_story(one) for one in chosen[1:]), tuple(_columns(rest))
    )


def _weight(one: Candidate, now: datetime) -> float:
    age = max(0.0, (now - one.row.shown_at).total_seconds() / 3600)
    fresh = math.pow(0.5, age / HALF_LIFE)
    prominent = 1 + min(1.4, 0.35 * len(one.others))
    if one.rank is not None:
        prominent += 0.6 / (1 + one.rank / 3)
    whole = 1.0 if one.row.completeness >= Completeness.FULL else 0.7
    return fresh * prominent * whole


def _leads(weighed: Sequence[tuple[float, Candidate]]) -> list[Candidate]:
    """The lead, which wants a picture most, and the stories beside it: each of another topic and
    newspaper than those before it, unless it weighs far more."""
    chosen: list[Candidate] = []
    topics: Counter[str] = Counter()
    papers: Counter[str] = Counter()
    left = list(weighed[:60])
    while left and len(chosen) <= SECONDS:
        bare = 0.6 if chosen else 0.3

        def worth(pair: tuple[float, Candidate], bare: float = bare) -> tuple[float, int]:
            weight, one = pair
            weight *= 1.0 if one.row.picture_url else bare
            weight *= 0.4 ** topics[_topic(one.row)] * 0.75 ** papers[one.row.newspaper_id]
            return weight, -one.row.id

        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best[1])
        topics[_topic(best[1].row)] += 1
        papers[best[1].row.newspaper_id] += 1
    return chosen


def _columns(rest: Sequence[tuple[float, Candidate]]) -> list[Column]:
    by_topic: dict[str, list[tuple[float, Candidate]]] = {}
    for weight, one in rest:
        by_topic.setdefault(_topic(one.row), []).append((weight, one))
    strength = {topic: sum(w for w, _ in found[:IN_COLUMN]) for topic, found in by_topic.items()}
    kept = sorted(by_topic, key=lambda topic: -strength[topic])[:COLUMNS]
    kept.sort(key=lambda topic: (_AS_WRITTEN.get(topic, len(_TOPICS)), -strength[topic]))
    return [_column(by_topic[topic]) for topic in kept]


def _column(found: Sequence[tuple[float, Candidate]]) -> Column:
    """The weightiest of a topic, newspapers taking turns; one with a picture on top if near."""
    papers: Counter[str] = Counter()
    left, chosen = list(found), list[Candidate]()
    while left and len(chosen) < IN_COLUMN:
        bare = 1.0 if chosen else 0.7

        def worth(pair: tuple[float, Candidate], bare: float = bare) -> tuple[float, int]:
            weight = pair[0] * (1.0 if pair[1].row.picture_url else bare)
            return weight * 0.8 ** papers[pair[1].row.newspaper_id], -pair[1].row.id

        best = max(left, key=worth)
        left.remove(best)
        chosen.append(best[1])
        papers[best[1].row.newspaper_id] += 1
    return Column(_title(one.row for one in chosen), tuple(_story(one) for one in chosen))


def _title(rows: Iterable[Row]) -> str:
    return Counter(row.section for row in rows).most_common(1)[0][0]


def _topic(row: Row) -> str:
    return _topic_of(row.section)


@functools.lru_cache(maxsize=1024)
def _topic_of(section: str) -> str:
    """What sections of several newspapers have in common: the first name of their topic."""
    place = _AS_WRITTEN.get(section)
    if place is None:
        name = fold_text(section).strip()
        place = _places().get(name)
        if place is None:
            return name
    return _TOPICS[place][0]


def _story(one: Candidate) -> Story:
    return Story(one.row, one.others)
