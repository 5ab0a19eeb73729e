"""The demo newspaper's stories, read from the text files of resources/demo.

`paper.toml` names the paper and its sections in order; each section has a file `<id>.txt` with
its stories, written by hand. A story is a line `== ID`, lines `key: value`, a blank line and its
body, whose blocks are separated by blank lines:

    == 10203
    age: 35m
    headline: …
    picture: river 3 | caption | credit

    A paragraph with **bold**, *italic* and [a link](https://example.org/).

    ## A heading
    > a quotation, its last line "-- who said it"
    - a list item            (or "1. …")
    | a | table |            (a first row followed by |---| is its heading)
    !picture tea-garden 5 square | caption | credit
    !video title | address
    @10204                   (a related link to another story)
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import msgspec

from reader.article import (
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
from reader.resources import resource

_INLINE = re.compile(r"\*\*(.+?)\*\*|\*(.+?)\*|\[(.+?)\]\((.+?)\)")
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}
SHAPES = {"wide": (1280, 720), "square": (900, 900), "tall": (720, 1080)}


class ContentError(ValueError):
    """A file of resources/demo is not written as it should be; says where."""


class SectionPlan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A section: its names, the ways into it in their order, and how its front page is built."""

    id: str
    name: str
    name_en: str
    ways: tuple[str, ...]
    front: str
    tracked: bool = False


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What paper.toml says about the newspaper."""

    id: str
    name: str
    name_en: str
    motto: str
    editor: str
    promotion: tuple[str, ...]
    advertisements: tuple[str, ...]
    sections: tuple[SectionPlan, ...]


class Story(msgspec.Struct, frozen=True):
    """A story as written: its age when the server starts, and addresses not yet absolute.

    Pictures have the address "/pictures/…"; related links and inline links to other stories have
    the address "story:ID" and no title.
    """

    id: int
    section: str
    age: timedelta
    headline: str
    blocks: tuple[Block, ...]
    markup: str = "semantic"
    updated: timedelta | None = None
    kicker: str | None = None
    deck: str | None = None
    byline: str | None = None
    dateline: str | None = None
    signoff: str | None = None
    lead: Picture | None = None
    topics: tuple[str, ...] = ()


def load_plan(folder: Path | None = None) -> Plan:
    """The newspaper's plan; raises msgspec.ValidationError on a key that is not known."""
    text = ((folder or resource("demo")) / "paper.toml").read_text("utf-8")
    return msgspec.convert(tomllib.loads(text), Plan)


def load_stories(plan: Plan, folder: Path | None = None) -> tuple[Story, ...]:
    """All stories in the order of the plan's sections; raises ContentError."""
    stories: list[Story] = []
    for section in plan.sections:
        path = (folder or resource("demo")) / f"{section.id}.txt"
        stories += parse_stories(path.read_text("utf-8"), section.id)
    ids = [story.id for story in stories]
    if len(ids) != len(set(ids)):
        raise ContentError(f"ids used twice: {sorted({i for i in ids if ids.count(i) > 1})}")
    return tuple(stories)


def parse_stories(text: str, section: str) -> list[Story]:
    """The stories of one section's file; raises ContentError."""
    parts = re.split(r"^== *(\d+) *$", text, flags=re.MULTILINE)
    return [
        _story(int(parts[i]), parts[i + 1].strip("\n"), section) for i in range(1, len(parts), 2)
    ]


def _story(story_id: int, text: str, section: str) -> Story:
    head, _, body = text.partition("\n\n")
    values: dict[str, str] = {}
    for line in head.splitlines():
        key, colon, value = line.partition(":")
        if not colon:
            raise ContentError(f"{section} {story_id}: not 'key: value': {line}")
        values[key.strip()] = value.strip()
    try:
        fields: dict[str, object] = {
            "id": story_id,
            "section": section,
            "age": _age(values.pop("age")),
            "blocks": parse_body(body),
        }
        if "updated" in values:
            fields["updated"] = _age(values.pop("updated"))
        if "picture" in values:
            fields["lead"] = _picture(values.pop("picture"))
        if "topics" in values:
            fields["topics"] = tuple(t.strip() for t in values.pop("topics").split(","))
        return Story(**fields, **values)  # type: ignore[arg-type]
    except (KeyError, TypeError, ContentError) as error:
        raise ContentError(f"{section} {story_id}: {error}") from error


def _age(text: str) -> timedelta:
    """`35m`, `5h`, `1d4h` before the start of the server."""
    found = re.findall(r"(\d+)([dhm])", text)
    if not found:
        raise ContentError(f"not an age: {text}")
    return timedelta(**{_UNITS[unit]: int(number) for number, unit in found})


def _picture(text: str) -> Picture:
    """`scene seed [shape] [format] | caption | credit` as a picture."""
    what, *words = [part.strip() for part in text.split("|")]
    scene, seed, *more = what.split()
    shape = next((word for word in more if word in SHAPES), "wide")
    suffix = next((word for word in more if word not in SHAPES), "jpg")
    width, height = SHAPES[shape]
    caption, credit = ([*words, "", ""])[:2]
    return Picture(
        url=f"/pictures/{scene}-{seed}-{shape}.{suffix}",
        caption=caption or None,
        credit=credit or None,
        alt=caption or None,
        width=width,
        height=height,
    )


def parse_runs(text: str) -> Runs:
    """Inline text with **bold**, *italic* and [links](address)."""
    runs: list[Run] = []
    at = 0
    for match in _INLINE.finditer(text):
        if match.start() > at:
            runs.append(Run(text[at : match.start()]))
        bold, italic, label, href = match.groups()
        runs.append(Run(bold or italic or label, bool(bold), bool(italic), href))
        at = match.end()
    if at < len(text):
        runs.append(Run(text[at:]))
    return tuple(runs)


def parse_body(text: str) -> tuple[Block, ...]:
    """The blocks of a body; raises ContentError."""
    return tuple(_block(part.strip()) for part in re.split(r"\n\s*\n", text) if part.strip())


def _block(text: str) -> Block:
    for opening, build in _KINDS:
        if re.match(opening, text):
            return build(text)
    if re.match(r"[@!|#]", text):
        raise ContentError(f"a block of no known kind: {text[:40]}")
    return Paragraph(parse_runs(" ".join(text.splitlines())))


def _heading(text: str) -> Heading:
    marks, _, words = text.partition(" ")
    return Heading(parse_runs(words), level=len(marks))


def _list(text: str) -> List:
    ordered = text[0] != "-"
    items = (re.sub(r"^(- |\d+\. )", "", line) for line in text.splitlines())
    return List(tuple(parse_runs(item) for item in items), ordered)


def _embed(text: str) -> Embed:
    title, _, url = text.removeprefix("!video ").partition("|")
    return Embed(title.strip(), url.strip(), "video")


def _quote(text: str) -> Quote:
    said = [line.lstrip("> ").strip() for line in text.splitlines()]
    attribution = said.pop().removeprefix("--").strip() if said[-1].startswith("--") else None
    return Quote(tuple(parse_runs(line) for line in said if line), attribution)


def _table(text: str) -> Table:
    lines = text.splitlines()
    header = int(len(lines) > 1 and not lines[1].strip("|-: "))
    rows = [line for line in lines if line.strip("|-: ")]
    cells = [[parse_runs(cell.strip()) for cell in row.strip("| ").split("|")] for row in rows]
    return Table(tuple(tuple(row) for row in cells), header)


_KINDS: tuple[tuple[str, Callable[[str], Block]], ...] = (
    (r"#{2,4} ", _heading),
    (r">", _quote),
    (r"- |\d+\. ", _list),
    (r"\|", _table),
    (r"!picture ", lambda text: _picture(text.removeprefix("!picture "))),
    (r"!video ", _embed),
    (r"@\d+$", lambda text: RelatedLink("", f"story:{text[1:]}")),
)
