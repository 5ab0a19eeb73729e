"""Starred and later articles: their documents stand in marks.sqlite too, where nothing is lost."""

from __future__ import annotations

from datetime import datetime

from reader.article import Completeness
from reader.store import codec
from reader.store.connection import Connection
from reader.store.documents import essentials, shown_at


def keep_document(connection: Connection, article: int) -> None:
    """Copies a starred or later article to marks.sqlite, or takes its copy away again."""
    connection.run(
        "DELETE FROM kept WHERE key = (SELECT key FROM article "
        "WHERE id = ? AND starred = 0 AND later = 0)",
        (article,),
    )
    connection.run(
        "INSERT OR REPLACE INTO kept SELECT key, url, newspaper, section, teaser, completeness, "
        "version, updated, document FROM article JOIN body ON body.article = article.id "
        "WHERE id = ? AND (starred = 1 OR later = 1)",
        (article,),
    )
    keep_pictures(connection, article)


def keep_pictures(connection: Connection, article: int) -> None:
    """Notes in marks.sqlite what files a starred or later article shows. Of small pictures only
    the first's, which stands in lists: the file is backed up every day."""
    connection.run(
        "DELETE FROM kept_picture WHERE key = (SELECT key FROM article WHERE id = ?)", (article,)
    )
    connection.run(
        "INSERT INTO kept_picture SELECT key, picture.url, picture_file.hash, format, width, "
        "height, bytes, colour, CASE WHEN position = 0 THEN thumbnail END FROM article "
        "JOIN article_picture ON article_picture.article = article.id "
        "JOIN picture ON picture.id = article_picture.picture "
        "JOIN picture_file ON picture_file.hash = picture.hash "
        "WHERE article.id = ? AND (starred = 1 OR later = 1)",
        (article,),
    )


def revive_kept(connection: Connection, now: datetime) -> list[int]:
    """Puts kept articles that the cache has lost back into it, for as long as they are marked;
    which they are. Their pictures are theirs again once they are linked (reader.store.links)."""
    revived = []
    lost = connection.rows(
        "SELECT kept.key, url, newspaper, section, teaser, completeness, version, updated, "
        "document, coalesce(first_seen, updated), read, starred, later "
        "FROM kept LEFT JOIN status ON status.key = kept.key "
        "WHERE kept.key NOT IN (SELECT key FROM article)"
    )
    for key, url, newspaper, section, teaser, complete, version, updated, blob, *marks in lost:
        first_seen, read, starred, later = marks
        try:
            document = codec.unpack(blob)
        except codec.NotADocument:
            continue  # the doctor reports it; the copy stays where it is
        seen = essentials(document, Completeness(complete), now)
        published = codec.to_ms_or_none(seen.published)
        article = connection.insert(
            "INSERT INTO article (key, url, newspaper, section, headline, teaser, kicker, "
            "picture_url, words, published, first_seen, shown_at, completeness, version, "
            "updated, read, starred, later) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                key,
                url,
                newspaper,
                section,
                document.headline,
                teaser,
                seen.kicker,
                seen.picture_url,
                seen.words,
                published,
                first_seen,
                shown_at(published, first_seen),
                complete,
                version,
                updated,
                read or 0,
                starred or 0,
                later or 0,
            ),
        )
        revived.append(article)
        connection.run("INSERT INTO body VALUES (?, ?)", (article, blob))
        connection.run(
            "INSERT INTO membership SELECT id, section, shown_at, read FROM article "
            "WHERE id = ? AND section IN "
            "(SELECT id FROM section WHERE subscribed = 1 AND list_name IS NULL)",
            (article,),
        )
    return revived
