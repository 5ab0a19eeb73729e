"""Runs a plan against the indexes: who fits, and in which order.

First come those with all words in their headline, from an index of the headlines alone. Then those
with all words anywhere: where few fit they are ranked by relevance (bm25 with the headline counting
most) and freshness. Where a plan is too broad for that, while somebody types its first letters, the
newest that fit are taken: bm25 reads every posting, and a list in the index's own order stops at
the first few hundred.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from reader.search.found import Hit
from reader.search.headlines import HeadlineRanking
from reader.search.plan import Plan
from reader.search.query import Wanted
from reader.store import codec
from reader.store.connection import Connection
from reader.store.search_filters import (
    DAY_MS,
    LISTED,
    Condition,
    bounded,
    condition_of,
    of_lists,
)

MOST_HITS = 1000
"""So many are ranked; nobody reads further down."""

_WEIGHTS = "10.0, 3.0, 1.0, 1.5"  # headline, about, text, captions
_COSTLY = 15_000  # postings that are read for a ranking by relevance
_CANDIDATES = 200  # headlines that are rated
_RATED = 100  # texts whose headlines are rated where they are not ranked by relevance
_MOST_READ = 400_000  # postings of texts; beyond these the newest articles alone are looked through
_PER_ARTICLE = 20  # postings that are read to see whether an article has something
_ONE_BY_ONE = 500  # postings that are read in the time in which one word of one article is
_FRESH_DAYS = 10
_FRESH = 0.5  # how much the newest gains over the oldest
_FRESH_TITLE = 0.25


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of one snapshot of the library."""

    connection: Connection
    plan: Plan
    condition: Condition
    now: datetime
    ranking: HeadlineRanking

    def freshened(self, score: float, shown_ms: int, most: float) -> float:
        """A score with what freshness adds: the older the less, half of it after ten days."""
        days = max(codec.to_ms(self.now) - shown_ms, 0) / DAY_MS
        return score * (1.0 + most / (1.0 + days / _FRESH_DAYS))


def hits(
    connection: Connection, plan: Plan, wanted: Wanted, now: datetime, limit: int = MOST_HITS
) -> list[Hit]:
    """The best that fit, best first; at least `limit` of them, if so many fit."""
    condition = condition_of(wanted)
    if not plan.groups:
        return _newest(connection, plan, of_lists(wanted, condition), limit)
    asked = _Asked(
        connection,
        plan,
        bounded(connection, wanted, condition),
        now,
        HeadlineRanking(plan.groups, _articles(connection)),
    )
    found = _in_headlines(asked)
    if len(found) < limit:
        known = {hit.id for hit in found}
        anywhere = _in_text(asked, limit + len(found))  # which has those again
        found += [hit for hit in anywhere if hit.id not in known]
    return found


def count(connection: Connection, plan: Plan, wanted: Wanted) -> tuple[int, int]:
    """How many fit, and how many of them are unread in the lists."""
    condition = condition_of(wanted)
    if not plan.groups:
        condition = of_lists(wanted, condition)
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
        f"SELECT count(*), coalesce(sum(article.read = 0 AND {LISTED}), 0) FROM article "  # noqa: S608 - our own conditions
        f"WHERE {' AND '.join(where) or '0'}",
        (*parameters, *condition.parameters),
    )[0]
    return total, unread


def unread_of(connection: Connection, articles: Sequence[int]) -> int:
    """How many of some articles are unread in the lists."""
    unread: int = connection.value(
        f"SELECT count(*) FROM article WHERE article.read = 0 AND {LISTED} "  # noqa: S608 - our own condition
        "AND id IN (SELECT value FROM json_each(?))",
        (json.dumps(articles),),
    )
    return unread


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


def _in_headlines(asked: _Asked) -> list[Hit]:
    """Those with all words in their headline, which are worth more than any other. Where there
    are very many, the newest, and the newest with the words as they were typed."""
    rows = dict.fromkeys(_titles(asked, asked.plan.in_headlines()))
    if len(rows) == _CANDIDATES:
        rows |= dict.fromkeys(_titles(asked, asked.plan.as_typed()))
    left_out = _left_out(asked, [row[0] for row in rows])
    return _sorted(
        [
            Hit(article, 1.0 + asked.freshened(asked.ranking.worth(headline), shown, _FRESH_TITLE))
            for article, headline, shown in rows
            if article not in left_out
        ]
    )


def _titles(asked: _Asked, expression: str) -> list[tuple[int, str, int]]:
    condition = asked.condition
    where = f"AND {condition.where}" if condition.where else ""
    return asked.connection.rows(
        "SELECT titles.rowid, article.headline, article.shown_at FROM titles "  # noqa: S608 - our own names
        "CROSS JOIN article ON article.id = titles.rowid "
        f"WHERE titles MATCH ? {condition.within('titles')} {where} "
        "ORDER BY titles.rowid DESC LIMIT ?",
        (expression, *condition.parameters, _CANDIDATES),
    )


def _left_out(asked: _Asked, articles: list[int]) -> set[int]:
    """Those of some articles that have what is to be left out."""
    if not asked.plan.excluded or not articles:
        return set()
    first, last = min(articles), max(articles)
    excluded = asked.plan.excluded
    words = sum(len(group.alternatives) for group in excluded)
    # Postings are spread evenly, about, and there are as many ids as the newest article has.
    postings = asked.plan.left_out * (last - first) // last
    one_by_one = len(articles) * words * _ONE_BY_ONE < postings
    # The plus keeps SQLite from looking the articles up one by one.
    rowid = "rowid" if one_by_one else "rowid BETWEEN ?3 AND ?4 AND +rowid"
    bounds = () if one_by_one else (first, last)
    rows = asked.connection.rows(
        "SELECT rowid FROM search WHERE search MATCH ?1 "  # noqa: S608 - our own names
        f"AND {rowid} IN (SELECT value FROM json_each(?2))",
        (asked.plan.exclusion(), json.dumps(articles), *bounds),
    )
    return {article for (article,) in rows}


def _in_text(asked: _Asked, limit: int) -> list[Hit]:
    """Those with all words anywhere, with scores below 1."""
    if asked.plan.cost + asked.plan.left_out <= _COSTLY:  # bm25 reads both
        return _relevant(asked)
    return _fresh(asked, limit)


def _relevant(asked: _Asked) -> list[Hit]:
    """By relevance, which freshness lifts by up to half; the best by relevance alone are looked
    at for that, since an article's row costs more than its posting."""
    rank, condition = f"bm25(search, {_WEIGHTS})", asked.condition
    if condition.where:
        source = (
            f"SELECT search.rowid AS id, {rank} AS score FROM search "  # noqa: S608 - our own names
            "JOIN article ON article.id = search.rowid "
            f"WHERE search MATCH ? {condition.within('search')} AND {condition.where} "
            f"ORDER BY score LIMIT {MOST_HITS}"
        )
    else:
        source = (
            f"SELECT rowid AS id, {rank} AS score FROM search WHERE search MATCH ? "  # noqa: S608 - our own names
            f"ORDER BY score LIMIT {MOST_HITS}"
        )
    rows = asked.connection.rows(
        f"SELECT id, -score, shown_at FROM ({source}) AS best JOIN article USING (id)",  # noqa: S608 - our own names
        (asked.plan.expression(), *condition.parameters),
    )
    return _sorted(
        [
            Hit(article, _below_one(asked.freshened(score, shown, _FRESH)))
            for article, score, shown in rows
        ]
    )


def _fresh(asked: _Asked, limit: int) -> list[Hit]:
    """The newest that fit, since to rank by relevance reads every posting; the first of them by
    what their headlines have of the words."""
    condition = _affordable(asked)
    where = f"AND {condition.where}" if condition.where else ""
    rows = asked.connection.rows(
        "SELECT search.rowid, article.headline, article.shown_at FROM search "  # noqa: S608 - our own names
        "CROSS JOIN article ON article.id = search.rowid "
        f"WHERE search MATCH ? {condition.within('search')} {where} "
        "ORDER BY search.rowid DESC LIMIT ?",
        (asked.plan.expression(), *condition.parameters, max(_RATED, limit)),
    )
    rated = [
        Hit(
            article,
            0.5 + 0.5 * _below_one(asked.freshened(asked.ranking.worth(text) + 0.1, shown, _FRESH)),
        )
        for article, text, shown in rows[:_RATED]
    ]
    later = rows[_RATED:]
    return [
        *_sorted(rated),
        *(Hit(row[0], 0.5 - 0.5 * place / len(later)) for place, row in enumerate(later)),
    ]


def _affordable(asked: _Asked) -> Condition:
    """The condition, for the newest articles alone where the words are so frequent in a library so
    large that to read about all of them takes too long."""
    # What is to be left out is looked for in the articles that fit, and not in all.
    fit = min(group.articles for group in asked.plan.groups)
    postings = asked.plan.cost + min(asked.plan.left_out, _PER_ARTICLE * fit)
    if postings <= _MOST_READ:
        return asked.condition
    last: int = asked.connection.value("SELECT max(id) FROM article") or 0
    return asked.condition.since(last - last * _MOST_READ // postings)


def _below_one(score: float) -> float:
    return score / (score + 1.0)


def _articles(connection: Connection) -> int:
    total: int = connection.value("SELECT coalesce(sum(total), 0) FROM newspaper_count")
    return total


def _sorted(found: list[Hit]) -> list[Hit]:
    return sorted(found, key=lambda hit: (-hit.score, -hit.id))
