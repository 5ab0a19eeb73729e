"""The tables of pictures and of stories that others lead to, as SQL; see schema.py.

A picture stands under its address (`picture`) and leads to what is kept of it (`picture_file`),
which several addresses may share. `state` is 0 while it is wanted, 1 when it is kept, 2 when it
cannot be had. Triggers keep an article's completeness: 3 when it is whole and none of its
pictures is wanted any more, which can only be told once it is `linked`: its document was looked
through for pictures and related stories.
"""

from __future__ import annotations

_PENDING = """EXISTS (SELECT 1 FROM article_picture JOIN picture ON picture.id = picture
    WHERE article_picture.article = article.id AND state = 0)"""

PICTURES = (
    "ALTER TABLE article ADD COLUMN linked INTEGER NOT NULL DEFAULT 0",
    "CREATE INDEX article_unlinked ON article (shown_at) WHERE linked = 0 AND completeness >= 2",
    """CREATE TABLE picture (
        id INTEGER PRIMARY KEY, url TEXT NOT NULL UNIQUE, state INTEGER NOT NULL DEFAULT 0,
        hash BLOB, fetch_after INTEGER, attempts INTEGER NOT NULL DEFAULT 0, fault TEXT)""",
    "CREATE INDEX picture_wanted ON picture (fetch_after) WHERE state = 0",
    "CREATE INDEX picture_hash ON picture (hash) WHERE hash IS NOT NULL",
    """CREATE TABLE picture_file (
        hash BLOB PRIMARY KEY, format TEXT NOT NULL, width INTEGER NOT NULL,
        height INTEGER NOT NULL, bytes INTEGER NOT NULL, colour TEXT NOT NULL,
        thumbnail BLOB)""",
    """CREATE TABLE article_picture (
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        position INTEGER NOT NULL, picture INTEGER NOT NULL REFERENCES picture (id),
        PRIMARY KEY (article, position)) WITHOUT ROWID""",
    "CREATE INDEX article_picture_shown ON article_picture (picture, article)",
    # What may be thrown away now; swept in small steps.
    "CREATE TABLE loose_picture (picture INTEGER PRIMARY KEY)",
    "CREATE TABLE loose_file (hash BLOB PRIMARY KEY, format TEXT NOT NULL)",
    """CREATE TRIGGER article_picture_removed AFTER DELETE ON article_picture BEGIN
        INSERT OR IGNORE INTO loose_picture VALUES (OLD.picture);
    END""",
    """CREATE TRIGGER body_written AFTER INSERT ON body BEGIN
        UPDATE article SET linked = 0, completeness = min(completeness, 2)
        WHERE id = NEW.article;
    END""",
    """CREATE TRIGGER body_rewritten AFTER UPDATE OF document ON body BEGIN
        UPDATE article SET linked = 0, completeness = min(completeness, 2)
        WHERE id = NEW.article;
    END""",
    f"""CREATE TRIGGER article_linked AFTER UPDATE OF linked ON article WHEN NEW.linked = 1 BEGIN
        UPDATE article SET completeness = 3
        WHERE id = NEW.id AND completeness = 2 AND NOT {_PENDING};
    END""",  # noqa: S608 - our own SQL
    f"""CREATE TRIGGER picture_settled AFTER UPDATE OF state ON picture
    WHEN OLD.state = 0 AND NEW.state <> 0 BEGIN
        UPDATE article SET completeness = 3
        WHERE id IN (SELECT article FROM article_picture WHERE picture = NEW.id)
        AND completeness = 2 AND linked = 1 AND NOT {_PENDING};
    END""",  # noqa: S608 - our own SQL
    """CREATE TRIGGER picture_wanted_again AFTER UPDATE OF state ON picture
    WHEN OLD.state <> 0 AND NEW.state = 0 BEGIN
        UPDATE article SET completeness = 2
        WHERE id IN (SELECT article FROM article_picture WHERE picture = NEW.id)
        AND completeness = 3;
    END""",
)

PENDING = _PENDING

RELATED = (
    # `aside`: only other stories lead to it, no list has it; it counts nowhere.
    "ALTER TABLE article ADD COLUMN aside INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE related_story (
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        target INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        PRIMARY KEY (article, target)) WITHOUT ROWID""",
    "CREATE INDEX related_story_target ON related_story (target)",
    "CREATE INDEX article_aside ON article (newspaper) WHERE aside = 1",
    "DROP INDEX article_all",
    "CREATE INDEX article_all ON article (shown_at) WHERE aside = 0",
    "DROP INDEX article_unread",
    "CREATE INDEX article_unread ON article (shown_at) WHERE read = 0 AND aside = 0",
    "DROP INDEX article_newspaper",
    "CREATE INDEX article_newspaper ON article (newspaper, aside, shown_at)",
    "DROP INDEX article_newspaper_unread",
    """CREATE INDEX article_newspaper_unread ON article (newspaper, shown_at)
        WHERE read = 0 AND aside = 0""",
    "DROP TRIGGER article_added",
    """CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO newspaper_count VALUES (NEW.newspaper, NEW.aside = 0,
            NEW.read = 0 AND NEW.aside = 0, NEW.starred = 1, NEW.later = 1,
            NEW.completeness >= 2 AND NEW.aside = 0)
        ON CONFLICT (newspaper) DO UPDATE
        SET total = total + (NEW.aside = 0), unread = unread + (NEW.read = 0 AND NEW.aside = 0),
            starred = starred + (NEW.starred = 1), later = later + (NEW.later = 1),
            complete = complete + (NEW.completeness >= 2 AND NEW.aside = 0);
    END""",
    "DROP TRIGGER article_removed",
    """CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
        UPDATE newspaper_count
        SET total = total - (OLD.aside = 0), unread = unread - (OLD.read = 0 AND OLD.aside = 0),
            starred = starred - (OLD.starred = 1), later = later - (OLD.later = 1),
            complete = complete - (OLD.completeness >= 2 AND OLD.aside = 0)
        WHERE newspaper = OLD.newspaper;
    END""",
    "DROP TRIGGER article_marked",
    """CREATE TRIGGER article_marked
    AFTER UPDATE OF read, starred, later, completeness, aside ON article
    WHEN OLD.read <> NEW.read OR OLD.starred <> NEW.starred OR OLD.later <> NEW.later
        OR (OLD.completeness >= 2) <> (NEW.completeness >= 2) OR OLD.aside <> NEW.aside BEGIN
        UPDATE newspaper_count
        SET total = total + (NEW.aside = 0) - (OLD.aside = 0),
            unread = unread + (NEW.read = 0 AND NEW.aside = 0)
                - (OLD.read = 0 AND OLD.aside = 0),
            starred = starred + (NEW.starred = 1) - (OLD.starred = 1),
            later = later + (NEW.later = 1) - (OLD.later = 1),
            complete = complete + (NEW.completeness >= 2 AND NEW.aside = 0)
                - (OLD.completeness >= 2 AND OLD.aside = 0)
        WHERE newspaper = NEW.newspaper;
    END""",
)

KEPT_PICTURES = (
    # What a starred or later article shows, so that its files are known when the cache is lost.
    """CREATE TABLE kept_picture (
        key BLOB NOT NULL, url TEXT NOT NULL, hash BLOB NOT NULL, format TEXT NOT NULL,
        width INTEGER NOT NULL, height INTEGER NOT NULL, bytes INTEGER NOT NULL,
        colour TEXT NOT NULL, thumbnail BLOB, PRIMARY KEY (key, url))""",
    "CREATE INDEX kept_picture_hash ON kept_picture (hash)",
    "CREATE INDEX kept_picture_url ON kept_picture (url)",
    """CREATE TRIGGER kept_removed AFTER DELETE ON kept BEGIN
        DELETE FROM kept_picture WHERE key = OLD.key;
    END""",
)
