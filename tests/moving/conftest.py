"""The library of the store's tests, for those of moving house."""

from __future__ import annotations

from tests.store.conftest import clock, folder, library

__all__ = ["clock", "folder", "library"]
