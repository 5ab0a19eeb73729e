"""The headline, and where on the page it stands."""

from __future__ import annotations

from reader.parse.body import Body
from reader.parse.items import Kind, Page
from reader.parse.metadata import Metadata
from reader.parse.words import key_of, letters_of

_ENOUGH_BEHIND = 0.5  # of the body's weight that stands behind its headline
_MOST_BEFORE = 0.1  # of it that stands before the headline; behind more, it is said again
_MOST_HEADLINE = 300  # characters


def find_headline(page: Page, body: Body, metadata: Metadata) -> tuple[str, int]:
    """The headline and its line's number; "" where there is none, -1 where the page shows none.

    A line that says one of the titles which the metadata name, else a first-rank heading that
    shares most of its words with one, else the title, else the first heading before the text.
    """
    matches, tops = _candidates(page, body, metadata.titles)
    chosen = _best_match(page, matches)
    if chosen >= 0:
        return page.items[chosen].text, chosen
    titles = metadata.titles
    for number in reversed(tops):
        text = page.items[number].text
        if key_of(text) != key_of(metadata.site) and (not titles or _akin(text, titles)):
            return text, number
    if not titles:
        return _guess(page, body)
    if len(tops) == 1 and body.lines and tops[0] < body.lines[-1]:
        return titles[0], tops[0] if page.items[tops[0]].length > 15 else -1
    return titles[0], -1


def _candidates(page: Page, body: Body, titles: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Lines before most of the text: those that say a title, and other first-rank headings."""
    wanted = {letters_of(title) for title in titles} - {""}
    most = max((len(title) for title in titles), default=0) + 12
    total = sum(body.weights[number] for number in body.lines) or 1.0
    in_body = set(body.lines)
    passed = 0.0
    matches: list[int] = []
    late: list[int] = []
    tops: list[int] = []
    for number, item in enumerate(page.items):
        if passed > (1 - _ENOUGH_BEHIND) * total:
            break
        if number in in_body:
            passed += body.weights[number]
        if not 0 < item.length <= _MOST_HEADLINE:
            continue
        if item.length <= most and letters_of(item.text) in wanted:
            (late if passed > _MOST_BEFORE * total else matches).append(number)
        elif item.kind is Kind.HEADING and item.level == 1 and not body.bad[item.node]:
            tops.append(number)
    return matches or late[:1], tops


def _best_match(page: Page, matches: list[int]) -> int:
    """Of lines that say the headline: the last heading, else the last line."""
    for number in reversed(matches):
        if page.items[number].kind is Kind.HEADING:
            return number
    return matches[-1] if matches else -1


def _akin(text: str, titles: tuple[str, ...]) -> bool:
    """Whether two headlines share most of their words."""
    words = set(key_of(text).split())
    return any(
        len(words & (other := set(key_of(title).split()))) >= 0.4 * min(len(words), len(other))
        for title in titles
    )


def _guess(page: Page, body: Body) -> tuple[str, int]:
    """A page without a title: its first heading before the text."""
    for number in body.lines:
        item = page.items[number]
        if item.kind is Kind.HEADING:
            return item.text, number
        if body.weights[number] > 0:
            break
    return "", -1
