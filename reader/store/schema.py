"""The library's tables as SQL, version by version. A version that has shipped never changes.

A version is major * 1000 + minor. A program reads every file of its own major: a new minor may
only add. A new major may change anything and is refused by older programs.
"""

from __future__ import annotations

from collections.abc import Sequence

from reader.records import dataclass
from reader.store import (
    schema_choices,
    schema_folders,
    schema_pictures,
    schema_search,
    schema_space,
    schema_stories,
)


@dataclass(frozen=True, slots=True)
class Step:
    """One migration: the version it leads to and its statements, run in one transaction."""

    version: int
    statements: tuple[str, ...]


_MARKS_1 = (
    "CREATE TABLE marks_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "INSERT INTO marks_meta VALUES ('library', lower(hex(randomblob(16)))), ('sequence', '0')",
    """CREATE TABLE status (
        key BLOB PRIMARY KEY, read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0,
        later INTEGER NOT NULL DEFAULT 0, place REAL NOT NULL DEFAULT 0,
        first_seen INTEGER NOT NULL, sequence INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID""",
    "CREATE INDEX status_sequence ON status (sequence) WHERE sequence > 0",
    "CREATE TABLE alias (key BLOB PRIMARY KEY, story BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX alias_story ON alias (story)",
    """CREATE TABLE kept (
        key BLOB PRIMARY KEY, url TEXT, newspaper TEXT NOT NULL, section TEXT NOT NULL,
        teaser TEXT NOT NULL, completeness INTEGER NOT NULL, version INTEGER NOT NULL,
        updated INTEGER NOT NULL, document BLOB NOT NULL)""",
    """CREATE TABLE newspaper (
        id TEXT PRIMARY KEY, name TEXT NOT NULL, name_en TEXT NOT NULL, home TEXT NOT NULL,
        declared BLOB NOT NULL, position INTEGER NOT NULL, subscribed INTEGER NOT NULL)""",
    """CREATE TABLE section (
        id TEXT PRIMARY KEY, newspaper TEXT NOT NULL REFERENCES newspaper (id),
        name TEXT NOT NULL, name_en TEXT NOT NULL, ways BLOB NOT NULL, list_name TEXT,
        match TEXT, position INTEGER NOT NULL, subscribed INTEGER NOT NULL)""",
)

_CACHE_1 = (
    "CREATE TABLE cache_meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    """CREATE TABLE article (
        id INTEGER PRIMARY KEY AUTOINCREMENT, key BLOB NOT NULL UNIQUE, guid BLOB, url TEXT,
        newspaper TEXT NOT NULL, section TEXT NOT NULL, headline TEXT NOT NULL,
        teaser TEXT NOT NULL, kicker TEXT, picture_url TEXT, words INTEGER NOT NULL,
        published INTEGER, first_seen INTEGER NOT NULL, shown_at INTEGER NOT NULL,
        completeness INTEGER NOT NULL, version INTEGER NOT NULL DEFAULT 1,
        updated INTEGER NOT NULL, page_read INTEGER, said_headline BLOB, said_modified INTEGER,
        said_blocks BLOB, fetch_after INTEGER, attempts INTEGER NOT NULL DEFAULT 0, fault TEXT,
        read INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0,
        later INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX article_all ON article (shown_at)",
    "CREATE INDEX article_unread ON article (shown_at) WHERE read = 0",
    "CREATE INDEX article_starred ON article (shown_at) WHERE starred = 1",
    "CREATE INDEX article_later ON article (shown_at) WHERE later = 1",
    "CREATE INDEX article_newspaper ON article (newspaper, shown_at)",
    "CREATE INDEX article_newspaper_unread ON article (newspaper, shown_at) WHERE read = 0",
    "CREATE INDEX article_wanted ON article (shown_at) WHERE fetch_after IS NOT NULL",
    "CREATE INDEX article_guid ON article (guid) WHERE guid IS NOT NULL",
    """CREATE TABLE body (
        article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
        document BLOB NOT NULL)""",
    """CREATE TABLE membership (
        article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
        section TEXT NOT NULL, sort INTEGER NOT NULL, read INTEGER NOT NULL,
        PRIMARY KEY (article, section)) WITHOUT ROWID""",
    "CREATE INDEX membership_all ON membership (section, sort, article)",
    "CREATE INDEX membership_unread ON membership (section, sort, article) WHERE read = 0",
    """CREATE TABLE section_count (
        section TEXT PRIMARY KEY, total INTEGER NOT NULL, unread INTEGER NOT NULL)
        WITHOUT ROWID""",
    """CREATE TABLE newspaper_count (
        newspaper TEXT PRIMARY KEY, total INTEGER NOT NULL DEFAULT 0,
        unread INTEGER NOT NULL DEFAULT 0, starred INTEGER NOT NULL DEFAULT 0,
        later INTEGER NOT NULL DEFAULT 0, complete INTEGER NOT NULL DEFAULT 0) WITHOUT ROWID""",
    """CREATE TABLE section_state (
        section TEXT PRIMARY KEY, due INTEGER, synced INTEGER, failed_since INTEGER,
        fault TEXT, fault_values TEXT) WITHOUT ROWID""",
    """CREATE TABLE validator (
        url TEXT PRIMARY KEY, etag TEXT, last_modified TEXT, body_hash TEXT,
        kept INTEGER NOT NULL) WITHOUT ROWID""",
    # Counters. The lists' counts must not cost a scan; triggers cannot be forgotten by a writer.
    """CREATE TRIGGER membership_added AFTER INSERT ON membership BEGIN
        INSERT INTO section_count VALUES (NEW.section, 1, NEW.read = 0)
        ON CONFLICT (section) DO UPDATE
        SET total = total + 1, unread = unread + (NEW.read = 0);
    END""",
    """CREATE TRIGGER membership_removed AFTER DELETE ON membership BEGIN
        UPDATE section_count SET total = total - 1, unread = unread - (OLD.read = 0)
        WHERE section = OLD.section;
    END""",
    """CREATE TRIGGER membership_read AFTER UPDATE OF read ON membership
    WHEN OLD.read <> NEW.read BEGIN
        UPDATE section_count SET unread = unread + (NEW.read = 0) - (OLD.read = 0)
        WHERE section = NEW.section;
    END""",
    """CREATE TRIGGER article_added AFTER INSERT ON article BEGIN
        INSERT INTO newspaper_count VALUES (NEW.newspaper, 1, NEW.read = 0, NEW.starred = 1,
            NEW.later = 1, NEW.completeness >= 2)
        ON CONFLICT (newspaper) DO UPDATE
        SET total = total + 1, unread = unread + (NEW.read = 0),
            starred = starred + (NEW.starred = 1), later = later + (NEW.later = 1),
            complete = complete + (NEW.completeness >= 2);
    END""",
    """CREATE TRIGGER article_removed AFTER DELETE ON article BEGIN
        UPDATE newspaper_count SET total = total - 1, unread = unread - (OLD.read = 0),
            starred = starred - (OLD.starred = 1), later = later - (OLD.later = 1),
            complete = complete - (OLD.completeness >= 2)
        WHERE newspaper = OLD.newspaper;
    END""",
    """CREATE TRIGGER article_marked AFTER UPDATE OF read, starred, later, completeness ON article
    WHEN OLD.read <> NEW.read OR OLD.starred <> NEW.starred OR OLD.later <> NEW.later
        OR (OLD.completeness >= 2) <> (NEW.completeness >= 2) BEGIN
        UPDATE newspaper_count SET unread = unread + (NEW.read = 0) - (OLD.read = 0),
            starred = starred + (NEW.starred = 1) - (OLD.starred = 1),
            later = later + (NEW.later = 1) - (OLD.later = 1),
            complete = complete + (NEW.completeness >= 2) - (OLD.completeness >= 2)
        WHERE newspaper = NEW.newspaper;
    END""",
    # What membership repeats of the article, for its indexes. Side lists keep their own order.
    """CREATE TRIGGER article_read AFTER UPDATE OF read ON article
    WHEN OLD.read <> NEW.read BEGIN
        UPDATE membership SET read = NEW.read WHERE article = NEW.id;
    END""",
    """CREATE TRIGGER article_moved AFTER UPDATE OF shown_at ON article
    WHEN OLD.shown_at <> NEW.shown_at BEGIN
        UPDATE membership SET sort = NEW.shown_at WHERE article = NEW.id AND sort > 0;
    END""",
)

# What was typed and is to be kept, in the reader's order.
_MARKS_1001 = (
    """CREATE TABLE saved_search (
        id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, query TEXT NOT NULL,
        position INTEGER NOT NULL)""",
)

_CACHE_1001 = (
    # `content=''`: the text stands in body already. A word is letters, marks and numbers.
    """CREATE VIRTUAL TABLE search USING fts5 (headline, about, text, captions, content='',
        tokenize="unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'")""",
    """CREATE TABLE word (
        word TEXT PRIMARY KEY, articles INTEGER NOT NULL, sound TEXT NOT NULL) WITHOUT ROWID""",
    "CREATE INDEX word_sound ON word (sound, articles) WHERE sound <> ''",
    # Articles that the index is behind on, with the headline and document that it knows them by
    # (an index without content must be told what it is to forget); NULL where it knows none.
    """CREATE TABLE search_due (
        article INTEGER PRIMARY KEY, headline TEXT, document BLOB)""",
    """CREATE TRIGGER search_body_added BEFORE INSERT ON body WHEN NOT EXISTS
        (SELECT 1 FROM search_due WHERE article = NEW.article) BEGIN
        INSERT INTO search_due VALUES (NEW.article,
            (SELECT headline FROM article WHERE id = NEW.article),
            (SELECT document FROM body WHERE article = NEW.article));
    END""",
    """CREATE TRIGGER search_body_changed BEFORE UPDATE OF document ON body
    WHEN NOT EXISTS (SELECT 1 FROM search_due WHERE article = OLD.article) BEGIN
        INSERT INTO search_due
        SELECT OLD.article, headline, OLD.document FROM article WHERE id = OLD.article;
    END""",
    """CREATE TRIGGER search_headline_changed BEFORE UPDATE OF headline ON article
    WHEN OLD.headline <> NEW.headline AND NOT EXISTS
        (SELECT 1 FROM search_due WHERE article = OLD.id) BEGIN
        INSERT INTO search_due
        SELECT OLD.id, OLD.headline, document FROM body WHERE article = OLD.id;
    END""",
    """CREATE TRIGGER search_article_removed BEFORE DELETE ON article WHEN NOT EXISTS
        (SELECT 1 FROM search_due WHERE article = OLD.id) BEGIN
        INSERT INTO search_due
        SELECT OLD.id, OLD.headline, document FROM body WHERE article = OLD.id;
    END""",
    "INSERT INTO search_due SELECT article, NULL, NULL FROM body",
)

# Tables stay as they are, but documents may have a format that older programs cannot read and
# would replace as damaged; so they are to refuse the file.
_NARROWED_DOCUMENTS = Step(2000, ())

MARKS_ID = 0x506F4D6B  # "PoMk"
CACHE_ID = 0x506F4361  # "PoCa"

MARKS_STEPS = (
    Step(1000, _MARKS_1),
    Step(1001, _MARKS_1001),
    Step(1002, schema_pictures.KEPT_PICTURES),
    Step(1003, schema_choices.CHOICES),
    Step(1004, schema_space.KEEPING),
    _NARROWED_DOCUMENTS,
    Step(2001, schema_folders.FOLDERS),
)
CACHE_STEPS = (
    Step(1000, _CACHE_1),
    Step(1001, _CACHE_1001),
    Step(1002, schema_pictures.PICTURES),
    Step(1003, schema_pictures.RELATED),
    Step(1004, schema_stories.STORIES),
    Step(1005, schema_space.LET_GO),
    _NARROWED_DOCUMENTS,
    Step(2001, schema_search.TITLES),
    Step(2002, schema_stories.SKETCHES),
)


def tables_of(steps: Sequence[Step]) -> list[str]:
    """The tables that migrations make, without virtual ones."""
    return [
        statement.split(maxsplit=3)[2]
        for step in steps
        for statement in step.statements
        if statement.startswith("CREATE TABLE ")
    ]
