"""Where another whole story begins on the same page, as papers put the next one below the first."""

from __future__ import annotations

from reader.parse.body import Body
from reader.parse.items import Item, Kind, Page
from reader.parse.words import letters_of

_LEAST_BEFORE = 0.2  # of the lines' weight, and
_LEAST_TEXT = 80.0  # of weight, that stand before the next story


def until_next_story(
    page: Page, body: Body, numbers: list[int], at: int, headlines: set[str]
) -> list[int]:
    """The lines of a story without those of the next one.

    The next story begins with a heading that looks like the headline (line `at`): of its tag and
    class, and either one link, as none of a story's own headings is, or in another `<article>`.
    """
    if at < 0 or page.items[at].kind is not Kind.HEADING:
        return numbers
    least = max(_LEAST_TEXT, _LEAST_BEFORE * sum(body.weights[number] for number in numbers))
    passed = 0.0
    for place, number in enumerate(numbers):
        item = page.items[number]
        if (
            passed >= least
            and item.kind is Kind.HEADING
            and _looks_like(page, item, page.items[at])
            and letters_of(item.text) not in headlines
            and (item.whole_link or _article(page, item) != _article(page, page.items[at]))
        ):
            return numbers[:place]
        passed += body.weights[number]
    return numbers


def _looks_like(page: Page, item: Item, headline: Item) -> bool:
    one, other = page.elements[item.node], page.elements[headline.node]
    return one.tag == other.tag and one.get("class", "") == other.get("class", "")


def _article(page: Page, item: Item) -> int:
    """The `<article>` that a line stands in; -1 for none."""
    node = item.node
    while node >= 0 and page.elements[node].tag != "article":
        node = page.parents[node]
    return node
