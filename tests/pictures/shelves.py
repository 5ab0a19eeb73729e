"""Articles with pictures and related stories, for tests of the library."""

from __future__ import annotations

from reader.article import Article, Picture, RelatedLink
from reader.pictures.prepared import Prepared
from tests.store.stories import HOME, whole

LEAD, INLINE, SHARED = (f"https://img.example.com/{name}.jpg" for name in ("a", "b", "c"))


def pictured(number: int, *urls: str, related: tuple[str, ...] = ()) -> Article:
    """A whole story whose first picture leads it and whose others stand in its text."""
    pictures = tuple(Picture(url, caption="মেলার ছবি") for url in urls)
    story = whole(number)
    return whole(
        number,
        lead=pictures[0] if pictures else None,
        blocks=(*story.blocks, *pictures[1:]),
        related=tuple(RelatedLink("আরও একটি খবর", f"{HOME}{path}") for path in related),
    )


def photo(content: str = "a") -> Prepared:
    """A prepared picture; equal contents are the same file."""
    return Prepared(
        content.encode() * 900, "webp", 800, 450, b"small " + content.encode(), "#335577"
    )
