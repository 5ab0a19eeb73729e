"""From addresses to articles, and one article out of two."""

from __future__ import annotations

from reader.store.connection import Connection


def next_sequence(connection: Connection) -> int:
    """Numbers a marking, in both files: by it an opening notices that one lacks behind."""
    sequence = int(
        connection.value(
            "UPDATE marks_meta SET value = value + 1 WHERE name = 'sequence' RETURNING value"
        )
    )
    connection.run("INSERT OR REPLACE INTO cache_meta VALUES ('sequence', ?)", (str(sequence),))
    return sequence


def story_of(connection: Connection, key: bytes) -> bytes:
    """The key that a story's status is under, if `key` is another of its addresses."""
    story: bytes = connection.value("SELECT story FROM alias WHERE key = ?", (key,)) or key
    return story


def article_under(connection: Connection, key: bytes) -> int | None:
    """The article with this key or alias."""
    found: int | None = connection.value("SELECT id FROM article WHERE key = ?", (key,))
    if found is not None:
        return found
    aliased: int | None = connection.value(
        "SELECT article.id FROM alias JOIN article ON article.key = alias.story "
        "WHERE alias.key = ?",
        (key,),
    )
    return aliased


def add_alias(connection: Connection, key: bytes, story: bytes) -> None:
    """Makes `key` another address of a story. Marks that stood under it move to the story."""
    connection.run("UPDATE alias SET story = ? WHERE story = ?", (story, key))
    connection.run("INSERT OR REPLACE INTO alias VALUES (?, ?)", (key, story))
    other = connection.one(
        "SELECT read, starred, later, place, first_seen FROM status WHERE key = ?", (key,)
    )
    if other is None:
        return
    connection.run(
        "UPDATE status SET read = max(read, ?), starred = max(starred, ?), "
        "later = max(later, ?), place = max(place, ?), first_seen = min(first_seen, ?), "
        "sequence = ? WHERE key = ?",
        (*other, next_sequence(connection), story),
    )
    connection.run("DELETE FROM status WHERE key = ?", (key,))


def merge(connection: Connection, keep: int, drop: int) -> None:
    """Makes one article of two: marks OR-ed, sections united; `drop` is gone afterwards."""
    keep_key = connection.value("SELECT key FROM article WHERE id = ?", (keep,))
    drop_key, shown_at, published = connection.rows(
        "SELECT key, shown_at, published FROM article WHERE id = ?", (drop,)
    )[0]
    add_alias(connection, drop_key, keep_key)
    connection.run(
        "INSERT OR IGNORE INTO membership SELECT ?, section, sort, read FROM membership "
        "WHERE article = ?",
        (keep, drop),
    )
    connection.run(
        "UPDATE OR IGNORE related_story SET target = ? WHERE target = ? AND article <> ?",
        (keep, drop, keep),
    )
    # What a list has is in that list, whatever led to it besides.
    connection.run(
        "UPDATE article SET aside = min(aside, (SELECT aside FROM article WHERE id = ?)), "
        "section = CASE WHEN aside THEN (SELECT section FROM article WHERE id = ?) "
        "ELSE section END WHERE id = ?",
        (drop, drop, keep),
    )
    connection.run("DELETE FROM article WHERE id = ?", (drop,))
    connection.run("DELETE FROM kept WHERE key = ?", (drop_key,))
    connection.run(
        "UPDATE article SET shown_at = min(shown_at, ?), published = coalesce(published, ?) "
        "WHERE id = ?",
        (shown_at, published, keep),
    )
    copy_flags(connection, keep)


def copy_flags(connection: Connection, article: int) -> None:
    """Makes an article's flags those of its status, in its row and where it stands."""
    connection.run(
        "UPDATE article SET (read, starred, later) = "
        "(SELECT read, starred, later FROM status WHERE status.key = article.key) WHERE id = ?",
        (article,),
    )
    connection.run(
        "UPDATE membership SET (read, sort) = (SELECT article.read, "
        "CASE WHEN membership.sort > 0 THEN article.shown_at ELSE membership.sort END "
        "FROM article WHERE article.id = membership.article) WHERE article = ?",
        (article,),
    )
