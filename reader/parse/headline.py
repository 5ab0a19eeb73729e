"""The headline, and where on the page it stands."""

from __future__ import annotations

import re

from reader.parse.body import Body
from reader.parse.desks import is_person
from reader.parse.items import Kind, Page
from reader.parse.metadata import Metadata
from reader.parse.who_and_when import says_when
from reader.parse.words import key_of, letters_of

_ENOUGH_BEHIND = 0.5  # of the body's weight that stands behind its headline
_MOST_BEFORE = 0.1  # of it that stands before the headline; behind more, it is said again
_MOST_HEADLINE = 300  # characters
_MOST_KICKER = 50  # letters of a kicker on the headline's line
_LEAST_LETTERS = 12  # of a title that a heading may end with
_LEAST_WORDS = 3  # of a headline
_LOWEST = 3  # rank of a heading that may be the headline
_MOST_NAME = 4  # words of a title that is the paper's name, marks around it counted
_NEAR_BOLD = 5  # lines
_NEAR = 14  # lines above the text in which its heading stands
_MARK = re.compile(r"\s+(?:[|–—·»-]|::)\s+|\s*[|]\s*")


def find_headline(page: Page, body: Body, metadata: Metadata) -> tuple[str, int]:
    """The headline and its line's number; "" where there is none, -1 where the page shows none.

    A line that says one of the titles which the metadata name, with the paper's name or without;
    else a first-rank heading that shares most of its words with one; else the heading right above
    the text; else the title.
    """
    titles = metadata.titles
    matches, tops = _candidates(page, body, titles)
    chosen = _best_match(page, matches)
    if chosen >= 0:
        return _without_kicker(page.items[chosen].text, titles), chosen
    for number in reversed(tops):
        text = page.items[number].text
        if key_of(text) != key_of(metadata.site) and (not titles or _akin(text, titles)):
            return text, number
    if not titles:
        return _guess(page, body)
    near = _right_above(page, body, 1 if len(titles) > 1 else _LOWEST, metadata.site)
    if near >= 0 and (page.items[near].level == 1 or not page.items[near].text.isascii()):
        return page.items[near].text, near
    if near < 0 and not tops and (number := _bold_above(page, body, titles)) >= 0:
        return page.items[number].text, number
    if len(tops) == 1 and body.lines and tops[0] < body.lines[-1]:
        return titles[0], tops[0] if page.items[tops[0]].length > 15 else -1
    return titles[0], -1


def _parts(titles: tuple[str, ...]) -> list[str]:
    """What stands before or behind a title's last dash or bar, where it is long enough."""
    found: list[str] = []
    for title in titles:
        marks = list(_MARK.finditer(title))
        if marks:
            found += [title[: marks[-1].start()], title[marks[-1].end() :], title[marks[0].end() :]]
    return [part.strip() for part in found if len(part.split()) >= _LEAST_WORDS]


def _without_kicker(text: str, titles: tuple[str, ...]) -> str:
    """A heading's text without the kicker on its line, where a title has the rest alone."""
    for title in titles:
        if text != title and text.endswith(title) and len(title.split()) >= _LEAST_WORDS:
            return title
    return text


def _right_above(page: Page, body: Body, rank: int, site: str) -> int:
    """The nearest heading of a rank, or a higher one, above the text's first line; -1 for none."""
    first = next((n for n in body.lines if body.weights[n] > 0), 0)
    for number in range(first - 1, max(-1, first - 1 - _NEAR), -1):
        item = page.items[number]
        if item.kind is not Kind.HEADING or item.level > rank or body.bad[item.node]:
            continue
        if len(item.text.split()) >= _LEAST_WORDS and key_of(item.text) != key_of(site):
            return number
    return -1


def _bold_above(page: Page, body: Body, titles: tuple[str, ...]) -> int:
    """The line in bold right above the text, or above who and when: a page without headings, whose
    title is the paper's name. -1 for none.
    """
    if any(len(key_of(title).split()) > _MOST_NAME for title in titles):
        return -1
    first = next((n for n in body.lines if body.weights[n] > 0), 0)
    for number in range(first - 1, max(-1, first - 1 - _NEAR_BOLD), -1):
        item = page.items[number]
        if not item.length or item.kind is Kind.CAPTION or body.bad[item.node]:
            continue
        if says_when(item.text) or is_person(item.text):
            continue
        bold = not item.linked and all(piece[1] for piece in item.pieces)
        return number if bold and len(item.text.split()) >= _LEAST_WORDS else -1
    return -1


def _candidates(page: Page, body: Body, titles: tuple[str, ...]) -> tuple[list[int], list[int]]:
    """Lines before most of the text: those that say a title, and other first-rank headings."""
    wanted = {letters_of(title) for title in titles} - {""}
    parts = {letters_of(part) for part in _parts(titles)} - {""}
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
        letters = letters_of(item.text) if item.length <= most + _MOST_KICKER else ""
        if letters in wanted or (item.kind is Kind.HEADING and _ends_so(letters, wanted)):
            (late if passed > _MOST_BEFORE * total else matches).append(number)
        elif letters in parts and passed == 0:
            matches.append(number)
        elif item.kind is Kind.HEADING and item.level == 1 and not body.bad[item.node]:
            tops.append(number)
    return matches or late[:1], tops


def _ends_so(letters: str, wanted: set[str]) -> bool:
    """Whether a heading says a title behind a kicker."""
    return any(
        letters.endswith(one) and 0 < len(letters) - len(one) <= _MOST_KICKER
        for one in wanted
        if len(one) >= _LEAST_LETTERS
    )


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
    """A page without a title: the first heading of its body, else the one right above its text."""
    for number in body.lines:
        item = page.items[number]
        if item.kind is Kind.HEADING:
            return item.text, number
        if body.weights[number] > 0:
            break
    near = _right_above(page, body, _LOWEST, "")
    return (page.items[near].text, near) if near >= 0 else ("", -1)
