"""The tables of the library's two files, as peewee models.

`marks` (main schema) is sacred, `cache` (attached) can be rebuilt. The models are bound to no
database: a query is run by the Connection it is given to. Times are milliseconds since 1970 in
UTC; keys are 16-byte digests of reader.store.addresses. The tables are made by migrations; a
test holds the two together.
"""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import BlobField, FloatField, IntegerField, Model, TextField

from reader.store import models_folders, models_pictures, models_space, models_stories

# --- marks.sqlite -----------------------------------------------------------------------------


class MarksMeta(Model):
    """What the file says of itself: `library` (its own id) and `sequence` (last marking)."""

    name = TextField(primary_key=True)
    value = TextField()

    class Meta:
        table_name = "marks_meta"


class StatusRecord(Model):
    """The reader's marks on one story; outlives the article. `sequence` is its last marking."""

    key = BlobField(primary_key=True)
    read = IntegerField(default=0)
    starred = IntegerField(default=0)
    later = IntegerField(default=0)
    place = FloatField(default=0.0)
    first_seen = IntegerField()
    sequence = IntegerField(default=0)

    class Meta:
        table_name = "status"


class Alias(Model):
    """Another address of a story: `key` is that address's, `story` the status's."""

    key = BlobField(primary_key=True)
    story = BlobField()

    class Meta:
        table_name = "alias"


class Kept(Model):
    """A starred or later article with its document, so that it survives a lost cache."""

    key = BlobField(primary_key=True)
    url = TextField(null=True)
    newspaper = TextField()
    section = TextField()
    teaser = TextField()
    completeness = IntegerField()
    version = IntegerField()
    updated = IntegerField()
    document = BlobField()

    class Meta:
        table_name = "kept"


class NewspaperRecord(Model):
    """A newspaper that is or was subscribed; `declared` is its reader.newspapers.Newspaper."""

    id = TextField(primary_key=True)
    name = TextField()
    name_en = TextField()
    home = TextField()
    declared = BlobField()
    position = IntegerField()
    subscribed = IntegerField()

    class Meta:
        table_name = "newspaper"


class SectionRecord(Model):
    """A section that is or was subscribed; `ways` is JSON."""

    id = TextField(primary_key=True)
    newspaper = TextField()
    name = TextField()
    name_en = TextField()
    ways = BlobField()
    list_name = TextField(null=True)
    match = TextField(null=True)
    position = IntegerField()
    subscribed = IntegerField()

    class Meta:
        table_name = "section"


class Choice(Model):
    """What the reader chose about a newspaper or section; None where nothing was chosen. `every`
    is in minutes, `at_most` a number of articles a sync."""

    id = TextField(primary_key=True)
    name = TextField(null=True)
    paused = IntegerField(default=0)
    every = IntegerField(null=True)
    at_most = IntegerField(null=True)
    days = IntegerField(null=True)

    class Meta:
        table_name = "choice"


class SavedSearch(Model):
    """A search that stands in the left pane; `query` is as typed."""

    id = IntegerField(primary_key=True)
    name = TextField()
    query = TextField()
    position = IntegerField()

    class Meta:
        table_name = "saved_search"


# --- cache.sqlite -----------------------------------------------------------------------------


class CacheMeta(Model):
    """`library` and `sequence` of the marks that the flags here are a copy of; `subscriptions`
    is a copy of what is subscribed."""

    name = TextField(primary_key=True)
    value = TextField()

    class Meta:
        schema = "cache"
        table_name = "cache_meta"


class ArticleRecord(Model):
    """An article as lists need it.

    `fetch_after` is when its page is to be fetched, None if never (again); `page_read` when it
    last was. `said_*` is what its section's list said of it last, to notice a change. `read`,
    `starred`, `later` are copies of the status for the indexes. `linked` is 1 once its document's
    pictures and related stories stand in their tables; `aside` marks one that no list has.
    """

    id = IntegerField(primary_key=True)
    key = BlobField()
    guid = BlobField(null=True)
    url = TextField(null=True)
    newspaper = TextField()
    section = TextField()
    headline = TextField()
    teaser = TextField()
    kicker = TextField(null=True)
    picture_url = TextField(null=True)
    words = IntegerField()
    published = IntegerField(null=True)
    first_seen = IntegerField()
    shown_at = IntegerField()
    completeness = IntegerField()
    version = IntegerField(default=1)
    updated = IntegerField()
    page_read = IntegerField(null=True)
    said_headline = BlobField(null=True)
    said_modified = IntegerField(null=True)
    said_blocks = BlobField(null=True)
    fetch_after = IntegerField(null=True)
    attempts = IntegerField(default=0)
    fault = TextField(null=True)
    read = IntegerField(default=0)
    starred = IntegerField(default=0)
    later = IntegerField(default=0)
    linked = IntegerField(default=0)
    aside = IntegerField(default=0)

    class Meta:
        schema = "cache"
        table_name = "article"


class Body(Model):
    """An article's document, apart from its row so that lists stay fast."""

    article = IntegerField(primary_key=True)
    document = BlobField()

    class Meta:
        schema = "cache"
        table_name = "body"


class Membership(Model):
    """An article's place in a section. `sort` is its shown_at, in a side list 0, -1, -2 …"""

    article = IntegerField()
    section = TextField()
    sort = IntegerField()
    read = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "membership"
        primary_key = False


class SectionCount(Model):
    """Kept by triggers on membership."""

    section = TextField(primary_key=True)
    total = IntegerField()
    unread = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "section_count"


class NewspaperCount(Model):
    """Kept by triggers on article."""

    newspaper = TextField(primary_key=True)
    total = IntegerField()
    unread = IntegerField()
    starred = IntegerField()
    later = IntegerField()
    complete = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "newspaper_count"


class SectionState(Model):
    """How a section's last sync went; `fault` is a code of reader.errors, with JSON values."""

    section = TextField(primary_key=True)
    due = IntegerField(null=True)
    synced = IntegerField(null=True)
    failed_since = IntegerField(null=True)
    fault = TextField(null=True)
    fault_values = TextField(null=True)

    class Meta:
        schema = "cache"
        table_name = "section_state"


class ValidatorRecord(Model):
    """What to ask a server again by."""

    url = TextField(primary_key=True)
    etag = TextField(null=True)
    last_modified = TextField(null=True)
    body_hash = TextField(null=True)
    kept = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "validator"


class Word(Model):
    """A word of the search index: in how many articles it stands, about, and the key of its
    sound (reader.bangla.latin), empty for words that are not Bangla."""

    word = TextField(primary_key=True)
    articles = IntegerField()
    sound = TextField()

    class Meta:
        schema = "cache"
        table_name = "word"


class SearchDue(Model):
    """An article that the search index is behind on, as the index knows it; kept by triggers."""

    article = IntegerField(primary_key=True)
    headline = TextField(null=True)
    document = BlobField(null=True)

    class Meta:
        schema = "cache"
        table_name = "search_due"


MARKS = (
    MarksMeta,
    StatusRecord,
    Alias,
    Kept,
    NewspaperRecord,
    SectionRecord,
    Choice,
    SavedSearch,
    *models_pictures.MARKS,
    *models_space.MARKS,
    *models_folders.MARKS,
)
CACHE = (
    CacheMeta,
    ArticleRecord,
    Body,
    Membership,
    SectionCount,
    NewspaperCount,
    SectionState,
    ValidatorRecord,
    Word,
    SearchDue,
    *models_stories.CACHE,
    *models_pictures.CACHE,
    *models_space.CACHE,
)
