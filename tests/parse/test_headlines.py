"""The headline, section and date as a page has them, whatever its title says besides."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from reader.article import Article
from reader.parse.article_page import parse_article

NOW = datetime(2026, 11, 24, 8, tzinfo=UTC)
URL = "https://www.nodi.example/news/article/national/62157"
HEADLINE = "হাওরে ভাসমান স্কুলে পরীক্ষা শুরু"
TEXT = "".join(
    f"<p>{part}</p>"
    for part in (
        "হাওরের মাঝখানে নৌকায় বসেই পরীক্ষা দিচ্ছে দুই শ শিশু, প্রশ্ন পৌঁছেছে ভোরে স্পিডবোটে করে।",
        "শিক্ষকেরা বলছেন, পানি নামতে আরও এক মাস, তাই নৌকাতেই নিতে হচ্ছে বার্ষিক পরীক্ষা।",
        "অভিভাবকেরা ঘাটে বসে অপেক্ষা করছেন, কারও হাতে টিফিনের বাটি, কারও হাতে ছাতা।",
    )
)
MENU = '<div><a href="/category/national">জাতীয়</a><a href="/category/sports">খেলা</a></div>'


def read(shown: str, head: str) -> Article:
    page = f"<html><head>{head}</head><body>{MENU}{shown}<div>{TEXT}</div></body></html>"
    return parse_article(page.encode(), URL, "utf-8", None, NOW).article


@pytest.mark.parametrize(
    ("head", "shown"),
    [
        ("<title>{} - Nodi News</title>", "<div class=t>{}</div>"),
        ("<title>{} | নদী নিউজ</title>", "<div class=t>{}</div>"),
        ("<title>নদী নিউজ | {}</title>", "<div class=t>{}</div>"),
        ("<title>{} :: নদী নিউজ</title>", "<h2>{}</h2>"),
        ("<title>হাওরে ভাসমান স্কুলে পরী...</title>", "<h1>{}</h1>"),
        ("<title>নদী নিউজ</title>", "<h1>{}</h1>"),
        ("<title>নদী নিউজ - সবার আগে সর্বশেষ</title>", "<h2>{}</h2>"),
        ("<title>{}</title>", "<h1>নদী নিউজ</h1><h2>{}</h2>"),
        ("", "<h2>{}</h2>"),
        ('<meta property="og:title" content="ভাসমান স্কুল: {}">', "<h1>{}</h1>"),
    ],
)
def test_the_headline_is_what_the_page_shows(head: str, shown: str) -> None:
    article = read(shown.format(HEADLINE), head.format(HEADLINE))
    assert article.headline == HEADLINE
    assert article.section == "জাতীয়"
    assert len(article.blocks) == 3


def test_a_headline_that_the_page_does_not_show_is_the_titles() -> None:
    article = read("<p>সাদা বক</p>", f'<meta property="og:title" content="{HEADLINE}">')
    assert article.headline == HEADLINE


def test_a_dash_within_the_headline_parts_no_name_from_it() -> None:
    headline = "হাওরে ভাসমান স্কুল - নৌকায় পরীক্ষা শুরু"
    article = read(f"<h1>{headline}</h1>", f"<title>{headline} - নদী নিউজ</title>")
    assert article.headline == headline


@pytest.mark.parametrize(
    "shown", ["<h1><span>নৌকার ক্লাস</span> {}</h1>", "<h1><small>নৌকার ক্লাস</small><br>{}</h1>"]
)
def test_a_kicker_on_the_headlines_line_is_the_kicker(shown: str) -> None:
    article = read(shown.format(HEADLINE), f"<title>{HEADLINE}</title>")
    assert (article.headline, article.kicker) == (HEADLINE, "নৌকার ক্লাস")


def test_a_bangla_story_is_in_a_section_of_a_bangla_name() -> None:
    stated = '{"@type":"NewsArticle","articleSection":"National"}'
    stated = f'<script type="application/ld+json">{stated}</script>'
    shown = f'<div><a href="/national">জাতীয়</a></div><h1>{HEADLINE}</h1>'
    assert read(shown, f"<title>{HEADLINE}</title>{stated}").section == "জাতীয়"
    page = f"<title>{HEADLINE}</title>{stated}<h1>{HEADLINE}</h1>{TEXT}"
    article = parse_article(
        page.encode(), "https://nodi.example/a/62157", "utf-8", None, NOW
    ).article
    assert article.section == "National"  # where nothing else tells


@pytest.mark.parametrize(
    "date",
    [
        "২৩ নভেম্বর, ২০২৬ ১০:১৫ এ.এম",
        "প্রকাশের সময় : নভেম্বর ২৩, ২০২৬, ১০:১৫ পূর্বাহ্ণ",
        "পোস্ট করা হয়েছে: ২৩ নভেম্বর ২০২৬, ১০:১৫ এএম",
        "আপডেট টাইম : সোমবার, ২৩ নভেম্বর, ২০২৬, ১০:১৫",
        "Published : 23 Nov 2026, 10:15 AM BdST",
        "নদী নিউজ | Nov 23, 2026 | 10:15 AM",
        "২৩ নভেম্বর ২০২৬ ১০:১৫ | অনলাইন সংস্করণ",
    ],
)
def test_dates_are_read_in_every_shape(date: str) -> None:
    shown = f"<div><h1>{HEADLINE}</h1><div>নাজমুল কবির</div><div>{date}</div></div>"
    article = read(shown, f"<title>{HEADLINE}</title>")
    assert article.published == datetime(2026, 11, 23, 4, 15, tzinfo=UTC)
    assert article.byline == "নাজমুল কবির"
    assert article.deck is None
