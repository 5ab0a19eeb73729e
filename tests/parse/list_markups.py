"""List pages of our own writing in many markups: the same stories, whatever carries them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

SITE = "https://www.example.com"


class Story(NamedTuple):
    """What a list page shows of a story."""

    headline: str
    address: str
    teaser: str
    time: str
    picture: str


def story(number: int, headline: str) -> Story:
    """A story of the made-up paper."""
    return Story(
        headline,
        f"/news/article/national/{71_000 + number}",
        f"{headline} নিয়ে এলাকায় চলছে নানা আলোচনা, জানিয়েছেন স্থানীয় বাসিন্দা...",
        "২৩ নভেম্বর ২০২৬, ১২:০০ পিএম",
        f"/media/{number}.jpg",
    )


MAIN = [
    story(number, headline)
    for number, headline in enumerate(
        (
            "নদীর ঘাটে নতুন সেতু, খুশি দুই পাড়ের মানুষ",
            "শীতের সবজিতে ভরে উঠেছে হাট",
            "পাঠাগারে এক হাজার বই দিলেন শিক্ষক",
            "মেঘনায় ইলিশ ধরা আবার শুরু",
            "গ্রামের মেলায় পুতুলনাচ দেখতে ভিড়",
            "বৃষ্টির পর আকাশে জোড়া রংধনু",
        )
    )
]
READ = [
    story(100 + number, headline)
    for number, headline in enumerate(
        (
            "স্কুলের মাঠে সাইকেল চালানো শিখছে শিশুরা",
            "পুরোনো কূপ খুঁড়ে মিলল মাটির কলস",
            "চা-বাগানে পাখি গণনা শেষ",
            "রাতের ট্রেনে গানের আসর",
            "হাতে লেখা চিঠির প্রদর্শনী শুরু",
        )
    )
]
RECENT = [
    story(200 + number, headline)
    for number, headline in enumerate(
        (
            "ভোরের কুয়াশায় ফেরি চলাচল বন্ধ",
            "মাটির চুলায় পিঠা বানানোর উৎসব",
            "নতুন ধানের গন্ধে মেতেছে গ্রাম",
            "বাঁশের সাঁকো পেরিয়ে স্কুলে যায় ওরা",
        )
    )
]

Card = Callable[[Story], str]


def semantic(s: Story) -> str:
    """An article with everything in its own element."""
    return (
        f'<article><a href="{s.address}"><img src="{s.picture}" width="300" alt=""></a>'
        f'<h3><a href="{s.address}">{s.headline}</a></h3><p>{s.teaser}</p>'
        f'<time datetime="2026-11-23T12:00:00+06:00">{s.time}</time>'
        '<a href="/author/7/rahima">রহিমা খাতুন</a></article>'
    )


def soup(s: Story) -> str:
    """Divs alone; the picture is loaded late."""
    return (
        f'<div class="x1"><div><div><a href="{s.address}">'
        f'<img data-src="{s.picture}" src="/blank.gif"></a></div></div>'
        f'<div><div><a href="{s.address}"><span>{s.headline}</span></a></div><div>{s.teaser}</div>'
        f"<div><span>{s.time}</span></div></div></div>"
    )


def whole_link(s: Story) -> str:
    """One link around all of it."""
    return (
        f'<a href="{s.address}"><div><picture><source srcset="{s.picture} 640w">'
        '<img src="/blank.gif"></picture>'
        f"</div><h2>{s.headline}</h2><p>{s.teaser}</p><span>{s.time}</span></a>"
    )


def overlay(s: Story) -> str:
    """An empty link laid over the card, as Bootstrap's stretched links are."""
    return (
        f'<div><div><img src="{s.picture}" alt="{s.headline}"></div><div><h4>{s.headline}</h4>'
        f'<p>{s.teaser}</p><p><i></i> {s.time}</p></div><a href="{s.address}"></a></div>'
    )


def list_item(s: Story) -> str:
    """An item of a list, with a number before the headline."""
    return (
        f'<li><span>১</span><a href="{s.address}"><img src="{s.picture}"></a>'
        f'<a href="{s.address}"><b>{s.headline}</b></a><br>{s.teaser}<br>'
        f"<small>{s.time}</small></li>"
    )


CARDS: tuple[Card, ...] = (semantic, soup, whole_link, overlay, list_item)


def cards(stories: list[Story], card: Card) -> str:
    """The stories one after the other, within a list where they are list items."""
    inner = "\n".join(card(one) for one in stories)
    return f"<ul>{inner}</ul>" if card is list_item else inner


MENU = (
    '<header><a href="/"><img src="/logo.png" alt="নদীপাড়ের খবর"></a><ul><li>'
    '<a href="/latest">সর্বশেষ</a></li>'
    '<li><a href="/category/national">জাতীয়</a></li><li><a href="/category/sports">খেলা</a></li>'
    '<li><a href="/topic/নদী">নদী ও চরের মানুষের গল্প নিয়ে আয়োজন</a></li></ul></header>'
)
FOOTER = (
    '<div><a href="/about">আমাদের সম্পর্কে</a> <a href="/privacy-policy">গোপনীয়তার নীতি</a>'
    '<a href="https://www.facebook.com/example/posts/123456789">আমাদের ফেসবুক পাতায় '
    "যোগ দিন আজই</a></div>"
)
MORE = '<p><a href="/category/national?page=2">আরও খবর</a></p>'

Sides = Callable[[str, str], str]


def bootstrap_tabs(read: str, recent: str) -> str:
    """Tabs that name their panes, in the other order than they stand."""
    return (
        '<ul class="nav"><li><a href="#r" role="tab">সর্বাধিক পঠিত</a></li><li>'
        '<a href="#l" role="tab">সর্বশেষ</a></li></ul>'
        f'<div><div id="l">{recent}</div><div id="r">{read}<p><a href="/latest">সব খবর</a>'
        "</p></div></div>"
    )


def titles_together(read: str, recent: str) -> str:
    """Tab titles before two panes, one of them on two lines."""
    return (
        "<div><div><span>সবচেয়ে<br>পঠিত</span><span>সাম্প্রতিক</span></div>"
        f"<div><div>{read}</div><div>{recent}</div></div></div>"
    )


def titles_beside_panes(read: str, recent: str) -> str:
    """Tab titles and panes that all stand side by side."""
    return (
        f"<section><b>সবচেয়ে পঠিত</b> <b>সাম্প্রতিক</b><div>{read}</div><div>{recent}</div></section>"
    )


def headings(read: str, recent: str) -> str:
    """A heading before each list, in one column."""
    return (
        f"<h3>সর্বাধিক পঠিত</h3><div>{read}</div><h3><a href='/latest'>সর্বশেষ খবর</a></h3>"
        f"<div>{recent}</div>"
        "<h3>খেলা</h3>"
    )


def boxes(read: str, recent: str) -> str:
    """Each list in a box of its own."""
    return (
        '<div><div class="t"><h4>পাঠকপ্রিয়</h4><a href="/popular">সব</a></div>'
        f"<div>{read}</div></div>"
        f'<div><div class="t"><h4>সাম্প্রতিক</h4></div><div>{recent}</div></div>'
    )


def english(read: str, recent: str) -> str:
    """Titles in English."""
    first = f"<div><strong>MOST READ</strong>{read}</div>"
    return f"{first}<div><strong>Latest News</strong>{recent}</div>"


def tabs_in_nav(read: str, recent: str) -> str:
    """Buttons in a nav element, as Bootstrap 5 has them, without ids, other sections after them."""
    return (
        '<nav><div role="tablist"><button role="tab">জনপ্রিয়</button>'
        "<button>সর্বশেষ</button></div></nav>"
        f"<div>{read}</div><div>{recent}</div><p>ছবি</p>"
    )


def table(read: str, recent: str) -> str:
    """Two columns with their titles in the row above."""
    return (
        "<table><tr><th>সর্বাধিক পঠিত</th><th>সর্বশেষ</th></tr>"
        f"<tr><td>{read}</td><td>{recent}</td></tr></table>"
    )


def details(read: str, recent: str) -> str:
    """Titles with a link for more in them, each in a box that folds."""
    return (
        "<details><summary><i></i>সর্বাধিক পঠিত <a href='/popular'>সব দেখুন</a>"
        f"</summary>{read}</details>"
        f"<details><summary>সর্বশেষ <a href='/latest'>আরও</a></summary>{recent}</details>"
    )


def flat(read: str, recent: str) -> str:
    """Everything side by side, and another section's stories after it under a bare name."""
    return f"<p>সর্বাধিক পঠিত</p>{read}<p>সর্বশেষ</p>{recent}<div>লাইফস্টাইল</div>"


SIDES: tuple[Sides, ...] = (
    bootstrap_tabs,
    titles_together,
    titles_beside_panes,
    headings,
    boxes,
    english,
    tabs_in_nav,
    table,
    details,
    flat,
)


def page(main: str, side: str = "", *, head: str = "") -> str:
    """A whole page around the stories."""
    return (
        f"<!doctype html><html><head><title>জাতীয় - নদীপাড়ের খবর</title>{head}</head><body>{MENU}"
        f'<div class="wrap"><div><h1>জাতীয়</h1>{main}{MORE}</div><div>{side}</div>'
        f"</div>{FOOTER}</body></html>"
    )
