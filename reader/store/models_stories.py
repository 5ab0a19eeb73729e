"""The tables of stories that several newspapers tell as peewee models; see models.py."""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import BlobField, IntegerField, Model


class WordingRecord(Model):
    """What older versions keep of an article's wording; empty."""

    article = IntegerField(primary_key=True)
    updated = IntegerField()
    sketch = BlobField(null=True)
    opening = BlobField(null=True)

    class Meta:
        schema = "cache"
        table_name = "wording"


class WordingKey(Model):
    """What older versions look a wording up by; empty."""

    hash = IntegerField()
    article = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "wording_key"
        primary_key = False


class Sketch(Model):
    """The wording of an article as it was `updated`, in half the room."""

    article = IntegerField(primary_key=True)
    updated = IntegerField()
    hashes = BlobField(null=True)
    opening = BlobField(null=True)

    class Meta:
        schema = "cache"
        table_name = "sketch"


class SketchKey(Model):
    """A hash by which a sketch is looked up."""

    hash = BlobField()
    article = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "sketch_key"
        primary_key = False


class SameStory(Model):
    """An article that is one story with the others of the same `story`."""

    article = IntegerField(primary_key=True)
    story = IntegerField()
    head = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "same_story"


CACHE = (WordingRecord, WordingKey, Sketch, SketchKey, SameStory)
