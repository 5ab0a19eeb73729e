"""An article's blocks set as a QTextDocument: no HTML anywhere, nothing to load.

What cannot be said with text formats (the ground of cards, the bar beside quotes) is told as
`Ornament`s, which the view paints behind the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QTextDocument

from reader.article import (
    Article,
    Completeness,
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
from reader.store.rows import PictureRow, Row
from ui import times
from ui.fonts import BODY, CAPTION, DECK, DISPLAY, HEADING, HEADLINE, LIST, READING
from ui.reading import Setting
from ui.text_writer import BlockStyle, TextWriter
from ui.theme import Theme
from ui.wording import number, say

COLUMN = 34 * BODY
_PAD = 16
_SMALLEST = 50  # pixels; less is no picture's size
# Ground reaches 14 px beyond a card's text; the second figure is for a card below a card.
_AROUND, _BETWEEN = 34, 42


class Kind(Enum):
    """What an ornament is; a missing picture has only its words."""

    CARD = "card"
    QUOTE = "quote"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Ornament:
    """Something painted behind the blocks `first` to `last`, by their numbers."""

    kind: Kind
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Plate:
    """The place of a picture: the number of its empty block, the picture's size in its own
    pixels, and what is known of it."""

    block: int
    width: int
    height: int
    picture: Picture
    row: PictureRow


Known = Mapping[str, PictureRow]


class ArticleDocument:
    """Sets one article into a document; `ornaments` then tells what lies behind its text, and
    `plates` where its pictures stand. `known` is what the library knows of them."""

    def __init__(
        self,
        document: QTextDocument,
        theme: Theme,
        known: Known | None = None,
        setting: Setting | None = None,
    ) -> None:
        self._setting = setting or Setting()
        self._writer = TextWriter(document, theme, self._setting)
        self._theme = theme
        self._known: Known = known or {}
        self.ornaments: list[Ornament] = []
        self.plates: list[Plate] = []

    def set(self, article: Article, completeness: Completeness, others: Sequence[Row] = ()) -> None:
        """Write the whole article, from kicker to sign-off, and which other newspapers tell it."""
        self._head(article)
        if article.lead is not None:
            self._picture(article.lead)
        lead = article.lead.url if article.lead is not None else None
        self._blocks([block for block in article.blocks if not _shows(block, lead)])
        if completeness < Completeness.FULL or article.paywalled:
            self._not_whole(article)
        self._tail(article)
        if others:
            links = [(f"{row.newspaper}: {row.headline}", row.url) for row in others]
            self._card(say("In other newspapers"), links)
        self._writer.finish()

    # --- above the text ----------------------------------------------------------------------

    def _head(self, article: Article) -> None:
        quiet = self._theme.quiet
        kicker = article.kicker or article.section
        if kicker:
            self._writer.block(BlockStyle(LIST, 1.45, sans=True, bold=True, colour=quiet, after=4))
            self._writer.text(kicker)
        self._writer.block(
            BlockStyle(HEADLINE, DISPLAY, bold=True, before=4, after=12, fixed=True, level=1)
        )
        self._writer.text(article.headline)
        if article.deck:
            self._writer.block(BlockStyle(DECK, 1.6, colour=quiet, after=12))
            self._writer.text(article.deck)
        told = [article.byline, article.dateline]
        if article.published is not None:
            told.append(times.exact(article.published))
        line = " · ".join(dict.fromkeys(part.strip(" :") for part in told if part))
        if line:
            self._writer.block(BlockStyle(CAPTION + 1, 1.45, sans=True, colour=quiet, after=24))
            self._writer.text(line)

    # --- the text ----------------------------------------------------------------------------

    def _blocks(self, blocks: Sequence[object]) -> None:
        cards: list[RelatedLink] = []
        for block in blocks:
            if isinstance(block, RelatedLink):
                cards.append(block)
                continue
            self._related(cards)
            cards = []
            self._block(block)
        self._related(cards)

    def _block(self, block: object) -> None:
        match block:
            case Paragraph(runs=runs):
                self._writer.block(
                    BlockStyle(BODY, READING, reading=True, after=self._setting.paragraph)
                )
                self._writer.runs(runs)
            case Heading(runs=runs, level=level, at=at):
                size = HEADING if level <= 2 else DECK
                self._writer.block(
                    BlockStyle(size, 1.4, bold=True, before=28, after=8, fixed=True, level=level)
                )
                if at is not None:
                    self._writer.text(f"{times.clock(at)} · ")
                self._writer.runs(runs)
            case Quote():
                self._quote(block)
            case List(items=items, ordered=ordered):
                self._list(items, ordered)
            case Table():
                self._writer.table(block.rows, block.header_rows)
            case Picture():
                self._picture(block)
            case Embed(title=title, url=url):
                self._card(say("Elsewhere"), [(title, url)])
            case _:
                raise TypeError(block)

    def _quote(self, quote: Quote) -> None:
        first = self._writer.next_block
        for place, runs in enumerate(quote.paragraphs):
            before = 8 if place else 20
            self._writer.block(BlockStyle(BODY, READING, reading=True, left=24, before=before))
            self._writer.runs(runs)
        if quote.attribution:
            quiet = self._theme.quiet
            self._writer.block(BlockStyle(LIST, 1.45, sans=True, left=24, before=8, colour=quiet))
            self._writer.text(f"— {quote.attribution}")
        self._writer.space_after(24)
        self._ornament(Kind.QUOTE, first)

    def _list(self, items: tuple[Runs, ...], ordered: bool) -> None:
        for place, runs in enumerate(items, start=1):
            self._writer.block(BlockStyle(BODY, READING, reading=True, left=32, hang=24, after=6))
            self._writer.text(f"{number(place)}.\t" if ordered else "•\t")
            self._writer.runs(runs)
        self._writer.space_after(self._setting.paragraph)

    # --- pictures and cards ------------------------------------------------------------------

    def _picture(self, picture: Picture) -> None:
        """A picture with its caption below; of one that is missing what it shows."""
        row = self._known.get(picture.url)
        if row is None or row.impossible or (row.fault is not None and not row.kept):
            self._missing(picture)
            return
        width, height = _size(picture, row)
        self.plates.append(Plate(self._writer.next_block, width, height, picture, row))
        self._writer.block(BlockStyle(CAPTION, 1, before=10))
        told = " · ".join(part for part in (picture.caption, picture.credit) if part)
        if told:
            quiet = self._theme.quiet
            style = BlockStyle(CAPTION + 1, 1.5, sans=True, colour=quiet, before=10)
            self._writer.block(style)
            self._writer.text(told)
        self._writer.space_after(28)

    def _missing(self, picture: Picture) -> None:
        quiet = self._theme.quiet
        first = self._writer.next_block
        told = " · ".join(part for part in (picture.caption or picture.alt, picture.credit) if part)
        style = BlockStyle(CAPTION + 1, 1.5, sans=True, colour=quiet, left=_PAD + 32, right=_PAD)
        self._writer.block(replace(style, before=self._space_before()))
        self._writer.text(told or say("Picture"))
        self._writer.space_after(_AROUND)
        self._ornament(Kind.MISSING, first)

    def _related(self, links: Sequence[RelatedLink]) -> None:
        if links:
            self._card(say("Read also"), [(link.title, link.url) for link in links])

    def _card(self, label: str, links: Sequence[tuple[str, str]]) -> None:
        first = self._writer.next_block
        quiet = self._theme.quiet
        title_style = BlockStyle(BODY - 1, 1.5, bold=True, left=_PAD, right=_PAD, before=6)
        self._writer.block(
            replace(
                title_style,
                size=CAPTION,
                line=1.45,
                sans=True,
                colour=quiet,
                before=self._space_before(),
            )
        )
        self._writer.text(label)
        for title, url in links:
            self._writer.block(title_style)
            self._writer.runs((Run(title, href=url),), underlined=False)
        self._writer.space_after(_AROUND)
        self._ornament(Kind.CARD, first)

    def _space_before(self) -> int:
        """The space above a card: spaces of neighbours overlap in Qt, so two cards need more."""
        above = self._writer.next_block - 1
        return _BETWEEN if any(card.last == above for card in self.ornaments) else _AROUND

    def _ornament(self, kind: Kind, first: int) -> None:
        self.ornaments.append(Ornament(kind, first, self._writer.next_block - 1))

    # --- below the text ----------------------------------------------------------------------

    def _not_whole(self, article: Article) -> None:
        self._card(
            say("Only the beginning is kept here"), [(say("Read it in the browser"), article.url)]
        )

    def _tail(self, article: Article) -> None:
        quiet = self._theme.quiet
        standing = {block.url for block in article.blocks if isinstance(block, RelatedLink)}
        self._related([link for link in article.related if link.url not in standing])
        if article.signoff:
            self._writer.block(
                BlockStyle(
                    LIST, 1.45, sans=True, colour=quiet, before=self._setting.paragraph, after=8
                )
            )
            self._writer.text(article.signoff)
        if article.topics:
            self._writer.block(BlockStyle(CAPTION, 1.5, sans=True, colour=quiet, before=8))
            self._writer.text(say("Topics: {topics}", topics=" · ".join(article.topics)))


def _size(picture: Picture, row: PictureRow) -> tuple[int, int]:
    """A picture's own size; before it is here what the page says, else that of most."""
    if row.width and row.height:
        return row.width, row.height
    stated = picture.width or 0, picture.height or 0
    return stated if min(stated) >= _SMALLEST else (16 * 100, 9 * 100)


def _shows(block: object, url: str | None) -> bool:
    """Whether a block is the picture that already stands on top."""
    return isinstance(block, Picture) and block.url == url
