"""search: what a query finds among the articles that are kept."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from itertools import islice

from reader.article import body_text, pictures_of
from reader.bangla.folding import fold_text
from reader.commands.listing import row_line, row_record
from reader.commands.output import say_json, say_line
from reader.search.found import Found, Hit
from reader.search.marks import matched_words
from reader.store.library import Library
from reader.wording import say

_PAGE = 50
_MATCHED = 12


def search(library: Library, args: argparse.Namespace) -> int:
    """The articles that a query finds, best first, each with its score and the words it took."""
    text = " ".join(word.strip() for word in args.query)
    library.catch_up()
    found = library.search(text, min(args.limit or _PAGE, _PAGE))
    for hit, page in islice(_hits(library, text, found), args.limit):
        (row,) = library.rows([hit.id]) or (None,)
        if row is None:
            continue  # it has just gone
        score, matched = round(hit.score, 3), _matched(library, hit, page)
        if args.json:
            say_json({**row_record(row), "score": score, "matched": matched})
        else:
            say_line(f"{row_line(row)}\t{score:.1f}\t{', '.join(matched)}")
    if not args.json:
        _explain(found)
    return 0


def _hits(library: Library, text: str, found: Found) -> Iterator[tuple[Hit, Found]]:
    """All hits, page by page."""
    while True:
        for hit in found.hits:
            yield hit, found
        if not found.has_more:
            return
        found = library.search(text, _PAGE, after=found.hits[-1])


def _matched(library: Library, hit: Hit, found: Found) -> list[str]:
    """The words of an article that the search took, as published, the headline's first."""
    article = library.article(hit.id)
    texts = (
        article.headline,
        article.kicker,
        article.deck,
        article.byline,
        *article.topics,
        body_text(article),
        *(picture.caption for picture in pictures_of(article)),
    )
    words = (word for text in texts if text for word in matched_words(text, found))
    once: dict[str, str] = {}  # either encoding of a word looks the same
    for word in words:
        once.setdefault(fold_text(word), word)
    return list(islice(once.values(), _MATCHED))


def _explain(found: Found) -> None:
    """What Latin words were taken for, what names nothing, and what else could be asked."""
    for took in found.took:
        sys.stderr.write(f"{took.typed}: {', '.join(took.words)}\n")
    for unknown in found.unknown:
        sys.stderr.write(say("Nothing is called {filter}.").format(filter=unknown) + "\n")
    if found.suggestions:
        texts = "; ".join(suggestion.text for suggestion in found.suggestions)
        sys.stderr.write(say("Did you mean: {texts}").format(texts=texts) + "\n")
