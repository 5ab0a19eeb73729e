"""The whole text that a feed carries (content:encoded) as blocks."""

from __future__ import annotations

from reader.article import Block
from reader.errors import PageTooHostile


def blocks_of(markup: str, base: str) -> tuple[Block, ...]:
    """The blocks of a piece of HTML; none where the guard refuses it."""
    if not markup.strip():
        return ()
    from reader.parse import html_blocks  # few feeds carry whole texts

    try:
        return html_blocks.blocks_of(markup, base)
    except PageTooHostile:
        return ()
