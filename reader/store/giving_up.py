"""Giving a newspaper or section up, in a way that can be taken back.

Its articles leave all lists and counts at once, but stay in the cache until the next tidying
(clearing.py). What was chosen for it (choices.py, folders.py) stays for good.
"""

from __future__ import annotations

import json

from reader.store import subscriptions
from reader.store.connection import Connection
from reader.store.rows import GivenUp

HIDDEN = 2
"""`aside` of an article that waits for being cleared away."""

# What nothing subscribed has in a list any more, and is not kept for its own sake.
_LEFT_BEHIND = """newspaper = ? AND aside = 0 AND starred = 0 AND later = 0 AND NOT EXISTS (
    SELECT 1 FROM membership JOIN section ON section.id = membership.section
    WHERE membership.article = article.id AND section.subscribed = 1)"""


def give_up(connection: Connection, wanted: str) -> GivenUp:
    """Ends a subscription and hides what only it had. Raises NoSuchSection."""
    papers = connection.rows(
        "SELECT DISTINCT newspaper FROM section WHERE subscribed = 1 AND ? IN (id, newspaper)",
        (wanted,),
    )
    sections = connection.rows(
        "SELECT id FROM section WHERE subscribed = 1 AND ? IN (id, newspaper)", (wanted,)
    )
    subscriptions.unsubscribe(connection, wanted)
    paper: str = papers[0][0] if papers else wanted
    hidden = connection.rows(f"SELECT id FROM article WHERE {_LEFT_BEHIND}", (paper,))  # noqa: S608 - our own SQL
    ids = json.dumps([row[0] for row in hidden])
    connection.run(
        "UPDATE article SET aside = ? WHERE id IN (SELECT value FROM json_each(?))", (HIDDEN, ids)
    )
    # Else a story that others tell too would be hidden with the article that stands for it.
    connection.run(
        "DELETE FROM same_story WHERE article IN (SELECT value FROM json_each(?))", (ids,)
    )
    return GivenUp(paper, tuple(row[0] for row in sections))


def take_back(connection: Connection, given: GivenUp) -> None:
    """Subscribes again to what was given up, at its old place; articles that have not been
    cleared away meanwhile are listed again."""
    connection.run("UPDATE newspaper SET subscribed = 1 WHERE id = ?", (given.newspaper_id,))
    connection.many(
        "UPDATE section SET subscribed = 1 WHERE id = ?", [(one,) for one in given.section_ids]
    )
    bring_back(connection, given.newspaper_id)
    subscriptions.copy_to_cache(connection)


def bring_back(connection: Connection, newspaper_id: str) -> None:
    """Lists the hidden articles of a newspaper that stand in a section that is subscribed."""
    found = connection.rows(
        "SELECT id FROM article WHERE newspaper = ? AND aside = ? AND EXISTS (SELECT 1 "
        "FROM membership JOIN section ON section.id = membership.section "
        "WHERE membership.article = article.id AND section.subscribed = 1)",
        (newspaper_id, HIDDEN),
    )
    ids = json.dumps([row[0] for row in found])
    connection.run(
        "UPDATE article SET aside = 0 WHERE id IN (SELECT value FROM json_each(?))", (ids,)
    )
    # Their stories are looked for anew.
    connection.run("DELETE FROM sketch WHERE article IN (SELECT value FROM json_each(?))", (ids,))
