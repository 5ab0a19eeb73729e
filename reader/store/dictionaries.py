"""The dictionaries that documents are compressed with, by their number.

A dictionary never changes once a version with it has been released: documents on disks need it.
A better one gets the next number. They are trained on the demo newspaper's own stories
(benchmarks/documents.py).
"""

from __future__ import annotations

import functools
import hashlib
from pathlib import Path

from backports.zstd import ZstdDict, ZstdError

from reader.resources import resource

NEWEST = 1
_SHA256 = {1: "3154d85fea3a9489eae1420bb50e449cb653083e146bafc28e69e8a67ef02c2c"}
"""What is in each of them. With other bytes documents would come out as other words."""


def path_of(number: int) -> Path:
    """Where a dictionary's file is."""
    return resource(f"dictionaries/documents-{number}.zdict")


@functools.cache
def dictionary(number: int) -> ZstdDict | None:
    """A dictionary; None where its file is missing, damaged, or of a newer version."""
    try:
        body = path_of(number).read_bytes()
    except OSError:
        return None
    if hashlib.sha256(body).hexdigest() != _SHA256.get(number):
        return None
    try:
        return ZstdDict(body)
    except (ZstdError, ValueError):
        return None
