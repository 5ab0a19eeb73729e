"""Today's edition: the stories with their times and addresses, and what changes in it."""

from __future__ import annotations

import random
import re
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import quote

import msgspec

from reader.article import (
    Article,
    Block,
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
from reader.demo.content import Plan, SectionPlan, Story
from reader.demo.wording import bangla_digits

COPY = 1_000_000
_SIDE_LIST = 8
_SWAPS = (
    ("আজ", "গতকাল"),
    ("বলেন", "জানান"),
    ("নতুন", "অভিনব"),
    ("অনেক", "বহু"),
    ("তবে", "কিন্তু"),
    ("এখন", "বর্তমানে"),
)


@dataclass(frozen=True, slots=True)
class Card:
    """A story as lists show it. `teaser` is the opening of its text, whole."""

    id: int
    section: str
    section_name: str
    url: str
    headline: str
    teaser: str
    picture: Picture | None
    published: datetime
    modified: datetime
    byline: str | None
    topics: tuple[str, ...]


class Edition:
    """The stories of one server. Safe from any thread; `version` grows with every change."""

    def __init__(
        self,
        plan: Plan,
        stories: tuple[Story, ...],
        *,
        home: str,
        now: datetime,
        seed: int = 0,
        copies: int = 1,
    ) -> None:
        self.plan, self.home, self.now = plan, home, now
        self.version, self.last_change = 0, now
        self._base = {story.id: story for story in stories}
        self._changed: dict[int, Story] = {}
        self._modified: dict[int, datetime] = {}
        self._dropped: set[int] = set()
        self._copies = copies
        self._random = random.Random(seed)  # noqa: S311
        self._lock = threading.RLock()
        self._order: dict[str | None, list[int]] = {}
        newest = self.ids()[:40]
        self._most_read = self._random.sample(newest, min(len(newest), _SIDE_LIST + 4))

    # --- reading ---------------------------------------------------------------------------

    def section_plan(self, section: str) -> SectionPlan | None:
        """The plan of a section, if there is one of this id."""
        return next((plan for plan in self.plan.sections if plan.id == section), None)

    def ids(self, section: str | None = None) -> list[int]:
        """The ids that lists show, newest first, of one section or all."""
        with self._lock:
            if section not in self._order:
                everything = [
                    i + copy * COPY
                    for copy in range(self._copies)
                    for i in self._base
                    if section in (None, self._base[i].section)
                ]
                added = [
                    i
                    for i, story in self._changed.items()
                    if i % COPY not in self._base and section in (None, story.section)
                ]
                listed = [i for i in everything + added if i not in self._dropped]
                self._order[section] = sorted(listed, key=lambda i: (self._age(i), i))
            return list(self._order[section])

    def most_read(self) -> list[int]:
        """The side list "সবচেয়ে পঠিত", in its order."""
        with self._lock:
            return [i for i in self._most_read if i not in self._dropped][:_SIDE_LIST]

    def recent(self) -> list[int]:
        """The side list "সাম্প্রতিক", newest first."""
        return self.ids()[:_SIDE_LIST]

    def story(self, story_id: int) -> Story | None:
        """The story of an id as it stands now; dropped ones still have their page."""
        with self._lock:
            if story_id in self._changed:
                return self._changed[story_id]
            story = self._base.get(story_id % COPY)
            copy = story_id // COPY
            if story is None or copy >= self._copies:
                return None
            return story if copy == 0 else _vary(story, copy)

    def published(self, story_id: int) -> datetime:
        """When a story appeared, aware and in UTC, to the minute."""
        return self.now - self._age(story_id)

    def modified(self, story_id: int) -> datetime | None:
        """When a story was changed last, if it was."""
        story = self.story(story_id)
        with self._lock:
            if story_id in self._modified:
                return self._modified[story_id]
        return self.now - story.updated if story is not None and story.updated else None

    def path(self, story_id: int) -> str:
        """A story's own address below the home; some carry a Bangla slug, percent-encoded."""
        story = self.story(story_id)
        if story is None:
            raise KeyError(story_id)
        slug = ""
        if story.markup == "wordpress":
            # From the story as first printed: a change of the headline keeps the address.
            words = re.sub(r"[^\w\u0980-\u09ff\u200c\u200d]+", "-", self._first_headline(story_id))
            slug = "/" + quote(words.strip("-"))
        return f"/news/{story.section}/{story_id}{slug}"

    def article(self, story_id: int) -> Article:
        """The article that a reader should get from a story's page; raises KeyError."""
        story = self.story(story_id)
        if story is None:
            raise KeyError(story_id)
        section = self.section_plan(story.section)
        url = self.home + self.path(story_id)
        blocks = tuple(self._absolute(block) for block in story.blocks)
        return Article(
            url=url,
            canonical_url=url,
            newspaper=self.plan.id,
            section=section.name if section else story.section,
            headline=story.headline,
            kicker=story.kicker,
            deck=story.deck,
            byline=story.byline,
            dateline=story.dateline,
            published=self.published(story_id),
            modified=self.modified(story_id),
            lead=self._absolute_picture(story.lead),
            blocks=blocks,
            related=tuple(block for block in blocks if isinstance(block, RelatedLink)),
            signoff=story.signoff,
            topics=story.topics,
            language="bn",
        )

    def card(self, story_id: int) -> Card:
        """A story as lists show it; raises KeyError."""
        story = self.story(story_id)
        if story is None:
            raise KeyError(story_id)
        section = self.section_plan(story.section)
        published = self.published(story_id)
        text = next((b for b in story.blocks if isinstance(b, Paragraph)), None)
        return Card(
            id=story_id,
            section=story.section,
            section_name=section.name if section else story.section,
            url=self.home + self.path(story_id),
            headline=story.headline,
            teaser="".join(run.text for run in text.runs) if text else "",
            picture=self._absolute_picture(story.lead),
            published=published,
            modified=self.modified(story_id) or published,
            byline=story.byline,
            topics=story.topics,
        )

    # --- changing --------------------------------------------------------------------------

    def change(self, story_id: int, modified: datetime, **fields: object) -> None:
        """Prints a new version of a story; `fields` are those of Story. Raises KeyError."""
        with self._lock:
            story = self.story(story_id)
            if story is None:
                raise KeyError(story_id)
            self._changed[story_id] = msgspec.structs.replace(story, **fields)
            self._modified[story_id] = modified
            self._touch(modified)

    def add(self, story: Story) -> None:
        """Prints a story that was not there; its id must be free (ValueError)."""
        with self._lock:
            if self.story(story.id) is not None:
                raise ValueError(f"id {story.id} is taken")
            self._changed[story.id] = story
            self._touch(self.published(story.id))

    def drop(self, story_id: int) -> None:
        """Takes a story off all lists; its page stays."""
        with self._lock:
            self._dropped.add(story_id)
            self._touch()

    def put_back(self, story_id: int) -> None:
        """Puts a dropped story on the lists again."""
        with self._lock:
            self._dropped.discard(story_id)
            self._touch()

    # --- within ----------------------------------------------------------------------------

    def _touch(self, when: datetime | None = None) -> None:
        # Each change moves Last-Modified on by at least its resolution, so that it is noticed.
        self._order.clear()
        self.version += 1
        self.last_change = max(when or self.now, self.last_change + timedelta(seconds=1))

    def _first_headline(self, story_id: int) -> str:
        story = self._base.get(story_id % COPY) or self._changed[story_id]
        return story.headline

    def _age(self, story_id: int) -> timedelta:
        if story_id in self._changed:
            return self._changed[story_id].age
        return self._base[story_id % COPY].age + timedelta(hours=49) * (story_id // COPY)

    def _link(self, address: str) -> str:
        """The absolute address of "story:ID", "/pictures/…" or an address that is one."""
        if address.startswith("story:"):
            return self.home + self.path(int(address.removeprefix("story:")))
        return self.home + address if address.startswith("/") else address

    def _absolute_picture(self, picture: Picture | None) -> Picture | None:
        if picture is None:
            return None
        return msgspec.structs.replace(picture, url=self._link(picture.url))

    def _absolute(self, block: Block) -> Block:
        if isinstance(block, Picture):
            return msgspec.structs.replace(block, url=self._link(block.url))
        if isinstance(block, RelatedLink):
            target = self.story(int(block.url.removeprefix("story:")))
            if target is None:
                raise KeyError(block.url)
            return RelatedLink(target.headline, self._link(block.url))
        return map_runs(block, self._absolute_run)

    def _absolute_run(self, run: Run) -> Run:
        return msgspec.structs.replace(run, href=self._link(run.href)) if run.href else run


def map_runs(block: Block, change: Callable[[Run], Run]) -> Block:
    """A block with every run of its text changed; blocks without runs stay as they are."""

    def each(runs: Runs) -> Runs:
        return tuple(change(run) for run in runs)

    match block:
        case Paragraph(runs=runs):
            return Paragraph(each(runs))
        case Heading(runs=runs):
            return msgspec.structs.replace(block, runs=each(runs))
        case Quote(paragraphs=paragraphs):
            return msgspec.structs.replace(block, paragraphs=tuple(each(p) for p in paragraphs))
        case List(items=items):
            return msgspec.structs.replace(block, items=tuple(each(item) for item in items))
        case Table(rows=rows):
            cells = tuple(tuple(each(cell) for cell in row) for row in rows)
            return msgspec.structs.replace(block, rows=cells)
        case _:
            return block


def _vary(story: Story, copy: int) -> Story:
    """A story told slightly otherwise, for benchmarks that need many."""

    def other_words(run: Run) -> Run:
        text = run.text
        for bit, (old, new) in enumerate(_SWAPS):
            if copy >> bit & 1:
                text = text.replace(f" {old} ", f" {new} ")
        return msgspec.structs.replace(run, text=text)

    number = bangla_digits(copy + 1)
    blocks = tuple(map_runs(block, other_words) for block in story.blocks)
    said = Paragraph((Run(f"এ নিয়ে খবরটির {number}টি সংস্করণ ছাপা হলো, বলেছে বার্তা বিভাগ।"),))
    return msgspec.structs.replace(
        story,
        id=story.id + copy * COPY,
        headline=f"{story.headline} ({number})",
        blocks=(*blocks, said),
    )
