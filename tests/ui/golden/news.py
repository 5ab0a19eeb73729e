"""The news on the golden pictures: three newspapers on one morning, in texts of our own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QBuffer, QIODevice, QRect
from PySide6.QtGui import QColor, QImage, QPainter

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
from reader.pictures.prepared import Prepared
from reader.store.library import Library

NOW = datetime(2026, 3, 26, 4, 30, tzinfo=UTC)
"""Half past ten in the morning in Dhaka."""
HOME = "https://shapla.example"
WIDE, TALL, LOST = (f"{HOME}/p/{name}.png" for name in ("wide", "tall", "lost"))


def _paper(
    key: str, name: str, name_en: str, sections: tuple[tuple[str, str, str], ...]
) -> Newspaper:
    made = []
    for own, section, section_en in sections:
        way = WayIn(kind=Way.FEED, url=f"https://{key}.example/{own}")
        made.append(Section(f"{key}/{own}", section, section_en, (way,)))
    return Newspaper(
        id=key, name=name, name_en=name_en, home=f"https://{key}.example", sections=tuple(made)
    )


PAPERS = (
    _paper(
        "shapla",
        "দৈনিক শাপলা",
        "Daily Shapla",
        (("national", "জাতীয়", "National"), ("sport", "খেলা", "Sport")),
    ),
    _paper("doel", "দোয়েল বার্তা", "Doel News", (("science", "বিজ্ঞান", "Science"),)),
    _paper("padma", "পদ্মার ঢেউ", "Padma Waves", (("culture", "সংস্কৃতি", "Culture"),)),
)
# Section, minutes ago, headline, first words, and the picture where there is one.
STORIES: tuple[tuple[str, int, str, str, str | None], ...] = (
    (
        "shapla/national",
        4,
        "নদীর পাড়ে নতুন বাঁধ, স্বস্তিতে বিশ গ্রামের মানুষ",
        "বর্ষার আগেই শেষ হলো কাজ। গ্রামের মানুষ নিজেরাই মাটি কেটেছেন, পাথর বসিয়েছেন, পাহারা দিয়েছেন রাতের পর রাত।",
        WIDE,
    ),
    (
        "shapla/national",
        26,
        "পাঠাগারের চাবি এখন শিশুদের হাতে",
        "বিকেল হলেই তালা খোলে দশ বছরের রাষ্ট্রদূত দল; বই দেওয়া-নেওয়ার খাতাও তারাই লেখে।",
        TALL,
    ),
    (
        "doel/science",
        41,
        "ধূমকেতু দেখা যাবে খালি চোখে",
        "সূর্যাস্তের পর পশ্চিম আকাশে তাকালেই হবে, দূরবিন লাগবে না।",
        None,
    ),
    (
        "shapla/sport",
        58,
        "শেষ ওভারে জয়, উচ্ছ্বাসে ভাসল গ্যালারি",
        "ছয় বলে দরকার ছিল এগারো রান; শেষ বলে ছক্কা মেরে সব হিসাব চুকিয়ে দিলেন অধিনায়ক।",
        WIDE,
    ),
    (
        "padma/culture",
        95,
        "কাঁথায় সেলাই করা গল্প নিয়ে আঁকিয়েদের প্রদর্শনী",
        "তিন প্রজন্মের নকশিকাঁথা পাশাপাশি ঝুলছে; প্রতিটি ফোঁড়ে একেকটি দিনের কথা।",
        None,
    ),
    (
        "shapla/national",
        130,
        "কর্তৃপক্ষের সিদ্ধান্ত: ক্ষুদ্রঋণ পাবেন তাঁতিরা",
        "প্রথম ধাপে তিন শ পরিবার। কিস্তি শুরু হবে ধান কাটার পরে।",
        None,
    ),
    (
        "doel/science",
        180,
        "কাদামাটির ঘর কেন ঠান্ডা থাকে",
        "দেয়ালের ভেতরের ক্ষুদ্র ফাঁকগুলো দিনের তাপ ধরে রাখে, ছাড়ে রাতে।",
        TALL,
    ),
    (
        "shapla/sport",
        1500,
        "সাঁতারে নতুন জাতীয় রেকর্ড",
        "দেড় সেকেন্ড কমে গেল পুরোনো সময় থেকে।",
        None,
    ),
    (
        "padma/culture",
        1620,
        "ভ্রূকুটি নয়, হৃৎস্পন্দনের ছন্দ: নতুন নাটক",
        "মঞ্চে কোনো সংলাপ নেই; ঢাক, বাঁশি আর পায়ের শব্দেই এগোয় কাহিনি।",
        None,
    ),
)


def url_of(number: int) -> str:
    """The address of a story."""
    return f"{HOME}/news/{number}"


def whole(number: int) -> Article:
    """A story's whole text; the first has a part of every kind."""
    section, _, headline, teaser, picture = STORIES[number]
    lead = Picture(picture, caption="বিকেলের আলোয় ঘাট", credit="শাপলা") if picture else None
    more = "সকাল থেকেই ঘাটে ভিড়। আকাঙ্ক্ষার কথা বললেন সবাই; ঊর্ধ্বে তাকিয়ে কেউ কেউ হাসলেন। " * 2
    article = Article(
        url=url_of(number),
        headline=headline,
        newspaper=section.partition("/")[0],
        byline="নিজস্ব প্রতিবেদক",
        published=NOW - timedelta(minutes=STORIES[number][1]),
        lead=lead,
        blocks=(Paragraph((Run(teaser),)), Paragraph((Run(more),)), Paragraph((Run(more),))),
    )
    return article if number else _of_every_kind(article)


def _of_every_kind(plain: Article) -> Article:
    table = (
        ("গ্রাম", "পরিবার", "বাঁধের অংশ"),
        ("চরপাড়া", "৪২", "১.৫ কিলোমিটার"),
        ("উত্তর বিল", "১১৭", "৩ কিলোমিটার"),
    )
    related = RelatedLink(STORIES[1][2], url_of(1))
    outside = RelatedLink("বাঁধ নিয়ে পুরোনো একটি লেখা", "https://elsewhere.example/1")
    plain_runs = Paragraph(
        (
            Run("কাজটি সহজ ছিল না। "),
            Run("প্রথম বছরেই", bold=True),
            Run(" ভেঙেছিল দুবার; "),
            Run("দ্বিতীয় নকশাটি", italic=True),
            Run(" এসেছে গ্রামেরই এক স্কুলশিক্ষকের কাছ থেকে। বিস্তারিত "),
            Run("নকশার পাতায়", href="https://elsewhere.example/plan"),
            Run("।"),
        )
    )
    return Article(
        url=plain.url,
        headline=plain.headline,
        newspaper=plain.newspaper,
        kicker="সরেজমিন",
        deck="একটি ছোট উদ্যোগে বদলে গেল অনেক কিছু",
        byline=plain.byline,
        published=plain.published,
        lead=plain.lead,
        blocks=(
            plain.blocks[0],
            plain_runs,
            related,
            Heading((Run("যা বদলাল"),)),
            Quote(((Run("আমরা পারব, এই বিশ্বাসটুকুই ছিল।"),),), "রহিমা বানু, কৃষক"),
            List(((Run("মাটির বাঁধের ওপরে পাথরের আস্তর"),), (Run("দুই পাশে হিজলের সারি"),)), ordered=True),
            Table(tuple(tuple((Run(cell),) for cell in row) for row in table), 1),
            Picture(LOST, caption="বাঁধের ওপর দিয়ে স্কুলে যাওয়ার পথ", width=1200, height=500),
            plain.blocks[1],
        ),
        related=(related, outside),
        signoff="শাপলা/কখ",
        topics=("নদী", "গ্রাম"),
    )


def _picture(width: int, height: int) -> bytes:
    """Flat hills under a flat sky: any decoder and any processor makes the same of it."""
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#9db8c4"))
    painter = QPainter(image)
    for colour, left, top, right in (
        ("#e8c98a", 0.6, 0.2, 0.8),
        ("#6f8f7a", 0, 0.55, 1),
        ("#4c6b5d", 0.25, 0.7, 1),
    ):
        area = QRect(
            round(width * left), round(height * top), round(width * (right - left)), height
        )
        painter.fillRect(area, QColor(colour))
    painter.end()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(held, "PNG")  # type: ignore[call-overload]
    return bytes(held.data().data())


def _keep_picture(library: Library, url: str, width: int, height: int) -> None:
    large, small = _picture(width, height), _picture(192, 144)
    library.put_picture(url, Prepared(large, "png", width, height, small, "#6f8f7a"), NOW)


def fill(library: Library) -> None:
    """The newspapers, their stories and their pictures; two read, one starred, one a teaser."""
    for paper in PAPERS:
        library.subscribe(paper)
    for number, (section, ago, headline, teaser, picture) in enumerate(STORIES):
        entry = Entry(
            headline=headline,
            url=url_of(number),
            teaser=teaser,
            published=NOW - timedelta(minutes=ago),
            picture=Picture(picture) if picture else None,
        )
        (article,) = library.put_entries(section, [entry], NOW).new
        if number != 4:
            library.put_article(article, whole(number), Completeness.FULL, NOW)
        if number in (5, 7):
            library.mark([article], read=True)
        if number == 3:
            library.mark([article], starred=True)
    for paper in PAPERS:
        for own in paper.sections:
            library.section_synced(own.id, NOW, NOW + timedelta(minutes=30))
    _keep_picture(library, WIDE, 1280, 720)
    _keep_picture(library, TALL, 600, 800)
