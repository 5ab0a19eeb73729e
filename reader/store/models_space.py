"""The tables of what is kept how long, as peewee models; see models.py."""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import BlobField, IntegerField, Model, TextField


class Keeping(Model):
    """How many articles of a newspaper are kept."""

    id = TextField(primary_key=True)
    articles = IntegerField()

    class Meta:
        table_name = "keeping"


class LetGo(Model):
    """A story that was let go of, and when a list last named it."""

    key = BlobField(primary_key=True)
    newspaper = TextField()
    seen = IntegerField()

    class Meta:
        schema = "cache"
        table_name = "let_go"


MARKS = (Keeping,)
CACHE = (LetGo,)
