"""The tables of pictures and related stories as peewee models; see models.py."""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import BlobField, IntegerField, Model, TextField


class KeptPicture(Model):
    """A picture of a kept article: by what its file is found again without the cache."""

    key = BlobField()
    url = TextField()
    hash = BlobField()
    format = TextField()
    width = IntegerField()
    height = IntegerField()
    bytes = IntegerField()
    colour = TextField()
    thumbnail = BlobField(null=True)

    class Meta:
        table_name = "kept_picture"
        primary_key = False


class PictureRecord(Model):
    """A picture by its address; `state` is 0 wanted, 1 kept, 2 not to be had."""

    id = IntegerField(primary_key=True)
    url = TextField(unique=True)
    state = IntegerField(default=0)
    hash = BlobField(null=True)
    fetch_after = IntegerField(null=True)
    attempts = IntegerField(default=0)
    fault = TextField(null=True)

    class Meta:
        schema = "cache"
        table_name = "picture"


class PictureFile(Model):
    """What is kept of a picture, by the SHA-256 of its file."""

    hash = BlobField(primary_key=True)
    format = TextField()
    width = IntegerField()
    height = IntegerField()
    bytes = IntegerField()
    colour = TextField()
    thumbnail = BlobField(null=True)

    class Meta:
        schema = "cache"
        table_name = "picture_file"


class ArticlePicture(Model):
    """A picture that an article shows; 0 is its first, which stands in lists."""

    article = IntegerField()
    position = IntegerField()
    picture = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "article_picture"
        primary_key = False


class LoosePicture(Model):
    """A picture that an article no longer shows; filled by a trigger."""

    picture = IntegerField(primary_key=True)

    class Meta:
        schema = "cache"
        table_name = "loose_picture"


class LooseFile(Model):
    """A file that nothing leads to any more."""

    hash = BlobField(primary_key=True)
    format = TextField()

    class Meta:
        schema = "cache"
        table_name = "loose_file"


class RelatedStory(Model):
    """An article that another one leads to."""

    article = IntegerField()
    target = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "related_story"
        primary_key = False


MARKS = (KeptPicture,)
CACHE = (PictureRecord, PictureFile, ArticlePicture, LoosePicture, LooseFile, RelatedStory)
