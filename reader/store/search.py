"""Runs a plan against the index: who fits, and in which order.

Where few fit they are ranked by relevance (bm25 with the headline counting most) and freshness.
Where a plan is too broad for that, while somebody types its first letters, the newest that fit are
taken, those with the words in their headline first: bm25 reads every posting, and a list in the
index's own order stops at the first few hundred.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from typing import Any

from reader.search.days import DHAKA
from reader.search.found import Hit
from reader.search.plan import Plan
from reader.search.query import Wanted
from reader.store import codec
from reader.store.connection import Connection

MOST_HITS = 1000
"""So many are ranked; nobody reads further down."""

_WEIGHTS = "10.0, 3.0, 1.0, 1.5"  # headline, about, text, captions
_COSTLY = 15_000  # postings that are read for a ranking by relevance
_HEADLINES = 50  # that a plan too broad for it looks for: few postings are a headline's
_FRESH_DAYS = 10
_FRESH = 0.5  # how much the newest gains over the oldest
_DAY_MS = 86_400_000
_HEADLINE = 2.0


@dataclass(frozen=True, slots=True)
class Condition:
    """Filters as SQL on the table article, with their parameters. `ids` are the first and the
    last article that they can let through, where that is known: the index passes over the rest."""

    where: str
    parameters: tuple[Any, ...]
    ids: tuple[int, int] | None = None

    def within(self) -> str:
        """The bounds of `ids` as SQL on the index."""
        if self.ids is None:
            return ""
        return f"AND search.rowid BETWEEN {self.ids[0]} AND {self.ids[1]}"


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
    if wanted.days is not None:
        if wanted.days.first is not None:
            where.append("article.shown_at >= ?")
            parameters.append(_midnight_ms(wanted.days.first))
        if wanted.days.last is not None:
            where.append("article.shown_at < ?")
            parameters.append(_midnight_ms(wanted.days.last) + _DAY_MS)
    return Condition(" AND ".join(where), tuple(parameters))


def _bounded(connection: Connection, wanted: Wanted, condition: Condition) -> Condition:
    """The condition with the bounds of ids that its days have: articles come about in the order
    they are shown in, so that a day's are a narrow part of the index."""
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


def hits(
    connection: Connection, plan: Plan, wanted: Wanted, now: datetime, limit: int = MOST_HITS
) -> list[Hit]:
    """The best that fit, best first."""
    condition = condition_of(wanted)
    if not plan.groups:
        return _newest(connection, plan, condition, limit)
    condition = _bounded(connection, wanted, condition)
    if plan.cost <= _COSTLY:
        return _relevant(connection, plan, condition, now, limit)
    return _fresh(connection, plan, condition, now, limit)


def count(connection: Connection, plan: Plan, wanted: Wanted) -> tuple[int, int]:
    """How many fit, and how many of them are unread."""
    condition = condition_of(wanted)
    where, parameters = [], []
    if plan.groups:
        where.append("article.id IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(plan.expression())
    elif plan.excluded:
        where.append("article.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(plan.exclusion())
    if condition.where:
        where.append(condition.where)
    total, unread = connection.rows(
        "SELECT count(*), coalesce(sum(article.read = 0), 0) FROM article "  # noqa: S608 - our own conditions
        f"WHERE {' AND '.join(where) or '0'}",
        (*parameters, *condition.parameters),
    )[0]
    return total, unread


def _newest(connection: Connection, plan: Plan, condition: Condition, limit: int) -> list[Hit]:
    """Filters alone: the articles that they let through, newest first."""
    where, parameters = [condition.where or "1"], [*condition.parameters]
    if plan.excluded:
        where.append("article.id NOT IN (SELECT rowid FROM search WHERE search MATCH ?)")
        parameters.append(plan.exclusion())
    rows = connection.rows(
        f"SELECT id FROM article WHERE {' AND '.join(where)} "  # noqa: S608 - our own conditions
        "ORDER BY shown_at DESC, id DESC LIMIT ?",
        (*parameters, limit),
    )
    return [Hit(article, 1.0 - place / limit) for place, (article,) in enumerate(rows)]


def _relevant(
    connection: Connection, plan: Plan, condition: Condition, now: datetime, limit: int
) -> list[Hit]:
    """By relevance, which freshness lifts by up to half; the best by relevance alone are looked
    at for that, since an article's row costs more than its posting."""
    rank = f"bm25(search, {_WEIGHTS})"
    if condition.where:
        source = (
            f"SELECT search.rowid AS id, {rank} AS score FROM search "  # noqa: S608 - our own names
            "JOIN article ON article.id = search.rowid "
            f"WHERE search MATCH ? {condition.within()} AND {condition.where} "
            f"ORDER BY score LIMIT {MOST_HITS}"
        )
    else:
        source = (
            f"SELECT rowid AS id, {rank} AS score FROM search WHERE search MATCH ? "  # noqa: S608 - our own names
            f"ORDER BY score LIMIT {MOST_HITS}"
        )
    rows = connection.rows(
        f"SELECT id, -score, shown_at FROM ({source}) AS best JOIN article USING (id)",  # noqa: S608 - our own names
        (plan.expression(), *condition.parameters),
    )
    at = codec.to_ms(now)
    found = [Hit(article, _freshened(score, at - shown)) for article, score, shown in rows]
    return _sorted(found)[:limit]


def _fresh(
    connection: Connection, plan: Plan, condition: Condition, now: datetime, limit: int
) -> list[Hit]:
    """The newest that fit; those whose headline does are worth more."""
    at = codec.to_ms(now)
    scores: dict[int, float] = {}
    for column, worth, most in (("headline", _HEADLINE, _HEADLINES), (None, 1.0, limit)):
        for article, shown in _stream(connection, plan, column, condition, most):
            scores.setdefault(article, _freshened(worth, at - shown))
    return _sorted([Hit(article, score) for article, score in scores.items()])[:limit]


def _stream(
    connection: Connection, plan: Plan, column: str | None, condition: Condition, limit: int
) -> list[tuple[int, int]]:
    where = f"AND {condition.where}" if condition.where else ""
    return connection.rows(
        "SELECT search.rowid, article.shown_at FROM search CROSS JOIN article "  # noqa: S608 - our own names
        f"ON article.id = search.rowid WHERE search MATCH ? {condition.within()} {where} "
        "ORDER BY search.rowid DESC LIMIT ?",
        (plan.expression(column), *condition.parameters, limit),
    )


def _freshened(score: float, age_ms: int) -> float:
    """A score with what freshness adds: the older the less, half of it after ten days."""
    days = max(age_ms, 0) / _DAY_MS
    return score * (1.0 + _FRESH / (1.0 + days / _FRESH_DAYS))


def _sorted(found: list[Hit]) -> list[Hit]:
    return sorted(found, key=lambda hit: (-hit.score, -hit.id))
