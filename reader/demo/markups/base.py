"""What all markups share: how inline text and each block become HTML, and ads between them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

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
    Run,
    Runs,
    Table,
)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page says around its story."""

    paper: str
    home: str
    section_url: str
    amp_url: str
    advertisements: tuple[str, ...]
    promotion: tuple[str, ...]


class Markup:
    """One way to print a story. Subclasses change the parts that they print differently."""

    name = "markup"
    related_label = "আরও পড়ুন: "
    ads_after = (2, 5)

    def head(self, article: Article, around: Surroundings) -> str:
        """The elements of <head> beyond the title."""
        return ""

    def story(self, article: Article, around: Surroundings) -> str:
        """The story from its breadcrumb to its topics."""
        raise NotImplementedError

    # --- the body ----------------------------------------------------------------------------

    def body(self, article: Article, around: Surroundings) -> str:
        """The blocks of the body with advertisements between them, and the sign-off."""
        parts = list(self.blocks(article, around))
        if article.signoff:
            parts.append(self.signoff(article.signoff))
        return "\n".join(parts)

    def blocks(self, article: Article, around: Surroundings) -> Iterator[str]:
        """Each block as HTML; an advertisement after some of them."""
        for number, block in enumerate(with_dateline(article), start=1):
            yield self.block(block)
            if number in self.ads_after and around.advertisements:
                ads = around.advertisements
                yield self.advertisement(ads[number % len(ads)])

    def block(self, block: Block) -> str:
        """One block as HTML."""
        match block:
            case Paragraph(runs=runs):
                return self.paragraph(runs)
            case Heading(runs=runs, level=level):
                return self.heading(runs, level)
            case Quote():
                return self.quote(block)
            case List():
                return self.list_(block)
            case Table():
                return self.table(block)
            case Picture():
                return self.picture(block)
            case Embed():
                return self.embed(block)
            case RelatedLink():
                return self.related(block)

    def paragraph(self, runs: Runs) -> str:
        """A paragraph."""
        return f"<p>{inline(runs)}</p>"

    def heading(self, runs: Runs, level: int) -> str:
        """A heading within the body."""
        return f"<h{level}>{inline(runs)}</h{level}>"

    def quote(self, quote: Quote) -> str:
        """A block quotation with who said it."""
        said = "".join(f"<p>{inline(runs)}</p>" for runs in quote.paragraphs)
        by = f"<cite>{escape(quote.attribution)}</cite>" if quote.attribution else ""
        return f"<blockquote>{said}{by}</blockquote>"

    def list_(self, block: List) -> str:
        """A bulleted or numbered list."""
        tag = "ol" if block.ordered else "ul"
        items = "".join(f"<li>{inline(item)}</li>" for item in block.items)
        return f"<{tag}>{items}</{tag}>"

    def table(self, table: Table) -> str:
        """A table, its heading rows in <thead>."""
        rows = []
        for number, row in enumerate(table.rows):
            tag = "th" if number < table.header_rows else "td"
            rows.append(
                "<tr>" + "".join(f"<{tag}>{inline(cell)}</{tag}>" for cell in row) + "</tr>"
            )
        head, rest = rows[: table.header_rows], rows[table.header_rows :]
        opening = f"<thead>{''.join(head)}</thead>" if head else ""
        return f"<table>{opening}<tbody>{''.join(rest)}</tbody></table>"

    def picture(self, picture: Picture) -> str:
        """A picture with its caption and credit."""
        return f"<figure>{img(picture)}{self.caption(picture)}</figure>"

    def caption(self, picture: Picture) -> str:
        """The line below a picture."""
        words = caption_text(picture)
        return f"<figcaption>{escape(words)}</figcaption>" if words else ""

    def embed(self, embed: Embed) -> str:
        """Something that lives elsewhere, as a frame."""
        return (
            f'<iframe src="{escape(embed.url)}" title="{escape(embed.title)}" '
            'width="640" height="360" allowfullscreen></iframe>'
        )

    def related(self, link: RelatedLink) -> str:
        """A link to another story between paragraphs."""
        return f"<p>{self.related_label}{anchor(link)}</p>"

    def signoff(self, text: str) -> str:
        """The sign-off below the text."""
        return f"<p>{escape(text)}</p>"

    def advertisement(self, words: str) -> str:
        """An advertisement between paragraphs."""
        return (
            '<div class="advertisement"><span>বিজ্ঞাপন</span>'
            f'<a href="/ads/click" rel="nofollow sponsored">{escape(words)}</a></div>'
        )


def with_dateline(article: Article) -> tuple[Block, ...]:
    """The blocks with the dateline in front of the first paragraph, where pages have it."""
    if not article.dateline:
        return article.blocks
    blocks = list(article.blocks)
    for place, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            first, label = block.runs[0], f"{article.dateline}: "
            plain = not (first.bold or first.italic or first.href)
            runs = (
                (Run(label + first.text), *block.runs[1:]) if plain else (Run(label), *block.runs)
            )
            blocks[place] = Paragraph(runs)
            break
    return tuple(blocks)


def inline(runs: Runs) -> str:
    """Inline runs as HTML."""
    parts = []
    for run in runs:
        text = escape(run.text, quote=False)
        text = f"<strong>{text}</strong>" if run.bold else text
        text = f"<em>{text}</em>" if run.italic else text
        parts.append(f'<a href="{escape(run.href)}">{text}</a>' if run.href else text)
    return "".join(parts)


def anchor(link: RelatedLink) -> str:
    """A related link as an anchor."""
    return f'<a href="{escape(link.url)}">{escape(link.title, quote=False)}</a>'


def img(picture: Picture, attribute: str = "src") -> str:
    """A picture's <img>, its address in `attribute`."""
    size = f' width="{picture.width}" height="{picture.height}"' if picture.width else ""
    alt = escape(picture.alt or "")
    return f'<img {attribute}="{escape(picture.url)}" alt="{alt}"{size}>'


def caption_text(picture: Picture) -> str:
    """Caption and credit in one line: "…। ছবি: মনগড়া"."""
    credit = f"ছবি: {picture.credit}" if picture.credit else ""
    return " ".join(part for part in (picture.caption, credit) if part)
