"""Finding the body: which of a page's lines are the story.

Three looks at the page's lines, each linear:

1. Weigh. A line weighs what it holds of running text: long, not linked, not cut short, not a copy
   of another one. The weight of an element is that of the lines below it.
2. Descend. From the root to the child that holds nearly all of the weight, until there is none.
   Names only help: an element named like a body may hold less, one named like a side box counts
   for nothing unless it holds much of the page.
3. Prune. Within the chosen element, lists of links, teaser cards and everything below the heading
   of a side list go, by place and shape.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from reader.parse import furniture
from reader.parse.date_lines import is_date_line
from reader.parse.end_matter import skipped_lines
from reader.parse.items import Item, Kind, Page
from reader.parse.labels import Trait
from reader.parse.related_boxes import lines_in_boxes, links_in_named_boxes
from reader.parse.who_and_when import is_masthead

_LONG = 60  # characters from which a line without a sentence's end is running text
_SENTENCE = 20
_SENTENCE_ENDS = "।॥.!?’”\"'»)…"
_NEARLY_ALL = 0.9
_ENOUGH = 0.5  # of the page's weight, for an element that is named like a body
_PHOTO_STORY = 200.0  # weight of a page's text; one with less may tell by captions
_LEAST_VERSES = 3  # of a stanza
_SURELY = 40.0  # weight of a line that is surely of the text
_LEAST_POEM = 6  # lines
_TIMES_OTHER = 1.5  # as much of it as of the page's other text
_COPY = 60  # characters from which a line that stands twice is a copy


@dataclass(slots=True)
class Weights:
    """For each node: weight of the story-like lines below it, all characters, linked ones."""

    story: list[float]
    characters: list[int]
    linked: list[int]


@dataclass(slots=True)
class Body:
    """The story's lines by their numbers in the page's items, and the element that holds them;
    `linked` are those of them that are related links by the name of their box.
    """

    lines: list[int]
    node: int
    weight: float
    bad: list[bool]
    weights: list[float]
    forced: bool = False  # by a newspaper's hints
    linked: set[int] = field(default_factory=set)


def weight_of(item: Item) -> float:
    """How much running text a line holds: its characters, less what is linked."""
    length = item.length
    if length < _SENTENCE or item.kind in (Kind.HEADING, Kind.CAPTION):
        return 0.0
    if item.linked * 2 > length or furniture.is_truncated(item.text):
        return 0.0
    ends = item.text[-1] in _SENTENCE_ENDS
    if not ends and (length < _LONG or is_date_line(item.text) or is_masthead(item.text)):
        return 0.0
    weight = float(length - item.linked)
    return weight if length >= _LONG or item.kind is Kind.TEXT else weight / 2


def _told_by_caption(item: Item) -> float:
    """A caption's weight in a photo story, which has next to no other text."""
    return float(item.length) if item.kind is Kind.CAPTION and item.length >= _SENTENCE else 0.0


def _verses(page: Page, weights: list[float]) -> list[float]:
    """The weights of a page whose text is a poem: lines too short to weigh, several of them in one
    element, each above the next. Where a page has other text, its own weights.
    """
    lines: dict[int, list[int]] = {}
    for number, item in enumerate(page.items):
        if item.kind is Kind.TEXT and item.length and not weights[number]:
            lines.setdefault(item.node, []).append(number)
    stanzas = [
        numbers
        for numbers in lines.values()
        if len(numbers) >= _LEAST_VERSES
        and not any(_is_no_verse(page.items[number]) for number in numbers)
    ]
    told = sum(page.items[number].length for numbers in stanzas for number in numbers)
    if sum(map(len, stanzas)) < _LEAST_POEM or told < _TIMES_OTHER * sum(weights):
        return weights
    weights = list(weights)
    for number in (number for numbers in stanzas for number in numbers):
        weights[number] = max(float(page.items[number].length), _SURELY)
    return weights


def _is_no_verse(item: Item) -> bool:
    return item.linked > 0 or furniture.is_furniture(item.text) or ":" in item.text


def find_body(page: Page, forced: int | None = None, dropped: frozenset[int] = frozenset()) -> Body:
    """The story of a page. `forced` is the node that a newspaper's hints name as its body,
    `dropped` those that they name as none of it.
    """
    for number in skipped_lines(page.items):
        page.items[number].empty()
    weights = [weight_of(item) for item in page.items]
    if page.galleries or sum(weights) < _PHOTO_STORY:
        weights = [
            _told_by_caption(item) or weight
            for item, weight in zip(page.items, weights, strict=True)
        ]
        weights = _verses(page, weights)
    bad = _bad_nodes(page, weights, dropped, forced)
    _forget_copies(page, weights, bad)
    sums = _sums(page, weights, bad)
    node = forced if forced is not None else _container(page, sums.story)
    lines, linked = _lines_within(page, node, bad)
    return Body(
        lines=lines,
        linked=linked,
        node=node,
        weight=sums.story[node] if sums.story else 0.0,
        bad=bad,
        weights=weights,
        forced=forced is not None,
    )


def _sums(page: Page, weights: list[float], bad: list[bool]) -> Weights:
    count = len(page.parents)
    sums = Weights([0.0] * count, [0] * count, [0] * count)
    for item, weight in zip(page.items, weights, strict=True):
        if item.length and not bad[item.node]:
            sums.story[item.node] += weight
            sums.characters[item.node] += item.length
            sums.linked[item.node] += item.linked
    for node in range(count - 1, 0, -1):
        parent = page.parents[node]
        sums.story[parent] += sums.story[node]
        sums.characters[parent] += sums.characters[node]
        sums.linked[parent] += sums.linked[node]
    return sums


# What share of a page's weight an element may hold and still count as what its name says.
_MOST_NOISE, _MOST_ASIDE, _MOST_HIDDEN = 0.5, 0.35, 0.3
_MOST_COMMENTS = 0.97


def _bad_nodes(
    page: Page, weights: list[float], dropped: frozenset[int], forced: int | None
) -> list[bool]:
    """Which nodes are no part of the story by their names, tags or attributes.

    Elements of one class are judged together: ten sections called "toc-entry" that hold the whole
    text are no table of contents.
    """
    if not page.parents:
        return []
    sums = _sums(page, weights, [False] * len(page.parents)).story
    shares = _shares(page, sums)
    bad: list[bool] = []
    for suspect in (_SUSPECT, Trait.COMMENT | Trait.HIDDEN, Trait.COMMENT):
        bad = []
        kept, comments = sums[0], 0.0
        for node, traits in enumerate(page.traits):
            if node and bad[page.parents[node]]:
                bad.append(True)
                continue
            named = traits & suspect and node in shares and not _holds(page, node, forced)
            bad.append(node in dropped or bool(named and _is_bad(traits, shares[node])))
            if bad[node]:
                kept -= sums[node]
                comments += sums[node] if traits & Trait.COMMENT else 0.0
        if kept >= _LEAST_KEPT * (sums[0] - comments):
            break
    return bad


def _shares(page: Page, sums: list[float]) -> dict[int, float]:
    """For each element that its names speak against: the share of the page's weight that all of
    its class hold together.
    """
    total = sums[0] or 1.0
    keys: dict[int, tuple[str, str]] = {}
    together: dict[tuple[str, str], float] = {}
    ends: dict[tuple[str, str], int] = {}  # within an element, another of its name counts not
    for node, traits in enumerate(page.traits):
        element = page.elements[node]
        if traits & _SUSPECT and element.tag not in ("html", "body", "main"):
            key = keys[node] = (element.tag, element.get("class", "") or element.get("id", ""))
            if node >= ends.get(key, 0):
                together[key] = together.get(key, 0.0) + sums[node] / total
                ends[key] = page.ends[node]
    return {node: together[key] for node, key in keys.items()}


def _holds(page: Page, node: int, inner: int | None) -> bool:
    return inner is not None and page.within(inner, node)


_LEAST_KEPT = 0.3  # of the page's text, comments aside; where names leave less, they mislead


_SUSPECT = Trait.NOISE | Trait.ASIDE | Trait.HIDDEN


def _is_bad(traits: int, share: float) -> bool:
    if traits & Trait.BODY and not traits & Trait.HIDDEN:
        return False
    return bool(
        (traits & Trait.COMMENT and not traits & Trait.ARTICLE and share <= _MOST_COMMENTS)
        or (traits & Trait.NOISE and share <= _MOST_NOISE)
        or (traits & Trait.ASIDE and share <= _MOST_ASIDE)
        or (traits & Trait.HIDDEN and share <= _MOST_HIDDEN)
    )


def _forget_copies(page: Page, weights: list[float], bad: list[bool]) -> None:
    """A line that stands again (for the phone, for print) weighs nothing the second time."""
    seen: set[str] = set()
    for number, item in enumerate(page.items):
        if item.length >= _COPY and not bad[item.node]:
            if item.text in seen:
                weights[number] = 0.0
            seen.add(item.text)


def _container(page: Page, story: list[float]) -> int:
    """The lowest element that holds nearly all of the story."""
    if not story:
        return 0
    start = _named_body(page, story)
    best = [-1] * len(story)
    for node in range(1, len(story)):
        parent = page.parents[node]
        if best[parent] < 0 or story[node] > story[best[parent]]:
            best[parent] = node
    node = start
    while best[node] >= 0 and story[best[node]] >= _NEARLY_ALL * story[start] > 0:
        node = best[node]
    return node


def _named_body(page: Page, story: list[float]) -> int:
    """The lowest element named like a body or an article that holds enough; else the root.

    Several of one name side by side are parts of one body, and their parent is taken.
    """
    enough = _ENOUGH * story[0]
    parts: dict[tuple[int, str], float] = {}
    named = [
        node
        for node, traits in enumerate(page.traits)
        if traits & (Trait.BODY | Trait.ARTICLE) and story[node] > 0 and node > 0
    ]
    for node in named:
        key = (page.parents[node], page.elements[node].get("class", ""))
        parts[key] = parts.get(key, 0.0) + story[node]
    chosen = 0
    for node in named:
        key = (page.parents[node], page.elements[node].get("class", ""))
        alone = story[node] >= parts[key] or not key[1]
        candidate = node if alone else page.parents[node]
        weight = story[node] if alone else parts[key]
        if weight >= enough and page.within(candidate, chosen):
            chosen = candidate
    return chosen


def _lines_within(page: Page, node: int, bad: list[bool]) -> tuple[list[int], set[int]]:
    """The lines below an element, without those of side boxes; but related links that stand in
    a box between them are kept, and those that only the box's name tells are answered, too.
    """
    if not page.parents:
        return [], set()
    end = page.ends[node]
    inside = [number for number, item in enumerate(page.items) if node <= item.node < end]
    good = [number for number in inside if not bad[page.items[number].node]]
    if not good or len(good) == len(inside):
        return good, set()
    between, known = range(good[0], good[-1]), set(good)
    linked = links_in_named_boxes(page, between, known)
    kept = known | linked | lines_in_boxes(page, between, known)
    return [number for number in inside if number in kept], linked
