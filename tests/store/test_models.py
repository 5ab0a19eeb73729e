"""The models say of the tables what the migrations made them."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.store import codec, models, schema
from reader.store.library import Library
from tests.store.stories import NOW, whole


@pytest.mark.parametrize(
    ("name", "tables"), [("marks.sqlite", models.MARKS), ("cache.sqlite", models.CACHE)]
)
def test_models_and_tables_have_the_same_columns(
    library: Library, folder: Path, name: str, tables: tuple[Any, ...]
) -> None:
    with closing(sqlite3.connect(folder / name)) as connection:
        found = {
            table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            for (table,) in connection.execute(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' "
                # The search indexes are virtual tables with tables of their own.
                "AND name NOT GLOB 'search' AND name NOT GLOB 'search_[cdi]*' "
                "AND name NOT GLOB 'titles*' "
                "OR name = 'search_due'"
            )
        }
    assert found == {
        model._meta.table_name: {field.column_name for field in model._meta.sorted_fields}
        for model in tables
    }


@pytest.mark.parametrize(
    ("steps", "tables"),
    [(schema.MARKS_STEPS, models.MARKS), (schema.CACHE_STEPS, models.CACHE)],
)
def test_every_table_is_looked_at_when_a_library_is_opened(
    steps: tuple[schema.Step, ...], tables: tuple[Any, ...]
) -> None:
    assert set(schema.tables_of(steps)) == {model._meta.table_name for model in tables}


def test_versions_only_grow() -> None:
    for steps in (schema.MARKS_STEPS, schema.CACHE_STEPS):
        versions = [step.version for step in steps]
        assert versions == sorted(set(versions))


def test_a_document_comes_back_from_its_blob() -> None:
    assert codec.unpack(codec.pack(whole(1))) == whole(1)


@given(st.binary())
def test_other_bytes_are_no_document(blob: bytes) -> None:
    with pytest.raises(codec.NotADocument):
        codec.unpack(blob)


def test_times_come_back_to_the_millisecond() -> None:
    when = NOW.replace(microsecond=123_000)
    assert codec.from_ms(codec.to_ms(when)) == when
    assert codec.from_ms_or_none(codec.to_ms_or_none(None)) is None
