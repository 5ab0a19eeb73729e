"""Data that Next.js streams into a page for its scripts: `self.__next_f.push([1, "…"])`.

The strings of all calls make one sequence of rows. A row is `id:` and JSON, up to the next line, or
`id:T` with a length in bytes (hexadecimal), a comma, and a text of that length.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

_CALL = "self.__next_f.push("
_LARGEST = 4_000_000  # bytes of all rows
_ROW = re.compile(rb"[0-9a-f]{1,8}:(?:T(?P<length>[0-9a-f]{1,7}),|[A-Z]{0,2})")


def flight_values(root: Element) -> Iterator[Any]:
    """The values of a page's rows in their order: objects, lists, texts; what is damaged is not."""
    rows = "".join(_strings(root)).encode("utf-8", "replace")[:_LARGEST]
    at = 0
    while at < len(rows):
        found = _ROW.match(rows, at)
        if found is None:
            at = _line_end(rows, at)
        elif found["length"]:
            end = found.end() + int(found["length"], 16)
            yield rows[found.end() : end].decode("utf-8", "replace")
            at = end
        else:
            at = _line_end(rows, found.end())
            value = _json(rows[found.end() : at])
            if isinstance(value, dict | list):
                yield value


def _strings(root: Element) -> Iterator[str]:
    for script in root.iter("script"):
        text = (script.text or "").strip()
        if text.startswith(_CALL):
            value = _json(text[len(_CALL) : text.rfind("]") + 1])
            if isinstance(value, list) and len(value) == 2 and isinstance(value[1], str):
                yield value[1]


def _json(text: str | bytes) -> Any:
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):  # cut off, or some other script's business
        return None


def _line_end(rows: bytes, at: int) -> int:
    end = rows.find(b"\n", at)
    return len(rows) if end < 0 else end + 1
