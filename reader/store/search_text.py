"""From a document to what the search index holds of it: folded text, by field."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from reader.article import Article, Embed, Picture, body_text
from reader.bangla.folding import fold_text
from reader.bangla.words import words_of_key


class Fields(NamedTuple):
    """The columns of the index, as search keys. `about` is what stands around the headline:
    kicker, deck, byline, dateline and topics."""

    headline: str
    about: str
    text: str
    captions: str

    def words(self) -> set[str]:
        """The words of all fields, each once."""
        return {word for field in self for word in words_of_key(field)}


def fields_of(headline: str, document: Article) -> Fields:
    """What is found of an article. `headline` is the list row's, which may be newer than the
    document's."""
    headlines = dict.fromkeys((headline, document.headline))
    about = (
        document.kicker,
        document.deck,
        document.byline,
        document.dateline,
        *document.topics,
    )
    return Fields(
        _joined(headlines),
        _joined(about),
        fold_text(body_text(document)),
        _joined(dict.fromkeys(_captions(document))),
    )


def _joined(texts: Iterable[str | None]) -> str:
    return fold_text("\n".join(text for text in texts if text))


def _captions(document: Article) -> Iterator[str | None]:
    for block in (document.lead, *document.blocks):
        if isinstance(block, Picture):
            yield block.caption
            yield block.credit
            yield block.alt
        elif isinstance(block, Embed):
            yield block.title
