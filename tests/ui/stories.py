"""A small library of our own: two newspapers, a handful of stories."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from reader.article import (
    Article,
    Completeness,
    Heading,
    List,
    Paragraph,
    Picture,
    Quote,
    RelatedLink,
    Run,
    Table,
)
from reader.newspapers import Newspaper, Section, Way, WayIn
from reader.parse.results import Entry
from reader.store.library import Library

HOME = "https://shapla.example"


def _section(paper: str, key: str, name: str, list_name: str | None = None) -> Section:
    way = WayIn(kind=Way.FEED, url=f"{HOME}/{paper}/{key}")
    return Section(f"{paper}/{key}", name, key.title(), (way,), list_name)


SHAPLA = Newspaper(
    id="shapla",
    name="দৈনিক শাপলা",
    name_en="Daily Shapla",
    home=HOME,
    sections=(
        _section("shapla", "national", "জাতীয়"),
        _section("shapla", "sport", "খেলা"),
        _section("shapla", "most-read", "সবচেয়ে পঠিত", "most-read"),
    ),
)
DOEL = Newspaper(
    id="doel",
    name="দোয়েল বার্তা",
    name_en="Doel News",
    home="https://doel.example",
    sections=(_section("doel", "science", "বিজ্ঞান"),),
)
HEADLINES = {
    "shapla/national": (
        "নদীর পাড়ে নতুন বাঁধ, স্বস্তিতে বিশ গ্রামের মানুষ",
        "পাঠাগারের চাবি এখন শিশুদের হাতে",
        "ভোরের বাজারে শীতের সবজি, দামও কমছে",
        "রেলপথে ফিরল পুরোনো ডাকগাড়ি",
        "কর্তৃপক্ষের সিদ্ধান্ত: ক্ষুদ্রঋণ পাবেন তাঁতিরা",
    ),
    "shapla/sport": (
        "শেষ ওভারে জয়, উচ্ছ্বাসে ভাসল গ্যালারি",
        "দাবার বোর্ডে দশ বছরের বিস্ময়",
        "সাঁতারে নতুন জাতীয় রেকর্ড",
    ),
    "doel/science": (
        "ছাদবাগানে মৌমাছির ফেরা, বলছেন গবেষকেরা",
        "ধূমকেতু দেখা যাবে খালি চোখে",
        "কাদামাটির ঘর কেন ঠান্ডা থাকে",
    ),
}


def url_of(section_id: str, number: int) -> str:
    """The address of a section's story."""
    return f"{HOME}/news/{section_id.replace('/', '-')}/{number}"


def whole(section_id: str, number: int) -> Article:
    """A story with every kind of block."""
    paper, _, _ = section_id.partition("/")
    headline = HEADLINES[section_id][number]
    other = RelatedLink("পাঠাগারের চাবি এখন শিশুদের হাতে", url_of("shapla/national", 1))
    outside = RelatedLink("বাইরের একটি লেখা", "https://elsewhere.example/1")
    text = "সকাল থেকেই ঘাটে ভিড়। আকাঙ্ক্ষার কথা বললেন সবাই; ঊর্ধ্বে তাকিয়ে কেউ কেউ হাসলেন। " * 3
    paragraphs = [Paragraph((Run(text), Run("স্পষ্ট কথা", bold=True), Run("।")))] * 6
    return Article(
        url=url_of(section_id, number),
        headline=headline,
        newspaper=paper,
        kicker="সরেজমিন",
        deck="একটি ছোট উদ্যোগে বদলে গেল অনেক কিছু",
        byline="নিজস্ব প্রতিবেদক",
        lead=Picture(f"{HOME}/p/{number}.jpg", caption="ঘাটে ভিড়", credit="শাপলা"),
        blocks=(
            *paragraphs,
            Heading((Run("যা বদলাল"),)),
            Quote(((Run("আমরা পারব, এই বিশ্বাসটুকুই ছিল।"),),), "রহিমা বানু"),
            other,
            List(((Run("প্রথম কাজ"),), (Run("দ্বিতীয় কাজ"),)), ordered=True),
            Table((((Run("গ্রাম"),), (Run("পরিবার"),)), ((Run("চরপাড়া"),), (Run("৪২"),))), 1),
            Paragraph((Run("আরও জানতে "), Run("এখানে দেখুন", href=outside.url), Run("।"))),
        ),
        related=(other, outside),
        signoff="শাপলা/কখ",
        topics=("নদী", "গ্রাম"),
    )


def put(library: Library, section_id: str, numbers: range, now: datetime) -> tuple[int, ...]:
    """Store stories of a section, number 0 the newest; their ids."""
    entries = [
        Entry(
            headline=HEADLINES[section_id][number],
            url=url_of(section_id, number),
            teaser="সকাল থেকেই ঘাটে ভিড়। দুপুরের আগে কাজ শেষ হলো।",
            published=now - timedelta(minutes=7 * number + 3),
        )
        for number in numbers
    ]
    ids = library.put_entries(section_id, entries, now).new
    for article_id in ids:
        number = int(library.row(article_id).url.rsplit("/", 1)[1])
        article = whole(section_id, number)
        library.put_article(article_id, article, Completeness.FULL, now)
    return ids


def fill(library: Library, now: datetime) -> None:
    """Both newspapers with all their stories, synced a moment ago."""
    for paper in (SHAPLA, DOEL):
        library.subscribe(paper)
    for section_id, headlines in HEADLINES.items():
        put(library, section_id, range(len(headlines)), now)
        library.section_synced(section_id, now, now + timedelta(minutes=30))


def put_more(library: Library, headline: str) -> int:
    """One more story of the first section, just now; its id."""
    now = datetime.now(UTC)
    entry = Entry(headline=headline, url=f"{HOME}/news/more/{headline.split()[0]}", published=now)
    return library.put_entries("shapla/national", [entry], now).new[0]
