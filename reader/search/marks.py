"""Where a text has the words that a search found, for marking them in lists and articles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reader.bangla.folding import fold, fold_text
from reader.bangla.words import Token, tokens
from reader.search.found import Found
from reader.search.plan import Alternative


def marks(text: str, found: Found) -> list[tuple[int, int]]:
    """Spans of code points in a text as published, at grapheme boundaries, in order and apart."""
    if not found.marked and not found.parts:
        return []
    folded = fold(text)
    row = list(tokens(folded.text))
    spans = sorted(
        folded.span(start, end)
        for start, end in (*_whole(row, found.marked), *_parts(row, found.parts))
    )
    apart: list[tuple[int, int]] = []
    for start, end in spans:
        if apart and start < apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def has_marks(text: str, found: Found) -> bool:
    """Whether a text has anything to mark; far quicker than where."""
    if not found.marked and not found.parts:
        return False
    row = list(tokens(fold_text(text)))
    return next(_whole(row, found.marked), None) is not None or (
        next(_parts(row, found.parts), None) is not None
    )


def matched_words(text: str, found: Found) -> tuple[str, ...]:
    """The words of a text that a search took, as published, each once."""
    return tuple(dict.fromkeys(text[start:end] for start, end in marks(text, found)))


def _whole(row: Sequence[Token], wanted: Sequence[Alternative]) -> Iterator[tuple[int, int]]:
    exact = {a.words[0] for a in wanted if len(a.words) == 1 and not a.prefix}
    begun = tuple(a.words[0] for a in wanted if len(a.words) == 1 and a.prefix)
    for token in row:
        if token.text in exact or token.text.startswith(begun):
            yield token.start, token.end
    for phrase in wanted:
        size = len(phrase.words)
        if size > 1:
            for place in range(len(row) - size + 1):
                if _is_phrase(row[place : place + size], phrase):
                    yield row[place].start, row[place + size - 1].end


def _is_phrase(row: Sequence[Token], phrase: Alternative) -> bool:
    *before, last = row
    same = all(token.text == word for token, word in zip(before, phrase.words, strict=False))
    end = phrase.words[-1]
    return same and (last.text.startswith(end) if phrase.prefix else last.text == end)


def _parts(row: Sequence[Token], parts: Sequence[str]) -> Iterator[tuple[int, int]]:
    for token in row:
        for part in parts:
            place = token.text.find(part, 1)
            if place > 0:
                yield token.start + place, token.start + place + len(part)
