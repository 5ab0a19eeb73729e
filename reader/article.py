"""The document: one article as typed blocks, built from allowed parts only.

Nothing here is HTML. The window, the EPUB, the plain text and the search index all draw the
same blocks, so there is nothing to sanitise: markup that is not one of these blocks became its
text, or nothing, while it was parsed.
"""

from __future__ import annotations

from datetime import datetime

import msgspec

from reader.completeness import Completeness as Completeness


class Run(msgspec.Struct, frozen=True, omit_defaults=True):
    """A stretch of inline text in one style. `href` is an absolute http(s) address or None."""

    text: str
    bold: bool = False
    italic: bool = False
    href: str | None = None


Runs = tuple[Run, ...]


class Paragraph(msgspec.Struct, frozen=True, tag="paragraph"):
    """A paragraph of body text."""

    runs: Runs


class Heading(msgspec.Struct, frozen=True, tag="heading", omit_defaults=True):
    """A heading within the body. `level` is 2 to 4; `at` is set in live blogs (aware, UTC)."""

    runs: Runs
    level: int = 2
    at: datetime | None = None


class Quote(msgspec.Struct, frozen=True, tag="quote", omit_defaults=True):
    """A block quotation: its paragraphs, and who said it where the page tells."""

    paragraphs: tuple[Runs, ...]
    attribution: str | None = None


class List(msgspec.Struct, frozen=True, tag="list", omit_defaults=True):
    """A bulleted or numbered list; nested lists are flattened into their items."""

    items: tuple[Runs, ...]
    ordered: bool = False


class Picture(msgspec.Struct, frozen=True, tag="picture", omit_defaults=True):
    """A picture by its absolute address; width and height in pixels, where the page states them."""

    url: str
    caption: str | None = None
    credit: str | None = None
    alt: str | None = None
    width: int | None = None
    height: int | None = None


class Table(msgspec.Struct, frozen=True, tag="table", omit_defaults=True):
    """A table of text cells; rows may differ in length, the first `header_rows` are headings."""

    rows: tuple[tuple[Runs, ...], ...]
    header_rows: int = 0


class Embed(msgspec.Struct, frozen=True, tag="embed", omit_defaults=True):
    """Something that lives elsewhere (a video, a post), kept as a titled link."""

    title: str
    url: str
    kind: str = "link"


class RelatedLink(msgspec.Struct, frozen=True, tag="related"):
    """A link to another story, standing where the page had it ("আরও পড়ুন: …")."""

    title: str
    url: str


Block = Paragraph | Heading | Quote | List | Picture | Table | Embed | RelatedLink


class Article(msgspec.Struct, frozen=True, omit_defaults=True):
    """One story as a newspaper published it. All times are aware and in UTC.

    `kicker` is the shoulder above the headline, `deck` the hanger below it. `related` lists the
    story's related links, also those that stand as blocks. `text_original` is the body's text as
    published where it came in an old encoding and was converted.
    """

    url: str
    headline: str
    canonical_url: str | None = None
    newspaper: str | None = None
    section: str | None = None
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = None
    dateline: str | None = None
    published: datetime | None = None
    modified: datetime | None = None
    lead: Picture | None = None
    blocks: tuple[Block, ...] = ()
    related: tuple[RelatedLink, ...] = ()
    signoff: str | None = None
    topics: tuple[str, ...] = ()
    language: str | None = None
    paywalled: bool = False
    text_original: str | None = None


_encoder = msgspec.json.Encoder()
_decoder = msgspec.json.Decoder(Article)


def to_json(article: Article) -> bytes:
    """The article as one line of UTF-8 JSON; `from_json` gives back an equal one."""
    return _encoder.encode(article)


def from_json(data: bytes) -> Article:
    """The article of a JSON document; raises msgspec.ValidationError if it is not one."""
    return _decoder.decode(data)


def text_of(runs: Runs) -> str:
    """The bare text of inline runs."""
    return "".join(run.text for run in runs)


def block_text(block: Block) -> str:
    """A block's text as it counts for the body; empty for pictures, embeds and related links."""
    match block:
        case Paragraph(runs=runs) | Heading(runs=runs):
            return text_of(runs)
        case Quote(paragraphs=paragraphs):
            return "\n".join(text_of(runs) for runs in paragraphs)
        case List(items=items):
            return "\n".join(text_of(runs) for runs in items)
        case Table(rows=rows):
            return "\n".join("\t".join(text_of(cell) for cell in row) for row in rows)
        case _:
            return ""


def body_text(article: Article) -> str:
    """The body alone: blocks separated by a blank line, without captions, links and sign-off."""
    return "\n\n".join(text for block in article.blocks if (text := block_text(block)))


def pictures_of(article: Article) -> tuple[Picture, ...]:
    """The lead picture and the pictures of the body, each address once, in reading order."""
    found: dict[str, Picture] = {}
    inline = [block for block in article.blocks if isinstance(block, Picture)]
    for picture in [article.lead, *inline]:
        if picture is not None:
            found.setdefault(picture.url, picture)
    return tuple(found.values())


def first_words(article: Article, limit: int = 280) -> str:
    """The opening of the body for a list row, at most `limit` characters, cut at a space."""
    text = " ".join(
        block_text(block) for block in article.blocks if isinstance(block, Paragraph | Quote)
    )
    if len(text) <= limit:
        return text
    cut = text.rfind(" ", 0, limit)
    return text[: cut if cut > 0 else limit] + "…"
