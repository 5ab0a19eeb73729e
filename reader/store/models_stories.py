"""The tables of stories that several newspapers tell as peewee models; see models.py."""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import BlobField, IntegerField, Model


class WordingRecord(Model):
    """The wording of an article as it was `updated`; see reader.similar."""

    article = IntegerField(primary_key=True)
    updated = IntegerField()
    sketch = BlobField(null=True)
    opening = BlobField(null=True)

    class Meta:
        schema = "cache"
        table_name = "wording"


class WordingKey(Model):
    """A hash by which a wording is looked up."""

    hash = IntegerField()
    article = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "wording_key"
        primary_key = False


class SameStory(Model):
    """An article that is one story with the others of the same `story`."""

    article = IntegerField(primary_key=True)
    story = IntegerField()
    head = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "same_story"


CACHE = (WordingRecord, WordingKey, SameStory)
