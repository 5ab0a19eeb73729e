"""An article's blocks as markup that is XHTML and HTML at once; built, so nothing to sanitise."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape
from urllib.parse import quote, urlsplit, urlunsplit

from reader.article import (
    Article,
    Block,
    Embed,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Runs,
    Table,
)
from reader.bangla.wording import exact
from reader.wording import say

ImageOf = Callable[[str], str | None]
"""From a picture's address to what its `src` is to be, None where it is not at hand."""
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff\ud800-\udfff]")
_BARE_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_SAFE = "%/:@!$&'()*+,;=-._~"


def text(value: str) -> str:
    """Text as it stands in markup and in attributes."""
    return escape(_FORBIDDEN.sub("", value))


def address(url: str) -> str | None:
    """An http or https address in ASCII, as strict readers of XHTML want it; else None."""
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode("ascii")
        port = f":{parts.port}" if parts.port else ""
    except (ValueError, UnicodeError):
        return None
    if parts.scheme not in ("http", "https") or not re.fullmatch(r"[A-Za-z0-9.-]+", host):
        return None
    path, query, fragment = (
        quote(_BARE_PERCENT.sub("%25", part), safe=safe)
        for part, safe in (
            (parts.path, _SAFE),
            (parts.query, _SAFE + "?"),
            (parts.fragment, _SAFE + "?"),
        )
    )
    return urlunsplit((parts.scheme, host + port, path, query, fragment))


def runs(inline: Runs) -> str:
    """Inline text with bold, italic and links."""
    pieces = []
    for run in inline:
        piece = text(run.text)
        if run.italic:
            piece = f"<i>{piece}</i>"
        if run.bold:
            piece = f"<b>{piece}</b>"
        href = address(run.href) if run.href else None
        if href and run.text.strip():
            piece = f'<a href="{text(href)}">{piece}</a>'
        pieces.append(piece)
    return "".join(pieces)


def article_markup(article: Article, image_of: ImageOf, *, heading: str = "h1") -> str:
    """The whole article: kicker, headline, deck, byline and date, picture, blocks, related
    stories as lines, sign-off."""
    lines = ["<article>", "<header>"]
    if article.kicker:
        lines.append(f'<p class="kicker">{text(article.kicker)}</p>')
    lines.append(f"<{heading}>{text(article.headline)}</{heading}>")
    if article.deck:
        lines.append(f'<p class="deck">{text(article.deck)}</p>')
    if about := about_line(article):
        lines.append(f'<p class="about">{text(about)}</p>')
    lines.append("</header>")
    if article.lead is not None:
        lines.append(_figure(article.lead, image_of))
    lines += [_block(block, image_of) for block in article.blocks]
    standing = {block.url for block in article.blocks if isinstance(block, RelatedLink)}
    lines += [_related(link) for link in article.related if link.url not in standing]
    if article.signoff:
        lines.append(f'<p class="signoff">{text(article.signoff)}</p>')
    if href := address(article.url):
        lines.append(f'<p class="source"><a href="{text(href)}">{text(article.url)}</a></p>')
    lines.append("</article>")
    return "\n".join(line for line in lines if line)


def about_line(article: Article) -> str:
    """Newspaper, byline and date in one line, those that are known."""
    when = exact(article.published) if article.published else None
    return " · ".join(part for part in (article.newspaper, article.byline, when) if part)


def related_text(link: RelatedLink) -> str:
    """A related story as a line."""
    return say("Read also: {title}", lang="bn").format(title=link.title)


def _related(link: RelatedLink) -> str:
    return f'<p class="related">{text(related_text(link))}</p>'


def _block(block: Block, image_of: ImageOf) -> str:
    match block:
        case Paragraph():
            return f"<p>{runs(block.runs)}</p>"
        case Heading():
            at = f'<span class="at">{text(exact(block.at))}</span> ' if block.at else ""
            level = min(max(block.level, 2), 4)
            return f"<h{level}>{at}{runs(block.runs)}</h{level}>"
        case Quote():
            said = "".join(f"<p>{runs(paragraph)}</p>" for paragraph in block.paragraphs)
            if block.attribution:
                said += f'<p class="attribution">{text(block.attribution)}</p>'
            return f"<blockquote>{said}</blockquote>" if said else ""
        case List():
            name = "ol" if block.ordered else "ul"
            items = "".join(f"<li>{runs(item)}</li>" for item in block.items)
            return f"<{name}>{items}</{name}>" if items else ""
        case Picture():
            return _figure(block, image_of)
        case Table():
            return _table(block)
        case Embed():
            href = address(block.url)
            title = text(block.title or block.url)
            inner = f'<a href="{text(href)}">{title}</a>' if href else title
            return f'<p class="embed">▸ {inner}</p>'
        case RelatedLink():
            return _related(block)


def _table(table: Table) -> str:
    rows = []
    for number, row in enumerate(table.rows):
        name = "th" if number < table.header_rows else "td"
        cells = "".join(f"<{name}>{runs(cell)}</{name}>" for cell in row)
        if cells:
            rows.append(f"<tr>{cells}</tr>")
    return f"<table>{''.join(rows)}</table>" if rows else ""


def caption(picture: Picture) -> str:
    """A picture's caption with its credit."""
    return " · ".join(part for part in (picture.caption, picture.credit) if part)


def _figure(picture: Picture, image_of: ImageOf) -> str:
    """A picture with its caption; where it is not at hand, what would stand for it."""
    said = caption(picture)
    below = f"<figcaption>{text(said)}</figcaption>" if said else ""
    source = image_of(picture.url)
    alt = text(picture.alt or picture.caption or "")
    if source is not None:
        return f'<figure><img src="{text(source)}" alt="{alt}"/>{below}</figure>'
    if picture.alt and picture.alt != picture.caption:
        below = f'<p class="alt">{alt}</p>{below}'
    return f'<figure class="absent">{below}</figure>' if below else ""
