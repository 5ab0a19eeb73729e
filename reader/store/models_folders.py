"""The tables of folders, as peewee models; see models.py."""

# ruff: noqa: D106 - peewee's Meta says where a table is, no more

from __future__ import annotations

from peewee import IntegerField, Model, TextField


class FolderRecord(Model):
    """A folder of newspapers; `folded` hides what is in it."""

    id = IntegerField(primary_key=True)
    name = TextField()
    folded = IntegerField(default=0)

    class Meta:
        table_name = "folder"


class InFolder(Model):
    """Which folder a newspaper stands in."""

    newspaper = TextField(primary_key=True)
    folder = IntegerField()

    class Meta:
        table_name = "in_folder"


MARKS = (FolderRecord, InFolder)
