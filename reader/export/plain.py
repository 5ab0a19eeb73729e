"""Articles as plain text, to read anywhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reader.article import Article, Block, Embed, Picture, RelatedLink, block_text
from reader.export.markup import about_line, caption, related_text

_LINE = "─" * 24


def text_pages(articles: Iterable[Article]) -> Iterator[bytes]:
    """The articles in pieces, UTF-8, a line between two of them."""
    for number, article in enumerate(articles):
        if number:
            yield f"\n{_LINE}\n\n".encode()
        yield (article_text(article) + "\n").encode("utf-8", "replace")


def article_text(article: Article) -> str:
    """One article whole, a blank line between its parts."""
    head = [part for part in (article.kicker, article.headline, article.deck) if part]
    parts = ["\n".join(head), about_line(article)]
    if article.lead is not None:
        parts.append(_said_of(article.lead))
    parts += [_text(block) for block in article.blocks]
    standing = {block.url for block in article.blocks if isinstance(block, RelatedLink)}
    parts += [related_text(link) for link in article.related if link.url not in standing]
    parts += [article.signoff or "", article.url]
    return "\n\n".join(part for part in parts if part)


def _text(block: Block) -> str:
    match block:
        case Picture():
            return _said_of(block)
        case Embed():
            return f"▸ {block.title} {block.url}"
        case RelatedLink():
            return related_text(block)
        case _:
            return block_text(block)


def _said_of(picture: Picture) -> str:
    said = caption(picture) or picture.alt
    return f"[{said}]" if said else ""
