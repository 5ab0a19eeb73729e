"""A newspaper of our own, its stories, and a clock that tests move."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from reader.article import Article, Paragraph, Run
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry

NOW = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
HOME = "https://www.dinlipi.example"


class Clock:
    """The time of a test, which passes only by `pass_`."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now

    def pass_(self, **span: float) -> datetime:
        self.now += timedelta(**span)
        return self.now


def section(name: str, **more: str) -> Section:
    return Section(
        id=f"dinlipi/{name}",
        name=name,
        name_en=name,
        ways=(WayIn(Way.FEED, f"{HOME}/{name}/rss"),),
        **more,
    )


PAPER = Newspaper(
    id="dinlipi",
    name="দিনলিপি",
    name_en="Dinlipi",
    home=HOME,
    sections=(
        section("desh"),
        section("khela", match="/khela/"),
        section("bishwo"),
        section("most-read", list_name="most-read"),
    ),
)


def entry(number: int, **more: object) -> Entry:
    """A story's announcement; the higher the number, the newer."""
    values: dict[str, object] = {
        "headline": f"নদীর ধারে মেলা বসেছে {number}",
        "url": f"{HOME}/desh/{number}",
        "teaser": f"মেলায় মানুষের ঢল, জানালেন আয়োজকেরা {number}।",
        "published": NOW - timedelta(days=30) + timedelta(minutes=number),
    }
    return Entry(**(values | more))  # type: ignore[arg-type]


def whole(number: int, **more: object) -> Article:
    """The story as its page has it."""
    values: dict[str, object] = {
        "url": f"{HOME}/desh/{number}",
        "headline": f"নদীর ধারে মেলা বসেছে {number}",
        "blocks": tuple(
            Paragraph(
                (Run(f"মেলার {day} দিনে বৃষ্টি হলেও দোকানিরা খুশি ছিলেন, বললেন তাঁরা {number}। " * 3),)
            )
            for day in range(4)
        ),
        "published": NOW - timedelta(days=30) + timedelta(minutes=number),
    }
    return Article(**(values | more))  # type: ignore[arg-type]
