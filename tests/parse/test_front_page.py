"""A list page gives its stories, each once, and nothing that is not one."""

from datetime import UTC, datetime

import pytest

from reader.errors import NoStories, PageTooHostile
from reader.newspapers import Newspaper
from reader.parse.front_page import parse_front_page
from reader.parse.results import FrontPage

from .list_markups import CARDS, MAIN, SITE, Card, Story, cards, page
from .samples import HEADLINES, NOW

PAPER = Newspaper("p", "নদীপাড়ের খবর", "River News", SITE, (), (r"/news/article/[^/]+/\d+",))
URL = f"{SITE}/category/national"


def read(html: str, paper: Newspaper | None = None, url: str = URL) -> FrontPage:
    return parse_front_page(html.encode(), url, "utf-8", paper, NOW)


@pytest.mark.parametrize("paper", [PAPER, None])
@pytest.mark.parametrize("card", CARDS)
def test_every_markup_gives_the_same_stories(card: Card, paper: Newspaper | None) -> None:
    found = read(page(cards(MAIN, card)), paper)
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]
    for entry, told in zip(found.stories, MAIN, strict=True):
        assert entry.url == SITE + told.address
        assert entry.teaser == told.teaser
        assert entry.published == datetime(2026, 11, 23, 6, tzinfo=UTC)
        assert entry.picture is not None
        assert entry.picture.url == SITE + told.picture
    assert found.title == "জাতীয় - নদীপাড়ের খবর"
    assert found.lists == ()


def test_a_story_shown_for_desktop_and_phone_is_one() -> None:
    both = cards(MAIN, CARDS[0]) + cards([one._replace(teaser="") for one in MAIN], CARDS[1])
    assert [entry.headline for entry in read(page(both)).stories] == [one.headline for one in MAIN]


def test_a_flat_list_keeps_each_teaser_with_its_headline() -> None:
    flat = "".join(
        f'<h4><a href="{one.address}">{one.headline}</a></h4><p>{one.teaser}</p>' for one in MAIN
    )
    assert [entry.teaser for entry in read(page(flat)).stories] == [one.teaser for one in MAIN]


def test_a_kicker_on_the_headlines_line_is_not_part_of_it() -> None:
    one = MAIN[0]
    card = (
        f'<div><img src="{one.picture}" alt="{one.headline}"><h4><span>মেঘনার তীর</span> <i>'
        f"</i> {one.headline}</h4>"
        f'<a href="{one.address}"></a></div>'
    )
    assert read(page(card + cards(MAIN[1:], CARDS[0]))).stories[0].headline == one.headline


def test_the_kicker_above_is_no_teaser() -> None:
    one = MAIN[0]
    card = (
        f'<div><a href="{one.address}"><img src="{one.picture}"></a>'
        "<span>উদ্বোধনের দিনেই মানুষের ঢল নেমেছিল দুই পাড়ে</span>"
        f'<h2><a href="{one.address}">{one.headline}</a></h2><div>{one.teaser}</div></div>'
    )
    assert read(page(card + cards(MAIN[1:], CARDS[0]))).stories[0].teaser == one.teaser


ADDRESSES = [
    "/tp-firstpage/1138370",
    "/online/national/2026/11/24/1603292",
    "/804943/%E0%A6%A8%E0%A6%A6%E0%A7%80-%E0%A6%98%E0%A6%BE%E0%A6%9F",
    "/bangladesh/district/6suuafru01",
    "/international/news/bd/1628522.details",
    "/a-new-bridge-over-the-river-makes-people-happy/",
    "/2026/11/24/notun-setu",
    "/news/article/national/71",
    "/details.php?id=99123",
    "/bangla/articles/c3v0gy4kq2eo",
    "/নদীর-ঘাটে-নতুন-সেতু",
]


@pytest.mark.parametrize("address", ADDRESSES)
def test_addresses_of_stories_are_known_without_patterns(address: str) -> None:
    html = "".join(
        CARDS[0](Story(f"{one.headline} {n}", f"{address}", "", "", one.picture))
        for n, one in enumerate(MAIN[:1])
    )
    paper = PAPER if address == "/news/article/national/71" else None
    assert [entry.url for entry in read(page(html), paper).stories] == [SITE + address]


NO_STORIES = [
    '<a href="/topic/নদী-ও-চরের-মানুষ">নদী ও চরের মানুষের গল্প নিয়ে</a>',
    '<a href="/tag/12345">নদী ও চরের মানুষের গল্প নিয়ে</a>',
    '<a href="/author/12345/rahima-khatun">রহিমা খাতুন, নিজস্ব প্রতিবেদক, ঢাকা</a>',
    '<a href="/category/national?page=20">পরের পাতায় আরও অনেক খবর আছে</a>',
    '<a href="/news/article/national/71999">আরও পড়ুন...</a>',
    '<a href="/news/article/national/71998">বিস্তারিত</a>',
    '<a href="https://www.elsewhere.org/news/123456">অন্য পত্রিকার একটি দীর্ঘ শিরোনাম</a>',
    '<a href="/media/71999.jpg"><img src="/media/1.jpg" alt="ছবিটি বড় করে দেখতে ক্লিক করুন"></a>',
    '<nav><a href="/news/article/national/71997">মেনুর ভেতরে একটি খবর আছে এখানে</a></nav>',
    (
        '<div><a href="/prayer-times-sehri-iftar-dhaka">নামাজ ও ইফতারের সময়সূচি দেখুন</a>'
        '<img src="/n.jpg"></div>'
    ),
    '<a href="#top">উপরে ফিরে যেতে এখানে ক্লিক করুন</a>',
    '<a href="javascript:share(12345)">বন্ধুদের সঙ্গে খবরটি ভাগ করুন</a>',
    '<a href="https://epaper.example.com/2026/11/24/12345">আজকের ছাপা পত্রিকা পড়তে ক্লিক করুন</a>',
]  # fmt: skip


@pytest.mark.parametrize("paper", [PAPER, None])
@pytest.mark.parametrize("other", NO_STORIES)
def test_what_is_no_story_is_left_out(other: str, paper: Newspaper | None) -> None:
    found = read(page(cards(MAIN, CARDS[0]) + f"<div>{other}</div>"), paper)
    assert [entry.headline for entry in found.stories] == [one.headline for one in MAIN]


def test_patterns_that_fit_nothing_are_passed_over() -> None:
    wrong = Newspaper("p", "ক", "K", SITE, (), (r"/story/\d+",))
    assert len(read(page(cards(MAIN, CARDS[1])), wrong).stories) == len(MAIN)


def test_relative_addresses_follow_base() -> None:
    html = page(
        cards(MAIN, CARDS[0]).replace('href="/news', 'href="news'), head='<base href="/bn/">'
    )
    assert read(html).stories[0].url == f"{SITE}/bn{MAIN[0].address}"


def test_a_page_without_stories_says_so() -> None:
    with pytest.raises(NoStories) as fault:
        read("<p>শুধু কথা</p>")
    assert fault.value.values == {"host": "www.example.com"}


def test_a_hostile_page_is_refused() -> None:
    with pytest.raises(PageTooHostile):
        read("<div>" * 10_000)


def test_the_feeds_that_a_page_names_come_with_it() -> None:
    head = (
        '<link rel="alternate" type="application/rss+xml" title="মন্তব্য" href="/comments/feed">'
        '<link rel="alternate" type="application/rss+xml" href="/feed">'
        '<link rel="alternate" type="application/atom+xml; charset=utf-8" href="https://cdn.example.com/atom.xml">'
        '<link rel="alternate" hreflang="en" href="/en">'
    )
    found = read(page("<a href='/rss.xml'>RSS</a>", head=head))
    assert found.feeds == (
        f"{SITE}/feed",
        "https://cdn.example.com/atom.xml",
        f"{SITE}/rss.xml",
        f"{SITE}/comments/feed",
    )
    assert found.stories == ()


def test_a_time_behind_a_more_link_or_beside_the_author_is_the_storys() -> None:
    beside = "".join(
        f'<article><span class="thumb"><a href="{one.address}"><img src="{one.picture}"></a></span>'
        f'<h2><a href="{one.address}">{one.headline}</a></h2><p>{one.teaser}</p>'
        f'<div><a href="/author/7">রহিমা খাতুন</a> <time>{one.time}</time></div></article>'
        for one in MAIN[:3]
    )
    behind = "".join(
        f'<div><h3><a href="{one.address}">{one.headline}</a></h3><p>{one.teaser}</p>'
        f'<a class="more" href="{one.address}">বিস্তারিত</a><small>২০ ঘণ্টা আগে</small></div>'
        for one in MAIN[3:]
    )
    found = read(page(beside + behind)).stories
    assert [entry.published for entry in found[:3]] == [datetime(2026, 11, 23, 6, tzinfo=UTC)] * 3
    assert [entry.published for entry in found[3:]] == [datetime(2026, 11, 23, 12, tzinfo=UTC)] * 3


def test_a_picture_that_has_sources_alone_is_found() -> None:
    card = "".join(
        f'<div><a href="{one.address}"><picture><source srcset="{one.picture} 480w"></picture></a>'
        f'<h3><a href="{one.address}">{one.headline}</a></h3></div>'
        for one in MAIN
    )
    pictures = [entry.picture and entry.picture.url for entry in read(page(card)).stories]
    assert pictures == [SITE + one.picture for one in MAIN]


@pytest.mark.parametrize(
    ("shown", "teaser"),
    [
        ("{} বিস্তারিত..", "{}"),
        ("{} <a href='{}'>আরও পড়ুন »</a>", "{}"),
        ("{} এখনো জানা যায়নি বিস্তারিত", "{} এখনো জানা যায়নি বিস্তারিত"),
        ("বিস্তারিত পড়ুন, বললেন তিনি। {}", "বিস্তারিত পড়ুন, বললেন তিনি। {}"),
    ],
)
def test_a_teaser_ends_before_the_link_to_its_story(shown: str, teaser: str) -> None:
    text = "চরের বালুমাটিতে এবার আগাম জাতের আলু লাগিয়েছেন কৃষকেরা, দাম নিয়ে আশায় আছেন তাঁরা।"
    cards = "".join(
        f"<div><h3><a href='/news/7000{n}'>{HEADLINES[n]}</a></h3>"
        f"<p>{shown.format(text, '/news/70000')}</p></div>"
        for n in range(2)
    )
    found = parse_front_page(f"<body>{cards}</body>".encode(), f"{SITE}/a", "utf-8", None, NOW)
    assert found.stories[0].teaser == teaser.format(text)
