"""How articles go: those whose section is no longer subscribed, and those kept long enough."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from reader.store import codec
from reader.store.connection import Connection


def clear_away(connection: Connection, limit: int) -> int:
    """Takes up to `limit` articles out of sections that are no longer subscribed. One that
    stands in no other section is deleted, unless it is starred or later. Answers how many it
    looked at: 0 when nothing is left to do."""
    articles = (
        _in_former_sections(connection, limit)
        or _of_former_newspapers(connection, limit)
        or _led_to_by_none(connection, limit)
    )
    for article in articles:
        connection.run(
            "DELETE FROM membership WHERE article = ? "
            "AND section NOT IN (SELECT id FROM section WHERE subscribed = 1)",
            (article,),
        )
        connection.run(
            "UPDATE article SET section = coalesce((SELECT section FROM membership "
            "WHERE membership.article = article.id ORDER BY sort DESC LIMIT 1), section) "
            "WHERE id = ?",
            (article,),
        )
        # Another story may still lead to it.
        connection.run(
            "UPDATE article SET aside = 1 WHERE id = ? AND aside = 0 AND EXISTS (SELECT 1 FROM "
            "related_story WHERE target = article.id) "
            "AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.article = article.id) "
            "AND newspaper IN (SELECT id FROM newspaper WHERE subscribed = 1)",
            (article,),
        )
        connection.run(
            "DELETE FROM article WHERE id = ? AND starred = 0 AND later = 0 "
            "AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.article = article.id) "
            "AND NOT (aside = 1 AND EXISTS (SELECT 1 FROM related_story "
            "WHERE target = article.id) "
            "AND newspaper IN (SELECT id FROM newspaper WHERE subscribed = 1))",
            (article,),
        )
        connection.run(
            "UPDATE article SET fetch_after = NULL WHERE id = ? AND newspaper NOT IN "
            "(SELECT id FROM newspaper WHERE subscribed = 1)",
            (article,),
        )
    return len(articles)


def let_go(connection: Connection, articles: Sequence[int], now: datetime) -> None:
    """Deletes articles that are kept long enough. Their statuses stay, and while their lists
    still name them they do not come back (space.py)."""
    for article in articles:
        connection.run(
            "INSERT OR REPLACE INTO let_go SELECT key, newspaper, ? FROM article WHERE id = ?",
            (codec.to_ms(now), article),
        )
        connection.run("DELETE FROM article WHERE id = ?", (article,))


def _in_former_sections(connection: Connection, limit: int) -> list[int]:
    rows = connection.rows(
        "SELECT DISTINCT article FROM membership WHERE section IN (SELECT section "
        "FROM section_count WHERE total > 0 AND section NOT IN "
        "(SELECT id FROM section WHERE subscribed = 1)) LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]


def _of_former_newspapers(connection: Connection, limit: int) -> list[int]:
    """Articles that had fallen out of their side list before their newspaper went."""
    rows = connection.rows(
        "SELECT id FROM article WHERE newspaper IN (SELECT newspaper FROM newspaper_count "
        "WHERE newspaper NOT IN (SELECT id FROM newspaper WHERE subscribed = 1)) "
        "AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.article = article.id) "
        "AND ((starred = 0 AND later = 0) OR fetch_after IS NOT NULL) LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]


def _led_to_by_none(connection: Connection, limit: int) -> list[int]:
    """Stories that no list has, and that no article leads to any more."""
    rows = connection.rows(
        "SELECT id FROM article WHERE aside = 1 AND starred = 0 AND later = 0 "
        "AND NOT EXISTS (SELECT 1 FROM related_story WHERE target = article.id) LIMIT ?",
        (limit,),
    )
    return [row[0] for row in rows]
