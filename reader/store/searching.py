"""A search from typed text to what it found: the first choice, and a second where that is poor."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from reader.bangla.folding import fold_text
from reader.search import spelling
from reader.search.found import Found, Hit, Suggestion, Took
from reader.search.plan import Alternative, Group, Plan, plan
from reader.search.query import Names, parse
from reader.search.second import wider
from reader.store.connection import Connection
from reader.store.search import MOST_HITS, count, hits, unread_of
from reader.store.search_index import behind
from reader.store.search_words import LibraryWords

FEW = 5
"""Hits below which a second choice is looked for, and other spellings offered."""


def search(
    connection: Connection, text: str, now: datetime, limit: int, after: Hit | None
) -> Found:
    """What a typed text finds. `after` is the last hit of the page before."""
    query = parse(text, now, names(connection))
    if query.is_empty:
        return Found(query)
    words = LibraryWords(connection)
    first = plan(query, words)
    # A page further down has to know all that stand above it.
    most = MOST_HITS if after is not None else max(limit + 1, FEW)
    found = hits(connection, first, query.wanted, now, most)
    parts: tuple[str, ...] = ()
    marked = list(first.groups)
    suggestions: tuple[Suggestion, ...] = ()
    if len(found) < FEW and query.terms:
        suggestions = spelling.suggestions(text, query, first, words)
        for second in wider(query, first, words, some_have_all=bool(found)):
            more = hits(connection, second.plan, query.wanted, now, most)
            known = {hit.id for hit in found}
            found += _below(found, [hit for hit in more if hit.id not in known])
            parts += second.parts
            marked += second.plan.groups
            if len(found) >= FEW:
                break
    page, has_more = _page(found, limit, after)
    return Found(
        query,
        page,
        _took(first),
        suggestions,
        _marked(marked),
        tuple(dict.fromkeys(parts)),
        has_more,
        behind(connection),
    )


def counted(connection: Connection, text: str, now: datetime) -> tuple[int, int]:
    """How many articles a typed text finds, and how many are unread; a second choice too, where
    `search` makes one."""
    query = parse(text, now, names(connection))
    if query.is_empty:
        return 0, 0
    found = count(connection, plan(query, LibraryWords(connection)), query.wanted)
    if found[0] < FEW and query.terms:
        ids = search(connection, text, now, MOST_HITS, None).ids
        return len(ids), unread_of(connection, ids)
    return found


def names(connection: Connection) -> Names:
    """What filters can name: the subscribed newspapers and sections, in both languages."""
    papers = connection.rows("SELECT id, name, name_en FROM newspaper WHERE subscribed = 1")
    sections = connection.rows("SELECT id, name, name_en FROM section WHERE subscribed = 1")
    return Names(_by_name(papers), _by_name(sections))


def _by_name(rows: Iterable[tuple[str, ...]]) -> dict[str, frozenset[str]]:
    named: defaultdict[str, set[str]] = defaultdict(set)
    for identity, *spellings in rows:
        for name in (identity, *spellings):
            named[fold_text(name)].add(identity)
    return {name: frozenset(ids) for name, ids in named.items()}


def _below(found: list[Hit], more: list[Hit]) -> list[Hit]:
    """A second choice's hits, with scores below all of the first's."""
    if not more:
        return []
    least = min((hit.score for hit in found), default=more[0].score)
    scale = min(1.0, 0.9 * least / more[0].score) if more[0].score > 0 else 0.0
    return [replace(hit, score=hit.score * scale, is_second=True) for hit in more]


def _page(found: list[Hit], limit: int, after: Hit | None) -> tuple[tuple[Hit, ...], bool]:
    start = 0
    if after is not None:
        places = [place for place, hit in enumerate(found) if hit.id == after.id]
        below = (place for place, hit in enumerate(found) if hit.score < after.score)
        start = places[0] + 1 if places else next(below, len(found))
    return tuple(found[start : start + limit]), len(found) > start + limit


def _took(first: Plan) -> tuple[Took, ...]:
    return tuple(Took(group.typed, group.took) for group in first.groups if group.took)


def _marked(groups: Iterable[Group]) -> tuple[Alternative, ...]:
    return tuple(dict.fromkeys(alternative for group in groups for alternative in group.marked()))
