"""What a query's filters ask of an article, as SQL."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from reader.search.days import DHAKA
from reader.search.query import Wanted
from reader.store import codec
from reader.store.connection import Connection

LISTED = "article.aside = 0"
"""Whether a list has an article; the others were fetched since it leads to them."""

_FEW = 100  # articles that are looked at one by one
_LAST_ID = (1 << 63) - 1
DAY_MS = 86_400_000


@dataclass(frozen=True, slots=True)
class Condition:
    """Filters as SQL on the table article, with their parameters. `few` are all articles that they
    let through, `ids` the first and the last that they can, where that is known: the index passes
    over the rest."""

    where: str
    parameters: tuple[Any, ...]
    ids: tuple[int, int] | None = None
    few: tuple[int, ...] | None = None

    def within(self, index: str) -> str:
        """`few` or `ids` as SQL on an index."""
        if self.few is not None:
            return f"AND {index}.rowid IN ({','.join(map(str, self.few))})"
        if self.ids is None:
            return ""
        return f"AND {index}.rowid BETWEEN {self.ids[0]} AND {self.ids[1]}"

    def since(self, article: int) -> Condition:
        """The condition for articles from one on alone."""
        if self.few is not None:
            return self
        first, last = self.ids or (0, _LAST_ID)
        return replace(self, ids=(max(first, article), last))


def condition_of(wanted: Wanted) -> Condition:
    """What filters ask of an article."""
    where: list[str] = []
    parameters: list[Any] = []
    if wanted.newspaper_ids is not None:
        where.append("article.newspaper IN (SELECT value FROM json_each(?))")
        parameters.append(json.dumps(sorted(wanted.newspaper_ids)))
    if wanted.section_ids is not None:
        where.append(
            "EXISTS (SELECT 1 FROM membership WHERE membership.article = article.id "
            "AND membership.section IN (SELECT value FROM json_each(?)))"
        )
        parameters.append(json.dumps(sorted(wanted.section_ids)))
    for name in ("read", "starred", "later"):
        value: bool | None = getattr(wanted, name)
        if value is not None:
            where.append(f"article.{name} = {int(value)}")
    if wanted.read is False:
        where.append(LISTED)  # what no list has is not news to be read
    if wanted.days is not None:
        if wanted.days.first is not None:
            where.append("article.shown_at >= ?")
            parameters.append(_midnight_ms(wanted.days.first))
        if wanted.days.last is not None:
            where.append("article.shown_at < ?")
            parameters.append(_midnight_ms(wanted.days.last) + DAY_MS)
    return Condition(" AND ".join(where), tuple(parameters))


def bounded(connection: Connection, wanted: Wanted, condition: Condition) -> Condition:
    """The condition with the articles that it lets through, where those are few and known by an
    index; else with the bounds of ids that its days have: articles come about in the order they
    are shown in, so that a day's are a narrow part of the index."""
    if wanted.starred or wanted.later:
        few = connection.rows(
            f"SELECT id FROM article WHERE {condition.where} LIMIT {_FEW + 1}",  # noqa: S608 - our own conditions
            condition.parameters,
        )
        if len(few) <= _FEW:
            return replace(condition, few=tuple(row[0] for row in few))
    if wanted.days is None:
        return condition
    shown = condition_of(Wanted(days=wanted.days))
    first, last = connection.rows(
        f"SELECT min(id), max(id) FROM article WHERE {shown.where or 1}",  # noqa: S608 - our own conditions
        shown.parameters,
    )[0]
    return replace(condition, ids=(first or 0, last or 0))


def _midnight_ms(day: date) -> int:
    return codec.to_ms(datetime.combine(day, time(), DHAKA).astimezone(UTC))


def of_lists(wanted: Wanted, condition: Condition) -> Condition:
    """What filters alone find is what the lists have; words find whatever is kept."""
    if wanted.starred or wanted.later:
        return condition
    return replace(condition, where=" AND ".join(filter(None, [condition.where, LISTED])))
